import type { OptionsRendu, Rendu } from "../../src/commands/check/forms/formatter.ts";
import type { Diagnostic, ExigenceJugee, Resultat, StructureJugee } from "../../src/domain/resultat.ts";
import { referentielFictif } from "./referentiel-fictif.ts";

const FICHE = [
  "version: 1",
  "evaluation: conforme",
  "preuves:",
  "\t- { titre: 漢字 é\u0301, natre: registre }",
  "",
].join("\n");

function exigence(id: string, module: number, rest: Partial<ExigenceJugee>): ExigenceJugee {
  return {
    id,
    module,
    engagement: Number(id.split(".")[0]),
    etat: "documente",
    applicabilite: "applicable",
    couverture: "documente",
    revue: "jamais",
    methodes: { repondues: 1, total: 1 },
    detailMethodes: [],
    preuves: [],
    ...rest,
  };
}

const EXIGENCES: ExigenceJugee[] = [
  exigence("1.1", 1, {
    evaluation: "conforme",
    echeance: "2024-12-31",
    methodes: { repondues: 1, total: 2 },
    detailMethodes: [
      { id: "1.1-a", etat: "repondue", preuves: [0], echeance: "2024-12-31" },
      { id: "1.1-b", etat: "sans-reponse", preuves: [] },
    ],
    preuves: [
      {
        rang: 0,
        type: "fichier",
        designation: "preuves/1.1/affichage.pdf",
        titre: "Affichage des horaires",
        nature: "affichage",
        date: "2024-01-15",
        methodes: ["1.1-a"],
        statut: "retenue",
        echeance: "2024-12-31",
        declaree: true,
      },
    ],
  }),
  exigence("3.1", 1, { etat: "manquant", couverture: "manquant", methodes: { repondues: 0, total: 2 } }),
  exigence("9.2", 1, {
    etat: "perime",
    couverture: "perime",
    evaluation: "conforme",
    methodes: { repondues: 0, total: 1 },
  }),
  exigence("15.3", 1, {
    etat: "a-revoir",
    couverture: "a-qualifier",
    evaluation: "partiel",
    methodes: { repondues: 0, total: 1 },
  }),
  exigence("16.3", 1, { etat: "central", applicabilite: "central", methodes: { repondues: 0, total: 0 } }),
  exigence("41.1", 8, { applicabilite: "a-confirmer", echeance: "2025-03-01" }),
];

const STRUCTURE: StructureJugee = {
  id: "prefecture-exemple",
  nom: "Préfecture d’Exemple",
  chemin: ".",
  type: "prefecture",
  cert: false,
  fictif: true,
  jugeable: true,
  exclusions: [
    {
      genre: "derogation",
      sujet: "preuve-perimee sur 9.2",
      motif: "Refonte du site en cours",
      responsable: "Bureau de la communication",
      expire: "2024-09-30",
    },
  ],
  jugements: [
    {
      referentiel: "quali-ate@2024-02-01",
      nom: "quali-ate",
      principal: true,
      modules: [1, 8],
      selection: { valide: true, label: "obligatoire", constats: [] },
      synthese: {
        exigences: 6,
        controlees: 5,
        documentees: 2,
        perimees: 1,
        manquantes: 1,
        aRevoir: 1,
        exclues: 0,
        nonApplicables: 0,
        centrales: 1,
        lacunes: 0,
      },
      exigences: EXIGENCES,
    },
  ],
};

export function diagnostic(rest: Partial<Diagnostic>): Diagnostic {
  return {
    regle: "preuve-manquante",
    gravite: "avertissement",
    message: "Aucune preuve.",
    structure: "prefecture-exemple",
    empreinte: "0".repeat(64),
    suppression: null,
    ...rest,
  };
}

const DIAGNOSTICS: Diagnostic[] = [
  diagnostic({
    gravite: "avertissement",
    message: "Aucune preuve ne documente l’exigence 3.1.",
    aide: "Déposez une preuve dans preuves/3.1 et décrivez-la dans une fiche.",
    referentiel: "quali-ate@2024-02-01",
    exigence: "3.1",
    fichier: "quali.yaml",
    ligne: 8,
    colonne: 3,
  }),
  diagnostic({
    regle: "preuve-perimee",
    gravite: "erreur",
    message: "La dernière vérification de 9.2 date du 1er mars 2023 ; elle se fait deux fois par an.",
    aide: "Déposez le compte rendu de la vérification du premier semestre 2024.",
    referentiel: "quali-ate@2024-02-01",
    exigence: "9.2",
    fichier: "preuves/9.2/fiche.yaml",
    ligne: 5,
    colonne: 5,
  }),
  diagnostic({
    regle: "cle-inconnue",
    gravite: "erreur",
    message: "Clé inconnue « natre » ; vouliez-vous dire « nature » ?",
    aide: "Corrigez le nom de la clé.",
    fichier: "preuves/15.3/fiche.yaml",
    ligne: 4,
    colonne: 20,
  }),
  diagnostic({
    regle: "fait-non-declare",
    gravite: "info",
    message: "Le fait « svi » n’est pas déclaré.",
    fichier: "quali.yaml",
    ligne: 1,
    colonne: 1,
  }),
  diagnostic({
    regle: "preuve-perimee",
    message: "La preuve est périmée.",
    referentiel: "quali-ate@2024-02-01",
    exigence: "9.2",
    suppression: { par: "derogation", motif: "Refonte du site en cours", expire: "2024-09-30" },
  }),
];

/** Every finding that has a line, at that line of `texte`, five units long. */
export function placesIn({ diagnostics }: Resultat, texte: string): Rendu["places"] {
  return new Map(
    diagnostics.flatMap((one) => {
      const { ligne, colonne = 1 } = one;
      return ligne ? [[one, { source: { texte }, position: { ligne, colonne, longueur: 5 } }]] : [];
    }),
  );
}

/** A result with something of everything; `changes` replaces parts of it. */
export function renduFictif(changes: Partial<Resultat> = {}): Rendu {
  const resultat: Resultat = {
    schema: "quali/resultat@1",
    date: "2024-06-30",
    structures: [STRUCTURE],
    diagnostics: DIAGNOSTICS,
    ...changes,
  };
  return {
    resultat,
    referentiels: new Map([["quali-ate@2024-02-01", referentielFictif()]]),
    places: placesIn(resultat, FICHE),
  };
}

export const OPTIONS: OptionsRendu = {
  base: "",
  sommet: "",
  couleur: false,
  largeur: 80,
  quiet: false,
  verbose: false,
  failOn: "erreur",
};
