import fs from "node:fs";
import path from "node:path";
import { DOSSIERS } from "../../../domain/chemins.ts";
import type { Session } from "../../../session/session.ts";
import { causeOf, isSystemError, UserError } from "../../../session/user-error.ts";
import { refuseOutput } from "../../../session/write-files.ts";
import type { Coffre } from "../bag.ts";
import { CoffreDossier } from "./folder.ts";
import { CoffreZip } from "./zip-file.ts";

/** Where a pack is put, as the user names it. */
export interface PlaceDePaquet {
  nom: string;
  chemin: string;
  forme: "zip" | "dossier" | "pdf";
}

/** Throws `UserError` where no pack may be put there. `structure`: the folder that is packed. */
export function placeDePaquet(session: Session, nom: string, structure: string): PlaceDePaquet {
  const ending = path.extname(nom).toLowerCase();
  const forme = /[\\/]$/.test(nom) ? "dossier" : ending === ".pdf" ? "pdf" : "zip";
  const bare = nom.replace(/[\\/]+$/, "");
  const chemin = session.resolve(bare);
  if (forme === "zip" && ending !== ".zip") {
    throw new UserError(
      `--output « ${nom} » : un paquet est une archive .zip, un seul .pdf, ou un dossier (écrivez « ${bare}/ »).`,
    );
  }
  const below = path.relative(structure, chemin).split(path.sep);
  const read: readonly string[] = Object.values(DOSSIERS);
  if (read.includes((below[0] ?? "").toLowerCase())) {
    throw new UserError(
      `--output « ${nom} » est dans le dossier qui est empaqueté : donnez un autre chemin.`,
    );
  }
  if (forme === "dossier" && fs.existsSync(chemin)) {
    throw new UserError(`--output « ${nom} » existe déjà : donnez un nom nouveau, ou supprimez-le d’abord.`);
  }
  refuseOutput(session, bare);
  return { nom, chemin, forme };
}

/** A place for a bag. */
export type PlaceDeSac = PlaceDePaquet & { forme: "zip" | "dossier" };

/** Puts a bag there, whole or not at all. Throws `UserError` where it cannot be written. */
export async function putThere<T>(
  { nom, chemin, forme }: PlaceDeSac,
  racine: string,
  fill: (coffre: Coffre) => Promise<T>,
): Promise<T> {
  let coffre: CoffreZip | CoffreDossier | undefined;
  try {
    coffre = forme === "zip" ? new CoffreZip(chemin, racine) : new CoffreDossier(chemin);
    const filled = await fill(coffre);
    coffre.commit();
    return filled;
  } catch (error) {
    coffre?.abandon();
    if (!isSystemError(error)) throw error;
    throw new UserError(`impossible d’écrire « ${nom} » : ${causeOf(error)}. Rien n’a été écrit.`);
  }
}
