import { expect, test } from "vitest";
import { lectureOf, type NoeudDArbre, type Souvenirs, TreeDepot } from "../../../src/depot/tree.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { QUALI } from "../../support/load.ts";

type Fichiers = Readonly<Record<string, string>>;

/** A tree whose files and folders bear the name of what they hold, as those of a commit do. */
function treeOf(fichiers: Fichiers): NoeudDArbre & { entries: Map<string, NoeudDArbre>; cle: string } {
  const below = new Map<string, Record<string, string>>();
  const entries = new Map<string, NoeudDArbre>();
  for (const [chemin, texte] of Object.entries(fichiers)) {
    const [nom = "", ...rest] = chemin.split("/");
    if (rest.length > 0) below.set(nom, { ...below.get(nom), [rest.join("/")]: texte });
    else {
      const bytes = new TextEncoder().encode(texte);
      entries.set(nom, { taille: bytes.length, cle: `f ${texte}`, open: () => lectureOf(bytes) });
    }
  }
  for (const [nom, siens] of below) entries.set(nom, treeOf(siens));
  return { entries, cle: JSON.stringify(Object.entries(fichiers).sort()) };
}

/** What is read of these files, by who remembers what was read before. */
function read(fichiers: Fichiers, souvenirs: Souvenirs = new Map()) {
  const { structure, constats } = loadStructure(
    new TreeDepot(treeOf({ "quali.yaml": QUALI, ...fichiers }), [], souvenirs),
    "",
  );
  const pieces = structure?.dossiers.flatMap(({ fiche: lue, exigence }) =>
    (lue?.pieces ?? []).map(({ yaml, fichier, capture, confidentielle }) => ({
      exigence,
      yaml,
      fichiers: [fichier, capture].map((one) => [one?.statut, one?.taille]),
      confidentielle,
    })),
  );
  return {
    dossier: structure?.dossiers[0],
    seen: {
      pieces,
      dossiers: structure?.dossiers.map(({ chemin, exigence, referentiel, fichiers: siens }) => ({
        chemin,
        exigence,
        referentiel,
        fichiers: siens,
      })),
      declares: [...(structure?.fichiersDeclares ?? [])].sort(),
      told: constats.map(({ regle, exigence }) => `${exigence} ${regle}`).sort(),
    },
  };
}

const fiche = (...pieces: string[]) =>
  `version: 1\npreuves:\n${pieces.map((one) => `  - { ${one} }\n`).join("")}`;
const ICI = "preuves/1.1/fiche.yaml";
const COMMUNES = "preuves/_commun/preuves.yaml";
const VU = "id: c, observation: Vu";
const services = (anciens: string) =>
  `${QUALI}services: [{ id: dcl, nom: Direction, anciensIds: [${anciens}] }]\n`;

