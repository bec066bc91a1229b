import { expect, test } from "vitest";
import { diffReferentiels } from "../../../../src/commands/diff/diff.ts";
import type { Ecrits, LienEcrit } from "../../../../src/commands/diff/facts/written.ts";
import type { Engagement, Module, Referentiel } from "../../../../src/domain/referentiel.ts";
import { engagement, module, referentiel, sousEngagement } from "../../../support/referentiel.ts";

const PROMESSE = "Nous affichons nos horaires";

/** The same on both sides, before what is compared: what stands second is not taken for what stands first. */
const SAME = module(
  9,
  [engagement(9, [{ ...sousEngagement("9.8"), texte: "Délais de réponse" }], { texte: "Nos délais" })],
  { titre: "Délais" },
);
const of = (id: string, modules: Module[], options: Partial<Referentiel> = {}) =>
  referentiel([SAME, ...modules], { id, ...options });

/** Modules and engagements linked as written, by their numbers; sous-engagements by their words. */
function linked(modules: [number, number][], engagements: [number, number][]): Ecrits {
  const links = (niveau: LienEcrit["niveau"], pairs: [number, number][]) =>
    pairs.map(
      ([de, vers]): LienEcrit => ({ niveau, de: `${de}`, vers: `${vers}`, lien: "egal", motif: "dit" }),
    );
  return {
    nom: "a--b",
    entier: false,
    liens: [...links("modules", [[9, 9], ...modules]), ...links("engagements", [[9, 9], ...engagements])],
    sansSuite: [],
    indetermines: { de: new Set(), vers: new Set() },
  };
}

/** Natures of the sous-engagements, both ways round. */
function natures(de: Referentiel, vers: Referentiel, written: Ecrits): string[][] {
  const turned = { ...written, liens: written.liens.map((one) => ({ ...one, de: one.vers, vers: one.de })) };
  return [diffReferentiels(de, vers, written), diffReferentiels(vers, de, turned)].map((diff) =>
    diff.sousEngagements
      .filter(({ liens, vers, de }) => liens.length === 0 && `${de}${vers}` !== "3.1")
      .map(({ nature }) => nature),
  );
}

const known = of("a", [module(1, [engagement(1, [{ ...sousEngagement("1.1"), texte: PROMESSE }])])]);
const LINKED = linked([[1, 1]], [[1, 1]]);

/** Far from the promise; not linked either. */
const LAST = { ...sousEngagement("3.1"), texte: "Tarifs" };

/** The other side: engagement 1 without the promise, as `options` say it, or engagement 2 in its place. */
const other = (engagements: Engagement[], options: Partial<Referentiel> = {}) =>
  of("b", [module(1, engagements)], options);

test.each<[string, Referentiel, Ecrits, [de: string, vers: string]]>([
  [
    "an engagement that has none, and says so of nothing",
    other([engagement(1, [])]),
    LINKED,
    ["supprime", "ajoute"],
  ],
  [
    "an engagement whose sous-engagements are unknown",
    other([engagement(1, [], { sousEngagementsConnus: false })]),
    LINKED,
    ["indetermine", "indetermine"],
  ],
  [
    "an engagement of which the source lacks one",
    other([engagement(1, [])], {
      lacunes: [
        { ou: "partout", motif: "perdu" },
        { ou: "1", couvre: ["7.1", "1.4"], motif: "perdu" },
      ],
    }),
    LINKED,
    ["indetermine", "indetermine"],
  ],
  [
    "an engagement, where the source lacks some of another",
    other([engagement(1, [])], { lacunes: [{ ou: "11", couvre: ["11.1"], motif: "perdu" }] }),
    LINKED,
    ["supprime", "ajoute"],
  ],
  [
    "a module of which no sous-engagement is known",
    other([engagement(2, [], { texte: "Autre chose" })]),
    linked([[1, 1]], []),
    ["indetermine", "indetermine"],
  ],
  [
    "a module of which some are known",
    other([engagement(2, [], { texte: "Autre chose" }), engagement(3, [LAST], { texte: "Nos tarifs" })]),
    linked([[1, 1]], []),
    ["supprime", "ajoute"],
  ],
])("a promise before %s", (_what, vers, written, [gone, come]) => {
  expect(natures(known, vers, written)).toEqual([[gone], [come]]);
});

test("what is missing elsewhere leaves nothing open here", () => {
  const vide = module(2, [], { titre: "Vide" });
  const full = (id: string) => [engagement(1, [{ ...sousEngagement(`${id}.1`), texte: "Nos tarifs" }])];
  const beside = of("b", [module(1, full("1")), vide]);
  expect(natures(known, beside, LINKED)).toEqual([
    ["supprime", "ajoute"],
    ["supprime", "ajoute"],
  ]);
  const towards = linked(
    [
      [1, 1],
      [1, 2],
    ],
    [[1, 1]],
  );
  expect(natures(known, beside, towards)).toEqual([
    ["indetermine", "ajoute"],
    ["supprime", "indetermine"],
  ]);
});

test("one of several that are linked may lack it", () => {
  const unknown = engagement(2, [], { texte: "Autre chose", sousEngagementsConnus: false });
  const both = linked(
    [[1, 1]],
    [
      [1, 1],
      [1, 2],
    ],
  );
  expect(natures(known, other([engagement(1, []), unknown]), both)).toEqual([
    ["indetermine"],
    ["indetermine"],
  ]);
  const modules = of("b", [
    module(1, [engagement(1, [LAST], { texte: "Nos tarifs" })]),
    module(2, [engagement(2, [])]),
  ]);
  const towards = linked(
    [
      [1, 1],
      [1, 2],
    ],
    [],
  );
  expect(natures(known, modules, towards)[0]).toEqual(["indetermine"]);
});

test("an engagement before a module without any, elsewhere than first", () => {
  const de = of("a", [module(1, [engagement(1), engagement(2)]), module(3, [engagement(3, [])])]);
  const vers = of("b", [module(1, [engagement(1), engagement(2)]), module(3, [])]);
  const written = linked(
    [
      [1, 1],
      [3, 3],
    ],
    [
      [1, 1],
      [2, 2],
    ],
  );
  const alone = (one: typeof written, a: Referentiel, b: Referentiel) =>
    diffReferentiels(a, b, one).engagements.flatMap(({ de, vers, nature }) =>
      de.length > 0 && vers.length > 0 ? [] : [`${de}→${vers} ${nature}`],
    );
  expect(alone(written, de, vers)).toEqual(["3→ indetermine"]);
  expect(alone(written, vers, de)).toEqual(["→3 indetermine"]);
  const gone = of("b", [module(1, [engagement(1), engagement(2)])]);
  const open = { de: new Set(["3"]), vers: new Set(["3"]) };
  expect(alone({ ...written, indetermines: open }, de, gone)).toEqual(["3→ supprime"]);
});

test("an engagement that nothing links is new or gone, whatever is not known below it", () => {
  const vers = other([engagement(2, [], { texte: "Nos tarifs", sousEngagementsConnus: false })]);
  const diff = diffReferentiels(known, vers, linked([[1, 1]], []));
  expect(diff.engagements.map(({ nature }) => nature)).toEqual(["identique", "supprime", "ajoute"]);
});

test("a module without engagements is new or gone all the same", () => {
  const vers = of("b", [module(2, [], { titre: "Vide" })]);
  expect(diffReferentiels(known, vers).modules.map(({ nature }) => nature)).toEqual([
    "identique",
    "supprime",
    "ajoute",
  ]);
});
