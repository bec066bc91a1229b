import { describe, expect, test } from "vitest";
import type { Referentiel } from "../../src/domain/referentiel.ts";
import {
  condition,
  engagement,
  methode,
  module,
  referentiel,
  sousEngagement,
} from "../support/referentiel.ts";
import { dossier, piece, structure } from "../support/structure.ts";
import { constatsOf, told, verdictOf } from "../support/verdict.ts";

type Options = Parameters<typeof structure>[0];

const affichage = (date: string, plus = {}) => ({ fichier: "a.pdf", nature: "affichage", date, ...plus });
const services = [
  { id: "dcl", nom: "Direction de la citoyenneté", modules: [4] },
  { id: "sp", nom: "Sous-préfecture", modules: [4] },
];
const parService = { mois: 12, mots: "par an", par: "service-metier" as const };
const avec = (...methodes: ReturnType<typeof methode>[]) =>
  referentiel([module(1, [engagement(1, [sousEngagement("1.1", methodes)])]), module(4, [])]);
const INCONNU = [{}, { referentiel: "absent@1", alias: "absent" }];

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
    expect(proche({ dossiers: [dossier("1.1", [affichage("2024-01-01")], fiche)] })).toEqual([
      `info ${debut}.`,
      bears,
    ]);
  });
});

describe("services", () => {
  const ref = referentiel([module(1), module(2), module(4)]);
  test("each chosen module is borne by one, at the number that chose it", () => {
    const yaml = {
      services: [
        { id: "dcl", nom: "DCL", modules: [1] },
        { id: "sg", nom: "SG" },
      ],
    };
    const found = (modules: number[] | null) =>
      constatsOf("module-sans-service", { yaml, modules }, ref).map(({ gravite, donnees, ligne }) => [
        gravite,
        donnees,
        ligne,
      ]);
    // a source of tests has its nodes on line 1 + the length of their pointer
    expect(found([2, 4, 1])).toEqual([
      ["info", { module: 2 }, 3],
      ["avertissement", { module: 4 }, 3],
    ]);
    expect(found([1])).toEqual([]);
    expect(found(null).map(([, , ligne]) => ligne)).toEqual([2, 2]);
    expect(constatsOf("module-sans-service", { modules: [2, 4] }, ref)).toEqual([]);
  });
  test("a module of a service is one that was chosen", () => {
    const of = (modules: number[], options: Options = { modules: [1, 4] }) =>
      told(
        "service-module-inconnu",
        { ...options, yaml: { services: [{ id: "dcl", nom: "DCL", modules }] } },
        ref,
      );
    expect(of([1, 4])).toEqual([]);
    expect(of([2, 9])).toEqual([
      "avertissement Le service « DCL » porte le module 2, qui n’est pas choisi. → Corrigez ce numéro, ou choisissez le module. Modules choisis : 1 et 4.",
      "avertissement Le service « DCL » porte le module 9, qui n’existe pas. → Corrigez ce numéro, ou choisissez le module. Modules choisis : 1 et 4.",
    ]);
    // where none is chosen, or one référentiel cannot be read, something else is to be mended first
    expect(of([2], { modules: [] })).toEqual([]);
    expect(of([2], { modules: [1], suivis: [{ modules: [1] }, ...INCONNU.slice(1)] })).toEqual([]);
  });
  test("a service without modules is told, one with is not", () => {
    const yaml = {
      services: [
        { id: "a", nom: "A", modules: [1] },
        { id: "b", nom: "B" },
        { id: "c", nom: "C", modules: [] },
      ],
    };
    expect(
      constatsOf("service-sans-module", { yaml, modules: [1] }, ref).map(({ message }) => message),
    ).toEqual([
      "Le service «\u00a0B\u00a0» ne porte aucun module.",
      "Le service «\u00a0C\u00a0» ne porte aucun module.",
    ]);
  });
  test("a service that is not declared, on a piece or an action", () => {
    const of = (service: string, connus: object[] = services) =>
      told("service-inconnu", {
        yaml: { services: connus } as never,
        dossiers: [dossier("1.1", [affichage("2024-01-01", { service })])],
      });
    expect(of("dcl")).toEqual([]);
    expect(of("bureau")).toEqual([
      "avertissement Le service « bureau » n’est pas déclaré dans quali.yaml. → Ajoutez-le sous « services », ou choisissez parmi dcl et sp.",
    ]);
    expect(of("dcl", [])).toEqual([
      "avertissement Le service « dcl » n’est pas déclaré dans quali.yaml. → Ajoutez-le sous « services ».",
    ]);
    expect(of("dcll")[0]).toContain("→ Vouliez-vous dire « dcl » ?");
    expect(of("Sous-préfecture")[0]).toContain("→ Écrivez « service: sp ».");
    expect(told("service-inconnu", { dossiers: [dossier("1.1", [affichage("2024-01-01")])] })).toEqual([]);
  });
  test("what a common piece says is told where it is written, once", () => {
    const commune = piece(affichage("2024-01-01", { service: "dcll" }), { commune: "clu" });
    const reference = piece({ ...commune.yaml }, { commune: "clu" });
    const communes = new Map([["clu", commune]]);
    const options = { yaml: { services }, dossiers: [dossier("1.1", [reference])], reste: { communes } };
    expect(constatsOf("service-inconnu", options)).toHaveLength(1);
  });
});

