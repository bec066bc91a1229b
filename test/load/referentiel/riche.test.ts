import { describe, expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { compileReferentiel } from "../../../src/load/referentiel/compile.ts";
import { PETIT } from "./petit.ts";

const add = (nom: string, avant: string, apres: string) => {
  const texte = PETIT[nom] ?? "";
  if (!texte.includes(avant)) throw new Error(`${nom}: ${avant}`);
  return texte.replace(avant, apres);
};

/** The small référentiel, with what it does without: disagreements, indicators, extracts, notes, variants, what is due. */
const RICHE: Readonly<Record<string, string>> = {
  ...PETIT,
  "texte/referentiel.yaml": `${PETIT["texte/referentiel.yaml"]}preambule: [Le label est à tous.]
extraits:
  - { source: notice, texte: dû dès un an }
  - { source: notice, texte: [ou deux, ou trois] }
`.replace("  - { id: tableau,", "  - { id: notice, titre: La notice }\n  - { id: tableau,"),
  "texte/module-1.yaml": add(
    "texte/module-1.yaml",
    "      texte: Nous vous acueillons.\n",
    "      texte: Nous vous acueillons.\n      note: Le matin, acueillons.\n      variantes: [{ source: notice, texte: Nous recevons. }]\n      sources: [notice]\n",
  )
    .replace(
      "  type: general\n",
      "  type: general\n  preambule: [Un module, { note: à lire }, { intitule: en tête }]\n",
    )
    .replace(
      "une fois par an.\n",
      "une fois par an.\n              variantes: [{ source: notice, texte: Le guichet ouvre. }]\n",
    ),
  "texte/desaccords.yaml": `version: 1
desaccords:
  - { ou: "1.1", objet: L’heure, lectures: [{ source: tableau, texte: ouvert }, { source: notice, texte: fermé }], choix: Ouvert. }
`,
  "lecture/indicateurs.yaml": `version: 1
indicateurs:
  - id: taux
    titre: Taux de réponse
    formule: dans-delai
    unite: pourcent
    periode: trimestre
    sens: hausse
    delai: "1.2"
    exigences: ["1.2"]
    methodes: ["1.2-a"]
    origine: referentiel
    mots: et du taux
    colonnes: [{ id: recu, titre: Reçu }]
`,
  "lecture/faits.yaml": `${PETIT["lecture/faits.yaml"]}  - { id: accueil, question: Quel accueil ?, type: choix, valeurs: [jour, nuit], mots: accueillons }
`,
  "lecture/selection.yaml": `${add(
    "lecture/selection.yaml",
    "    mots: Préfectures […] un module métier\n",
    `    mots: Préfectures […] un module métier
    citations: [{ modules: [1], mots: Le label est à tous. }]
    aConfirmer: [{ modules: [2], motif: À voir. }]
`,
  )}exigible: { le: 2025-01-01, mots: dû dès un an }
caracteristiques: [{ id: cert, type: booleen, question: Un CERT ? }]
`,
};

function compile(changes: Record<string, readonly [avant: string, apres: string]> = {}) {
  const files: Record<string, string> = { ...RICHE };
  for (const [nom, [avant, apres]] of Object.entries(changes)) {
    expect(files[nom]).toContain(avant);
    files[nom] = (files[nom] ?? "").replace(avant, apres);
  }
  const { referentiel, constats } = compileReferentiel(new MemoryDepot(files), "");
  const told = constats.map(({ lieu, regle, message }) => {
    const place = "pointeur" in lieu ? `${lieu.source.fichier} ${lieu.pointeur.join(".")}` : "?";
    return `${place} ${regle} ${message}`.replaceAll("\u00a0", " ");
  });
  return { referentiel, told };
}

test("all of it is compiled, and nothing that is not there", () => {
  const { referentiel, told } = compile();
  expect(told).toEqual([]);
  expect(referentiel).toMatchObject({
    preambule: ["Le label est à tous."],
    exigible: { le: "2025-01-01", mots: "dû dès un an" },
    selection: { caracteristiques: [{ id: "cert" }] },
    desaccords: [{ ou: "1.1", lectures: [{ source: "tableau" }, { source: "notice" }] }],
    indicateurs: [{ id: "taux" }],
    matrice: { colonnes: ["Préfectures"] },
    lacunes: [{ ou: "2" }],
    errata: [{ ou: "1" }],
  });
  expect(referentiel?.modules[0]).toMatchObject({
    titre: "Accueil",
    preambule: ["Un module", { note: "à lire" }, { intitule: "en tête" }],
    engagements: [
      {
        texte: "Nous vous accueillons.",
        note: "Le matin, accueillons.",
        variantes: [{ source: "notice", texte: "Nous recevons." }],
        sources: ["notice"],
        sousEngagements: [{ sources: ["notice"] }, { sources: ["notice"] }],
      },
    ],
  });
  const { referentiel: petit } = compileReferentiel(new MemoryDepot(PETIT), "");
  for (const cle of ["preambule", "exigible", "desaccords", "indicateurs"])
    expect(petit).not.toHaveProperty(cle);
  expect(petit?.selection).not.toHaveProperty("caracteristiques");
  expect(petit?.modules[0]).not.toHaveProperty("preambule");
  expect(petit?.modules[0]?.engagements[0]).not.toHaveProperty("note");
  expect(petit?.modules[1]?.engagements[0]).toMatchObject({ sousEngagements: [], sources: ["tableau"] });
});

test("files that may be left out are empty where they are", () => {
  const { "texte/errata.yaml": _e, "texte/lacunes.yaml": _l, ...others } = PETIT;
  const { referentiel } = compileReferentiel(
    new MemoryDepot({
      ...others,
      "texte/module-1.yaml": add("texte/module-1.yaml", "acueillons", "accueillons"),
    }),
    "",
  );
  expect(referentiel).toMatchObject({ errata: [], doutes: [], lacunes: [], delais: [{ id: "1.2" }] });
});

test("modules stand in the order of their numbers, and other files of the folder are none", () => {
  const files = {
    ...PETIT,
    "texte/module-10.yaml": (PETIT["texte/module-2.yaml"] ?? "").replaceAll("numero: 2", "numero: 10"),
    "texte/notes.yaml": "x",
    "texte/module-2.yaml.bak": "x",
  };
  const { referentiel, constats } = compileReferentiel(new MemoryDepot(files), "");
  expect(constats).toEqual([]);
  expect(referentiel?.modules.map(({ numero }) => numero)).toEqual([1, 2, 10]);
});

const INCONNU = (quoi: string, id: string) => `reference-inconnue ${quoi} « ${id} » n’existe pas ici.`;
const ABSENT = (mots: string) =>
  `citation-introuvable Ces mots ne sont pas dans le texte officiel : « ${mots} ».`;
const [TEXTE, LECTURE] = ["texte/module-1.yaml", "lecture/module-1.yaml"];
const [SELECTION, INDICATEURS] = ["lecture/selection.yaml", "lecture/indicateurs.yaml"];

describe("what points at nothing, or quotes what is not there, is told where it is written", () => {
  test.each<[string, string, string, string, string]>([
    [
      TEXTE,
      "{ source: notice, texte: Nous",
      "{ source: avis, texte: Nous",
      "module.engagements.0.variantes.0.source",
      INCONNU("Le document source", "avis"),
    ],
    [
      TEXTE,
      "{ source: notice, texte: Le guichet",
      "{ source: avis, texte: Le guichet",
      "module.engagements.0.lignes.0.sousEngagements.0.variantes.0.source",
      INCONNU("Le document source", "avis"),
    ],
    [
      TEXTE,
      "sources: [notice]",
      "sources: [notice, avis]",
      "module.engagements.0.sources.1",
      INCONNU("Le document source", "avis"),
    ],
    ["texte/errata.yaml", 'ou: "1-m2"', 'ou: "1-m9"', "doutes.0.ou", INCONNU("L’endroit", "1-m9")],
    ["texte/desaccords.yaml", 'ou: "1.1"', 'ou: "1.9"', "desaccords.0.ou", INCONNU("L’endroit", "1.9")],
    [
      "texte/desaccords.yaml",
      "source: notice",
      "source: avis",
      "desaccords.0.lectures.1.source",
      INCONNU("Le document source", "avis"),
    ],
    [INDICATEURS, 'delai: "1.2"', 'delai: "1.3"', "indicateurs.0.delai", INCONNU("Le délai", "1.3")],
    [
      INDICATEURS,
      '["1.2-a"]',
      '["1.2-a", "1.2-z"]',
      "indicateurs.0.methodes.1",
      INCONNU("La méthode", "1.2-z"),
    ],
    [INDICATEURS, "mots: et du taux", "mots: et du tau.", "indicateurs.0.mots", ABSENT("et du tau.")],
    [
      SELECTION,
      "quand: { type: prefecture }",
      "quand: { type: prefecture, faits: { nuage: true } }",
      "lignes.0.quand.faits.nuage",
      INCONNU("Le fait", "nuage"),
    ],
    [SELECTION, "[{ modules: [2], motif", "[{ modules: [7], motif", "lignes.0", INCONNU("Le module", "7")],
    [
      SELECTION,
      "mots: Le label est à tous.",
      "mots: Le label est à nous.",
      "lignes.0.citations.0.mots",
      ABSENT("Le label est à nous."),
    ],
    [SELECTION, "mots: dû dès un an", "mots: dû dès deux ans", "exigible.mots", ABSENT("dû dès deux ans")],
    [
      SELECTION,
      "mots: Préfectures […] un module métier",
      "mots: Préfectures […] deux modules",
      "lignes.0.mots",
      ABSENT("deux modules"),
    ],
    ["lecture/faits.yaml", "mots: accueillons", "mots: recevrons", "faits.1.mots", ABSENT("recevrons")],
    [
      LECTURE,
      "mots: Porté ailleurs.",
      "mots: Porté ici.",
      "sousEngagements.1.methodes.1.mots",
      ABSENT("Porté ici."),
    ],
    [
      LECTURE,
      "si: { fait: guichet }",
      "si: { fait: accueil, vaut: soir }",
      "sousEngagements.0.condition.si.vaut",
      INCONNU("La valeur du fait accueil", "soir"),
    ],
    [
      LECTURE,
      "si: { fait: guichet }",
      "si: { non: { fait: porte } }",
      "sousEngagements.0.condition.si.non.fait",
      INCONNU("Le fait", "porte"),
    ],
    [
      LECTURE,
      "si: { fait: guichet }",
      "si: { tous: [{ fait: guichet }, { fait: porte }] }",
      "sousEngagements.0.condition.si.tous.1.fait",
      INCONNU("Le fait", "porte"),
    ],
    [
      LECTURE,
      "si: { fait: guichet }",
      "si: { un: [{ fait: porte }, { fait: guichet }] }",
      "sousEngagements.0.condition.si.un.0.fait",
      INCONNU("Le fait", "porte"),
    ],
    [
      LECTURE,
      "module: 1\n",
      "module: 1\ncondition: { si: { fait: porte }, mots: Accueil }\n",
      "condition.si.fait",
      INCONNU("Le fait", "porte"),
    ],
    [
      LECTURE,
      "module: 1\n",
      "module: 1\ncondition: { si: { fait: guichet }, mots: Départ }\n",
      "condition.mots",
      ABSENT("Départ"),
    ],
    [
      LECTURE,
      "module: 1\n",
      "module: 1\nengagements: [{ numero: 1, condition: { si: { fait: guichet }, mots: Jamais } }]\n",
      "engagements.0.condition.mots",
      ABSENT("Jamais"),
    ],
    [
      LECTURE,
      "module: 1\n",
      "module: 1\nengagements: [{ numero: 1, condition: { si: { fait: porte }, mots: accueillons } }]\n",
      "engagements.0.condition.si.fait",
      INCONNU("Le fait", "porte"),
    ],
  ])("%s: %s → %s", (fichier, avant, apres, place, expected) => {
    expect(compile({ [fichier]: [avant, apres] }).told).toEqual([`${fichier} ${place} ${expected}`]);
  });
});

test.each([
  ["accueil", "jour", true],
  ["guichet", "true", true],
  ["guichet", "false", true],
])("the fact %s may be %s", (fait, vaut) => {
  expect(
    compile({ [LECTURE]: ["si: { fait: guichet }", `si: { fait: ${fait}, vaut: ${vaut} }`] }).told,
  ).toEqual([]);
});

test.each([
  ["a variant of a promise", "mots: une fois par an", "mots: Le guichet ouvre."],
  ["a note of its engagement", "mots: une fois par an", "mots: Le matin"],
  ["a variant of its engagement", "mots: une fois par an", "mots: Nous recevons."],
  ["the title of its module", "mots: une fois par an", "mots: Accueil"],
  ["the words at the head of its module", "mots: une fois par an", "mots: en tête"],
])("a reading may quote %s", (_title, avant, apres) => {
  expect(compile({ [LECTURE]: [avant, apres] }).told).toEqual([]);
});

test.each<[string, string, string, string[]]>([
  ["two modules of a number", "texte/module-2.yaml", "numero: 2\n", ["texte/module-2.yaml module.numero"]],
  [
    "two engagements of a number",
    "texte/module-2.yaml",
    "numero: 2,",
    ["texte/module-2.yaml module.engagements.0.numero"],
  ],
])("%s: the second is told", (_title, fichier, avant, places) => {
  const { told } = compile({ [fichier]: [avant, avant.replace("2", "1")] });
  const doubles = told.filter((one) => one.includes("identifiant-en-double"));
  expect(doubles.map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual(places);
});

test("an id that is near none is told with those that are known", () => {
  const { constats } = compileReferentiel(
    new MemoryDepot({ ...RICHE, [LECTURE]: (RICHE[LECTURE] ?? "").replace("[registre]", "[zzzzzz]") }),
    "",
  );
  expect(constats[0]?.aide).toBe("Connus : planning, registre.");
});
