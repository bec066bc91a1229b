import { expect, test } from "vitest";
import { PETIT } from "./petit.ts";
import { changed, compile } from "./riche.ts";

const [ERRATA, TEXTE] = ["texte/errata.yaml", "texte/module-1.yaml"];

/** The first engagement where its errata and its text are others. */
function corrected(errata: string, texte: string) {
  const { referentiel, told, constats } = compile(
    changed(PETIT, {
      [ERRATA]: ['  - { ou: "1", source: acueillons, corrige: accueillons, motif: Faute. }\n', errata],
      [TEXTE]: ["Nous vous acueillons.", texte],
    }),
  );
  return { texte: referentiel?.modules[0]?.engagements[0]?.texte, told, constats };
}

const erratum = (ou: string, source: string, corrige: string) =>
  `  - { ou: "${ou}", source: "${source}", corrige: "${corrige}", motif: Faute. }\n`;
const unused = (rang: number, ou: string, source: string) =>
  `${ERRATA} errata.${rang}.source erratum-sans-objet L’erratum sur ${ou} ne corrige rien : « ${source} » n’y est pas.`;

test.each<[string, string, string, string, string[]]>([
  ["every time that it stands there", erratum("1", "a", "b"), "a c a", "b c b", []],
  ["one after the other", erratum("1", "a", "b") + erratum("1", "b", "c"), "a b", "c c", []],
  ["with signs that mean something to programs", erratum("1", "a", "$& $1 $$"), "a", "$& $1 $$", []],
  ["not elsewhere", erratum("1", "Sur", "Hors"), "Sous", "Sous", [unused(0, "1", "Sur")]],
  ["not what is written otherwise", erratum("1", "Nous", "Vous"), "nous", "nous", [unused(0, "1", "Nous")]],
  [
    "each that corrects nothing is told",
    erratum("1", "x", "y") + erratum("1", "a", "b") + erratum("2", "a", "b"),
    "a",
    "b",
    [unused(0, "1", "x"), unused(2, "2", "a")],
  ],
])("words of the source are corrected: %s", (_title, errata, texte, expected, told) => {
  expect(corrected(errata, texte)).toMatchObject({ texte: expected, told });
});

test("what is told says what to copy, and is about the place and the words", () => {
  expect(corrected(erratum("1", "x", "y"), "a").constats).toMatchObject([
    {
      aide: "Recopiez les mots de la couche texte tels qu’ils y sont, ou corrigez l’endroit (« ou »).",
      sujet: "1/x",
    },
  ]);
});

test("without errata, nothing is corrected nor told", () => {
  const { [ERRATA]: _errata, ...others } = PETIT;
  const { referentiel, told } = compile(others);
  expect(told).toEqual([]);
  expect(referentiel?.modules[0]?.engagements[0]?.texte).toBe("Nous vous acueillons.");
});
