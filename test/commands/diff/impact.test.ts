import { expect, test } from "vitest";
import { impactOn } from "../../../src/commands/diff/impact/impact.ts";
import { DiskDepot } from "../../../src/depot/disk.ts";
import { exigencesOf } from "../../../src/domain/referentiel.ts";
import type { Structure } from "../../../src/domain/structure.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { dossierSansFiche, structure } from "../../support/structure.ts";
import { PASSAGE, QUALEPREF, QUALI_ATE } from "./published.ts";

function impactOf(one: Structure) {
  const [suivi] = one.suivis;
  if (!suivi) throw new Error("no référentiel");
  return impactOn(PASSAGE, QUALEPREF, QUALI_ATE, one, suivi);
}

function follower(
  type: string,
  cert: boolean,
  modules: number[],
  noms: Record<string, string[]> = {},
): Structure {
  const dossiers = Object.entries(noms).map(([exigence, files]) => dossierSansFiche(exigence, files));
  return structure({
    declaree: { type, cert },
    suivis: [{ referentiel: "qual-e-pref@2019-02-04" }],
    modules,
    dossiers,
  });
}

test.each([
  ["Seine-Maritime", "prefecture", true, [1, 2, 7], [1, 2, 3, 8], []],
  ["Essonne", "prefecture", true, [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7, 8], []],
  ["Étampes", "sous-prefecture", false, [1, 3, 5, 6], [1, 2, 4, 6, 7], []],
  ["Palaiseau", "sous-prefecture", false, [1, 3, 6], [1, 2, 4, 6], []],
  ["Loire", "prefecture", true, [1, 2], [1, 2, 3], []],
])("modules of %s", (_nom, type, cert, modules, vers, aAjouter) => {
  const { modules: moved } = impactOf(follower(type, cert, modules));
  expect(moved).toMatchObject({ de: modules, vers, aAjouter });
  // Loire has no métier module beside the titles: one more is to be chosen.
  expect(moved.selection).toBe(modules.length > 2);
});

test("every exigence followed on either side stands in exactly one task", () => {
  const { travaux, modules } = impactOf(follower("prefecture", true, [1, 2, 7]));
  const ids = (side: "de" | "vers") => travaux.flatMap((travail) => travail[side]).sort();
  const expected = (numeros: number[], r: typeof QUALEPREF) =>
    exigencesOf(r, new Set(numeros))
      .map(({ id }) => id)
      .sort();
  expect(ids("de")).toEqual(expected([1, 2, 7], QUALEPREF));
  expect(ids("vers")).toEqual(expected(modules.vers, QUALI_ATE));
});

test("a task names the folders and counts the files that it moves", () => {
  const { travaux } = impactOf(
    follower("prefecture", true, [1, 2, 7], { "6.2": ["a.pdf", "b.pdf"], "1.2": ["c.pdf"] }),
  );
  const task = (id: string) => travaux.find(({ de }) => de.includes(id));
  expect(task("6.2")).toMatchObject({
    geste: "reprendre",
    vers: ["5.2"],
    dossiers: ["preuves/6.2"],
    fichiers: 2,
  });
  expect(task("1.2")).toMatchObject({ geste: "fusionner", de: ["1.1", "1.2"], fichiers: 1 });
  expect(task("14.1")).toMatchObject({ geste: "abandonner", vers: [] });
  expect(task("48")).toMatchObject({ geste: "recomposer" });
});

test("the example of Seine-Maritime, task by task", async () => {
  const { structure } = loadStructure(new DiskDepot("examples/prefecture-seine-maritime"), "");
  const { travaux, synthese } = impactOf(structure as Structure);
  const lines = travaux.map(
    ({ geste, de, vers, ouvert }) => `${geste} ${de.join("+")}→${vers.join("+")}${ouvert ? " ?" : ""}`,
  );
  await expect(`${JSON.stringify(synthese)}\n${lines.join("\n")}\n`).toMatchFileSnapshot(
    "golden/seine-maritime.txt",
  );
});
