import { describe, expect, test } from "vitest";
import type { FicheYaml, PieceYaml } from "../../src/domain/structure.ts";
import { findingsOf, tell } from "../support/etagere.ts";
import {
  condition,
  engagement,
  methode,
  module,
  referentiel,
  sousEngagement,
} from "../support/referentiel.ts";
import { dossier, type structure } from "../support/structure.ts";
import { constatsOf, told } from "../support/verdict.ts";

type Options = Parameters<typeof structure>[0];

const affichage = (date: string, plus = {}) => ({ fichier: "a.pdf", nature: "affichage", date, ...plus });
const avec = (...methodes: ReturnType<typeof methode>[]) =>
  referentiel([module(1, [engagement(1, [sousEngagement("1.1", methodes)])])]);
const une = (fiche: Partial<FicheYaml>, pieces: PieceYaml[] = [], yaml = {}): Options => ({
  yaml,
  dossiers: [dossier("1.1", pieces, fiche)],
});

describe("the day of an evaluation", () => {
  test("evaluation-sans-date: asked of an evaluation alone", () => {
    expect(told("evaluation-sans-date", une({ evaluation: "conforme" }))).toHaveLength(1);
    for (const fiche of [
      {},
      { evaluation: "conforme" as const, evalueLe: "2024-06-01" },
      { evalueLe: "2024-06-01" },
    ])
      expect(told("evaluation-sans-date", une(fiche))).toEqual([]);
  });
  test("evaluation-sans-date: one that is written wrongly is told once, where it is read", () => {
    const options = une({ evaluation: "conforme" });
    const [fichee] = options?.dossiers ?? [];
    const lue = { ...fichee, fiche: { ...fichee?.fiche, clesEcartees: ["evalueLe"] } };
    expect(told("evaluation-sans-date", { dossiers: [lue as never] })).toEqual([]);
  });
  test("evaluation-a-venir: from the day after the one judged by", () => {
    const of = (evalueLe: string) => told("evaluation-a-venir", une({ evaluation: "conforme", evalueLe }));
    expect(of("2024-06-30")).toEqual([]);
    expect(of("2024-07-01")[0]).toMatch(
      /^info L’évaluation de 1\.1 est datée du 1er juillet 2024, après le 30 juin 2024, jour du jugement\./,
    );
    expect(told("evaluation-a-venir", une({}))).toEqual([]);
  });
  test("evaluation-ancienne: a piece that counts is newer than it", () => {
    const of = (fiche: Partial<FicheYaml>, pieces: PieceYaml[]) =>
      told("evaluation-ancienne", une(fiche, pieces));
    const dite = { evaluation: "conforme" as const, evalueLe: "2024-03-01" };
    expect(of(dite, [affichage("2024-01-01"), affichage("2024-03-02")])).toHaveLength(1);
    for (const pieces of [
      [],
      [affichage("2024-03-01")],
      // those that do not count
      [affichage("2024-12-01")],
      [{ fichier: "a.pdf", date: "2024-03-02" }],
    ])
      expect(of(dite, pieces)).toEqual([]);
    expect(of({ evaluation: "conforme" }, [affichage("2024-03-02")])).toEqual([]);
    expect(of({ evalueLe: "2024-03-01" }, [affichage("2024-03-02")])).toEqual([]);
  });
});

describe("evaluation-contredite", () => {
  const ref = avec(methode("1.1-a"), methode("1.1-b", { natures: ["registre"] }));
  const une1 = [affichage("2024-01-01")];
  const deux = [...une1, affichage("2024-01-02", { nature: "registre" })];
  const of = (evaluation: FicheYaml["evaluation"], pieces: PieceYaml[], other = ref, faits = {}) =>
    told(
      "evaluation-contredite",
      une({ ...(evaluation && { evaluation }), evalueLe: "2024-06-01" }, pieces, { faits }),
      other,
    );
  test("a careful evaluation is only told where each method has its evidence", () => {
    expect(of("partiel", deux)).toEqual([
      "info La fiche dit « partiel », et chaque méthode de contrôle de 1.1 a une preuve valable. → Refaites l’évaluation si plus rien ne manque ; sinon dites ce qui manque dans « commentaire ».",
    ]);
    expect(of("partiel", une1)).toEqual([]);
    expect(of("partiel", [])).toEqual([]);
    for (const said of ["conforme", "non-applicable", undefined] as const) expect(of(said, deux)).toEqual([]);
  });
  test("methods answered by what has lapsed are no evidence", () => {
    const old = une1.map((piece) => ({ ...piece, expire: "2024-02-01" }));
    expect(of("partiel", old, avec(methode("1.1-a")))).toEqual([]);
  });
  test("where no method is known, the exigence or its promises are what is shown", () => {
    expect(of("partiel", une1, avec())[0]).toContain("et 1.1 a une preuve valable.");
    const parties = [{ id: "7.1", objet: "affichage", mots: "x", natures: ["affichage"] }];
    const promesses = referentiel([module(1, [engagement(7, [], { parties } as never)])]);
    const options = { dossiers: [dossier("7", une1, { evaluation: "partiel", evalueLe: "2024-06-01" })] };
    expect(told("evaluation-contredite", options, promesses)[0]).toContain(
      "et chaque promesse de 7 a une preuve valable.",
    );
  });
  test("what a fact puts aside is not evaluated; what is central may be", () => {
    const sous = referentiel([
      module(1, [engagement(1, [sousEngagement("1.1", undefined, condition("gfa"))])]),
    ]);
    expect(of("conforme", une1, sous, { gfa: false })[0]).toMatch(
      /^avertissement La fiche dit « conforme », et 1\.1 ne s’applique pas à la structure : /,
    );
    expect(of(undefined, une1, sous, { gfa: false })).toEqual([]);
    expect(of("non-applicable", une1, sous, { gfa: false })).toEqual([]);
    expect(of("partiel", une1, avec(methode("1.1-a", { controle: "central" })))).toEqual([]);
  });
});

