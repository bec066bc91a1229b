import { expect, test } from "vitest";
import { stemsOf } from "../../../src/commands/diff/text/stems.ts";
import { diffWords } from "../../../src/commands/diff/text/word-diff.ts";
import { sameWords } from "../../../src/commands/diff/text/words.ts";

/** `[-out-]{+in+}`, as a person would mark a draft. */
function marked(de: string, vers: string): string {
  const marks = {
    egal: (text: string) => text,
    retire: (text: string) => `[-${text}-]`,
    ajoute: (text: string) => `{+${text}+}`,
  };
  return diffWords(de, vers)
    .map(({ op, texte }) => marks[op](texte))
    .join("");
}

test("punctuation, spacing, capitals, accents and ligatures are no difference", () => {
  expect(sameWords("Nos sites  Internet (À jour).", "nos sites internet : a jour")).toBe(true);
  expect(sameWords("mise en œuvre", "mise en oeuvre")).toBe(true);
  expect(sameWords("10 jours", "5 jours")).toBe(false);
  expect(marked("Nous répondons à vos appels", "« Nous » répondons, à vos appels.")).toBe(
    "« Nous » répondons, à vos appels.",
  );
});

test("words are kept whole and replaced in one go, stray small words with them", () => {
  expect(marked("avant tout déplacement en préfecture", "avant tout déplacement dans les services")).toBe(
    "avant tout déplacement [-en préfecture-]{+dans les services+}",
  );
  expect(marked("un délai de 10 jours", "un délai de 10 jours ouvrés")).toBe(
    "un délai de 10 jours{+ouvrés+}".replace("jours{", "jours {"),
  );
  expect(marked("le taux et le délai", "la part et la durée")).toBe(
    "[-le taux et le délai-]{+la part et la durée+}",
  );
});

test("an empty side is all out or all in", () => {
  expect(marked("", "Un texte.")).toBe("{+Un texte.+}");
  expect(marked("Un texte.", "")).toBe("[-Un texte.-]");
  expect(diffWords("", "…")).toEqual([]);
});

test("stems join numbers and genders, not different words", () => {
  expect(stemsOf("les usagers, l’usager")).toEqual(["usag", "usag"]);
  expect(stemsOf("locaux local")).toEqual(["local", "local"]);
  expect(new Set(stemsOf("information informer formation")).size).toBe(3);
});
