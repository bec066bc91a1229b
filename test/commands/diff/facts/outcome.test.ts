import { expect, test } from "vitest";
import { nodesOf } from "../../../../src/commands/diff/facts/nodes.ts";
import { outcomeOf } from "../../../../src/commands/diff/facts/outcome.ts";
import type { LienEntree, NatureDeLien, SorteDeLien } from "../../../../src/commands/diff/types.ts";
import type { Engagement } from "../../../../src/domain/referentiel.ts";
import { engagement, module, referentiel, sousEngagement } from "../../../support/referentiel.ts";

const HEADING = [sousEngagement("1.1"), sousEngagement("1.2")];

/** The nodes of one module, general or not, of these engagements. */
const nodes = (numero: number, engagements: Engagement[]) => {
  const { modules, ...below } = nodesOf(referentiel([module(numero, engagements)]));
  return { ...below, modules };
};
const NONE = nodes(1, []);
const leaf = (numero: number, texte: string) => nodes(1, [engagement(numero, [], { texte })]);
const heading = (numero: number, texte: string) => nodes(1, [engagement(numero, HEADING, { texte })]);

const link = (lien?: SorteDeLien): LienEntree[] => [
  { de: "1", vers: "2", origine: lien ? "correspondance" : "calcul", ...(lien && { lien, motif: "dit" }) },
];

const outcome = (
  niveau: Parameters<typeof outcomeOf>[0],
  nature: NatureDeLien,
  de: ReturnType<typeof nodes>,
  vers: ReturnType<typeof nodes>,
  liens: LienEntree[] = link(),
) =>
  outcomeOf(niveau, nature, { de: de[niveau], vers: vers[niveau] }, liens).map(({ type, sujet }) =>
    sujet === undefined ? type : `${type} ${sujet}`,
  );

const general = nodes(1, []);
const metier = { ...nodes(3, []), engagements: [], sousEngagements: [] };

test("what comes or goes alone", () => {
  expect(outcome("modules", "ajoute", { ...NONE, modules: [] }, general)).toEqual(["module-general-ajoute"]);
  expect(outcome("modules", "ajoute", { ...NONE, modules: [] }, metier)).toEqual(["module-metier-ajoute"]);
  expect(outcome("modules", "supprime", general, { ...NONE, modules: [] })).toEqual(["module-supprime"]);
  expect(outcome("engagements", "ajoute", NONE, leaf(1, "a"))).toEqual(["exigence-ajoutee"]);
  expect(outcome("engagements", "supprime", leaf(1, "a"), NONE)).toEqual(["exigence-supprimee"]);
  expect(outcome("engagements", "ajoute", NONE, heading(1, "a"))).toEqual(["engagement-ajoute"]);
  expect(outcome("engagements", "supprime", heading(1, "a"), NONE)).toEqual(["engagement-supprime"]);
  const alone = nodes(1, [engagement(1)]);
  expect(outcome("sousEngagements", "ajoute", NONE, alone)).toEqual(["exigence-ajoutee"]);
  expect(outcome("sousEngagements", "supprime", alone, NONE)).toEqual(["exigence-supprimee"]);
  expect(outcome("engagements", "indetermine", leaf(1, "a"), NONE)).toEqual(["vis-a-vis-inconnu"]);
});

test("promises that gain or lose their sous-engagements", () => {
  expect(outcome("engagements", "reformule", leaf(1, "a"), heading(1, "b"))).toEqual(["exigence-detaillee"]);
  expect(outcome("engagements", "reformule", heading(1, "a"), leaf(1, "b"))).toEqual(["exigence-regroupee"]);
});

test("groups of several: of promises by what they are, of headings by what is lost", () => {
  const leaves = nodes(1, [engagement(1, []), engagement(2, [])]);
  expect(outcome("engagements", "recompose", leaves, leaves)).toEqual(["exigence-recomposee"]);
  expect(outcome("engagements", "fusionne", leaves, leaf(1, "a"))).toEqual(["exigence-fusionnee"]);
  expect(outcome("engagements", "scinde", leaf(1, "a"), leaves)).toEqual(["exigence-scindee"]);
  const mixed = nodes(1, [engagement(1, HEADING), engagement(2, [])]);
  expect(outcome("engagements", "fusionne", mixed, leaf(1, "a"))).toEqual(["exigence-fusionnee"]);
  const headings = nodes(1, [engagement(1, HEADING), engagement(2, HEADING)]);
  const lost = (lien?: SorteDeLien) =>
    outcome("engagements", "fusionne", headings, heading(1, "a"), link(lien));
  expect([undefined, "egal", "inclus", "inclut", "recoupe"].map((lien) => lost(lien as SorteDeLien))).toEqual(
    [[], [], [], ["portee-differente 1 → 2"], ["portee-differente 1 → 2"]],
  );
});

test("one that stays: its number, what an editor says of it, its words", () => {
  const told = (niveau: "modules" | "engagements", de: typeof NONE, vers: typeof NONE, lien?: SorteDeLien) =>
    outcome(niveau, "reformule", de, vers, link(lien));
  expect(told("modules", nodes(1, []), nodes(3, []))).toEqual(["module-renumerote", "module-reformule"]);
  expect(told("engagements", leaf(1, "un taux"), leaf(2, "un délai"))).toEqual([
    "exigence-renumerotee",
    "texte-reformule",
  ]);
  expect(told("engagements", heading(1, "un taux"), heading(2, "un délai"))).toEqual([
    "engagement-reformule",
  ]);
  expect(told("engagements", leaf(1, "un taux"), leaf(1, "un taux"), "inclus")).toEqual([
    "portee-differente",
  ]);
  expect(told("engagements", leaf(1, "un taux"), leaf(1, "un taux"), "egal")).toEqual([]);
  expect(outcome("engagements", "identique", leaf(1, "un taux"), leaf(1, "un taux"), [])).toEqual([]);
});
