import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { Espaces } from "../../../src/load/espace/espaces.ts";
import { compilePropres } from "../../../src/load/espace/propres.ts";

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
