import { describe, expect, test } from "vitest";
import { essai, type Options } from "../../support/essai.ts";
import { condition, methode, module, sousEngagement } from "../../support/referentiel.ts";
import { constatsOf, placed as found, told } from "../../support/verdict.ts";

describe("settings", () => {
  test("rules that do not exist or cannot be silenced are said, and change nothing", () => {
    const yaml = {
      regles: { "preuve-manquantes": "info" as const, "yaml-invalide": "desactivee" as const },
      derogations: [{ regle: "chemin-interdit", motif: "x", responsable: "y", expire: "2030-01-01" }],
    };
    expect(found("regle-inconnue", { yaml })).toHaveLength(1);
    expect(found("regle-non-silencable", { yaml })).toHaveLength(2);
  });
  test("exclusions and derogations must say why, by whom, until when; and they end", () => {
    const yaml = {
      exclusions: [
        { exigence: "1.1", motif: "Travaux", responsable: "SG", expire: "2024-06-29" },
        { exigence: "1.1" },
      ],
      derogations: [{ regle: "preuve-manquante", motif: "Travaux", responsable: " ", expire: "2024-06-30" }],
    };
    expect(found("exclusion-expiree", { yaml })).toEqual([
      "avertissement quali.yaml:4 L’exclusion de « 1.1 » a pris fin le 29 juin 2024.",
    ]);
    expect(found("exclusion-incomplete", { yaml })).toEqual([
      "erreur quali.yaml:3 L’exclusion de « 1.1 » est sans effet : il manque motif, responsable et expire.",
    ]);
    expect(found("derogation-incomplete", { yaml })).toEqual([
      "erreur quali.yaml:3 La dérogation de « preuve-manquante » est sans effet : il manque responsable.",
    ]);
    expect(found("derogation-expiree", { yaml })).toEqual([]);
    expect(found("preuve-manquante", { yaml })).toHaveLength(1);
  });
});

describe("exclusions and derogations", () => {
  const tenue = { motif: "Travaux", responsable: "SG", expire: "2030-01-01" };
  const exclusions = (...dites: object[]): Options => ({
    yaml: { exclusions: dites.map((dite) => ({ ...tenue, ...dite })) as never },
    modules: [1],
  });
  const socle = essai([
    sousEngagement("1.1"),
    sousEngagement("1.2", [methode("1.2-a", { controle: "central" })]),
    sousEngagement("1.3", undefined, condition("gfa")),
  ]);
  const deuxModules = { ...socle, modules: [...socle.modules, module(2)] };
  test.each<[string, object[], string[]]>([
    ["one that puts something aside", [{ exigence: "1.1" }], []],
    ["twice the same", [{ exigence: "1.1" }, { exigence: "1.1" }], ["elle est déjà exclue plus haut"]],
    ["the same, once over", [{ exigence: "1.1", expire: "2020-01-01" }, { exigence: "1.1" }], []],
    [
      "of a module that is not chosen",
      [{ exigence: "2.1" }],
      ["elle relève du module 2, qui n’est pas choisi"],
    ],
    ["of what is central", [{ exigence: "1.2" }], ["elle n’est pas contrôlée dans la structure"]],
    ["of what does not apply", [{ exigence: "1.3" }], ["elle ne s’applique pas à la structure"]],
    ["of what does not exist: told by another rule", [{ exigence: "9.9" }], []],
    [
      "of a référentiel that is not followed: told by another rule",
      [{ exigence: "1.1", referentiel: "autre@1" }],
      [],
    ],
  ])("exclusion-inutile: %s", (_title, dites, raisons) => {
    const { yaml, ...options } = exclusions(...dites) as { yaml: object };
    const dit = told(
      "exclusion-inutile",
      { ...options, yaml: { ...yaml, faits: { gfa: false } } },
      deuxModules,
    );
    expect(dit.map((one) => /n’écarte rien : (.*)\. → Retirez l’exclusion\.$/.exec(one)?.[1])).toEqual(
      raisons,
    );
  });
  test("cible-inconnue: an exigence or a référentiel that is not there, told apart by what the line says", () => {
    const yaml = {
      exclusions: [
        { ...tenue, exigence: "9.9" },
        { ...tenue, exigence: "1.1" },
        { ...tenue, exigence: "1.1", referentiel: "autre@1" },
      ],
      derogations: [
        { ...tenue, regle: "preuve-manquante", exigence: "9.9" },
        { ...tenue, regle: "preuve-absente", exigence: "9.9" },
        { ...tenue, regle: "preuve-absente" },
      ],
    };
    const all = constatsOf("cible-inconnue", { yaml }, deuxModules);
    expect(all.map(({ message }) => message.replace(/[\u00a0\u202f]/g, " "))).toEqual([
      "L’exigence « 9.9 » n’existe pas dans essai@1 : cette ligne est sans effet.",
      "L’exigence « 9.9 » n’existe pas dans essai@1 : cette ligne est sans effet.",
      "L’exigence « 9.9 » n’existe pas dans essai@1 : cette ligne est sans effet.",
      "La structure ne suit pas le référentiel « autre@1 » : cette ligne est sans effet.",
    ]);
    expect(new Set(all.map(({ empreinte }) => empreinte)).size).toBe(4);
    const suivis = [{}, { referentiel: "absent@1", alias: "absent" }];
    expect(told("cible-inconnue", { yaml, suivis }, deuxModules)).toEqual([]);
    expect(told("cible-inconnue", {}, deuxModules)).toEqual([]);
  });
  test("they hold on their last day, and are told the day after", () => {
    const derogations = (expire: string) => ({
      yaml: { derogations: [{ ...tenue, regle: "preuve-perimee", expire }] },
    });
    for (const [regle, options] of [
      ["exclusion-expiree", (expire: string) => exclusions({ exigence: "1.1", expire })],
      ["derogation-expiree", derogations],
    ] as const) {
      expect(told(regle, options("2024-06-30"))).toEqual([]);
      expect(told(regle, options("2024-06-29"))).toHaveLength(1);
      expect(told(regle, {})).toEqual([]);
    }
    expect(told("derogation-expiree", derogations("2024-06-29"))[0]).toContain(
      "La dérogation de « preuve-perimee » a pris fin",
    );
    for (const regle of ["exclusion-incomplete", "derogation-incomplete"])
      expect(told(regle, {})).toEqual([]);
  });
  test("a rule misspelt is met with the one that is meant, by its title too", () => {
    const of = (regle: string) =>
      told("regle-inconnue", { yaml: { regles: { [regle]: "info" } } as never })[0];
    expect(of("preuve-manquantes")).toContain("→ Vouliez-vous dire « preuve-manquante » ?");
    expect(of("zzzzzzzzzz")).toContain("→ Corrigez ce nom, ou retirez la ligne.");
  });
});
