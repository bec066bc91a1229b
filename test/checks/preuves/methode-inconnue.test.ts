import { describe, expect, test } from "vitest";
import { affichage, avec, essai, partie, seul, une } from "../../support/essai.ts";
import { methode, sousEngagement } from "../../support/referentiel.ts";
import { dossier, piece } from "../../support/structure.ts";
import { told } from "../../support/verdict.ts";

describe("methode-inconnue", () => {
  const of = (methodes: string[], ref = avec(methode("1.1-a"), methode("1.1-b"))) =>
    told("methode-inconnue", une([affichage("2024-01-01", { methodes })]), ref).map(
      (one) => one.split(" → ")[1],
    );
  test.each<[string, string | undefined]>([
    ["1.1-a", undefined],
    ["1,1-A", "Vouliez-vous dire « 1.1-a » ?"],
    ["1.1 b", "Vouliez-vous dire « 1.1-b » ?"],
    ["b", "Vouliez-vous dire « 1.1-b » ?"],
    ["-", "Méthodes de 1.1 : 1.1-a et 1.1-b."],
    ["1.1-z", "Méthodes de 1.1 : 1.1-a et 1.1-b."],
  ])("%s", (ecrit, aide) => {
    expect(of([ecrit])).toEqual(aide === undefined ? [] : [aide]);
  });
  test("a name that two are written like is not guessed", () => {
    expect(of(["11a"], avec(methode("1.1-a"), methode("11-a")))).toEqual([
      "Méthodes de 1.1 : 1.1-a et 11-a.",
    ]);
  });
  test("where none is known the key goes, where promises are they are named", () => {
    expect(of(["1.1-a"], avec())).toEqual([
      "Retirez « methodes » : aucune méthode de contrôle n’est connue pour 1.1.",
    ]);
    const parties = [partie("7.1", ["affichage"]), partie("7.2", ["registre"])];
    const ref = seul({ parties });
    const dossiers = [dossier("7", [affichage("2024-01-01", { methodes: ["7.9"] })])];
    expect(told("methode-inconnue", { dossiers }, ref)[0]).toContain("→ Promesses de 7 : 7.1 et 7.2.");
  });
  test("a common piece may cite those of any exigence, and is met with the nearest", () => {
    const ref = essai([sousEngagement("1.1"), sousEngagement("1.2")]);
    const commun = (methodes: string[], fiche: string[] | undefined = methodes) => {
      const commune = piece(affichage("2024-01-01", { methodes }), { commune: "clu" });
      const cite = piece(affichage("2024-01-01", fiche && { methodes: fiche }), { commune: "clu" });
      return told(
        "methode-inconnue",
        { dossiers: [dossier("1.1", [cite])], reste: { communes: new Map([["clu", commune]]) } },
        ref,
      );
    };
    expect(commun(["1.1-a", "1.2-a"])).toEqual([]);
    expect(commun(["1.2-b"])).toEqual([
      "erreur La méthode de contrôle « 1.2-b » n’existe pas. → Vouliez-vous dire « 1.2-a » ?",
    ]);
    expect(commun(["zzzzzz"])).toEqual([
      "erreur La méthode de contrôle « zzzzzz » n’existe pas. → Corrigez l’identifiant, ou retirez-le.",
    ]);
    // what the fiche adds is told there
    expect(commun(["1.1-a"], ["1.1-z"])).toHaveLength(1);
  });
  test("folders whose number does not exist are told by it alone", () => {
    const dossiers = [dossier("9.9", [affichage("2024-01-01", { methodes: ["9.9-a"], nature: "affichag" })])];
    expect(told("methode-inconnue", { dossiers })).toEqual([]);
  });
});
