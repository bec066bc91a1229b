import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/domain/resultat.ts";
import type { FichierResolu, PieceYaml } from "../../src/domain/structure.ts";
import {
  affichage,
  avec,
  essai,
  foundIn,
  type Options,
  PAR_SERVICE,
  SERVICES,
  une,
} from "../support/essai.ts";
import { methode, sousEngagement } from "../support/referentiel.ts";
import { dossier, piece } from "../support/structure.ts";
import { constatsOf } from "../support/verdict.ts";

// A baseline knows a finding by its fingerprint: mending one must not make the one beside it look new.

/** What is found of some of two things. */
type Of = (parts: readonly string[]) => readonly Diagnostic[];

function expectEachItsOwn(of: Of, [un, deux]: readonly [string, string]) {
  const empreintes = (...parts: string[]) => of(parts).map(({ empreinte }) => empreinte);
  const both = empreintes(un, deux);
  expect(new Set(both).size).toBe(2);
  expect([...empreintes(un), ...empreintes(deux)].sort()).toEqual(both.sort());
}

const DEUX = essai([sousEngagement("1.1"), sousEngagement("1.2")]);
const absent = { chemin: "x.pdf", statut: "absent", taille: 0 } as FichierResolu;
const sansNature = (cles: PieceYaml): PieceYaml => ({ date: "2024-01-01", ...cles });

const ECRITES: [string, PieceYaml][] = [
  ["lien-sans-capture", { lien: "https://www.exemple.fr", nature: "affichage", consulteLe: "2024-01-01" }],
  ["observation-sans-resultat", { observation: "Appel", nature: "affichage", date: "2024-01-01" }],
  ["sur-place-sans-reference", { surPlace: "Armoire", nature: "affichage", date: "2024-01-01" }],
  ["nature-inconnue", affichage("2024-01-01", { nature: "photo" })],
  ["methode-inconnue", affichage("2024-01-01", { methodes: ["zzzzzz"] })],
  ["service-inconnu", affichage("2024-01-01", { service: "dcl" })],
];

test.each<[string, PieceYaml, object?]>([
  ...ECRITES,
  ["indicateur-inconnu", { indicateur: "taux", nature: "affichage" }],
  ["preuve-absente", affichage("2024-01-01", { fichier: "x.pdf" }), { fichier: absent }],
])("%s: of two exigences", (regle, dite, cles = {}) => {
  const of: Of = (ids) =>
    constatsOf(regle, { dossiers: ids.map((id) => dossier(id, [piece(dite, cles)])) }, DEUX);
  expectEachItsOwn(of, ["1.1", "1.2"]);
});

test.each(ECRITES)("%s: of two common pieces", (regle, dite) => {
  const of: Of = (ids) =>
    constatsOf(regle, {
      reste: { communes: new Map(ids.map((commune) => [commune, piece(dite, { commune })])) },
    });
  expectEachItsOwn(of, ["clu", "copil"]);
});

test.each(ECRITES)(
  "%s: of a piece of a fiche and of common ones; what is referred to is told once",
  (regle, dite) => {
    const communes = new Map(["clu", "copil"].map((id) => [id, piece(dite, { commune: id })]));
    const cite = piece(dite, { commune: "clu" });
    const all = constatsOf(regle, { dossiers: [dossier("1.1", [dite, cite])], reste: { communes } });
    expect(all).toHaveLength(3);
    expect(new Set(all.map(({ empreinte }) => empreinte)).size).toBe(3);
    expect(all.map(({ exigence }) => exigence).sort()).toEqual(["1.1", undefined, undefined]);
  },
);

const parService = (date: string) => (services: readonly string[]) =>
  une(
    services.map((service) => affichage(date, { service })),
    {},
    { services: SERVICES },
  );
const annuelle = { mois: 12, mots: "par an" };
const deuxMethodes = avec(
  methode("1.1-a", { periode: annuelle }),
  methode("1.1-b", { natures: ["registre"], periode: annuelle }),
);
const parNature = (date: string) => (natures: readonly string[]) =>
  une(natures.map((nature) => affichage(date, { nature })));
const enCours = (observations: readonly string[]) =>
  une(
    observations.map((observation) => ({
      observation,
      nature: "affichage",
      du: "2024-01-01",
      au: "2030-01-01",
    })),
  );
const contraires = (noms: readonly string[]) =>
  une(noms.flatMap((fichier) => ["2024-01-01", "2024-02-01"].map((date) => affichage(date, { fichier }))));

test.each<[string, string, readonly [string, string], (parts: readonly string[]) => Options, typeof DEUX?]>([
  [
    "preuve-perimee",
    "two services",
    ["dcl", "sp"],
    parService("2023-01-01"),
    avec(methode("1.1-a", { periode: PAR_SERVICE })),
  ],
  ["preuve-perimee", "two methods", ["affichage", "registre"], parNature("2023-01-01"), deuxMethodes],
  [
    "preuve-bientot-perimee",
    "two services",
    ["dcl", "sp"],
    parService("2023-07-15"),
    avec(methode("1.1-a", { periode: PAR_SERVICE })),
  ],
  ["preuve-bientot-perimee", "two methods", ["affichage", "registre"], parNature("2023-07-15"), deuxMethodes],
  [
    "preuve-a-qualifier",
    "two files",
    ["a.pdf", "b.pdf"],
    (noms) => une(noms.map((fichier) => sansNature({ fichier }))),
  ],
  [
    "preuve-a-qualifier",
    "two observations",
    ["Appel", "Visite"],
    (noms) => une(noms.map((observation) => sansNature({ observation }))),
  ],
  ["periode-trop-longue", "two observations", ["Appel", "Visite"], enCours],
  ["dates-contradictoires", "two documents", ["a.pdf", "b.pdf"], contraires],
  ...(["surPlace", "lien", "fichier", "observation"] as const).map(
    (genre): [string, string, readonly [string, string], (parts: readonly string[]) => Options] => [
      "responsable-nominatif",
      `two pieces of one kind, ${genre}`,
      ["un", "deux"],
      (noms) => une(noms.map((nom) => ({ [genre]: nom, nature: "affichage", consultePar: "Jeanne Martin" }))),
    ],
  ),
])("%s: %s", (regle, _title, parts, options, ref = avec(methode("1.1-a"))) => {
  expectEachItsOwn((some) => constatsOf(regle, options(some), ref), parts);
});

test.each<[string, (site: string) => object]>([
  ["enquete-sans-resultats", (site) => ({ titre: "E", public: "usagers", site, resultats: "donnees/e.csv" })],
  [
    "periode-inversee",
    (site) => ({ titre: "E", public: "usagers", site, du: "2024-02-02", au: "2024-02-01" }),
  ],
])("%s: of two sites", (regle, enquete) => {
  const of: Of = (sites) =>
    foundIn(regle, {}, { "gouvernance.yaml": { version: 1, enquetes: sites.map(enquete) } });
  expectEachItsOwn(of, ["Nord", "Sud"]);
});
