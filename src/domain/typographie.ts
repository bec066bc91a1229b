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
  const plain = apostropher(text)
    .replaceAll("...", "\u2026")
    .replace(/(?<=[\p{L}\d)»])([;!?])(?=\s|$)/gu, `${INSECABLE}$1`)
    .replace(/(?<=\p{L}):(?=\s|$)/gu, `${INSECABLE}:`);
  return imbriquer(espacer(plain));
}

/** One of our sentences, whatever it quotes: spaces and apostrophes of one kind; the rest as it is written. */
export function phraser(text: string): string {
  return espacer(apostropher(text));
}

const CITED_OR_WORD = /«[^«»]*»|[^\s«»]+/g;
const STRAIGHT = /(?<=\p{L})['\u02bc](?=[\p{L}“\d])/gu;
const BEFORE_CITATION = /(?<=\p{L})['\u02bc](?=«)/gu;
const NAMES_A_FILE =
  /^(?:«[\s\u202f]*)?(?:\.{0,2}\/|preuves\/|partage\/)|\.[a-z][a-z\d]{1,4}(?::\d+){0,2}[\s\u202f»,.;:)]*$/i;

/** Apostrophes of one kind, but in the name of a file, which is looked for as it is written. */
export function apostropher(text: string): string {
  if (!/['\u02bc]/.test(text)) return text;
  return text
    .replace(BEFORE_CITATION, "\u2019")
    .replace(CITED_OR_WORD, (part) => (NAMES_A_FILE.test(part) ? part : part.replace(STRAIGHT, "\u2019")));
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
