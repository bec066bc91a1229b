import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { type Referentiel, referenceOf } from "../../../src/domain/referentiel.ts";
import { Espaces } from "../../../src/load/espace/espaces.ts";
import { compilePropres } from "../../../src/load/espace/propres.ts";
import { module, referentiel } from "../../support/referentiel.ts";
import { PETIT } from "../referentiel/petit.ts";

const LABEL = "examples/mediatheque/referentiels/mediatheque-accueillante/2023";
const REFERENCE = "mediatheque-accueillante@2023";

/** The example's référentiel under each of these folders, in a workspace that names them. */
function compile(dossiers: string[], connues: string[] = [], changes: Record<string, string> = {}) {
  const label = readdirSync(LABEL, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [name.replaceAll("\\", "/"), readFileSync(`${LABEL}/${name}`, "utf8")] as const);
  const depot = new MemoryDepot({
    "pays/quali-espace.yaml": `version: 1\nespace: { id: pays, nom: Pays }\nstructures: [s]\nreferentiels: [${dossiers.join(", ")}]\n`,
    "pays/s/quali.yaml": "",
    ...Object.fromEntries(
      dossiers.flatMap((dossier) => label.map(([name, text]) => [`pays/${dossier}/${name}`, text])),
    ),
    ...changes,
  });
  const { referentiels, constats } = compilePropres(depot, new Espaces(depot, ["pays/s"]).tous, {
    references: () => connues,
    get: () => null,
  });
  const told = constats.map(({ regle, lieu }) => {
    const fichier = "source" in lieu ? lieu.source.fichier : lieu.fichier;
    return `${fichier} ${regle}`;
  });
  return { references: [...referentiels.keys()], told };
}

test("a workspace brings its own référentiels", () => {
  expect(compile(["label"])).toEqual({ references: [REFERENCE], told: [] });
});

test("one that is at hand already, or named twice, is not replaced", () => {
  const told = ["pays/quali-espace.yaml identifiant-en-double"];
  expect(compile(["label"], [REFERENCE])).toEqual({ references: [], told });
  expect(compile(["label", "copie"])).toEqual({ references: [REFERENCE], told });
});

test("its faults are found in its own files, named from the depot’s root", () => {
  const faits = "version: 1\nfaits: []\n";
  const { told } = compile(["label"], [], { "pays/label/lecture/faits.yaml": faits });
  expect(told).toEqual(["pays/label/lecture/module-1.yaml reference-inconnue"]);
  const illisible = compile(["label"], [], { "pays/label/texte/module-1.yaml": "version: [" });
  expect(illisible.references).toEqual([]);
  expect(illisible.told).toEqual(["pays/label/texte/module-1.yaml yaml-invalide"]);
});

describe("crosswalks that workspaces bring", () => {
  const ancien = referentiel([module(1)], { id: "ancien" });
  const nouveau = referentiel([module(1)], { id: "nouveau" });
  const NOM = "ancien@1--nouveau@1.yaml";
  const texte = (corps = "") =>
    `version: 1\ncorrespondance: { de: ancien@1, vers: nouveau@1, avis: de nous }\n${corps}`;
  const lien = (de: string) => `exigences:\n  - { de: "${de}", vers: "1.1", lien: egal, motif: pareil }\n`;

  function open(fichiers: Record<string, string>, connus: readonly Referentiel[] = [ancien, nouveau]) {
    const noms = Object.keys(fichiers).map((nom) => `"${nom}"`);
    const depot = new MemoryDepot({
      "pays/quali-espace.yaml": `version: 1\nespace: { id: pays, nom: Pays }\nstructures: [s]\ncorrespondances: [${noms.join(", ")}]\n`,
      "pays/s/quali.yaml": "",
      ...Object.fromEntries(Object.entries(fichiers).map(([nom, contenu]) => [`pays/${nom}`, contenu])),
    });
    const { correspondances, constats } = compilePropres(depot, new Espaces(depot, ["pays/s"]).tous, {
      references: () => connus.map(referenceOf),
      get: (reference) => connus.find((one) => referenceOf(one) === reference) ?? null,
    });
    return {
      correspondances,
      regles: constats.map(({ regle }) => regle),
      messages: constats.map(({ message }) => message),
    };
  }

  test("are known by what they link, and as theirs", () => {
    const { correspondances, regles } = open({ [NOM]: texte(lien("1.1")) });
    expect(regles).toEqual([]);
    expect([...correspondances]).toMatchObject([
      ["ancien@1--nouveau@1", { propre: true, exigences: [{ de: "1.1" }] }],
    ]);
  });
  test("that are not whole are told, and kept", () => {
    const { correspondances, regles } = open({ [NOM]: texte(`${lien("1.1")}sansSuite: {}\n`) });
    expect(new Set(regles)).toEqual(new Set(["correspondance-incomplete"]));
    expect(correspondances.size).toBe(1);
  });
  test.each([
    ["that are not sound", texte(`${lien("9.9")}sansSuite: {}\n`)],
    ["that cannot be read", "version: ["],
  ])("%s are told, and left out", (_title, contenu) => {
    const { correspondances, regles } = open({ [NOM]: contenu });
    expect(regles.length).toBeGreaterThan(0);
    expect(correspondances.size).toBe(0);
  });
  test("from a référentiel that nobody has are left out", () => {
    const { correspondances, regles } = open({ [NOM]: texte() }, [ancien]);
    expect(regles).toEqual(["reference-inconnue"]);
    expect(correspondances.size).toBe(0);
  });
  test("given twice: the first is kept, and the second told", () => {
    const { correspondances, messages, regles } = open({
      [NOM]: texte(lien("1.1")),
      [`bis/${NOM}`]: texte(),
    });
    expect(regles).toEqual(["identifiant-en-double"]);
    expect(messages[0]).toMatch(/celle-ci n’est pas lue\.$/);
    expect(correspondances.get("ancien@1--nouveau@1")?.exigences).toHaveLength(1);
  });
});

test("a crosswalk of a workspace may be from its own référentiel", () => {
  const { told } = compile(["label"], [], {
    "pays/quali-espace.yaml": `version: 1
espace: { id: pays, nom: Pays }
structures: [s]
referentiels: [label]
correspondances: ["${REFERENCE}--${REFERENCE}.yaml"]
`,
    [`pays/${REFERENCE}--${REFERENCE}.yaml`]: `version: 1
correspondance: { de: ${REFERENCE}, vers: ${REFERENCE}, avis: de nous }
`,
  });
  expect(told).toEqual([]);
});

test("a référentiel that is not read says so in the masculine", () => {
  const depot = new MemoryDepot({
    ...Object.fromEntries(Object.entries(PETIT).map(([nom, contenu]) => [`pays/label/${nom}`, contenu])),
    "pays/quali-espace.yaml":
      "version: 1\nespace: { id: pays, nom: Pays }\nstructures: [s]\nreferentiels: [label]\n",
    "pays/s/quali.yaml": "",
  });
  const connus = { references: () => ["petit@2024"], get: () => null };
  const { constats } = compilePropres(depot, new Espaces(depot, ["pays/s"]).tous, connus);
  expect(constats[0]?.message).toMatch(/celui-ci n’est pas lu\.$/);
});
