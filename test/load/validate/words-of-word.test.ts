import { expect, test } from "vitest";
import { load } from "../../support/load.ts";

const told = (fiche: string) => {
  const { constats } = load({ "preuves/15.3/fiche.yaml": fiche, "preuves/15.3/r.pdf": "x" });
  return constats.map(({ regle, message, aide, lieu }) => {
    const place =
      "position" in lieu
        ? lieu.position
        : "source" in lieu
          ? lieu.source.locate(lieu.pointeur, lieu.sur)
          : null;
    return `${place?.ligne}:${place?.colonne} ${regle} ${message} | ${aide}`
      .replace(/«\u00a0/g, "« ")
      .replace(/\u00a0»/g, " »");
  });
};

const piece = (lines: string) => `version: 1\npreuves:\n  - ${lines.replaceAll("\n", "\n    ")}\n`;

test.each<[string, string, string[]]>([
  [
    "a comma in braces",
    piece("{ fichier: r.pdf, titre: Registre, année 2024, et suite, nature: registre }"),
    [
      '3:40 cle-inconnue La virgule coupe le texte de « titre » : « année 2024 » est lu comme une clé. | Mettez entre guillemets un texte qui contient une virgule : « titre: "Registre, année 2024, et suite" ».',
    ],
  ],
  [
    "a decimal comma in braces",
    piece("{ fichier: r.pdf, note: 12,5 }"),
    [
      '3:32 cle-inconnue La virgule coupe le texte de « note » : « 5 » est lu comme une clé. | Mettez entre guillemets un texte qui contient une virgule : « note: "12,5" ».',
    ],
  ],
  [
    "no space after a colon in braces",
    piece("{ fichier: r.pdf, nature:registre }"),
    [
      "3:23 cle-inconnue Il manque une espace après « nature: » : la valeur n’est pas lue. | Écrivez « nature: registre », avec une espace ordinaire.",
    ],
  ],
  [
    "a no-break space after a colon in braces",
    piece("{ fichier: r.pdf, nature:\u00a0registre }"),
    [
      "3:23 cle-inconnue « nature: » est suivi d’une espace insécable, et non d’une espace ordinaire : la valeur n’est pas lue. | Écrivez « nature: registre », avec une espace ordinaire.",
    ],
  ],
  [
    "a no-break space after a colon",
    piece("fichier: r.pdf\ndate:\u00a02024-03-01\nnature: registre"),
    [
      "4:10 yaml-invalide « date: » est suivi d’une espace insécable, et non d’une espace ordinaire. | Écrivez « clé: valeur », avec une espace ordinaire après les deux-points.",
    ],
  ],
  [
    "a no-break space before a colon",
    piece("fichier: r.pdf\ndate\u202f: 2024-03-01"),
    [
      "4:5 cle-inconnue La clé « date » finit par une espace fine insécable : elle n’est pas reconnue. | Écrivez « date », tapé au clavier.",
    ],
  ],
  [
    "a no-break space before a value",
    piece("fichier: r.pdf\ndate: \u00a02024-03-01"),
    [
      "4:11 valeur-incorrecte « date » commence par une espace insécable : ce signe ne compte pas. | Effacez-le : 2024-03-01.",
    ],
  ],
  [
    "an invisible sign after a value",
    piece("fichier: r.pdf\ndate: 2024-03-01\u200b"),
    [
      "4:11 valeur-incorrecte « date » finit par une espace sans largeur, invisible : ce signe ne compte pas. | Effacez-le : 2024-03-01.",
    ],
  ],
  [
    "an indent of no-break spaces",
    "version: 1\n\u00a0\u00a0responsable: Bureau\n",
    [
      "2:1 cle-inconnue La clé « responsable » commence par une espace insécable : elle n’est pas reconnue. | Effacez ce signe : le retrait d’une clé se fait avec des espaces ordinaires.",
    ],
  ],
  [
    "curly quotes",
    piece("fichier: r.pdf\nnature: “registre”\nmethodes: [“15.3-a”]"),
    [
      '4:13 valeur-incorrecte « “registre” » est entre guillemets courbes, ceux de Word : ils ne comptent pas. | Effacez-les, ou mettez des guillemets droits : "registre".',
      '5:16 valeur-incorrecte « “15.3-a” » est entre guillemets courbes, ceux de Word : ils ne comptent pas. | Effacez-les, ou mettez des guillemets droits : "15.3-a".',
    ],
  ],
  [
    "curly quotes that YAML stumbles on",
    piece("fichier: r.pdf\ntitre: “a” : b"),
    [
      '4:12 yaml-invalide Des guillemets courbes ou français (« “ ») tiennent lieu de guillemets droits. | Mettez des guillemets droits ("), tapés au clavier.',
    ],
  ],
  [
    "an en dash for a dash",
    "version: 1\npreuves:\n  – observation: E\n    nature: bilan\n",
    [
      "3:3 yaml-invalide Un tiret demi-cadratin (« – ») tient lieu de tiret (« - »). | Commencez chaque élément d’une liste par un tiret (« - ») tapé au clavier, suivi d’une espace.",
    ],
  ],
  [
    "a bullet for a dash",
    "version: 1\npreuves:\n  • observation: E\n",
    [
      "2:1 type-incorrect Une puce (« • ») tient lieu de tiret (« - »). | Commencez chaque élément d’une liste par un tiret (« - ») tapé au clavier, suivi d’une espace.",
    ],
  ],
  [
    "a colon of another width",
    "version: 1\nevaluation： conforme\n",
    [
      "2:11 yaml-invalide Un deux-points qui n’est pas celui du clavier (« ： ») suit la clé. | Écrivez « clé: valeur », avec le « : » du clavier.",
    ],
  ],
  [
    "a number for a day",
    "version: 1\nevalueLe: 20240305\n",
    ["2:11 valeur-incorrecte « 20240305 » n’est pas une date (clé « evalueLe »). | Écrivez « 2024-03-05 »."],
  ],
  [
    "a year for a day",
    "version: 1\nevalueLe: 2024\n",
    [
      "2:11 valeur-incorrecte « 2024 » n’est pas une date (clé « evalueLe »). | Écrivez une date de la forme AAAA-MM-JJ.",
    ],
  ],
  [
    "a year of five digits, where a year is admitted",
    piece("{ fichier: r.pdf, date: 20244 }"),
    [
      "3:29 valeur-incorrecte « 20244 » n’est pas une date (clé « date »). | Écrivez une date de la forme AAAA-MM-JJ, AAAA-MM ou AAAA.",
    ],
  ],
  [
    "a day in words",
    "version: 1\nevalueLe: 1er févr. 2024\n",
    [
      "2:11 valeur-incorrecte « 1er févr. 2024 » n’est pas une date (clé « evalueLe »). | Écrivez « 2024-02-01 ».",
    ],
  ],
  [
    "a number for a text, as it was typed",
    piece("{ observation: E, reference: 0047 }"),
    [
      '3:34 type-incorrect « reference » doit être un texte ; ici : « 0047 ». | Mettez la valeur entre guillemets : "0047".',
    ],
  ],
  [
    "an evaluation to come",
    "version: 1\nevaluation:\n",
    [
      "2:1 type-incorrect La clé « evaluation » est vide : l’exigence n’est pas encore évaluée. | Donnez une valeur, ou retirez la ligne.",
    ],
  ],
])("%s", (_title, fiche, expected) => {
  expect(told(fiche)).toEqual(expected);
});

test("typography inside a text is left alone", () => {
  const fiche = piece("fichier: r.pdf\ntitre: Taux – 15\u00a0%, l’été, « oui », “non” et −2\u202f€");
  expect(told(fiche)).toEqual([]);
});

test("a period of one day is a period", () => {
  expect(told(piece("{ fichier: r.pdf, du: 2024-03-01, au: 2024-03-01 }"))).toEqual([]);
  expect(told(piece("{ fichier: r.pdf, du: 2024-03, au: 2024-03-01 }"))).toEqual([]);
  expect(told(piece("{ fichier: r.pdf, du: 2024-03-02, au: 2024-03-01 }"))).toHaveLength(1);
});
