import { expect, test } from "vitest";
import { type ContenuEnMemoire, MemoryDepot } from "../../../src/depot/memory.ts";
import { compileReferentiel } from "../../../src/load/referentiel/compile.ts";
import { openReferentiel } from "../../../src/load/referentiel/open.ts";
import { PETIT } from "./petit.ts";

const { referentiel: SOUND } = compileReferentiel(new MemoryDepot(PETIT), "");
if (!SOUND) throw new Error("petit");
const [module] = SOUND.modules;
const [engagement] = module?.engagements ?? [];
if (!module || !engagement) throw new Error("petit");
const json = (modules: unknown) => JSON.stringify({ ...SOUND, modules });
const MAX = 16 * 1024 * 1024;

const latin1 = (sign: string) => (sign.charCodeAt(0) > 0xff ? 0x3f : sign.charCodeAt(0));

const open = (contenu: ContenuEnMemoire) => openReferentiel(new MemoryDepot({ "r.json": contenu }), "r.json");

test("a compiled file opens as it was compiled", () => {
  expect(open(JSON.stringify(SOUND))).toEqual({ referentiel: SOUND, constats: [] });
});

test("as long as may be, and no longer", () => {
  const texte = JSON.stringify(SOUND);
  const length = new TextEncoder().encode(texte).length;
  expect(open(texte + " ".repeat(MAX - length)).referentiel).toEqual(SOUND);
  expect(open(texte + " ".repeat(MAX - length + 1)).referentiel).toBeNull();
});

test.each<[string, ContenuEnMemoire]>([
  ["another file", "1;2\n"],
  ["another JSON", '{"schema":"quali/resultat@1"}'],
  ["text that is not UTF-8", new Uint8Array([0x22, 0xe9, 0x22])],
  [
    "the like of one, with a title in Latin-1",
    Uint8Array.from(JSON.stringify(SOUND).replace("Petit", "Étit"), latin1),
  ],
  ["a list of modules alone", '{"modules":[]}'],
  ["one module twice", json([module, { ...module, engagements: [] }])],
  [
    "one engagement twice",
    json([module, { ...module, numero: 9, engagements: [{ ...engagement, sousEngagements: [] }] }]),
  ],
  [
    "one sous-engagement twice",
    json([module, { ...module, numero: 9, engagements: [{ ...engagement, numero: 9 }] }]),
  ],
])("%s is no référentiel", (_title, contenu) => {
  expect(open(contenu)).toEqual({ referentiel: null, refus: "pas-un-referentiel", constats: [] });
});

test("a file that says the like of what it is, and opens", () => {
  expect(open(json([module, { ...module, numero: 9, engagements: [] }])).referentiel).not.toBeNull();
});

test.each<[string, ContenuEnMemoire, string, string]>([
  ["that is not there", "", "autre.json", "absent"],
  ["that may not be read", { obstacle: "illisible" }, "r.json", "illisible"],
  ["that leads out", { lien: "/etc/passwd" }, "r.json", "illisible"],
])("a path %s is told apart", (_title, contenu, chemin, refus) => {
  expect(openReferentiel(new MemoryDepot({ "r.json": contenu }), chemin)).toEqual({
    referentiel: null,
    refus,
    constats: [],
  });
});

test("a fault of the program is not hidden", () => {
  expect(() => open({ obstacle: "panne" })).toThrow(RangeError);
});

test("a folder opens with its faults; one that is none says which", () => {
  const at = (fichiers: Record<string, string>) => openReferentiel(new MemoryDepot(fichiers), "");
  expect(at(PETIT)).toEqual({ referentiel: SOUND, constats: [] });
  const none = at({ "texte/referentiel.yaml": "" });
  expect(none).toMatchObject({ referentiel: null, refus: "pas-un-referentiel" });
  expect(none.constats.length).toBeGreaterThan(0);
});
