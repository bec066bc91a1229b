import type { DefinitionIndicateur, Mesure } from "../../domain/indicateurs.ts";
import type { Jour } from "../../domain/jour.ts";
import { Cumul } from "./cumul.ts";
import { wilson } from "./intervalle.ts";

/** A rate of fewer rows moves by more than three points with each. */
const SMALL = 30;
const MINUTES = 60;

/** The figure of a period, from what its rows add up to. Nothing is divided by zero: an empty period has no value. */
export function measure(
  definition: DefinitionIndicateur,
  cumul: Cumul | undefined,
  { du, au }: { du: Jour; au: Jour },
  date: Jour,
): Mesure {
  const of = cumul ?? new Cumul();
  const unit = definition.delai?.unite === "heures" ? MINUTES : 1;
  const scaled = (value: number | null) => (value === null ? null : value / unit);
  const timed = definition.formule === "dans-delai" || definition.formule === "delai-moyen";
  return {
    du,
    au,
    enCours: au >= date,
    ...figures(definition, of),
    moyenne: timed ? scaled(of.valeurs.mean) : null,
    mediane: timed ? scaled(of.valeurs.quantile(0.5)) : null,
    p90: timed ? scaled(of.valeurs.quantile(0.9)) : null,
    intervalle: definition.formule === "satisfaction" ? wilson(of.numerateur, of.denominateur) : null,
    lignes: of.lignes,
    petit:
      of.lignes > 0 && of.lignes < SMALL && definition.formule !== "rapport" && definition.unite !== "nombre",
    exclues: of.exclues,
  };
}

type Figures = Pick<Mesure, "valeur" | "numerateur" | "denominateur">;

function figures({ formule, delai }: DefinitionIndicateur, cumul: Cumul): Figures {
  const { numerateur, denominateur, lignes } = cumul;
  switch (formule) {
    case "dans-delai":
    case "rapport":
    case "satisfaction":
      return {
        valeur: denominateur === 0 ? null : (100 * numerateur) / denominateur,
        numerateur,
        denominateur,
      };
    case "delai-moyen": {
      const mean = cumul.valeurs.mean;
      const valeur = mean === null ? null : mean / (delai?.unite === "heures" ? MINUTES : 1);
      return { valeur, numerateur: null, denominateur };
    }
    case "somme":
    case "compte":
      return {
        valeur: lignes === 0 ? null : numerateur,
        numerateur: lignes === 0 ? null : numerateur,
        denominateur: null,
      };
  }
}
