import { describe, expect, test } from "vitest";
import { findingsOf, tell } from "../support/etagere.ts";

const QUALI = {
  version: 1,
  structure: { id: "exemple", nom: "Préfecture d’exemple", type: "prefecture", cert: false },
  referentiel: "essai@1",
  modules: [1],
};

/** What a rule finds of a governance, beside quali.yaml with `yaml` and other files. */
function found(
  regle: string,
  gouvernance: object,
  {
    yaml = {},
    date = "2024-06-30",
    ...fichiers
  }: { yaml?: object; date?: string; [chemin: string]: unknown } = {},
) {
  const all = Object.entries({
    "quali.yaml": { ...QUALI, ...yaml },
    "gouvernance.yaml": { version: 1, ...gouvernance },
    ...fichiers,
  });
  const written = all.map(([chemin, un]) => [chemin, typeof un === "string" ? un : JSON.stringify(un)]);
  return findingsOf(regle, Object.fromEntries(written), { date });
}

/** « gravité message ». */
const told = (...args: Parameters<typeof found>) =>
  found(...args).map((one) => tell(one).replace(/ \S+:\d+:\d+/, ""));

const comite = (cles: object = {}) => ({
  id: "copil",
  nom: "COPIL",
  genre: "pilotage",
  composition: [{ nom: "Membres", membres: ["Directeurs"] }],
  ...cles,
});
const seances = (...dates: string[]) => ({
  seances: dates.map((date) => ({ date, compteRendu: "Intranet" })),
});

describe("committees", () => {
  test("comite-a-reunir: the day after its rhythm has gone by since the last sitting held", () => {
    const of = (cles: object) => told("comite-a-reunir", { comites: [comite(cles)] });
    expect(of({ rythmeMois: 6, ...seances("2023-01-01", "2023-12-30") })).toEqual([]);
    expect(of({ rythmeMois: 6, ...seances("2023-12-29", "2023-01-01") })).toEqual([
      "avertissement Le comité de pilotage « copil » devait se réunir avant le 29 juin 2024 (chaque semestre) : sa dernière séance est du 29 décembre 2023.",
    ]);
    expect(of({ rythmeMois: 6, ...seances("2023-01-01", "2024-09-01") })[0]).toContain(
      "; la prochaine est prévue le 1er septembre 2024.",
    );
    for (const cles of [
      seances("2020-01-01"),
      { rythmeMois: 6 },
      { rythmeMois: 6, ...seances("2024-09-01") },
    ])
      expect(of(cles)).toEqual([]);
  });
  test("committees that no label asks for are nobody's business", () => {
    for (const genre of ["social", "travail"])
      for (const regle of ["comite-a-reunir", "comite-jamais-reuni", "comite-sans-composition"])
        expect(told(regle, { comites: [comite({ genre, composition: [], rythmeMois: 1 })] }), regle).toEqual(
          [],
        );
  });
  test("comite-sans-composition: one college with someone is enough", () => {
    const of = (composition: object[] | undefined) =>
      told("comite-sans-composition", { comites: [comite({ composition })] });
    const [vide, pleine] = [
      { nom: "A", membres: [] },
      { nom: "B", membres: ["Directeurs"] },
    ];
    expect(of([vide, pleine])).toEqual([]);
    for (const composition of [undefined, [], [vide]]) expect(of(composition)).toHaveLength(1);
  });
  test("seance-sans-compte-rendu: from the day of the sitting on, a blank being none", () => {
    const of = (date: string, compteRendu?: string) =>
      told("seance-sans-compte-rendu", { comites: [comite({ seances: [{ date, compteRendu }] })] });
    expect(of("2024-06-30")).toHaveLength(1);
    expect(of("2024-07-01")).toEqual([]);
    expect(of("2024-01-01", " ")).toHaveLength(1);
    expect(of("2024-01-01", "Intranet")).toEqual([]);
  });
});

