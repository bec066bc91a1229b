import { createHash } from "node:crypto";

const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const FORBIDDEN =
  /[\u0000-\u001f\u007f-\u009f<>:"|?*\\%~]|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;
/** Bytes of one name that every file system takes. */
const LONGEST_NAME = 120;
/** Characters of a whole path that Windows opens, with room for the folder in which the pack is unpacked. */
const LONGEST_PATH = 180;

/** Gives each path one that every system takes, none twice, case and composition left aside. The same paths give the same. */
export class NomsSurs {
  readonly #taken = new Set<string>();
  readonly #folders = new Map<string, string>();

  /** The path under which a file goes into the pack. */
  give(chemin: string): string {
    const parts = chemin.split("/");
    const nom = parts.pop() ?? "";
    const dossier = this.#folder(parts);
    return this.#free(dossier, safe(nom), chemin);
  }

  #folder(parts: readonly string[]): string {
    if (parts.length === 0) return "";
    const original = parts.join("/");
    const known = this.#folders.get(original);
    if (known !== undefined) return known;
    const above = this.#folder(parts.slice(0, -1));
    const given = this.#free(above, safe(parts.at(-1) ?? ""), original);
    this.#folders.set(original, given);
    return given;
  }

  #free(dossier: string, nom: string, original: string): string {
    const join = (last: string) => (dossier === "" ? last : `${dossier}/${last}`);
    const dot = nom.lastIndexOf(".");
    const [stem, ending] = dot > 0 ? [nom.slice(0, dot), nom.slice(dot)] : [nom, ""];
    const key = (path: string) => path.normalize("NFC").toLowerCase();
    let path = join(nom);
    if (path.length > LONGEST_PATH || this.#taken.has(key(path))) {
      const mark = createHash("sha256").update(original).digest("hex").slice(0, 8);
      const room = Math.max(1, LONGEST_PATH - dossier.length - ending.length - mark.length - 2);
      path = join(`${cut(stem, room)}-${mark}${ending}`);
    }
    this.#taken.add(key(path));
    return path;
  }
}

function safe(nom: string): string {
  const clean = nom
    .normalize("NFC")
    .replace(FORBIDDEN, "_")
    .replace(/[. ]+$/, (end) => "_".repeat(end.length));
  const started = clean.replace(/^ +/, (blanks) => "_".repeat(blanks.length));
  const named = RESERVED.test(started) ? `_${started}` : started || "_";
  if (Buffer.byteLength(named) <= LONGEST_NAME) return named;
  const dot = named.lastIndexOf(".");
  const ending = dot > 0 && named.length - dot <= 10 ? named.slice(dot) : "";
  const mark = createHash("sha256").update(nom).digest("hex").slice(0, 8);
  return `${cutBytes(named.slice(0, named.length - ending.length), LONGEST_NAME - Buffer.byteLength(ending) - 9)}-${mark}${ending}`;
}

function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join("");
}

function cutBytes(text: string, bytes: number): string {
  let kept = "";
  for (const sign of text) {
    if (Buffer.byteLength(kept + sign) > bytes) break;
    kept += sign;
  }
  return kept;
}
