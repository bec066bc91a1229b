import { expect, test } from "vitest";
import { diffReferentiels } from "../../../../src/commands/diff/diff.ts";
import type { Ecrits } from "../../../../src/commands/diff/facts/written.ts";
import type { Referentiel } from "../../../../src/domain/referentiel.ts";
import { engagement, module, referentiel, sousEngagement } from "../../../support/referentiel.ts";

test("what the other side’s sources lack is undetermined, never new or gone", () => {
  const known = referentiel([module(1, [engagement(1, [sousEngagement("1.1"), sousEngagement("1.2")])])]);
  const gap = referentiel([module(1, [engagement(1, [sousEngagement("1.2")])])], {
    id: "autre",
    lacunes: [{ ou: "1.1", couvre: ["1.1"], motif: "manque" }],
  });
  const unknown = referentiel([module(1, [engagement(1, [], { sousEngagementsConnus: false })])], {
    id: "autre",
  });
  const natures = (de: Referentiel, vers: Referentiel) =>
    diffReferentiels(de, vers).sousEngagements.map(({ nature }) => nature);
  expect(natures(known, gap)).toEqual(["indetermine", "identique"]);
  expect(natures(gap, known)).toEqual(["identique", "indetermine"]);
  expect(natures(unknown, known)).toEqual(["indetermine", "indetermine"]);
});

test("a crosswalk that speaks of everything leaves nothing open but what it says is open", () => {
  const unknown = referentiel([module(1, [engagement(1, [], { sousEngagementsConnus: false })])]);
  const known = referentiel([module(1, [engagement(1, [sousEngagement("1.1"), sousEngagement("1.2")])])], {
    id: "b",
  });
  const natures = (entier: boolean) =>
    diffReferentiels(unknown, known, {
      nom: "a--b",
      entier,
      liens: (["modules", "engagements"] as const).map((niveau) => ({
        niveau,
        de: "1",
        vers: "1",
        lien: "inclus",
        motif: "dit",
      })),
      sansSuite: [],
      indetermines: { de: new Set(), vers: new Set(["1.2"]) },
    }).sousEngagements.map(({ nature }) => nature);
  expect(natures(true)).toEqual(["ajoute", "indetermine"]);
  expect(natures(false)).toEqual(["indetermine", "indetermine"]);
});

test("two headings that join are told, where the editor says that one is taken up in part", () => {
  const de = referentiel([module(1, [engagement(1), engagement(2)])]);
  const vers = referentiel([module(1, [engagement(1)])], { id: "b" });
  const told = (lien: "inclus" | "recoupe") =>
    diffReferentiels(de, vers, {
      nom: "a--b",
      entier: true,
      liens: [
        { niveau: "engagements", de: "1", vers: "1", lien: "egal", motif: "dit" },
        { niveau: "engagements", de: "2", vers: "1", lien, motif: "dit" },
      ],
      sansSuite: [],
      indetermines: { de: new Set(), vers: new Set() },
    }).engagements.map(({ portee, changements }) => [portee, changements.map(({ sujet }) => sujet)]);
  expect(told("inclus")).toEqual([[null, []]]);
  expect(told("recoupe")).toEqual([["a-revoir", ["2 → 1"]]]);
});

test("a written link goes before the texts, and a written end before both", () => {
  const de = referentiel([module(1, [engagement(1, []), engagement(2, []), engagement(3, [])])]);
  const vers = referentiel([module(1, [engagement(1, []), engagement(2, []), engagement(3, [])])], {
    id: "b",
  });
  const written: Ecrits = {
    nom: "a--b",
    entier: false,
    liens: [{ niveau: "engagements", de: "1", vers: "2", lien: "recoupe", motif: "dit" }],
    sansSuite: [{ niveau: "engagements", cote: "de", id: "3" }],
    indetermines: { de: new Set(), vers: new Set() },
  };
  const told = diffReferentiels(de, vers, written).engagements.map(
    (e) => `${e.de}→${e.vers} ${e.nature} ${e.origine}`,
  );
  expect(told[0]).toBe("1→2 reformule correspondance");
  expect(told).toContain("3→ supprime correspondance");
});