test.each<[string, Fichiers, Fichiers]>([
  ["nothing", { [ICI]: fiche("observation: Vu"), "preuves/1.1/a.pdf": "a" }, {}],
  ["its fiche", { [ICI]: fiche("observation: Vu") }, { [ICI]: fiche("observation: Lu") }],
  ["a file of its own, which comes", { [ICI]: fiche("fichier: a.pdf") }, { "preuves/1.1/a.pdf": "a" }],
  [
    "a file that it awaits elsewhere, which comes",
    { [ICI]: fiche("fichier: ../../donnees/a.pdf") },
    { "donnees/a.pdf": "a" },
  ],
  [
    "a file elsewhere, which becomes another",
    { [ICI]: fiche("fichier: ../../donnees/a.pdf"), "donnees/a.pdf": "a" },
    { "donnees/a.pdf": "abc" },
  ],
  [
    "a capture elsewhere, which comes",
    { [ICI]: fiche("lien: https://a.fr, capture: ../../donnees/a.png") },
    { "donnees/a.png": "a" },
  ],
  [
    "a common piece",
    { [ICI]: fiche("preuve: c"), [COMMUNES]: fiche(VU) },
    { [COMMUNES]: fiche("id: c, observation: Lu") },
  ],
  [
    "a common piece, which comes",
    { [ICI]: fiche("preuve: c"), [COMMUNES]: fiche("id: d, observation: Vu") },
    { [COMMUNES]: fiche(VU) },
  ],
  [
    "the file of a common piece, which comes",
    { [ICI]: fiche("preuve: c"), [COMMUNES]: fiche("id: c, fichier: a.pdf") },
    { "preuves/_commun/a.pdf": "a" },
  ],
  [
    "the file of a common piece elsewhere, which comes",
    { [ICI]: fiche("preuve: c"), [COMMUNES]: fiche("id: c, fichier: ../../donnees/a.pdf") },
    { "donnees/a.pdf": "a" },
  ],
  [
    "the file of a common piece elsewhere, which becomes another",
    {
      [ICI]: fiche("observation: Vu", "preuve: c"),
      [COMMUNES]: fiche("id: c, fichier: ../../donnees/a.pdf"),
      "donnees/a.pdf": "a",
    },
    { "donnees/a.pdf": "abc" },
  ],
  [
    "a path that leads to nothing it should, mended elsewhere",
    { [ICI]: fiche("fichier: a/b.pdf"), "a/c.pdf": "x" },
    { "a/b.pdf": "x" },
  ],
  [
    "the former id of its service",
    { [ICI]: fiche("observation: Vu, service: dlc") },
    { "quali.yaml": services("dlc") },
  ],
  [
    "the référentiel that is followed",
    { [ICI]: fiche("observation: Vu") },
    { "quali.yaml": QUALI.replace("quali-ate@2024-02-01", "qual-e-pref@2019-02-04") },
  ],
  [
    "a file that is confidential elsewhere",
    { [ICI]: fiche("fichier: a.pdf"), "preuves/1.1/a.pdf": "a" },
    { "preuves/1.2/fiche.yaml": fiche("fichier: ../1.1/a.pdf, confidentiel: true") },
  ],
  [
    "what a faulty piece names elsewhere",
    { [ICI]: fiche("fichier: ../../donnees/a.pdf, date: hier") },
    { "donnees/a.pdf": "a" },
  ],
  [
    "a faulty fiche, told as before",
    { [ICI]: fiche("observation: Vu, couleur: bleu") },
    { "preuves/1.2/a.pdf": "a" },
  ],
  [
    "a confidential piece, told as before",
    { [ICI]: fiche("observation: Vu, confidentiel: true") },
    { "preuves/1.2/a.pdf": "a" },
  ],
])("what was read before never tells of what is there now: %s", (_title, before, change) => {
  const souvenirs: Souvenirs = new Map();
  expect(read(before, souvenirs).seen).toEqual(read(before).seen);
  const after = { ...before, ...change };
  expect(read(after, souvenirs).seen).toEqual(read(after).seen);
});

test("two folders that hold the same are two", () => {
  const texte = fiche("observation: Vu");
  const { seen } = read({
    [ICI]: texte,
    "preuves/1.2/fiche.yaml": texte,
    "preuves/1.1 bis/fiche.yaml": texte,
  });
  expect(seen.dossiers?.map(({ chemin, exigence }) => [chemin, exigence])).toEqual([
    ["preuves/1.1", "1.1"],
    ["preuves/1.1 bis", "1.1"],
    ["preuves/1.2", "1.2"],
  ]);
});

test.each<[string, Fichiers]>([
  ["files of its own", { [ICI]: fiche("fichier: a.pdf"), "preuves/1.1/a.pdf": "a" }],
  ["no fiche", { "preuves/1.1/a.pdf": "a" }],
  [
    "a common piece with its file",
    { [ICI]: fiche("preuve: c"), [COMMUNES]: fiche("id: c, fichier: a.pdf"), "preuves/_commun/a.pdf": "a" },
  ],
])("a folder that did not change is not read again: with %s", (_title, fichiers) => {
  const souvenirs: Souvenirs = new Map();
  const { dossier } = read(fichiers, souvenirs);
  expect(read({ ...fichiers, "preuves/2.1/b.pdf": "b" }, souvenirs).dossier).toBe(dossier);
});
