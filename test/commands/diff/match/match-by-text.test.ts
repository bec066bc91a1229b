import { expect, test } from "vitest";
import { type Niveau, nodesOf } from "../../../../src/commands/diff/facts/nodes.ts";
import { matchByText } from "../../../../src/commands/diff/match/match.ts";
import type { Engagement } from "../../../../src/domain/referentiel.ts";
import { engagement, module, referentiel, sousEngagement } from "../../../support/referentiel.ts";

type Textes = Record<string, string>;

/** An engagement of these sous-engagements. */
const holding = (numero: number, texte: string, sous: Textes = {}): Engagement =>
  engagement(
    numero,
    Object.entries(sous).map(([id, texte]) => ({ ...sousEngagement(id), texte })),
    { texte },
  );

/** A référentiel of one module for each list. */
const label = (...modules: Engagement[][]) =>
  nodesOf(
    referentiel(modules.map((engagements, rank) => module(rank + 1, engagements, { titre: "Accueil" }))),
  );

interface Around {
  lineage?: boolean;
  modules?: string[];
  engagements?: string[];
  closed?: { de?: number; vers?: number };
}

/** « 1.1→1.2 » for each link of a level, where these parents (by place) are linked. */
function links(
  niveau: Niveau,
  de: ReturnType<typeof label>,
  vers: ReturnType<typeof label>,
  { lineage = false, modules = ["0-0"], engagements = [], closed = {} }: Around = {},
): string[] {
  const among = (pairs: string[]) => (i: number, j: number) => pairs.includes(`${i}-${j}`);
  const parents = { modules: among(modules), engagements: among(engagements) };
  const open = {
    de: (index: number) => index !== closed.de,
    vers: (index: number) => index !== closed.vers,
  };
  return matchByText(niveau, { de, vers }, parents, lineage, open).map(
    (pair) => `${de[niveau][pair.de]?.id}→${vers[niveau][pair.vers]?.id}`,
  );
}

const TWIN = "Nous répondons dans un délai raisonnable";

test("in two versions of one référentiel, what kept its id and its words is itself", () => {
  const twins = label([holding(1, TWIN), holding(2, TWIN)]);
  expect(links("engagements", twins, twins)).toEqual([]);
  expect(links("engagements", twins, twins, { lineage: true })).toEqual(["1→1", "2→2"]);
  expect(links("engagements", twins, twins, { lineage: true, closed: { de: 0 } })).toEqual(["2→2"]);
  expect(links("engagements", twins, twins, { lineage: true, closed: { vers: 1 } })).toEqual(["1→1"]);
  const others = label([holding(1, "Nos tarifs sont affichés"), holding(2, TWIN), holding(3, "Autre")]);
  expect(links("engagements", twins, others, { lineage: true })).toEqual(["2→2"]);
});

test("what is closed is left alone, on each side, and places are those of the whole lists", () => {
  const de = label([holding(1, "Nos tarifs"), holding(2, "Nos horaires"), holding(3, "Un annuaire")]);
  const vers = label([holding(7, "Un annuaire"), holding(8, "Nos tarifs"), holding(9, "Nos horaires")]);
  expect(links("engagements", de, vers)).toEqual(["1→8", "2→9", "3→7"]);
  expect(links("engagements", de, vers, { closed: { de: 0, vers: 0 } })).toEqual(["2→9"]);
});

test("of twins, each goes to the one of its module", () => {
  const de = label([holding(1, TWIN)], [holding(2, TWIN)]);
  const vers = label([holding(7, TWIN)], [holding(8, TWIN)]);
  expect(links("engagements", de, vers, { modules: ["0-1", "1-0"] })).toEqual(["1→8", "2→7"]);
  expect(links("engagements", de, vers, { modules: [] })).toEqual([]);
});

test("of twins, each goes to the one of its engagement, then of its module", () => {
  const de = label([holding(1, "un", { "1.1": TWIN }), holding(2, "deux", { "2.1": TWIN })]);
  const vers = label([holding(7, "sept", { "7.1": TWIN }), holding(8, "huit", { "8.1": TWIN })]);
  const told = (around: Around) => links("sousEngagements", de, vers, around);
  expect(told({ engagements: ["0-1", "1-0"] })).toEqual(["1.1→8.1", "2.1→7.1"]);
  expect(told({ engagements: ["0-1", "1-0"], modules: [] })).toEqual(["1.1→8.1", "2.1→7.1"]);
  expect(told({})).toEqual([]);
  const apart = label([holding(1, "un", { "1.1": TWIN })], [holding(2, "deux", { "2.1": TWIN })]);
  const other = label([holding(7, "sept", { "7.1": TWIN })], [holding(8, "huit", { "8.1": TWIN })]);
  expect(links("sousEngagements", apart, other, { modules: ["0-1", "1-0"] })).toEqual(["1.1→8.1", "2.1→7.1"]);
});

test("where they stand helps likeness over the threshold, an engagement more than a module", () => {
  const texts = [
    "Nos agents affichent les horaires",
    "Nos agents affichent les tarifs et les lieux",
  ] as const;
  const de = label([holding(1, "un", { "1.1": texts[0] })]);
  const vers = label([holding(7, "sept", { "7.1": texts[1] })]);
  expect(links("sousEngagements", de, vers, { modules: [] })).toEqual([]);
  expect(links("sousEngagements", de, vers, { engagements: ["0-0"] })).toEqual(["1.1→7.1"]);
});

test("an engagement is known by what stands below it too, a module by nothing but that where titles differ", () => {
  const below = { "1.1": "Nos horaires sont affichés en mairie", "1.2": "Un agent parle votre langue" };
  const renamed = Object.fromEntries(
    Object.entries(below).map(([id, texte]) => [id.replace("1.", "9."), texte]),
  );
  const heading = (numero: number, texte: string, sous: Textes) => label([holding(numero, texte, sous)]);
  expect(
    links("engagements", heading(1, "Accueil du public", below), heading(9, "Accueil des usagers", renamed)),
  ).toEqual(["1→9"]);
  expect(
    links("engagements", heading(1, "Accueil du public", below), heading(9, "Accueil des usagers", {})),
  ).toEqual([]);
  const titled = (titre: string) => nodesOf(referentiel([module(1, [holding(1, "un", below)], { titre })]));
  expect(links("modules", titled("Accueil"), titled("Relations"))).toEqual(["1→1"]);
});

test("a promise in two pieces is told by its words alone, unless it is a module or a control", () => {
  const [a, b] = ["Nos horaires sont affichés", "un agent parle votre langue"];
  const de = label([holding(1, `${a} ${b}`)]);
  const vers = label([holding(7, a), holding(8, b)]);
  expect(links("engagements", de, vers).sort()).toEqual(["1→7", "1→8"]);
  const titled = (...titres: string[]) =>
    nodesOf(referentiel(titres.map((titre, rank) => module(rank + 1, [], { titre }))));
  expect(links("modules", titled(`${a} ${b}`), titled(a, b))).not.toHaveLength(2);
});

test("a module that two others resemble as much is neither", () => {
  const titled = (...titres: string[]) =>
    nodesOf(referentiel(titres.map((titre, rank) => module(rank + 1, [], { titre }))));
  expect(links("modules", titled("Relation aux usagers"), titled("Relation aux usagers", "Titres"))).toEqual([
    "1→1",
  ]);
  const twins = titled("Relation aux usagers", "Relation aux usagers", "Titres de séjour");
  expect(links("modules", titled("Relation aux usagers"), twins)).toEqual([]);
  expect(links("modules", twins, titled("Relation aux usagers"))).toEqual([]);
});
