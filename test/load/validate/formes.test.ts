import { describe, expect, test } from "vitest";
import validateTexte from "../../../src/generated/validate-texte-module.js";
import texte from "../../../src/schemas/texte-module.schema.json" with { type: "json" };
import { findingsOf, findingsOfQuali, saidOf } from "../../support/forme-lue.ts";

describe("a choice between shapes gives one finding", () => {
  const inTexte = (preambule: string, lines = "sousEngagements: [{ id: a, texte: T }]") =>
    saidOf(
      findingsOf(
        `version: 1
module:
  numero: 1
  titre: T
  type: metier
  preambule: ${preambule}
  engagements: [{ numero: 1, texte: T, lignes: [{ ${lines} }] }]\n`,
        { schema: texte, validate: validateTexte },
      ),
    );
  const BLOC = "n’a pas la forme attendue. | Paragraphe, liste, note en italique ou intitulé.";
  test.each(["12", "{}", "{ liste: [] }", "{ liste: [12] }", '""', "{ liste: [a], note: b }"])(
    "a block that is %s",
    (bloc) => {
      expect(inTexte(`[T, ${bloc}]`)).toEqual([`L’élément 2 de « preambule » ${BLOC}`]);
    },
  );
  test.each([
    ["12", "« texte » n’a pas la forme attendue. | Texte : un paragraphe, ou des blocs."],
    ["[]", "« texte » n’a pas la forme attendue. | Texte : un paragraphe, ou des blocs."],
    ["[a, { liste: [12] }]", `L’élément 2 de « texte » ${BLOC}`],
  ])("a text that is %s", (valeur, attendu) => {
    expect(inTexte("[T]", `sousEngagements: [{ id: a, texte: ${valeur} }]`)).toEqual([attendu]);
  });
  test.each(["[T]", "[{ liste: [a] }]"])("%s is well formed", (preambule) => {
    expect(inTexte(preambule)).toEqual([]);
  });
});

