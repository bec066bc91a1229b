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

test("our reading has editions of its own: those of the text say nothing of it", () => {
  const lecture = (edition: number, empreinte: string) => ({ lecture: { edition, empreinte } });
  const read = published("Un délai", lecture(1, "a"));
  const message = (vers: Referentiel) => diffReferentiels(read, vers).publication.message;
  expect(message(published("Un délai", lecture(1, "b"), 12))).toBe(
    "La lecture a changé sous la même édition : une autre lecture demande l’édition 2 de la lecture (lecture/editions.yaml).",
  );
  expect(verdict(read, published("Un délai", { edition: 2, ...lecture(1, "b") }, 12))).toBe(
    "edition-a-relever",
  );
  expect(verdict(read, published("Un délai", lecture(2, "b"), 12))).toBe("en-ordre");
  // A note, the words of a question: told by no change, and read otherwise all the same.
  expect(verdict(read, published("Un délai", lecture(1, "b")))).toBe("edition-a-relever");
  expect(verdict(read, published("Un délai", lecture(1, "a")))).toBe("en-ordre");
});

test("promises that our reading parts, where no method is known, are told and are our reading", () => {
  const promised = (edition: number, ...objets: string[]) => {
    const parties = objets.map((objet, rang) => ({ id: `1.1.${rang + 1}`, objet, mots: objet, natures: [] }));
    const sous = { ...sousEngagement("1.1", []), ...(parties.length > 0 && { parties }) };
    const lecture = { edition, empreinte: String(edition) };
    return referentiel([module(1, [engagement(1, [sous])])], { lecture });
  };
  const diff = diffReferentiels(promised(1), promised(2, "enquête", "affichage"));
  const [entree] = diff.sousEngagements;
  expect(entree?.changements.map(({ type, sujet, vers }) => [type, sujet, vers])).toEqual([
    ["partie-ajoutee", "1.1.1", "enquête"],
    ["partie-ajoutee", "1.1.2", "affichage"],
  ]);
  expect(diff.publication.verdict).toBe("en-ordre");
});

test("what the same method is cut into is our reading, of which the comparison says the editions", () => {
  const cut = (edition: number, ...textes: string[]) => {
    const methodes = textes.map((texte, rang) =>
      methode(`1.1-${"ab"[rang]}`, { cle: "1-m1", texte, methodeEntiere: "Examen du plan et du bilan" }),
    );
    const lecture = { edition, empreinte: String(edition) };
    return referentiel([module(1, [engagement(1, [sousEngagement("1.1", methodes)])])], { lecture });
  };
  const diff = diffReferentiels(
    cut(1, "Examen du plan et du bilan"),
    cut(2, "Examen du plan", "et du bilan"),
  );
  expect(diff.publication.verdict).toBe("en-ordre");
  expect(diff.remarques[0]).toBe(
    "La lecture passe de l’édition 1 à l’édition 2 : le même texte est jugé autrement.",
  );
});

test("another version is in order when something changed, and needless otherwise", () => {
  expect(verdict(published("Un délai"), published("Un délai annoncé", { version: "2" }))).toBe("en-ordre");
  expect(verdict(published("Un délai"), published("Un délai", { version: "2" }))).toBe("version-inutile");
  expect(verdict(published("Un délai"), published("Un délai", { id: "autre" }))).toBe("sans-objet");
});

test("errata that changed without another edition ask for the next one", () => {
  const de = published("Le COPIL se réunit", { edition: 2 });
  const vers = { ...de, errata: [COPIL] };
  expect(diffReferentiels(de, vers).publication).toEqual({
    verdict: "edition-a-relever",
    message: expect.stringContaining("l’édition 3"),
  });
  expect(verdict(de, { ...vers, edition: 3 })).toBe("en-ordre");
  expect(verdict(de, structuredClone(de))).toBe("en-ordre");
});

test("the source of the methods stands whatever their order, their errata, or where they are used", () => {
  const cells = (errata: Referentiel["errata"], ...textes: string[]) => {
    const methodes = textes.map((texte, rang) => methode(`1.1-${"ab"[rang]}`, { cle: "1-m1", texte }));
    const lecture = { edition: 1 + errata.length, empreinte: "x" };
    const modules = [module(1, [engagement(1, [sousEngagement("1.1", methodes)])])];
    return referentiel(modules, { edition: 1 + errata.length, lecture, errata });
  };
  expect(verdict(cells([], "Le COFIL", "Un plan"), cells([COPIL], "Un plan", "Le COPIL"))).toBe("en-ordre");
  expect(verdict(cells([], "Un plan"), cells([COPIL], "Un plan", "Un bilan"))).toBe("version-a-changer");
  expect(verdict(cells([], "Un plan"), cells([COPIL], "Un autre"))).toBe("version-a-changer");
});

test("a promise that comes or goes is no erratum", () => {
  const empty = referentiel([module(1, [engagement(1, [])])]);
  const full = referentiel([module(1, [engagement(1, []), engagement(2, [], { texte: "Un délai" })])]);
  expect(verdict(empty, { ...full, edition: 2 })).toBe("version-a-changer");
  expect(verdict(full, { ...empty, edition: 2 })).toBe("version-a-changer");
});
