import { type Nomme, namedAs } from "../domain/proche.ts";
import type { Referentiel } from "../domain/referentiel.ts";
import { remembered, rememberedBeside, rememberedText } from "../domain/souvenir.ts";
import { type DossierExigence, type Structure, type StructureYaml, withPieces } from "../domain/structure.ts";

/**
 * Folders with the ids of natures and services in place of the words that quali shows for them: someone who copies
 * what they read means what it names. What the fiches say stays as it is written for the rules on writing.
 */
export function understood(
  dossiers: readonly DossierExigence[],
  { natures }: Pick<Referentiel, "natures">,
  { yaml }: Pick<Structure, "yaml">,
): DossierExigence[] {
  return dossiers.map((dossier) => understoodOne(dossier, natures, yaml));
}

const understoodOne = rememberedBeside(
  (dossier: DossierExigence, natures: Referentiel["natures"], yaml: StructureYaml): DossierExigence => {
    const [deNature, deService] = [ofNatures(natures), ofServices(yaml)];
    return withPieces(dossier, (piece) => {
      const [nature, service] = [deNature(piece.yaml.nature), deService(piece.yaml.service)];
      if (nature === undefined && service === undefined) return piece;
      return { ...piece, yaml: { ...piece.yaml, ...(nature && { nature }), ...(service && { service }) } };
    });
  },
);

const ofNatures = remembered((natures: Referentiel["natures"]) =>
  reader(natures.map(({ id, libelle }) => [id, libelle])),
);

const ofServices = remembered(({ services = [] }: StructureYaml) =>
  reader(services.map(({ id, nom }) => [id, nom])),
);

/** The id that a word stands for, where it is not one itself; each word is looked for once. */
function reader(nommes: readonly Nomme[]): (mot: string | undefined) => string | undefined {
  const ids = new Set(nommes.map(([id]) => id));
  const named = rememberedText((mot) => namedAs(mot, nommes) ?? null);
  return (mot) => (mot === undefined || ids.has(mot) ? undefined : (named(mot) ?? undefined));
}
