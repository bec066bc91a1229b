import { expect, test } from "vitest";
import { diffReferentiels } from "../../../../src/commands/diff/diff.ts";
import type { Niveau } from "../../../../src/commands/diff/facts/nodes.ts";
import type { Ecrits, LienEcrit, Side } from "../../../../src/commands/diff/facts/written.ts";
import type { Referentiel } from "../../../../src/domain/referentiel.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../../../support/referentiel.ts";

/** One engagement of sous-engagements with these texts. */
function promising(id: string, textes: Record<string, string>): Referentiel {
  const sous = Object.entries(textes).map(([id, texte]) => ({ ...sousEngagement(id), texte }));
  return referentiel([module(1, [engagement(1, sous)])], { id });
}

function written(options: Partial<Ecrits>): Ecrits {
  const indetermines = { de: new Set<string>(), vers: new Set<string>() };
  return { nom: "a--b", entier: false, liens: [], sansSuite: [], indetermines, ...options };
}

const link = (niveau: Niveau, de: string, vers: string): LienEcrit => ({
  niveau,
  de,
  vers,
  lien: "egal",
  motif: "dit",
});

/** « 1.1→1.2 nature origine » of each group of sous-engagements. */
function told(de: Referentiel, vers: Referentiel, ecrits: Ecrits, niveau: Niveau = "sousEngagements") {
  return diffReferentiels(de, vers, ecrits)[niveau].map(
    (one) => `${one.de.join("+")}→${one.vers.join("+")} ${one.nature} ${one.origine}`,
  );
}

const TEXTES = { "1.1": "Nous affichons nos horaires", "1.2": "Nos agents sont formés à la fraude" };
const [A, B] = [promising("a", TEXTES), promising("b", TEXTES)];

test("a link to what is not there says nothing", () => {
  const said = ["identique calcul", "identique calcul"];
  for (const [de, vers] of [
    ["9.9", "1.1"],
    ["1.1", "9.9"],
  ] as const) {
    const lines = told(A, B, written({ liens: [link("sousEngagements", de, vers)] }));
    expect(lines).toEqual(said.map((one, rank) => `1.${rank + 1}→1.${rank + 1} ${one}`));
  }
});

test.each<[Side, string[]]>([
  ["de", ["1.1→ supprime correspondance", "1.2→1.2 identique calcul", "→1.1 ajoute calcul"]],
  ["vers", ["1.1→ supprime calcul", "1.2→1.2 identique calcul", "→1.1 ajoute correspondance"]],
])("an end written on the side « %s » concerns that level and that side", (cote, lines) => {
  const ended = (niveau: Niveau, id: string) => written({ sansSuite: [{ niveau, cote, id }] });
  expect(told(A, B, ended("sousEngagements", "1.1"))).toEqual(lines);
  expect(told(A, B, ended("sousEngagements", "1.3"))).toEqual([
    "1.1→1.1 identique calcul",
    "1.2→1.2 identique calcul",
  ]);
  expect(told(A, B, ended("engagements", "1"))[0]).toBe("1.1→1.1 identique calcul");
});

test.each<[Side, string[]]>([
  ["de", ["1.1→ indetermine correspondance", "1.2→1.2 identique calcul", "→1.1 ajoute calcul"]],
  ["vers", ["1.1→ supprime calcul", "1.2→1.2 identique calcul", "→1.1 indetermine correspondance"]],
])("what is written to be open on the side « %s » has no counterpart that is known", (cote, lines) => {
  const indetermines = { de: new Set<string>(), vers: new Set<string>(), [cote]: new Set(["1.1"]) };
  expect(told(A, B, written({ indetermines }))).toEqual(lines);
});

test("what is open of sous-engagements says nothing of an engagement of the same id", () => {
  const leaves = (id: string) => referentiel([module(1, [engagement(1, [])])], { id });
  const open = written({ indetermines: { de: new Set(["1"]), vers: new Set(["1"]) } });
  expect(told(leaves("a"), leaves("b"), open, "engagements")).toEqual(["1→1 identique calcul"]);
});

