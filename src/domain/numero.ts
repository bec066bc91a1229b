import { citer, enumerer } from "./francais.ts";
import { naturally } from "./ordre.ts";
import { nearest, proposer } from "./proche.ts";
import { ordinaire } from "./signes.ts";

/** What a number that is no exigence may stand for. */
export type NumeroVise =
  | { genre: "exigence"; id: string }
  /** An engagement, which is evidenced by its parts. */
  | { genre: "engagement"; engagement: string; ids: string[] }
  /** More than one, « 15.2 et 15.3 », where there is room for one. */
  | { genre: "plusieurs"; ids: string[] }
  /** A part that its engagement does not have: its neighbours. */
  | { genre: "voisins"; engagement: string; ids: string[] };

/** `15.3`, `15, 3`, `E15.3`, `SE 15-3`; a third number is kept apart: `1.15.3` may begin with the module's. */
const NUMBER =
  /(?:^|[^\p{L}\d])(?:s?e|eng|ex)?(\d{1,4})(?:\s?[.,;:_/-]\s?(\d{1,4}))?(?:\s?[.,;:_/-]\s?(\d{1,4}))?/iu;

/** Ids that there are, as a set or a map by id holds them. */
interface Connus {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

const PREMIER = /(?<![\p{L}\d.,])(?:s?e|eng|ex)?\s?(\d{1,4})[.,](\d{1,4})(?!\d|[.]\d)/iu;
const JOINT = String.raw`\s*(et|ou|puis|à|[,;:+&/_-])\s*|\s+`;
const SUIVANT = new RegExp(String.raw`(?:${JOINT})(\d{1,4})[.,](\d{1,4})(?!\d|[.]\d)`, "iuy");
/** « 15.2 et 3 », « 15.2,3 »: the number alone, where nothing shows that it counts something else. */
const ABREGE = /(?:\s*(et|ou|à|[+&])\s*|(,))(\d{1,4})(?=\s*(?:$|[-_:;(]))/iuy;

/** The exigences that a name lists, « 15.2 et 15.3 », « 15.1 à 15.3 », « 15.2, 3 »; fewer than two where it names one. */
export function numerosListes(texte: string, connus: Connus): string[] {
  const text = ordinaire(texte);
  const [whole, first, part] = PREMIER.exec(text) ?? [];
  if (whole === undefined) return [];
  let [engagement, id] = [Number(first), idOf(first, part)];
  const found = new Set<string>();
  let at = text.indexOf(whole) + whole.length;
  for (let joint = ""; connus.has(id); ) {
    for (const one of joint === "à" ? between([...found].at(-1) ?? id, id, connus) : [id]) found.add(one);
    const next = nextNumber(text, at, engagement);
    if (!next) break;
    ({ at, joint, engagement, id } = next);
  }
  return [...found];
}

const idOf = (first = "", second = "") => `${Number(first)}.${Number(second)}`;

function nextNumber(text: string, at: number, engagement: number) {
  SUIVANT.lastIndex = ABREGE.lastIndex = at;
  const whole = SUIVANT.exec(text);
  if (whole) {
    const [, joint = "", first, second] = whole;
    return {
      at: SUIVANT.lastIndex,
      joint: joint.toLowerCase(),
      engagement: Number(first),
      id: idOf(first, second),
    };
  }
  const [, word, comma = "", second] = ABREGE.exec(text) ?? [];
  if (second === undefined) return null;
  const joint = (word ?? comma).toLowerCase();
  return { at: ABREGE.lastIndex, joint, engagement, id: `${engagement}.${Number(second)}` };
}

/** « 15.1 à 15.3 », both ends there. */
function between(from: string, to: string, connus: Connus): string[] {
  const all = [...connus.keys()].filter((id) => id.includes(".")).sort(naturally);
  return all.slice(all.indexOf(from), all.indexOf(to) + 1);
}

/** What is meant by `15,3`, `15-3`, « Engagement 15 », `15.9`, among the ids that there are; null for no number. */
export function numeroVise(texte: string, ids: Iterable<string>): NumeroVise | null {
  const known = new Set(ids);
  const listes = numerosListes(texte, known);
  if (listes.length > 1) return { genre: "plusieurs", ids: listes };
  const match = NUMBER.exec(ordinaire(texte).replace(/\bmodule\s*\d+/i, ""));
  if (!match) return null;
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
  if (vise.genre === "plusieurs") return `Il y faut un seul numéro : écrivez ${parts}.`;
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
