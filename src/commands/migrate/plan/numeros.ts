import { isMap, isScalar, isSeq, type Node, type YAMLSeq } from "yaml";
import { enumerer } from "../../../domain/francais.ts";
import type { Pointeur } from "../../../domain/source.ts";
import { type Suivi, suiviDesigne } from "../../../domain/suivi.ts";
import { openForEdit } from "../../../load/yaml/edit.ts";
import { sameWords } from "../../../mots/words.ts";
import type { Perimetre } from "../../diff/impact/works.ts";
import { newName } from "./new-name.ts";
import type { NewPath } from "./paths.ts";
import type { PassageAuReferentiel } from "./quali-yaml.ts";
import { Retouche } from "./retouche.ts";

/** What an id of the old référentiel becomes; null for a text that is none. */
interface Renumerotation {
  /** What comes before an id for the référentiel so named, the principal one where none is; null for another one. */
  nom(written: string | undefined): string | null;
  exigences(id: string): readonly string[] | null;
  methodes(id: string): readonly string[] | null;
  modules(numero: number): readonly number[] | null;
}

type Genre = Exclude<keyof Renumerotation, "nom">;

/** Keys under which a file names something of the référentiel, wherever they stand. */
const GENRES = new Map<string, Genre>([
  ["exigence", "exigences"],
  ["exigences", "exigences"],
  ["methode", "methodes"],
  ["methodes", "methodes"],
  ["module", "modules"],
  ["modules", "modules"],
]);

/** A file that names exigences: `gouvernance.yaml`, the plan of actions, an audit. */
export interface FichierDeNumeros {
  /** Relative to the structure. */
  fichier: string;
  texte: string;
}

/** The file with the numbers of the new référentiel, and the new ways to the evidence that it names. */
export function carryNumbers(
  { fichier, texte }: FichierDeNumeros,
  { suivi, suivis }: { suivi: Suivi; suivis: readonly Suivi[] },
  scope: Perimetre,
  {
    vers: nouveau,
    cibles,
    successeurs,
    newPath,
  }: Pick<PassageAuReferentiel, "vers" | "cibles" | "successeurs" | "newPath">,
): { texte: string | null; remarques: string[] } {
  if (!openForEdit(texte)) return { texte: null, remarques: [sayFaulty(fichier)] };
  const vers = new Map(scope.vers.map((exigence) => [exigence.id, exigence]));
  const ids = new Set(scope.de.map(({ id }) => id));
  const modules = new Set(scope.de.map(({ module }) => module.numero));
  const methodes = new Map(
    scope.de.flatMap(({ id, methodes }) => methodes.map((one) => [one.id, { ...one, exigence: id }])),
  );
  return renumber({ fichier, texte }, newPath, {
    nom: (written) => {
      if (suiviDesigne(suivis, written)?.referentiel !== suivi.referentiel) return null;
      return written === undefined ? "" : `${newName(written, suivi, nouveau)}:`;
    },
    exigences: (id) => (ids.has(id) ? cibles(id) : null),
    modules: (numero) => (modules.has(numero) ? successeurs(numero) : null),
    methodes: (id) => {
      const methode = methodes.get(id);
      if (!methode) return null;
      const own = cibles(methode.exigence).flatMap((cible) => vers.get(cible)?.methodes ?? []);
      return own.filter((one) => sameWords(one.texte, methode.texte)).map((one) => one.id);
    },
  });
}

/**
 * A file that names exigences, with the ids that they will have; comments and layout are kept. Null where nothing
 * changes. What becomes several things, or none, is left as it is and told.
 */
function renumber(
  { fichier, texte }: FichierDeNumeros,
  newPath: NewPath,
  numeros: Renumerotation,
): { texte: string | null; remarques: string[] } {
  const retouche = new Retouche(texte);
  const remarques: string[] = [];
  const become = (genre: Genre, written: string, exigence: string): readonly (string | number)[] | null => {
    const subject = genre === "methodes" ? exigence : written;
    const end = subject.lastIndexOf(":");
    const nom = numeros.nom(end < 0 ? undefined : subject.slice(0, end).trim());
    if (nom === null) return null;
    if (genre === "modules") return numeros.modules(Number(written)) ?? [];
    if (genre === "methodes") return numeros.methodes(written);
    return numeros.exigences(written.slice(end + 1).trim())?.map((id) => nom + id) ?? null;
  };
  const told = (what: string, now: readonly (string | number)[]) =>
    remarques.push(
      `${fichier} : ${what} ${now.length === 0 ? "n’a plus de vis-à-vis" : `est devenu ${enumerer(now)}`} ; à reprendre.`,
    );
  const change = (genre: Genre, node: Node, chemin: Pointeur, exigence: string) => {
    if (isScalar(node)) {
      const written = textOf(node);
      const now = become(genre, written, exigence);
      if (now === null) return;
      const [only] = now;
      if (only === undefined || now.length > 1) told(written, now);
      else if (String(only) !== written) retouche.set(chemin, only);
    } else if (isSeq(node)) {
      const written = node.items.filter(isScalar).map(textOf);
      const now = [...new Set(written.flatMap((one) => listOf(become(genre, one, exigence), one, told)))];
      if (now.join("\n") !== written.join("\n")) retouche.set(chemin, now);
    }
  };
  const move = ({ items }: YAMLSeq, chemin: Pointeur) => {
    for (const [rang, item] of items.entries()) {
      const written = isScalar(item) ? String(item.value) : "";
      const now = newPath(written.normalize("NFC"));
      if (now !== written.normalize("NFC")) retouche.set([...chemin, rang], now);
    }
  };
  const visit = (node: unknown, chemin: Pointeur) => {
    if (isSeq(node)) for (const [rang, item] of node.items.entries()) visit(item, [...chemin, rang]);
    if (!isMap(node)) return;
    // A method is one of the exigence beside it.
    const exigence = String(node.get("exigence") ?? "");
    for (const { key, value } of node.items) {
      const cle = isScalar(key) ? String(key.value) : "";
      const genre = GENRES.get(cle);
      if (cle === "preuves" && isSeq(value)) {
        move(value, [...chemin, cle]);
        continue;
      }
      const ids = isScalar(value) || (isSeq(value) && value.items.every(isScalar));
      if (genre && ids) change(genre, value, [...chemin, cle], exigence);
      else visit(value, [...chemin, cle]);
    }
  };
  visit(retouche.document.contents, []);
  const written = retouche.toString();
  return { texte: written === texte ? null : written, remarques };
}

/** In a list, one that becomes several gives them all; one that is no more stays, and is told. */
function listOf(
  now: readonly (string | number)[] | null,
  written: string,
  told: (what: string, now: readonly (string | number)[]) => void,
): readonly (string | number)[] {
  if (now === null) return [written];
  if (now.length === 0) told(written, now);
  return now.length === 0 ? [written] : now;
}

function textOf({ source, value }: { source?: string; value: unknown }): string {
  return source ?? String(value);
}

/** A file that is left as it is, for its faults. */
export function sayFaulty(fichier: string): string {
  return `${fichier} a des défauts : il reste tel quel, à reprendre.`;
}
