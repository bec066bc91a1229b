import { describe, expect, test } from "vitest";
import type { PieceYaml } from "../../../src/domain/structure.ts";
import { affichage, avec, PAR_SERVICE, SERVICES, seul, une } from "../../support/essai.ts";
import { methode } from "../../support/referentiel.ts";
import { dossier } from "../../support/structure.ts";
import { constatsOf, told } from "../../support/verdict.ts";

const periodique = (mois: number, plus = {}) =>
  methode("1.1-a", { periode: { mois, mots: "à ce rythme" }, ...plus });

describe("preuve-bientot-perimee", () => {
  const of = (pieces: PieceYaml[], ref: ReturnType<typeof avec>, date: string, yaml = {}) =>
    told("preuve-bientot-perimee", une(pieces, {}, yaml), ref, { date });
  test.each([
    [3, { graceTrimestreMois: 0 }, "2024-06-30", "2024-06-09", "2024-06-08"],
    [6, {}, "2024-09-30", "2024-08-16", "2024-08-15"],
    [12, {}, "2025-03-31", "2024-12-31", "2024-12-30"],
    [24, {}, "2026-03-31", "2025-12-31", "2025-12-30"],
  ])("every %i months: told in time, until its last day", (mois, parametres, dernier, premier, veille) => {
    const at = (date: string) => of([affichage("2024-03-31")], avec(periodique(mois)), date, { parametres });
    expect(at(dernier)[0]).toContain("aujourd’hui (« à ce rythme »).");
    expect(at(premier)).toHaveLength(1);
    expect(at(veille)).toEqual([]);
  });
  test("an end that the fiche writes is told as such, with or without a period", () => {
    const finit = [affichage("2024-01-01", { expire: "2024-07-15" })];
    for (const ref of [avec(periodique(12)), avec(methode("1.1-a"))])
      expect(of(finit, ref, "2024-06-30")[0]).toContain(
        "vaut jusqu’au 15 juillet 2024, encore 15 jours (« expire » dans la fiche).",
      );
    expect(
      of([affichage("2023-07-15", { expire: "2026-01-01" })], avec(periodique(12)), "2024-06-30")[0],
    ).toContain("(« à ce rythme »).");
    expect(of([affichage("2024-01-01")], avec(methode("1.1-a")), "2024-06-30")).toEqual([]);
  });
  test("names the service, and bears it with what is left", () => {
    const ref = avec(methode("1.1-a", { periode: { mois: 12, mots: "par an", par: "service-metier" } }));
    const deux = ["dcl", "sp"].map((service) => affichage("2023-07-15", { service }));
    const all = constatsOf("preuve-bientot-perimee", une(deux, {}, { services: SERVICES }), ref);
    expect(all.map(({ donnees }) => donnees)).toEqual(
      ["dcl", "sp"].map((service) => ({
        methodes: ["1.1-a"],
        services: [service],
        echeance: "2024-07-15",
        jours: 15,
      })),
    );
    expect(all[0]?.message).toContain("(service dcl)");
    expect(new Set(all.map(({ empreinte }) => empreinte)).size).toBe(2);
    expect(of([affichage("2023-07-15")], avec(periodique(12)), "2024-06-30")[0]).not.toContain("service");
  });
  test("the exigence itself is named once, where no method is known", () => {
    const [dit] = of([affichage("2024-01-01", { expire: "2024-07-15" })], avec(), "2024-06-30");
    expect(dit).toContain("→ Préparez une preuve plus récente, à ajouter avant cette date.");
  });
});

describe("periode-trop-longue", () => {
  const of = (au: string, ref = avec(periodique(12)), du = "2024-01-01", plus = {}) =>
    told(
      "periode-trop-longue",
      une([{ fichier: "a.pdf", nature: "affichage", du, au, ...plus }], {}, {}),
      ref,
    );
  test("one that runs further than the next renewal", () => {
    expect(of("2025-06-30")).toEqual([]);
    expect(of("2025-07-01")[0]).toMatch(
      /^avertissement « a\.pdf » couvre une période en cours, comptée jusqu’au jour du jugement, et qui ne finit que le 1er juillet 2025, alors que la preuve se renouvelle chaque année\./,
    );
    expect(of("2027-07-01", avec(periodique(12)), "2026-01-01")).toEqual([]);
    expect(of("2024-06-01")).toEqual([]);
  });
  test("the shortest of the periods that it answers counts, and no other", () => {
    const deux = avec(periodique(24), methode("1.1-b", { periode: { mois: 6, mots: "par semestre" } }));
    expect(of("2025-01-15", deux)).toHaveLength(1);
    expect(of("2025-01-15", deux, "2024-01-01", { methodes: ["1.1-a"] })).toEqual([]);
    const autre = avec(
      periodique(24),
      methode("1.1-b", { natures: ["registre"], periode: { mois: 6, mots: "par semestre" } }),
    );
    expect(of("2025-01-15", autre)).toEqual([]);
  });
  test("without a period it is information, after the time that quali takes for old", () => {
    expect(of("2027-06-30", avec(methode("1.1-a")))).toEqual([]);
    expect(of("2027-07-01", avec(methode("1.1-a")))[0]).toMatch(
      /^info .* ne finit que le 1er juillet 2027\. → /,
    );
  });
  test("the period of the exigence itself counts, where no method is known", () => {
    const sans = seul({ periode: { mois: 12, mots: "par an" } });
    const dossiers = [
      dossier("7", [{ fichier: "a.pdf", nature: "affichage", du: "2024-01-01", au: "2025-07-01" }]),
    ];
    expect(told("periode-trop-longue", { dossiers }, sans)[0]).toMatch(/^avertissement /);
  });
});
