import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Histogramme } from "../../src/indicateurs/calcul/histogramme.ts";
import { wilson } from "../../src/indicateurs/calcul/intervalle.ts";
import { compute, definition, liaison } from "./essai.ts";

/** « reçu complété attente répondu », on register lines. */
function requests(lines: readonly string[], change = {}, date = "2024-07-15") {
  const rows = lines.map((line) =>
    line
      .split(" ")
      .map((cell) => (cell === "-" ? "" : cell))
      .join(";"),
  );
  const lie = liaison({
    definition: definition(change),
    colonnes: new Map([
      ["recu", "R"],
      ["complete", "C"],
      ["attente", "A"],
      ["repondu", "P"],
    ]),
    seuilIllisible: 100,
  });
  return compute({ "r.csv": `R;C;A;P\n${rows.join("\n")}\n` }, lie, date);
}
const rate = (lines: readonly string[], change = {}, date?: string) => {
  const { close } = requests(lines, change, date);
  return `${close.numerateur}/${close.denominateur}`;
};

describe("a rate within a delay", () => {
  test("the day of receipt does not count, the day of the answer does", () => {
    // 8 April 2024 is a Monday: five working days later is the 15th.
    expect(rate(["2024-04-08 - - 2024-04-15"])).toBe("1/1");
    expect(rate(["2024-04-08 - - 2024-04-16"])).toBe("0/1");
    expect(rate(["2024-04-08 - - 2024-04-08"])).toBe("1/1");
  });
  test("completing the file starts it again, where the source says so", () => {
    const line = ["2024-04-02 2024-04-15 - 2024-04-18"];
    expect(rate(line)).toBe("1/1");
    const delai = { duree: 5, unite: "jours-ouvres" as const, repart: false, attenteCompte: false, mots: "" };
    expect(rate(line, { delai })).toBe("0/1");
    expect(rate(["2024-04-02 2024-04-15 - 2024-04-04"])).toBe("1/1");
  });
  test("a holding reply stops it, where the source says so", () => {
    const line = ["2024-04-02 - 2024-04-04 2024-05-30"];
    expect(rate(line)).toBe("0/1");
    const delai = { duree: 5, unite: "jours-ouvres" as const, repart: false, attenteCompte: true, mots: "" };
    expect(rate(line, { delai })).toBe("1/1");
  });
  test("days are not working days", () => {
    const delai = { duree: 5, unite: "jours" as const, repart: false, attenteCompte: false, mots: "" };
    expect(rate(["2024-04-05 - - 2024-04-10", "2024-04-05 - - 2024-04-11"], { delai })).toBe("1/2");
  });
  test("what is not answered is late once its delay is over, and out of the count before", () => {
    expect(rate(["2024-06-20 - - -"])).toBe("0/1");
    const { serie } = requests(["2024-06-28 - - -"], {}, "2024-07-02");
    expect(serie[0]).toMatchObject({
      denominateur: 0,
      valeur: null,
      exclues: [{ motif: "sans réponse (encore dans le délai)", nombre: 1 }],
    });
    // An answer of tomorrow is not there yet.
    expect(rate(["2024-06-20 - - 2024-06-21"], {}, "2024-07-01")).toBe("1/1");
    expect(requests(["2024-06-28 - - 2024-07-03"], {}, "2024-07-02").serie[0]?.denominateur).toBe(0);
  });
  test("an answer before the receipt counts as given that day, and is told", () => {
    const { close, signalees } = requests(["2024-04-08 - - 2024-04-05"]);
    expect(close).toMatchObject({ numerateur: 1, denominateur: 1, moyenne: 0 });
    expect(signalees).toMatchObject([{ ligne: 2, colonne: 4 }]);
  });
  test("a row belongs to the period in which its clock starts", () => {
    const { serie } = requests(["2024-03-29 2024-04-02 - 2024-04-03", "2024-03-29 - - 2024-04-03"]);
    expect(serie.map(({ du, denominateur }) => [du, denominateur])).toEqual([
      ["2024-01-01", 1],
      ["2024-04-01", 1],
    ]);
  });
  test("the running period is marked, the one before it is the closed one, and the year before is found", () => {
    const found = requests([
      "2023-04-03 - - 2023-04-04",
      "2024-01-03 - - 2024-01-04",
      "2024-04-03 - - 2024-04-04",
      "2024-07-03 - - 2024-07-30",
    ]);
    expect(found.close).toMatchObject({
      du: "2024-04-01",
      au: "2024-06-30",
      enCours: false,
      valeur: 100,
      petit: true,
    });
    expect(found.enCours).toMatchObject({ du: "2024-07-01", enCours: true, denominateur: 1, valeur: 0 });
    expect(found.precedente?.du).toBe("2024-01-01");
    expect(found.anneePrecedente?.du).toBe("2023-04-01");
    expect(found.couvertJusquAu).toBe("2024-06-30");
  });
  test("an empty period says so, and nothing is divided by zero", () => {
    const { close, couvertJusquAu } = requests(["2022-04-03 - - 2022-04-04"]);
    expect(close).toMatchObject({ valeur: null, denominateur: 0, moyenne: null, mediane: null, p90: null });
    expect(couvertJusquAu).toBe("2022-06-30");
  });
  test("in hours, an hour to the minute is too much", () => {
    const delai = { duree: 1, unite: "heures" as const, repart: false, attenteCompte: false, mots: "" };
    const lie = liaison({ definition: definition({ delai, periode: "annee" }), seuilIllisible: 100 });
    const rows = [
      "14/01/2024 05:15;14/01/2024 06:14",
      "14/01/2024 05:15;14/01/2024 06:15",
      "14/01/2024 23:50;15/01/2024 00:10",
      "14/01/2024;14/01/2024 06:15",
    ];
    const { serie, illisibles } = compute({ "r.csv": `Reçu le;Répondu le\n${rows.join("\n")}\n` }, lie);
    expect(serie[0]).toMatchObject({ numerateur: 2, denominateur: 3 });
    expect(illisibles).toMatchObject([{ ligne: 5, motif: "il manque l’heure" }]);
  });
});

