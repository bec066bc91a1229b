import { DOSSIERS, PREUVES_COMMUNES } from "../../domain/chemins.ts";
import type { Structure } from "../../domain/structure.ts";
import { parseYaml } from "../../load/yaml/read.ts";

/** As it would be written, however badly. */
const DISCRETION = /^confiden/i;

/** Answers for a file whether it calls something confidential where that is not heard: what must not go out is not known. */
export function unheardIn(structure: Structure): (chemin: string, read: () => Uint8Array) => boolean {
  const lus = new Set(structure.dossiers.flatMap(({ fiche }) => fiche?.source.fichier ?? []));
  return (chemin, read) => {
    if (!chemin.startsWith(`${DOSSIERS.preuves}/`) || !/\.ya?ml$/i.test(chemin)) return false;
    const bytes = read();
    // whatever its encoding
    const texte = Buffer.from(bytes).toString("latin1").replaceAll("\0", "");
    if (!/confiden/i.test(texte)) return false;
    const { document } = parseYaml(bytes, chemin);
    if (!document) return true;
    const heard = lus.has(chemin) || chemin === PREUVES_COMMUNES;
    return says(heard ? withoutPieces(document.valeur) : document.valeur);
  };
}

/** What a fiche says but for its pieces: of these, it is heard. */
function withoutPieces(fiche: unknown): unknown {
  if (typeof fiche !== "object" || fiche === null) return fiche;
  const { preuves, ...rest } = fiche as Record<string, unknown>;
  if (!Array.isArray(preuves)) return fiche;
  return [rest, ...preuves.map((piece) => (isMap(piece) ? Object.values(piece) : piece))];
}

function says(valeur: unknown): boolean {
  if (typeof valeur !== "object" || valeur === null) return false;
  const said = Object.entries(valeur).some(([cle, one]) => DISCRETION.test(cle) && one !== false);
  return said || Object.values(valeur).some(says);
}

function isMap(valeur: unknown): boolean {
  return typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);
}
