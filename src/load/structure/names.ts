import { semblable } from "../../domain/signes.ts";

const LITTER = new Set(["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx"]);

/** `.registre.pdf.icloud` stands for `registre.pdf`, which has not come down from iCloud. */
const ICLOUD = /^\.(.+)\.icloud$/i;

/** Name of the file for which one that stands for it is here. */
export function awaitedName(nom: string): string | null {
  return ICLOUD.exec(nom)?.[1] ?? null;
}

/** Files that systems and office programs leave behind, and hidden ones: no evidence. */
export function isLitter(nom: string): boolean {
  if (ICLOUD.test(nom)) return false;
  return nom.startsWith(".") || nom.startsWith("~$") || nom.endsWith("~") || LITTER.has(nom.toLowerCase());
}

const RESERVED = /^(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(\.|$)/i;

/** A quick look that spares nearly every name the longer ones. */
const MAY_FAIL = /^(?:con|prn|aux|nul|com|lpt)|[<>:"|?*\\\0-\x1f]|[. ]$/i;

/** Why a name cannot be had under Windows, in French; null for one that can. */
export function windowsFault(nom: string): string | null {
  if (!MAY_FAIL.test(nom)) return null;
  if (RESERVED.test(nom)) return "ce nom est réservé par Windows";
  if (/[<>:"|?*\\\0-\x1f]/.test(nom)) return "Windows refuse un de ses caractères";
  if (/[. ]$/.test(nom)) return "Windows efface le point ou l’espace final";
  return null;
}

/** What case-blind systems compare. */
export function folded(nom: string): string {
  return nom.normalize("NFC").toLowerCase();
}

/** What a reader takes for the same name: accents, blanks, dashes and « _ » aside, `%20` for a blank. */
export function lookOf(nom: string): string {
  return semblable(nom.replaceAll("%20", " ")).replaceAll(/[\s_-]+/g, " ");
}

/** Without the dot at its end, which Windows drops and « 15.3. Courriels » bears as its title. */
const ID = /^[A-Za-z0-9](?:[A-Za-z0-9._+-]*[A-Za-z0-9_+-])?/;
const NUMBERED = /^\d+(?:\.\d+)*(?=[-_ –—])/;
/** `15,3`, `15-3`: written with another sign than the dot; it is left to the rules to say which number is meant. */
const MISWRITTEN = /^\d+(?:,|[-_](?=\d{1,2}(?!\d)))\d+/;

/** Id of the exigence that a folder bears: `15.3` for `15.3 - Courriels`; its whole name where it starts with no id. */
export function exigenceOfFolder(nom: string): string {
  const name = nom.normalize("NFC").trim();
  const [head = name] = name.split(/\s/, 1);
  return MISWRITTEN.exec(head)?.[0] ?? NUMBERED.exec(name)?.[0] ?? ID.exec(head)?.[0] ?? name;
}
