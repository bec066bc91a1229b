import { compter } from "../../../domain/francais.ts";
import { groupBy } from "../../../domain/grouper.ts";
import type { Referentiel } from "../../../domain/referentiel.ts";
import type { Jugement } from "../../../domain/resultat.ts";
import { type Priorite, prioritesOf } from "../../../results/priorites.ts";
import { liste, nombre, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";
import { textesOf } from "./carte.ts";
import { ETIQUETTE, ETIQUETTES_D_ETAT, ETIQUETTES_DE_GRAVITE } from "./etiquette.ts";
import { nameIn } from "./piece.ts";
import { type Nommer, pourquoi } from "./pourquoi.ts";

/** Every error and warning, once an exigence, in the one order of priorities. */
export const A_TRAITER = objet({
  erreurs: nombre,
  avertissements: nombre,
  lignes: liste(
    objet({
      gravite: ETIQUETTE,
      /** « 24.4 », or what is counted: « 12 exigences du module 1 ». */
      nom: texte,
      ancre: option(texte),
      etat: option(ETIQUETTE),
      texte: prose,
      pourquoi: prose,
      responsable: option(prose),
      /** Of many alike, all of them. */
      exigences: liste(objet({ id: texte, ancre: texte })),
    }),
  ),
});
export type ATraiter = Vue<typeof A_TRAITER>;

/** More alike are one row a module. */
const ALIKE = 12;

export type AncreOf = (jugement: Jugement, id: string) => string;

export function aTraiterOf(entree: EntreeRapport, ancreOf: AncreOf, nommer?: Nommer): ATraiter {
  const all = prioritesOf(entree.structure, entree.diagnostics);
  const bare = all.filter(isBare);
  const grouped = bare.length > ALIKE ? groupsOf(bare, ancreOf) : [];
  const single = bare.length > ALIKE ? all.filter((one) => !isBare(one)) : all;
  const rows = single.map((one) => rowOf(one, entree, ancreOf, nommer));
  const errors = rows.filter(({ gravite }) => gravite.code === "erreur");
  return {
    erreurs: all.filter(({ gravite }) => gravite === "erreur").length,
    avertissements: all.filter(({ gravite }) => gravite === "avertissement").length,
    lignes: [...errors, ...grouped, ...rows.filter(({ gravite }) => gravite.code !== "erreur")],
  };
}

/** Nothing at all was put there: told by its number alone. */
function isBare({ exigence, gravite }: Priorite): boolean {
  return gravite === "avertissement" && exigence?.etat === "manquant" && exigence.preuves.length === 0;
}

function groupsOf(bare: readonly Priorite[], ancreOf: AncreOf): ATraiter["lignes"] {
  const byModule = groupBy(bare, ({ jugement, exigence }) => `${jugement?.referentiel} ${exigence?.module}`);
  return [...byModule.values()].map((list) => {
    const [first] = list;
    const module = first?.exigence?.module ?? 0;
    const where =
      first?.jugement && !first.jugement.principal
        ? `${first.jugement.nom}, module ${module}`
        : `du module ${module}`;
    return {
      gravite: ETIQUETTES_DE_GRAVITE.avertissement,
      nom: compter(list.length, "exigence"),
      ancre: null,
      etat: ETIQUETTES_D_ETAT.manquant,
      texte: `${compter(list.length, "exigence")} ${where}`,
      pourquoi: "Aucune pièce.",
      responsable: null,
      exigences: list.flatMap(({ jugement, exigence }) =>
        jugement && exigence
          ? [{ id: nameIn(jugement, exigence.id), ancre: ancreOf(jugement, exigence.id) }]
          : [],
      ),
    };
  });
}

function rowOf(
  priorite: Priorite,
  { referentiels }: EntreeRapport,
  ancreOf: AncreOf,
  nommer?: Nommer,
): ATraiter["lignes"][number] {
  const { exigence, jugement, gravite, constats } = priorite;
  const touched = constats[0]?.donnees?.exigences?.[0];
  const id = exigence?.id ?? touched?.exigence;
  const referentiel = referentiels.get(jugement?.referentiel ?? "");
  return {
    gravite: ETIQUETTES_DE_GRAVITE[gravite],
    nom: jugement && id !== undefined ? nameIn(jugement, id) : "Ensemble",
    ancre: jugement && id !== undefined ? ancreOf(jugement, id) : null,
    etat: exigence ? ETIQUETTES_D_ETAT[exigence.etat] : null,
    texte:
      (id !== undefined && referentiel ? firstWords(referentiel, id) : "") || "Sur l’ensemble du dossier",
    pourquoi: pourquoi(priorite, referentiels, nommer),
    responsable: exigence?.responsable ?? null,
    exigences: [],
  };
}

function firstWords(referentiel: Referentiel, id: string): string {
  return textesOf(referentiel).get(id) ?? "";
}
