import { capitalise } from "../../domain/francais.ts";
import { ordinaire, premierSigne, type Signe } from "../../domain/signes.ts";
import type { Pointeur } from "../../domain/source.ts";
import type { DocumentYaml } from "../yaml/read.ts";
import type { Wording } from "./fault.ts";
import { nameOfPlace, shown } from "./naming.ts";

const isBlank = ({ ordinaire: plain }: Signe) => plain.trim() === "";
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
  const regle = "valeur-incorrecte";
  const gravite = "avertissement";
  const [, curly] = QUOTES.exec(texte.trim()) ?? [];
  const inside = curly ?? GUILLEMETS.exec(texte.trim())?.[1];
  if (inside !== undefined) {
    const quotes = curly === undefined ? "guillemets français" : "guillemets courbes, ceux de Word";
    const wording: Wording = {
      regle,
      gravite,
      message: `${shown(texte)} est entre ${quotes} : ils ne comptent pas.`,
      aide: `Effacez-les, ou mettez des guillemets droits : "${shortly(inside)}".`,
    };
    return { texte: inside, wording };
  }
  const trimmed = withoutEnds(texte);
  if (trimmed === texte) return null;
  const start = texte.length - withoutStart(texte).length > 0;
  const signe = premierSigne(start ? texte : [...texte].reverse().join(""), isBlank)?.signe.nom ?? "un blanc";
  const wording: Wording = {
    regle,
    gravite,
    message: `${capitalise(nameOfPlace(pointeur))} ${start ? "commence" : "finit"} par ${signe} : ce signe ne compte pas.`,
    aide: `Effacez-le : ${shortly(trimmed)}.`,
  };
  return { texte: trimmed, wording };
}

/** Blank signs of the table at an end; plain spaces among them go too, alone they stay. */
function withoutEnds(texte: string): string {
  const reversed = (text: string) => [...text].reverse().join("");
  return reversed(withoutStart(reversed(withoutStart(texte))));
}

function withoutStart(texte: string): string {
  const signs = [...texte];
  let strange = false;
  let index = 0;
  for (; index < signs.length; index++) {
    const sign = signs[index] ?? "";
    const blank = !KEPT.test(sign) && premierSigne(sign, isBlank) !== null;
    if (!blank && sign !== " ") break;
    strange ||= blank;
  }
  return strange ? signs.slice(index).join("") : texte;
}

function shortly(texte: string): string {
  const plain = ordinaire(texte, isBlank);
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
