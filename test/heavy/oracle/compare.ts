import type { Diagnostic, ExigenceJugee, StructureJugee } from "../../../src/domain/resultat.ts";
import { couvrir, lireLiens } from "./correspondance.ts";
import type { Dossier } from "./dossier.ts";
import { erreurs } from "./gravites.ts";
import { type Attendu, juger } from "./jugement.ts";

export interface Obtenu {
  structure: StructureJugee;
  diagnostics: Diagnostic[];
  code: number;
}

const LIENS = lireLiens("referentiel/correspondances/services-publics-plus@2021--quali-ate@2024-02-01.yaml");

/** Where the program and the oracle do not say the same. */
export function compare(dossier: Dossier, { structure, diagnostics, code }: Obtenu): string[] {
  const attendus = dossier.suivis.map((suivi, rang) => juger(suivi, rang, dossier));
  couvrir(dossier.suivis, attendus, LIENS);
  const dues = erreurs(dossier, attendus);
  const told = erreursDites(diagnostics);
  return [
    ...dossier.suivis.flatMap(({ lu }, rang) =>
      compareJugement(lu.reference, structure.jugements[rang]?.exigences ?? [], attendus[rang] ?? []),
    ),
    ...told
      .filter((one) => !dues.includes(one))
      .map((one) => `${one} is an error, the contract makes none of it`),
    ...dues
      .filter((one) => !told.includes(one))
      .map((one) => `${one} is no error, the contract makes one of it`),
    ...(code === Math.min(1, dues.length) ? [] : [`exit code ${code} with ${dues.length} errors due`]),
  ];
}

function compareJugement(reference: string, jugees: ExigenceJugee[], attendues: Attendu[]): string[] {
  const [got, due] = [jugees, attendues].map((of) => of.map(({ id }) => id).join());
  if (got !== due) return [`${reference} judges ${got}, and not ${due}`];
  return attendues.flatMap((attendue, place) => {
    const told = differences(jugees[place] as ExigenceJugee, attendue);
    return told.length > 0 ? [`${reference} ${attendue.id}: ${told.join(" ; ")}`] : [];
  });
}

function differences(jugee: ExigenceJugee, { parties, couverte, ...attendue }: Attendu): string[] {
  const { id, etat, applicabilite, couverture, methodes, preuves, echeance } = jugee;
  const statuts = preuves.map(({ statut }) => statut);
  // Of what has lapsed, no day is to come.
  const answered = couverte === true || parties.some((partie) => partie.etat === "repondue");
  const own = couverture === "documente" && answered;
  const obtenue: Omit<Attendu, "parties" | "couverte"> = {
    ...{ id, etat, applicabilite, couverture, ...methodes, statuts },
    ...(own && (echeance ?? attendue.echeance) !== undefined && { echeance: echeance ?? "never" }),
  };
  return (Object.keys(obtenue) as (keyof typeof obtenue)[]).flatMap((cle) => {
    const [got, due] = [String(obtenue[cle]), String(attendue[cle])];
    return got === due ? [] : [`${cle} is ${got}, the contract says ${due}`];
  });
}

function erreursDites(diagnostics: Diagnostic[]): string[] {
  const told = diagnostics
    .filter(({ gravite, suppression }) => gravite === "erreur" && suppression === null)
    .map(({ regle, exigence }) => `${regle} ${exigence ?? ""}`);
  return [...new Set(told)].sort();
}
