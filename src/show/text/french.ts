import { enumerer } from "../../domain/francais.ts";

/** « 3 exigences », « 1 exigence », « 0 exigence » with a no-break space; the plural adds an s unless given. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${n}\u00a0${agree(n, singular, plural)}`;
}

/** The word in the number that French wants: singular below two. */
export function agree(n: number, singular: string, plural = `${singular}s`): string {
  return n < 2 ? singular : plural;
}

/** « 83 % », rounded down so that 100 % means all; undefined of nothing. */
export function percent(part: number, total: number): string | undefined {
  return total === 0 ? undefined : `${Math.floor((part * 100) / total)}\u00a0%`;
}

/** « a, b, c » or, beyond `max`, « a, b et 12 autres ». */
export function shortList(words: readonly string[], max: number): string {
  if (words.length <= max) return enumerer(words);
  return `${words.slice(0, max).join(", ")} et ${words.length - max}\u00a0autres`;
}