describe("services-non-declares", () => {
  const of = (ref: Referentiel, modules: number[] | null = null, yaml = {}) =>
    told("services-non-declares", { modules, yaml }, ref);
  const demande = methode("1.1-b", { periode: parService });
  test("asked where a method counts by service, and some module is one of theirs", () => {
    expect(of(avec(methode("1.1-a"), demande))).toEqual([
      "info 1.1 se prouve « par an », et aucun service n’est déclaré. → Ajoutez « services » dans quali.yaml, avec les modules de chacun.",
    ]);
    expect(of(avec(methode("1.1-a")))).toEqual([]);
    expect(of(avec(demande), [1])).toEqual([]);
    expect(of(avec(demande), null, { services })).toEqual([]);
  });
  test("not of what is central or put aside by a fact", () => {
    expect(of(avec(methode("1.1-a"), { ...demande, controle: "central" }))).toEqual([]);
    const sous = avec(methode("1.1-a"), { ...demande, condition: condition("gfa") });
    expect(of(sous, null, { faits: { gfa: false } })).toEqual([]);
    expect(of(sous, null, { faits: { gfa: true } })).toHaveLength(1);
  });
});

describe("service-sans-preuve", () => {
  const deux = avec(methode("1.1-a"), methode("1.1-b", { periode: parService, natures: ["registre"] }));
  const of = (pieces: object[], ref = deux) =>
    constatsOf("service-sans-preuve", { yaml: { services }, dossiers: [dossier("1.1", pieces)] }, ref);
  const affiche = affichage("2024-01-01");
  const registre = (service: string) => affichage("2024-01-01", { nature: "registre", service });
  test("names those in want, and bears them", () => {
    const [one] = of([affiche, registre("dcl")]);
    expect(one?.message.replaceAll("\u00a0", " ")).toBe(
      "Méthode 1.1-b : 1 service sans preuve (Sous-préfecture).",
    );
    expect(one?.donnees).toEqual({ methodes: ["1.1-b"], services: ["sp"] });
    expect(of([affiche, registre("dcl"), registre("sp")])).toEqual([]);
  });
  test("not of a method that is central", () => {
    const centrale = avec(
      methode("1.1-a"),
      methode("1.1-b", { periode: parService, natures: ["registre"], controle: "central" }),
    );
    expect(of([affichage("2024-01-01")], centrale)).toEqual([]);
  });
});
