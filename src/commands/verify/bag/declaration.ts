import type { Trouves } from "./faute.ts";
import type { Sac } from "./source.ts";
import { isEncoding, linesOfTagFile, readTagFile } from "./tag-file.ts";

/** What `bagit.txt` says. */
export interface Declaration {
  /** `1.0`. */
  version: string;
  /** True from 1.0 on, whose rules are those of RFC 8493. */
  stricte: boolean;
  encodage: string;
}

export const DECLARATION = "bagit.txt";

const KNOWN = new Set(["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"]);
/** Before it, spaces around the colon were nobody's concern. */
const LENIENT = new Set(["0.93", "0.94", "0.95", "0.96"]);

const VERSION = /^BagIt-Version(\s*):(\s*)(\d+\.\d+)$/;
const ENCODING = /^Tag-File-Character-Encoding(\s*):(\s*)(\S+)$/;

/** Reads `bagit.txt`; undefined, and told, where the bag cannot be read by it. */
export async function readDeclaration(sac: Sac, trouves: Trouves): Promise<Declaration | undefined> {
  const fichier = sac.fichiers.get(DECLARATION);
  if (!fichier) {
    trouves.fault(
      "pas-un-sac",
      DECLARATION,
      "Il n’y a pas de fichier bagit.txt : ce n’est pas un paquet BagIt.",
    );
    return undefined;
  }
  const bytes = await readTagFile(DECLARATION, fichier, trouves);
  if (!bytes) return undefined;
  const text = decodeUtf8(bytes, trouves);
  return text === undefined ? undefined : understood(linesOfTagFile(text), trouves);
}

function decodeUtf8(bytes: Uint8Array, trouves: Trouves): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    trouves.fault("declaration-incorrecte", DECLARATION, "Ce fichier ne doit pas commencer par un BOM.", 1);
    return undefined;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    trouves.fault("declaration-incorrecte", DECLARATION, "Ce fichier n’est pas en UTF-8.");
    return undefined;
  }
}

function understood(lines: readonly string[], trouves: Trouves): Declaration | undefined {
  const [, , , version] = VERSION.exec(lines[0] ?? "") ?? [];
  const [, , , encodage] = ENCODING.exec(lines[1] ?? "") ?? [];
  const wrong = (ligne: number, message: string) => {
    trouves.fault("declaration-incorrecte", DECLARATION, message, ligne);
    return undefined;
  };
  if (version === undefined) return wrong(1, "La première ligne doit être « BagIt-Version: 1.0 ».");
  if (!KNOWN.has(version)) {
    trouves.fault(
      "version-inconnue",
      DECLARATION,
      `La version ${version} de BagIt n’est pas connue (0.93 à 1.0).`,
      1,
    );
    return undefined;
  }
  if (encodage === undefined)
    return wrong(2, "La deuxième ligne doit être « Tag-File-Character-Encoding: UTF-8 ».");
  if (lines.length > 2) return wrong(3, "Ce fichier ne doit avoir que deux lignes.");
  if (!LENIENT.has(version) && !lines.every((line) => /^[\w-]+: \S+$/.test(line)))
    return wrong(1, "Le nom de chaque ligne est suivi de « : » et d’un seul espace.");
  if (!isEncoding(encodage)) {
    trouves.fault("encodage-incorrect", DECLARATION, `L’encodage « ${encodage} » n’est pas connu.`, 2);
    return undefined;
  }
  return { version, stricte: version === "1.0", encodage };
}
