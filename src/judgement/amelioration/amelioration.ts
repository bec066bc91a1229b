import type { Jour } from "../../domain/jour.ts";
import { byCodeUnit } from "../../domain/ordre.ts";
import type { ActionEcrite, AuditEcrit, Structure } from "../../domain/structure.ts";
import type { Examen } from "../types.ts";
import { type Remplacements, remplacementsOf } from "./remplacements.ts";
import type { ActionExaminee, Amelioration, AuditExamine, ConstatExamine } from "./types.ts";
import { viseeOf } from "./visee.ts";

/** What a structure is doing about its gaps, on a day. */
export function examineAmelioration(
  { plan, audits = [], suivis }: Structure,
  examens: readonly Examen[],
  date: Jour,
): Amelioration {
  const ecrites = plan?.actions ?? [];
  const remplacements = remplacementsOf(ecrites, date);
  const actions = ecrites.map((ecrite): ActionExaminee => {
    const vises = ecrite.yaml.exigences.map((nom) => viseeOf(nom, suivis, examens));
    return { ecrite, vises, ...standing(ecrite, remplacements, date) };
  });
  const parId = new Map(actions.map((action) => [action.ecrite.yaml.id, action]));
  const sur = new Map<string, ActionExaminee[]>();
  for (const action of actions) {
    for (const key of new Set(
      action.vises.map(({ examen, id }) => keyOf(examen?.jugement.referentiel ?? "", id)),
    )) {
      const known = sur.get(key);
      if (known) known.push(action);
      else sur.set(key, [action]);
    }
  }
  return {
    actions: plan ? actions : null,
    actionsSur: (referentiel, exigence) => sur.get(keyOf(referentiel, exigence)) ?? [],
    audits: [...audits]
      .sort((a, b) => byCodeUnit(a.audit.date, b.audit.date))
      .map((ecrit) => examineAudit(ecrit, parId, { suivis, examens, date })),
  };
}

function keyOf(referentiel: string, exigence: string): string {
  return `${referentiel} ${exigence}`;
}

type Standing = Pick<ActionExaminee, "situation" | "remplaceePar" | "enBoucle" | "tient">;

function standing({ yaml }: ActionEcrite, { par, boucles }: Remplacements, date: Jour): Standing {
  const remplaceePar = par.get(yaml.id);
  const situation = situationOf(yaml, remplaceePar, date);
  return {
    situation,
    ...(remplaceePar !== undefined && { remplaceePar }),
    enBoucle: boucles.has(yaml.id),
    tient: situation === "ouverte" && yaml.echeance !== undefined,
  };
}

function situationOf(
  { etat, ouverteLe = "", echeance }: ActionEcrite["yaml"],
  remplaceePar: string | undefined,
  jour: Jour,
): ActionExaminee["situation"] {
  if (ouverteLe > jour) return "a-venir";
  if (remplaceePar !== undefined) return "remplacee";
  if (etat === "abandonnee") return "abandonnee";
  if (etat === "verifiee") return "close";
  if (etat === "faite") return "a-verifier";
  return echeance !== undefined && echeance < jour ? "en-retard" : "ouverte";
}

function examineAudit(
  ecrit: AuditEcrit,
  actions: ReadonlyMap<string, ActionExaminee>,
  { suivis, examens, date }: Pick<Structure, "suivis"> & { examens: readonly Examen[]; date: Jour },
): AuditExamine {
  const constats = ecrit.constats.map(({ yaml, pointeur }): ConstatExamine => {
    const action = lastOf(yaml.action, actions);
    const done = action?.situation === "a-verifier" || action?.situation === "close";
    return {
      yaml,
      pointeur,
      ...(yaml.exigence !== undefined && { visee: viseeOf(yaml.exigence, suivis, examens) }),
      ...(action && { action }),
      leve: yaml.gravite === "point-fort" || done,
    };
  });
  return { ecrit, aVenir: ecrit.audit.date > date, constats };
}

/** The action that stands today for the one of that id. */
function lastOf(
  id: string | undefined,
  actions: ReadonlyMap<string, ActionExaminee>,
): ActionExaminee | undefined {
  let action = id === undefined ? undefined : actions.get(id);
  while (action?.remplaceePar !== undefined) action = actions.get(action.remplaceePar);
  return action;
}
