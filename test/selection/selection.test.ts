import { describe, expect, test } from "vitest";
import { judgeSelection } from "../../src/selection/selection.ts";
import { MATRICE, referentiel } from "../support/referentiel.ts";
import { structure } from "../support/structure.ts";
import { quali } from "./selection.ts";

function judge(type: string, cert: boolean | undefined, modules: number[] | null, ref = quali) {
  const s = structure({ declaree: { type, ...(cert !== undefined && { cert }) }, modules });
  const [suivi] = s.suivis;
  if (!suivi) throw new Error("no suivi");
  const { jugee, ruptures } = judgeSelection(ref, s, suivi);
  return {
    valide: jugee.valide,
    ligne: jugee.ligne,
    genres: ruptures.map(({ genre, sujet }) => `${genre} ${sujet}`),
  };
}

describe("the matrix, every row both ways", () => {
  test.each([
    ["prefecture", true, [1, 2, 3, 4], true, []],
    ["prefecture", true, [1, 2, 3], false, ["minimum minimum"]],
    ["prefecture", true, [1, 2, 4, 5], false, ["module-obligatoire module 3"]],
    ["prefecture", false, [1, 2, 4, 8], true, []],
    ["prefecture", false, [1, 2, 4], false, ["minimum minimum"]],
    ["prefecture", false, [2, 4, 8], false, ["module-obligatoire module 1"]],
    ["prefecture", false, [1, 2, 3, 4], true, ["a-confirmer module 3"]],
    ["prefecture", false, [1, 2, 3, 4, 5], true, []],
    ["prefecture", false, [1, 2, 3], false, ["minimum minimum"]],
    ["sous-prefecture", true, [1, 2, 3], true, []],
    ["sous-prefecture", true, [1, 2, 3, 6], true, []],
    ["sous-prefecture", true, [1, 2], false, ["module-obligatoire module 3"]],
    ["sous-prefecture", false, [1, 2, 5], true, ["label-volontaire label"]],
    ["sous-prefecture", false, [1, 2], false, ["minimum minimum", "label-volontaire label"]],
    ["sous-prefecture", false, [1, 2, 3], true, ["a-confirmer module 3", "label-volontaire label"]],
    [
      "sous-prefecture",
      false,
      [],
      false,
      [
        "module-obligatoire module 1",
        "module-obligatoire module 2",
        "minimum minimum",
        "label-volontaire label",
      ],
    ],
  ])("%s, CERT %s, modules %j: valid %s", (type, cert, modules, valide, genres) => {
    const ligne = `${type}-${cert ? "avec" : "sans"}-cert`;
    expect(judge(type, cert, modules)).toEqual({ valide, ligne, genres });
  });
});

test("all modules when none are named, which is told", () => {
  const genres = ["sans-choix modules"];
  expect(judge("prefecture", true, null)).toMatchObject({ valide: true, genres });
});

test("a module that does not exist, a kind that does not exist", () => {
  expect(judge("prefecture", false, [1, 2, 4, 5, 9]).genres).toEqual(["module-inconnu module 9"]);
  expect(judge("prefecure", false, [1, 2, 4, 5])).toMatchObject({
    valide: false,
    genres: ["type-inconnu type prefecure"],
  });
});

test("without a word on the CERT the choice cannot be judged", () => {
  expect(judge("prefecture", undefined, [1, 2, 3, 4])).toMatchObject({
    valide: false,
    genres: ["fait-manquant cert"],
  });
});

test("a kind of structure without a row is left to be confirmed", () => {
  const types = [...MATRICE.types, { id: "haut-commissariat", libelle: "Haut-commissariat" }];
  const ref = referentiel(quali.modules, { selection: { ...MATRICE, types } });
  expect(judge("haut-commissariat", false, [1], ref)).toMatchObject({
    valide: true,
    genres: ["sans-regle type haut-commissariat"],
  });
});

test("a rule that reads two ways is a warning that gives both", () => {
  const lignes = [
    {
      id: "deux-lectures",
      quand: { type: "prefecture", cert: false },
      label: "obligatoire" as const,
      obligatoires: [1],
      lectures: [{ modules: [2], lectures: ["Toutes les préfectures.", "Celles qui ont un CERT."] }],
      mots: "pour les préfectures et les sous-préfectures dotées d’un CERT",
    },
  ];
  const ref = referentiel(quali.modules, { selection: { types: MATRICE.types, lignes } });
  expect(judge("prefecture", false, [1, 2], ref).genres).toEqual([]);
  const s = structure({ declaree: { cert: false }, modules: [1] });
  const { jugee } = judgeSelection(ref, s, s.suivis[0] as never);
  expect(jugee).toMatchObject({ valide: true });
  expect(jugee.constats[0]).toContain(
    "plusieurs façons. (1) Toutes les préfectures. (2) Celles qui ont un CERT.",
  );
});

test("a kind written as quali shows it is understood, and told", () => {
  expect(judge("Sous-préfecture", true, [1, 2, 3])).toEqual({
    valide: true,
    ligne: "sous-prefecture-avec-cert",
    genres: ["type-inconnu type Sous-préfecture"],
  });
  expect(judge("sous préfecture", true, [1, 2, 3]).valide).toBe(false);
});
