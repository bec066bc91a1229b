import { describe, expect, test } from "vitest";
import { foundIn, QUALI, toldIn, une } from "../../support/essai.ts";
import { told } from "../../support/verdict.ts";

test("a blank bearer is none", () => {
  expect(told("responsable-manquant", une([], { responsable: " " }))).toHaveLength(1);
  expect(told("responsable-manquant", une([]))).toHaveLength(1);
  expect(told("responsable-manquant", une([], { responsable: "Bureau" }))).toEqual([]);
  expect(told("responsable-manquant", {})).toEqual([]);
});

const FICHE = "preuves/1.1/fiche.yaml";

describe("responsable-nominatif", () => {
  const nom = "Jeanne Martin";
  const reglage = (responsable: string) => [
    { exigence: "1.1", motif: "M", responsable, expire: "2030-01-01" },
  ];
  const plan = (cles: object) => ({
    "plan-actions.yaml": {
      version: 1,
      actions: [{ id: "A", exigences: ["1.1"], ecart: "x", action: "y", etat: "a-faire", ...cles }],
    },
  });
  const surPlace = (consultePar: string) => ({
    surPlace: "Armoire",
    reference: "F-1",
    nature: "affichage",
    date: "2024-01-01",
    consultePar,
  });
  const fiche = (cles: object) => ({ [FICHE]: { version: 1, ...cles } });
  test.each<[string, (qui: string) => [object, Record<string, object>?], string]>([
    ["an exclusion", (qui) => [{ exclusions: reglage(qui) }], "quali.yaml « responsable »"],
    [
      "a derogation",
      (qui) => [{ derogations: reglage(qui).map((one) => ({ ...one, regle: "preuve-manquante" })) }],
      "quali.yaml « responsable »",
    ],
    ["an action", (qui) => [{}, plan({ responsable: qui })], "plan-actions.yaml « responsable »"],
    [
      "who verifies it",
      (qui) => [{}, plan({ etat: "verifiee", efficacite: { par: qui, le: "2024-06-01" } })],
      "plan-actions.yaml « par »",
    ],
    ["a fiche", (qui) => [{}, fiche({ responsable: qui })], `${FICHE} « responsable »`],
    ["who consulted a piece", (qui) => [{}, fiche({ preuves: [surPlace(qui)] })], `${FICHE} « consultePar »`],
    [
      "who consulted a common piece",
      (qui) => [
        {},
        {
          "preuves/_commun/preuves.yaml": { version: 1, preuves: [{ id: "armoire", ...surPlace(qui) }] },
          ...fiche({ preuves: [{ preuve: "armoire" }] }),
        },
      ],
      "preuves/_commun/preuves.yaml « consultePar »",
    ],
  ])("%s: a name is told once, without being told again, and a function is not", (_title, parts, place) => {
    const dits = toldIn("responsable-nominatif", ...parts(nom));
    const [yaml, fichiers = {}] = parts(nom);
    const [one] = foundIn("responsable-nominatif", yaml, fichiers);
    const ecrit = JSON.stringify(fichiers[one?.fichier ?? ""] ?? { ...QUALI, ...yaml });
    expect(one?.colonne).toBe(ecrit.indexOf(`"${nom}"`) + 1);
    expect(dits).toEqual([`info ${place} semble donner le nom d’une personne.`]);
    expect(toldIn("responsable-nominatif", ...parts("Bureau de l’accueil"))).toEqual([]);
  });
  test("two pieces of one fiche are two findings, each silenced by itself", () => {
    const preuves = [
      surPlace(nom),
      { lien: "https://www.exemple.fr", nature: "affichage", consulteLe: "2024-01-01", consultePar: nom },
      { fichier: "a.pdf", nature: "affichage", date: "2024-01-01", consultePar: nom },
      { observation: "Vu", nature: "affichage", date: "2024-01-01", consultePar: nom },
    ];
    const all = foundIn("responsable-nominatif", {}, { [FICHE]: { version: 1, preuves } });
    expect(new Set(all.map(({ empreinte }) => empreinte)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(1);
  });
});
