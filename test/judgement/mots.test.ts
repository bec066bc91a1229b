import { expect, test } from "vitest";
import type { PieceYaml } from "../../src/domain/structure.ts";
import { understood } from "../../src/judgement/mots.ts";
import { dossier, dossierSansFiche } from "../support/structure.ts";

const natures = [
  { id: "affichage", libelle: "Affichage", description: "" },
  { id: "cr", libelle: "Compte rendu", description: "" },
];
const services = [{ id: "dcl", nom: "Direction de la citoyenneté" }];
const read = (yaml: PieceYaml, avec = true) =>
  understood([dossier("1.1", [yaml])], { natures }, { yaml: (avec ? { services } : {}) as never })[0]?.fiche
    ?.pieces[0]?.yaml;

test.each<[PieceYaml, PieceYaml]>([
  [{ nature: "Compte rendu" }, { nature: "cr" }],
  [
    { nature: "compte  rendu", service: "dcl" },
    { nature: "cr", service: "dcl" },
  ],
  [{ service: "direction de la citoyenneté" }, { service: "dcl" }],
  [
    { nature: "cr (Compte rendu)", service: "dcl (Direction de la citoyenneté)" },
    { nature: "cr", service: "dcl" },
  ],
  [
    { nature: "Compte rendu", service: "inconnu" },
    { nature: "cr", service: "inconnu" },
  ],
  [
    { nature: "inconnue", service: "Direction de la citoyenneté" },
    { nature: "inconnue", service: "dcl" },
  ],
])("%j means %j", (ecrit, lu) => {
  const note = { observation: "Vue" };
  expect(read({ ...note, ...ecrit })).toStrictEqual({ ...note, ...lu });
});

test("a word is understood each time that it comes, and nothing of a service where none is declared", () => {
  const pieces = [{ nature: "Compte rendu" }, { nature: "autre" }, { nature: "Compte rendu" }];
  const [lu] = understood([dossier("1.1", pieces)], { natures }, { yaml: {} as never });
  expect(lu?.fiche?.pieces.map(({ yaml }) => yaml.nature)).toEqual(["cr", "autre", "cr"]);
  expect(read({ service: "Direction de la citoyenneté" }, false)).toEqual({
    service: "Direction de la citoyenneté",
  });
});

test("a folder stays as it is where its words are ids, or where it has no fiche", () => {
  const dossiers = [
    dossier("1.1", [{ nature: "cr", service: "dcl" }, { nature: "inconnue" }, {}]),
    dossierSansFiche("1.2", ["a.pdf"]),
  ];
  const lus = understood(dossiers, { natures }, { yaml: { services } as never });
  expect(lus.map((lu, rang) => lu === dossiers[rang])).toEqual([true, true]);
});

test("what else its folder and its fiche say stays", () => {
  const un = dossier("1.1", [{ nature: "Compte rendu" }], { responsable: "SG" });
  const [lu] = understood([un], { natures }, { yaml: {} as never });
  expect(lu).toEqual({ ...un, fiche: { ...un.fiche, pieces: [expect.anything()] } });
});
