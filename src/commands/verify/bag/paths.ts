/** Payload files lie under it. */
export const CHARGE = "data/";

/** True for a way that does not leave the bag, whatever the system that reads it. */
export function isInside(chemin: string): boolean {
  if (/^(\/|\\|~|[A-Za-z]:)/.test(chemin) || /[\0]/.test(chemin)) return false;
  return !chemin.split(/[\\/]/).includes("..");
}

/** `./data/x` is `data/x`. */
export function withoutDot(chemin: string): string {
  return chemin.replace(/^(?:\.\/+)+/, "");
}

/** Line feeds, and from 1.0 on percent signs, stand percent-encoded in manifests. */
export function decodePath(chemin: string, stricte: boolean): string {
  return chemin.replace(/%(0a|0d|25)/gi, (all, code: string) => {
    if (code === "25") return stricte ? "%" : all;
    return code.toLowerCase() === "0a" ? "\n" : "\r";
  });
}

/** Names that differ by composition alone are one. */
export class Noms {
  readonly #byNfc = new Map<string, string>();

  constructor(private readonly exact: { has(chemin: string): boolean; keys(): Iterable<string> }) {
    for (const chemin of [...exact.keys()].sort()) {
      const nfc = chemin.normalize("NFC");
      if (!this.#byNfc.has(nfc)) this.#byNfc.set(nfc, chemin);
    }
  }

  /** The name as the medium has it; undefined where there is none. */
  find(chemin: string): string | undefined {
    return this.exact.has(chemin) ? chemin : this.#byNfc.get(chemin.normalize("NFC"));
  }
}
