import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import type { Constat } from "../../../src/domain/constat.ts";
import { compileReferentiel } from "../../../src/load/referentiel/compile.ts";
import { PETIT } from "./petit.ts";

const compile = (files: Record<string, string>) => compileReferentiel(new MemoryDepot(files), "");

/** One text replaced in one file; it must be there. */
function mended(fichier: string, avant: string, apres: string): Record<string, string> {
  const texte = PETIT[fichier] ?? "";
  expect(texte).toContain(avant);
  return { ...PETIT, [fichier]: texte.replace(avant, apres) };
}

function told({ lieu, regle, message }: Constat): string {
  if (!("source" in lieu)) return `${"fichier" in lieu ? lieu.fichier : ""} ${regle} ${message}`;
  const { ligne, colonne } = "position" in lieu ? lieu.position : lieu.source.locate(lieu.pointeur, lieu.sur);
  return `${lieu.source.fichier}:${ligne}:${colonne} ${regle} ${message}`.replaceAll("\u00a0", " ");
}

test("a sound référentiel compiles: errata applied, methods attributed", () => {
  const { referentiel, constats } = compile(PETIT);
  expect(constats.map(told)).toEqual([]);
  const [engagement] = referentiel?.modules[0]?.engagements ?? [];
  expect(engagement).toEqual({
    numero: 1,
    rubrique: "A",
    texte: "Nous vous accueillons.",
    sources: ["tableau"],
    sousEngagements: [
      {
        id: "1.1",
        texte: "S'il existe un guichet, il est ouvert une fois par an.",
        blocs: ["S'il existe un guichet, il est ouvert une fois par an."],
        sources: ["tableau"],
        condition: { si: { fait: "guichet" }, mots: "S'il existe un guichet" },
        methodesControle: [
          {
            id: "1.1-a",
            texte: "Examen du planning",
            cle: "1-m1",
            methodeEntiere: "Examen du planning et du taux.",
            controle: "local",
            attribution: "certaine",
            periode: { mois: 12, mots: "une fois par an" },
            natures: ["planning"],
          },
        ],
      },
      {
        id: "1.2",
        texte: "Nous répondons sous :\n5 jours ouvrés",
        blocs: ["Nous répondons sous :", { liste: ["5 jours ouvrés"] }],
        sources: ["tableau"],
        methodesControle: [
          {
            id: "1.2-a",
            texte: "et du taux.",
            cle: "1-m1",
            methodeEntiere: "Examen du planning et du taux.",
            controle: "local",
            attribution: "certaine",
            natures: ["registre"],
          },
          {
            id: "1.2-b",
            texte: "Porté ailleurs.",
            cle: "1-m2",
            controle: "central",
            attribution: "certaine",
            mots: "Porté ailleurs.",
            natures: [],
          },
        ],
      },
    ],
  });
  expect(referentiel?.doutes).toEqual([{ ou: "1-m2", lecture: "ailleurs", motif: "Où ?", exigence: "1.2" }]);
});

test("comments and the order of keys do not change the checksum; a word does", () => {
  const empreinte = (files: Record<string, string>) => compile(files).referentiel?.empreinte;
  const [fichier, head] = ["texte/referentiel.yaml", "id: petit, version:"];
  expect(empreinte(mended(fichier, "version: 1\n", "# Un commentaire\r\nversion: 1\r\n"))).toBe(
    empreinte(PETIT),
  );
  expect(empreinte(mended(fichier, 'id: petit, version: "2024"', 'version: "2024", id: petit'))).toBe(
    empreinte(PETIT),
  );
  expect(empreinte(mended(fichier, head, "id: grand, version:"))).not.toBe(empreinte(PETIT));
  expect(empreinte(mended("lecture/natures.yaml", "avis: avis", "avis: autre"))).toBe(empreinte(PETIT));
});

test.each<[what: string, fichier: string, avant: string, apres: string, told: string[]]>([
  [
    "a doubled sous-engagement",
    "texte/module-1.yaml",
    'id: "1.2"',
    'id: "1.1"',
    [
      "texte/module-1.yaml:16:19 identifiant-en-double Le sous-engagement 1.1 existe déjà : texte/module-1.yaml, ligne 14.",
      "lecture/delais.yaml:3:28 reference-inconnue L’exigence « 1.2 » n’existe pas ici.",
      "lecture/module-1.yaml:12:9 reference-inconnue Le sous-engagement « 1.2 » n’existe pas ici.",
      "lecture/module-1.yaml:14:32 reference-inconnue La méthode « 1-m1 » n’existe pas ici.",
      "lecture/module-1.yaml:15:32 reference-inconnue La méthode « 1-m2 » n’existe pas ici.",
    ],
  ],

  [
    "an extract that is not in the method",
    "lecture/module-1.yaml",
    "et du taux.",
    "et des taux.",
    [
      "lecture/module-1.yaml:9:18 extrait-infidele Les extraits de la méthode 1-m1 ne redonnent pas son texte : « Examen du planning et du taux. »",
    ],
  ],
  [
    "a method given whole to two",
    "lecture/module-1.yaml",
    "mots: Porté ailleurs. }\n",
    'mots: Porté ailleurs. }\n      - { id: "1.2-c", source: "1-m2" }\n',
    [
      "lecture/module-1.yaml:15:32 extrait-infidele Les extraits de la méthode 1-m2 ne redonnent pas son texte : « Porté ailleurs. »",
    ],
  ],
  [
    "a method given to nobody",
    "lecture/module-1.yaml",
    '      - { id: "1.2-b", source: "1-m2", controle: central, mots: Porté ailleurs. }\n',
    "",
    [
      "texte/module-1.yaml:22:22 methode-sans-attribution La méthode de contrôle 1-m2 n’est donnée à aucun sous-engagement.",
    ],
  ],
])("%s is said, with its place", (_what, fichier, avant, apres, expected) => {
  const { referentiel, constats } = compile(mended(fichier, avant, apres));
  expect(constats.map(told)).toEqual(expected);
  expect(referentiel).not.toBeNull();
});

test("a file without its shape is said and gives nothing", () => {
  const { referentiel, constats } = compile(mended("texte/module-2.yaml", "numero: 2, texte:", "texte:"));
  expect(referentiel).toBeNull();
  expect(constats.map(told)).toEqual([
    "texte/module-2.yaml:7:7 cle-manquante Il manque la clé « numero » dans l’élément 1 de « engagements ».",
  ]);
});

test("an identifier that is not quoted is read as it was written, and warned of", () => {
  const { referentiel, constats } = compile(
    mended("lecture/delais.yaml", 'exigence: "1.2"', "exigence: 1.2"),
  );
  expect(referentiel?.delais[0]?.exigence).toBe("1.2");
  expect(constats.map(told)).toEqual([
    "lecture/delais.yaml:3:28 identifiant-non-cite L’identifiant 1.2 est écrit comme un nombre ; il est lu « 1.2 ».",
  ]);
});
