import { describe, expect, test } from "vitest";
import { sayEcart } from "../../../src/checks/revue/ecarts.ts";
import type { EcartDeRevue } from "../../../src/domain/resultat.ts";
import { plain } from "../../support/essai.ts";

describe("what changed since a signature, in words", () => {
  const ecart = (genre: EcartDeRevue["genre"], plus: Partial<EcartDeRevue> = {}): EcartDeRevue => ({
    genre,
    quoi: "a.csv",
    ...plus,
  });
  const segment = (op: "egal" | "retire" | "ajoute", texte: string) => ({ op, texte });
  const mots = (...segments: ReturnType<typeof segment>[]) =>
    plain(sayEcart(ecart("texte", { mots: segments }))).replace(/^son texte a changé : « (.*) »$/, "$1");
  test.each<[EcartDeRevue, string]>([
    [ecart("verrou", { quoi: "le sceau ne convient pas" }), "le sceau ne convient pas"],
    [
      ecart("migration", { de: "x@1", vers: "x@2" }),
      "elle a été portée de x@1 à x@2, sans que son texte soit resté le même",
    ],
    [ecart("version", { de: "x@1", vers: "x@2" }), "le référentiel était x@1, il est x@2"],
    [
      ecart("edition", { de: "1", vers: "2" }),
      "le texte du référentiel est passé de l’édition 1 à l’édition 2",
    ],
    [ecart("methode-ajoutee", { quoi: "1.1-b" }), "une méthode de contrôle s’ajoute, « 1.1-b »"],
    [ecart("methode-retiree", { quoi: "1.1-b" }), "une méthode de contrôle n’y est plus, « 1.1-b »"],
    [
      ecart("evaluation", { de: "partiel", vers: "conforme" }),
      "l’évaluation était « partiel », elle est « conforme »",
    ],
    [ecart("evaluation", { vers: "conforme" }), "l’évaluation était à faire, elle est « conforme »"],
    [ecart("piece-modifiee"), "« a.csv » a changé"],
    [ecart("piece-modifiee", { detail: "sa date" }), "« a.csv » a changé (sa date)"],
    [ecart("piece-ajoutee"), "« a.csv » s’ajoute"],
    [ecart("piece-retiree"), "« a.csv » n’y est plus"],
    [ecart("piece-deplacee"), "« a.csv » est déplacé, et rien d’autre n’a changé"],
    [
      ecart("piece-deplacee", { de: "b.csv" }),
      "« a.csv » est déplacé, de « b.csv », et rien d’autre n’a changé",
    ],
    [ecart("fins-de-ligne"), "seules les fins de ligne de « a.csv » ont changé"],
    [
      ecart("methode-modifiee", {
        quoi: "1.1-a",
        mots: [segment("retire", "voir"), segment("ajoute", "lire")],
      }),
      "la méthode 1.1-a a changé : « [-voir-] {+lire+} »",
    ],
    // nothing to compare with
    [ecart("texte"), "son texte a changé : «  »"],
  ])("%j", (one, attendu) => {
    expect(plain(sayEcart(one))).toBe(attendu);
  });
  test("words taken out and put in are marked, between the five next to them on each side", () => {
    const [six, onze] = ["1 2 3 4 5 6", "1 2 3 4 5 6 7 8 9 10 11"];
    expect(mots(segment("egal", six), segment("retire", " a\nb "), segment("ajoute", " c "))).toBe(
      "… 2 3 4 5 6 [-a b-] {+c+}",
    );
    expect(mots(segment("retire", "a"), segment("egal", ` ${six}`))).toBe("[-a-] 1 2 3 4 5 …");
    expect(mots(segment("egal", "1 2 3 4 5 "), segment("ajoute", "a"))).toBe("1 2 3 4 5 {+a+}");
    expect(mots(segment("retire", "a"), segment("egal", onze), segment("ajoute", "b"))).toBe(
      "[-a-] 1 2 3 4 5 … 7 8 9 10 11 {+b+}",
    );
    expect(
      mots(segment("retire", "a"), segment("egal", "1 2 3\n 4 5 6 7 8 9 10"), segment("ajoute", "b")),
    ).toBe("[-a-] 1 2 3 4 5 6 7 8 9 10 {+b+}");
    expect(mots(segment("egal", six))).toBe("…");
    expect(mots(segment("retire", "a"), segment("egal", " 1 \n\n 2"))).toBe("[-a-] 1 2");
  });
});
