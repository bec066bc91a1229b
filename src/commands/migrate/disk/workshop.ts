import fs from "node:fs";
import path from "node:path";
import { ATELIER, JOURNAL } from "../../../domain/migration.ts";
import { UserError } from "../../../session/user-error.ts";
import { genreAt } from "./disk.ts";

/** Where the new files are made ready, and where the old ones are put while they change places. */
export interface Atelier {
  structure: string;
  atelier: string;
  nouveau: string;
  ancien: string;
  verrous: string;
  journal: string;
  /** The journal's name once all has changed places, and only the old files are left to take away. */
  menage: string;
}

export function workshop(structure: string): Atelier {
  const atelier = path.join(structure, ATELIER);
  return {
    structure,
    atelier,
    nouveau: path.join(atelier, "nouveau"),
    ancien: path.join(atelier, "ancien"),
    verrous: path.join(atelier, "verrous"),
    journal: path.join(atelier, JOURNAL),
    menage: path.join(atelier, "menage.json"),
  };
}

/** Throws `UserError` where a link, or anything else that is no folder, stands where the workshop is to be. */
export function refuseStrangers({ atelier, nouveau, ancien, verrous }: Atelier): void {
  for (const folder of [atelier, nouveau, ancien, verrous]) {
    const genre = genreAt(folder);
    if (genre === "rien" || genre === "dossier") continue;
    throw new UserError(
      `« ${folder} » n’est pas un dossier : aucune migration n’a fait cela, et rien n’a été touché. ` +
        "Supprimez-le, puis relancez.",
    );
  }
}

/** By what a folder is known to be the one that was made here: no clone, copy or archive brings it. */
export function markOf(folder: string): string {
  const { ino, birthtimeNs } = fs.lstatSync(folder, { bigint: true });
  return `${ino}-${birthtimeNs}`;
}
