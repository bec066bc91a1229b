import fs from "node:fs";
import path from "node:path";
import { upward } from "../../../open/places.ts";
import type { Session } from "../../../session/session.ts";
import type { ExigenceSignee } from "../sign.ts";

const ATTRIBUTS = ".gitattributes";
const MOST = 1 << 20;

/** A line that keeps git from writing the ends of lines of evidence. */
const INTACT = /^\s*(?:\*|\/?(?:\*\*\/)?preuves\/\S*)\s+(?:\S+\s+)*(?:-text|binary)\b/m;

/** Says what keeps the fingerprints of texts the same at every checkout, where nothing does. */
export function remarkOnAttributes(
  session: Session,
  { dossier }: { dossier: string },
  signees: readonly ExigenceSignee[],
): void {
  const files = signees.some(
    ({ sort }) => sort.genre === "signee" && sort.lignes.some(({ fichier }) => fichier !== undefined),
  );
  const depot = upward(dossier, ".git");
  if (!files || depot === undefined || isKept(dossier, depot)) return;
  session.remark(
    "Sous Windows, git peut changer les fins de ligne des pièces. Pour garder leurs octets, ajoutez au fichier .gitattributes, à la racine du dépôt : preuves/** -text",
  );
}

function isKept(dossier: string, depot: string): boolean {
  if (INTACT.test(textAt(path.join(dossier, ATTRIBUTS)))) return true;
  const parent = path.dirname(dossier);
  return dossier !== depot && parent !== dossier && isKept(parent, depot);
}

/** The text of a file of the folder, which is not ours: no link, pipe or device is opened. */
function textAt(chemin: string): string {
  const stats = fs.lstatSync(chemin, { throwIfNoEntry: false });
  return stats?.isFile() && stats.size < MOST ? fs.readFileSync(chemin, "utf8") : "";
}
