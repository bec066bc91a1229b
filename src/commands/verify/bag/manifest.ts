import { citer } from "../../../domain/francais.ts";
import type { Declaration } from "./declaration.ts";
import type { Trouves } from "./faute.ts";
import { CHARGE, decodePath, isInside, withoutDot } from "./paths.ts";
import { linesOfTagFile } from "./tag-file.ts";

export interface EntreeDeManifeste {
  /** As decoded. */
  chemin: string;
  /** As it would be if its percent signs were meant otherwise; a name on the medium decides. */
  autre: string;
  /** In small letters. */
  empreinte: string;
  ligne: number;
}

/** A manifest of payload or of tag files. */
export interface Manifeste {
  nom: string;
  /** As its file names it. */
  algorithme: string;
  entrees: EntreeDeManifeste[];
}

const MANIFEST = /^(tag)?manifest-([A-Za-z0-9_-]+)\.txt$/;
/** Algorithms by their name in a bag: how long a fingerprint is, and what node calls it where that is another name. */
const ALGORITHMES: ReadonlyMap<string, { signes: number; nom?: string }> = new Map([
  ["md5", { signes: 32 }],
  ["sha1", { signes: 40 }],
  ["sha224", { signes: 56 }],
  ["sha256", { signes: 64 }],
  ["sha384", { signes: 96 }],
  ["sha512", { signes: 128 }],
  ["sha512224", { signes: 56, nom: "sha512-224" }],
  ["sha512256", { signes: 64, nom: "sha512-256" }],
  ["sha3224", { signes: 56, nom: "sha3-224" }],
  ["sha3256", { signes: 64, nom: "sha3-256" }],
  ["sha3384", { signes: 96, nom: "sha3-384" }],
  ["sha3512", { signes: 128, nom: "sha3-512" }],
  ["blake2b", { signes: 128, nom: "blake2b512" }],
  ["blake2b512", { signes: 128 }],
  ["blake2s", { signes: 64, nom: "blake2s256" }],
  ["blake2s256", { signes: 64 }],
]);

/** What a name at the top of a bag says of a manifest. */
export function manifestName(
  nom: string,
): { sujet: "charge" | "description"; algorithme: string } | undefined {
  const [, tag, algorithme] = MANIFEST.exec(nom) ?? [];
  if (algorithme === undefined) return undefined;
  return {
    sujet: tag ? "description" : "charge",
    algorithme: algorithme.toLowerCase().replace(/[-_]/g, ""),
  };
}

/** What node calls an algorithm. */
export function hashName(algorithme: string): string {
  return ALGORITHMES.get(algorithme)?.nom ?? algorithme;
}

export function isAlgorithm(algorithme: string): boolean {
  return ALGORITHMES.has(algorithme);
}

/** Reads a manifest's lines; what is wrong with one is told, and the others still hold. */
export function readManifest(
  nom: string,
  text: string,
  sujet: "charge" | "description",
  algorithme: string,
  { stricte }: Declaration,
  trouves: Trouves,
): Manifeste {
  const entrees: EntreeDeManifeste[] = [];
  linesOfTagFile(text).forEach((line, index) => {
    if (line.trim() === "") return;
    const ligne = index + 1;
    const entree = readLine(line, sujet);
    if (!entree) {
      trouves.fault(
        "manifeste-incorrect",
        nom,
        "Cette ligne n’est pas une empreinte suivie d’un chemin.",
        ligne,
      );
      return;
    }
    const { empreinte, binaire, brut } = entree;
    if (!/^[0-9a-f]+$/.test(empreinte) || empreinte.length !== ALGORITHMES.get(algorithme)?.signes) {
      trouves.fault(
        "manifeste-incorrect",
        nom,
        `Cette empreinte n’est pas une empreinte ${algorithme}.`,
        ligne,
      );
      return;
    }
    if (binaire) trouves.remark("manifeste-incorrect", nom, "Le chemin est précédé de « * ».", ligne);
    const chemin = decodePath(withoutDot(brut), stricte);
    if (chemin !== decodePath(brut, stricte))
      trouves.remark("manifeste-incorrect", nom, "Le chemin commence par « ./ ».", ligne);
    if (!isAllowed(chemin, sujet)) {
      trouves.fault("chemin-interdit", nom, `Le chemin ${citer(chemin)} n’a pas sa place ici.`, ligne);
      return;
    }
    entrees.push({ chemin, autre: decodePath(withoutDot(brut), !stricte), empreinte, ligne });
  });
  checkDoubles(nom, entrees, stricte, trouves);
  return { nom, algorithme, entrees };
}

/** `*` marks binary mode where no path can begin with it: payload lies under data/, and tag files bear no such name. */
function readLine(
  line: string,
  sujet: "charge" | "description",
): { empreinte: string; binaire: boolean; brut: string } | undefined {
  const [, empreinte, path] = /^\s*(\S+)[ \t]+(.+)$/s.exec(line) ?? [];
  if (empreinte === undefined || path === undefined) return undefined;
  const binaire = sujet === "charge" ? /^\*(\.\/)*data\//.test(path) : path.startsWith("*");
  return { empreinte: empreinte.toLowerCase(), binaire, brut: binaire ? path.slice(1) : path };
}

/** Payload lies under data/; tag files do not, and are not the tag manifests themselves. */
function isAllowed(chemin: string, sujet: "charge" | "description"): boolean {
  if (!isInside(chemin)) return false;
  if (sujet === "charge") return chemin.startsWith(CHARGE) && chemin !== CHARGE;
  return !/^tagmanifest-/i.test(chemin);
}

/** A file listed twice: always wrong in 1.0, and wherever the two lines differ. */
function checkDoubles(nom: string, entrees: EntreeDeManifeste[], stricte: boolean, trouves: Trouves): void {
  const seen = new Map<string, EntreeDeManifeste>();
  for (const entree of entrees) {
    const nfc = entree.chemin.normalize("NFC");
    const first = seen.get(nfc);
    if (!first) {
      seen.set(nfc, entree);
      continue;
    }
    const same = first.empreinte === entree.empreinte;
    const exact = first.chemin === entree.chemin;
    const message = `${citer(entree.chemin)} est déjà à la ligne ${first.ligne}.`;
    if (same && (!stricte || !exact)) trouves.remark("entree-en-double", nom, message, entree.ligne);
    else trouves.fault("entree-en-double", nom, message, entree.ligne);
  }
}
