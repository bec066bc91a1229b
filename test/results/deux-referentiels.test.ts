import { describe, expect, test } from "vitest";
import type { StructureYaml } from "../../src/domain/structure.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../support/referentiel.ts";
import { structure } from "../support/structure.ts";
import { findings, verdictOf } from "../support/verdict.ts";

const EXIGENCE_COMMUNE = [module(1, [engagement(1, [sousEngagement("1.1", [methode("1.1-a")])])])];
const REFERENTIELS = [
  referentiel(EXIGENCE_COMMUNE),
  { ...referentiel(EXIGENCE_COMMUNE), id: "second", version: "2" },
];
const suivis = [{}, { referentiel: "second@2", alias: "deux" }] as const;
const raison = { motif: "Travaux", responsable: "secrétaire général", expire: "2025-01-01" };

/** 1.1 stands in both référentiels. */
function verdict(yaml: Partial<StructureYaml>) {
  return verdictOf(structure({ yaml, suivis: [...suivis] }), REFERENTIELS);
}

describe.each([
  ["none: the principal one", undefined, [true, false]],
  ["the alias", "deux", [false, true]],
  ["the id", "second", [false, true]],
  ["the id of the principal one", "essai", [true, false]],
  ["an unknown one", "autre", [false, false]],
])("`referentiel:` %s", (_nom, vise, attendu) => {
  const cible = { exigence: "1.1", ...(vise && { referentiel: vise }), ...raison };
  const inconnue = vise === "autre" ? 1 : 0;

  test("an exclusion", () => {
    const juge = verdict({ exclusions: [cible] });
    const jugements = juge.resultat.structures[0]?.jugements ?? [];
    expect(jugements.map(({ exigences }) => exigences[0]?.applicabilite === "exclu")).toEqual(attendu);
    expect(findings(juge, "cible-inconnue")).toHaveLength(inconnue);
  });

  test("a derogation", () => {
    const juge = verdict({ derogations: [{ regle: "preuve-manquante", ...cible }] });
    const manquantes = juge.resultat.diagnostics.filter(({ regle }) => regle === "preuve-manquante");
    const leve = new Map(
      manquantes.map(({ referentiel, suppression }) => [referentiel, Boolean(suppression)]),
    );
    expect([leve.get("essai@1"), leve.get("second@2")]).toEqual(attendu);
    expect(findings(juge, "cible-inconnue")).toHaveLength(inconnue);
  });
});

test("the same référentiel in two versions: its id means the one that bears it as its name", () => {
  const [premier] = REFERENTIELS;
  if (!premier) throw new Error("no référentiel");
  const versions = [premier, { ...premier, version: "2" }];
  const exclusions = [{ exigence: "1.1", referentiel: "essai", ...raison }];
  const excluded = (noms: readonly (string | null)[]) => {
    const suivis = noms.map((alias, rang) => ({ referentiel: `essai@${rang + 1}`, alias }));
    const juge = verdictOf(structure({ yaml: { exclusions }, suivis }), versions);
    return {
      exclus: juge.resultat.structures[0]?.jugements.map(({ exigences }) => exigences[0]?.applicabilite),
      inconnues: findings(juge, "cible-inconnue").length,
    };
  };
  expect(excluded([null, "nouveau"])).toEqual({ exclus: ["exclu", "applicable"], inconnues: 0 });
  expect(excluded(["ancien", null])).toEqual({ exclus: ["applicable", "exclu"], inconnues: 0 });
  expect(excluded(["ancien", "nouveau"])).toEqual({ exclus: ["applicable", "applicable"], inconnues: 1 });
});