test("a group is of the crosswalk as soon as one of its links is, and each link says whose it is", () => {
  const de = promising("a", { "1.1": "Nous affichons nos horaires", "1.2": "Nous formons nos agents" });
  const vers = promising("b", { "1.1": "Nous affichons nos horaires" });
  const liens = [link("sousEngagements", "1.1", "1.1"), link("sousEngagements", "1.2", "1.1")];
  const [group] = diffReferentiels(de, vers, written({ liens })).sousEngagements;
  expect(group).toMatchObject({
    nature: "fusionne",
    origine: "correspondance",
    liens: [
      { de: "1.1", vers: "1.1", origine: "correspondance", lien: "egal", motif: "dit" },
      { de: "1.2", vers: "1.1", origine: "correspondance", lien: "egal", motif: "dit" },
    ],
    textes: {
      de: [
        { id: "1.1", texte: "Nous affichons nos horaires" },
        { id: "1.2", texte: "Nous formons nos agents" },
      ],
      vers: [{ id: "1.1", texte: "Nous affichons nos horaires" }],
    },
  });
  const [computed] = diffReferentiels(vers, vers).sousEngagements;
  expect(computed?.liens).toEqual([{ de: "1.1", vers: "1.1", origine: "calcul" }]);
});

test("what an editor says of one promise alone decides whether it is the same", () => {
  const de = promising("a", { "1.1": "Nous affichons nos horaires" });
  const vers = promising("b", { "1.3": "Nous publions un annuaire" });
  const says = (lien: LienEcrit["lien"]) =>
    told(de, vers, written({ liens: [{ ...link("sousEngagements", "1.1", "1.3"), lien }] }));
  expect(says("egal")).toEqual(["1.1→1.3 renumerote correspondance"]);
  expect(says("inclus")).toEqual(["1.1→1.3 reformule correspondance"]);
});

test("other controls make it another promise; those of an exigence are not those of the module of its number", () => {
  const controlled = (texte: string) =>
    referentiel([module(1, [engagement(1, [sousEngagement("1.1", [methode("1.1-a", { texte })])])])]);
  const diff = diffReferentiels(controlled("Registre"), controlled("Appels mystères"));
  expect(diff.sousEngagements[0]?.nature).toBe("reformule");
  const leaf = (mois: number) =>
    referentiel([module(1, [engagement(1, [], { periode: { mois, mots: "" } })])]);
  const { modules, engagements } = diffReferentiels(leaf(12), leaf(3));
  expect(modules[0]?.changements).toEqual([]);
  expect(engagements[0]?.changements.map(({ type }) => type)).toEqual(["periode-raccourcie"]);
});

test.each<[Side, Record<string, string>, Record<string, string>, string]>([
  ["de", { "1.1": "Tarifs", "1.2": TEXTES["1.2"] }, { "1.1": TEXTES["1.2"] }, "1.2→1.1 renumerote calcul"],
  ["vers", { "1.1": TEXTES["1.2"] }, { "1.1": "Tarifs", "1.2": TEXTES["1.2"] }, "1.1→1.2 renumerote calcul"],
])(
  "an end written on the side « %s » leaves the other side’s promise of that id free",
  (cote, de, vers, line) => {
    const sansSuite = [{ niveau: "sousEngagements" as const, cote, id: "1.1" }];
    expect(told(promising("a", de), promising("b", vers), written({ sansSuite }))).toContain(line);
  },
);

test("an end written of an engagement leaves the module of its number free", () => {
  const sansSuite = [{ niveau: "engagements" as const, cote: "de" as const, id: "1" }];
  expect(told(A, B, written({ sansSuite }), "modules")).toEqual(["1→1 identique calcul"]);
  expect(told(A, B, written({ sansSuite }), "engagements")[0]).toBe("1→ supprime correspondance");
});

test("without written modules, modules follow the engagements that are written, not their numbers", () => {
  const two = (id: string, [first, second]: [number, number]) =>
    referentiel(
      [
        module(1, [engagement(first, [], { texte: `${id} un` })], { titre: `${id} alpha` }),
        module(2, [engagement(second, [], { texte: `${id} deux` })], { titre: `${id} bravo` }),
      ],
      { id },
    );
  const liens = [link("engagements", "1", "1"), link("engagements", "2", "2")];
  const modules = (vers: [number, number]) =>
    told(two("a", [1, 2]), two("b", vers), written({ liens }), "modules");
  expect(modules([2, 1])).toEqual(["1→2 renumerote correspondance", "2→1 renumerote correspondance"]);
});
