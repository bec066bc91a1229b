import type { ExigenceJugee } from "../../../domain/resultat.ts";
import { isControlled } from "../../../domain/synthese.ts";
import { liste, nombre, objet, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { etatsComptes } from "./carte.ts";

/** A figure, what it is part of, and the parts that add up to the whole. */
export const CHIFFRES = liste(
  objet({
    quoi: prose,
    valeur: nombre,
    total: nombre,
    lignes: liste(objet({ mots: prose, combien: nombre })),
    /** What the total counts: « à contrôler ici ». */
    ensemble: texte,
  }),
);
type Chiffre = Vue<typeof CHIFFRES>[number];

/** Documented, self-evaluated as conforming, control methods answered; the last where methods are known. */
export function chiffresOf(exigences: readonly ExigenceJugee[]): Chiffre[] {
  const controlled = exigences.filter(isControlled);
  const methods = methodsOf(controlled);
  return [documented(controlled), evaluated(controlled), ...(methods.total > 0 ? [methods] : [])];
}

function documented(exigences: readonly ExigenceJugee[]): Chiffre {
  return {
    quoi: "Exigences documentées",
    valeur: exigences.filter(({ etat }) => etat === "documente").length,
    total: exigences.length,
    lignes: etatsComptes((code) => exigences.filter(({ etat }) => etat === code).length),
    ensemble: "à contrôler ici",
  };
}

const EVALUATIONS = [
  ["conforme", "conforme", "conformes"],
  ["partiel", "partielle", "partielles"],
  ["non-conforme", "non conforme", "non conformes"],
  ["non-applicable", "dite non applicable", "dites non applicables"],
  [undefined, "non évaluée", "non évaluées"],
] as const;

function evaluated(exigences: readonly ExigenceJugee[]): Chiffre {
  const lignes = EVALUATIONS.flatMap(([code, un, plusieurs]) => {
    const combien = exigences.filter(({ evaluation }) => evaluation === code).length;
    return combien === 0 ? [] : [{ mots: combien < 2 ? un : plusieurs, combien }];
  });
  const valeur = exigences.filter(({ evaluation }) => evaluation === "conforme").length;
  return {
    quoi: "Auto-évaluées conformes",
    valeur,
    total: exigences.length,
    lignes,
    ensemble: "à contrôler ici",
  };
}

const METHODES = [
  ["repondue", "répondue", "répondues"],
  ["perimee", "à la preuve périmée", "à la preuve périmée"],
  ["sans-reponse", "sans réponse", "sans réponse"],
] as const;

function methodsOf(exigences: readonly ExigenceJugee[]): Chiffre {
  const methods = exigences
    .filter(({ etat }) => etat !== "exclu")
    .flatMap(({ detailMethodes }) => detailMethodes.flatMap((one) => one.parties ?? [one]));
  // A method that demands several things counts each: its parts.
  const lignes = METHODES.flatMap(([code, un, plusieurs]) => {
    const combien = methods.filter(({ etat }) => etat === code).length;
    return combien === 0 ? [] : [{ mots: combien < 2 ? un : plusieurs, combien }];
  });
  const total = lignes.reduce((sum, { combien }) => sum + combien, 0);
  const valeur = methods.filter(({ etat }) => etat === "repondue").length;
  return { quoi: "Méthodes de contrôle répondues", valeur, total, lignes, ensemble: "à appliquer ici" };
}
