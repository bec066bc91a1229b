import { byCodeUnit, naturally } from "../../domain/ordre.ts";
import type { ActionJugee } from "../../domain/resultat.ts";
import { semblable } from "../../domain/signes.ts";

/** States as they are written, and what they are worth on the day: either narrows a list. */
export const ETATS_D_ACTION = [
  "a-faire",
  "en-cours",
  "faite",
  "verifiee",
  "abandonnee",
  "ouverte",
  "en-retard",
  "a-verifier",
  "close",
  "remplacee",
  "a-venir",
] as const;

export type EtatDemande = (typeof ETATS_D_ACTION)[number];

export const TRIS = ["echeance", "etat", "exigence", "responsable", "ouverture", "id"] as const;

export type Tri = (typeof TRIS)[number];

/** What is asked of a list of actions; what is left out narrows nothing. */
export interface ChoixDActions {
  etats?: readonly EtatDemande[];
  responsable?: string;
  service?: string;
  exigences?: readonly string[];
}

export function isChosen(
  action: ActionJugee,
  { etats, responsable, service, exigences }: ChoixDActions,
): boolean {
  const { etat, situation, services } = action;
  if (etats && !etats.some((one) => one === etat || one === situation)) return false;
  if (responsable !== undefined && !semblable(action.responsable ?? "").includes(semblable(responsable)))
    return false;
  if (service !== undefined && !services.includes(service)) return false;
  return !exigences || action.exigences.some(({ nom }) => exigences.some((one) => names(one, nom)));
}

/** Reads an option that takes ids separated by commas, and may be repeated. */
export function severalIds(text: string, previous: readonly string[] = []): string[] {
  return [...previous, ...text.split(",").map((part) => part.trim())];
}

/** `15` stands for all exigences of engagement 15. */
export function names(asked: string, nom: string): boolean {
  return nom === asked || nom.startsWith(`${asked}.`);
}

/** Order of what has to be done: late first, then open, to be checked, to come; what is over comes last. */
const SITUATIONS: readonly ActionJugee["situation"][] = [
  "en-retard",
  "ouverte",
  "a-verifier",
  "a-venir",
  "close",
  "remplacee",
  "abandonnee",
];

const byDue = (a: ActionJugee, b: ActionJugee) => byCodeUnit(a.echeance ?? "9999", b.echeance ?? "9999");
const bySituation = (a: ActionJugee, b: ActionJugee) =>
  SITUATIONS.indexOf(a.situation) - SITUATIONS.indexOf(b.situation);

const ORDRES: Record<Tri, (a: ActionJugee, b: ActionJugee) => number> = {
  echeance: byDue,
  etat: bySituation,
  exigence: (a, b) => naturally(a.exigences[0]?.nom ?? "", b.exigences[0]?.nom ?? ""),
  // without owner first: that is what is to be mended
  responsable: (a, b) => byCodeUnit(semblable(a.responsable ?? ""), semblable(b.responsable ?? "")),
  ouverture: (a, b) => byCodeUnit(a.ouverteLe ?? "", b.ouverteLe ?? ""),
  id: (a, b) => naturally(a.id, b.id),
};

/** Without an order asked for: what is to be done, by due date. */
export function sorted(actions: readonly ActionJugee[], tri: Tri | undefined): ActionJugee[] {
  const first = tri === undefined ? bySituation : ORDRES[tri];
  return [...actions].sort((a, b) => first(a, b) || byDue(a, b) || naturally(a.id, b.id));
}
