import type { Exigence, Referentiel } from "../../../domain/referentiel.ts";
import { referenceOf } from "../../../domain/referentiel.ts";
import type { Structure, Suivi } from "../../../domain/structure.ts";
import type { LigneDeVerrou } from "../../../domain/verrou.ts";
import { verrouEnTexte } from "../../../domain/verrou.ts";
import { hiddenName, isHidden } from "../../../judgement/revue/pieces.ts";
import { sealed, sealOf } from "../../../judgement/revue/sceau.ts";
import { followerOf, type GroupeDeLignes, groupLignes } from "../../../judgement/revue/signees.ts";
import { fingerprintOfExigence } from "../../../judgement/revue/texte.ts";
import type { NewPath } from "./paths.ts";

/** What carrying the signatures needs to know. */
export interface PassageDesSignatures {
  referentiels: { de: Referentiel; vers: Referentiel };
  /** Exigences by id, of both sides. */
  exigences: { de: ReadonlyMap<string, Exigence>; vers: ReadonlyMap<string, Exigence> };
  /** Exigences that an exigence leads to, the one that takes its folder first. */
  cibles(exigence: string): readonly string[];
  newPath: NewPath;
  /** Every file of the structure's evidence. */
  files: readonly string[];
}

/**
 * The lock on the new référentiel, and what a person must know. A signature whose text keeps its words stands; any other
 * follows its exigence with the text that was signed, and says where it comes from: it is to be given again.
 */
export function carryLock(
  structure: Structure,
  suivi: Suivi,
  passage: PassageDesSignatures,
): { texte: string | null; remarques: string[] } {
  const { verrou, suivis } = structure;
  if (!verrou) return { texte: null, remarques: [] };
  if (!verrou.lisible) {
    return {
      texte: null,
      remarques: ["quali.lock ne peut pas être lu : il reste tel quel, et ses signatures ne suivent pas."],
    };
  }
  const renamed = renamer(verrou.lignes, passage);
  const arrivals = new Map<string, GroupeDeLignes[]>();
  const kept: LigneDeVerrou[] = [];
  const remarques: string[] = [];
  for (const group of groupLignes(verrou.lignes).values()) {
    const moved = group.lignes.map(renamed);
    if (followerOf(group.referentiel, suivis) !== suivi.referentiel) {
      kept.push(...resealed([group], moved));
      continue;
    }
    const [cible] = passage.cibles(group.exigence);
    if (cible === undefined) remarques.push(sayGone(group));
    else arrivals.set(cible, [...(arrivals.get(cible) ?? []), group]);
  }
  const carried = [...arrivals].flatMap(([cible, groups]) => arrive(cible, groups, renamed, passage));
  const suspects = carried.filter(({ venuDe }) => venuDe !== undefined).map(({ exigence }) => exigence);
  if (suspects.length > 0) {
    remarques.push(`quali.lock : signées sous un autre texte, à signer de nouveau : ${suspects.join(", ")}.`);
  }
  const texte = verrouEnTexte([...kept, ...carried]);
  const crlf = verrou.source.texte.includes("\r\n");
  return { texte: crlf ? texte.replaceAll("\n", "\r\n") : texte, remarques };
}

function sayGone({ exigence, lignes }: GroupeDeLignes): string {
  const { par = "?", le = "?" } = lignes.find((ligne) => ligne.par !== undefined) ?? {};
  return `quali.lock : la signature de ${exigence} (${par}, ${le}) n’a plus d’exigence ; ses lignes sont retirées.`;
}

/** A line with the paths that its files will have. */
function renamer(
  lignes: readonly LigneDeVerrou[],
  { newPath, files }: PassageDesSignatures,
): (ligne: LigneDeVerrou) => LigneDeVerrou {
  const names = lignes.flatMap(({ fichier, capture }) => [fichier ?? "", capture ?? ""]);
  const hidden = new Map(
    names.some(isHidden) ? files.map((file) => [hiddenName(file), hiddenName(newPath(file))]) : [],
  );
  const path = (chemin: string) => (isHidden(chemin) ? (hidden.get(chemin) ?? chemin) : newPath(chemin));
  return (ligne) => ({
    ...ligne,
    ...(ligne.fichier !== undefined && { fichier: path(ligne.fichier) }),
    ...(ligne.capture !== undefined && { capture: path(ligne.capture) }),
    ...(ligne.registres && { registres: ligne.registres.map(newPath) }),
  });
}

/** Lines that quali changes bear its seal again, where they bore it. */
function resealed(
  groups: readonly GroupeDeLignes[],
  now: readonly LigneDeVerrou[],
): readonly LigneDeVerrou[] {
  const intact = groups.every(({ lignes }) => {
    return lignes.find((ligne) => ligne.par !== undefined)?.sceau === sealOf(lignes);
  });
  return intact ? sealed(now) : now;
}

function arrive(
  cible: string,
  groups: readonly GroupeDeLignes[],
  renamed: (ligne: LigneDeVerrou) => LigneDeVerrou,
  { referentiels, exigences }: PassageDesSignatures,
): readonly LigneDeVerrou[] {
  const [first] = groups;
  const nouvelle = exigences.vers.get(cible);
  const ancienne = first && exigences.de.get(first.exigence);
  if (!first || !nouvelle) return [];
  const lignes = groups.flatMap((group) => group.lignes.map(renamed));
  const signature = lignes.find((ligne) => ligne.par !== undefined);
  const home = { exigence: cible, referentiel: referenceOf(referentiels.vers) };
  const stands =
    groups.length === 1 &&
    ancienne !== undefined &&
    keepsWords(signature, ancienne, nouvelle, referentiels.de);
  if (stands && signature) {
    const lecture = referentiels.vers.lecture?.edition;
    const { lecture: _, ...signed } = signature;
    const now: LigneDeVerrou[] = [
      { ...signed, ...home, edition: referentiels.vers.edition, ...(lecture !== undefined && { lecture }) },
      { ...home, dit: nouvelle.texte },
      ...nouvelle.methodes.map(({ id, texte }) => ({ ...home, methode: id, dit: texte })),
      ...lignes
        .filter((ligne) => ligne.par === undefined && ligne.dit === undefined)
        .map((ligne) => ({ ...ligne, ...home })),
    ];
    return resealed(groups, now);
  }
  const venuDe = `${first.referentiel} ${groups.map(({ exigence }) => exigence).join(", ")}`;
  // of several that become one, the first signature stands for all, with the pieces of each
  const now = lignes
    .filter((ligne) => ligne === signature || ligne.par === undefined)
    .filter((ligne) => ligne.dit === undefined || ligne.exigence === first.exigence)
    .map((ligne) => ({ ...ligne, ...home, ...(ligne === signature && { venuDe }) }));
  return resealed(groups, now);
}

/** It stood under the old text, and the new one has the same words. */
function keepsWords(
  signature: LigneDeVerrou | undefined,
  ancienne: Exigence,
  nouvelle: Exigence,
  de: Referentiel,
): boolean {
  return (
    signature !== undefined &&
    signature.venuDe === undefined &&
    signature.referentiel === referenceOf(de) &&
    signature.edition === de.edition &&
    signature.texte === fingerprintOfExigence(ancienne) &&
    signature.texte === fingerprintOfExigence(nouvelle)
  );
}
