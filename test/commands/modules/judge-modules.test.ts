import { expect, test } from "vitest";
import { judgeModules } from "../../../src/commands/modules/judge-modules.ts";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { exigencesOf } from "../../../src/domain/referentiel.ts";
import { judgeFolders } from "../../../src/results/judge-folders.ts";
import { installed } from "../../support/installed.ts";

const REFERENCES = ["qual-e-pref@2019-02-04", "quali-ate@2024-02-01", "services-publics-plus@2021"];

function judge(
  quali: {
    type?: string;
    cert?: boolean;
    modules?: number[];
    suivis?: string;
    referentiel?: string;
    suite?: string;
  },
  preuves: readonly string[] = [],
) {
  const { type = "prefecture", cert, modules, referentiel = "quali-ate@2024-02-01", suite = "" } = quali;
  const { suivis = `referentiel: ${referentiel}` } = quali;
  const yaml = [
    "version: 1",
    "structure:",
    "  id: essai",
    "  nom: Essai",
    `  type: ${type}`,
    ...(cert === undefined ? [] : [`  cert: ${cert}`]),
    suivis,
    ...(modules ? [`modules: [${modules.join(", ")}]`] : []),
    suite,
  ].join("\n");
  const exigences = exigencesOf(installed("quali-ate@2024-02-01"));
  const fiches = preuves.map((id) => {
    const methodes = exigences.find((exigence) => exigence.id === id)?.methodes.map((methode) => methode.id);
    const piece = { surPlace: "Armoire A", date: "2024-06-01", consultePar: "référent qualité", methodes };
    return [`preuves/${id}/fiche.yaml`, JSON.stringify({ version: 1, preuves: [piece] })];
  });
  const depot = new MemoryDepot({ "quali.yaml": yaml, ...Object.fromEntries(fiches) });
  const jugeur = {
    date: "2024-06-30",
    references: REFERENCES,
    get: (reference: string) => (REFERENCES.includes(reference) ? installed(reference) : null),
  };
  const { lues, resultat } = judgeFolders(depot, [""], jugeur);
  const juges = judgeModules(lues, resultat, jugeur, true);
  const [structure] = juges.structures;
  return {
    juges,
    structure,
    choix: structure?.choix[0],
    regles: juges.diagnostics.map(({ regle }) => regle),
  };
}

test("each kind of structure has its row, and each module its place in it", () => {
  const places = (type: string, cert: boolean) =>
    judge({ type, cert, modules: [1, 2] }).choix?.etats.map(({ place }) => place);
  const [o, c, a, l] = ["obligatoire", "au-choix", "a-confirmer", "libre"];
  expect(places("prefecture", true)).toEqual([o, o, o, c, c, c, c, c]);
  expect(places("prefecture", false)).toEqual([o, o, a, c, c, c, c, c]);
  expect(places("sous-prefecture", true)).toEqual([o, o, o, l, l, l, l, l]);
  expect(places("sous-prefecture", false)).toEqual([o, o, a, c, c, c, c, c]);
});

test.each([
  ["Savoie", { cert: false, modules: [1, 2, 4, 8] }, true, []],
  [
    "module 2 left out",
    { type: "sous-prefecture", cert: false, modules: [1, 3, 5, 6] },
    false,
    ["selection-module-obligatoire"],
  ],
  ["one métier too few", { cert: false, modules: [1, 2, 4] }, false, ["selection-minimum"]],
  ["no CERT said", { modules: [1, 2, 4, 8] }, false, ["selection-fait-manquant"]],
  ["module 3 counted", { cert: false, modules: [1, 2, 3, 4] }, true, ["selection-a-confirmer"]],
  ["unknown kind", { type: "mairie", cert: false, modules: [1, 2] }, false, ["selection-type-inconnu"]],
])("%s", (_nom, quali, valide, trouvees) => {
  const { choix, regles } = judge(quali);
  expect(choix?.selection.valide).toBe(valide);
  expect(regles.filter((regle) => regle !== "selection-label-volontaire")).toEqual(trouvees);
});

