import { describe, expect, test } from "vitest";
import { QUALI, toldIn } from "../../support/essai.ts";

const FICHE = "preuves/1.1/fiche.yaml";

describe("caractere-sans-police", () => {
  const rare = "\u{13000}";
  const of = (fiche: object, yaml = {}, brut?: string) =>
    toldIn("caractere-sans-police", yaml, { [FICHE]: brut ?? { version: 1, ...fiche } });
  const piece = (cles: object) => ({
    preuves: [{ observation: "Vu", nature: "affichage", date: "2024-01-01", ...cles }],
  });
  const dit = (mots: string) => `info ${FICHE} Le PDF d’un rapport écrira un numéro à la place de ${mots}.`;
  test("names it by its number, and the first three of several", () => {
    expect(of({ commentaire: `a${rare}` })).toEqual([
      dit(`« ${rare} » (U+13000) : aucune police n’a ce caractère`),
    ]);
    const cinq = ["\u{13000}", "\u{13001}", "\u{13002}", "\u{13003}", "\u{13004}"].join("");
    expect(of({ commentaire: cinq })[0]).toMatch(
      /\(U\+13000\), « .+ » \(U\+13001\), « .+ » \(U\+13002\) et 2 autres : aucune police n’a ces caractères\.$/u,
    );
  });
  test("written by its number too, in quali.yaml too", () => {
    expect(of({}, {}, 'version: 1\ncommentaire: "a\\U00013000"\n')).toHaveLength(1);
    expect(of({}, { structure: { ...QUALI.structure, nom: rare } })).toHaveLength(1);
  });
  test("not in what no report draws: names of files, what is confidential", () => {
    expect(of(piece({ titre: rare }))).toHaveLength(1);
    expect(of(piece({ titre: rare, confidentiel: false }))).toHaveLength(1);
    expect(of(piece({ titre: rare, confidentiel: true }))).toEqual([]);
    expect(of({ preuves: [{ fichier: `${rare}.pdf`, nature: "affichage", date: "2024-01-01" }] })).toEqual(
      [],
    );
    expect(of({ commentaire: "a\\b", responsable: null })).toEqual([]);
  });
  test("a common piece is told once, where it stands", () => {
    const commune = { id: "clu", observation: "Vu", titre: rare, nature: "affichage", date: "2024-01-01" };
    const fichiers = {
      "preuves/_commun/preuves.yaml": { version: 1, preuves: [commune] },
      [FICHE]: { version: 1, preuves: [{ preuve: "clu" }] },
    };
    expect(toldIn("caractere-sans-police", {}, fichiers)).toHaveLength(1);
  });
});
