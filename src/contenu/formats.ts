/** What a file can be recognised by. */
interface Format {
  /** « un PDF », as it stands in a sentence. */
  nom: string;
  extensions: readonly string[];
  matches(tete: Uint8Array): boolean;
}

const FORMATS: readonly Format[] = [
  { nom: "un PDF", extensions: ["pdf"], matches: (tete) => latin(tete, 0, 1024).includes("%PDF-") },
  { nom: "une image PNG", extensions: ["png"], matches: startsWith("\x89PNG\r\n\x1a\n") },
  { nom: "une image JPEG", extensions: ["jpg", "jpeg"], matches: startsWith("\xff\xd8\xff") },
  { nom: "une image GIF", extensions: ["gif"], matches: startsWith("GIF8") },
  {
    nom: "une image WebP",
    extensions: ["webp"],
    matches: (tete) => latin(tete, 0, 4) === "RIFF" && latin(tete, 8, 12) === "WEBP",
  },
  { nom: "une archive zip ou un document bureautique récent", extensions: ["zip"], matches: isZip },
  {
    nom: "un document bureautique récent",
    extensions: ["docx", "docm", "dotx", "xlsx", "xlsm", "xltx", "pptx", "pptm", "odt", "ods", "odp"],
    matches: isZip,
  },
  {
    nom: "un document Office d’avant 2007",
    extensions: ["doc", "xls", "ppt", "msg"],
    matches: startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
  },
  // Word opens it, and has long written it, under the name of its own format.
  { nom: "un texte mis en forme (RTF)", extensions: ["rtf", "doc"], matches: startsWith("{\\rtf") },
  {
    nom: "une page HTML",
    extensions: ["html", "htm"],
    matches: (tete) => /^(\xef\xbb\xbf)?\s*<(!doctype html|html)\b/i.test(latin(tete, 0, 512)),
  },
];

/** Formats without signature: any text will do. */
const TEXTES = new Set([
  "txt",
  "md",
  "csv",
  "tsv",
  "html",
  "htm",
  "xml",
  "json",
  "yaml",
  "yml",
  "svg",
  "eml",
  "ics",
]);

/** What a file should be by its extension and what it is by its first bytes; null where they agree or none is known. */
export function contradiction(nom: string, tete: Uint8Array): { attendu: string; trouve: string } | null {
  const extension = extensionOf(nom);
  if (TEXTES.has(extension)) {
    return isText(tete) ? null : { attendu: "un fichier de texte", trouve: recognise(tete) };
  }
  const attendus = FORMATS.filter(({ extensions }) => extensions.includes(extension));
  const [premier] = attendus;
  if (!premier || attendus.some(({ matches }) => matches(tete))) return null;
  return { attendu: premier.nom, trouve: recognise(tete) };
}

/** True for an extension under which any text will do. */
export function isTextual(extension: string): boolean {
  return TEXTES.has(extension);
}

/** Small letters, without dot; empty where the name has none. */
export function extensionOf(nom: string): string {
  return /\.([A-Za-z0-9][A-Za-z0-9-]*)$/.exec(nom)?.[1]?.toLowerCase() ?? "";
}

/** Bytes as Latin-1 characters, so that signatures can be looked for as text. */
export function latin(octets: Uint8Array, debut = 0, fin = octets.length): string {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString("latin1", debut, fin);
}

function startsWith(signature: string): (tete: Uint8Array) => boolean {
  return (tete) => latin(tete, 0, signature.length) === signature;
}

function isZip(tete: Uint8Array): boolean {
  return /^PK(\x03\x04|\x05\x06)/.test(latin(tete, 0, 4));
}

/** No NUL, which no text holds; UTF-16, which holds many, says so by its first two bytes. */
function isText(tete: Uint8Array): boolean {
  const [first, second] = tete;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return utf16 || Buffer.from(tete.buffer, tete.byteOffset, tete.length).indexOf(0) < 0;
}

function recognise(tete: Uint8Array): string {
  const format = FORMATS.find(({ matches }) => matches(tete));
  return format?.nom ?? (isText(tete) ? "un texte" : "un contenu inconnu");
}
