import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DiskDepot } from "../../src/depot/disk.ts";
import { exigencesOf } from "../../src/domain/referentiel.ts";
import { compileDocuments } from "../../src/load/referentiel/compile.ts";
import type { Documents } from "../../src/load/referentiel/documents.ts";
import { readDocuments } from "../../src/load/referentiel/read.ts";
import { type Layout, plainLines, quotationsIn, textsIn } from "./readings.ts";
import { changedWords, textPaths, withAltered } from "./texts.ts";
import { firstDifference } from "./words.ts";

const { documents, constats } = readDocuments(new DiskDepot("referentiel/qual-e-pref/2019-02-04"), "");
if (!documents) throw new Error(JSON.stringify(constats));
const { referentiel, constats: faults } = compileDocuments(documents);

const split = (text: string) => text.split(/\s+/).filter((word) => word !== "");
const read = (name: string) => plainLines(readFileSync(`test/referentiel/sources/${name}.txt`, "utf8"));
const from = (lines: string[], start: string) => lines.slice(lines.indexOf(start));
const sansPoint = (texte: string) => texte.replace(/\.$/, "");

/** Essonne's annex: the heading of module 1 stands on each of its slides, and a second 34 closes module 3. */
function essonne(documents: Documents): string | null {
  const source = from(read("essonne-2020"), "Module 1 : Relation générale avec les usagers")
    .filter((line, i, lines) => !line.startsWith("Module") || lines.indexOf(line) === i)
    .map((line) => sansPoint(line.replace(/^- /, "")));
  const layout: Layout = {
    module: (titre, numero) => `Module ${numero} : ${titre}`,
    rubrique: (titre) => `${titre.toUpperCase().normalize("NFD").replace(/\p{M}/gu, "")} :`,
    engagement: (texte, { numero, note }) => `${numero}. ${sansPoint(texte)} ${note ?? ""}`,
    sousEngagements: false,
  };
  const texte = textsIn("essonne-2020", documents, layout);
  const doubled = documents.texte.desaccords?.valeur.desaccords.find(({ ou }) => ou === "34")?.lectures[0];
  const module4 = texte.findIndex((text) => text.startsWith("Module 4"));
  texte.splice(module4, 0, `34. ${doubled?.texte}`);
  return firstDifference(source.flatMap(split), texte.flatMap(split));
}

function loire(documents: Documents): string | null {
  const source = from(read("loire-2022"), "Dispositions générales").map((line) =>
    line
      .replace(/^- /, "")
      .replace(/^(\d+\.\d+)\. /, "$1 ")
      .replace(/^(\d+) – /, "$1. "),
  );
  const texte = textsIn("loire-2022", documents, {
    module: (titre) => titre,
    rubrique: (titre) => titre,
    engagement: (text, { numero }) => `${numero}. ${sansPoint(text)}`,
    sousEngagements: true,
  });
  return firstDifference(source.flatMap(split), texte.flatMap(split));
}

/** Its list has no numbers, and capitals of its own in the headings. */
function seineMaritime(documents: Documents): string | null {
  const lines = from(
    read("seine-maritime-2022"),
    "Dans ce cadre, la préfecture de la Seine-Maritime s'engage à respecter 27 engagements :",
  );
  const source = lines.slice(1, lines.indexOf("[…]")).join("\n").replace(/^- /gm, "").toLowerCase();
  const texte = textsIn("seine-maritime-2022", documents, {
    module: (titre, numero) => `Module ${numero} : ${titre}`,
    rubrique: (titre) => `${titre} :`,
    engagement: (text) => text,
    sousEngagements: false,
  });
  const words = (text: string) => split(text.replace(/\.$/gm, ""));
  return firstDifference(words(source), words(texte.join("\n").toLowerCase()));
}

/** Quotations that their document does not hold. */
function misquoted(documents: Documents): string[] {
  return ["essonne-2020", "loire-2022", "seine-maritime-2022"].flatMap((source) => {
    const words = wordsAsRead(read(source).join("\n").replace(/^- /gm, ""));
    return quotationsIn(source, documents).filter((quotation) => !isWhole(wordsAsRead(quotation), words));
  });
}

const wordsAsRead = (text: string) => split(text).join(" ").toLowerCase();

/** Whether the words stand in the text, and end where a word of it ends. */
function isWhole(quotation: string, text: string): boolean {
  const start = text.indexOf(quotation);
  const [before = " ", after = " "] = [text[start - 1], text[start + quotation.length]];
  return start >= 0 && !/\p{L}/u.test(before + after);
}

const unfaithful = (documents: Documents) => [
  essonne(documents),
  loire(documents),
  seineMaritime(documents),
  ...misquoted(documents),
];

/** Variants are shown as read, beside the text. */
function withoutVariantes(documents: Documents): Documents {
  const modules = documents.texte.modules.map(({ source, valeur }) => ({
    source,
    valeur: JSON.parse(JSON.stringify(valeur, (key, node) => (key === "variantes" ? undefined : node))),
  }));
  return { ...documents, texte: { ...documents.texte, modules } };
}

