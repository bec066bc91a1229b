import type { GrilleAudit } from "../../generated/grille-audit.ts";
import validate from "../../generated/validate-grille-audit.js";

const SCHEMA = "quali/grille-audit@1";
/** How the page holds its data: the end of the mark that opens the block. */
const MARQUE = 'id="donnees">';

/** A grid, or why the file holds none that this version reads: the end of a sentence, in French. */
export function readGrille(octets: Uint8Array): { grille: GrilleAudit } | { refus: string } {
  const texte = decode(octets);
  if (texte === null)
    return { refus: "n’est pas un texte en UTF-8 : prenez le fichier que la grille a enregistré, tel quel" };
  const json = texte.trimStart().startsWith("{") ? texte : dataIn(texte);
  if (json === null) return { refus: noneIn(texte) };
  const valeur = parse(json);
  if (valeur === undefined) {
    return {
      refus:
        "est abîmé : ce que la grille a gardé n’est pas entier. Rouvrez la grille dans un navigateur et enregistrez-la de nouveau",
    };
  }
  const { schema } = (valeur ?? {}) as { schema?: unknown };
  if (schema !== SCHEMA) {
    const said = typeof schema === "string" ? `« ${schema.slice(0, 60)} »` : "sans « schema »";
    return {
      refus: `vient d’une autre version de quali (${said}, et non « ${SCHEMA} ») : importez-la avec celle qui l’a faite`,
    };
  }
  if (!validate(valeur))
    return { refus: `n’a plus la forme d’une grille${placeOf()} : elle a été changée hors de la page` };
  return { grille: valeur as GrilleAudit };
}

function decode(octets: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(octets);
  } catch {
    return null;
  }
}

/** The last block: the page's own comes after all that it shows. */
function dataIn(texte: string): string | null {
  const mark = texte.lastIndexOf(MARQUE);
  const tag = mark < 0 ? "" : texte.slice(texte.lastIndexOf("<", mark), mark);
  const to = texte.indexOf("</script>", mark);
  return /^<script\s/i.test(tag) && to >= 0 ? texte.slice(mark + MARQUE.length, to) : null;
}

function noneIn(texte: string): string {
  if (texte.includes("rapport-grille-audit")) {
    return "s’arrête avant ses constats : il n’a été enregistré ou reçu qu’à moitié. Enregistrez de nouveau la grille, ou redemandez-la";
  }
  if (/^(MIME-Version|From: |Content-Type: multipart)/im.test(texte.slice(0, 2000))) {
    return "est une archive MHTML : dans la grille, prenez « Enregistrer la grille », ou « page HTML complète » dans le navigateur";
  }
  return "n’est pas une grille d’audit de quali : prenez le fichier .html que « Enregistrer la grille » a donné";
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** « (constats, 3, jugement) »: where the first fault is. */
function placeOf(): string {
  const [first] = validate.errors ?? [];
  const way = first?.instancePath
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part));
  return way && way.length > 0 ? ` (${way.join(", ")})` : "";
}
