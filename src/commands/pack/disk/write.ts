import { examineContenu } from "../../../contenu/examine.ts";
import { DepotError, type Lecture } from "../../../depot/depot.ts";
import { TailleChangee } from "../../../depot/zip/write.ts";
import { UserError } from "../../../session/user-error.ts";
import { rangeDansLePaquet } from "../overlay.ts";
import type { FichierAEmpaqueter, Receveur } from "../types.ts";

/** Copies a file into the pack and keeps its fingerprint. Throws `UserError` where it is no more what was listed. */
export async function copyInto(receveur: Receveur, fichier: FichierAEmpaqueter): Promise<void> {
  if (!fichier.ouvrir) return;
  let lecture: Lecture | undefined;
  try {
    lecture = fichier.ouvrir();
    const { vu } = fichier;
    const now = vu && examineContenu(lecture, fichier.chemin);
    const same = now === undefined || (now.marque === vu?.marque && now.contenu.genre === vu.contenu.genre);
    if (lecture.taille !== fichier.taille || !same) throw new TailleChangee(fichier.chemin);
    const sha256 = await receveur.add(`dossier/${rangeDansLePaquet(fichier)}`, lecture);
    if (fichier.sha256 !== "" && fichier.sha256 !== sha256) throw new TailleChangee(fichier.chemin);
    fichier.sha256 = sha256;
  } catch (error) {
    if (!(error instanceof TailleChangee || error instanceof DepotError)) throw error;
    throw new UserError(
      `« ${fichier.chemin} » a changé pendant le travail : rien n’a été écrit. Refaites le paquet quand plus personne n’y touche.`,
    );
  } finally {
    lecture?.close();
  }
}
