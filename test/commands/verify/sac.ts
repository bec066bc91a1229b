import { createHash } from "node:crypto";
import type { Sac } from "../../../src/commands/verify/bag/source.ts";

export type Contenu = string | Uint8Array;

/** A bag in memory; a path that ends with `/` is a folder. */
export function sacOf(contenus: Readonly<Record<string, Contenu>>, obstacles: Sac["obstacles"] = []): Sac {
  const dossiers = new Set<string>();
  const fichiers = new Map<string, { taille: number; stream(): AsyncIterable<Uint8Array> }>();
  for (const [chemin, contenu] of Object.entries(contenus)) {
    const parts = chemin.split("/");
    for (let end = 1; end < parts.length; end++) dossiers.add(parts.slice(0, end).join("/"));
    if (chemin.endsWith("/")) continue;
    const bytes = Buffer.from(contenu);
    fichiers.set(chemin, {
      taille: bytes.length,
      async *stream() {
        yield bytes;
      },
    });
  }
  return { fichiers, dossiers, obstacles };
}

export function digest(algorithme: string, contenu: Contenu): string {
  return createHash(algorithme).update(contenu).digest("hex");
}

export function declaration(version = "1.0", encodage = "UTF-8"): string {
  return `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encodage}\n`;
}

/** A manifest of these files, one line each. */
export function manifest(algorithme: string, contenus: Readonly<Record<string, Contenu>>): string {
  return Object.entries(contenus)
    .map(([chemin, contenu]) => `${digest(algorithme, contenu)}  ${chemin}\n`)
    .join("");
}

/** A sound bag of one payload file, or of those given. */
export function soundBag(
  version = "1.0",
  charge: Readonly<Record<string, Contenu>> = { "data/a.txt": "aaa" },
  algorithme = "sha256",
): Record<string, Contenu> {
  const bag = {
    "bagit.txt": declaration(version),
    [`manifest-${algorithme}.txt`]: manifest(algorithme, charge),
  };
  return { ...charge, ...bag, [`tagmanifest-${algorithme}.txt`]: manifest(algorithme, bag) };
}
