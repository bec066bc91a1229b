const INSECABLE = "\u00a0";

/** The text with the no-break spaces of French: inside « », before : ; ? ! and %, between a number and its unit. */
export function espacer(text: string): string {
  return text
    .replace(/«[ \u202f]/g, `«${INSECABLE}`)
    .replace(/[ \u202f](?=[»:;?!%](?:[\s).,;»”]|$))/g, INSECABLE)
    .replace(/(?<=\d) (?=(?:h|jours?|mois|ans?|€)(?![\p{L}\d]))/gu, INSECABLE);
}

/**
 * A sentence from anywhere as a French page prints it: spaces, apostrophes and dots of one kind, guillemets within
 * guillemets as “ ”. For what is read, never for what is copied back into a file.
 */
export function composer(text: string): string {
  const plain = text
    .replace(/(?<=\p{L})['\u02bc](?=[\p{L}«“\d])/gu, "\u2019")
    .replaceAll("\u02bc", "\u2019")
    .replaceAll("...", "\u2026")
    .replace(/(?<=[\p{L}\d)»])([;!?])(?=\s|$)/gu, `${INSECABLE}$1`)
    .replace(/(?<=\p{L}):(?=\s|$)/gu, `${INSECABLE}:`);
  return imbriquer(espacer(plain));
}

/** « a « b » » as « a “b” ». */
export function imbriquer(text: string): string {
  if (text.indexOf("«", text.indexOf("«") + 1) < 0) return text;
  let depth = 0;
  return text.replace(/«[\s\u00a0]*|[\s\u00a0]*»/g, (sign) => {
    if (sign.startsWith("«")) return depth++ === 0 ? sign : "“";
    if (depth > 0) depth--;
    return depth === 0 ? sign : "”";
  });
}