describe("non-applicable-sans-fait", () => {
  const of = (evaluation: FicheYaml["evaluation"], ref = referentiel(), yaml = {}) =>
    told(
      "non-applicable-sans-fait",
      une({ ...(evaluation && { evaluation }), evalueLe: "2024-06-01" }, [], yaml),
      ref,
    );
  test("told of nothing else, nor of what is excluded", () => {
    for (const said of ["conforme", "partiel", undefined] as const) expect(of(said)).toEqual([]);
    expect(of("non-applicable")[0]).toContain(
      "le référentiel ne prévoit aucun cas où elle ne s’applique pas",
    );
    const exclusions = [{ exigence: "1.1", motif: "Travaux", responsable: "SG", expire: "2030-01-01" }];
    expect(of("non-applicable", referentiel(), { exclusions })).toEqual([]);
  });
  test("words noted without effect are no case where it does not apply", () => {
    const sous = (precision: boolean) =>
      referentiel([
        module(1, [
          engagement(1, [sousEngagement("1.1", undefined, condition("gfa", { precision } as never))]),
        ]),
      ]);
    expect(of("non-applicable", sous(true), { faits: { gfa: true } })[0]).toContain("ne prévoit aucun cas");
    expect(of("non-applicable", sous(false), { faits: { gfa: true } })[0]).toContain(
      "d’après les faits déclarés elle s’applique",
    );
  });
});

test("a blank bearer is none", () => {
  expect(told("responsable-manquant", une({ responsable: " " }))).toHaveLength(1);
  expect(told("responsable-manquant", une({}))).toHaveLength(1);
  expect(told("responsable-manquant", une({ responsable: "Bureau" }))).toEqual([]);
  expect(told("responsable-manquant", {})).toEqual([]);
});

const QUALI = {
  version: 1,
  structure: { id: "exemple", nom: "Préfecture d’exemple", type: "prefecture", cert: false },
  referentiel: "essai@1",
  modules: [1],
};
/** What a rule finds of files written here, in quali.yaml what differs. */
function found(regle: string, yaml: object, fichiers: Record<string, object | string> = {}): string[] {
  const all = Object.entries({ "quali.yaml": { ...QUALI, ...yaml }, ...fichiers });
  const written = all.map(([chemin, one]) => [chemin, typeof one === "string" ? one : JSON.stringify(one)]);
  return findingsOf(regle, Object.fromEntries(written)).map(tell);
}
const FICHE = "preuves/1.1/fiche.yaml";

