import { expect, test } from "vitest";
import { diffReferentiels } from "../../../src/commands/diff/diff.ts";
import { engagement, module, referentiel, sousEngagement } from "../../support/referentiel.ts";

const label = (id: string, ...textes: string[]) =>
  referentiel(
    [
      module(1, [
        engagement(
          1,
          textes.map((texte, rank) => ({ ...sousEngagement(`1.${rank + 1}`), texte })),
        ),
      ]),
    ],
    { id },
  );
const unknown = (id: string) =>
  referentiel([module(1, [engagement(1, [], { sousEngagementsConnus: false })])], { id });
const SANS_METHODES =
  "Les sources de b@1 ne donnent pas de méthodes de contrôle : elles ne sont pas comparées.";

test("what limits a comparison: methods that a side lacks, counterparts that nobody knows", () => {
  const remarks = (de: ReturnType<typeof label>, vers: ReturnType<typeof label>) =>
    diffReferentiels(de, vers).remarques;
  expect(remarks(label("a", "Nos horaires"), label("b", "Nos horaires"))).toEqual([]);
  expect(remarks(label("a", "Nos horaires"), unknown("b"))).toEqual([
    SANS_METHODES,
    "Pour 1 élément, les sources ne donnent pas l’autre côté : rien n’en est conclu.",
  ]);
  const half = label("b", "Nos horaires", "Nos tarifs");
  half.modules[0]?.engagements[0]?.sousEngagements[1]?.methodesControle.splice(0);
  expect(remarks(label("a", "Nos horaires", "Nos tarifs"), half)).toEqual([]);
  expect(remarks(label("a", "Nos horaires", "Nos tarifs"), unknown("b"))[1]).toBe(
    "Pour 2 éléments, les sources ne donnent pas l’autre côté : rien n’en est conclu.",
  );
});

test.each<[string, string, number | undefined, number | undefined, boolean]>([
  ["of one version, under another edition", "1", 1, 2, true],
  ["under the same edition", "1", 2, 2, false],
  ["of another version", "2", 1, 2, false],
  ["that one side does not date", "1", undefined, 2, false],
  ["that the other side does not date", "1", 1, undefined, false],
])("a reading %s", (_what, version, avant, apres, told) => {
  const read = (edition: number | undefined, version: string) => ({
    ...label("a", "Nos horaires"),
    version,
    ...(edition !== undefined && { lecture: { edition, empreinte: "x" } }),
  });
  const { remarques } = diffReferentiels(read(avant, "1"), read(apres, version));
  expect(remarques.some((one) => one.startsWith("La lecture passe de l’édition 1 à l’édition 2"))).toBe(told);
});