test("compiles without a fault", () => {
  expect([...constats, ...faults].map((constat) => constat.message)).toEqual([]);
});

test("has the 50 engagements of Essonne, the 71 sous-engagements of Loire and the 27 engagements of Seine-Maritime", () => {
  const engagements = referentiel.modules.flatMap((module) => module.engagements);
  expect(referentiel.modules.map((module) => module.engagements.length)).toEqual([20, 3, 10, 4, 3, 6, 4, 0]);
  expect(engagements.map(({ numero }) => numero)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  expect(engagements.flatMap((engagement) => engagement.sousEngagements)).toHaveLength(71);
  const [seineMaritime, essonne] = ["seine-maritime-2022", "essonne-2020"].map((source) =>
    engagements.filter(
      (e) => e.sources.includes(source) || e.variantes?.some((variante) => variante.source === source),
    ),
  );
  expect(seineMaritime).toHaveLength(27);
  expect(essonne).toHaveLength(50);
});

test("loses nothing of its three documents and invents nothing", () => {
  expect(unfaithful(documents)).toEqual([null, null, null]);
});

test("any text altered by one letter is seen", () => {
  const paths = textPaths(documents.texte.modules.map((module) => module.valeur));
  expect(paths.length).toBeGreaterThan(150);
  const unseen = paths.filter((path) => {
    const [a, b, c, ...quotations] = unfaithful(withAltered(documents, path));
    return a === null && b === null && c === null && quotations.length === 0;
  });
  expect(unseen).toEqual([]);
});

test("what quali shows differs from the documents by the errata, and by nothing else", () => {
  expect(changedWords(withoutVariantes(documents), referentiel)).toMatchInlineSnapshot(`
    {
      "IL": -1,
      "Il": 1,
      "courrier.": 1,
      "courrier."": -1,
      "demande": -1,
      "demandes": 1,
      "en": 1,
      "et": -1,
      "l'usager": 6,
      "l'usager..)": 1,
      "l'utilisateur": -6,
      "l'utilisateur..)": -1,
      "la": 1,
      "ligne": 1,
      "lignes": -1,
      "là": -1,
      "public": 1,
      "public"": -1,
      "quand": -1,
      "quant": 1,
      "spécifique": 1,
      "spécifiques": -1,
      "tracabilité": -1,
      "traçabilité": 1,
    }
  `);
});

test("an engagement whose sous-engagements are unknown is the exigence, and says so", () => {
  const exigences = exigencesOf(referentiel).map(({ id }) => id);
  const entiers = exigences.filter((id) => !id.includes("."));
  expect(entiers).toEqual(["15", ...Array.from({ length: 27 }, (_, i) => String(i + 24))]);
  expect(exigences).toHaveLength(71 + 28);
  const inconnus = referentiel.modules.flatMap((module) =>
    module.engagements.filter((e) => e.sousEngagementsConnus === false).map((e) => String(e.numero)),
  );
  expect(inconnus).toEqual(entiers);
});

test("says its gaps, and which ids may stand in them", () => {
  const covered = referentiel.lacunes.flatMap(({ couvre = [] }) => couvre);
  expect(covered.slice(0, 3)).toEqual(["5.1", "15.*", "20.1"]);
  expect(covered.slice(3)).toEqual(Array.from({ length: 27 }, (_, i) => `${i + 24}.*`));
  expect(referentiel.lacunes.map(({ ou }) => ou)).toContain("module-8");
});

test("no control method is known, and none is invented", () => {
  expect(exigencesOf(referentiel).flatMap(({ methodes }) => methodes)).toEqual([]);
});

test("its periods are those written, and no others", () => {
  const periodes = exigencesOf(referentiel).flatMap(({ id, periode }) =>
    periode ? [[id, periode.mois]] : [],
  );
  expect(Object.fromEntries(periodes)).toEqual({
    "1.2": 3,
    "3.2": 12,
    "4.2": 48,
    "10.6": 3,
    "14.6": 3,
    "20.3": 12,
    "23.3": 12,
  });
});

test("its answers are due in days, not in working days", () => {
  const reponses = referentiel.delais.filter(({ objet }) => objet.startsWith("réponse"));
  expect(reponses.map(({ exigence, duree, unite }) => `${exigence}: ${duree} ${unite}`)).toEqual([
    "17.1: 10 jours",
    "17.2: 5 jours",
  ]);
});

test("the checksum of the text goes with its edition: whoever changes a published text raises it", () => {
  expect({ edition: referentiel.edition, empreinte: referentiel.empreinte }).toMatchInlineSnapshot(`
    {
      "edition": 3,
      "empreinte": "f12e6610626aeb747bae1bcfe0c591f0fc42615a10ef186522e4bcd9cb57909a",
    }
  `);
});
