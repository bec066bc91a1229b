import type { RegleDeCompilation } from "../domain/regles.ts";
import { type LigneDeRegle, rulesOf } from "./ligne.ts";

/** What is said of each rule that holds while a référentiel is compiled or linted. */
const LIGNES: Readonly<Record<RegleDeCompilation, LigneDeRegle>> = {
  "erratum-sans-objet": {
    titre: "Un erratum ne corrige rien",
    pourquoi:
      "Les errata sont appliqués mécaniquement : un erratum qui ne trouve pas ses mots laisse la faute en place.",
    remede:
      "Recopiez dans « source » les mots de la couche texte tels qu’ils y sont, ou corrigez l’endroit (« ou »).",
    exemple: `errata:
  - { ou: "19.1", source: COFIL, corrige: COPIL, motif: Faute de lecture. }`,
  },
  "methode-sans-attribution": {
    titre: "Une méthode de contrôle n’est donnée à aucun sous-engagement",
    pourquoi: "L’auditeur l’appliquera, et rien ne demande de preuve pour elle.",
    remede:
      "Donnez-la, dans lecture/, à l’un des sous-engagements de sa ligne ; si l’attribution n’est pas sûre, dites-le (« attribution: ambigue »).",
    exemple: `sousEngagements:
  - id: "1.2"
    methodes:
      - { id: "1.2-a", source: "1-m2", natures: [registre] }`,
  },
  "extrait-infidele": {
    titre: "Les extraits d’une méthode ne redonnent pas son texte",
    pourquoi:
      "Une méthode partagée entre plusieurs sous-engagements doit l’être sans rien perdre ni ajouter.",
    remede:
      "Corrigez les extraits : mis bout à bout, ils redonnent le texte corrigé de la méthode, mot pour mot.",
  },
  "citation-introuvable": {
    titre: "Des mots cités ne sont pas dans le texte officiel",
    pourquoi: "La lecture repose sur les mots qu’elle cite : s’ils n’y sont pas, elle ne repose sur rien.",
    remede: "Citez le texte mot pour mot, errata appliqués ; séparez deux passages par « […] ».",
  },
  "partie-incoherente": {
    titre: "Les parties d’une méthode de contrôle ne tiennent pas ensemble",
    pourquoi:
      "Une méthode qui demande plusieurs choses n’est répondue que si chaque partie l’est : il faut savoir laquelle une pièce montre, par ses natures ou par son identifiant.",
    remede:
      "Donnez à chaque partie un identifiant qui commence par celui de la méthode, ses natures et sa période.",
    exemple:
      'parties:\n  - id: "19.5-b.1"\n    objet: présentation en COPIL qualité\n    mots: présenté lors d’un COPIL qualité\n    natures: [compte-rendu]\n    aCiter: [compte-rendu]',
  },
  "texte-infidele": {
    titre: "Un texte n’est pas celui de son document source",
    pourquoi:
      "La couche texte est la source telle que lue, fautes comprises : un écart qui n’est pas un erratum change le référentiel sans le dire. La comparaison demande le document, en texte simple : dans sources/, à côté de texte, ou par --source. Elle ne voit pas ce que la source contient et que le référentiel aurait laissé.",
    remede: "Recopiez la source. Si elle a une faute, corrigez-la dans texte/errata.yaml, avec un motif.",
  },
  "texte-modifie": {
    titre: "Le texte d’une édition publiée a changé",
    pourquoi: "Des structures ont été jugées sur ce texte : il ne change plus sous le même numéro d’édition.",
    remede:
      "Rétablissez le texte publié. Une correction de la source (erratum, lacune) demande une édition de plus dans " +
      "texte/referentiel.yaml ; un autre texte officiel demande une autre version, dans un dossier à elle.",
    exemple: `referentiel: { id: mon-label, version: "2024", edition: 2, titre: Mon label, date: "2024" }`,
  },
  "lecture-modifiee": {
    titre: "La lecture d’une édition publiée a changé",
    pourquoi:
      "Des structures ont été jugées selon cette lecture : natures, périodes, parties, conditions, choix des modules. Une autre lecture du même texte les jugerait autrement sans le dire.",
    remede:
      "Rétablissez la lecture publiée, ou donnez à la nouvelle une édition de plus dans lecture/editions.yaml, avec son empreinte.",
    exemple: `version: 1
edition: 2
editions:
  - edition: 1
    empreinte: "820053111afe1cee094c63d088453d4d3caddc468604cd8b4595e45fc6c63fe7"`,
  },
  "edition-non-publiee": {
    titre: "Rien ne fixe encore le texte ou la lecture de l’édition",
    gravite: "info",
    pourquoi:
      "Tant que son empreinte n’est pas inscrite, l’un ou l’autre peut changer sans que rien ne le dise. C’est normal pendant la saisie.",
    remede:
      "Le jour où vous publiez l’édition, inscrivez l’empreinte que le constat donne dans texte/editions.yaml, ou dans lecture/editions.yaml.",
    exemple: `version: 1
editions:
  - edition: 1
    empreinte: "820053111afe1cee094c63d088453d4d3caddc468604cd8b4595e45fc6c63fe7"`,
  },
  "fait-jamais-demande": {
    titre: "Un fait ne sert à rien",
    gravite: "avertissement",
    pourquoi: "Aucune condition ni aucune règle de choix n’en dépend : sa question ne sera posée à personne.",
    remede: "Citez-le dans la condition qui en dépend, ou retirez-le de lecture/faits.yaml.",
  },
  "selection-impossible": {
    titre: "Une règle de choix des modules ne peut servir à aucune structure",
    pourquoi: "Aucune structure ne pourrait la respecter, ou ne tomberait jamais sur elle.",
    remede:
      "Corrigez la ligne de lecture/selection.yaml : le nombre de modules, la valeur du fait, ou l’ordre des lignes (la première qui vaut est retenue).",
    exemple: `lignes:
  - id: prefecture
    quand: { type: prefecture }
    label: obligatoire
    obligatoires: [1]
    auMoins: { nombre: 2, parmi: [2, 3, 4] }
    mots: Préfectures`,
  },
  "indicateur-incoherent": {
    titre: "La définition d’un indicateur ne donne pas le chiffre qu’elle dit",
    pourquoi:
      "Une formule lit des colonnes, un délai, une unité : une définition qui n’a pas les siens ne se calcule pas, ou donne un autre chiffre.",
    remede:
      "Donnez à la définition les colonnes de sa formule (« role » là où le nom diffère), son délai, son unité et ses méthodes.",
    exemple: `indicateurs:
  - id: taux-courriels-dans-delai
    titre: Taux de réponse dans le délai, courriels
    formule: dans-delai
    unite: pourcent
    periode: trimestre
    sens: hausse
    delai: "15.3-courriel"
    exigences: ["15.3"]
    methodes: ["15.3-a"]
    origine: referentiel
    mots: taux de réponse des courriels
    colonnes:
      - { id: recu, titre: Date de réception }
      - { id: repondu, titre: Date de réponse }`,
  },
  "correspondance-incomplete": {
    titre: "Une correspondance oublie une partie du référentiel de départ",
    pourquoi:
      "Une correspondance qui dit ce qui est sans suite le dit de tout : ce qu’elle oublie passerait pour supprimé par mégarde.",
    remede: "Ajoutez un lien, ou dites l’élément sans suite (« sansSuite »), avec son motif.",
  },
  "correspondance-contradictoire": {
    titre: "Une correspondance dit une chose et son contraire",
    pourquoi: "Le même élément a un lien, et il est dit qu’il n’en a pas.",
    remede: "Retirez le lien, ou la ligne qui le nie.",
  },
  "exemple-contredit": {
    titre: "Un exemple attend autre chose que ce que quali juge",
    pourquoi: "L’exemple dit ce que le référentiel doit donner : l’un des deux a tort.",
    remede: "Corrigez l’exemple, ou la lecture du référentiel si c’est l’exemple qui a raison.",
    exemple: `exemples:
  - titre: Une préfecture sans CERT choisit deux modules métier
    situation: { type: prefecture, cert: false, modules: [1, 2, 4, 8] }
    attendu: { choix: valide }`,
  },
};

export const COMPILATION = rulesOf(LIGNES, { ecrit: true });
