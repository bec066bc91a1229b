import { citer } from "../../domain/francais.ts";
import type { Fault, Wording } from "./fault.ts";
import { isOfWords, listOfWords } from "./lists.ts";
import { childAt } from "./mend.ts";
import { shown } from "./naming.ts";
import { gluedKey } from "./signs.ts";

/**
 * In `{ titre: Registre, année 2024 }` the comma ends the title, and « année 2024 » is a key without value. Undefined
 * for any other unknown key; null for the second such key of one text, which the first one tells.
 */
export function cutByComma(fault: Fault, cle: string): Pick<Wording, "message" | "aide"> | null | undefined {
  const { valeur, pointeur, source, attendu } = fault;
  const properties = attendu.schema.properties ?? {};
  const known = Object.keys(properties);
  const isCut = (key: string) =>
    childAt(valeur, [key]) === null &&
    !known.includes(key) &&
    !gluedKey(key, known) &&
    isFlowKey(source, [...pointeur, key]);
  if (!isCut(cle)) return undefined;
  const keys = source.cles(pointeur);
  const rank = keys.indexOf(cle);
  const owner = keys[rank - 1];
  if (owner === undefined) return undefined;
  if (isCut(owner)) return null;
  const after = keys.slice(rank);
  const end = after.findIndex((key) => !isCut(key));
  const cut = end === -1 ? after : after.slice(0, end);
  const items = Object.hasOwn(properties, owner) ? properties[owner]?.items : undefined;
  const aide = isOfWords(items) ? asOneList(fault, owner, cut) : asOneText(fault, owner, cut);
  return aide === undefined
    ? undefined
    : { message: `La virgule coupe le texte de ${citer(owner)} : ${shown(cle)} est lu comme une clé.`, aide };
}

function asOneList({ valeur, pointeur, source }: Fault, owner: string, cut: readonly string[]) {
  const first = childAt(valeur, [owner]);
  const words: unknown[] = Array.isArray(first)
    ? first.map((item, rank) => source.brut([...pointeur, owner, rank]) ?? item)
    : [source.brut([...pointeur, owner]) ?? first];
  if (!words.every((word) => typeof word === "string")) return undefined;
  return `Écrivez une liste : ${citer(`${owner}: ${listOfWords([...words, ...cut])}`)}.`;
}

function asOneText({ valeur, pointeur, source }: Fault, owner: string, cut: readonly string[]) {
  const first = source.brut([...pointeur, owner]) ?? childAt(valeur, [owner]);
  const start = source.etendue([...pointeur, owner]);
  const end = source.etendue([...pointeur, cut.at(-1) ?? ""], "cle");
  if (typeof first !== "string" || !start || !end) return undefined;
  const rest = source.texte.slice(source.texte.indexOf(",", start.fin), end.fin);
  const plain = `${first}${rest}`.replace(/\s+/g, " ").replace(/["\\]/g, "\\$&");
  return `Mettez entre guillemets un texte qui contient une virgule : ${citer(`${owner}: "${plain}"`)}.`;
}

/** The value that stands before such a key is only the beginning of what was meant. */
export function isCutShort({ pointeur, source }: Fault): boolean {
  const map = pointeur.slice(0, -1);
  const keys = source.cles(map);
  const rank = keys.indexOf(String(pointeur.at(-1))) + 1;
  return keys.slice(rank, rank + 1).some((next) => isFlowKey(source, [...map, next]));
}

/** The key is followed by no colon: only `{ … }` allows it. */
function isFlowKey(source: Fault["source"], pointeur: Fault["pointeur"]): boolean {
  const place = source.etendue(pointeur, "cle");
  return place !== null && /^["']?\s*[,}]/.test(source.texte.slice(place.fin, place.fin + 200));
}