describe("responsable-nominatif", () => {
  const nom = "Jeanne Martin";
  const reglage = (responsable: string) => [
    { exigence: "1.1", motif: "M", responsable, expire: "2030-01-01" },
  ];
  const plan = (cles: object) => ({
    "plan-actions.yaml": {
      version: 1,
      actions: [{ id: "A", exigences: ["1.1"], ecart: "x", action: "y", etat: "a-faire", ...cles }],
    },
  });
  const surPlace = (consultePar: string) => ({
    surPlace: "Armoire",
    reference: "F-1",
    nature: "affichage",
    date: "2024-01-01",
    consultePar,
  });
  const fiche = (cles: object) => ({ [FICHE]: { version: 1, ...cles } });
  test.each<[string, (qui: string) => [object, Record<string, object>?], string]>([
    ["an exclusion", (qui) => [{ exclusions: reglage(qui) }], "quali.yaml « responsable »"],
    [
      "a derogation",
      (qui) => [{ derogations: reglage(qui).map((one) => ({ ...one, regle: "preuve-manquante" })) }],
      "quali.yaml « responsable »",
    ],
    ["an action", (qui) => [{}, plan({ responsable: qui })], "plan-actions.yaml « responsable »"],
    [
      "who verifies it",
      (qui) => [{}, plan({ etat: "verifiee", efficacite: { par: qui, le: "2024-06-01" } })],
      "plan-actions.yaml « par »",
    ],
    ["a fiche", (qui) => [{}, fiche({ responsable: qui })], `${FICHE} « responsable »`],
    ["who consulted a piece", (qui) => [{}, fiche({ preuves: [surPlace(qui)] })], `${FICHE} « consultePar »`],
    [
      "who consulted a common piece",
      (qui) => [
        {},
        {
          "preuves/_commun/preuves.yaml": { version: 1, preuves: [{ id: "armoire", ...surPlace(qui) }] },
          ...fiche({ preuves: [{ preuve: "armoire" }] }),
        },
      ],
      "preuves/_commun/preuves.yaml « consultePar »",
    ],
  ])("%s: a name is told once, without being told again, and a function is not", (_title, parts, place) => {
    const dits = found("responsable-nominatif", ...parts(nom));
    expect(dits.map((one) => one.replace(/:\d+/g, ""))).toEqual([
      `info ${place} semble donner le nom d’une personne.`,
    ]);
    expect(found("responsable-nominatif", ...parts("Bureau de l’accueil"))).toEqual([]);
  });
  test("two pieces of one fiche are two findings, each silenced by itself", () => {
    const preuves = [
      surPlace(nom),
      { lien: "https://www.exemple.fr", nature: "affichage", consulteLe: "2024-01-01", consultePar: nom },
      { fichier: "a.pdf", nature: "affichage", date: "2024-01-01", consultePar: nom },
      { observation: "Vu", nature: "affichage", date: "2024-01-01", consultePar: nom },
    ];
    const all = findingsOf("responsable-nominatif", {
      "quali.yaml": JSON.stringify(QUALI),
      [FICHE]: JSON.stringify({ version: 1, preuves }),
    });
    expect(new Set(all.map(({ empreinte }) => empreinte)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(1);
  });
});

describe("caractere-sans-police", () => {
  const rare = "\u{13000}";
  const of = (fiche: object, yaml = {}, brut?: string) =>
    found("caractere-sans-police", yaml, { [FICHE]: brut ?? { version: 1, ...fiche } }).map((one) =>
      one.replace(/:\d+/g, ""),
    );
  const piece = (cles: object) => ({
    preuves: [{ observation: "Vu", nature: "affichage", date: "2024-01-01", ...cles }],
  });
  const dit = (mots: string) => `info ${FICHE} Le PDF d’un rapport écrira un numéro à la place de ${mots}.`;
  test("names it by its number, and the first three of several", () => {
    expect(of({ commentaire: `a${rare}` })).toEqual([
      dit(`« ${rare} » (U+13000) : aucune police n’a ce caractère`),
    ]);
    const cinq = ["\u{13000}", "\u{13001}", "\u{13002}", "\u{13003}", "\u{13004}"].join("");
    expect(of({ commentaire: cinq })[0]).toMatch(
      /\(U\+13000\), « .+ » \(U\+13001\), « .+ » \(U\+13002\) et 2 autres : aucune police n’a ces caractères\.$/u,
    );
  });
  test("written by its number too, in quali.yaml too", () => {
    expect(of({}, {}, 'version: 1\ncommentaire: "a\\U00013000"\n')).toHaveLength(1);
    expect(of({}, { structure: { ...QUALI.structure, nom: rare } })).toHaveLength(1);
  });
  test("not in what no report draws: names of files, what is confidential", () => {
    expect(of(piece({ titre: rare }))).toHaveLength(1);
    expect(of(piece({ titre: rare, confidentiel: false }))).toHaveLength(1);
    expect(of(piece({ titre: rare, confidentiel: true }))).toEqual([]);
    expect(of({ preuves: [{ fichier: `${rare}.pdf`, nature: "affichage", date: "2024-01-01" }] })).toEqual(
      [],
    );
    expect(of({ commentaire: "a\\b", responsable: null })).toEqual([]);
  });
  test("a common piece is told once, where it stands", () => {
    const commune = { id: "clu", observation: "Vu", titre: rare, nature: "affichage", date: "2024-01-01" };
    const fichiers = {
      "preuves/_commun/preuves.yaml": { version: 1, preuves: [commune] },
      [FICHE]: { version: 1, preuves: [{ preuve: "clu" }] },
    };
    expect(found("caractere-sans-police", {}, fichiers)).toHaveLength(1);
  });
});

test("what is told of a fiche bears its exigence", () => {
  const bears = (regle: string, fiche: Partial<FicheYaml>) =>
    constatsOf(regle, une(fiche)).map(({ referentiel: ref, exigence }) => [ref, exigence]);
  const one = [["essai@1", "1.1"]];
  expect(bears("responsable-manquant", {})).toEqual(one);
  expect(bears("responsable-nominatif", { responsable: "Jeanne Martin" })).toEqual(one);
  expect(bears("evaluation-sans-date", { evaluation: "conforme" })).toEqual(one);
});
