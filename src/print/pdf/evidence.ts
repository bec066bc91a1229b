import { extname } from "node:path/posix";

const SEARCHED = 1024;

/** Why a PDF of the evidence may not open, in French; null when nothing shows, or when it is no PDF. */
export function weaknessOf(contenu: Uint8Array): "chiffré" | "tronqué" | null {
  const bytes = Buffer.from(contenu.buffer, contenu.byteOffset, contenu.length);
  if (!bytes.subarray(0, SEARCHED).includes("%PDF-")) return null;
  if (!bytes.subarray(-SEARCHED).includes("%%EOF")) return "tronqué";
  return isEncrypted(bytes) ? "chiffré" : null;
}

/** The trailer, or the stream that stands for it, is never encrypted itself: it names how the rest is. */
function isEncrypted(bytes: Buffer): boolean {
  for (let at = bytes.indexOf("/Encrypt"); at >= 0; at = bytes.indexOf("/Encrypt", at + 1)) {
    if (/^\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(bytes.toString("latin1", at, at + 40))) return true;
  }
  return false;
}

const TYPES = new Map([
  [".pdf", "application/pdf"],
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".jpeg", "image/jpeg"],
  [".txt", "text/plain"],
  [".md", "text/markdown"],
  [".csv", "text/csv"],
  [".html", "text/html"],
  [".eml", "message/rfc822"],
  [".odt", "application/vnd.oasis.opendocument.text"],
  [".ods", "application/vnd.oasis.opendocument.spreadsheet"],
  [".odp", "application/vnd.oasis.opendocument.presentation"],
  [".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  [".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
]);

/** Media type by the ending of the name. */
export function mediaTypeOf(chemin: string): string {
  return TYPES.get(extname(chemin).toLowerCase()) ?? "application/octet-stream";
}
