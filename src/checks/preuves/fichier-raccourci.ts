import type { Raccourci } from "../../domain/contenu.ts";
import { citer } from "../../domain/francais.ts";
import { fichiersAvecDefaut } from "../fichiers/fichiers.ts";
import type { Regle } from "../regle.ts";

export const fichierRaccourci: Regle = {
  id: "fichier-raccourci",
  titre: "Un fichier de preuve n’est qu’un raccourci : le document n’est pas là",
  gravite: "erreur",
  silencable: true,
  pourquoi:
    "Un raccourci, un document en ligne ou un fichier pas encore descendu mènent au document sans le contenir : l’auditeur n’y trouvera rien. C’est ce qui arrive quand on fait glisser un fichier depuis un dossier partagé.",
  remede:
    "Déposez le document lui-même à la place du raccourci. Une page Internet se déclare avec la clé lien.",
  exemple:
    'preuves:\n  - lien: "https://…"\n    nature: site-internet\n    consulteLe: 2024-03-12\n    capture: 2024-03-12-page-accueil.png',
  *check(contexte) {
    for (const { chemin, nom, lieu, cible, contenu } of fichiersAvecDefaut(contexte, "raccourci")) {
      const { quoi, aide } = MOTS[contenu.raccourci.sorte];
      yield {
        ...cible,
        message: `Le fichier ${citer(nom)} est ${quoi} : il ne contient pas le document et ne compte pas.`,
        aide: aide(contenu.raccourci),
        sujet: chemin,
        lieu,
      };
    }
  },
};

interface Mots {
  quoi: string;
  aide(raccourci: Raccourci): string;
}

const DEPOSER = () => "Ouvrez le raccourci, puis déposez ici une copie du document lui-même.";

const MOTS: Readonly<Record<Raccourci["sorte"], Mots>> = {
  windows: { quoi: "un raccourci Windows", aide: DEPOSER },
  mac: { quoi: "un alias de macOS", aide: DEPOSER },
  bureau: { quoi: "un lanceur d’application", aide: DEPOSER },
  "lien-git": {
    quoi: "un lien symbolique que git a écrit comme un texte",
    aide: () => "Remplacez-le par une copie du fichier auquel il mène.",
  },
  page: {
    quoi: "un raccourci vers une adresse",
    aide: (raccourci) => {
      const adresse = raccourci.sorte === "page" ? (raccourci.adresse ?? "https://…") : "https://…";
      return `Déposez le document lui-même ; pour une page Internet, déclarez ${citer(`lien: "${adresse}"`)} avec une capture.`;
    },
  },
  "document-en-ligne": {
    quoi: "l’adresse d’un document gardé en ligne",
    aide: () => "Ouvrez-le, exportez-le (en PDF par exemple), et déposez le fichier obtenu.",
  },
  "non-descendu": {
    quoi: "un fichier resté en ligne, pas encore descendu sur le poste",
    aide: () =>
      "Faites-le descendre (« Toujours conserver sur cet appareil », « Télécharger »), puis copiez-le de nouveau.",
  },
  telechargement: {
    quoi: "un téléchargement inachevé",
    aide: () => "Attendez la fin du téléchargement, ou recommencez-le, puis déposez le fichier entier.",
  },
};
