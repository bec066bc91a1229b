import { describe, expect, test } from "vitest";
import { methode, sousEngagement } from "../../support/referentiel.ts";
import { essai, type Fichiers, fiche, folder, sign, told } from "./signee.ts";

describe("revue-a-refaire", () => {
  test("names the first five changes, and counts the others", () => {
    const of = (nombre: number) =>
      told("revue-a-refaire", folder(nombre, "c;d\n"), sign(folder(nombre)))[0]?.split(" → ")[0] ?? "";
    const listed = (nombre: number) => (of(nombre).match(/ a changé/g) ?? []).length;
    const debut = "avertissement 1.1 est à revoir : depuis la signature du 2 avril 2024 (référent qualité), ";
    expect(of(1)).toBe(`${debut}« preuves/1.1/a.csv » a changé.`);
    expect([listed(5), of(5).includes("changement")]).toEqual([5, false]);
    expect([listed(6), of(6)]).toEqual([5, expect.stringMatching(/ ; et 1 autre changement\.$/)]);
    expect([listed(7), of(7)]).toEqual([5, expect.stringMatching(/ ; et 2 autres changements\.$/)]);
  });
  test("what takes nothing from a signature is told by itself, not here", () => {
    const avant = folder(3);
    const { "preuves/1.1/a.csv": a, "preuves/1.1/b.csv": b, ...reste } = avant;
    const deplacee: Fichiers = {
      ...reste,
      "preuves/1.1/b.csv": String(b).replace("\n", "\r\n"),
      "preuves/1.1/z.csv": a ?? "",
      "preuves/1.1/fiche.yaml": fiche(3).replace("a.csv", "z.csv"),
    };
    const changee = { ...deplacee, "preuves/1.1/c.csv": "autre;x\n" };
    const verrou = sign(avant);
    const tellers = (fichiers: Fichiers) =>
      ["revue-a-refaire", "preuve-deplacee", "fins-de-ligne-changees"].map(
        (regle) => told(regle, fichiers, verrou).length,
      );
    expect(tellers(avant)).toEqual([0, 0, 0]);
    expect(tellers(deplacee)).toEqual([0, 1, 1]);
    expect(tellers(changee)).toEqual([1, 1, 1]);
    expect(told("revue-a-refaire", changee, verrou)[0]).toContain(
      "(référent qualité), « preuves/1.1/c.csv » a changé.",
    );
  });
  test("shows what changed of the text", () => {
    const dite = (texte: string) => essai([{ ...sousEngagement("1.1"), texte, blocs: [texte] }]);
    const verrou = sign(folder(1), dite("Nous accueillons tous les usagers avec courtoisie"));
    const [one] = told(
      "revue-a-refaire",
      folder(1),
      verrou,
      dite("Nous accueillons tous les usagers avec attention"),
    );
    expect(one).toContain("[-courtoisie-] {+attention+}");
  });
});

test("a method that is no more, or is new, is a change too", () => {
  const avec = (...ids: string[]) =>
    essai([
      sousEngagement(
        "1.1",
        ids.map((id) => methode(id)),
      ),
    ]);
  const verrou = sign(folder(1), avec("1.1-a", "1.1-b"));
  const [one] = told("revue-a-refaire", folder(1), verrou, avec("1.1-a", "1.1-c"));
  expect(one).toContain("une méthode de contrôle s’ajoute, « Contrôle 1.1-c »");
  expect(one).toContain("une méthode de contrôle n’y est plus, « Contrôle 1.1-b »");
});
