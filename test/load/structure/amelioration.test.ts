import { describe, expect, test } from "vitest";
import { load, QUALI } from "../../support/load.ts";

const plan = (...actions: string[]) =>
  `version: 1\nactions:\n${actions.map((one) => `  - { ${one} }\n`).join("")}`;
const action = (id: string, more = "") =>
  `id: ${id}, exigences: ["15.3"], action: Refaire, ouverteLe: 2024-05-02, etat: en-cours${more}`;
const audit = (...constats: string[]) =>
  `version: 1\naudit: { date: 2024-05-14, genre: interne }\nconstats:\n${constats.map((one) => `  - { ${one} }\n`).join("")}`;

const planOf = (texte: string, beside: Record<string, string> = {}) =>
  load({ "plan-actions.yaml": texte, ...beside });
const idsOf = ({ structure }: ReturnType<typeof load>) =>
  structure?.plan?.actions.map(({ yaml }) => yaml.id) ?? [];

describe("plan-actions.yaml", () => {
  test("is not there: nothing is said", () => {
    const { structure, told } = load({});
    expect(structure).not.toHaveProperty("plan");
    expect(told).toEqual([]);
  });
  test("two actions of one id: the first is kept", () => {
    const lu = planOf(plan(action("A-1"), action("A-2"), action("A-1")));
    expect(idsOf(lu)).toEqual(["A-1", "A-2"]);
    expect(lu.told).toEqual([
      "plan-actions.yaml:5:11 identifiant-en-double Deux actions ont l’identifiant « A-1 » : la première est gardée.",
    ]);
  });
  test("an action with a wrong value is left out, and what names it is not told too", () => {
    const lu = planOf(plan(action("A-1", ", echeance: 2024-02-30"), action("A-2", ", remplace: A-1")), {
      "audits/2024-05-14.yaml": audit("id: C1, gravite: nc-mineure, constat: Vu, action: A-1"),
    });
    expect(idsOf(lu)).toEqual(["A-2"]);
    expect(lu.told.map((one) => one.split(" ")[1])).toEqual(["date-impossible"]);
  });
  test("an unknown key leaves the rest of its action", () => {
    const lu = planOf(plan(action("A-1", ", priorite: haute")));
    expect(idsOf(lu)).toEqual(["A-1"]);
    expect(lu.told.map((one) => one.split(" ")[1])).toEqual(["cle-inconnue"]);
  });
  test("an action that replaces one that does not exist", () => {
    expect(planOf(plan(action("A-1", ", remplace: A-9"))).told).toEqual([
      "plan-actions.yaml:3:103 reference-inconnue Aucune action n’a l’identifiant « A-9 ».",
    ]);
  });
  test.each(["{ a: 1 }", "[{ a: 1 }]"])("an action whose id is %s is told, and left out", (id) => {
    const lu = planOf(plan(action(id), action("A-2")));
    expect(idsOf(lu)).toEqual(["A-2"]);
    expect(lu.told.map((one) => one.split(" ")[1])).toEqual(["type-incorrect"]);
  });
  test("an exigence without its quotes is read from its text", () => {
    const lu = planOf(plan(action("A-1").replace('"15.3"', "1.10")));
    expect(lu.structure?.plan?.actions[0]?.yaml.exigences).toEqual(["1.10"]);
    expect(lu.told.map((one) => one.split(" ")[1])).toEqual(["identifiant-non-cite"]);
  });
  test("another version is not read", () => {
    const lu = planOf(plan(action("A-1")).replace("version: 1", "version: 2"));
    expect(lu.structure).not.toHaveProperty("plan");
    expect(lu.told).toHaveLength(1);
  });
  test.each(["plan-actions.yml", "Plan d'actions.yaml", "plan_action.yaml.txt"])(
    "%s is said not to be read",
    (nom) => {
      expect(load({ [nom]: plan(action("A-1")) }).told).toEqual([
        `${nom} fichier-mal-place « ${nom} » n’est pas lu : le plan d’actions s’appelle « plan-actions.yaml ».`,
      ]);
    },
  );
  test("evidence is a file of the structure, a link or a common piece; no path leaves the folder", () => {
    const preuves = ', preuves: ["preuves/15.3/a.csv", "https://www.exemple.fr/", "clu", "../secret.txt"]';
    const lu = planOf(plan(action("A-1", preuves)), {
      "preuves/15.3/a.csv": "x",
      "preuves/_commun/preuves.yaml":
        "version: 1\npreuves:\n  - { id: clu, observation: Vu, nature: observation, date: 2024-05-01 }\n",
    });
    const [first] = lu.structure?.plan?.actions ?? [];
    expect(first?.preuves.map(({ fichier, commune }) => fichier?.statut ?? commune ?? "lien")).toEqual([
      "present",
      "lien",
      "clu",
      "interdit",
    ]);
    expect(lu.told.map((one) => one.split(" ", 2).join(" "))).toEqual([
      "plan-actions.yaml:3:159 chemin-interdit",
    ]);
    expect(first?.preuves.map(({ texte, pointeur }) => [texte, pointeur])).toEqual(
      ["preuves/15.3/a.csv", "https://www.exemple.fr/", "clu", "../secret.txt"].map((texte, rang) => [
        texte,
        ["actions", 0, "preuves", rang],
      ]),
    );
  });
  test.each([
    ["http://exemple.fr", undefined],
    ["HTTPS://exemple.fr", undefined],
    ["voir https://exemple.fr", "absent"],
    ["absent.csv", "absent"],
  ])("« %s » as evidence: %s", (preuve, statut) => {
    const [first] = planOf(plan(action("A-1", `, preuves: ["${preuve}"]`))).structure?.plan?.actions ?? [];
    expect(first?.preuves[0]?.fichier?.statut).toBe(statut);
    expect(planOf(plan(action("A-1"))).structure?.plan?.actions[0]?.preuves).toEqual([]);
  });
  test("one without its version is read all the same, and told", () => {
    const lu = planOf(plan(action("A-1")).replace("version: 1\n", ""));
    expect(idsOf(lu)).toEqual(["A-1"]);
    expect(lu.told.map((one) => one.split(" ")[1])).toEqual(["cle-manquante"]);
  });
  test.each([
    ["dlc", "dcl"],
    ["dcl", "dcl"],
    ["sg", "sg"],
  ])("a service is known by the id that it has today: %s is %s", (ecrit, service) => {
    const { structure } = planOf(plan(action("A-1", `, service: ${ecrit}`), action("A-2")), {
      "quali.yaml": `${QUALI}services: [{ id: dcl, nom: Direction, anciensIds: [dlc] }, { id: sg, nom: SG }]\n`,
    });
    expect(structure?.plan?.actions[0]?.yaml.service).toBe(service);
    expect(structure?.plan?.actions[1]?.yaml).not.toHaveProperty("service");
  });
  test("a folder of nearly its name is a folder", () => {
    expect(load({ "plan-actions.yml/a.txt": "" }).told).toEqual([]);
  });
});

