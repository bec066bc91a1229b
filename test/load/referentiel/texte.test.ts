import { expect, test } from "vitest";
import { PETIT } from "./petit.ts";
import { changed, compile, RICHE } from "./riche.ts";

const TEXTE = "texte/module-1.yaml";

test("a module is corrected, with what stands at its head, its notes and its variants", () => {
  const { referentiel } = compile(RICHE);
  expect(referentiel?.modules[0]).toEqual({
    numero: 1,
    titre: "Accueil",
    type: "general",
    preambule: ["Un module", { note: "à lire" }, { intitule: "en tête" }],
    rubriques: [{ lettre: "A", titre: "Sur place" }],
    engagements: [
      expect.objectContaining({
        numero: 1,
        rubrique: "A",
        texte: "Nous vous accueillons.",
        note: "Le matin, accueillons.",
        variantes: [{ source: "notice", texte: "Nous recevons." }],
        sources: ["notice"],
      }),
    ],
  });
});

test("what a module or a promise does without is not there", () => {
  const [module, autre] = compile(PETIT).referentiel?.modules ?? [];
  expect(module).not.toHaveProperty("preambule");
  expect(module?.engagements[0]).not.toHaveProperty("note");
  expect(autre?.rubriques).toEqual([]);
  expect(autre?.engagements).toEqual([
    { numero: 2, texte: "Nous délivrons vos titres.", sousEngagements: [], sources: ["tableau"] },
  ]);
});

test.each<[string, string, string]>([
  ["the title of a module", "  titre: Accueil\n", "  titre: Acueil\n"],
  ["a text at its head", "  type: general\n", "  type: general\n  preambule: [Acueil]\n"],
  ["a note there", "  type: general\n", "  type: general\n  preambule: [{ note: Acueil }]\n"],
  ["a heading there", "  type: general\n", "  type: general\n  preambule: [{ intitule: Acueil }]\n"],
  ["a list there", "  type: general\n", "  type: general\n  preambule: [{ liste: [a, Acueil] }]\n"],
])("errata correct every kind of text: %s", (_title, avant, apres) => {
  const { referentiel, told } = compile(
    changed(PETIT, {
      [TEXTE]: [avant, apres],
      "texte/errata.yaml": [
        "errata:\n",
        "errata:\n  - { ou: module-1, source: Acueil, corrige: Accueil, motif: Faute. }\n",
      ],
    }),
  );
  expect(told).toEqual([]);
  expect(JSON.stringify(referentiel?.modules)).not.toContain("Acueil");
});

const SOURCES = [
  "sources:\n",
  "sources:\n  - { id: notice, titre: La notice }\n  - { id: avis, titre: Avis }\n",
] as const;

/** Sources of an engagement, then of its promises, in the small référentiel where some are named. */
function sourcesOf(avant: string, apres: string): (string[] | undefined)[] {
  const { referentiel, told } = compile(
    changed(PETIT, { "texte/referentiel.yaml": SOURCES, [TEXTE]: [avant, apres] }),
  );
  expect(told).toEqual([]);
  const engagement = referentiel?.modules[0]?.engagements[0];
  return [engagement?.sources, ...(engagement?.sousEngagements ?? []).map(({ sources }) => sources)];
}

const TABLEAU = ["tableau"];

test.each<[string, string, string, string[][]]>([
  [
    "the référentiel: those that hold its text",
    "  type: general\n",
    "  type: general\n",
    [TABLEAU, TABLEAU, TABLEAU],
  ],
  ["the module", "  type: general\n", "  type: general\n  sources: [avis]\n", [["avis"], ["avis"], ["avis"]]],
  [
    "the engagement",
    "      rubrique:",
    "      sources: [notice, avis]\n      rubrique:",
    [
      ["notice", "avis"],
      ["notice", "avis"],
      ["notice", "avis"],
    ],
  ],
  [
    "one promise",
    '            - id: "1.2"\n',
    '            - id: "1.2"\n              sources: [notice]\n',
    [TABLEAU, TABLEAU, ["notice"]],
  ],
])("where a promise is read is what is nearest to it: %s", (_title, avant, apres, expected) => {
  expect(sourcesOf(avant, apres)).toEqual(expected);
});

test("words of a promise are those of its paragraphs, one to a line", () => {
  const { referentiel } = compile(
    changed(PETIT, {
      [TEXTE]: [
        "                - liste: [5 jours ouvrés]\n",
        "                - liste: [5 jours ouvrés, ou six]\n                - note: Sauf l'été.\n                - intitule: Fin\n",
      ],
    }),
  );
  expect(referentiel?.modules[0]?.engagements[0]?.sousEngagements[1]).toMatchObject({
    texte: "Nous répondons sous :\n5 jours ouvrés\nou six\nSauf l'été.\nFin",
    blocs: [
      "Nous répondons sous :",
      { liste: ["5 jours ouvrés", "ou six"] },
      { note: "Sauf l'été." },
      { intitule: "Fin" },
    ],
  });
});

test("where an id is doubled, quotations are looked for in the first text", () => {
  const { told } = compile(
    changed(PETIT, {
      "texte/module-2.yaml": [
        "    - { numero: 2, texte: Nous délivrons vos titres. }\n",
        '    - { numero: 2, texte: Nous délivrons., lignes: [{ sousEngagements: [{ id: "1.1", texte: Autre. }] }] }\n',
      ],
    }),
  );
  expect(told).toEqual([
    "texte/module-2.yaml module.engagements.0.lignes.0.sousEngagements.0.id identifiant-en-double Le sous-engagement 1.1 existe déjà : texte/module-1.yaml, ligne 14.",
  ]);
});