describe("document-sans-validation: the first thing that is wanting", () => {
  const sound = {
    type: "politique-qualite",
    valideLe: "2024-03-14",
    validePar: "copil",
    publication: ["Intranet"],
  };
  const of = (cles: object, comites?: object[]) =>
    told("document-sans-validation", { ...(comites && { comites }), documents: [{ ...sound, ...cles }] });
  const autre = comite({ id: "clu", genre: "usagers" });
  test.each<[string, object, object[] | undefined, RegExp | undefined]>([
    [
      "nothing, by a committee on the day of a sitting",
      {},
      [autre, comite(seances("2024-01-01", "2024-03-14"))],
      undefined,
    ],
    ["nothing, by someone", { validePar: "Préfet" }, [comite()], undefined],
    ["nothing, where no committee is written", {}, undefined, undefined],
    ["nothing, on the day judged by", { valideLe: "2024-06-30" }, undefined, undefined],
    [
      "a day to come",
      { valideLe: "2024-07-01" },
      undefined,
      /^avertissement .* est dit validé le 1er juillet 2024, après le 30 juin 2024\.$/,
    ],
    [
      "a day, before all else",
      { valideLe: undefined, validePar: undefined },
      undefined,
      /n’a pas de date de validation\.$/,
    ],
    ["who", { validePar: undefined }, undefined, /ne dit pas qui l’a validé\.$/],
    [
      "a sitting of that committee",
      {},
      [comite(seances("2024-03-15"))],
      /« copil », qui n’a pas de séance ce jour-là\.$/,
    ],
    ["a sitting, where it has none", {}, [comite()], /qui n’a pas de séance ce jour-là\.$/],
    ["a place", { publication: undefined }, undefined, /^info .* ne dit pas où il est publié\.$/],
    ["a place, among none", { publication: [] }, undefined, /^info .* ne dit pas où il est publié\.$/],
  ])("%s", (_title, cles, comites, attendu) => {
    const dits = of(cles, comites);
    if (attendu) expect(dits).toEqual([expect.stringMatching(attendu)]);
    else expect(dits).toEqual([]);
  });
  test("stands on the key that is wrong where it is written, on the document where it is not", () => {
    const column = (cles: object) =>
      found("document-sans-validation", { documents: [{ ...sound, ...cles }] })[0]?.colonne ?? 0;
    const ecrit = JSON.stringify({ version: 1, documents: [{ ...sound, publication: [] }] });
    expect(column({ publication: [] })).toBe(ecrit.indexOf("[]") + 1);
    expect(column({ publication: undefined })).toBe(ecrit.indexOf('"politique') + 1);
  });
});

test("a survey's results lie where it says; one that gives none is asked nothing", () => {
  const enquete = { titre: "Enquête", public: "usagers", resultats: "donnees/e.csv" };
  const of = (cles: object, fichiers = {}) =>
    told("enquete-sans-resultats", { enquetes: [{ ...enquete, ...cles }] }, fichiers);
  expect(of({})).toHaveLength(1);
  expect(of({}, { "donnees/e.csv": "Thème;Réponses\n" })).toEqual([]);
  expect(of({ resultats: undefined })).toEqual([]);
  expect(of({ resultats: "../e.csv" })).toEqual([]);
  expect(told("enquete-sans-resultats", {})).toEqual([]);
  const deux = found("enquete-sans-resultats", {
    enquetes: [
      { ...enquete, site: "A" },
      { ...enquete, site: "B" },
    ],
  });
  expect(new Set(deux.map(({ empreinte }) => empreinte)).size).toBe(2);
});

test("a period begins before it ends, or on the same day", () => {
  const of = (du: string | undefined, au: string | undefined) =>
    told("periode-inversee", {
      calendrier: [{ nom: "Phase", du, au }],
      enquetes: [{ titre: "E", public: "usagers", du, au }],
    });
  expect(of("2024-02-02", "2024-02-01")).toEqual([
    "erreur Cette période va du 2 février 2024 au 1er février 2024.",
    "erreur Cette période va du 2 février 2024 au 1er février 2024.",
  ]);
  for (const [du, au] of [
    ["2024-02-02", "2024-02-02"],
    ["2024-02-02", undefined],
    [undefined, "2024-02-01"],
  ] as const)
    expect(of(du, au)).toEqual([]);
  expect(told("periode-inversee", {})).toEqual([]);
});

describe("document-nominatif", () => {
  const nom = "Jeanne Martin";
  test("names are looked for in roles, at any depth, and nowhere else", () => {
    const of = (gouvernance: object) => told("document-nominatif", gouvernance);
    const dit = (cle: string) => [`avertissement « ${cle} » semble donner le nom d’une personne.`];
    expect(of({ garant: nom })).toEqual(dit("garant"));
    expect(of({ comites: [comite({ composition: [{ nom: "M", membres: ["Directeurs", nom] }] })] })).toEqual(
      dit("membres"),
    );
    expect(of({ perimetre: nom, comites: [comite({ rythmeMois: 12, presidence: "Préfet" })] })).toEqual([]);
    expect(of({ garant: null })).toEqual([]);
  });
  test("each sentence of a text that gives one is told, on its line, by itself", () => {
    const texte = `# Enjeux\n\nLe service de M. Martin accueille.\n\nCe texte ne nomme personne.\n\nEnsuite Mme Martin signe.\n`;
    const all = found("document-nominatif", {}, { "textes/enjeux.md": texte });
    expect(all.map(({ ligne }) => ligne)).toEqual([3, 7]);
    expect(new Set(all.map(({ empreinte }) => empreinte)).size).toBe(2);
  });
});

