import { citer } from "../../domain/francais.ts";
import type { Fault, Wording } from "./fault.ts";
import { shown } from "./naming.ts";
import { gluedKey } from "./signs.ts";

/**
 * In `{ titre: Registre, année 2024 }` the comma ends the title, and « année 2024 » is a key without value. Undefined
 * for any other unknown key; null for the second such key of one text, which the first one tells.
 */
export function cutByComma(
  { valeur, pointeur, source, attendu }: Fault,
  cle: string,
): Pick<Wording, "message" | "aide"> | null | undefined {
  const known = Object.keys(attendu?.schema.properties ?? {});
  const isCut = (key: string) =>
    isBare(valeur, key) && !gluedKey(key, known) && isFlowKey(source, [...pointeur, key]);
  if (!isCut(cle)) return undefined;
  const keys = source.cles(pointeur);
  const rank = keys.indexOf(cle);
  let first = rank;
  while (first > 0 && isCut(keys[first - 1] ?? "") && !known.includes(keys[first - 1] ?? "")) first--;
  if (first < rank) return null;
  let last = rank;
  while (isCut(keys[last + 1] ?? "") && !known.includes(keys[last + 1] ?? "")) last++;
  const owner = keys[rank - 1];
  const start = owner === undefined ? null : source.etendue([...pointeur, owner]);
  const end = source.etendue([...pointeur, keys[last] ?? cle], "cle");
  if (owner === undefined || !start || !end) return undefined;
  const texte = source.texte.slice(start.debut, end.fin).replace(/\s+/g, " ");
  const plain = texte.replace(/^(["'])(.*?)\1/, "$2").replace(/["\\]/g, "\\$&");
  return {
    message: `La virgule coupe le texte de ${citer(owner)} : ${shown(cle)} est lu comme une clé.`,
    aide: `Mettez entre guillemets un texte qui contient une virgule : ${citer(`${owner}: "${plain}"`)}.`,
  };
}

/** The value that stands before such a key is only the beginning of what was meant. */
export function isCutShort({ pointeur, source }: Fault): boolean {
  const map = pointeur.slice(0, -1);
  const keys = source.cles(map);
  const next = keys[keys.indexOf(String(pointeur.at(-1))) + 1];
  return next !== undefined && isFlowKey(source, [...map, next]);
}

function isBare(map: unknown, key: string): boolean {
  return typeof map === "object" && map !== null && Object.hasOwn(map, key) && Reflect.get(map, key) === null;
}

/** The key is followed by no colon: only `{ … }` allows it. */
function isFlowKey(source: Fault["source"], pointeur: Fault["pointeur"]): boolean {
  const place = source.etendue(pointeur, "cle");
  return place !== null && /^["']?\s*[,}]/.test(source.texte.slice(place.fin, place.fin + 200));
}
