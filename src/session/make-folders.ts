import fs from "node:fs";
import path from "node:path";
import { makeFolder } from "./make-folder.ts";

/** The folders of outputs, made where they are missing, and taken away again where nothing comes into them. */
export class DossiersFaits {
  readonly #made: string[] = [];

  /** Makes the folder of this absolute path. Throws what the system says. */
  makeFor(chemin: string): void {
    const folder = path.dirname(chemin);
    const first = makeFolder(folder);
    if (first === undefined) return;
    for (let one = folder; one.length >= first.length; one = path.dirname(one)) this.#made.push(one);
  }

  /** Takes away those that stayed empty. */
  drop(): void {
    for (const folder of this.#made.splice(0).sort((a, b) => b.length - a.length)) {
      try {
        fs.rmdirSync(folder);
      } catch {
        // Something stands in it by now: it stays.
      }
    }
  }
}
