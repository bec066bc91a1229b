import { type GenreRupture, GRAVITES_RUPTURE } from "../selection/rupture.ts";
import { type LigneDeRegle, rulesOf } from "./ligne.ts";
import type { Contexte, Regle, Trouvaille } from "./regle.ts";

/** What is said of each way in which a choice of modules can leave the matrix (src/selection). */
const LIGNES: Readonly<Record<GenreRupture, LigneDeRegle>> = {
  "type-inconnu": {
    ecrit: true,
    titre: "Le genre de structure n’existe pas dans le référentiel",
    pourquoi: "Les règles de choix des modules dépendent du genre de structure.",
    remede: "Écrivez un des genres que le référentiel connaît.",
    exemple: `structure:
  type: prefecture`,
  },
  "sans-choix": {
    titre: "Les modules ne sont pas choisis",
    pourquoi:
      "Sans choix écrit, tous les modules du référentiel sont jugés, même ceux que la structure n’a pas à suivre : le compte des preuves manquantes est faux.",
    remede: "Écrivez les numéros des modules choisis ; `quali modules --suggest` en propose.",
    exemple: "modules: [1, 2, 4, 8]",
  },
  "fait-manquant": {
    titre: "Une caractéristique dont dépend le choix des modules n’est pas déclarée",
    pourquoi: "Avec ou sans CERT, les modules obligatoires ne sont pas les mêmes.",
    remede: "Déclarez la caractéristique dans quali.yaml.",
    exemple: `structure:
  type: prefecture
  cert: false`,
  },
  "sans-regle": {
    titre: "Le référentiel ne donne pas de règle de choix pour cette structure",
    pourquoi: "Rien ne permet alors de dire si le choix des modules est le bon.",
    remede: "Faites confirmer le choix par l’administration centrale.",
  },
  "module-inconnu": {
    ecrit: true,
    titre: "Un module choisi n’existe pas",
    pourquoi: "Un numéro faux laisse croire qu’un module est suivi.",
    remede: "Corrigez le numéro dans la liste des modules.",
    exemple: "modules: [1, 2, 4, 8]",
  },
  "module-obligatoire": {
    titre: "Un module obligatoire n’est pas choisi",
    pourquoi: "Sans ce module la structure ne peut pas être labellisée.",
    remede: "Ajoutez le module à la liste.",
    exemple: "modules: [1, 2, 3, 4]",
  },
  minimum: {
    titre: "Il n’y a pas assez de modules métiers",
    pourquoi: "Le référentiel fixe un minimum de modules métiers selon la structure.",
    remede: "Choisissez un module métier de plus.",
    exemple: "modules: [1, 2, 4, 8]",
  },
  "a-confirmer": {
    titre: "Le minimum n’est atteint qu’avec un module dont le décompte est incertain",
    pourquoi: "La matrice laisse vide la case du module 3 sans CERT : permis, mais peut-être pas compté.",
    remede: "Faites confirmer ce choix, ou choisissez un autre module métier.",
  },
  "sans-objet": {
    titre: "Un module dont le choix a besoin n’a plus rien à contrôler",
    pourquoi:
      "Un fait déclaré rend le module sans objet, alors que la structure doit l’avoir choisi ou compte dessus : l’un des deux est sans doute faux.",
    remede: "Corrigez le fait, ou choisissez un autre module ; sinon faites confirmer ce choix.",
    exemple: "faits:\n  missions-titres: true",
  },
  lectures: {
    titre: "La règle de choix se lit de plusieurs façons",
    pourquoi: "Selon la lecture, le module est obligatoire ou non : quali donne les deux et ne tranche pas.",
    remede: "Faites confirmer la lecture, ou choisissez le module.",
  },
  "label-volontaire": {
    titre: "Le label est volontaire pour cette structure",
    pourquoi: "Le référentiel n’oblige pas cette structure à se faire labelliser.",
    remede: "Rien à faire : c’est un rappel.",
  },
};

const GENRES = Object.keys(LIGNES) as GenreRupture[];

/** `selection-<genre>`: found while the choice of modules is judged. */
export const REGLES_DE_SELECTION: readonly Regle[] = rulesOf(
  Object.fromEntries(
    GENRES.map((genre) => [
      `selection-${genre}`,
      {
        ...LIGNES[genre],
        gravite: GRAVITES_RUPTURE[genre],
        silencable: true,
        check: (contexte: Contexte) => findRuptures(genre, contexte),
      },
    ]),
  ),
);

/** The breaks of one kind, as findings on the node of quali.yaml that caused them. */
function* findRuptures(genre: GenreRupture, { examens, structure }: Contexte): Generator<Trouvaille> {
  for (const { ruptures, jugement } of examens) {
    for (const { genre: trouve, gravite, message, aide, sujet, pointeur } of ruptures) {
      if (trouve !== genre) continue;
      const lieu = { source: structure.source, pointeur };
      yield { ...(gravite && { gravite }), message, aide, sujet, referentiel: jugement.referentiel, lieu };
    }
  }
}
