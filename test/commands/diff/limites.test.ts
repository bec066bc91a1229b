import { describe, expect, test } from "vitest";
import { diffReferentiels } from "../../../src/commands/diff/diff.ts";
import { readCrosswalk } from "../../../src/commands/diff/facts/written.ts";
import type { Correspondance } from "../../../src/domain/correspondance.ts";
import type { Periode, Referentiel } from "../../../src/domain/referentiel.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../../support/referentiel.ts";

/** Engagements without sous-engagements, by number, in one module. */
function label(id: string, engagements: Record<number, string>): Referentiel {
  const built = Object.entries(engagements).map(([numero, texte]) =>
    engagement(Number(numero), [], { texte }),
  );
  return referentiel([module(1, built)], { id });
}

const engagementsOf = (de: Referentiel, vers: Referentiel) =>
  diffReferentiels(de, vers).engagements.map(
    (one) => `${one.de.join("+")}→${one.vers.join("+")} ${one.nature}`,
  );

describe("another number", () => {
  const PROMESSE =
    "Nous mesurons chaque année la satisfaction des usagers et publions les résultats en ligne";
  const vers = (texte: string) =>
    diffReferentiels(label("a", { 1: PROMESSE }), label("b", { 2: texte })).engagements[0];

  test("carries the same promise when hardly a word moved", () => {
    const found = vers(PROMESSE.replace("Nous mesurons", "Nous vous mesurons"));
    expect(found?.similarite).toBeGreaterThanOrEqual(0.9);
    expect(found?.nature).toBe("renumerote");
  });

  test("carries a reworded one below nine tenths", () => {
    const found = vers(`${PROMESSE}, avec un plan`);
    expect(found?.similarite).toBeGreaterThanOrEqual(0.8);
    expect(found?.similarite).toBeLessThan(0.9);
    expect(found?.nature).toBe("reformule");
  });
});

describe("a period", () => {
  const withPeriod = (periode: Periode) =>
    referentiel([module(1, [engagement(1, [sousEngagement("1.1", [methode("1.1-a", { periode })])])])]);
  const types = (de: Periode, vers: Periode) =>
    diffReferentiels(withPeriod(de), withPeriod(vers)).sousEngagements.flatMap(({ changements }) =>
      changements.map(({ type }) => type),
    );
  const yearly: Periode = { mois: 12, mots: "par an" };
  const yearlyEach: Periode = { ...yearly, par: "service-metier" };

  test("of the same length asks for more when each service is to answer", () => {
    expect(types(yearly, yearlyEach)).toEqual(["periode-raccourcie"]);
    expect(types(yearlyEach, yearly)).toEqual(["periode-allongee"]);
    expect(types(yearlyEach, yearlyEach)).toEqual([]);
  });

  test("is longer or shorter by its months first", () => {
    expect(types(yearly, { ...yearly, mois: 6 })).toEqual(["periode-raccourcie"]);
    expect(types(yearly, { ...yearlyEach, mois: 24 })).toEqual(["periode-allongee"]);
  });
});

describe("modules follow their engagements, where the editor wrote these alone", () => {
  const numbered = (id: string, modules: number[][]) =>
    referentiel(
      modules.map((numeros, rank) =>
        module(
          rank + 1,
          numeros.map((numero) => engagement(numero, [], { texte: `${id}${"abcdefghijklm"[numero]}${id}` })),
          { titre: `${id}${"nopqrs"[rank]}${id}` },
        ),
      ),
      { id },
    );
  const linked = (de: Referentiel, vers: Referentiel, liens: [number, number][]) => {
    const crosswalk: Correspondance = {
      version: 1,
      correspondance: { de: "a@1", vers: "b@1", avis: "essai" },
      engagements: liens.map(([a, b]) => ({ de: `${a}`, vers: `${b}`, lien: "egal", motif: "dit" })),
    };
    return diffReferentiels(de, vers, readCrosswalk(crosswalk)).modules.flatMap(({ liens }) =>
      liens.map((lien) => `${lien.de}→${lien.vers}`),
    );
  };

  test("with half of them", () => {
    expect(linked(numbered("a", [[1, 2]]), numbered("b", [[1, 2, 3]]), [[1, 1]])).toEqual(["1→1"]);
    expect(linked(numbered("a", [[1, 2, 3]]), numbered("b", [[1, 2]]), [[1, 1]])).toEqual(["1→1"]);
  });

  test("not with fewer", () => {
    expect(linked(numbered("a", [[1, 2, 3]]), numbered("b", [[1, 2, 3]]), [[1, 1]])).toEqual([]);
  });
});

test("a module of which no engagement is known leaves open what became of what leads to it", () => {
  const vide = (id: string) => referentiel([module(1, [], { titre: "Accueil" })], { id });
  const plein = (id: string) => referentiel([module(1, [engagement(1)], { titre: "Accueil" })], { id });
  expect(engagementsOf(plein("a"), vide("b"))).toEqual(["1→ indetermine"]);
  expect(engagementsOf(vide("a"), plein("b"))).toEqual(["→1 indetermine"]);
});

test("a crosswalk read backwards says « inclut » of what it says is « inclus », and the other way round", () => {
  const liens = (["egal", "inclus", "inclut", "recoupe"] as const).map((lien, rank) => ({
    de: `${rank + 1}`,
    vers: `${rank + 5}`,
    lien,
    motif: "dit",
  }));
  const crosswalk: Correspondance = {
    version: 1,
    correspondance: { de: "a@1", vers: "b@1", avis: "essai" },
    exigences: liens,
  };
  const read = (turned: boolean) =>
    readCrosswalk(crosswalk, turned).liens.map(({ de, vers, lien }) => [de, vers, lien]);
  expect(read(false)).toEqual(liens.map(({ de, vers, lien }) => [de, vers, lien]));
  expect(read(true)).toEqual([
    ["5", "1", "egal"],
    ["6", "2", "inclut"],
    ["7", "3", "inclus"],
    ["8", "4", "recoupe"],
  ]);
});

test("of two texts that are nearly as alike, neither is chosen", () => {
  const de = label("a", { 1: "Nous affichons les horaires de nos guichets sur le site internet" });
  const vers = label("b", {
    1: "Nous affichons les horaires de nos guichets sur le site intranet, et les tarifs",
    2: "Nous affichons les horaires de nos guichets sur le site extranet, et les adresses utiles",
  });
  expect(engagementsOf(de, vers)).toEqual(["1→ supprime", "→1 ajoute", "→2 ajoute"]);
});