describe("texte-date-contredite", () => {
  const gouvernance = {
    comites: [
      comite(seances("2024-03-14", "2024-06-20", "2023-11-05")),
      comite({ id: "clu", genre: "usagers", ...seances("2024-04-18") }),
      comite({ id: "csa", genre: "social", ...seances("2024-01-09") }),
    ],
    documents: [
      { type: "engagements", valideLe: "2024-01-10" },
      { type: "politique-qualite", valideLe: "2024-03-14" },
      { type: "politique-qualite" },
    ],
    audits: [{ genre: "interne", date: "2024-05-14" }, { genre: "suivi" }],
  };
  const yaml = { cycle: { labellisation: "2024-02-02", prochainAudit: "2025-06-03" } };
  const audit = {
    version: 1,
    audit: { date: "2024-06-05", genre: "interne", organisme: "Pôle" },
    constats: [],
  };
  const of = (phrase: string, parts: { gouvernance?: object; yaml?: object } = {}) =>
    told("texte-date-contredite", parts.gouvernance ?? gouvernance, {
      yaml: parts.yaml ?? yaml,
      "audits/2024-06-05.yaml": audit,
      "textes/enjeux.md": `# Enjeux\n\n${phrase}\n`,
    }).map((one) => /^avertissement Ce texte date (.*)\.$/.exec(one)?.[1]);
  test.each<[string, string[]]>([
    ["Le COPIL du 14 mars 2024 a suivi.", []],
    [
      "Le comité de pilotage du 15 mars 2024 a suivi.",
      [
        "un comité de pilotage du 15 mars 2024 ; « gouvernance.yaml » donne le 14 mars 2024 et le 20 juin 2024",
      ],
    ],
    [
      "Le COPIL du 19/06/2024 a suivi.",
      [
        "un comité de pilotage du 19 juin 2024 ; « gouvernance.yaml » donne le 14 mars 2024 et le 20 juin 2024",
      ],
    ],
    [
      "Le COPIL   du  1er   mars 2024 a suivi.",
      [
        "un comité de pilotage du 1er mars 2024 ; « gouvernance.yaml » donne le 14 mars 2024 et le 20 juin 2024",
      ],
    ],
    [
      "Le CLU du 9 janvier 2024 a suivi.",
      ["un comité des usagers du 9 janvier 2024 ; « gouvernance.yaml » donne le 18 avril 2024"],
    ],
    [
      "La politique qualité, validée le 10 janvier 2024, engage.",
      [
        "la validation de la politique qualité du 10 janvier 2024 ; « gouvernance.yaml » donne le 14 mars 2024",
      ],
    ],
    ["L’audit du 14 mai 2024 puis l’audit du 5 juin 2024, et l’audit du 3 juin 2025.", []],
    [
      "L’audit du 4 juin 2024 a suivi.",
      ["un audit du 4 juin 2024 ; le dossier donne le 14 mai 2024 et le 5 juin 2024"],
    ],
    [
      "La labellisation du 1er février 2024 engage.",
      ["la labellisation du 1er février 2024 ; « quali.yaml » donne le 2 février 2024"],
    ],
    // of another year: another label
    ["La labellisation du 1er février 2021 engageait.", []],
    // not a day
    ["Le COPIL du 31 février 2024 a suivi.", []],
    ["Le COPIL numéro 3 du 14 mars a suivi.", []],
  ])("%s", (phrase, attendus) => {
    expect(of(phrase)).toEqual(attendus);
  });
  test("where nothing else gives a day, none is contradicted", () => {
    const phrases = [
      "Le COPIL du 1er mars 2024.",
      "Le CLU du 1er mars 2024.",
      "La politique qualité, validée le 1er mars 2024.",
      "La labellisation du 1er mars 2024.",
    ];
    for (const phrase of phrases) {
      expect(of(phrase, { gouvernance: {}, yaml: {} })).toEqual([]);
      expect(
        of(phrase, {
          gouvernance: { comites: [comite()], documents: [{ type: "politique-qualite" }] },
          yaml: {},
        }),
      ).toEqual([]);
    }
    expect(of("L’audit du 1er mars 2024.", { gouvernance: {}, yaml: {} })).toEqual([
      "un audit du 1er mars 2024 ; le dossier donne le 5 juin 2024",
    ]);
  });
});

describe("texts", () => {
  const of = (regle: string, texte: string) =>
    told(regle, {}, { "textes/enjeux.md": `# Enjeux\n\n${texte}\n` });
  test("what is wrong with a text is told by its own rule alone", () => {
    const [html, profond, lien, image] = [
      "Du <b>gras</b>.",
      "- a\n  - b\n    - c",
      "Voir [ici](javascript:x).",
      "![Plan](https://www.exemple.fr/p.png)",
    ];
    const rules = ["texte-forme", "texte-lien", "texte-image"];
    const tellers = (texte: string) => rules.filter((regle) => of(regle, texte).length > 0);
    expect(tellers(html)).toEqual(["texte-forme"]);
    expect(tellers(profond)).toEqual(["texte-forme"]);
    expect(tellers(lien)).toEqual(["texte-lien"]);
    expect(tellers(image)).toEqual(["texte-image"]);
    expect(tellers("Rien à dire.")).toEqual([]);
  });
  test("a picture that is not there is told on the line that names it", () => {
    const texte = "Le plan.\n\n![Plan](images/plan.png)";
    const [one] = found("texte-image", {}, { "textes/enjeux.md": texte });
    expect(one?.ligne).toBe(3);
    const [debut] = found("texte-image", {}, { "textes/enjeux.md": "![Plan](plan.png)\n\nLe plan." });
    expect(debut?.ligne).toBe(1);
  });
});
