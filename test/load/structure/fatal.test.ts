import { expect, test } from "vitest";
import type { Constat } from "../../../src/domain/constat.ts";
import { isFatal } from "../../../src/load/structure/fatal.ts";

test.each<[Partial<Constat>, boolean]>([
  [{ regle: "cle-inconnue" }, true],
  [{ regle: "cle-inconnue", gravite: "avertissement" }, false],
  [{ regle: "identifiant-non-cite" }, false],
  [{ regle: "nom-approchant" }, false],
])("%j makes what it is about unusable: %s", (constat, fatal) => {
  expect(isFatal({ lieu: { fichier: "a" }, message: "", ...constat } as Constat)).toBe(fatal);
});
