import type { PieceChargee, Structure } from "../../domain/structure.ts";
import { cleDeRevue, isRange, type LigneDeVerrou, verrouEnTexte } from "../../domain/verrou.ts";
import { type CleDePiece, fingerprintOfWording, hiddenName, isHidden } from "../../judgement/revue/pieces.ts";
import { sealOf } from "../../judgement/revue/sceau.ts";
import { groupLignes } from "../../judgement/revue/signees.ts";
import { neutralWords } from "./redact.ts";

/** A confidential piece of words: how lines may name it, and how the pack does. */
interface Voile {
  cle: CleDePiece;
  nom: string;
  /** An open piece of the same fiche bears the same name. */
  partage: boolean;
  mots: string;
  neutre: { nom: string; mots: string };
}

/**
 * `quali.lock` as it goes out: signed confidential pieces bear the names that the pack gives them, so that what is signed
 * stays signed; a seal that held holds again. `files`: neutral path of each confidential file. Undefined where no line names
 * one, null where the lines cannot be read.
 */
export function neutralVerrou(
  { verrou, dossiers }: Structure,
  files: ReadonlyMap<string, string>,
  secrets: ReadonlySet<string>,
): string | null | undefined {
  if (!verrou) return undefined;
  if (!verrou.lisible) return null;
  const voiles = new Map<string, Voile[]>();
  for (const { referentiel, exigence, fiche } of dossiers)
    voiles.set(placeOf({ referentiel, exigence }), veilsOf(fiche?.pieces ?? []));
  const noms = new Map(
    [...files].flatMap(([reel, neutre]) => [reel, hiddenName(reel)].map((nom) => [nom, neutre])),
  );
  const veiled = (ligne: LigneDeVerrou) =>
    veilWords(veilFiles(ligne, noms, secrets), voiles.get(placeOf(ligne)) ?? []);
  const neutral = new Map<LigneDeVerrou, LigneDeVerrou>();
  for (const { lignes } of groupLignes(verrou.lignes).values()) {
    const sceau = sealOf(lignes);
    const made = lignes.map(veiled);
    const seal = (ligne: LigneDeVerrou) =>
      ligne.sceau === sceau ? { ...ligne, sceau: sealOf(made) } : ligne;
    for (const [rang, ligne] of lignes.entries()) neutral.set(ligne, seal(made[rang] ?? ligne));
  }
  const written = verrou.lignes.map((ligne) => neutral.get(ligne) ?? ligne);
  if (written.every((ligne, rang) => JSON.stringify(ligne) === JSON.stringify(verrou.lignes[rang])))
    return undefined;
  return verrouEnTexte(written, isRange(verrou.lignes));
}

/** Any version of a référentiel. */
function placeOf({ referentiel, exigence }: Pick<LigneDeVerrou, "referentiel" | "exigence">): string {
  return cleDeRevue({ referentiel: referentiel.split("@", 1)[0] ?? "", exigence });
}

function veilsOf(pieces: readonly PieceChargee[]): Voile[] {
  const named = pieces.flatMap((piece) => {
    const cle = (["lien", "observation", "surPlace"] as const).find((one) => piece.yaml[one] !== undefined);
    return cle === undefined || piece.fichier ? [] : [{ cle, nom: piece.yaml[cle] ?? "", piece }];
  });
  return named.flatMap(({ cle, nom, piece: { yaml, confidentielle } }) => {
    if (confidentielle === undefined) return [];
    const neutre = { ...yaml, note: undefined, ...neutralWords(yaml, confidentielle) };
    return {
      cle,
      nom,
      partage: named.some(
        (one) => one.nom === nom && one.cle === cle && one.piece.confidentielle === undefined,
      ),
      mots: fingerprintOfWording(yaml),
      neutre: { nom: neutre[cle] ?? "", mots: fingerprintOfWording(neutre as typeof yaml) },
    };
  });
}

function veilFiles(
  ligne: LigneDeVerrou,
  noms: ReadonlyMap<string, string>,
  secrets: ReadonlySet<string>,
): LigneDeVerrou {
  const out = { ...ligne };
  for (const cle of ["fichier", "capture"] as const) {
    const nom = ligne[cle];
    if (nom === undefined) continue;
    const neutre = noms.get(nom);
    if (neutre !== undefined) out[cle] = hiddenName(neutre);
    // By the name that it had once.
    else if (secrets.has(ligne.sha256 ?? "") && !isHidden(nom)) out[cle] = hiddenName(nom);
  }
  return out;
}

function veilWords(ligne: LigneDeVerrou, voiles: readonly Voile[]): LigneDeVerrou {
  for (const { cle, nom, partage, mots, neutre } of voiles) {
    const said = ligne[cle];
    if (said === undefined) continue;
    const worded = cle !== "lien" && ligne.mots === mots;
    if (said !== hiddenName(nom) && !worded && (said !== nom || partage)) continue;
    return { ...ligne, [cle]: hiddenName(neutre.nom), ...(worded && { mots: neutre.mots }) };
  }
  return ligne;
}
