import { mapped } from "../domain/grouper.ts";
import { type Nomme, namedAs } from "../domain/proche.ts";
import type { Referentiel } from "../domain/referentiel.ts";
import type { DossierExigence, PieceChargee, Structure } from "../domain/structure.ts";

/**
 * Folders with the ids of natures and services in place of the words that quali shows for them: someone who copies
 * what they read means what it names. What the fiches say stays as it is written for the rules on writing.
 */
export function understood(
  dossiers: readonly DossierExigence[],
  { natures }: Pick<Referentiel, "natures">,
  { yaml: { services = [] } }: Pick<Structure, "yaml">,
): DossierExigence[] {
  const [deNature, deService] = [
    reader(natures.map(({ id, libelle }) => [id, libelle])),
    reader(services.map(({ id, nom }) => [id, nom])),
  ];
  const inPiece = (piece: PieceChargee): PieceChargee => {
    const [nature, service] = [deNature(piece.yaml.nature), deService(piece.yaml.service)];
    if (nature === undefined && service === undefined) return piece;
    return { ...piece, yaml: { ...piece.yaml, ...(nature && { nature }), ...(service && { service }) } };
  };
  return dossiers.map((dossier) => {
    const { fiche } = dossier;
    const pieces = fiche && mapped(fiche.pieces, inPiece);
    return pieces === fiche?.pieces || !fiche || !pieces
      ? dossier
      : { ...dossier, fiche: { ...fiche, pieces } };
  });
}

/** The id that a word stands for, where it is not one itself; each word is looked for once. */
function reader(nommes: readonly Nomme[]): (mot: string | undefined) => string | undefined {
  const ids = new Set(nommes.map(([id]) => id));
  const found = new Map<string, string | undefined>();
  return (mot) => {
    if (mot === undefined || ids.has(mot)) return undefined;
    if (!found.has(mot)) found.set(mot, namedAs(mot, nommes));
    return found.get(mot);
  };
}
