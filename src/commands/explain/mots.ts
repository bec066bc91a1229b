/** A word that quali prints or takes, and that no référentiel defines. */
export interface MotDeQuali {
  id: string;
  titre: string;
  /** As outputs write it, where that differs. */
  alias?: readonly string[];
  texte: string;
  aFaire: string;
}

const QUALIFIER =
  "Écrivez dans la fiche sa nature (« quali explain natures » en donne la liste), sa date, ou la méthode à laquelle elle répond.";

/** États of an exigence, then statuts of a piece, applicability, self-evaluation. */
export const MOTS: readonly MotDeQuali[] = [
  {
    id: "documente",
    titre: "État : l’exigence est documentée",
    alias: ["documentée", "documentées"],
    texte:
      "Au moins une pièce compte : elle est là, datée, de nature à répondre à une méthode de contrôle, et elle n’est pas périmée. Ce n’est pas la preuve que la promesse est tenue : l’auditeur conclut.",
    aFaire: "Regardez le nombre de méthodes répondues : « --strict » les exige toutes.",
  },
  {
    id: "manquant",
    titre: "État : rien ne documente l’exigence",
    alias: ["manquante", "manquantes"],
    texte: "Aucune pièce ne compte pour cette exigence.",
    aFaire: "« quali explain <numéro> » dit ce qui y répond et donne une fiche à copier.",
  },
  {
    id: "perime",
    titre: "État : la preuve est trop ancienne",
    alias: ["périmée", "périmées"],
    texte:
      "Il y a eu une preuve, mais elle ne vaut plus : sa période est passée (« une fois par an »), sa date expire est passée, ou elle a plus de 36 mois.",
    aFaire: "Ajoutez une preuve plus récente, puis refaites l’évaluation.",
  },
  {
    id: "a-revoir",
    titre: "État : rien ne compte encore, ou ce qui a été signé a changé",
    alias: ["à revoir"],
    texte:
      "Des pièces sont là, mais sans date, ou sans rien qui dise à quelle méthode elles répondent. Ou bien l’évaluation est signée (quali.lock), et le texte, une pièce ou l’évaluation ont changé depuis : la règle revue-a-refaire dit quoi.",
    aFaire: `${QUALIFIER} Si l’évaluation est signée : relisez-la, puis signez de nouveau par « quali review ».`,
  },
  {
    id: "a-qualifier",
    titre: "Statut d’une pièce : rien ne dit à quoi elle répond",
    alias: ["à qualifier"],
    texte:
      "Le fichier est là, mais il n’est déclaré dans aucune fiche, ou sans nature ni méthode qui convienne. Il ne compte pas encore.",
    aFaire: QUALIFIER,
  },
  {
    id: "exclu",
    titre: "État : la structure a exclu l’exigence",
    alias: ["exclue", "exclues"],
    texte:
      "quali.yaml l’exclut, avec un motif, un responsable et une date de fin. Elle reste au dénominateur.",
    aFaire: "Voir exclusions, dans quali.yaml : « quali explain exclusions ».",
  },
  {
    id: "central",
    titre: "État : l’exigence n’est pas contrôlée en préfecture",
    alias: ["centrale", "centrales", "sans contrôle sur place"],
    texte: "Le référentiel dit que ce contrôle se fait ailleurs : rien n’est à préparer ici.",
    aFaire: "Rien.",
  },
  {
    id: "non-applicable",
    titre: "État : l’exigence est sans objet ici ; évaluation : elle n’est pas applicable",
    alias: ["sans objet", "non applicable"],
    texte:
      "Un fait de quali.yaml l’écarte. Écrite comme évaluation dans une fiche, elle suppose un tel fait.",
    aFaire:
      "« quali explain <numéro> » dit le fait dont elle dépend ; « quali explain faits » les donne tous.",
  },
  {
    id: "a-confirmer",
    titre: "Applicabilité : à confirmer",
    alias: ["applicabilité à confirmer", "à confirmer"],
    texte: "L’exigence dépend d’un fait que quali.yaml ne déclare pas : elle compte, en attendant.",
    aFaire: "Déclarez ce fait sous faits, dans quali.yaml.",
  },
  {
    id: "conforme",
    titre: "Évaluation : la promesse est tenue, dit la structure",
    texte:
      "L’auto-évaluation de la structure : quali ne la donne jamais lui-même, et signale une évaluation que rien n’appuie.",
    aFaire: "Écrivez evaluation et evalueLe dans la fiche quand vous avez conclu.",
  },
  {
    id: "partiel",
    titre: "Évaluation : la promesse est tenue en partie",
    alias: ["partielle"],
    texte: "L’auto-évaluation de la structure.",
    aFaire: "Dites dans commentaire ce qui manque.",
  },
  {
    id: "non-conforme",
    titre: "Évaluation : la promesse n’est pas tenue",
    alias: ["non conforme"],
    texte: "L’auto-évaluation de la structure ; chaque écart demande une action.",
    aFaire: "Dites dans commentaire ce qui manque, et l’action prévue.",
  },
];
