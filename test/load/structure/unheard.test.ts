import { expect, test } from "vitest";
import { load } from "../../support/load.ts";

const piece = (plus = "") =>
  `version: 1\npreuves:\n  - { fichier: a.pdf, nature: procedure, date: 2024-03-01${plus} }\n`;
const SECRETE = piece(", confidentiel: true");
const CASSEE = `${SECRETE}  - { titre: "\n`;

/** The outside names of the files of 1.1, or of the common pieces. */
function told(files: Record<string, string | Uint8Array>): (string | undefined)[] {
  const { structure } = load({ "preuves/1.1/a.pdf": "", "preuves/1.1/b.pdf": "", ...files });
  const present = [...(structure?.dossiers.flatMap(({ fichiers }) => fichiers) ?? [])];
  return [...present, ...(structure?.fichiersEpars ?? [])]
    .filter(({ chemin }) => chemin.endsWith(".pdf"))
    .map(({ confidentiel }) => confidentiel);
}

const TOUS = "confidentielle 1.1/fichiers";
/** All files, under the name of the piece that shares one with them. */
const PREMIERE = "confidentielle 1.1/1";

test.each([
  ["broken", "fiche.yaml", CASSEE, [TOUS, TOUS]],
  ["of another version", "fiche.yaml", SECRETE.replace("1", "2"), [TOUS, TOUS]],
  ["in UTF-16", "fiche.yaml", Buffer.from(SECRETE, "utf16le"), [TOUS, TOUS]],
  ["named as a text", "fiche.yaml.txt", SECRETE, [TOUS, TOUS]],
  ["further below", "2024/fiche.yaml", SECRETE, [TOUS, TOUS]],
  ["that says it of all of itself", "fiche.yaml", `confidentiel: true\n${piece()}`, [PREMIERE, PREMIERE]],
  ["that says it in a list", "fiche.yaml", SECRETE.replace(/{.*}/, "[ $& ]"), [TOUS, TOUS]],
  ["that says it where it is heard", "fiche.yaml", SECRETE, [PREMIERE, undefined]],
  [
    "that says it of a key of a piece",
    "fiche.yaml",
    piece(", note: { confidentiel: true }"),
    [PREMIERE, PREMIERE],
  ],
  ["that says it is not", "fiche.yaml", piece(", confidentiel: false"), [undefined, undefined]],
  [
    "that speaks of it",
    "fiche.yaml",
    `# confidentiel\n${piece(", titre: Confidentialité")}`,
    [undefined, undefined],
  ],
  ["broken, without a word of it", "fiche.yaml", `${piece()}  - { titre: "\n`, [undefined, undefined]],
])("files beside a fiche %s are told by the name of all of them, or by their own", (_, nom, texte, noms) => {
  expect(told({ [`preuves/1.1/${nom}`]: texte })).toEqual(noms);
});

test("likewise beside common pieces", () => {
  const commun = (texte: string) =>
    told({ "preuves/_commun/preuves.yaml": texte, "preuves/_commun/a.pdf": "" }).slice(2);
  expect(commun(CASSEE)).toEqual(["confidentielle _commun/fichiers"]);
  expect(commun(SECRETE.replace("{", "{ id: a,"))).toEqual(["confidentielle _commun/1"]);
  expect(commun(piece().replace("{", "{ id: a,"))).toEqual([undefined]);
});

test("where no fiche speaks of it, its folder is as it is", () => {
  const { structure } = load({ "preuves/1.1/a.pdf": "", "preuves/1.1/fiche.yaml": piece() });
  expect(structure).not.toHaveProperty("confidences");
});