describe("audits/", () => {
  const read = (texte: string, nom = "audits/2024-05-14.yaml") => load({ [nom]: texte });
  test("an auditor's report may lie beside them", () => {
    const { structure, told } = load({
      "audits/2024-05-14.yaml": audit("id: C1, gravite: point-fort, constat: Vu"),
      "audits/2024-05-14.pdf": "%PDF-1.4",
      "audits/Thumbs.db": "x",
    });
    expect(structure?.audits?.map(({ audit: { date } }) => date)).toEqual(["2024-05-14"]);
    expect(told).toEqual([]);
  });
  test("an action that does not exist, and two findings of one id", () => {
    const constat = "id: C1, gravite: nc-mineure, constat: Vu";
    expect(read(audit(`${constat}, action: A-1`, constat)).told).toEqual([
      "audits/2024-05-14.yaml:4:57 reference-inconnue Aucune action n’a l’identifiant « A-1 ».",
      "audits/2024-05-14.yaml:5:11 identifiant-en-double Deux constats de cet audit ont l’identifiant « C1 ».",
    ]);
  });
  test.each([
    ["without its day", "version: 1\naudit: { genre: interne }\nconstats: []\n", "cle-manquante"],
    [
      "of an unknown kind",
      "version: 1\naudit: { date: 2024-05-14, genre: surprise }\nconstats: []\n",
      "valeur-incorrecte",
    ],
    ["cut short", 'version: 1\naudit: { date: 2024-05-14, genre: "int', "yaml-invalide"],
    [
      "of another version",
      "version: 3\naudit: { date: 2024-05-14, genre: interne }\nconstats: []\n",
      "valeur-incorrecte",
    ],
  ])("one %s is left out", (_title, texte, regle) => {
    const { structure, told } = read(texte);
    expect(structure).not.toHaveProperty("audits");
    expect(told.map((one) => one.split(" ")[1])).toEqual([regle]);
  });
  test("a name that is not read is told", () => {
    expect(read(audit("id: C1, gravite: point-fort, constat: Vu"), "audits/2024-05-14.yml").told).toEqual([
      "audits/2024-05-14.yml fichier-mal-place « 2024-05-14.yml » n’est pas lu : un audit s’écrit dans un fichier en .yaml.",
    ]);
  });
  test("are in the order of their numbers", () => {
    const constat = "id: C1, gravite: point-fort, constat: Vu";
    const { structure } = load({ "audits/10.yaml": audit(constat), "audits/9.yaml": audit(constat) });
    expect(structure?.audits?.map(({ source }) => source.fichier)).toEqual([
      "audits/9.yaml",
      "audits/10.yaml",
    ]);
  });
  test.each([
    ["2024.yml", "2024.yaml"],
    ["2024.YML", "2024.yaml"],
    ["2024.yml.txt", "2024.yaml"],
    ["2024.yaml.txt", "2024.yaml"],
    ["a.yml.yml", "a.yml.yaml"],
  ])("%s is to be called %s", (nom, propre) => {
    const { constats } = read("x", `audits/${nom}`);
    expect(constats.map(({ regle }) => regle)).toEqual(["fichier-mal-place"]);
    expect(constats[0]?.aide?.replaceAll("\u00a0", " ")).toBe(`Renommez-le « ${propre} ».`);
  });
  test.each(["2024.yml.pdf", "2024.yaml.txt.pdf"])("%s is a paper beside them", (nom) => {
    expect(read("x", `audits/${nom}`).told).toEqual([]);
  });
  const TETE = "audit: { date: 2024-05-14, genre: interne }\nconstats: []\n";
  test.each([
    ["without its version", TETE, "cle-manquante"],
    ["with a key that is unknown", `version: 1\ncouleur: bleu\n${TETE}`, "cle-inconnue"],
    [
      "with one that is unknown of the audit",
      `version: 1\n${TETE.replace("interne", "interne, couleur: bleu")}`,
      "cle-inconnue",
    ],
    [
      "with a finding that is faulty",
      `version: 1\n${TETE.replace("[]", "[{ id: C1, gravite: pire, constat: Vu }]")}`,
      "valeur-incorrecte",
    ],
  ])("one %s is kept without what is wrong", (_title, texte, regle) => {
    const { structure, told } = read(texte);
    expect(structure?.audits).toMatchObject([
      { audit: { date: "2024-05-14", genre: "interne" }, constats: [], conformes: [] },
    ]);
    expect(structure?.audits?.[0]?.audit).not.toHaveProperty("couleur");
    expect(told.map((one) => one.split(" ")[1])).toEqual([regle]);
  });
  test.each(["audit: texte", "audit: [a]", "audit:"])(
    "one of which nothing is said is left out: %s",
    (tete) => {
      const { structure, told } = read(`version: 1\n${tete}\nconstats: []\n`);
      expect(structure).not.toHaveProperty("audits");
      expect(told.length).toBeGreaterThan(0);
    },
  );
});
