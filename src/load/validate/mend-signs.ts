import { capitalise } from "../../domain/francais.ts";
import { isBlankSign, ordinaire, premierSigne, type Signe } from "../../domain/signes.ts";
import type { Pointeur } from "../../domain/source.ts";
import type { DocumentYaml } from "../yaml/read.ts";
import type { Wording } from "./fault.ts";
import { captured, nameOfPlace, shortened, shown } from "./naming.ts";

const QUOTES = /^[“”„‟]([^“”„‟]*)[“”„‟]$/;
/** Around one word alone: a title may well be a quotation. */
const GUILLEMETS = /^«\s*([\w.@-]+)\s*»$/u;

/** Plain blanks, and what could forge a text: commands, overrides of direction. */
const KEPT = /^[\p{Cc} \u202a-\u202e\u2066-\u2069]$/u;

/** A sign that everyday texts lack; a quick look that spares nearly every file the long one. */
const MAY_HOLD = /[^\u0000-\u007f\u00a1-\u00ac\u00ae-\u017f–—’…]|«\s*[\w.@-]+\s*»/;

/**
 * Takes off each text of the document's value the quotes of Word around it, and the no-break or invisible signs at
 * its ends. Returns what to say of it, with its place.
 */
export function mendSigns({ source, valeur }: DocumentYaml): { pointeur: Pointeur; wording: Wording }[] {
  const told: { pointeur: Pointeur; wording: Wording }[] = [];
  if (MAY_HOLD.test(source.texte)) visit(valeur, [], told);
  return told;
}

function visit(node: unknown, way: Pointeur, told: { pointeur: Pointeur; wording: Wording }[]): void {
  if (typeof node !== "object" || node === null) return;
  const map = node as Record<string, unknown>;
  for (const key of Object.keys(map)) {
    const pointeur = [...way, Array.isArray(node) ? Number(key) : key];
    const value = map[key];
    if (typeof value !== "string") visit(value, pointeur, told);
    else {
      const mended = mend(value, pointeur);
      if (!mended) continue;
      map[key] = mended.texte;
      told.push({ pointeur, wording: mended.wording });
    }
  }
}

function mend(texte: string, pointeur: Pointeur): { texte: string; wording: Wording } | null {
  const about = { regle: "valeur-incorrecte", gravite: "avertissement" } as const;
  const [curly] = captured(QUOTES, texte.trim());
  const [inside = curly] = captured(GUILLEMETS, texte.trim());
  if (inside !== undefined) {
    const quotes = curly === undefined ? "guillemets français" : "guillemets courbes, ceux de Word";
    const wording: Wording = {
      ...about,
      message: `${shown(texte)} est entre ${quotes} : ils ne comptent pas.`,
      aide: `Effacez-les, ou mettez des guillemets droits : "${plainly(inside)}".`,
    };
    return { texte: inside, wording };
  }
  const start = withoutBlanks([...texte]);
  const end = withoutBlanks([...start.left].reverse());
  const signe = start.signe ?? end.signe;
  if (!signe) return null;
  const trimmed = [...end.left].reverse().join("");
  const wording: Wording = {
    ...about,
    message: `${capitalise(nameOfPlace(pointeur))} ${start.signe ? "commence" : "finit"} par ${signe.nom} : ce signe ne compte pas.`,
    aide: trimmed === "" ? "Effacez-le." : `Effacez-le : ${plainly(trimmed)}.`,
  };
  return { texte: trimmed, wording };
}

/** What is left after the blank signs of the table at the start; plain spaces among them go too, alone they stay. */
function withoutBlanks(signs: readonly string[]): { left: readonly string[]; signe: Signe | undefined } {
  const blankOf = (sign: string) => (KEPT.test(sign) ? undefined : premierSigne(sign, isBlankSign)?.signe);
  const end = signs.findIndex((sign) => sign !== " " && !blankOf(sign));
  const head = end === -1 ? signs : signs.slice(0, end);
  const signe = head.map(blankOf).find((one) => one !== undefined);
  return { left: signe ? signs.slice(head.length) : signs, signe };
}

function plainly(texte: string): string {
  return shortened(ordinaire(texte, isBlankSign));
}
