import { citer, enumerer } from "./francais.ts";
import { naturally } from "./ordre.ts";
import { nearest } from "./proche.ts";
import { ordinaire } from "./signes.ts";

/** What a number that is no exigence may stand for. */
export type NumeroVise =
  | { genre: "exigence"; id: string }
  /** An engagement, which is evidenced by its parts. */
  | { genre: "engagement"; engagement: string; ids: string[] }
  /** A part that its engagement does not have: its neighbours. */
  | { genre: "voisins"; engagement: string; ids: string[] };

const NUMBER = /(?:^|[^\p{L}\d])(\d{1,4})(?:\s?[.,;:_/-]\s?(\d{1,4}))?/u;

/** What is meant by `15,3`, `15-3`, « Engagement 15 », `15.9`, among the ids that there are; null for no number. */
export function numeroVise(texte: string, ids: Iterable<string>): NumeroVise | null {
  const match = NUMBER.exec(ordinaire(texte).replace(/\bmodule\s*\d+/i, ""));
  if (!match) return null;
  const [, first = "", second] = match;
  const engagement = String(Number(first));
  const known = new Set(ids);
  const id = second === undefined ? engagement : `${engagement}.${Number(second)}`;
  if (known.has(id)) return { genre: "exigence", id };
  const parts = [...known].filter((other) => other.startsWith(`${engagement}.`)).sort(naturally);
  if (parts.length > 0)
    return { genre: second === undefined ? "engagement" : "voisins", engagement, ids: parts };
  return known.has(engagement) ? { genre: "exigence", id: engagement } : null;
}

/** What to say of a number that is no exigence, without full stop: « vouliez-vous dire « 15.3 » ? »; null for nothing. */
export function direNumero(texte: string, ids: Iterable<string>): string | null {
  const all = [...ids];
  const vise = numeroVise(texte, all);
  if (!vise) {
    const near = nearest(texte, all);
    return near === undefined ? null : `Vouliez-vous dire ${citer(near)} ?`;
  }
  if (vise.genre === "exigence") return `Vouliez-vous dire ${citer(vise.id)} ?`;
  const parts = enumerer(vise.ids.map(citer), "ou");
  if (vise.genre === "engagement") return `${vise.engagement} est un engagement : écrivez ${parts}.`;
  return `L’engagement ${vise.engagement} n’a pas ce numéro : écrivez ${parts}.`;
}
