import { citer } from "../../../domain/francais.ts";
import type { Declaration } from "./declaration.ts";
import type { Trouves } from "./faute.ts";
import { CHARGE, decodePath, isInside, withoutDot } from "./paths.ts";
import { linesOfTagFile } from "./tag-file.ts";

export const RAPATRIEMENT = "fetch.txt";

/** Paths that `fetch.txt` says to fetch; quali fetches nothing. */
export function readFetch(text: string, { stricte }: Declaration, trouves: Trouves): Map<string, number> {
  const found = new Map<string, number>();
  for (const [index, line] of linesOfTagFile(text).entries()) {
    const ligne = index + 1;
    if (line.trim() === "") continue;
    const read = readLine(line, stricte);
    const told = "message" in read ? read : checkPath(read.chemin, stricte, found);
    if (told?.remarque) trouves.remark(told.genre, RAPATRIEMENT, told.message, ligne);
    else if (told) trouves.fault(told.genre, RAPATRIEMENT, told.message, ligne);
    else if ("chemin" in read) found.set(read.chemin, ligne);
  }
  return found;
}

interface Dit {
  genre: "rapatriement-incorrect" | "chemin-interdit";
  message: string;
  remarque?: true;
}

function readLine(line: string, stricte: boolean): { chemin: string } | Dit {
  const [, url, path] = /^(\S+)[ \t]+(?:\d+|-)[ \t]+(.+)$/s.exec(line) ?? [];
  const wrong = (message: string): Dit => ({ genre: "rapatriement-incorrect", message });
  if (url === undefined || path === undefined)
    return wrong("Cette ligne n’est pas une adresse, une taille et un chemin.");
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(url)) return wrong(`${citer(url)} n’est pas une adresse.`);
  return { chemin: decodePath(withoutDot(path), stricte) };
}

/** What is wrong with a path; before 1.0 one outside data/ was nobody's concern. */
function checkPath(chemin: string, stricte: boolean, found: ReadonlyMap<string, number>): Dit | undefined {
  if (!isInside(chemin))
    return { genre: "chemin-interdit", message: `Le chemin ${citer(chemin)} sort du paquet.` };
  const genre = "rapatriement-incorrect";
  if (!chemin.startsWith(CHARGE)) {
    const message = `Le chemin ${citer(chemin)} n’est pas sous data/.`;
    return stricte ? { genre, message } : { genre, message, remarque: true };
  }
  return found.has(chemin) ? { genre, message: `${citer(chemin)} est déjà dans ce fichier.` } : undefined;
}
