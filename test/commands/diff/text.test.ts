import fc from "fast-check";
import { expect, test } from "vitest";
import { stemsOf } from "../../../src/commands/diff/text/stems.ts";
import { diffWords } from "../../../src/mots/word-diff.ts";
import { sameWords } from "../../../src/mots/words.ts";

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

test.each([
  ["un taux ≥ 90", "un taux ≤ 90"],
  ["un taux = 90", "un taux ≠ 90"],
  ["90 %", "90"],
  ["90 %", "90 ‰"],
  ["10 €", "10 $"],
  ["1/2 journée", "12 journées"],
  ["10-15 jours", "10, 15 jours"],
  ["réduire de -5 points", "réduire de 5 points"],
  ["20 m²", "20 m³"],
  ["Services Publics +", "Services publics"],
  ["1,5 jour", "15 jours"],
])("signs are text: « %s » is not « %s »", (de, vers) => {
  expect(sameWords(de, vers)).toBe(false);
  expect(diffWords(de, vers).some(({ op }) => op !== "egal")).toBe(true);
});

test.each([
  ["90 %", "90%"],
  ["10 000 usagers", "10000 usagers"],
  ["une ½ journée", "une 1/2 journée"],
  ["24 h", "24h"],
  ["→ courriers ; courriels", "courriers, courriels"],
  ["N° 5", "n 5"],
])("typography is not: « %s » is « %s »", (de, vers) => {
  expect(sameWords(de, vers)).toBe(true);
});

test("a year and what follows it are two numbers", () => {
  expect(sameWords("en 2024 100 usagers", "en 2024100 usagers")).toBe(false);
});

const mots = fc
  .array(fc.constantFrom("taux", "≥", "≤", "90", "%", "1/2", "délai", "l’usager", "le", "-5", "10 000", "m²"))
  .map((words) => words.join(" "));

test("two texts hold the same words just when nothing in them is marked, and no letter is lost", () => {
  fc.assert(
    fc.property(mots, mots, (de, vers) => {
      const segments = diffWords(de, vers);
      expect(segments.every(({ op }) => op === "egal")).toBe(sameWords(de, vers));
      const side = (leftOut: string) =>
        segments
          .filter(({ op }) => op !== leftOut)
          .map(({ texte, avant }) => (leftOut === "ajoute" ? (avant ?? texte) : texte))
          .join("");
      expect([side("ajoute"), side("retire")]).toEqual([de, vers]);
    }),
    { numRuns: 300 },
  );
});

test("two small words between changes go with them, a third keeps its place", () => {
  expect(marked("accueil de la mairie", "réception de la préfecture")).toBe(
    "[-accueil de la mairie-]{+réception de la préfecture+}",
  );
  expect(marked("accueil pour tous les agents", "réception pour tous les usagers")).toBe(
    "[-accueil -]{+réception +}pour tous les [-agents-]{+usagers+}",
  );
  expect(marked("accueil de notre mairie", "réception des nos mairies")).not.toContain("}de");
  expect(marked("accueil sécurisé du public", "réception sécurisée des usagers")).toContain("sécurisé");
  expect(marked("Le délai", "Le taux")).toBe("Le [-délai-]{+taux+}");
  expect(marked("délai de la", "taux de la")).toBe("[-délai -]{+taux +}de la");
});

test("texts of 20,000 words are compared at once, or told as wholly rewritten", () => {
  const long = (mot: (rank: number) => string) =>
    Array.from({ length: 20_000 }, (_, rank) => mot(rank)).join(" ");
  const vocabulary = (rank: number) => `${"abcdefghij"[rank % 10]}${"klmnopqrst"[((rank * 7) % 13) % 10]}`;
  const start = performance.now();
  const rewritten = diffWords(
    long((rank) => `avant${"abcde"[rank % 5]}`),
    long((rank) => `apres${"abcde"[rank % 5]}`),
  );
  expect(rewritten.map(({ op }) => op)).toEqual(["retire", "ajoute"]);
  const touched = diffWords(
    long(vocabulary),
    long((rank) => (rank % 400 === 7 ? "neuf" : vocabulary(rank))),
  );
  expect(touched.filter(({ op }) => op === "ajoute")).toHaveLength(50);
  // A bound for a machine that does ten other things: without it these take minutes.
  expect(performance.now() - start).toBeLessThan(10_000);
});
