import { expect, test } from "vitest";
import { nodesOf } from "../../../../src/commands/diff/facts/nodes.ts";
import { engagement, module, referentiel, sousEngagement } from "../../../support/referentiel.ts";

test("each node holds its own text, all that stands below it, and its place in what holds it", () => {
  const nodes = nodesOf(
    referentiel([
      module(1, [engagement(1, [])]),
      module(2, [engagement(2, []), engagement(3, [sousEngagement("3.1"), sousEngagement("3.2")])]),
    ]),
  );
  expect(nodes.modules[1]).toMatchObject({
    id: "2",
    texte: "Module 2",
    contenu: "Module 2\nEngagement 2\nEngagement 3\nPromesse 3.1\nPromesse 3.2",
    parent: null,
  });
  expect(nodes.engagements[2]).toMatchObject({
    id: "3",
    texte: "Engagement 3",
    contenu: "Engagement 3\nPromesse 3.1\nPromesse 3.2",
    parent: 1,
  });
  expect(nodes.sousEngagements[1]).toMatchObject({ id: "3.2", contenu: "Promesse 3.2", parent: 2 });
});
