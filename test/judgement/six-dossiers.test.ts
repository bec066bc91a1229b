import { expect, test } from "vitest";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { judgeDepot } from "../support/etagere.ts";

// Six folders that one piece, or one too few, used to document whole: each must name what is missing.
const QUALI = `version: 1
structure: { id: exemple, nom: Exemple, type: prefecture, cert: false, fictif: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
`;

function missingIn(exigence: string, natures: readonly string[], methodes?: readonly string[]): string[] {
  const cite = methodes ? `, methodes: [${methodes.map((id) => `"${id}"`).join(", ")}]` : "";
  const pieces = natures.map((nature, rang) =>
    nature === "site-internet"
      ? `  - { lien: "https://exemple.example/", nature: ${nature}, consulteLe: 2024-06-10${cite} }\n`
      : `  - { observation: Pièce ${rang}, resultat: vu, nature: ${nature}, date: 2024-06-10${cite} }\n`,
  );
  const fiche = `version: 1\nevaluation: conforme\nevalueLe: 2024-06-20\nresponsable: Bureau\npreuves:\n${pieces.join("")}`;
  const depot = new MemoryDepot({ "quali.yaml": QUALI, [`preuves/${exigence}/fiche.yaml`]: fiche });
  const { resultat } = judgeDepot(depot, { strict: true });
  return resultat.diagnostics
    .filter((one) => one.exigence === exigence && one.regle === "methode-sans-reponse")
    .filter(({ gravite }) => gravite === "erreur")
    .map(({ message }) => message.replace(/[\u00a0\u202f]/g, " "));
}

test.each([
  ["18.2", ["organigramme"], ["formation du responsable", "moyens du responsable ou du service"]],
  ["19.5", ["bilan", "compte-rendu"], ["présentation en CSA"]],
  ["1.1", ["affichage"], ["affichage sur le site internet", "affichage sur service-public.fr"]],
  [
    "13.3",
    ["plan-communication", "bilan"],
    [
      "présentation de la stratégie éditoriale au comité local des usagers",
      "présentation de son bilan annuel au comité local des usagers",
    ],
  ],
  ["43.1", ["exercice"], ["communiqués de presse publiés"]],
  ["22.4", ["indicateur"], ["plan d’action rédigé et mis en œuvre"]],
] as const)(
  "%s with %j alone: what is missing is named, and is an error under --strict",
  (id, natures, absent) => {
    const missing = missingIn(id, natures);
    for (const objet of absent) expect(missing.join("\n")).toContain(`${objet} sans preuve.`);
  },
);

test("naming the whole method makes no difference", () => {
  expect(missingIn("18.2", ["organigramme"], ["18.2-a"])).toEqual([
    "18.2-a : formation du responsable sans preuve.",
    "18.2-a : moyens du responsable ou du service sans preuve.",
  ]);
  expect(missingIn("43.1", ["exercice"], ["43.1-a"])).toEqual([
    "43.1-a : communiqués de presse publiés sans preuve.",
  ]);
});

test("what an auditor would accept leaves nothing to name", () => {
  expect(missingIn("18.2", ["organigramme", "registre-formation", "lettre-mission"])).toEqual([]);
  expect(missingIn("43.1", ["communique-presse"])).toEqual([]);
});
