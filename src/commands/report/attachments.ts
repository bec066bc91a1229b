import { createHash } from "node:crypto";
import { examineContenu } from "../../contenu/examine.ts";
import { type Depot, DepotError } from "../../depot/depot.ts";
import { lectureOf } from "../../depot/tree.ts";
import type { Defaut } from "../../domain/contenu.ts";
import type { StructureJugee } from "../../domain/resultat.ts";
import { sanitize } from "../../domain/texte-sur.ts";
import { join } from "../../load/structure/folders.ts";
import type { PieceJointe } from "../../print/pdf/attachments.ts";
import { mediaTypeOf } from "../../print/pdf/media-types.ts";
import type { Empreinte } from "./report.ts";

/** A PDF is written whole from memory: beyond this, a pack is the better vessel. */
const MAX_BYTES = 1 << 30;

/** Why a file is no document to attach, or how it is. */
const DEFAUTS: Readonly<Record<Defaut["genre"], string>> = {
  vide: "est vide : il n’est pas joint",
  raccourci: "n’est qu’un raccourci, le document n’est pas là : il n’est pas joint",
  pointeur:
    "n’est qu’un pointeur Git LFS, le document n’est pas là : il n’est pas joint (« git lfs pull » le rapatrie)",
  inattendu: "n’est pas ce que dit son extension : il n’est pas joint",
  tronque: "est incomplet, sa fin manque : il n’est pas joint",
  chiffre: "est protégé par un mot de passe ou des droits restreints : il est joint tel quel",
};

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
  const { ouvertes, confidentielles } = filesOf(structure, empreintes);
  const total = ouvertes.reduce((sum, chemin) => sum + (empreintes.get(chemin)?.taille ?? 0), 0);
  if (total > MAX_BYTES) {
    return { refus: `les pièces à joindre pèsent ${Math.ceil(total / 2 ** 20)} Mio ; un PDF en porte 1024.` };
  }
  const pieces: PieceJointe[] = [];
  const remarques: string[] = [];
  const names = new Set<string>();
  for (const chemin of ouvertes) {
    const contenu = read(depot, join(dossier, chemin));
    if (!contenu) {
      remarques.push(`« ${chemin} » ne peut pas être lu : il n’est pas joint.`);
      continue;
    }
    const sha256 = createHash("sha256").update(contenu).digest("hex");
    if (sha256 !== empreintes.get(chemin)?.sha256)
      return { refus: `« ${chemin} » a changé pendant le travail.` };
    const { genre } = examineContenu(lectureOf(contenu), chemin).contenu;
    if (genre !== "sain") remarques.push(`« ${chemin} » ${DEFAUTS[genre]}.`);
    if (genre !== "sain" && genre !== "chiffre") continue;
    pieces.push({
      nom: uniqueName(chemin, names),
      description: sanitize(genre === "chiffre" ? `${chemin} (protégé par un mot de passe)` : chemin),
      type: mediaTypeOf(chemin),
      contenu,
    });
  }
  if (confidentielles > 0) remarques.push(`pièces confidentielles laissées de côté : ${confidentielles}.`);
  return { pieces, remarques };
}

/**
 * Paths in the order of the report. A confidential piece names no file here; a copy of its file under another name is left
 * out with it.
 */
function filesOf(
  { jugements }: StructureJugee,
  empreintes: ReadonlyMap<string, Empreinte>,
): { ouvertes: string[]; confidentielles: number } {
  const preuves = jugements.flatMap(({ exigences }) => exigences.flatMap((one) => one.preuves));
  const noms = preuves.flatMap(({ confidentiel, designation }) => (confidentiel ? [designation] : []));
  const secrets = new Set(noms.map((nom) => empreintes.get(nom)?.sha256).filter((one) => one !== undefined));
  const all = preuves
    .filter(({ statut }) => statut !== "absente")
    .flatMap(({ fichier, capture }) => [fichier, capture].filter((one) => one !== undefined));
  const isOpen = (chemin: string) => !secrets.has(empreintes.get(chemin)?.sha256 ?? "");
  const ouvertes = new Set(all.filter(isOpen));
  const copies = new Set(all).size - ouvertes.size;
  const gardees = new Set(noms.filter((nom) => empreintes.has(nom)));
  return { ouvertes: [...ouvertes], confidentielles: gardees.size + copies };
}

function read(depot: Depot, chemin: string): Uint8Array | null {
  try {
    return depot.read(chemin, MAX_BYTES);
  } catch (error) {
    if (error instanceof DepotError) return null;
    throw error;
  }
}

/**
 * `preuves/15.3/registre.pdf` as one name, `15.3_registre.pdf`, numbered where it is taken. A reader saves it under this
 * name: without characters that hide another ending, or that a system refuses.
 */
function uniqueName(chemin: string, taken: Set<string>): string {
  const flat = sanitize(chemin.replace(/^preuves\//, "").replace(/[\r\n\t]+/g, " ")).replace(
    /[/\\<>:"|?*]/g,
    "_",
  );
  let name = flat;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${number}_${flat}`;
  taken.add(name.toLowerCase());
  return name;
}
