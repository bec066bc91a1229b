import { citer, enumerer } from "../domain/francais.ts";
import type { DefinitionIndicateur, Liaison } from "../domain/indicateurs.ts";
import { nearest } from "../domain/proche.ts";
import type { IndicateurDeclare } from "../generated/structure.ts";
import { ownDefinition } from "./definitions.ts";

const ILLISIBLES = 5;

export type LiaisonLue = { liaison: Liaison } | { faute: { message: string; aide: string; cle: string } };

/** What an entry of `indicateurs` in quali.yaml binds; or, in French, why it binds nothing. */
export function readLiaison(
  declare: IndicateurDeclare,
  definitions: ReadonlyMap<string, DefinitionIndicateur>,
): LiaisonLue {
  const definition =
    declare.definition === undefined ? ownDefinition(declare) : definitions.get(declare.definition);
  if (!definition) return { faute: noDefinition(declare, definitions) };
  const colonnes = new Map<string, string>();
  for (const [id, titre] of Object.entries(declare.colonnes ?? {}))
    if (titre !== undefined) colonnes.set(id, titre);
  const known = definition.colonnes.map(({ id }) => id);
  const strange = [...colonnes.keys()].find((id) => !known.includes(id));
  if (strange !== undefined) {
    const near = nearest(strange, known);
    const list = known.map(citer);
    return fault(
      `La colonne ${citer(strange)} n’est pas de cet indicateur.`,
      near
        ? `Vouliez-vous dire ${citer(near)} ? Colonnes : ${enumerer(list)}.`
        : `Colonnes : ${enumerer(list)}.`,
      "colonnes",
    );
  }
  const missing = definition.colonnes.filter(({ id, requise }) => requise && !colonnes.has(id));
  if (missing.length > 0) {
    const first = missing.map(({ id, titre }) => `${citer(id)} (${titre.toLowerCase()})`);
    return fault(
      `Il manque, dans « colonnes », ${enumerer(first)}.`,
      `Écrivez sous quel titre du registre elle est : ${citer(`${missing[0]?.id}: Titre de la colonne`)}.`,
      "colonnes",
    );
  }
  return { liaison: liaisonFrom(declare, definition, colonnes) };
}

function liaisonFrom(
  declare: IndicateurDeclare,
  definition: DefinitionIndicateur,
  colonnes: ReadonlyMap<string, string>,
): Liaison {
  const filtre = new Map<string, readonly string[]>();
  for (const [titre, valeur] of Object.entries(declare.filtre ?? {}))
    if (valeur !== undefined) filtre.set(titre, [valeur].flat());
  const { feuille, cible, service, cibleManquee, periode = definition.periode } = declare;
  return {
    id: declare.id ?? definition.id,
    definition: { ...definition, periode },
    sources: [declare.source].flat(),
    ...(feuille !== undefined && { feuille }),
    colonnes,
    filtre,
    ...(cible !== undefined && { cible }),
    ...(service !== undefined && { service }),
    ...(cibleManquee !== undefined && { cibleManquee }),
    seuilIllisible: declare.seuilIllisible ?? ILLISIBLES,
  };
}

function fault(message: string, aide: string, cle: string): LiaisonLue & { faute: object } {
  return { faute: { message, aide, cle } };
}

function noDefinition(
  { definition, formule }: IndicateurDeclare,
  definitions: ReadonlyMap<string, DefinitionIndicateur>,
): { message: string; aide: string; cle: string } {
  if (definition === undefined) {
    const lacks = "Un indicateur de la structure a besoin de « id », « titre » et « formule »";
    const more =
      formule === "dans-delai"
        ? ", et de « duree »"
        : formule === "satisfaction"
          ? ", et de « positives »"
          : "";
    return {
      message: `${lacks}${more}.`,
      aide: "Ajoutez ce qui manque, ou nommez un indicateur du référentiel par « definition ».",
      cle: "source",
    };
  }
  const near = nearest(definition, definitions.keys());
  return {
    message: `Aucun indicateur ne s’appelle ${citer(definition)} dans les référentiels suivis.`,
    aide: near
      ? `Vouliez-vous dire ${citer(near)} ?`
      : "La commande « quali indicateurs --definitions » les donne tous.",
    cle: "definition",
  };
}
