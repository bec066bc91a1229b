import type { Diagnostic, StructureJugee } from "../../../../domain/resultat.ts";
import { oneLine } from "../../../../show/text/safe.ts";

/** Way to a file of a structure from where the reader works. */
export function rebase(base: string, structure: StructureJugee | null, fichier: string): string {
  const steps = [base, structure?.chemin ?? "", fichier].flatMap((part) => part.split("/"));
  const absolute = base.startsWith("/");
  const kept: string[] = [];
  for (const step of steps) {
    if (step === "" || step === ".") continue;
    if (step === ".." && kept.length && kept.at(-1) !== "..") kept.pop();
    else kept.push(step);
  }
  return (absolute ? "/" : "") + kept.join("/");
}

/** `preuves/9.2/fiche.yaml:4:5`, as editors open it; undefined for a finding without a file. */
export function place(
  base: string,
  structure: StructureJugee | null,
  diagnostic: Diagnostic,
): string | undefined {
  if (!diagnostic.fichier) return undefined;
  const { ligne, colonne } = diagnostic;
  const where = ligne ? `:${ligne}${colonne ? `:${colonne}` : ""}` : "";
  return oneLine(rebase(base, structure, diagnostic.fichier)) + where;
}