describe("other figures", () => {
  const bound = (
    formule: "rapport" | "somme" | "compte" | "satisfaction",
    roles: string[],
    rows: string[],
    change = {},
  ) => {
    const colonnes = roles.map((role) => ({ id: role, role: role as never, titre: role, requise: true }));
    const lie = liaison({
      definition: { ...definition({ formule, colonnes, ...change }), delai: undefined as never },
      colonnes: new Map(roles.map((role) => [role, role])),
      seuilIllisible: 100,
    });
    return compute({ "r.csv": `${roles.join(";")}\n${rows.join("\n")}\n` }, lie);
  };
  test("a rate of sums", () => {
    const { close, illisibles } = bound(
      "rapport",
      ["periode", "numerateur", "denominateur"],
      ["2024-04;80;100", "mai 2024;1 000;1 100", "06/2024;5;3"],
    );
    expect(close).toMatchObject({ valeur: 90, numerateur: 1080, denominateur: 1200 });
    expect(illisibles).toMatchObject([{ ligne: 4, motif: "la part est plus grande que le tout" }]);
  });
  test("sums and counts", () => {
    expect(bound("somme", ["periode", "nombre"], ["2024-04;10", "2024-05;2,5"]).close.valeur).toBe(12.5);
    expect(bound("compte", ["date"], ["01/04/2024", "02/04/2024"]).close.valeur).toBe(2);
  });
  test("satisfaction has an interval; a survey is dated by its last answer", () => {
    const found = bound(
      "satisfaction",
      ["date", "reponse"],
      ["03/04/2024;Satisfait", "05/04/2024;pas satisfait", "05/04/2024;"],
      { periode: "annee", positives: ["satisfait"] },
    );
    expect(found.serie[0]).toMatchObject({
      valeur: 50,
      numerateur: 1,
      denominateur: 2,
      exclues: [{ motif: "sans réponse à la question", nombre: 1 }],
    });
    expect(found.couvertJusquAu).toBe("2024-04-05");
    // The interval of 17 in 20 that statistics programs give.
    expect(wilson(17, 20)).toMatchObject({ bas: expect.closeTo(63.96, 1), haut: expect.closeTo(94.76, 1) });
    expect(wilson(0, 0)).toBeNull();
  });
  test("several files are one register, rows are chosen by their cells", () => {
    const rows = (year: number) =>
      `Reçu le;Répondu le;Canal\n08/04/${year};09/04/${year};Courriel\n08/04/${year};30/04/${year};urne\n`;
    const lie = liaison({ sources: ["a.csv", "b.csv"], filtre: new Map([["canal", ["courriel"]]]) });
    const { serie } = compute({ "a.csv": rows(2023), "b.csv": rows(2024) }, lie);
    expect(serie.map(({ valeur, lignes }) => [valeur, lignes])).toEqual([
      [100, 1],
      [100, 1],
    ]);
  });
  test("quantiles are those of a sorted list", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), (values) => {
        const histogramme = new Histogramme();
        for (const value of values) histogramme.add(value);
        const sorted = values.toSorted((a, b) => a - b);
        const middle = sorted.length / 2;
        const median = Number.isInteger(middle)
          ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
          : sorted[Math.floor(middle)];
        expect(histogramme.quantile(0.5)).toBe(median);
        expect(histogramme.quantile(0.9)).toBe(sorted[Math.ceil(0.9 * sorted.length) - 1]);
        expect(histogramme.mean).toBeCloseTo(values.reduce((a, b) => a + b) / values.length);
      }),
    );
  });
});
