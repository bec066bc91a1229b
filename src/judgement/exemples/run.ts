import { type Constat, constatAt, type EnonceDeRegle } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import { enToutesLettres, type Jour } from "../../domain/jour.ts";
import type { ReferenceReferentiel, Referentiel } from "../../domain/referentiel.ts";
import type { Pointeur } from "../../domain/source.ts";
import type { Structure } from "../../domain/structure.ts";
import type { Attendu, Exemple, Exemples } from "../../generated/exemples.ts";
import type { Document } from "../../load/referentiel/documents.ts";
import { coverByCorrespondances, type FindCorrespondance } from "../correspondance.ts";
import { examineReferentiel } from "../examen.ts";
import type { Examen } from "../types.ts";
import { ATTENTES, type Ecart, type ExamenDExemple } from "./attentes.ts";
import { unknownReferences } from "./references.ts";
import { measured } from "./registres.ts";
import { structureOf } from "./situation.ts";

/** What an example says of one day, and what quali says of it. */
export interface Verification {
  exemple: Exemple;
  le: Jour;
  attendu: Attendu;
  examen: ExamenDExemple;
}

/** The référentiels and crosswalks at hand, for the examples that follow another référentiel too. */
export interface ReferentielsAutour {
  get(reference: ReferenceReferentiel): Referentiel | null;
  correspondance: FindCorrespondance;
}

const SEUL: ReferentielsAutour = { get: () => null, correspondance: () => null };

/** Judges the situation of each example on its days, and says each expectation that is not met, at its line. */
export function runExemples(
  { source, valeur }: Document<Exemples>,
  referentiel: Referentiel,
  autour: ReferentielsAutour = SEUL,
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
    const autre = situation.avec ? autour.get(situation.avec.referentiel) : null;
    for (const ecart of unknownReferences(situation, referentiel, autre)) say(exemple, "", ecart, place);
    const structure = structureOf(situation, referentiel, source, place);
    return daysOf(exemple, valeur.jour, ["exemples", rang]).flatMap(({ le, attendu, pointeur }) => {
      const mesuree = measured(structure, situation, referentiel, le);
      const [judged] = examineAll(mesuree, [referentiel, ...(autre ? [autre] : [])], le, autour);
      if (!judged) return [];
      const examen = { ...judged, indicateurs: mesuree.indicateurs ?? [] };
      for (const ecart of compare(attendu, examen)) {
        say(exemple, `, le ${enToutesLettres(le)}`, ecart, pointeur);
      }
      return [{ exemple, le, attendu, examen }];
    });
  });
  return { verifications, constats };
}

/** As structures are judged: each référentiel followed, then what crosswalks let one cover of another. */
function examineAll(
  structure: Structure,
  referentiels: readonly Referentiel[],
  le: Jour,
  { correspondance }: ReferentielsAutour,
): Examen[] {
  const examens = structure.suivis.flatMap((suivi, rang) => {
    const referentiel = referentiels[rang];
    return referentiel ? [examineReferentiel(structure, suivi, referentiel, le)] : [];
  });
  return coverByCorrespondances(examens, correspondance);
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

function compare(attendu: Attendu, examen: ExamenDExemple): Ecart[] {
  return Object.entries(ATTENTES).flatMap(([cle, attente]) => {
    const valeur = attendu[cle as keyof Attendu];
    // Each comparison stands under the key whose values it takes.
    return valeur === undefined
      ? []
      : (attente as (valeur: unknown, examen: ExamenDExemple) => Ecart[])(valeur, examen);
  });
}
