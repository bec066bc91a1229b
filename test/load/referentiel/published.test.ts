import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DiskDepot } from "../../../src/depot/disk.ts";
import { referenceOf } from "../../../src/domain/referentiel.ts";
import { compileReferentiel } from "../../../src/load/referentiel/compile.ts";
import { openReferentiel } from "../../../src/load/referentiel/open.ts";

const FOLDERS = ["qual-e-pref/2019-02-04", "quali-ate/2024-02-01", "services-publics-plus/2021"];

test.each(FOLDERS)("%s is what is installed", (dossier) => {
  const { referentiel, constats } = compileReferentiel(new DiskDepot(`referentiel/${dossier}`), "");
  expect(constats).toEqual([]);
  if (!referentiel) throw new Error(dossier);
  const installed = readFileSync(`dist/referentiels/${referenceOf(referentiel)}.json`, "utf8");
  expect(`${JSON.stringify(referentiel)}\n` === installed, "as it was built, key by key").toBe(true);
});

test("its folder and its compiled file open as the same", () => {
  const dossier = openReferentiel(new DiskDepot("referentiel"), "services-publics-plus/2021");
  const fichier = openReferentiel(new DiskDepot("dist/referentiels"), "services-publics-plus@2021.json");
  expect(fichier.referentiel).toEqual(dossier.referentiel);
  expect(fichier.constats).toEqual([]);
});
