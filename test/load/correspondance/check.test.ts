import { describe, expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { type Referentiel, referenceOf } from "../../../src/domain/referentiel.ts";
import { checkCorrespondance } from "../../../src/load/correspondance/check.ts";
import { openCorrespondance } from "../../../src/load/correspondance/open.ts";
import { readCorrespondance } from "../../../src/load/correspondance/read.ts";
import { openCorrespondances } from "../../../src/load/correspondance/registry.ts";
import { checksum } from "../../../src/load/referentiel/registry.ts";
import { engagement, module, referentiel, sousEngagement } from "../../support/referentiel.ts";

const ancien = referentiel(
  [module(1, [engagement(1, [sousEngagement("1.1"), sousEngagement("1.2")]), engagement(2, [])])],
  { id: "ancien", lacunes: [{ ou: "2", motif: "…" }] },
);
const nouveau = referentiel([module(1, [engagement(1), engagement(2)])], { id: "nouveau" });

const TETE = `version: 1
correspondance: { de: ancien@1, vers: nouveau@1, avis: de nous }
`;
const lien = (de: string, vers: string) => `{ de: "${de}", vers: "${vers}", lien: egal, motif: pareil }`;

/** Findings of a crosswalk, each with its line. */
function check(corps: string): string[] {
  const { document, constats } = readCorrespondance(new MemoryDepot({ "c.yaml": TETE + corps }), "c.yaml");
  const faults = document ? checkCorrespondance(document, ancien, nouveau) : [];
  return [...constats, ...faults].map(({ regle, message, lieu }) => {
    const ligne =
      "source" in lieu && "pointeur" in lieu ? lieu.source.locate(lieu.pointeur, lieu.sur).ligne : 0;
    return `${ligne} ${regle} ${message}`.replaceAll("\u00a0", " ");
  });
}

describe("a crosswalk without fault", () => {
  test("may be partial when it does not speak of what has no continuation", () => {
    expect(check(`exigences:\n  - ${lien("1.1", "1.1")}\n`)).toEqual([]);
  });

  test("is whole when it does", () => {
    const corps = `modules:
  - { de: 1, vers: 1, lien: egal, motif: pareil }
engagements:
  - ${lien("1", "1")}
  - ${lien("2", "2")}
exigences:
  - ${lien("1.1", "1.1")}
sansSuite:
  exigences:
    - { de: "1.2", motif: fini }
indetermines:
  - { vers: ["2.1"], lacune: "2", motif: on ne sait pas }
`;
    expect(check(corps)).toEqual([]);
  });
});

const inconnu = (ligne: number, id: string) =>
  `${ligne} reference-inconnue « ${id} » n’existe pas dans ce référentiel.`;
const nie = (ligne: number, id: string) =>
  `${ligne} correspondance-contradictoire ${id} a un lien, et il est dit ici qu’il n’en a pas.`;
const oublie = (ligne: number, quoi: string) =>
  `${ligne} correspondance-incomplete La correspondance ne dit pas ce que devient ${quoi}.`;
const double = (ligne: number, liens: string, premier: number) =>
  `${ligne} identifiant-en-double Le lien ${liens} est déjà donné ligne ${premier}.`;

test.each<[string, string, string[]]>([
  ["a departure that does not exist", `exigences:\n  - ${lien("1.9", "1.1")}\n`, [inconnu(4, "1.9")]],
  ["an arrival that does not exist", `exigences:\n  - ${lien("1.1", "9.9")}\n`, [inconnu(4, "9.9")]],
  [
    "a module that does not exist",
    "modules:\n  - { de: 3, vers: 1, lien: egal, motif: pareil }\n",
    [inconnu(4, "3")],
  ],
  ["an engagement that does not exist", `engagements:\n  - ${lien("3", "1")}\n`, [inconnu(4, "3")]],
  [
    "what is given up and does not exist",
    `exigences:\n  - ${lien("1.2", "1.1")}\nsansSuite:\n  modules:\n    - { de: 1, motif: fini }\n  engagements:\n    - { de: "1", motif: fini }\n    - { de: "2", motif: fini }\n  exigences:\n    - { de: "1.1", motif: fini }\n    - { de: "1.7", motif: fini }\n`,
    [inconnu(13, "1.7")],
  ],
  [
    "links given twice, at each level",
    `engagements:\n  - ${lien("1", "1")}\n  - ${lien("1", "2")}\n  - ${lien("1", "1")}\n  - ${lien("1", "1")}\nexigences:\n  - ${lien("1.1", "1.1")}\n  - ${lien("1.1", "1.1")}\n`,
    [double(6, "1 → 1", 4), double(7, "1 → 1", 4), double(10, "1.1 → 1.1", 9)],
  ],
  [
    "a rule of cover for what does not exist",
    `couvertures:\n  - { de: "1.1", reste: tout, motif: fini }\n  - { de: "9", reste: tout, motif: fini }\n`,
    [inconnu(5, "9")],
  ],
  [
    "a gap that is none",
    `indetermines:\n  - { vers: ["2.1"], lacune: "7", motif: on ne sait pas }\n`,
    [inconnu(4, "7")],
  ],
  [
    "what is left open and does not exist",
    `indetermines:\n  - { vers: ["2.1", "2.7"], lacune: "2", motif: on ne sait pas }\n`,
    [inconnu(4, "2.7")],
  ],
  [
    "a link to what is said to have none",
    `exigences:\n  - ${lien("1.1", "2.1")}\nindetermines:\n  - { vers: ["1.1", "2.1"], lacune: "2", motif: on ne sait pas }\n`,
    [nie(6, "2.1")],
  ],
  [
    "a link from what is given up, and all that is forgotten",
    `exigences:\n  - ${lien("1.1", "1.1")}\nsansSuite:\n  exigences:\n    - { de: "1.1", motif: fini }\n`,
    [
      oublie(5, "1 (modules)"),
      oublie(5, "1 (engagements)"),
      oublie(5, "2 (engagements)"),
      nie(7, "1.1"),
      oublie(5, "1.2 (exigences)"),
    ],
  ],
  [
    "a kind of link that does not exist",
    `exigences:\n  - { de: "1.1", vers: "1.1", lien: pareil, motif: oui }\n`,
    ["4 valeur-incorrecte « pareil » n’est pas une valeur de « lien »."],
  ],
  [
    "a link without its reason",
    `exigences:\n  - { de: "1.1", vers: "1.1", lien: egal }\n`,
    ["4 cle-manquante Il manque la clé « motif » dans l’élément 1 de « exigences »."],
  ],
])("says %s", (_, corps, expected) => {
  expect(check(corps)).toEqual(expected);
});

describe("a crosswalk file", () => {
  const NOM = "ancien@1--nouveau@1.yaml";
  const open = (nom: string, texte: string, ...connus: Referentiel[]) => {
    const get = (reference: string) => connus.find((one) => referenceOf(one) === reference) ?? null;
    const { document, constats } = openCorrespondance(
      new MemoryDepot({ [`c/${nom}`]: texte }),
      `c/${nom}`,
      get,
    );
    return {
      document,
      told: constats.map(
        ({ regle, lieu }) => `${"pointeur" in lieu ? lieu.pointeur.join(".") : "-"} ${regle}`,
      ),
    };
  };
  test("says nothing of itself where both its référentiels are at hand and its name is theirs", () => {
    const { document, told } = open(NOM, TETE, ancien, nouveau);
    expect(told).toEqual([]);
    expect(document?.valeur.correspondance).toMatchObject({ de: "ancien@1", vers: "nouveau@1" });
  });
  test("under another name is told", () => {
    expect(open("autre.yaml", TETE, ancien, nouveau).told).toEqual(["correspondance valeur-incorrecte"]);
  });
  const FAUTE = `${TETE}exigences:\n  - ${lien("1.9", "1.1")}\n`;
  test.each<[string, Referentiel[], string[]]>([
    ["both", [ancien, nouveau], ["exigences.0.de reference-inconnue"]],
    ["the first alone", [ancien], ["correspondance.vers reference-inconnue"]],
    ["the second alone", [nouveau], ["correspondance.de reference-inconnue"]],
    ["none", [], ["correspondance.de reference-inconnue", "correspondance.vers reference-inconnue"]],
  ])("is checked against its référentiels where both are at hand: %s", (_title, connus, expected) => {
    expect(open(NOM, FAUTE, ...connus).told).toEqual(expected);
  });
  test("that cannot be read says why, and gives nothing", () => {
    const { document, told } = open(NOM, "version: [", ancien, nouveau);
    expect(document).toBeNull();
    expect(told).toHaveLength(1);
  });
});

describe("the crosswalks that are installed", () => {
  const texte = '{"de":"a"}';
  const sha = checksum(new TextEncoder().encode(texte));
  const installed = (contenu: string) =>
    openCorrespondances(
      new MemoryDepot({
        "index.json": JSON.stringify({ "b@1--a@1": sha, "a@1--b@1": sha }),
        "a@1--b@1.json": contenu,
        "b@1--a@1.json": contenu,
      }),
    );
  test("are named in order, and read when one is asked for", () => {
    const all = installed(texte);
    expect(all.noms()).toEqual(["a@1--b@1", "b@1--a@1"]);
    expect(all.between("a@1", "b@1")).toEqual({ de: "a" });
    expect(all.between("a@1", "b@1")).toBe(all.between("a@1", "b@1"));
    expect(all.between("a@1", "c@1")).toBeNull();
  });
  test("are refused where one was altered", () => {
    expect(() => installed(`${texte} `).between("a@1", "b@1")).toThrow("a été modifiée");
  });
});
