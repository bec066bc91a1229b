import { describe, expect, test } from "vitest";
import type { PieceChargee, PieceYaml } from "../../../src/domain/structure.ts";
import {
  type Empechement,
  fingerprintOfWording,
  hiddenName,
  ligneDe,
  pieceDuJour,
} from "../../../src/judgement/revue/pieces.ts";
import { dossierSansFiche, piece } from "../../support/structure.ts";
import { CIBLE, fichier, hachageDe, LIEN, lien, lues, read, secret } from "./pieces.ts";

const lineOf = (une: PieceYaml | PieceChargee, files: Record<string, string> = {}) => {
  const [lue] = lues(une);
  if (!lue) throw new Error("no piece");
  return ligneDe(pieceDuJour(lue), CIBLE, hachageDe(files));
};

describe("the line that a signature writes of a piece", () => {
  const mots = expect.stringMatching(/^[0-9a-f]{64}$/);
  const pointeur = (oid: string | null) =>
    piece({}, { fichier: fichier("crlf", { contenu: { genre: "pointeur", oid, taille: 9 } }) });
  test.each<[string, PieceYaml | PieceChargee, object]>([
    ["a file", { fichier: "a" }, { fichier: "a", sha256: "A" }],
    ["a text with other ends of lines", { fichier: "crlf" }, { fichier: "crlf", sha256: "C", lignes: "L" }],
    ["a text", { fichier: "lf" }, { fichier: "lf", sha256: "L" }],
    ["a confidential file", secret({ fichier: "a" }), { fichier: hiddenName("a"), sha256: "A" }],
    ["a file that Git LFS keeps", pointeur("O"), { fichier: "crlf", sha256: "O" }],
    ["a link", lien({}), { lien: LIEN }],
    ["a link that was read", lien({ consulteLe: "2024-03-01" }), { lien: LIEN, consulteLe: "2024-03-01" }],
    ["a link with its capture", lien({}, fichier("a")), { lien: LIEN, capture: "a", sha256: "A" }],
    [
      "a confidential link",
      secret({ lien: LIEN }, { capture: fichier("a") }),
      { lien: hiddenName(LIEN), capture: hiddenName("a"), sha256: "A" },
    ],
    ["an observation", { observation: "Vue" }, { observation: "Vue", mots }],
    ["a thing kept elsewhere", { surPlace: "Armoire" }, { surPlace: "Armoire", mots }],
  ])("%s", (_name, une, ligne) => {
    expect(lineOf(une, { a: "A", crlf: "C/L", lf: "L/L" })).toStrictEqual({ ...CIBLE, ...ligne });
  });

  test.each<[string, PieceYaml | PieceChargee, Empechement]>([
    [
      "a file that is not there",
      piece({ fichier: "b" }, { fichier: fichier("b", { statut: "absent" }) }),
      "absent",
    ],
    ["a link whose capture is not there", lien({}, fichier("b", { statut: "absent" })), "absent"],
    ["a file that cannot be read", { fichier: "i" }, "illisible"],
    ["a file that is being written", { fichier: "c" }, "change"],
    ["a spoilt pointer", pointeur(null), "illisible"],
    ["an indicator that is not computed", { indicateur: "taux" }, "non-calcule"],
  ])("%s cannot be signed", (_name, une, empeche) => {
    expect(lineOf(une, { i: "illisible", c: "change", b: "B", a: "A" })).toStrictEqual({ empeche });
  });

  test("a file that lies in a folder without fiche is told by its path, or by its name where it is confidential", () => {
    const sans = dossierSansFiche("1.1", ["a.pdf"]);
    const fichiers = sans.fichiers.map((un) => ({ ...un, confidentiel: "cachée" }));
    const [clair, cache] = [read([sans]), read([{ ...sans, fichiers }])].map(
      ([lue]) => lue && pieceDuJour(lue),
    );
    const chemin = "preuves/1.1/a.pdf";
    const dit = { cle: "fichier", nom: chemin, dit: {}, empeche: null };
    expect(clair).toStrictEqual({
      ...dit,
      designation: chemin,
      confidentielle: false,
      fichier: sans.fichiers[0],
    });
    expect(cache).toStrictEqual({
      ...dit,
      designation: "cachée",
      confidentielle: true,
      fichier: fichiers[0],
    });
  });

  test("a hidden name tells two pieces apart and says neither", () => {
    expect(hiddenName("Dossier")).toMatch(/^confidentielle:[0-9a-f]{16}$/);
    expect(hiddenName("Dossier")).not.toBe(hiddenName("Autre"));
  });
});

describe("what a fiche says of a piece that is nowhere but in its words", () => {
  const vue: PieceYaml = { observation: "Vue au guichet", date: "2024-01-10" };
  test.each<[string, PieceYaml]>([
    ["observation", { observation: "Autre" }],
    ["surPlace", { surPlace: "Armoire" }],
    ["reference", { reference: "R-1" }],
    ["resultat", { resultat: "vu" }],
    ["note", { note: "n" }],
    ["consultePar", { consultePar: "SG" }],
    ["date", { date: "2024-01-11" }],
    ["du", { du: "2024-01-01" }],
    ["au", { au: "2024-01-31" }],
    ["consulteLe", { consulteLe: "2024-01-12" }],
  ])("changes with its %s", (_cle, plus) => {
    expect(fingerprintOfWording({ ...vue, ...plus })).not.toBe(fingerprintOfWording(vue));
  });
  test("changes with what is said where, not with typography nor the rest", () => {
    expect(fingerprintOfWording({ note: "vu" })).not.toBe(fingerprintOfWording({ resultat: "vu" }));
    expect(fingerprintOfWording({ du: "2024-01-01" })).not.toBe(fingerprintOfWording({ au: "2024-01-01" }));
    expect(fingerprintOfWording({ ...vue, observation: "vue  au guichet", nature: "x" })).toBe(
      fingerprintOfWording(vue),
    );
  });
});
