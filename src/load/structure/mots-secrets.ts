import type { FichierResolu } from "../../domain/structure.ts";
import { MAX_SHOWN } from "../validate/naming.ts";

/** Keys of a piece, whose names say nothing of it. */
const CLES = new Set(
  "id fichier lien indicateur observation surPlace preuve titre nature date du au consulteLe capture resultat reference consultePar methodes service site expire confidentiel note".split(
    " ",
  ),
);

/** Keys whose values are days, or yes. */
const OUVERTES = new Set(["date", "du", "au", "consulteLe", "expire", "confidentiel"]);

/** A day however written in figures, or a yes. */
const ANODINE = /^(?:[\d./-]*|\p{L}{1,5})$/u;

/** Every text of a piece that a sentence could repeat, as it could repeat it; the longest first. */
export function secretWords({
  ecrite,
  fichiers,
}: {
  ecrite: object;
  fichiers: readonly FichierResolu[];
}): string[] {
  const words = new Set<string>();
  const add = (text: string) => {
    for (const word of [text, text.normalize("NFC"), text.trim(), text.replaceAll("\\", "/")]) {
      words.add(word);
      words.add(word.slice(0, MAX_SHOWN));
    }
  };
  const visit = (valeur: unknown) => {
    if (typeof valeur === "string") add(valeur);
    else if (typeof valeur === "object" && valeur !== null) {
      for (const [cle, below] of Object.entries(valeur)) {
        if (!Array.isArray(valeur)) add(cle);
        visit(below);
      }
    }
  };
  for (const [cle, valeur] of Object.entries(ecrite)) {
    if (!CLES.has(cle)) add(cle);
    const anodine = OUVERTES.has(cle) && typeof valeur === "string" && ANODINE.test(valeur);
    if (!anodine) visit(valeur);
  }
  for (const { chemin } of fichiers) {
    add(chemin);
    for (const name of chemin.split("/").slice(2)) add(name);
  }
  words.delete("");
  return [...words].sort((a, b) => b.length - a.length);
}
