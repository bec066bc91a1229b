/** A small référentiel, whole and sound: two modules, a row that holds several things, every kind of reading. */
export const PETIT: Readonly<Record<string, string>> = {
  "texte/referentiel.yaml": `version: 1
referentiel: { id: petit, version: "2024", edition: 1, titre: Petit, date: "2024" }
sources:
  - { id: tableau, titre: Le tableau, texte: true }
matrice:
  colonnes: [Préfectures]
  lignes:
    - { intitule: Au moins, cellules: [un module métier] }
`,
  "texte/module-1.yaml": `version: 1
module:
  numero: 1
  titre: Accueil
  type: general
  rubriques:
    - { lettre: "A", titre: Sur place }
  engagements:
    - numero: 1
      rubrique: "A"
      texte: Nous vous acueillons.
      lignes:
        - sousEngagements:
            - id: "1.1"
              texte: S'il existe un guichet, il est ouvert une fois par an.
            - id: "1.2"
              texte:
                - "Nous répondons sous :"
                - liste: [5 jours ouvrés]
          methodesControle:
            - { cle: "1-m1", texte: Examen du planning et du taux. }
            - { cle: "1-m2", texte: Porté ailleurs. }
`,
  "texte/module-2.yaml": `version: 1
module:
  numero: 2
  titre: Titres
  type: metier
  engagements:
    - { numero: 2, texte: Nous délivrons vos titres. }
`,
  "texte/errata.yaml": `version: 1
errata:
  - { ou: "1", source: acueillons, corrige: accueillons, motif: Faute. }
doutes:
  - { ou: "1-m2", lecture: ailleurs, motif: Où ? }
`,
  "texte/lacunes.yaml": `version: 1
lacunes:
  - { ou: "2", motif: Sous-engagements inconnus. }
`,
  "lecture/module-1.yaml": `version: 1
module: 1
sousEngagements:
  - id: "1.1"
    condition: { si: { fait: guichet }, mots: S'il existe un guichet }
    methodes:
      - id: "1.1-a"
        source: "1-m1"
        extrait: Examen du planning
        periode: { mois: 12, mots: une fois par an }
        natures: [planning]
  - id: "1.2"
    methodes:
      - { id: "1.2-a", source: "1-m1", extrait: et du taux., natures: [registre] }
      - { id: "1.2-b", source: "1-m2", controle: central, mots: Porté ailleurs. }
`,
  "lecture/faits.yaml": `version: 1
faits:
  - { id: guichet, question: Un guichet ?, type: booleen, mots: S'il existe un guichet }
`,
  "lecture/natures.yaml": `version: 1
avis: avis
natures:
  - { id: planning, libelle: Planning, description: Un planning. }
  - { id: registre, libelle: Registre, description: Un registre. }
`,
  "lecture/delais.yaml": `version: 1
delais:
  - { id: "1.2", exigence: "1.2", canal: tous, objet: réponse, duree: 5, unite: jours-ouvres, depart: reception, mots: 5 jours ouvrés }
`,
  "lecture/selection.yaml": `version: 1
types:
  - { id: prefecture, libelle: Préfecture }
lignes:
  - id: prefecture
    quand: { type: prefecture }
    label: volontaire
    obligatoires: [1]
    auMoins: { nombre: 1, parmi: [2] }
    mots: Préfectures […] un module métier
cycle:
  - { id: suivi, libelle: Suivi, mois: 18, source: tableau, mots: dix-huit mois }
`,
};
