import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Constat } from "../../src/domain/constat.ts";
import validate from "../../src/generated/validate-resultat.js";
import { exitCodeOf } from "../../src/results/exit-code.ts";
import { judgeStructures } from "../../src/results/judge-structures.ts";
import {
  condition,
  engagement,
  methode,
  module,
  referentiel,
  sousEngagement,
} from "../support/referentiel.ts";
import { dossier, dossierSansFiche, source, structure } from "../support/structure.ts";
import { jugeur, verdictOf } from "../support/verdict.ts";

const ref = referentiel([
  module(1, [
    engagement(1, [
      sousEngagement("1.1"),
      sousEngagement("1.2", [methode("1.2-a", { periode: { mois: 12, mots: "par an" } })]),
      sousEngagement("1.3", undefined, condition("svi")),
      sousEngagement("1.4"),
    ]),
  ]),
]);
const ancienne = { fichier: "b.pdf", nature: "affichage", date: "2022-01-01", titre: "Bilan" };
const dossiers = [
  dossier("1.1", [{ lien: "https://example.fr", nature: "affichage", consulteLe: "2024-03-01" }], {
    evaluation: "conforme",
    responsable: "DCL",
  }),
  dossier("1.2", [ancienne]),
  dossierSansFiche("1.4", ["2024-01-01 x.pdf"]),
];

test("the result follows its published schema", () => {
  const yaml = {
    exclusions: [{ exigence: "1.4", motif: "Travaux", responsable: "SG", expire: "2024-12-31" }],
    regles: { "preuve-perimee": "info" as const, "fait-non-declare": "desactivee" as const },
  };
  const { resultat } = verdictOf(structure({ dossiers, yaml, declaree: { cert: false, fictif: true } }), [
    ref,
  ]);
  expect(validate(JSON.parse(JSON.stringify(resultat))), JSON.stringify(validate.errors)).toBe(true);
  expect(resultat.structures[0]?.exclusions).toEqual([
    {
      genre: "exclusion",
      sujet: "1.4",
      exigence: "1.4",
      motif: "Travaux",
      expire: "2024-12-31",
      responsable: "SG",
    },
    { genre: "regle-desactivee", sujet: "fait-non-declare", regle: "fait-non-declare" },
  ]);
});

describe("severity", () => {
  const gravite = (regles: Record<string, "info" | "erreur" | "avertissement" | "desactivee">) =>
    verdictOf(structure({ dossiers, yaml: { regles } }), [ref]).resultat.diagnostics.find(
      ({ regle }) => regle === "preuve-perimee",
    );
  test("set in quali.yaml it outweighs the rule’s own", () => {
    expect(gravite({})).toMatchObject({ gravite: "erreur", suppression: null });
    expect(gravite({ "preuve-perimee": "info" })).toMatchObject({ gravite: "info", suppression: null });
    expect(gravite({ "preuve-perimee": "desactivee" })).toMatchObject({
      gravite: "erreur",
      suppression: { par: "regle-desactivee" },
    });
  });
});

describe("silence", () => {
  const silenced = (yaml: NonNullable<Parameters<typeof structure>[0]>["yaml"], date = "2024-06-30") =>
    verdictOf(structure({ dossiers: [], ...(yaml && { yaml }) }), [ref], { date })
      .resultat.diagnostics.filter(({ regle, suppression }) => regle === "preuve-manquante" && suppression)
      .map(({ exigence, suppression }) => `${exigence} ${suppression?.par}`);
  const pourquoi = { motif: "Travaux", responsable: "SG", expire: "2024-06-30" };
  test("an exclusion silences what is said of its exigence, until its last day", () => {
    const yaml = { exclusions: [{ exigence: "1.1", ...pourquoi }] };
    expect(silenced(yaml)).toEqual(["1.1 exclusion"]);
    expect(silenced(yaml, "2024-07-01")).toEqual([]);
  });
  test("a derogation silences its rule, on its exigence or on all", () => {
    expect(silenced({ derogations: [{ regle: "preuve-manquante", exigence: "1.2", ...pourquoi }] })).toEqual([
      "1.2 derogation",
    ]);
    expect(silenced({ derogations: [{ regle: "preuve-manquante", ...pourquoi }] })).toHaveLength(4);
    expect(silenced({ derogations: [{ regle: "preuve-perimee", ...pourquoi }] })).toEqual([]);
    expect(
      silenced({ derogations: [{ regle: "preuve-manquante", referentiel: "essai", ...pourquoi }] }),
    ).toHaveLength(4);
    expect(
      silenced({ derogations: [{ regle: "preuve-manquante", referentiel: "autre", ...pourquoi }] }),
    ).toEqual([]);
  });
  test("without motive, owner or end it silences nothing", () => {
    expect(
      silenced({ derogations: [{ regle: "preuve-manquante", motif: "x", expire: "2025-01-01" }] }),
    ).toEqual([]);
  });
  test("a fault of reading cannot be silenced, set or excluded", () => {
    const faute: Constat = {
      regle: "yaml-invalide",
      message: "Faute.",
      sujet: "x",
      exigence: "1.1",
      referentiel: "essai@1",
      lieu: { fichier: "preuves/1.1/fiche.yaml" },
    };
    const yaml = {
      regles: { "yaml-invalide": "desactivee" as const },
      exclusions: [{ exigence: "1.1", ...pourquoi }],
      derogations: [{ regle: "yaml-invalide", ...pourquoi }],
    };
    const lue = { chemin: ".", structure: structure({ yaml }), constats: [faute] };
    const { diagnostics } = judgeStructures([lue], jugeur([ref])).resultat;
    expect(diagnostics.find(({ regle }) => regle === "yaml-invalide")).toMatchObject({
      gravite: "erreur",
      suppression: null,
    });
  });
});

