import type { ColonneAttendue, DefinitionIndicateur, DelaiDIndicateur } from "../domain/indicateurs.ts";
import type { Referentiel } from "../domain/referentiel.ts";
import type { IndicateurDeclare } from "../generated/structure.ts";
import { COLONNES_DE_FORMULE } from "./colonnes.ts";

type Lue = NonNullable<Referentiel["indicateurs"]>[number];

/** The definitions of a référentiel, by id. */
export function definitionsOf({ indicateurs = [], delais }: Referentiel): Map<string, DefinitionIndicateur> {
  const byId = new Map(delais.map((delai) => [delai.id, delai]));
  return new Map(
    indicateurs.map((lue) => {
      const lu = lue.delai === undefined ? undefined : byId.get(lue.delai);
      const delai: DelaiDIndicateur | undefined = lu && {
        duree: lu.duree,
        unite: lu.unite,
        // What only runs from a complete file starts again, too, when the file is completed.
        repart: lu.repart !== undefined || lu.depart === "demande-complete",
        attenteCompte: lu.attenteCompte === true,
        mots: lu.mots,
      };
      return [lue.id, definitionFrom(lue, delai)];
    }),
  );
}

function definitionFrom(lue: Lue, delai: DelaiDIndicateur | undefined): DefinitionIndicateur {
  return {
    id: lue.id,
    titre: lue.titre,
    formule: lue.formule,
    unite: lue.unite,
    periode: lue.periode,
    sens: lue.sens,
    colonnes: lue.colonnes.map(({ id, role = id, titre, facultative }) => ({
      id,
      role: role as ColonneAttendue["role"],
      titre,
      requise: facultative !== true,
    })),
    ...(delai && { delai }),
    ...(lue.positives && { positives: lue.positives }),
    methodes: lue.methodes ?? [],
    exigences: lue.exigences,
    origine: lue.origine,
    mots: lue.mots,
  };
}

/** A definition that a structure writes itself; undefined where it lacks what a definition needs. */
export function ownDefinition(declare: IndicateurDeclare): DefinitionIndicateur | undefined {
  const { id, titre, formule, duree, dureeEn = "jours-ouvres" } = declare;
  if (id === undefined || titre === undefined || formule === undefined) return undefined;
  if (formule === "dans-delai" && duree === undefined) return undefined;
  if (formule === "satisfaction" && declare.positives === undefined) return undefined;
  const timed = formule === "dans-delai" || formule === "delai-moyen";
  const delai: DelaiDIndicateur = {
    duree: duree ?? Number.POSITIVE_INFINITY,
    unite: dureeEn,
    repart: declare.repart === true,
    attenteCompte: declare.attenteCompte === true,
    mots: "",
  };
  const rate = formule === "dans-delai" || formule === "rapport" || formule === "satisfaction";
  return {
    id,
    titre,
    formule,
    unite: declare.unite ?? (rate ? "pourcent" : timed ? dureeEn : "nombre"),
    periode: declare.periode ?? "trimestre",
    sens: declare.sens ?? (formule === "delai-moyen" ? "baisse" : "hausse"),
    colonnes: COLONNES_DE_FORMULE[formule].map((colonne) => ({ id: colonne.role, ...colonne })),
    ...(timed && { delai }),
    ...(declare.positives && { positives: declare.positives }),
    methodes: declare.methodes ?? [],
    exigences: [],
    origine: "structure",
  };
}
