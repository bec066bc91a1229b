import { createHash } from "node:crypto";
import { type Depot, DepotError } from "../../depot/depot.ts";
import type { PreuveJugee, StructureJugee } from "../../domain/resultat.ts";
import type { PieceJointe } from "../../print/pdf/attachments.ts";
import { mediaTypeOf, weaknessOf } from "../../print/pdf/evidence.ts";
import type { Empreinte } from "./report.ts";

/** A PDF is written whole from memory: beyond this, a pack is the better vessel. */
const MAX_BYTES = 1 << 30;

export interface Jointes {
  pieces: PieceJointe[];
  /** What the person must know of them, in French. */
  remarques: string[];
}

/**
 * The evidence files of a structure, to be attached to its report. Confidential ones stay out.
 * Answers a `refus` in French where they are too many bytes, or where one changed since it was judged.
 */
export function attachmentsOf(
  depot: Depot,
  dossier: string,
  structure: StructureJugee,
  empreintes: ReadonlyMap<string, Empreinte>,
): Jointes | { refus: string } {
  const { ouvertes, confidentielles } = filesOf(structure);
  const total = ouvertes.reduce((sum, chemin) => sum + (empreintes.get(chemin)?.taille ?? 0), 0);
  if (total > MAX_BYTES) {
    return { refus: `les pièces à joindre pèsent ${Math.ceil(total / 2 ** 20)} Mio ; un PDF en porte 1024.` };
  }
  const pieces: PieceJointe[] = [];
  const remarques: string[] = [];
  const names = new Set<string>();
  for (const chemin of ouvertes) {
    const contenu = read(depot, dossier === "" ? chemin : `${dossier}/${chemin}`);
    if (!contenu) {
      remarques.push(`« ${chemin} » ne peut pas être lu : il n’est pas joint.`);
      continue;
    }
    const sha256 = createHash("sha256").update(contenu).digest("hex");
    if (sha256 !== empreintes.get(chemin)?.sha256)
      return { refus: `« ${chemin} » a changé pendant le travail.` };
    const weakness = weaknessOf(contenu);
    if (weakness) remarques.push(`« ${chemin} » est un PDF ${weakness} : il est joint tel quel.`);
    const note = weakness ? ` (PDF ${weakness}, joint tel quel)` : "";
    pieces.push({
      nom: uniqueName(chemin, names),
      description: `${chemin}${note}`,
      type: mediaTypeOf(chemin),
      contenu,
    });
  }
  if (confidentielles > 0) remarques.push(`pièces confidentielles laissées de côté : ${confidentielles}.`);
  return { pieces, remarques };
}

/** Paths in the order of the report; a file that any piece calls confidential is confidential. */
function filesOf({ jugements }: StructureJugee): { ouvertes: string[]; confidentielles: number } {
  const preuves = jugements.flatMap(({ exigences }) => exigences.flatMap((one) => one.preuves));
  const paths = (some: readonly PreuveJugee[]) =>
    new Set(some.flatMap(({ fichier, capture }) => [fichier, capture].filter((one) => one !== undefined)));
  const secret = paths(preuves.filter(({ confidentiel }) => confidentiel));
  const all = paths(preuves.filter(({ statut }) => statut !== "absente"));
  return { ouvertes: [...all].filter((chemin) => !secret.has(chemin)), confidentielles: secret.size };
}

function read(depot: Depot, chemin: string): Uint8Array | null {
  try {
    return depot.read(chemin, MAX_BYTES);
  } catch (error) {
    if (error instanceof DepotError) return null;
    throw error;
  }
}

/** `preuves/15.3/registre.pdf` as one name, `15.3_registre.pdf`, numbered where it is taken. */
function uniqueName(chemin: string, taken: Set<string>): string {
  const flat = chemin.replace(/^preuves\//, "").replaceAll("/", "_");
  let name = flat;
  for (let number = 2; taken.has(name); number++) name = `${number}_${flat}`;
  taken.add(name);
  return name;
}
