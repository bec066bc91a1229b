import { expect, test } from "vitest";
import { changed, compile, RICHE } from "./riche.ts";

const [TEXTE, LECTURE, SELECTION] = [
  "texte/module-1.yaml",
  "lecture/module-1.yaml",
  "lecture/selection.yaml",
];

test.each<[fichier: string, avant: string, apres: string, place: string, quoi: string]>([
  [
    "texte/referentiel.yaml",
    "id: notice, titre: La",
    "id: tableau, titre: La",
    "sources.1.id",
    "Le document source tableau",
  ],
  [
    TEXTE,
    '- id: "1.2"',
    '- id: "1.1"',
    "module.engagements.0.lignes.0.sousEngagements.1.id",
    "Le sous-engagement 1.1",
  ],
  [
    TEXTE,
    'cle: "1-m2"',
    'cle: "1-m1"',
    "module.engagements.0.lignes.0.methodesControle.1.cle",
    "La méthode 1-m1",
  ],
  ["texte/module-2.yaml", "  numero: 2\n", "  numero: 1\n", "module.numero", "Le module module-1"],
  ["texte/module-2.yaml", "numero: 2,", "numero: 1,", "module.engagements.0.numero", "L’engagement 1"],
  [LECTURE, '- id: "1.2"', '- id: "1.1"', "sousEngagements.1.id", "La lecture du sous-engagement 1.1"],
  [LECTURE, 'id: "1.2-b"', 'id: "1.2-a"', "sousEngagements.1.methodes.1.id", "La méthode 1.2-a"],
  ["lecture/faits.yaml", "id: accueil", "id: guichet", "faits.1.id", "Le fait guichet"],
  ["lecture/natures.yaml", "id: registre", "id: planning", "natures.1.id", "La nature planning"],
  [
    "lecture/delais.yaml",
    "mots: 5 jours ouvrés }\n",
    'mots: 5 jours ouvrés }\n  - { id: "1.2", exigence: "1.2", canal: tous, objet: r, duree: 5, unite: jours-ouvres, depart: reception, mots: 5 jours ouvrés }\n',
    "delais.1.id",
    "Le délai 1.2",
  ],
  [
    SELECTION,
    "libelle: Préfecture }\n",
    "libelle: Préfecture }\n  - { id: prefecture, libelle: Autre }\n",
    "types.1.id",
    "Le type de structure prefecture",
  ],
  [
    SELECTION,
    "cycle:\n",
    "  - { id: prefecture, quand: { type: prefecture }, obligatoires: [], mots: Au moins }\ncycle:\n",
    "lignes.1.id",
    "La ligne prefecture",
  ],
])(
  "an id that is given twice is told where it is given again: %s: %s → %s",
  (fichier, avant, apres, place, quoi) => {
    const doubles = compile(changed(RICHE, { [fichier]: [avant, apres] })).told.filter((one) =>
      one.includes("identifiant-en-double"),
    );
    expect(doubles).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${fichier} ${place} identifiant-en-double ${quoi} existe déjà : (texte|lecture)/[a-z0-9-]+\\.yaml, ligne \\d+\\.$`,
        ),
      ),
    ]);
  },
);

const part = (id: string) =>
  `parties: [{ id: "${id}", objet: x, mots: Accueil, natures: [planning] }, { id: "${id}b", objet: y, mots: Accueil, natures: [registre] }]`;

test("parts of engagements, promises and methods share their ids", () => {
  const { told } = compile(
    changed(
      changed(
        changed(RICHE, {
          [LECTURE]: ["module: 1\n", `module: 1\nengagements: [{ numero: 1, ${part("p")} }]\n`],
        }),
        { [LECTURE]: ["    condition:", `    ${part("p")}\n    condition:`] },
      ),
      { [LECTURE]: ["        natures: [planning]", `        ${part("p")}`] },
    ),
  );
  expect(told.filter((one) => one.includes("identifiant-en-double"))).toEqual([
    `${LECTURE} sousEngagements.0.parties.0.id identifiant-en-double La partie p existe déjà : ${LECTURE}, ligne 3.`,
    `${LECTURE} sousEngagements.0.parties.1.id identifiant-en-double La partie pb existe déjà : ${LECTURE}, ligne 3.`,
    `${LECTURE} sousEngagements.0.methodes.0.parties.0.id identifiant-en-double La partie p existe déjà : ${LECTURE}, ligne 3.`,
    `${LECTURE} sousEngagements.0.methodes.0.parties.1.id identifiant-en-double La partie pb existe déjà : ${LECTURE}, ligne 3.`,
  ]);
});

test("two readings of one module are told", () => {
  const { told } = compile({ ...RICHE, "lecture/module-2.yaml": "version: 1\nmodule: 1\n" });
  expect(told).toEqual([
    `lecture/module-2.yaml module identifiant-en-double La lecture du module 1 existe déjà : ${LECTURE}, ligne 2.`,
  ]);
});

test("an indicator that is given twice is told", () => {
  const texte = RICHE["lecture/indicateurs.yaml"] ?? "";
  const { told } = compile({
    ...RICHE,
    "lecture/indicateurs.yaml": texte + texte.slice(texte.indexOf("  - id")),
  });
  expect(told).toEqual([
    "lecture/indicateurs.yaml indicateurs.1.id identifiant-en-double L’indicateur taux existe déjà : lecture/indicateurs.yaml, ligne 3.",
  ]);
});

test("what is told says what to do, and is about the id", () => {
  const { constats } = compile(changed(RICHE, { "lecture/faits.yaml": ["id: accueil", "id: guichet"] }));
  expect(constats).toMatchObject([
    { aide: "Un identifiant ne se donne qu’une fois ; changez l’un des deux.", sujet: "guichet" },
  ]);
});

test("the same id may name things of two kinds", () => {
  expect(compile(changed(RICHE, { "lecture/faits.yaml": ["id: accueil", "id: prefecture"] })).told).toEqual(
    [],
  );
});
