import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { copies } from "../../../src/checks/fichiers/copies.ts";
import type { Contexte } from "../../../src/checks/regle.ts";
import { DepotError, type Lecture } from "../../../src/depot/depot.ts";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import type { Contenu } from "../../../src/domain/contenu.ts";
import { dossierSansFiche, structure } from "../../support/structure.ts";

/** A depot that tells which files were read whole, and whether each was closed; some can no longer be read. */
class WatchedDepot extends MemoryDepot {
  readonly opened: string[] = [];
  readonly closed: string[] = [];
  constructor(
    fichiers: Record<string, string>,
    readonly refus: Record<string, Error> = {},
  ) {
    super(fichiers);
  }
  override open(chemin: string): Lecture {
    const refus = this.refus[chemin];
    if (refus) throw refus;
    this.opened.push(chemin);
    const lecture = super.open(chemin);
    return {
      taille: lecture.taille,
      read: (...args) => lecture.read(...args),
      close: () => {
        this.closed.push(chemin);
        lecture.close();
      },
    };
  }
}

const DOCUMENT: Contenu = { genre: "sain" };
interface Vu {
  texte: string;
  marque?: number;
  contenu?: Contenu | undefined;
}

/** What is looked at: files of one folder, of a structure in this place. */
function looking(fichiers: Record<string, Vu>, refus: Record<string, Error> = {}, chemin = ".") {
  const texts = Object.entries(fichiers).map(([nom, { texte }]) => [
    chemin === "." ? `preuves/1.1/${nom}` : `${chemin}/preuves/1.1/${nom}`,
    texte,
  ]);
  const depot = new WatchedDepot(Object.fromEntries(texts), refus);
  const dossier = dossierSansFiche("1.1", []);
  const vus = Object.entries(fichiers).map(([nom, { texte, marque = 7, ...cles }]) => ({
    chemin: `preuves/1.1/${nom}`,
    nom,
    taille: texte.length,
    marque,
    contenu: DOCUMENT,
    ...cles,
  }));
  const s = { ...structure(), chemin };
  const examens = [{ suivi: s.suivis[0], dossiers: [{ ...dossier, fichiers: vus }] }];
  const contexte = { structure: s, depot, examens } as unknown as Contexte;
  return { depot, contexte };
}
const names = (contexte: Contexte) =>
  copies(contexte).map((groupe) => groupe.map(({ chemin }) => chemin.slice("preuves/1.1/".length)));

const memes = { "a.csv": { texte: "abc" }, "b.csv": { texte: "abc" }, "c.csv": { texte: "abd" } };

describe("copies", () => {
  test("files of one size and one mark are read whole, once, and closed", () => {
    const autres = { "d.csv": { texte: "abc", marque: 8 }, "e.csv": { texte: "abcd" } };
    const { depot, contexte } = looking({ ...memes, ...autres });
    expect(names(contexte)).toEqual([["a.csv", "b.csv"]]);
    expect(names(contexte)).toEqual([["a.csv", "b.csv"]]);
    const lus = ["a.csv", "b.csv", "c.csv"].map((nom) => `preuves/1.1/${nom}`);
    expect([depot.opened, depot.closed]).toEqual([lus, lus]);
  });
  test("below the folder of the structure", () => {
    const { depot, contexte } = looking(memes, {}, "73");
    expect(names(contexte)).toEqual([["a.csv", "b.csv"]]);
    expect(depot.opened[0]).toBe("73/preuves/1.1/a.csv");
  });
  test("what is no document, or could not be looked into, is not read", () => {
    const vide = { texte: "abc", contenu: { genre: "vide", de: "blancs" } as const };
    const { depot, contexte } = looking({
      "a.csv": vide,
      "b.csv": vide,
      "c.csv": { texte: "abc", contenu: undefined },
    });
    expect(names(contexte)).toEqual([]);
    expect(depot.opened).toEqual([]);
  });
  test("one that can no longer be read is left out, and the others compared", () => {
    const trois = { ...memes, "d.csv": { texte: "abc" } };
    const gone = new DepotError("absent" as never, "preuves/1.1/a.csv");
    expect(names(looking(trois, { "preuves/1.1/a.csv": gone }).contexte)).toEqual([["b.csv", "d.csv"]]);
    const deux = { "preuves/1.1/a.csv": gone, "preuves/1.1/b.csv": gone };
    expect(names(looking(memes, deux).contexte)).toEqual([]);
  });
  test("a fault of the program is not taken for one of the file", () => {
    const { contexte } = looking(memes, { "preuves/1.1/a.csv": new TypeError("no") });
    expect(() => copies(contexte)).toThrow(TypeError);
  });
  test("none are looked for where files are not at hand, but of what Git LFS keeps", () => {
    const { contexte } = looking(memes);
    expect(names({ ...contexte, depot: null })).toEqual([]);
    const pointeur = (oid: string) => ({
      texte: "p",
      contenu: { genre: "pointeur", oid, taille: 500 } as const,
    });
    // that of the file that is there, by its size and its fingerprint
    const oid = createHash("sha256").update("abc").digest("hex");
    const confie = { texte: "p", contenu: { genre: "pointeur", oid, taille: 3 } as const };
    expect(names(looking({ ...memes, "d.csv": confie }).contexte)).toEqual([["a.csv", "b.csv", "d.csv"]]);
    const confies = looking({ "a.csv": pointeur("1"), "b.csv": pointeur("1"), "c.csv": pointeur("2") });
    expect(names({ ...confies.contexte, depot: null })).toEqual([["a.csv", "b.csv"]]);
  });
});
