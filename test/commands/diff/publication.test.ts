import { expect, test } from "vitest";
import { diffReferentiels } from "../../../src/commands/diff/diff.ts";
import type { Referentiel } from "../../../src/domain/referentiel.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../../support/referentiel.ts";

function published(texte: string, options: Partial<Referentiel> = {}, mois?: number): Referentiel {
  const control = methode("1.1-a", mois ? { periode: { mois, mots: "" } } : {});
  return referentiel([module(1, [engagement(1, [{ ...sousEngagement("1.1", [control]), texte }])])], options);
}

const verdict = (de: Referentiel, vers: Referentiel) => diffReferentiels(de, vers).publication.verdict;
const COPIL = { ou: "1.1", source: "COFIL", corrige: "COPIL", motif: "coquille" };

test("another text under the same version asks for another version", () => {
  expect(verdict(published("Un délai"), published("Un délai annoncé"))).toBe("version-a-changer");
  expect(verdict(published("Un délai"), published("Un délai annoncé", { edition: 2 }))).toBe(
    "version-a-changer",
  );
});

test("an erratum, or our reading, asks for another edition", () => {
  const read = published("Le COFIL se réunit");
  const corrected = published("Le COPIL se réunit", { errata: [COPIL] });
  expect(verdict(read, corrected)).toBe("edition-a-relever");
  expect(verdict(read, { ...corrected, edition: 2 })).toBe("en-ordre");
  expect(verdict(published("Un délai"), published("Un délai", {}, 12))).toBe("edition-a-relever");
});

test("another version is in order when something changed, and needless otherwise", () => {
  expect(verdict(published("Un délai"), published("Un délai annoncé", { version: "2" }))).toBe("en-ordre");
  expect(verdict(published("Un délai"), published("Un délai", { version: "2" }))).toBe("version-inutile");
  expect(verdict(published("Un délai"), published("Un délai", { id: "autre" }))).toBe("sans-objet");
});
