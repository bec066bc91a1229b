import fs from "node:fs";
import path from "node:path";
import type { FichierDeSac, Obstacle, Sac } from "../bag/source.ts";

const CHUNK = 1024 * 1024;
const MOST = 1_000_000;

/** Too many files to be a bag that anyone made on purpose. */
export class TropDeFichiers extends Error {}

/** The bag in a folder of the disk. No link is followed out of it. */
export function openFolder(racine: string): Sac {
  const fichiers = new Map<string, FichierDeSac>();
  const dossiers = new Set<string>();
  const obstacles: Obstacle[] = [];
  const top = fs.realpathSync.native(racine);
  const waiting: Buffer[] = [Buffer.alloc(0)];
  for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
    for (const entry of entriesOf(top, folder, obstacles)) {
      if (fichiers.size > MOST) throw new TropDeFichiers(racine);
      const below = folder.length ? Buffer.concat([folder, Buffer.from("/"), entry.name]) : entry.name;
      const chemin = below.toString();
      const absolute = Buffer.concat([Buffer.from(`${top}/`), below]);
      if (!Buffer.from(chemin).equals(below)) obstacles.push({ chemin, genre: "nom-illisible" });
      else if (entry.isDirectory()) {
        dossiers.add(chemin);
        waiting.push(below);
      } else if (entry.isFile()) fichiers.set(chemin, fileAt(absolute, fs.statSync(absolute).size));
      else if (entry.isSymbolicLink()) addLink(chemin, absolute, top, fichiers, obstacles);
      else obstacles.push({ chemin, genre: "special" });
    }
  }
  return { fichiers, dossiers, obstacles };
}

function entriesOf(top: string, folder: Buffer, obstacles: Obstacle[]): fs.Dirent<Buffer>[] {
  try {
    const absolute = Buffer.concat([Buffer.from(`${top}/`), folder]);
    return fs.readdirSync(absolute, { withFileTypes: true, encoding: "buffer" });
  } catch {
    obstacles.push({ chemin: folder.toString(), genre: "illisible" });
    return [];
  }
}

/** A link to a file of the bag is that file; any other is an obstacle. */
function addLink(
  chemin: string,
  absolute: Buffer,
  top: string,
  fichiers: Map<string, FichierDeSac>,
  obstacles: Obstacle[],
): void {
  const target = targetOf(absolute);
  const inside = target?.startsWith(top + path.sep) === true && fs.statSync(target).isFile();
  obstacles.push({ chemin, genre: inside ? "lien" : "lien-sortant" });
  if (inside) fichiers.set(chemin, fileAt(absolute, fs.statSync(absolute).size));
}

function targetOf(absolute: Buffer): string | undefined {
  try {
    return fs.realpathSync.native(absolute);
  } catch {
    return undefined;
  }
}

function fileAt(absolute: Buffer, taille: number): FichierDeSac {
  return {
    taille,
    async *stream() {
      const descriptor = fs.openSync(absolute, "r");
      const buffer = Buffer.allocUnsafe(Math.min(CHUNK, Math.max(1, taille)));
      try {
        for (;;) {
          const read = fs.readSync(descriptor, buffer, 0, buffer.length, null);
          if (read === 0) return;
          yield buffer.subarray(0, read);
        }
      } finally {
        fs.closeSync(descriptor);
      }
    },
  };
}
