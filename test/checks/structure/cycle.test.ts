import { describe, expect, test } from "vitest";
import type { Referentiel } from "../../../src/domain/referentiel.ts";
import { affichage, avec, type Options, SERVICES as services } from "../../support/essai.ts";
import { methode, referentiel } from "../../support/referentiel.ts";
import { dossier, structure } from "../../support/structure.ts";
import { constatsOf, told, verdictOf } from "../../support/verdict.ts";

const rules = (options: Options, refs: Referentiel[] = [referentiel()], cas = {}) => [
  ...new Set(verdictOf(structure(options), refs, cas).resultat.diagnostics.map(({ regle }) => regle)),
];

describe("where nothing is wrong nothing is said, whatever is left out", () => {
  const fiche = { evaluation: "conforme" as const, evalueLe: "2024-06-01", responsable: "Bureau" };
  const dossiers = [dossier("1.1", [affichage("2024-01-01")], fiche)];
  test("a quali.yaml of three keys", () => {
    expect(rules({ modules: [1], dossiers })).toEqual([]);
    expect(rules({ modules: [1] })).toEqual(["preuve-manquante"]);
  });
  test("a governance, a plan and texts without anything", () => {
    const reste = {
      gouvernance: {
        yaml: { version: 1 },
        source: structure().source,
        pointeurs: new Map(),
        resultats: new Map(),
      },
      textes: [],
    } as unknown as NonNullable<Options>["reste"];
    expect(rules({ modules: [1], dossiers, ...(reste && { reste }) })).toEqual([]);
  });
  test("no référentiel that can be judged: that alone", () => {
    const yaml = { cycle: { labellisation: "2020-01-01", prochainAudit: "2025-01-01" }, services };
    expect(rules({ suivis: [{ referentiel: "absent@1" }], yaml })).toEqual(["referentiel-inconnu"]);
  });
});

describe("the cycle of the label", () => {
  const etape = (id: string, mois: number) => ({ id, mois, libelle: `Audit de ${id}`, mots: `${mois} mois` });
  // written in no order
  const cycle = [etape("renouvellement", 36), etape("suivi", 18)];
  const ref = { ...referentiel(), cycle } as Referentiel;
  const of = (regle: string, ecrit: object, date: string) =>
    told(regle, { yaml: { cycle: ecrit } }, ref, { date });

  test("the first step that is not over is the one to plan, until its own day", () => {
    const prevu = (date: string) => of("audit-a-prevoir", { labellisation: "2023-01-15" }, date);
    expect(prevu("2023-01-14")).toEqual([]);
    for (const date of ["2023-01-15", "2024-07-15"]) {
      expect(prevu(date)).toHaveLength(1);
      expect(prevu(date)[0]).toMatch(
        /^info Aucun audit n’est prévu : audit de suivi au plus tard le 15 juillet 2024 \(« 18 mois »\)\./,
      );
    }
    expect(prevu("2024-07-16")[0]).toContain("audit de renouvellement au plus tard le 15 janvier 2026");
    expect(prevu("2026-01-16")).toEqual([]);
    expect(of("audit-a-prevoir", {}, "2024-01-01")).toEqual([]);
  });
  test("an audit on the last day is in time; a day later it is late, which weighs where the label ends with it", () => {
    const of1 = (prochainAudit: string, date: string) =>
      of("audit-a-prevoir", { labellisation: "2023-01-15", prochainAudit }, date)[0];
    expect(of1("2024-07-15", "2024-01-01")).toBeUndefined();
    expect(of1("2024-07-16", "2024-01-01")).toMatch(
      /^info Le prochain audit, le 16 juillet 2024, vient trop tard/,
    );
    expect(of1("2026-01-16", "2025-01-01")).toMatch(/^avertissement /);
  });
  test("the label ends with its last step, the day after", () => {
    const echu = (date: string) => of("label-echu", { labellisation: "2023-01-15" }, date);
    expect(echu("2026-01-15")).toEqual([]);
    expect(echu("2026-01-16")).toHaveLength(1);
    expect(echu("2026-01-16")[0]).toMatch(
      /^avertissement Le label du 15 janvier 2023 est arrivé à son terme le 15 janvier 2026 \(« 36 mois »\)\./,
    );
    expect(of("label-echu", {}, "2030-01-01")).toEqual([]);
    const sansCycle = { yaml: { cycle: { labellisation: "2020-01-01" } } };
    expect(told("label-echu", sansCycle, referentiel(), { date: "2030-01-01" })).toEqual([]);
    expect(told("audit-a-prevoir", sansCycle, referentiel(), { date: "2020-01-02" })).toEqual([]);
  });
  test("of three steps, the last is the one that the label ends with, and no audit planned is only information", () => {
    const trois = { ...ref, cycle: [...cycle, etape("milieu", 27)] } as Referentiel;
    const found = (regle: string, plus: object, date: string) =>
      told(regle, { yaml: { cycle: { labellisation: "2023-01-15", ...plus } } }, trois, { date })[0];
    expect(found("audit-a-prevoir", {}, "2025-04-15")).toMatch(
      /^info .*audit de milieu au plus tard le 15 avril 2025/,
    );
    expect(found("audit-a-prevoir", {}, "2025-04-16")).toMatch(
      /^info .*audit de renouvellement au plus tard/,
    );
    const tard = (prochainAudit: string, date: string) => found("audit-a-prevoir", { prochainAudit }, date);
    expect(tard("2025-04-16", "2025-04-15")).toMatch(/^info .* vient trop tard/);
    expect(tard("2026-01-16", "2025-04-16")).toMatch(/^avertissement .* vient trop tard/);
    expect(found("label-echu", {}, "2025-12-31")).toBeUndefined();
    expect(found("label-echu", {}, "2026-01-16")).toContain("est arrivé à son terme le 15 janvier 2026");
  });
  test("an audit near is told with what is left to do before it", () => {
    const yearly = avec(methode("1.1-a", { periode: { mois: 12, mots: "par an" } }));
    const proche = (options: Options) => {
      const yaml = { cycle: { prochainAudit: "2024-07-30" } };
      const [one] = constatsOf("audit-proche", { yaml, ...options }, yearly);
      return [`${one?.gravite} ${one?.message}`.replace(/[\u00a0\u202f]/g, " "), one?.donnees];
    };
    const bears = { echeance: "2024-07-30", jours: 30 };
    const debut = "L’audit est prévu le 30 juillet 2024, dans 30 jours";
    const fiche = { evaluation: "conforme" as const, evalueLe: "2024-06-01" };
    const ancienne = dossier("1.1", [affichage("2022-01-01")]);
    expect(proche({})).toEqual([`avertissement ${debut} : 1 exigence sans preuve.`, bears]);
    expect(proche({ dossiers: [ancienne] })).toEqual([
      `avertissement ${debut} : 1 exigence à la preuve périmée.`,
      bears,
    ]);
    const aQualifier = dossier("1.1", [{ fichier: "a.pdf", date: "2024-01-01" }]);
    expect(proche({ dossiers: [aQualifier] })).toEqual([
      `avertissement ${debut} : 1 exigence à revoir.`,
      bears,
    ]);
    expect(proche({ dossiers: [dossier("1.1", [affichage("2024-01-01")], fiche)] })).toEqual([
      `info ${debut}.`,
      bears,
    ]);
  });
});
