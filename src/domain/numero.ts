import { citer, enumerer } from "./francais.ts";
import { naturally } from "./ordre.ts";
import { nearest, proposer } from "./proche.ts";
import { ordinaire } from "./signes.ts";

/** What a number that is no exigence may stand for. */
export type NumeroVise =
  | { genre: "exigence"; id: string }
  /** An engagement, which is evidenced by its parts. */
  | { genre: "engagement"; engagement: string; ids: string[] }
  /** A part that its engagement does not have: its neighbours. */
  | { genre: "voisins"; engagement: string; ids: string[] };

/** `15.3`, `15, 3`, `E15.3`, `SE 15-3`; a third number is kept apart: `1.15.3` may begin with the module's. */
const NUMBER =
  /(?:^|[^\p{L}\d])(?:s?e|eng|ex)?(\d{1,4})(?:\s?[.,;:_/-]\s?(\d{1,4}))?(?:\s?[.,;:_/-]\s?(\d{1,4}))?/iu;

/** What is meant by `15,3`, `15-3`, « Engagement 15 », `15.9`, among the ids that there are; null for no number. */
export function numeroVise(texte: string, ids: Iterable<string>): NumeroVise | null {
  const match = NUMBER.exec(ordinaire(texte).replace(/\bmodule\s*\d+/i, ""));
  if (!match) return null;
  const known = new Set(ids);
  const [first = "", second] = withoutModule(match.slice(1), known);
  const engagement = String(Number(first));
  const id = second === undefined ? engagement : `${engagement}.${Number(second)}`;
  if (known.has(id)) return { genre: "exigence", id };
  const parts = [...known].filter((other) => other.startsWith(`${engagement}.`)).sort(naturally);
  if (parts.length > 0)
    return { genre: second === undefined ? "engagement" : "voisins", engagement, ids: parts };
  return known.has(engagement) ? { genre: "exigence", id: engagement } : null;
}

/** `1.15.3` without its module, where its first two numbers are no exigence and its last two are one. */
function withoutModule([first, second, third]: (string | undefined)[], known: ReadonlySet<string>) {
  const named = (a = "", b = "") => known.has(`${Number(a)}.${Number(b)}`);
  return third !== undefined && !named(first, second) && named(second, third)
    ? [second, third]
    : [first, second];
}

/** What to say of a number that is no exigence, without full stop: « vouliez-vous dire « 15.3 » ? »; null for nothing. */
export function direNumero(texte: string, ids: Iterable<string>): string | null {
  const all = [...ids];
  const vise = numeroVise(texte, all);
  if (!vise) {
    const beyond = /^\d+(?:\.\d+)*$/.test(texte) ? sayBounds(all) : null;
    const near = beyond === null ? nearest(texte, all) : undefined;
    return near === undefined ? beyond : proposer(texte, near);
  }
  if (vise.genre === "exigence") return proposer(texte, vise.id);
  const parts = enumerer(vise.ids.map(citer), "ou");
  if (vise.genre === "engagement") return `${vise.engagement} est un engagement : écrivez ${parts}.`;
  return `L’engagement ${vise.engagement} n’a pas ce numéro : écrivez ${parts}.`;
}

/** « Les engagements vont de 1 à 43 : corrigez ce numéro. »; null where they bear no numbers. */
function sayBounds(ids: readonly string[]): string | null {
  const numbers = ids.map((id) => Number.parseInt(id, 10)).filter(Number.isInteger);
  if (numbers.length === 0) return null;
  const [least, most] = numbers.reduce(([a, b], n) => [Math.min(a, n), Math.max(b, n)], [Infinity, 0]);
  return `Les engagements vont de ${least} à ${most} : corrigez ce numéro.`;
}