test("suggestions keep to the rule, the best documented first, ties to the fewest new exigences", () => {
  const { choix } = judge({ cert: false, modules: [1, 2, 4, 8] }, ["39.1", "40.1", "41.1"]);
  const suggestions = choix?.suggestions ?? [];
  expect(suggestions).toHaveLength(15);
  expect(suggestions.every(({ modules }) => modules.includes(1) && modules.includes(2))).toBe(true);
  const parts = suggestions.map(({ documentees, controlees }) => documentees / controlees);
  expect(parts[0]).toBeGreaterThan(0);
  expect(parts).toEqual([...parts].sort((a, b) => b - a));
  expect(suggestions.find(({ actuel }) => actuel)).toMatchObject({ modules: [1, 2, 4, 8], nouvelles: 0 });
  const sans = suggestions.filter(({ documentees }) => documentees === 0).map(({ nouvelles }) => nouvelles);
  expect(sans.length).toBeGreaterThan(5);
  expect(sans).toEqual([...sans].sort((a, b) => a - b));
});

test("a choice that is to be confirmed says so", () => {
  const { choix } = judge({ cert: false, modules: [1, 2, 4, 8] });
  for (const { modules, reserves } of choix?.suggestions ?? []) {
    expect(reserves.length > 0, String(modules)).toBe(modules.includes(3));
  }
});

test("a module that facts have emptied never ranks before one that has something to control", () => {
  const faits = "faits: { missions-titres: false, missions-etrangers: false }";
  const avec = judge({ cert: true, modules: [1, 2, 3, 4], suite: faits }).choix?.suggestions ?? [];
  // Module 3 is mandatory with a CERT: each choice bears that contradiction, and only one rests on module 4 too.
  expect(avec.map(({ modules }) => modules[3])).toEqual([5, 7, 6, 8, 4]);
  const sans = judge({ cert: false, modules: [1, 2, 4, 8], suite: faits }).choix?.suggestions ?? [];
  const empty = sans.map(({ modules }) => modules.includes(3) || modules.includes(4));
  expect(empty).toEqual([...empty].sort());
});

test("evidence of a module that is not chosen counts in its state", () => {
  const { choix } = judge({ cert: false, modules: [1, 2, 4, 5] }, ["39.1"]);
  expect(choix?.etats.find(({ numero }) => numero === 8)).toMatchObject({ choisi: false, documentees: 1 });
});

test("a larger choice that is valid is compared with the smallest ones", () => {
  const { choix } = judge({ cert: true, modules: [1, 2, 3, 4, 5] });
  expect(choix?.suggestions?.filter(({ actuel }) => actuel).map(({ modules }) => modules)).toEqual([
    [1, 2, 3, 4, 5],
  ]);
});

test("both readings of Qual-e-Pref without CERT are proposed", () => {
  const { choix, regles } = judge({ referentiel: "qual-e-pref@2019-02-04", cert: false, modules: [1] });
  expect(regles).toEqual(["selection-lectures"]);
  expect(choix?.suggestions?.map(({ modules, reserves }) => [modules, reserves.length])).toEqual([
    [[1], 1],
    [[1, 2], 0],
  ]);
});

test("a kind that no row names: nothing to suggest, no fault", () => {
  const { choix, regles } = judge({ type: "sgcd", referentiel: "services-publics-plus@2021" });
  expect([choix?.selection.valide, regles]).toEqual([true, []]);
  const inconnue = judge({ type: "mairie", cert: false, modules: [1] });
  expect(inconnue.choix?.suggestions).toEqual([]);
  expect(inconnue.choix?.etats.map(({ place }) => place)).toContain("inconnue");
});

test("services bear modules of the principal référentiel only", () => {
  const { structure } = judge({
    type: "sous-prefecture",
    cert: true,
    suivis:
      "referentiels: [{ id: quali-ate@2024-02-01, modules: [1, 2, 3] }, { id: qual-e-pref@2019-02-04, alias: ancien }]",
    suite: "services: [{ id: titres, nom: Titres, modules: [3] }]",
  });
  const bearers = structure?.choix.map(({ etats }) =>
    etats.flatMap(({ numero, services }) => services.map((id) => `${numero} ${id}`)),
  );
  expect(bearers).toEqual([["3 titres"], []]);
});

test("an unknown référentiel cannot be judged: its finding is kept", () => {
  const { structure, regles } = judge({ referentiel: "quali-ate@2030-01-01", modules: [1] });
  expect(structure).toMatchObject({ jugeable: false, choix: [] });
  expect(regles).toContain("referentiel-inconnu");
});

test("a finding that quali.yaml grades or puts to sleep is shown so", () => {
  const { juges } = judge({ cert: false, modules: [1, 2, 4], suite: "regles: { selection-minimum: info }" });
  expect(juges.diagnostics.map(({ regle, gravite }) => [regle, gravite])).toEqual([
    ["selection-minimum", "info"],
  ]);
});
