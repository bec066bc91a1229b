import type { Constat } from "../../src/domain/constat.ts";
import { placeOf } from "./yaml.ts";

/** What an advice says to write in the place that the finding underlines; null where a person must decide. */
function written(aide: string): string | null {
  const plain = aide.replaceAll("\u00a0", " ");
  const quoted = /^(?:Vouliez-vous dire|Écrivez) « (.+?) »(?:, | \?|\.|$)/.exec(plain)?.[1];
  if (quoted !== undefined) return quoted;
  const straight = /(?:guillemets(?: droits)? ?:|numéro, entre guillemets :) ("[^"]*")/.exec(plain)?.[1];
  if (straight !== undefined) return straight;
  const bare = /^(?:Écrivez|Effacez-le :) ([\w-]+?)(?:, sans guillemets)?\.$/.exec(plain)?.[1];
  if (bare !== undefined) return bare;
  if (/^(?:Donnez une valeur, ou retirez la ligne|Gardez)/.test(plain)) return "";
  return null;
}

/** The text with the advice of a finding followed where it stands; null for an advice that no machine can follow. */
export function follow(texte: string, constat: Constat): string | null {
  const place = placeOf(constat);
  if (!place || constat.aide === undefined) return null;
  const lines = texte.split("\n");
  const line = lines[place.ligne - 1] ?? "";
  const [start, end] = [place.colonne - 1, place.colonne - 1 + place.longueur];
  const text = written(constat.aide);
  if (text === null) return null;
  if (text === "") lines.splice(place.ligne - 1, 1);
  else lines[place.ligne - 1] = line.slice(0, start) + text + line.slice(end);
  return lines.join("\n");
}
