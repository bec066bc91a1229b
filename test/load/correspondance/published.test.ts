import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DiskDepot } from "../../../src/depot/disk.ts";
import type { Correspondance } from "../../../src/domain/correspondance.ts";
import type { Referentiel } from "../../../src/domain/referentiel.ts";
import { checkCorrespondance } from "../../../src/load/correspondance/check.ts";
import { readCorrespondance } from "../../../src/load/correspondance/read.ts";
import { openCorrespondances } from "../../../src/load/correspondance/registry.ts";
import { compileReferentiel } from "../../../src/load/referentiel/compile.ts";

const compiled = (dossier: string): Referentiel => {
  const { referentiel } = compileReferentiel(new DiskDepot(`referentiel/${dossier}`), "");
  if (!referentiel) throw new Error(dossier);
  return referentiel;
};
const qualiAte = compiled("quali-ate/2024-02-01");
const qualEPref = compiled("qual-e-pref/2019-02-04");
const servicesPublicsPlus = compiled("services-publics-plus/2021");

function read(nom: string) {
  const lu = readCorrespondance(new DiskDepot("referentiel/correspondances"), `${nom}.yaml`);
  if (!lu.document) throw new Error(JSON.stringify(lu.constats));
  return { document: lu.document, constats: lu.constats, liens: lu.document.valeur };
}
const deQualEPref = read("qual-e-pref@2019-02-04--quali-ate@2024-02-01");
const deServicesPublicsPlus = read("services-publics-plus@2021--quali-ate@2024-02-01");

/** Texts by id, at both levels, without what is only typography. */
function textes(referentiel: Referentiel): Map<string, string> {
  const engagements = referentiel.modules.flatMap((module) => module.engagements);
  return new Map([
    ...engagements.map(({ numero, texte }) => [String(numero), bare(texte)] as const),
    ...engagements.flatMap((e) => e.sousEngagements.map(({ id, texte }) => [id, bare(texte)] as const)),
  ]);
}

const bare = (texte: string) =>
  texte
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

test("the crosswalk from Qual-e-Pref points at what exists and forgets nothing", () => {
  const { document, constats } = deQualEPref;
  expect([...constats, ...checkCorrespondance(document, qualEPref, qualiAte)]).toEqual([]);
});

test("it speaks of all 50 engagements and of the 71 known sous-engagements", () => {
  const { engagements = [], exigences = [], sansSuite } = deQualEPref.liens;
  const spoken = (liens: readonly { de: string }[], abandons: readonly { de: string }[] = []) =>
    new Set([...liens, ...abandons].map(({ de }) => de)).size;
  expect(spoken(engagements, sansSuite?.engagements)).toBe(50);
  expect(spoken(exigences, sansSuite?.exigences)).toBe(71);
});

test("it says « Même phrase » of the same sentences, and of these alone unless it says what changed", () => {
  const [de, vers] = [textes(qualEPref), textes(qualiAte)];
  const { engagements = [], exigences = [] } = deQualEPref.liens;
  const wrong = [...engagements, ...exigences].filter((lien) => {
    const same = de.get(lien.de) === vers.get(lien.vers);
    return same ? !lien.motif.startsWith("Même phrase") : lien.motif === "Même phrase.";
  });
  expect(wrong).toEqual([]);
});

test("each link that was disputed stands as it was decided", () => {
  const { modules = [], engagements = [], exigences = [] } = deQualEPref.liens;
  const kinds = new Map(
    Object.entries({ m: modules, e: engagements, x: exigences }).flatMap(([niveau, liens]) =>
      liens.map(({ de, vers, lien }): [string, string] => [`${niveau} ${de}→${vers}`, lien]),
    ),
  );
  const decided = (lien: string) =>
    (
      ({
        recoupe:
          "m 1→2, e 3→16, e 3→22, e 4→21, e 4→18, e 14→11, e 14→28, e 17→15, e 22→29, e 23→30, e 9→7, e 18→15, e 21→11, e 29→31, e 29→11, x 3.1→16.1, x 16.1→14.1, x 7.2→6.2, x 22.1→29.1, x 13.2→11.3, x 11.5→40.4, x 19.3→40.4, x 10.6→8.1, x 10.6→8.2",
        inclus: "x 2.1→2.1, x 2.2→2.2, x 13.3→11.5",
        inclut: "x 19.1→12.1",
      })[lien] ?? ""
    ).split(", ");
  for (const lien of ["recoupe", "inclus", "inclut"]) {
    expect(decided(lien).filter((place) => kinds.get(place) !== lien)).toEqual([]);
  }
  expect(engagements.filter(({ de, lien }) => de === "21" && lien === "egal")).toEqual([]);
});

test("what it leaves without link in Quali-ATE is new", () => {
  const { exigences = [], indetermines = [] } = deQualEPref.liens;
  const known = new Set([...exigences.map(({ vers }) => vers), ...indetermines.flatMap(({ vers }) => vers)]);
  const nouveaux = qualiAte.modules.map((module) =>
    module.engagements
      .flatMap((e) => e.sousEngagements.map(({ id }) => id))
      .filter((id) => !known.has(id))
      .join(" "),
  );
  expect(nouveaux).toMatchInlineSnapshot(`
    [
      "2.5 8.3 8.7 9.6 11.2 11.6 16.2 16.3 17.1 17.2 17.3",
      "18.1 18.3 19.1 19.2 19.3 19.4 19.5 19.6 20.1 20.2 20.3 21.2 21.4 22.2 22.3 22.4 23.1 23.2 23.3 24.1 24.2 24.3 24.4 25.1 25.2 25.3 25.4 26.1 27.1 27.2",
      "30.3",
      "32.1 32.2",
      "35.5",
      "",
      "",
      "42.1 42.2",
    ]
  `);
});

test("the crosswalk from Services Publics + gives each of its engagements something that answers it", () => {
  const { document, constats, liens } = deServicesPublicsPlus;
  expect([...constats, ...checkCorrespondance(document, servicesPublicsPlus, qualiAte)]).toEqual([]);
  const linked = (list: Correspondance["exigences"] = []) => [...new Set(list.map(({ de }) => de))];
  expect(linked(liens.exigences)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
  expect(linked(liens.engagements)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
  const politique = readFileSync("test/referentiel/sources/savoie-2024.txt", "utf8");
  expect(politique).toContain(liens.correspondance.mots);
  const preambule = readFileSync("test/referentiel/sources/quali-ate-2024-02-01.txt", "utf8");
  expect(preambule).toContain(liens.correspondance.nuance);
  for (const { mots } of liens.couvertures ?? []) if (mots) expect(politique).toContain(mots);
  expect(liens.couvertures?.map(({ de, regle, reste }) => [de, regle ?? reste])).toEqual([
    ["1", "le droit à l'erreur"],
    ["8", "par-engagement"],
  ]);
});

test("both come with the program", () => {
  const correspondances = openCorrespondances(new DiskDepot("dist/correspondances"));
  expect(correspondances.noms()).toEqual([
    "qual-e-pref@2019-02-04--quali-ate@2024-02-01",
    "services-publics-plus@2021--quali-ate@2024-02-01",
  ]);
  expect(correspondances.between("qual-e-pref@2019-02-04", "quali-ate@2024-02-01")).toEqual(
    JSON.parse(JSON.stringify(deQualEPref.liens)),
  );
  expect(correspondances.between("quali-ate@2024-02-01", "qual-e-pref@2019-02-04")).toBeNull();
});
