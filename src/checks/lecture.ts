import type { RegleDeLecture } from "../domain/regles.ts";
import { type LigneDeRegle, rulesOf } from "./ligne.ts";

/** What is said of each rule of reading: the loader finds what it is about. A new one without its text does not compile. */
const LIGNES: Readonly<Record<RegleDeLecture, LigneDeRegle>> = {
  "yaml-invalide": {
    titre: "Le fichier YAML ne peut pas être lu",
    pourquoi: "Un fichier mal écrit est ignoré : ce qu’il déclare ne compte pas, et personne ne le voit.",
    remede: "Corrigez la ligne indiquée : le plus souvent un retrait, un deux-points ou un guillemet.",
    exemple: `preuves:
  - fichier: registre.pdf   # deux espaces de retrait, un espace après « : »`,
  },
  "yaml-interdit": {
    titre: "Le fichier emploie une écriture YAML qui n’est pas admise",
    pourquoi:
      "Ancres, alias, étiquettes et documents multiples peuvent faire dire à un fichier autre chose que ce qu’on lit.",
    remede: "Écrivez les valeurs en toutes lettres, dans un seul document.",
    exemple: "responsable: Bureau de l’accueil   # et non *responsable",
  },
  "limite-depassee": {
    titre: "Le fichier dépasse ce que quali accepte de lire",
    pourquoi:
      "Un fichier démesuré ou trop imbriqué n’est pas une fiche : le lire bloquerait la vérification de tout le dossier.",
    remede:
      "Gardez les fichiers YAML sous 1 Mio et sous 64 niveaux ; mettez les données dans un fichier à part.",
  },
  "encodage-incorrect": {
    titre: "Le fichier n’est pas écrit en UTF-8",
    pourquoi: "Dans un autre encodage les accents se perdent, et deux postes ne lisent pas le même texte.",
    remede: "Enregistrez le fichier en UTF-8 (dans le Bloc-notes : Enregistrer sous, Encodage, UTF-8).",
  },
  "fichier-illisible": {
    titre: "Le fichier ne peut pas être lu",
    pourquoi: "Ce qui ne peut pas être lu ne peut pas être jugé.",
    remede:
      "Vérifiez que le fichier existe, que c’est bien un fichier, et que les droits permettent de le lire.",
  },
  "migration-interrompue": {
    titre: "Une migration a été interrompue",
    pourquoi:
      "Arrêtée pendant l’échange des dossiers, une migration laisse une partie de l’ancien et une partie du nouveau : un tel mélange ne se juge pas.",
    remede: "Relancez quali migrate sur ce dossier : il achève la migration, sans rien perdre.",
  },
  "erreur-interne": {
    titre: "Le jugement d’une structure s’est interrompu",
    pourquoi:
      "C’est un défaut de quali, pas du dossier : cette structure n’est pas jugée, et le code de sortie est 2. Les autres le sont.",
    remede: "Signalez-le avec le message et la version que donne « quali --version ».",
  },
  "chemin-interdit": {
    titre: "Le chemin sort du dossier de la structure",
    pourquoi:
      "Une fiche ne peut pas faire lire, ni copier dans un dossier d’audit, un fichier étranger à la structure.",
    remede: "Copiez le fichier dans le dossier de preuves, et citez-le par un chemin relatif.",
    exemple: `preuves:
  - fichier: registre-2024.pdf   # et non ../../registre-2024.pdf`,
  },
  "nom-non-portable": {
    titre: "Le nom du fichier n’est pas lisible partout",
    gravite: "avertissement",
    pourquoi:
      "Certains noms n’existent pas sous Windows : le dossier ne pourra pas être copié sur un poste de la préfecture.",
    remede: "Renommez le fichier, puis corrigez la fiche qui le cite.",
  },
  "nom-approchant": {
    titre: "Le fichier cité porte un nom un peu différent",
    gravite: "avertissement",
    pourquoi:
      "Une majuscule ou un accent codé autrement suffit pour que le fichier soit introuvable sur un autre poste.",
    remede: "Écrivez dans la fiche le nom exact du fichier.",
  },
  "fichier-mal-place": {
    titre: "Une fiche ou un dossier de preuves est là où quali ne le lit pas",
    pourquoi:
      "Rien de ce qu’il contient ne compte, alors qu’on le croit déposé. C’est un avertissement pour un dossier placé hors de preuves/.",
    remede:
      "Donnez à la fiche le nom fiche.yaml, dans le dossier de son exigence ; mettez les dossiers de preuves dans preuves/.",
    exemple: "preuves/15.3 - Courriels/fiche.yaml   # et non fiche.yaml.txt, ni 2024/fiche.yaml",
  },
  "cle-inconnue": {
    titre: "Une clé n’est pas connue",
    pourquoi: "Une clé mal écrite est ignorée : ce qu’elle dit ne compte pas.",
    remede: "Corrigez la clé, ou retirez-la. Le message propose la plus proche.",
    exemple: "evaluation: conforme   # et non evaluaton",
  },
  "cle-manquante": {
    titre: "Une clé obligatoire manque",
    pourquoi: "Sans elle, ce qui est écrit ne peut pas être compris.",
    remede: "Ajoutez la clé.",
    exemple: "version: 1",
  },
  "cle-en-double": {
    titre: "Une clé est écrite deux fois",
    pourquoi: "Une seule des deux valeurs serait retenue, et personne ne sait laquelle.",
    remede: "Gardez une seule des deux lignes.",
  },
  "cles-incompatibles": {
    titre: "Des clés qui s’excluent sont écrites ensemble",
    pourquoi:
      "Une pièce est un fichier, un lien, une observation ou une pièce sur place : jamais deux à la fois.",
    remede: "Gardez une seule de ces clés, ou écrivez deux pièces.",
    exemple: `preuves:
  - fichier: affichage.pdf
  - lien: https://www.exemple.fr`,
  },
  "type-incorrect": {
    titre: "Une valeur n’est pas du type attendu",
    pourquoi: "Une valeur qui ne peut pas être comprise est ignorée.",
    remede: "Écrivez une valeur du type que le message demande.",
    exemple: "modules: [1, 2, 4, 8]   # une liste de nombres",
  },
  "valeur-incorrecte": {
    titre: "Une valeur n’est pas permise",
    pourquoi: "Une valeur hors de la liste ne dit rien à quali.",
    remede: "Choisissez une des valeurs que le message donne.",
    exemple: "evaluation: partiel",
  },
  "date-impossible": {
    titre: "Une date n’existe pas",
    pourquoi: "Sans date juste, on ne peut pas dire si une preuve est encore valable.",
    remede: "Écrivez un jour qui existe, année-mois-jour.",
    exemple: "date: 2024-02-29",
  },
  "identifiant-non-cite": {
    titre: "Un identifiant est écrit sans guillemets",
    gravite: "avertissement",
    pourquoi:
      "Sans guillemets, 1.10 se lit comme le nombre 1,1 : la preuve irait à un autre sous-engagement.",
    remede: "Mettez l’identifiant entre guillemets.",
    exemple: 'exigence: "1.10"',
  },
  "identifiant-en-double": {
    titre: "Deux éléments portent le même identifiant",
    pourquoi: "On ne sait pas duquel parlent ceux qui le citent.",
    remede: "Donnez à chacun son identifiant.",
  },
  "reference-inconnue": {
    titre: "Un identifiant cité n’existe pas",
    pourquoi:
      "Ce qui est cité n’est nulle part : une pièce ne compte pas, un lien ou une condition d’un référentiel reste sans effet.",
    remede: "Corrigez l’identifiant, ou ajoutez l’élément qu’il désigne.",
    exemple: `preuves:
  - preuve: clu-2024   # déclarée dans preuves/_commun/preuves.yaml`,
  },
  "verrou-en-conflit": {
    titre: "Le verrou des signatures porte les marques d’un conflit de fusion",
    pourquoi:
      "Tant que le conflit est là, aucune signature n’est lue, et « quali review » n’écrit rien : rien ne se perd.",
    remede:
      "Supprimez les lignes de marques et gardez toutes les autres, des deux côtés ; signez de nouveau ce que « quali check » dit signé deux fois.",
  },
  "verrou-illisible": {
    titre: "Le verrou des signatures ne peut pas être lu",
    pourquoi:
      "Coupé, retouché à la main ou écrit par une autre version de quali, le verrou ne dit plus ce qui a été signé.",
    remede:
      "Reprenez-le de git ; sans git, supprimez-le, puis signez de nouveau. D’une version plus récente : mettez quali à jour.",
    exemple: "git checkout -- quali.lock",
  },
};

export const LECTURE = rulesOf(LIGNES, { ecrit: true });