describe("fingerprints", () => {
  const empreintes = (options: Parameters<typeof structure>[0], date = "2024-06-30") =>
    verdictOf(structure(options), [ref], { date }).resultat.diagnostics.map(
      ({ regle, exigence, empreinte }) => [regle, exigence, empreinte],
    );
  test("the same another day and at another line", () => {
    const here = empreintes({ dossiers });
    expect(empreintes({ dossiers }, "2024-07-15")).toEqual(here);
    expect(
      empreintes({
        dossiers,
        reste: { source: { ...source("quali.yaml"), locate: () => ({ ligne: 9, colonne: 9, longueur: 1 }) } },
      }),
    ).toEqual(here);
  });
  test("another in another structure, and never twice in one result", () => {
    const deux = ["a", "b", "a"].map((id, rang) => ({
      chemin: `${rang}`,
      structure: structure({
        declaree: { id },
        dossiers: [dossier("1.2", [ancienne, ancienne, { fichier: "c" }, { fichier: "c" }])],
      }),
      constats: [],
    }));
    const { diagnostics } = judgeStructures(deux, jugeur([ref])).resultat;
    expect(new Set(diagnostics.map(({ empreinte }) => empreinte)).size).toBe(diagnostics.length);
  });
});

test("the order of folders, structures and findings changes no byte", () => {
  const lues = ["a", "b"].map((id) => ({
    id,
    constats: [1, 2, 3].map(
      (n): Constat => ({
        regle: "cle-inconnue",
        message: `${n}`,
        sujet: `${n}`,
        lieu: { fichier: `${n % 2}.yaml` },
      }),
    ),
  }));
  const judge = (ordre: number[], inverse: boolean) => {
    const entrees = (inverse ? [...lues].reverse() : lues).map(({ id, constats }) => ({
      chemin: id,
      structure: structure({
        declaree: { id },
        dossiers: ordre.map((i) => dossiers[i]).filter((d) => d !== undefined),
      }),
      constats: inverse ? [...constats].reverse() : constats,
    }));
    return JSON.stringify(judgeStructures(entrees, jugeur([ref])).resultat);
  };
  const reference = judge([0, 1, 2], false);
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), fc.boolean(), (ordre, inverse) => {
      expect(judge(ordre, inverse)).toBe(reference);
    }),
  );
});

test("each finding in a text has its place, for code frames", () => {
  const { resultat, places } = verdictOf(structure({ dossiers }), [ref]);
  for (const diagnostic of resultat.diagnostics) {
    const place = places.get(diagnostic);
    expect(place?.position.ligne).toBe(diagnostic.ligne);
    if (place) expect(place.source.fichier).toBe(diagnostic.fichier);
  }
  expect(resultat.diagnostics.some((diagnostic) => places.has(diagnostic))).toBe(true);
});

test("a finding of no structure comes first and counts like the others", () => {
  const generaux = [
    { regle: "reference-inconnue", message: "Faute.", sujet: "a", lieu: { fichier: "quali-espace.yaml" } },
  ];
  const { resultat } = verdictOf(structure({ dossiers }), [ref], { generaux });
  const { structure: id, fichier, gravite } = resultat.diagnostics[0] ?? {};
  expect([id, fichier, gravite]).toEqual([undefined, "quali-espace.yaml", "erreur"]);
  expect(validate(resultat)).toBe(true);
  expect(exitCodeOf(resultat, "erreur")).toBe(1);
});

describe("exit code", () => {
  const verdict = (yaml = {}) => verdictOf(structure({ dossiers, yaml }), [ref]).resultat;
  test("1 at or above the threshold, silenced findings left out", () => {
    expect(exitCodeOf(verdict(), "erreur")).toBe(1);
    expect(exitCodeOf(verdict(), "jamais")).toBe(0);
    const calme = verdict({ regles: { "preuve-perimee": "desactivee" } });
    expect(exitCodeOf(calme, "erreur")).toBe(0);
    expect(exitCodeOf(calme, "avertissement")).toBe(1);
  });
  test("2 whatever the threshold where a structure cannot be judged; the others still are", () => {
    const illisible = {
      chemin: "x",
      structure: null,
      constats: [{ regle: "yaml-invalide", message: "Faute.", sujet: "x", lieu: { fichier: "quali.yaml" } }],
    };
    const { resultat } = judgeStructures(
      [illisible, { chemin: "a", structure: structure({ dossiers }), constats: [] }],
      jugeur([ref]),
    );
    expect(
      resultat.structures.map(({ id, jugeable, jugements }) => [id, jugeable, jugements.length]),
    ).toEqual([
      ["essai", true, 1],
      ["x", false, 0],
    ]);
    expect(exitCodeOf(resultat, "jamais")).toBe(2);
  });
});
