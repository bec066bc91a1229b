import { capitalise } from "../../domain/francais.ts";
import { ordinaire, premierSigne, type Signe } from "../../domain/signes.ts";

/** A sign of typography that may be why a text is no YAML. */
export interface Suspect {
  message: string;
  aide: string;
  debut: number;
  fin: number;
}

/** How far before the place that a parser names the cause may stand, in lines. */
const LINES_BEFORE = 3;
const MAX_LINE = 2000;

const isBlank = ({ ordinaire: plain }: Signe) => plain.trim() === "";
const isDash = ({ ordinaire: plain }: Signe) => plain === "-";
const isColon = ({ ordinaire: plain }: Signe) => plain === ":";
const isQuote = ({ ordinaire: plain }: Signe) => plain === '"';

/** The sign that stands where YAML wants another, on the line of an offset or shortly above. */
export function suspectAround(texte: string, offset: number): Suspect | null {
  const lines = linesUpTo(texte, offset);
  for (const { debut, line } of lines) {
    const found = suspectIn(line);
    if (found) return { ...found, debut: debut + found.debut, fin: debut + found.debut + 1 };
  }
  return null;
}

type Found = Omit<Suspect, "fin">;

function suspectIn(line: string): Found | null {
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

function listDash(line: string, at: number): Found | null {
  const found = at === -1 ? null : premierSigne(line.charAt(at), isDash);
  if (!found || !/\s/.test(line.charAt(at + 1))) return null;
  return { ...wrongDash(found.signe, found.caractere), debut: at };
}

function indent(head: string): Found | null {
  const found = premierSigne(head, isBlank);
  return (
    found && {
      message: `Le retrait de cette ligne contient ${found.signe.nom}.`,
      aide: "Mettez la ligne en retrait avec des espaces ordinaires.",
      debut: found.index,
    }
  );
}

function colon(line: string): Found | null {
  const other = premierSigne(line, isColon);
  if (other && /^\s*(?:- )?["']?[\w.-]+["']?\s*$/.test(line.slice(0, other.index))) {
    const message = `${other.signe.nom.replace(/^u/, "U")} (« ${other.caractere} ») suit la clé.`;
    return { message, aide: "Écrivez « clé: valeur », avec le « : » du clavier.", debut: other.index };
  }
  const after = /^\s*(?:- )?[^:#]*:(\s)/.exec(line);
  const index = (after?.[0].length ?? 0) - 1;
  const found = after && premierSigne(after[1] ?? "", isBlank);
  if (!found) return null;
  const key = ordinaire(line.slice(0, index)).trim().replace(/^- /, "");
  return {
    message: `« ${key} » est suivi d’${found.signe.nom}, et non d’une espace ordinaire.`,
    aide: "Écrivez « clé: valeur », avec une espace ordinaire après les deux-points.",
    debut: index,
  };
}

function quotes(line: string): Found | null {
  const flow = line.search(/[[{]/);
  for (const { index, 0: before } of line.matchAll(/(?:^\s*(?:- )?[^:#[{]*:\s+|^\s*-\s+|[[{,]\s*)(?=\S)/g)) {
    if (before.startsWith(",") && (flow === -1 || flow > index)) continue;
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

/** The line of the offset and those above, the nearest to the cause first: from the top. */
function linesUpTo(texte: string, offset: number): { debut: number; line: string }[] {
  const lines: { debut: number; line: string }[] = [];
  let end = endOfLine(texte, offset);
  for (let count = 0; count <= LINES_BEFORE && end >= 0; count++) {
    const debut = Math.max(texte.lastIndexOf("\n", end - 1), texte.lastIndexOf("\r", end - 1)) + 1;
    lines.unshift({ debut, line: texte.slice(debut, Math.min(end, debut + MAX_LINE)) });
    end = debut - 1;
  }
  return lines;
}

function endOfLine(texte: string, offset: number): number {
  const end = texte.slice(offset).search(/[\r\n]/);
  return end === -1 ? texte.length : offset + end;
}
