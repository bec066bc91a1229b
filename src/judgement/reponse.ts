import { addPeriod, type Jour } from "../domain/jour.ts";
import type { Periode } from "../domain/referentiel.ts";
import { type Durees, heldEvery, limitOf } from "./peremption.ts";
import type { GroupeDeReponses, PieceLue, Reponse } from "./types.ts";

/** Pieces that count for a part, whether lapsed or not, with their last day, and which of them are history. */
export function answersTo(
  pieces: readonly PieceLue[],
  periode: Periode | undefined,
  durees: Durees & { date: Jour },
): Reponse[] {
  const reponses = pieces.flatMap((piece) => {
    const { retenue, ecartee, origine } = piece;
    if (ecartee !== null || retenue === null || origine.genre !== "declaree") return [];
    const { expire } = origine.piece.yaml;
    const limite = limitOf(retenue.date, expire, periode, durees, heldEvery(origine.piece));
    const dite =
      expire === limite || (periode !== undefined && !isEndless(retenue.date, periode, durees.date));
    return [{ piece, limite, ...(dite && { echeance: limite }), remplacee: false }];
  });
  return periode ? withHistory(reponses) : reponses;
}

/** A period that ends further ahead than evidence is to be renewed has no due date to tell: its end is in doubt. */
function isEndless(fin: Jour, { mois }: Periode, date: Jour): boolean {
  return fin > addPeriod(date, mois);
}

/** What is renewed leaves history behind: of one nature, one service and one site, the newest stands. */
function withHistory(reponses: readonly Reponse[]): Reponse[] {
  const newest = new Map<string, Jour>();
  for (const { piece } of reponses) {
    const [sorte, date] = [sorteOf(piece), dateOf(piece)];
    if (date > (newest.get(sorte) ?? "")) newest.set(sorte, date);
  }
  return reponses.map((reponse) => {
    const { piece } = reponse;
    return { ...reponse, remplacee: dateOf(piece) < (newest.get(sorteOf(piece)) ?? "") };
  });
}

function sorteOf({ jugee: { nature = "", service = "", site = "" } }: PieceLue): string {
  return [nature, service, site].join("\0");
}

function dateOf({ retenue }: PieceLue): Jour {
  return retenue?.date ?? "";
}

/** What stands of the evidence of a part, and until when on that day. */
export function groupOf(comptees: readonly Reponse[], date: Jour, service?: string): GroupeDeReponses {
  const reponses = comptees.filter(({ remplacee }) => !remplacee);
  const limite = latest(reponses.map((reponse) => reponse.limite));
  const echeance = dueDate(standing(reponses, date));
  return {
    ...(service !== undefined && { service }),
    reponses,
    ...(limite !== undefined && { limite }),
    ...(echeance !== undefined && { echeance }),
  };
}

/** The answers that are valid on that day; where none is, the newest. */
export function standing(reponses: readonly Reponse[], date: Jour): readonly Reponse[] {
  const valides = reponses.filter(({ limite }) => limite >= date);
  if (valides.length > 0) return valides;
  const derniere = latest(reponses.map(({ piece }) => dateOf(piece)));
  return reponses.filter(({ piece }) => dateOf(piece) === derniere);
}

/** None where one of them has no due date: nothing is due while it stands. */
function dueDate(reponses: readonly Reponse[]): Jour | undefined {
  const jours = reponses.map(({ echeance }) => echeance);
  return jours.includes(undefined) ? undefined : latest(jours);
}

export function latest(jours: readonly (Jour | undefined)[]): Jour | undefined {
  return jours.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}

export function earliest(jours: readonly (Jour | undefined)[]): Jour | undefined {
  return jours.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}
