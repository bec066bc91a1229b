import { isUtf8 } from "node:buffer";
import type { Lecture } from "../../depot/depot.ts";

export type Encodage = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export const NOMS: Readonly<Record<Encodage, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};

const CHUNK = 128 * 1024;

/** The encoding of a whole file: its mark where it has one, UTF-8 where every byte fits, else what French Windows writes. */
export function encodingOf(lecture: Lecture): { encodage: Encodage; melange: boolean } {
  const head = Buffer.from(lecture.read(0, 4096));
  if (head[0] === 0xff && head[1] === 0xfe) return { encodage: "utf-16le", melange: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { encodage: "utf-16be", melange: false };
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { encodage: "utf-8", melange: !fits(lecture) };
  const unmarked = withoutMark(head);
  if (unmarked) return { encodage: unmarked, melange: false };
  if (fits(lecture)) return { encodage: "utf-8", melange: false };
  // Letters of UTF-8 beside bytes that are none: two programs wrote in this file.
  return hasUtf8Letters(lecture)
    ? { encodage: "utf-8", melange: true }
    : { encodage: "windows-1252", melange: false };
}

/** Half of the bytes of a French text in UTF-16 are zero, on one side. */
function withoutMark(head: Buffer): Encodage | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  const pairs = head.length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return "utf-16le";
  return even > pairs * 0.7 && odd < pairs * 0.1 ? "utf-16be" : null;
}

function fits(lecture: Lecture): boolean {
  for (const chunk of wholeCharacters(lecture)) if (!isUtf8(chunk)) return false;
  return true;
}

function hasUtf8Letters(lecture: Lecture): boolean {
  for (const chunk of wholeCharacters(lecture)) {
    if (/[\xc3\xc5][\x80-\xbf]|\xe2[\x80-\x9f][\x80-\xbf]/.test(chunk.toString("latin1"))) return true;
  }
  return false;
}

/** Chunks that end between two characters, were they UTF-8; each is seen, not kept. */
function* wholeCharacters(lecture: Lecture): Generator<Buffer> {
  const tampon = Buffer.alloc(Math.min(CHUNK, lecture.taille) + 4);
  let rest = 0;
  for (let at = 0; at < lecture.taille; at += CHUNK) {
    const read = lecture.read(at, CHUNK, tampon.subarray(rest, rest + CHUNK));
    tampon.set(read, rest);
    const bytes = tampon.subarray(0, rest + read.length);
    const end = at + CHUNK >= lecture.taille ? bytes.length : lastStart(bytes);
    yield bytes.subarray(0, end);
    rest = bytes.length - end;
    tampon.copyWithin(0, end, bytes.length);
  }
}

/** Where the last character begins, were the bytes UTF-8. */
function lastStart(bytes: Buffer): number {
  for (let at = bytes.length - 1; at > Math.max(0, bytes.length - 4); at--) {
    if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return at;
  }
  return bytes.length;
}

/** The text of a file, chunk by chunk; bytes that do not fit become U+FFFD. */
export function* decodedTextOf(lecture: Lecture, encodage: Encodage): Generator<string> {
  const decoder = new TextDecoder(encodage);
  const tampon = new Uint8Array(Math.min(CHUNK, lecture.taille));
  for (let at = 0; at < lecture.taille; at += CHUNK) {
    const bytes = lecture.read(at, CHUNK, tampon);
    yield decoder.decode(bytes, { stream: at + CHUNK < lecture.taille });
  }
}
