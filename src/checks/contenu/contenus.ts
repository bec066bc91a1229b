import type { Lecture } from "../../depot/depot.ts";
import type { Contexte } from "../regle.ts";
import { isLocked } from "./chiffrement.ts";
import { type FichierDePreuve, fichiersDePreuve } from "./fichiers.ts";
import { contradiction, extensionOf } from "./formats.ts";
import { readFile } from "./lire.ts";
import { examinePdf } from "./pdf.ts";
import { type PointeurLfs, readPointeur } from "./pointeur-lfs.ts";

/** What the bytes of a file say of it; the first that holds. */
type Contenu =
  | { genre: "sain" | "vide" | "tronque" | "chiffre" }
  | { genre: "pointeur"; pointeur: PointeurLfs }
  | { genre: "inattendu"; attendu: string; trouve: string };

interface FichierLu<C extends Contenu = Contenu> extends FichierDePreuve {
  contenu: C;
}

/** No more of a file is read at its head. */
const TETE = 4 * 1024;

const parContexte = new WeakMap<Contexte, readonly FichierLu[]>();

/** Every file of evidence with what its bytes say, each opened once for all rules; none where there is no depot. */
export function contenus(contexte: Contexte): readonly FichierLu[] {
  const connus = parContexte.get(contexte);
  if (connus) return connus;
  const fichiers = contexte.depot ? fichiersDePreuve(contexte) : [];
  const lus = fichiers.flatMap((fichier) => {
    const contenu = readFile(contexte, fichier.chemin, (lecture) => examine(lecture, fichier.chemin));
    return contenu ? [{ ...fichier, contenu }] : [];
  });
  parContexte.set(contexte, lus);
  return lus;
}

/** Those of which the bytes say one thing. */
export function fichiersDontLeContenuEst<G extends Contenu["genre"]>(
  contexte: Contexte,
  genre: G,
): FichierLu<Extract<Contenu, { genre: G }>>[] {
  return contenus(contexte).filter(
    (fichier): fichier is FichierLu<Extract<Contenu, { genre: G }>> => fichier.contenu.genre === genre,
  );
}

function examine(lecture: Lecture, nom: string): Contenu {
  if (lecture.taille === 0) return { genre: "vide" };
  const tete = lecture.read(0, TETE);
  const pointeur = readPointeur(tete, lecture.taille);
  if (pointeur) return { genre: "pointeur", pointeur };
  if (isLocked(tete, lecture)) return { genre: "chiffre" };
  const ecart = contradiction(nom, tete);
  if (ecart) return { genre: "inattendu", ...ecart };
  return { genre: (extensionOf(nom) === "pdf" && examinePdf(lecture)) || "sain" };
}
