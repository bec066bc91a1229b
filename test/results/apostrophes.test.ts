import { expect, test } from "vitest";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { judged } from "../support/rapport.ts";

const PIECE = `version: 1
evaluation: conforme
evalueLe: 2024-03-20
responsable: Bureau de l'accueil
preuves:
  - { fichier: note d'accueil.pdf, titre: Plan d'accès, nature: plan, date: 2024-03-01 }
  - { lien: "https://exemple.fr", titre: Plan d'accès, nature: site-internet, consulteLe: 2024-03-12 }
`;

const { verdict } = judged(
  new MemoryDepot({
    "quali.yaml": `version: 1
structure: { id: exemple, nom: Préfecture d'exemple, type: prefecture, cert: false }
referentiel: quali-ate@2024-02-01
modules: [1, 4]
services: [{ id: dcl, nom: Direction de l'accueil, modules: [1] }]
faits: { svi: false }
exclusions: [{ exigence: "10.1", motif: "à l'étude", responsable: "Bureau de l'accueil", expire: 2025-12-31 }]
`,
    "preuves/9.4/fiche.yaml": PIECE,
    "preuves/7.1/fiche.yaml": PIECE.replace("evaluation: conforme", "evaluation: non-applicable"),
    "preuves/9.4/note d'accueil.pdf": "%PDF-1.4",
  }),
);

const sentences = [
  ...verdict.resultat.diagnostics.flatMap(({ message, aide = "" }) => [message, aide]),
  ...verdict.resultat.structures.flatMap(({ jugements }) =>
    jugements.flatMap(({ selection, exigences }) => [
      ...selection.constats,
      ...exigences.flatMap(({ applicabilite, motifApplicabilite: motif = "" }) =>
        applicabilite === "exclu" ? [] : [motif],
      ),
    ]),
  ),
];

test("what quali says bears one kind of apostrophe, whatever of users or of a référentiel it quotes", () => {
  expect(sentences.length).toBeGreaterThan(50);
  expect(sentences.join("\n").replaceAll("\u00a0", " ")).toContain("« Plan d’accès »");
  const straight = sentences.filter((one) => /\p{L}'\p{L}/u.test(one.replaceAll("note d'accueil.pdf", "")));
  expect(straight).toEqual([]);
});

test("the name of a file stays as it is on disk", () => {
  expect(sentences.join("\n")).toContain("note d'accueil.pdf");
});

test("what was written for a person to sign keeps its letters", () => {
  const excluded = verdict.resultat.structures[0]?.jugements[0]?.exigences.find(({ id }) => id === "10.1");
  expect(excluded?.motifApplicabilite).toBe("à l'étude");
});
