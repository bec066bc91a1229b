import { describe, expect, test } from "vitest";
import type { Referentiel } from "../../../src/domain/referentiel.ts";
import { affichage, avec, type Options, PAR_SERVICE, plain, plan } from "../../support/essai.ts";
import { condition, methode, module, referentiel } from "../../support/referentiel.ts";
import { dossier, piece } from "../../support/structure.ts";
import { constatsOf, told } from "../../support/verdict.ts";

const services = [
  { id: "dcl", nom: "Direction de la citoyenneté", modules: [4] },
  { id: "sp", nom: "Sous-préfecture", modules: [4] },
];

const INCONNU = [{}, { referentiel: "absent@1", alias: "absent" }];

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
  const demande = methode("1.1-b", { periode: PAR_SERVICE });
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
  const deux = avec(methode("1.1-a"), methode("1.1-b", { periode: PAR_SERVICE, natures: ["registre"] }));
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
    // where nothing at all is there, that is told, and names them
    expect(of([])).toEqual([]);
  });
  test("not of a method that is central", () => {
    const centrale = avec(
      methode("1.1-a"),
      methode("1.1-b", { periode: PAR_SERVICE, natures: ["registre"], controle: "central" }),
    );
    expect(of([affichage("2024-01-01")], centrale)).toEqual([]);
  });
});

describe("service-inconnu: of an action", () => {
  const of = (cles: object, connus: object[] = services) =>
    constatsOf("service-inconnu", { yaml: { services: connus } as never, reste: plan(cles) }).map(
      ({ message, aide, exigence, donnees }) => [plain(message), plain(aide), exigence, donnees],
    );
  const bears = ["1.1", { actions: ["A-1"] }];
  test("is told, met with the one that is meant, and bears its exigence", () => {
    expect(of({ service: "dcll" })).toEqual([
      ["Le service « dcll » n’est pas déclaré dans quali.yaml.", "Vouliez-vous dire « dcl » ?", ...bears],
    ]);
    expect(of({ service: "bureau" })[0]?.[1]).toBe(
      "Ajoutez-le sous « services », ou choisissez parmi dcl et sp.",
    );
    expect(of({ service: "bureau" }, [])[0]?.[1]).toBe("Ajoutez-le sous « services ».");
  });
  test("one that is declared is known; none is nothing", () => {
    expect(of({ service: "dcl" })).toEqual([]);
    expect(of({})).toEqual([]);
  });
});
