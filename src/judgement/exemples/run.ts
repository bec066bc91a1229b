import { type Constat, constatAt, type EnonceDeRegle } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import { enToutesLettres, type Jour } from "../../domain/jour.ts";
import type { Referentiel } from "../../domain/referentiel.ts";
import type { Pointeur } from "../../domain/source.ts";
import type { Attendu, Exemple, Exemples } from "../../generated/exemples.ts";
import type { Document } from "../../load/referentiel/documents.ts";
import { examineReferentiel } from "../examen.ts";
import type { Examen } from "../types.ts";
import { ATTENTES, type Ecart } from "./attentes.ts";
import { unknownReferences } from "./references.ts";
import { structureOf } from "./situation.ts";

/** What an example says of one day, and what quali says of it. */
export interface Verification {
  exemple: Exemple;
  le: Jour;
  attendu: Attendu;
  examen: Examen;
}

/** Judges the situation of each example on its days, and says each expectation that is not met, at its line. */
export function runExemples(
  { source, valeur }: Document<Exemples>,
  referentiel: Referentiel,
): { verifications: Verification[]; constats: Constat[] } {
  const constats: Constat[] = [];
  const say = (exemple: Exemple, quand: string, { message, aide, pointeur }: Ecart, base: Pointeur) => {
    const enonce: EnonceDeRegle = {
      regle: "exemple-contredit",
      message: `${citer(exemple.titre)}${quand} : ${message}`,
      aide: aide ?? "Corrigez l’exemple, ou la lecture du référentiel si c’est l’exemple qui a raison.",
    };
    constats.push(constatAt({ source, pointeur: [...base, ...pointeur] }, enonce, exemple.titre));
  };
  const verifications = valeur.exemples.flatMap((exemple, rang) => {
    const { situation = {} } = exemple;
    const place = ["exemples", rang, "situation"];
    for (const ecart of unknownReferences(situation, referentiel)) say(exemple, "", ecart, place);
    const { structure, suivi } = structureOf(situation, referentiel, source, place);
    return daysOf(exemple, valeur.jour, ["exemples", rang]).map(({ le, attendu, pointeur }) => {
      const examen = examineReferentiel(structure, suivi, referentiel, le);
      for (const ecart of compare(attendu, examen)) {
        say(exemple, `, le ${enToutesLettres(le)}`, ecart, pointeur);
      }
      return { exemple, le, attendu, examen };
    });
  });
  return { verifications, constats };
}

function daysOf(
  { attendu, jours }: Exemple,
  jour: Jour,
  pointeur: Pointeur,
): { le: Jour; attendu: Attendu; pointeur: Pointeur }[] {
  return [
    ...(attendu ? [{ le: jour, attendu, pointeur: [...pointeur, "attendu"] }] : []),
    ...(jours ?? []).map(({ le, ...reste }, rang) => ({
      le,
      attendu: reste,
      pointeur: [...pointeur, "jours", rang],
    })),
  ];
}

function compare(attendu: Attendu, examen: Examen): Ecart[] {
  return Object.entries(ATTENTES).flatMap(([cle, attente]) => {
    const valeur = attendu[cle as keyof Attendu];
    // Each comparison stands under the key whose values it takes.
    return valeur === undefined
      ? []
      : (attente as (valeur: unknown, examen: Examen) => Ecart[])(valeur, examen);
  });
}
