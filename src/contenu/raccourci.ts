import type { Raccourci } from "../domain/contenu.ts";
import { extensionOf, isTextual, latin } from "./formats.ts";
import type { VueDeFichier } from "./vue.ts";

/** Longer than any shortcut that is told by its text. */
const MAX = 64 * 1024;

/** Told by their name alone: what the bytes hold differs from one version of a program to the next. */
const PAR_EXTENSION: ReadonlyMap<string, Exclude<Raccourci["sorte"], "page">> = new Map([
  ...pairs("windows", "lnk", "pif", "scf", "appref-ms", "library-ms", "search-ms", "searchconnector-ms"),
  ...pairs("bureau", "desktop"),
  ...pairs("mac", "alias"),
  ...pairs(
    "document-en-ligne",
    "gdoc",
    "gsheet",
    "gslides",
    "gdraw",
    "gform",
    "gsite",
    "gmap",
    "gjam",
    "gtable",
  ),
  ...pairs("document-en-ligne", "gnote", "glink", "gscript", "gvid", "paper", "boxnote"),
  ...pairs("non-descendu", "icloud", "nextcloud", "owncloud", "cloud", "cloudf"),
  ...pairs("telechargement", "part", "partial", "crdownload", "download", "opdownload", "filepart"),
]);

/** Holding no more than an address. */
const PAGES = new Set(["url", "website", "webloc", "inetloc", "fileloc", "ftploc", "mailloc", "afploc"]);

function pairs<S extends string>(sorte: S, ...extensions: string[]): [string, S][] {
  return extensions.map((extension) => [extension, sorte]);
}

/** What the file is, where it only leads to the document; null for any other. */
export function shortcutOf({ nom, tete, taille }: VueDeFichier): Raccourci | null {
  const extension = extensionOf(nom);
  const named = PAR_EXTENSION.get(extension);
  if (named) return { sorte: named };
  const texte = () => (taille > MAX ? "" : plain(tete));
  if (PAGES.has(extension)) return { sorte: "page", adresse: addressIn(texte()) };
  if (!MAY_BEGIN.has(tete[0])) return linkAsText(nom, texte);
  const debut = latin(tete, 0, 20);
  return bySignature(debut) ?? (SECTION.test(debut) ? bySection(texte()) : null) ?? linkAsText(nom, texte);
}

/** What a signature, a section, a comment, a blank or a mark of encoding begins with; an empty file with nothing. */
const MAY_BEGIN: ReadonlySet<number | undefined> = new Set([
  undefined,
  ...Buffer.from("LbaX!I[#\0\t\n\v\f\r \xa0\xef\xfe\xff", "latin1"),
]);

/** A mark of encoding, blanks, then the sign that begins a section or a comment: what is not so is not looked through. */
const SECTION = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*(?:[[#]|$)/;

function bySignature(debut: string): Raccourci | null {
  if (debut.startsWith("L\0\0\0\x01\x14\x02\0")) return { sorte: "windows" };
  if (/^book\0\0\0\0mark|^alis/.test(debut) || debut.startsWith("XSym\n")) return { sorte: "mac" };
  if (debut.startsWith("!<symlink>") || debut.startsWith("IntxLNK\x01")) return { sorte: "windows" };
  return null;
}

function bySection(texte: string): Raccourci | null {
  if (/^\s*\[InternetShortcut(\.[AW])?\]/i.test(texte)) return { sorte: "page", adresse: addressIn(texte) };
  if (/^\s*(#.*\s+)*\[Desktop Entry\]/.test(texte)) return { sorte: "bureau" };
  return null;
}

/** Git writes a link as a text where the system has none: a path, alone, that ends as the name does. */
function linkAsText(nom: string, read: () => string): Raccourci | null {
  const extension = extensionOf(nom);
  if (extension === "" || isTextual(extension)) return null;
  const texte = read();
  const path = /^[^\0-\x1f<>"|?*]{1,1000}$/.test(texte) && texte.includes("/");
  return path && extensionOf(texte) === extension ? { sorte: "lien-git" } : null;
}

function addressIn(texte: string): string | null {
  const found =
    /\bURL\s*=\s*(https?:\/\/[^\s\0]+)/i.exec(texte) ?? /<string>\s*(https?:\/\/[^\s<]+)\s*</i.exec(texte);
  return found?.[1] ?? null;
}

/** Its characters, NULs left out, so that UTF-16 can be searched too. */
function plain(tete: Uint8Array): string {
  return latin(tete)
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "");
}
