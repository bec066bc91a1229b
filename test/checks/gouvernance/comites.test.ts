import { describe, expect, test } from "vitest";
import { comite, seances, told } from "./ecrite.ts";

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
