import { groupBy } from "../../domain/grouper.ts";
import { addMonths, type Jour } from "../../domain/jour.ts";
import type { Diagnostic, Jugement, Resultat, StructureJugee } from "../../domain/resultat.ts";
import { nommerExigence } from "../../domain/suivi.ts";
import { names } from "./select.ts";

/** An action that is drafted: a person reads it again before it is hers. */
export interface ActionProposee {
  id: string;
  exigences: string[];
  ecart: string;
  action: string;
  responsable?: string;
  ouverteLe: Jour;
  echeance: Jour;
  /** Findings of audits that it answers. */
  constats: { fichier: string; id: string }[];
}

/** A fiche says that there is a gap: it is one, however lightly the finding is taken. */
const EVALUEE = "ecart-sans-action";

/** Findings that say that a promise is not kept, or not shown to be: an action mends them. */
const ECARTS: ReadonlySet<string> = new Set([
  EVALUEE,
  "preuve-manquante",
  "preuve-perimee",
  "preuve-absente",
  "preuve-sans-date",
  "methode-sans-reponse",
  "service-sans-preuve",
  "cible-manquee",
]);

const MOIS = 3;

/** Actions for what no live action answers: one an exigence, then one a finding of an audit that is about none of them. */
export function proposeActions(
  { date, structures, diagnostics }: Resultat,
  asked: readonly string[] | undefined,
): ActionProposee[] {
  const [structure] = structures;
  if (!structure) return [];
  const open = diagnostics.filter(
    ({ suppression, gravite, regle }) => suppression === null && (gravite !== "info" || regle === EVALUEE),
  );
  const nextId = idsAfter(idsKnown(structure), date);
  const commun = { ouverteLe: date, echeance: dueDay(structure, date) };
  const drafts = new Map<string, ActionProposee>();
  for (const [nom, siens] of byExigence(open, structure)) {
    if (isAnswered(nom, structure) || !isAsked(nom, asked)) continue;
    const { responsable } = factsOf(nom, structure);
    drafts.set(nom, {
      id: nextId(),
      exigences: [nom],
      ...wordsOf(nom, siens, structure),
      ...(responsable !== undefined && { responsable }),
      ...commun,
      constats: [],
    });
  }
  for (const { fichier, constat, nom } of unansweredOf(structure, open)) {
    if (!isAsked(nom ?? "", asked)) continue;
    const draft = nom === undefined ? undefined : drafts.get(nom);
    if (draft) {
      draft.constats.push({ fichier, id: constat.id });
      continue;
    }
    const responsable = nom === undefined ? undefined : factsOf(nom, structure).responsable;
    const made: ActionProposee = {
      id: nextId(),
      exigences: nom === undefined ? [] : [nom],
      ecart: constat.constat,
      action: constat.reponse ?? "À décider.",
      ...(responsable !== undefined && { responsable }),
      ...commun,
      constats: [{ fichier, id: constat.id }],
    };
    drafts.set(nom ?? `${fichier} ${constat.id}`, made);
  }
  return [...drafts.values()];
}

function isAsked(nom: string, asked: readonly string[] | undefined): boolean {
  return asked === undefined || asked.some((one) => names(one, nom));
}

function byExigence(open: readonly Diagnostic[], { jugements }: StructureJugee): Map<string, Diagnostic[]> {
  const about = open.flatMap((one) => {
    const jugement = jugements.find(({ referentiel }) => referentiel === one.referentiel);
    if (!jugement || one.exigence === undefined || !ECARTS.has(one.regle)) return [];
    return [{ nom: nommerExigence(jugement, one.exigence), one }];
  });
  const groups = groupBy(about, ({ nom }) => nom);
  const order = jugements.flatMap((jugement) =>
    jugement.exigences.map(({ id }) => nommerExigence(jugement, id)),
  );
  return new Map(
    order.flatMap((nom) => {
      const siens = groups.get(nom)?.map(({ one }) => one);
      return siens ? [[nom, siens] as const] : [];
    }),
  );
}

/** Someone is at it, or it is done: an action that is dropped or replaced answers nothing. */
function isAnswered(nom: string, { actions = [] }: StructureJugee): boolean {
  return actions.some(
    ({ situation, exigences }) =>
      (situation === "ouverte" || situation === "en-retard" || situation === "a-venir") &&
      exigences.some((one) => one.nom === nom),
  );
}

function factsOf(nom: string, { jugements }: StructureJugee): { responsable?: string; commentaire?: string } {
  for (const jugement of jugements) {
    const found = jugement.exigences.find(({ id }) => nommerExigence(jugement as Jugement, id) === nom);
    if (found) return found;
  }
  return {};
}

/** What the fiche says of the gap, else what is found; and the advice of the gravest finding. */
function wordsOf(
  nom: string,
  siens: readonly Diagnostic[],
  structure: StructureJugee,
): { ecart: string; action: string } {
  const ordered = [...siens].sort((a, b) => rankOf(a) - rankOf(b));
  const found = ordered.filter(({ regle }) => regle !== EVALUEE);
  const { commentaire } = factsOf(nom, structure);
  const said = found.length > 0 ? found : ordered;
  return {
    ecart: commentaire?.trim() || said.map(({ message }) => message).join(" "),
    action: firstSentence(found[0]?.aide) ?? "À décider.",
  };
}

/** What to do; what may be shown for it is told by `check`. */
function firstSentence(aide: string | undefined): string | undefined {
  return aide?.split(/(?<=[.;]) (?=\p{Lu})/u)[0];
}

function rankOf({ gravite }: Diagnostic): number {
  return gravite === "erreur" ? 0 : 1;
}

/** Findings of audits for which a rule says that nothing is decided; ideas and strengths are left to people. */
function unansweredOf({ audits = [] }: StructureJugee, open: readonly Diagnostic[]) {
  const waiting = open.filter(({ regle }) => regle === "constat-sans-action");
  return audits.flatMap(({ fichier, constats }) =>
    waiting.some((one) => one.fichier === fichier)
      ? constats
          .filter(({ leve, action, gravite }) => !leve && action === undefined && gravite.startsWith("nc-"))
          .map((constat) => ({ fichier, constat, nom: constat.exigence?.nom }))
      : [],
  );
}

/** In three months, or on the day of the audit where that comes first. */
function dueDay({ cycle }: StructureJugee, date: Jour): Jour {
  const usual = addMonths(date, MOIS);
  const audit = cycle?.prochainAudit;
  return audit !== undefined && audit >= date && audit < usual ? audit : usual;
}

/** Those of the plan, and those that audits cite: an action of a plan that was replaced still has its name there. */
function idsKnown({ actions = [], audits = [] }: StructureJugee): string[] {
  const cited = audits.flatMap(({ constats }) => constats.map(({ action }) => action));
  return [...actions.map(({ id }) => id), ...cited.filter((id) => id !== undefined)];
}

/** `A-2024-14` after `A-2024-13`: the next numbers of the year. */
function idsAfter(known: readonly string[], date: Jour): () => string {
  const start = `A-${date.slice(0, 4)}-`;
  const numbers = known.flatMap((id) =>
    id.startsWith(start) && /^\d{1,6}$/.test(id.slice(start.length)) ? [Number(id.slice(start.length))] : [],
  );
  let last = Math.max(0, ...numbers);
  return () => {
    last += 1;
    return start + String(last).padStart(2, "0");
  };
}
