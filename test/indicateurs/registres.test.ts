import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/domain/jour.ts";
import { encodingOf } from "../../src/indicateurs/registre/encodage.ts";
import { readNumber, readPeriod } from "../../src/indicateurs/registre/valeurs.ts";
import { compute, definition, lectureOf, liaison } from "./essai.ts";
import { said, text } from "./registres.ts";

describe("what a cell says", () => {
  test.each([
    ["12/03/2024", "2024-03-12"],
    ["12/03/24", "2024-03-12"],
    ["12-03-2024", "2024-03-12"],
    ["12.03.2024", "2024-03-12"],
    ["2024-03-12", "2024-03-12"],
    ["1/3/2024", "2024-03-01"],
    ["12 mars 2024", "2024-03-12"],
    ["1er févr. 2024", "2024-02-01"],
    ["12/03/2024 14:05", "2024-03-12 845"],
    ["12/03/2024\u00a014h05", "2024-03-12 845"],
    ["2024-03-12T14:05:30", "2024-03-12 845"],
    ["45363", "2024-03-12"],
    ["45363.5", "2024-03-12 720"],
    ["31/02/2024", null],
    ["2024-13-01", null],
    ["12/03", null],
    ["hier", null],
    ["12/03/2024 25:00", null],
    ["", null],
  ])("« %s » as a date", (texte, expected) => {
    expect(said(texte)).toBe(expected);
  });
  test.each([
    ["2024-03", "2024-03-01"],
    ["03/2024", "2024-03-01"],
    ["mars 2024", "2024-03-01"],
    ["T2 2024", "2024-04-01"],
    ["2024-T2", "2024-04-01"],
    ["12/03/2024", "2024-03-12"],
    ["printemps", null],
  ])("« %s » as a period", (texte, expected) => {
    const jour = readPeriod(texte);
    expect(jour && dayOf(jour)).toBe(expected);
  });
  test.each([
    ["1 234,5", 1234.5],
    ["1\u202f234", 1234],
    ["85 %", 85],
    ["-3", -3],
    [",5", 0.5],
    ["1,2,3", null],
    ["douze", null],
    ["=1+1", null],
    ["", null],
  ])("« %s » as a number", (texte, expected) => {
    expect(readNumber(texte)).toBe(expected);
  });
});

describe("a register, as programs write it", () => {
  test("says the encoding it took a file for", () => {
    expect(encodingOf(lectureOf(Buffer.from("Reçu", "latin1")))).toEqual({
      encodage: "windows-1252",
      melange: false,
    });
    expect(encodingOf(lectureOf("Reçu"))).toEqual({ encodage: "utf-8", melange: false });
    const mixed = Buffer.concat([Buffer.from("Reçu\n"), Buffer.from("Reçu", "latin1")]);
    expect(encodingOf(lectureOf(mixed))).toEqual({ encodage: "utf-8", melange: true });
  });
  test("a file in two encodings keeps the rows that neither spoils, and tells of itself", () => {
    const contenu = Buffer.concat([
      Buffer.from(text(";")),
      Buffer.from("41;08/04/2024;le 9 f\xe9vrier\r\n", "latin1"),
    ]);
    const { close, illisibles, registres } = compute({ "r.csv": contenu });
    expect(close.denominateur).toBe(40);
    expect(illisibles).toEqual([
      {
        fichier: "r.csv",
        ligne: 42,
        colonne: 3,
        motif: "elle est dans un autre encodage que le reste du fichier",
      },
    ]);
    expect(registres[0]?.remarques[0]).toMatch(/^Deux encodages/);
  });
  test.each(["courriels.xlsx", "courriels.ods"])("%s, by LibreOffice", (nom) => {
    const contenu = readFileSync(`test/indicateurs/registres/${nom}`);
    const colonnes = new Map([
      ["recu", "Reçu le"],
      ["complete", "Complété le"],
      ["repondu", "Répondu le"],
    ]);
    const { close } = compute({ [nom]: contenu }, liaison({ sources: [nom], colonnes }));
    expect(close).toMatchObject({ valeur: 85, numerateur: 17, denominateur: 20 });
  });
  test.each(["evenements.xlsx", "evenements.ods"])(
    "%s: several sheets, a title, dates as serials, a hidden row, a formula, a total",
    (nom) => {
      const contenu = readFileSync(`test/indicateurs/registres/${nom}`);
      const lie = liaison({
        sources: [nom],
        definition: definition({
          periode: "annee",
          delai: { duree: 1, unite: "heures", repart: false, attenteCompte: false, mots: "" },
        }),
        colonnes: new Map([
          ["recu", "Survenu le"],
          ["repondu", "Activée le"],
        ]),
      });
      const { serie, registres } = compute({ [nom]: contenu }, lie);
      // One hour to the minute is not « en moins d'une heure ».
      expect(serie[0]).toMatchObject({ valeur: 75, numerateur: 3, denominateur: 4 });
      expect(registres[0]).toMatchObject({ feuille: "Suivi 2024", lignes: 4, masquees: 1, totaux: [8] });
      expect(compute({ [nom]: contenu }, { ...lie, feuille: "Lisez-moi" }).inutilisable).toMatch(
        /Aucune ligne n’a pour titres/,
      );
      expect(compute({ [nom]: contenu }, { ...lie, feuille: "2025" }).inutilisable).toMatch(
        /Il n’y a pas de feuille/,
      );
    },
  );
});
