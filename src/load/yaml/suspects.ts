import { capitalise } from "../../domain/francais.ts";
import { ordinaire, premierSigne, type Signe } from "../../domain/signes.ts";
import { Lines } from "./lines.ts";

/** A sign of typography that may be why a text is no YAML. */
export interface Suspect {
  message: string;
  aide: string;
  debut: number;
}

/** How far before the place that a parser names the cause may stand, in lines. */
const LINES_BEFORE = 3;
const MAX_LINE = 2000;

const isDash = ({ ordinaire: plain }: Signe) => plain === "-";
const isColon = ({ ordinaire: plain }: Signe) => plain === ":";
const isQuote = ({ ordinaire: plain }: Signe) => plain === '"';

/** The sign that stands where YAML wants another, on the line of an offset or shortly above. */
export function suspectAround(texte: string, offset: number): Suspect | null {
  for (const { debut, line } of new Lines(texte).upTo(offset, LINES_BEFORE)) {
    const found = suspectIn(line.slice(0, MAX_LINE));
    if (found) return { ...found, debut: debut + found.debut };
  }
  return null;
}

function suspectIn(line: string): Suspect | null {
  const at = line.search(/\S/);
  const head = line.slice(0, Math.max(0, at));
  return listDash(line, at) ?? indent(head) ?? colon(line) ?? quotes(line);
}

/** What a list is to begin with, for a dash or a bullet that a word processor put there. */
export function wrongDash(signe: Signe, caractere: string): { message: string; aide: string } {
  const nom = caractere === "–" ? "un tiret demi-cadratin" : signe.nom;
  return {
    message: `${capitalise(nom)} (« ${caractere} ») tient lieu de tiret (« - »).`,
    aide: "Commencez chaque élément d’une liste par un tiret (« - ») tapé au clavier, suivi d’une espace.",
  };
}

function listDash(line: string, at: number): Suspect | null {
  const found = premierSigne(line.charAt(at), isDash);
  if (!found || !/\s/.test(line.charAt(at + 1))) return null;
  return { ...wrongDash(found.signe, found.caractere), debut: at };
}

function indent(head: string): Suspect | null {
  const found = premierSigne(head);
  return (
    found && {
      message: `Le retrait de cette ligne contient ${found.signe.nom}.`,
      aide: "Mettez la ligne en retrait avec des espaces ordinaires.",
      debut: found.index,
    }
  );
}

function colon(line: string): Suspect | null {
  const other = premierSigne(line, isColon);
  if (other && /^\s*(?:- )?["']?[\w.-]+["']?\s*$/.test(line.slice(0, other.index))) {
    const message = `${capitalise(other.signe.nom)} (« ${other.caractere} ») suit la clé.`;
    return { message, aide: "Écrivez « clé: valeur », avec le « : » du clavier.", debut: other.index };
  }
  const after = /^[^:#]*:(\s)/.exec(line);
  const index = (after?.[0].length ?? 0) - 1;
  const found = after && premierSigne(after[1] ?? "");
  if (!found) return null;
  const key = ordinaire(line.slice(0, index)).trim().replace(/^- /, "");
  return {
    message: `« ${key} » est suivi d’${found.signe.nom}, et non d’une espace ordinaire.`,
    aide: "Écrivez « clé: valeur », avec une espace ordinaire après les deux-points.",
    debut: index,
  };
}

/** What a value comes after: the dash of an item, the colon of a key (of an item or not), a bracket, a comma. */
const BEFORE_VALUE = /(?:^\s*-\s+|(?<=^\s*(?:-\s+)?)[^:#[{]*:\s+|[[{,]\s*)(?=\S)/g;

function quotes(line: string): Suspect | null {
  let flow = false;
  for (const { index, 0: before } of line.matchAll(BEFORE_VALUE)) {
    if (before.startsWith(",") && !flow) continue;
    flow ||= /[[{]/.test(before);
    const at = index + before.length;
    const found = premierSigne(line.charAt(at), isQuote);
    if (!found) continue;
    return {
      message: `Des guillemets courbes ou français (« ${found.caractere} ») tiennent lieu de guillemets droits.`,
      aide: 'Mettez des guillemets droits ("), tapés au clavier.',
      debut: at,
    };
  }
  return null;
}