describe("a value of a form of its own", () => {
  const saidOfQuali = (lines: string) => saidOf(findingsOfQuali(lines));
  const ID =
    "Un identifiant commence par une lettre sans accent ou un chiffre, suivi de lettres, chiffres, points, tirets ou « _ », sans espace.";
  test.each([
    ["alias‑1", "un tiret qui n’est pas celui du clavier", "alias-1"],
    ["ali\u00a0as", "une espace insécable", "alias"],
    ["аlias", "une lettre d’un autre alphabet, qui passe pour « a »", "alias"],
    ["a\u00a0l i\u200bas", "une espace insécable", "alias"],
  ])("an id with a sign that no keyboard types, %j", (ecrit, signe, mot) => {
    const shown = ecrit.replace("\u00a0", " ");
    expect(saidOfQuali(`referentiels: [{ id: a@1, alias: "${ecrit}" }]`)).toEqual([
      `« ${shown} » contient ${signe} : « alias » n’est pas reconnu. | Écrivez « ${mot} », tapé au clavier.`,
    ]);
  });
  test.each(["a b", "é", "é‑b", "-a"])("an id that no sign explains, « %s »", (ecrit) => {
    expect(saidOfQuali(`referentiels: [{ id: a@1, alias: "${ecrit}" }]`)).toEqual([
      `« ${ecrit} » n’a pas la forme attendue pour « alias ». | ${ID}`,
    ]);
  });
  test.each([
    [
      "referentiels: [{ id: quali ate }]",
      "« quali ate » n’a pas la forme attendue pour « id ». | Écrivez l’identifiant et la version : « quali-ate@2024-02-01 ».",
    ],
    [
      "apparence: { couleur: bleu }",
      "« bleu » n’a pas la forme attendue pour « couleur ». | Couleur d’accent, #rrvvbb ; assombrie ou éclaircie autant que la lecture le demande.",
    ],
    [
      `services: [{ id: ${"a".repeat(81)}, nom: A }]`,
      "« id » dépasse 80 caractères. | Raccourcissez ce texte.",
    ],
    [
      "parametres: { peremptionMois: 0.5 }",
      "« peremptionMois » doit être un nombre entier ; ici : « 0.5 ». | Écrivez un nombre entier, sans guillemets.",
    ],
    [
      "parametres: { peremptionMois: 600.5 }",
      "« peremptionMois » doit être un nombre entier ; ici : « 600.5 ». | Écrivez un nombre entier, sans guillemets.",
    ],
    [
      "parametres: { peremptionMois: 1; 2 }",
      "« peremptionMois » doit être un nombre entier ; ici : « 1; 2 ». | Écrivez un nombre entier, sans guillemets.",
    ],
    [
      'faits: { "svi:oui": 12 }',
      '« svi:oui » doit être true ou false ou un texte ; ici : « 12 ». | Mettez la valeur entre guillemets : "12".',
    ],
    [
      "regles: { x: todo }",
      "« todo » n’est pas une valeur de « x ». | Les valeurs possibles sont « erreur », « avertissement », « info » et « desactivee ».",
    ],
    [
      "regles: { x: off }",
      "« off » n’est pas une valeur de « x ». | Vouliez-vous dire « desactivee » ? Les valeurs possibles sont « erreur », « avertissement », « info » et « desactivee ».",
    ],
    [
      "feries: { 2024-05-01: oui merci }",
      "« 2024-05-01 » doit être true ou false ; ici : « oui merci ». | Écrivez true ou false, sans guillemets.",
    ],
    [
      "feries: { 2024-05-01: pas faux }",
      "« 2024-05-01 » doit être true ou false ; ici : « pas faux ». | Écrivez true ou false, sans guillemets.",
    ],
    [
      "feries: { 2024-05-01: non merci }",
      "« 2024-05-01 » doit être true ou false ; ici : « non merci ». | Écrivez true ou false, sans guillemets.",
    ],
    [
      "feries: { 2024-05-01: dit vrai }",
      "« 2024-05-01 » doit être true ou false ; ici : « dit vrai ». | Écrivez true ou false, sans guillemets.",
    ],
    [
      "feries: { 2024-05-01: FAUX }",
      "« 2024-05-01 » doit être true ou false ; ici : « FAUX ». | Écrivez « false », sans guillemets.",
    ],
    [
      "faits: { svi: [oui] }",
      "« svi » doit être true ou false ou un texte ; ici : une liste. | Écrivez true ou false, sans guillemets.",
    ],
    [
      "parametres: { peremptionMois: non }",
      "« peremptionMois » doit être un nombre entier ; ici : « non ». | Écrivez un nombre entier, sans guillemets.",
    ],
    [
      "parametres: { peremptionMois: un peu plus que 12 }",
      "« peremptionMois » doit être un nombre entier ; ici : « un peu plus que 12 ». | Écrivez un nombre entier, sans guillemets.",
    ],
    [
      "parametres: { peremptionMois: mois 12.5 }",
      "« peremptionMois » doit être un nombre entier ; ici : « mois 12.5 ». | Écrivez un nombre entier, sans guillemets.",
    ],
    [
      `apparence: { nom: [${"x".repeat(61)}] }`,
      "« nom » doit être un texte ; ici : une liste. | Écrivez un texte, entre guillemets s’il ressemble à un nombre.",
    ],
  ])("%s", (ligne, attendu) => {
    expect(saidOfQuali(ligne)).toEqual([attendu]);
  });
  test.each([
    [60, ""],
    [61, "…"],
  ])("a value of %i signs is shown up to sixty", (long, suite) => {
    expect(saidOfQuali(`regles: { x: ${"y".repeat(long)} }`)[0]).toContain(
      `« ${"y".repeat(60)}${suite} » n’est`,
    );
  });
});

test.each([
  ["2", "Ce fichier vient peut-être d’une version plus récente de quali."],
  ["0", "Écrivez 1, sans guillemets."],
  ['"1"', "Écrivez 1, sans guillemets."],
  ['"2"', "Écrivez 1, sans guillemets."],
])("version %s", (ecrite, aide) => {
  expect(saidOf(findingsOf(`version: ${ecrite}\n`))).toEqual([
    `« version » doit valoir 1 ; ici : « ${ecrite.replaceAll('"', "")} ». | ${aide}`,
  ]);
});

test.each([
  ["~", "une valeur vide"],
  ["[a]", "une liste"],
  ["bonjour", "« bonjour »"],
])("a whole file that is %s", (contenu, dit) => {
  expect(findingsOf(`${contenu}\n`)).toEqual([
    `1:1 type-incorrect Ce fichier doit contenir un groupe de clés, et contient ${dit}. | Écrivez des lignes « clé: valeur », en commençant par « version: 1 ».`,
  ]);
});
