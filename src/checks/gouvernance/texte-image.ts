import { lastNameOf } from "../../domain/chemins.ts";
import { citer } from "../../domain/francais.ts";
import type { EcartDeTexte, ImageTrouvee } from "../../domain/textes.ts";
import type { Regle } from "../regle.ts";
import { lieuDeLigne, textesLus } from "./parcours.ts";

export const texteImage: Regle = {
  id: "texte-image",
  titre: "Une image d’un texte ne peut pas être montrée",
  gravite: "avertissement",
  silencable: true,
  ecrit: true,
  pourquoi:
    "Absente, trop lourde, prise ailleurs ou sans mots pour qui ne la voit pas, l’image manque au document, ou l’empêche d’être accessible.",
  remede: "Mettez dans le dossier une image PNG ou JPEG de moins de 512 ko, et dites ce qu’elle montre.",
  exemple: "![Le hall d’accueil, bornes à gauche](photos/hall.jpg)",
  *check(contexte) {
    for (const texte of textesLus(contexte)) {
      for (const { genre, objet, ligne } of texte.lu.ecarts) {
        const said = ECARTS[genre];
        if (!said) continue;
        yield {
          message: said.message.replace("…", citer(objet)),
          aide: said.aide,
          sujet: `${texte.nom} ${genre} ${objet}`,
          lieu: lieuDeLigne(texte, ligne),
        };
      }
      for (const [chemin, { statut }] of texte.images ?? []) {
        if (statut === "presente") continue;
        yield {
          ...STATUTS[statut](citer(chemin)),
          sujet: `${texte.nom} ${chemin}`,
          lieu: lieuDeLigne(texte, lineOf(texte, chemin)),
        };
      }
    }
  },
};

/** The line that names the file. */
function lineOf({ source: { texte } }: { source: { texte: string } }, chemin: string): number {
  const nom = lastNameOf(chemin);
  const at = texte.indexOf(nom);
  return at < 0 ? 1 : texte.slice(0, at).split("\n").length;
}

const ECARTS: Partial<Record<EcartDeTexte["genre"], { message: string; aide: string }>> = {
  "image-distante": {
    message: "L’image … est ailleurs : un document ne va rien chercher.",
    aide: "Copiez-la dans le dossier de la structure, et donnez son chemin.",
  },
  "image-hors-dossier": {
    message: "L’image … est hors du dossier de la structure : elle n’est pas montrée.",
    aide: "Copiez-la dans le dossier de la structure, et donnez son chemin.",
  },
  "image-sans-mots": {
    message: "L’image … n’a pas de mots pour qui ne la voit pas.",
    aide: "Écrivez entre les crochets ce qu’elle montre.",
  },
};

const STATUTS: Record<
  Exclude<ImageTrouvee["statut"], "presente">,
  (nom: string) => { message: string; aide: string }
> = {
  absente: (nom) => ({
    message: `L’image ${nom} n’est pas dans le dossier.`,
    aide: "Mettez-la à cet endroit, ou corrigez son chemin, relatif au texte.",
  }),
  "trop-lourde": (nom) => ({
    message: `L’image ${nom} pèse plus de 512 ko : elle n’est pas montrée.`,
    aide: "Réduisez-la (1 600 points de côté suffisent pour une page).",
  }),
  "autre-format": (nom) => ({
    message: `${nom} n’est ni une image PNG ni une image JPEG.`,
    aide: "Enregistrez l’image en PNG ou en JPEG.",
  }),
};
