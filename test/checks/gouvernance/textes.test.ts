import { describe, expect, test } from "vitest";
import { comite, found, seances, told } from "./ecrite.ts";

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
    // of another year: another label, and no other committee
    ["La labellisation du 1er février 2021 engageait.", []],
    [
      "Le COPIL du 14 mars 2022 a suivi.",
      [
        "un comité de pilotage du 14 mars 2022 ; « gouvernance.yaml » donne le 5 novembre 2023 et le 14 mars 2024",
      ],
    ],
    // the nearest are named, wherever they stand
    [
      "Le COPIL du 6 novembre 2023 a suivi.",
      [
        "un comité de pilotage du 6 novembre 2023 ; « gouvernance.yaml » donne le 5 novembre 2023 et le 14 mars 2024",
      ],
    ],
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
