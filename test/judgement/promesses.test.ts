import { expect, test } from "vitest";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { judgeDepot } from "../support/etagere.ts";

// Qual-e-Pref 3.2 promises three things, and no control method is known: one piece is enough for each.
const QUALI = `version: 1
structure: { id: exemple, nom: Exemple, type: prefecture, cert: false, fictif: true }
referentiel: qual-e-pref@2019-02-04
modules: [1, 2]
`;

function judged(preuves: readonly string[], { strict = false, evaluation = "conforme" } = {}) {
  const fiche = `version: 1\nevaluation: ${evaluation}\nevalueLe: 2024-06-20\nresponsable: Bureau\npreuves:\n${preuves
    .map((une) => `  - { observation: O, resultat: R, date: 2024-03-01, ${une} }\n`)
    .join("")}`;
  const depot = new MemoryDepot({ "quali.yaml": QUALI, "preuves/3.2/fiche.yaml": fiche });
  const { resultat } = judgeDepot(depot, { strict });
  const jugee = resultat.structures[0]?.jugements[0]?.exigences.find(({ id }) => id === "3.2");
  const constats = resultat.diagnostics.filter(({ exigence }) => exigence === "3.2");
  return {
    jugee,
    constats: constats.map(({ gravite, message, aide }) => plain(`${gravite} ${message} ${aide ?? ""}`)),
  };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("a piece for each promise, and nothing is missing", () => {
  const { jugee, constats } = judged(
    ["nature: enquete-satisfaction", "nature: mail-mystere", "nature: affichage"],
    {
      strict: true,
    },
  );
  expect(jugee?.methodes).toEqual({ repondues: 3, total: 3 });
  expect(jugee?.parties?.map(({ id, etat, preuves }) => [id, etat, preuves])).toEqual([
    ["3.2.1", "repondue", [0]],
    ["3.2.2", "repondue", [1]],
    ["3.2.3", "repondue", [2]],
  ]);
  expect(constats).toEqual([]);
});

test("a survey alone documents the exigence, and what is missing is named", () => {
  const { jugee, constats } = judged(["nature: enquete-satisfaction"]);
  expect(jugee?.etat).toBe("documente");
  expect(jugee?.methodes).toEqual({ repondues: 1, total: 3 });
  expect(constats.map((one) => one.split(". ")[0])).toEqual([
    "avertissement 3.2 : enquêtes mystères sans preuve",
    "avertissement 3.2 : communication des résultats, par affichage et sur internet sans preuve",
  ]);
  expect(
    judged(["nature: enquete-satisfaction"], { evaluation: "partiel" }).constats.map(
      (one) => one.split(",")[0],
    ),
  ).toEqual(["info La fiche de 3.2 dit « partiel »"]);
  const strict = judged(["nature: enquete-satisfaction"], { evaluation: "partiel", strict: true });
  const missing = strict.constats.filter((one) => !one.startsWith("info La fiche"));
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.every((one) => one.startsWith("erreur 3.2 : "))).toBe(true);
});

test("a piece may name the promises that it shows; a name of none is an error", () => {
  const { jugee } = judged(['nature: bilan, methodes: ["3.2.1", "3.2.2"]']);
  expect(jugee?.methodes).toEqual({ repondues: 2, total: 3 });
  const { constats } = judged(['nature: bilan, methodes: ["3.2.9"]']);
  expect(constats).toContain(
    "erreur La méthode de contrôle « 3.2.9 » n’existe pas. Promesses de 3.2 : 3.2.1, 3.2.2 et 3.2.3.",
  );
});

test("a nature that shows none of them is to be qualified, and the help says how", () => {
  const { jugee, constats } = judged(["nature: planning"]);
  expect(jugee?.etat).toBe("a-revoir");
  expect(constats.join("\n")).toContain(
    "sa nature « planning » ne montre aucune des promesses de l’exigence",
  );
  expect(constats.join("\n")).toContain(
    "Citez sous « methodes » la promesse qu’elle montre : 3.2.1 (enquête de satisfaction), 3.2.2 (enquêtes mystères) ou 3.2.3",
  );
});

test("nothing at all: the help says that no method is known and that one piece a promise is enough", () => {
  const { resultat } = judgeDepot(new MemoryDepot({ "quali.yaml": QUALI }), {});
  const aides = resultat.diagnostics.filter(({ regle }) => regle === "preuve-manquante");
  const aide = (id: string) => plain(aides.find(({ exigence }) => exigence === id)?.aide ?? "");
  expect(aide("3.2")).toContain(
    "Aucune méthode de contrôle n’est connue : une pièce datée, qui dit sa nature, suffit à chaque promesse (enquête de satisfaction, enquêtes mystères et communication",
  );
  expect(aide("3.3")).toContain(
    "Aucune méthode de contrôle n’est connue : une pièce datée, qui dit sa nature, suffit.",
  );
});
