import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { compileReferentiel } from "../../../src/load/referentiel/compile.ts";
import { PETIT } from "./petit.ts";

const METHODE = `      - id: "1.1-a"
        source: "1-m1"
        extrait: Examen du planning
        periode: { mois: 12, mots: une fois par an }
        natures: [planning]
`;
const LECTURE = PETIT["lecture/module-1.yaml"] ?? "";

/** « 8 La partie… » for what is told of the reading of module 1, and of module 2. */
function told(module1: string, module2?: string): string[] {
  expect(module1).not.toBe("");
  const { constats } = compileReferentiel(
    new MemoryDepot({
      ...PETIT,
      "lecture/module-1.yaml": module1,
      ...(module2 !== undefined && { "lecture/module-2.yaml": module2 }),
    }),
    "",
  );
  return constats.map(({ lieu, regle, message }) => {
    const place = "pointeur" in lieu ? `${lieu.source.fichier} ${lieu.pointeur.join(".")}` : "?";
    return `${place} ${regle} ${message}`.replaceAll("\u00a0", " ");
  });
}

/** The first method, in parts. */
const parted = (parties: string, more = "") =>
  LECTURE.replace(
    METHODE,
    `      - { id: "1.1-a", source: "1-m1", extrait: Examen du planning, ${more}parties: [${parties}, ${partie("1.1-a.9")}] }\n`,
  );
const partie = (id: string, more = "") =>
  `{ id: "${id}", objet: le planning, mots: planning, natures: [planning]${more} }`;
const both = (entier: string, mots: string) =>
  [1, 2]
    .map((rang) => `{ id: "${entier}.${rang}", objet: le ${rang}, mots: ${mots}, natures: [registre] }`)
    .join(", ");
const DELAI = both("1.2", "5 jours ouvrés");
const ACCUEIL = both("1", "accueillons");
const ICI = "lecture/module-1.yaml sousEngagements.0.methodes.0";

test.each<[string, string, string[]]>([
  ["sound parts", parted(`${partie("1.1-a.1")}, ${partie("1.1-a.2", ", aCiter: [planning]")}`), []],
  [
    "a method that says of itself what belongs to them",
    parted(partie("1.1-a.1"), "natures: [planning], periode: { mois: 12, mots: une fois par an }, "),
    [
      `${ICI}.natures partie-incoherente La méthode 1.1-a a des parties, et dit aussi « natures » : on ne sait laquelle des deux vaut.`,
      `${ICI}.periode partie-incoherente La méthode 1.1-a a des parties, et dit aussi « periode » : on ne sait laquelle des deux vaut.`,
    ],
  ],
  [
    "an id that does not say of what they are",
    parted(`${partie("1.1-a.1")}, ${partie("1.1-b.2")}`),
    [
      `${ICI}.parties.1.id partie-incoherente La partie 1.1-b.2 est dans la méthode 1.1-a, et son identifiant ne le dit pas.`,
    ],
  ],
  [
    "natures to be quoted for that do not answer",
    parted(partie("1.1-a.1", ", aCiter: [planning, registre]")),
    [
      `${ICI}.parties.0.aCiter partie-incoherente La partie 1.1-a.1 veut être citée pour « registre », qui n’y répond pas.`,
    ],
  ],
  [
    "words, conditions and natures that are not there",
    parted(
      `{ id: "1.1-a.1", objet: autre, mots: autre chose, natures: [plan], condition: { si: { fait: guiche }, mots: rien }, periode: { mois: 1, mots: chaque mois } }`,
    ),
    [
      `${ICI}.parties.0.condition.si.fait reference-inconnue Le fait « guiche » n’existe pas ici.`,
      `${ICI}.parties.0.natures.0 reference-inconnue La nature « plan » n’existe pas ici.`,
      `${ICI}.parties.0.mots citation-introuvable Ces mots ne sont pas dans le texte officiel : « autre chose ».`,
      `${ICI}.parties.0.condition.mots citation-introuvable Ces mots ne sont pas dans le texte officiel : « rien ».`,
      `${ICI}.parties.0.periode.mots citation-introuvable Ces mots ne sont pas dans le texte officiel : « chaque mois ».`,
    ],
  ],
  [
    "parts of a promise that has methods",
    LECTURE.replace(
      '  - id: "1.2"\n',
      `  - id: "1.2"\n    periode: { mois: 12, mots: 5 jours ouvrés }\n    parties: [${DELAI}]\n`,
    ),
    [
      "lecture/module-1.yaml sousEngagements.1.periode partie-incoherente L’exigence 1.2 a des parties, et dit aussi « periode » : on ne sait laquelle des deux vaut.",
      "lecture/module-1.yaml sousEngagements.1.parties partie-incoherente 1.2 a des méthodes de contrôle : ses parties ne seraient jamais jugées.",
    ],
  ],
  [
    "parts of an engagement that has sous-engagements",
    LECTURE.replace(
      "sousEngagements:\n",
      `engagements:\n  - { numero: 1, parties: [${ACCUEIL}] }\nsousEngagements:\n`,
    ),
    [
      "lecture/module-1.yaml engagements.0.parties partie-incoherente 1 a des sous-engagements : ses parties ne seraient jamais jugées.",
    ],
  ],
])("%s", (_title, lecture, expected) => {
  expect(told(lecture).sort()).toEqual([...expected].sort());
});

test("an engagement without sous-engagements may have parts, which bear its number", () => {
  const lecture = (id: string) => `version: 1
module: 2
engagements:
  - { numero: 2, parties: [{ id: "${id}", objet: les titres, mots: vos titres, natures: [registre] }, { id: "2.9", objet: les autres, mots: vos titres, natures: [registre] }] }
`;
  expect(told(LECTURE, lecture("2.1"))).toEqual([]);
  expect(told(LECTURE, lecture("21"))).toEqual([
    "lecture/module-2.yaml engagements.0.parties.0.id partie-incoherente La partie 21 est dans l’exigence 2, et son identifiant ne le dit pas.",
  ]);
});

test("what answers a part answers something of its method, once", () => {
  const lecture = parted(
    `${partie("1.1-a.1")}, { id: "1.1-a.2", objet: l’examen, mots: Examen, natures: [registre, planning] }`,
  );
  const { referentiel } = compileReferentiel(
    new MemoryDepot({ ...PETIT, "lecture/module-1.yaml": lecture }),
    "",
  );
  const [methode] = referentiel?.modules[0]?.engagements[0]?.sousEngagements[0]?.methodesControle ?? [];
  expect(methode?.natures).toEqual(["planning", "registre"]);
  expect(methode?.parties?.map(({ id }) => id)).toEqual(["1.1-a.1", "1.1-a.2", "1.1-a.9"]);
});
