import { describe, expect, test } from "vitest";
import validateModule from "../../../src/generated/validate-lecture-module.js";
import { GABARIT_DU_VERROU } from "../../../src/load/structure/gabarits.ts";
import lecture from "../../../src/schemas/lecture-module.schema.json" with { type: "json" };
import { findingsOf, findingsOfPiece, findingsOfQuali, saidOf } from "../../support/forme-lue.ts";

const saidOfPiece = (lines: string) => saidOf(findingsOfPiece(lines));

describe("a key that is not known", () => {
  test.each([
    ["modules1: [1]", "La clé « modules1 » n’est pas connue. | Vouliez-vous dire « modules » ?"],
    [
      "cycle: { fin: 2024-01-01 }",
      "La clé « fin » n’est pas connue dans « cycle ». | Retirez-la, ou choisissez parmi : labellisation ou prochainAudit.",
    ],
    [
      "“modules”: [1]",
      "La clé « modules » commence par un guillemet courbe : elle n’est pas reconnue. | Écrivez « modules », tapé au clavier.",
    ],
    [
      "mod\u200bules: [1]",
      "La clé « modules » contient une espace sans largeur, invisible : elle n’est pas reconnue. | Écrivez « modules », tapé au clavier.",
    ],
    [
      "l’an\u00a0: x",
      "La clé « l'an » finit par une espace insécable : elle n’est pas reconnue. | Écrivez « l'an », tapé au clavier.",
    ],
    [
      "” modules: [1]",
      'La clé « " modules » commence par un guillemet courbe : elle n’est pas reconnue. | Écrivez « " modules », tapé au clavier.',
    ],
    [
      "“a”b: 1",
      'La clé « "a"b » commence par un guillemet courbe : elle n’est pas reconnue. | Écrivez « "a"b », tapé au clavier.',
    ],
    [
      "b“a”: 1",
      'La clé « b"a" » contient un guillemet courbe : elle n’est pas reconnue. | Écrivez « b"a" », tapé au clavier.',
    ],
  ])("%s", (ligne, attendu) => {
    expect(saidOf(findingsOfQuali(ligne))).toEqual([attendu]);
  });
});

describe("a key without a space after its colon", () => {
  test.each([
    [
      "{ fichier: a, nature:registre }",
      "Il manque une espace après « nature: » : la valeur n’est pas lue. | Écrivez « nature: registre », avec une espace ordinaire.",
    ],
    [
      "{ fichier:r.pdf }",
      "Il manque une espace après « fichier: » : la valeur n’est pas lue. | Écrivez « fichier: r.pdf », avec une espace ordinaire.",
    ],
    [
      `{ fichier: a, titre:${"x".repeat(61)} }`,
      `Il manque une espace après « titre: » : la valeur n’est pas lue. | Écrivez « titre: ${"x".repeat(60)}… », avec une espace ordinaire.`,
    ],
  ])("%s", (ligne, attendu) => {
    expect(saidOfPiece(ligne)).toEqual([attendu]);
  });
  test.each([
    ["svi:oui", "svi", "oui"],
    ["a-b:non:oui", "a-b", "non:oui"],
  ])("%s, where a key may be any word", (ecrit, cle, valeur) => {
    const attendu = `Il manque une espace après « ${cle}: » : la valeur n’est pas lue. | Écrivez « ${cle}: ${valeur} », avec une espace ordinaire.`;
    expect(findingsOfQuali(`faits: { ${ecrit} }`)).toEqual([`4:10 cle-inconnue ${attendu}`]);
    expect(saidOf(findingsOfQuali(`indicateurs: [{ source: a, colonnes: { ${ecrit} } }]`))).toEqual([
      attendu,
    ]);
  });
  test.each(["svi", "été:oui", "é:oui", "oué:oui", "a b:oui", "12é:oui"])(
    "%s is told as a key that is empty",
    (ecrit) => {
      expect(findingsOfQuali(`faits: { ${ecrit} }`)).toEqual([
        `4:10 type-incorrect « ${ecrit} » est vide. | Donnez une valeur, ou retirez la ligne.`,
      ]);
    },
  );
});

describe("a key that is missing", () => {
  const service = (lines: string) => saidOf(findingsOfQuali(`services:\n  - { ${lines} }`));
  test("is told with its description, where it has one", () => {
    expect(service("id: a")).toEqual([
      "Il manque la clé « nom » dans l’élément 1 de « services ». | Ajoutez la ligne « nom: … ». Nom du service.",
    ]);
    expect(service("nom: A")).toEqual([
      "Il manque la clé « id » dans l’élément 1 de « services ». | Ajoutez la ligne « id: … ».",
    ]);
  });
  test.each([
    [
      "id: a, non: A",
      "La clé « non » n’est pas connue dans l’élément 1 de « services ». | Vouliez-vous dire « nom » ?",
    ],
    [
      "id: a, nom:A",
      "Il manque une espace après « nom: » : la valeur n’est pas lue. | Écrivez « nom: A », avec une espace ordinaire.",
    ],
  ])("{ %s }: it is there, and only that is told", (lines, attendu) => {
    expect(service(lines)).toEqual([attendu]);
  });
  test("stands beside an unknown one that is not near", () => {
    expect(service("id: a, couleur: bleu")).toHaveLength(2);
  });
});

describe("a choice between keys", () => {
  const PIECE =
    "Ajoutez une des clés « fichier », « lien », « indicateur », « observation », « surPlace » ou « preuve ».";
  test.each([
    ["{ titre: T }", [`Il manque ce que la pièce est (l’élément 1 de « preuves »). | ${PIECE}`]],
    [
      "{ titre: T, couleur: bleu }",
      [`Il manque ce que la pièce est (l’élément 1 de « preuves »). | ${PIECE}`, "couleur"],
    ],
    ["{ fichir: a }", ["fichier"]],
    [
      "{ lien: b, fichier: a, preuve: c }",
      [
        "Les clés « fichier », « lien » et « preuve » s’excluent l’une l’autre : une pièce n’en a qu’une. | Gardez la bonne, ou faites deux pièces.",
      ],
    ],
    ["12", ["doit être un groupe de clés"]],
  ])("in a piece: %s", (lines, attendus) => {
    const said = saidOfPiece(lines);
    expect(said).toHaveLength(attendus.length);
    for (const [rang, attendu] of attendus.entries()) expect(said[rang]).toContain(attendu);
  });

  const SCEAU = "a".repeat(64);
  const inLock = (lines: string) =>
    saidOf(
      findingsOf(
        `version: 1\nlignes:\n  - { exigence: "1", referentiel: r@1, ${lines} }\n`,
        GABARIT_DU_VERROU,
      ),
    );
  test("a line of the lock that lacks what goes with its key", () => {
    expect(inLock("fichier: a")).toEqual([
      "Il manque la clé « sha256 » dans l’élément 1 de « lignes ». | Ajoutez la ligne « sha256: … ». Empreinte des octets du fichier ; d’un pointeur Git LFS, celle du fichier qu’il désigne.",
    ]);
    expect(inLock(`fichier: a, sha256: ${SCEAU}`)).toEqual([]);
    expect(inLock(`fichier: a, sha256: ${SCEAU}, lien: b`)).toEqual([
      "Les clés « fichier » et « lien » s’excluent l’une l’autre : une pièce n’en a qu’une. | Gardez la bonne, ou faites deux pièces.",
    ]);
  });

  const CHOIX = "Ajoutez une des clés « fait », « tous », « un » ou « non ».";
  const VAUT =
    '« vaut » doit être true ou false ou un texte ; ici : « 3 ». | Mettez la valeur entre guillemets : "3".';
  const FORME = "n’a pas la forme attendue. | Expression sur les faits : fait, tous, un ou non.";
  const EXCLUES = "Les clés « fait » et « tous » s’excluent l’une l’autre :";
  test.each([
    ["{ fait: a, vaut: 3 }", [`3:9 type-incorrect ${VAUT}`]],
    ["{ tous: [{ fait: a }, { fait: b, vaut: 3 }] }", [`3:9 type-incorrect ${VAUT}`]],
    ["{ non: { fait: 15.30 } }", ["identifiant-non-cite L’identifiant 15.30 est écrit"]],
    ["{ fait: a, vaut: }", ["type-incorrect « vaut » est vide. | Donnez"]],
    [
      "{ fait: a, valeur: b }",
      [
        "cle-inconnue La clé « valeur » n’est pas connue dans « si ». | Retirez-la, ou choisissez parmi : fait ou vaut.",
      ],
    ],
    ["{ tous: [] }", ["valeur-incorrecte « tous » est vide."]],
    ["{ tous: oui }", ["type-incorrect « tous » doit être une liste"]],
    ["{}", [`cle-manquante Il manque une clé dans « si ». | ${CHOIX}`]],
    ["{ fiat: a }", [`cle-manquante Il manque une clé dans « si ». | ${CHOIX}`]],
    ["{ un: [{ fait: a }, {}] }", [`cle-manquante Il manque une clé dans l’élément 2 de « un ». | ${CHOIX}`]],
    ["{ fait: a, tous: [] }", [`cles-incompatibles ${EXCLUES} « si » n’en a qu’une. | Gardez la bonne.`]],
    ["oui", [`valeur-incorrecte « si » ${FORME}`]],
    ["[a]", [`valeur-incorrecte « si » ${FORME}`]],
    ["", [`valeur-incorrecte « si » ${FORME}`]],
    ["{ non: [] }", [`valeur-incorrecte « non » ${FORME}`]],
  ])("in a condition: si: %s", (si, attendus) => {
    const found = findingsOf(`version: 1\nmodule: 1\ncondition: { mots: m, si: ${si} }\n`, {
      schema: lecture,
      validate: validateModule,
    });
    expect(found).toHaveLength(attendus.length);
    for (const [rang, attendu] of attendus.entries())
      expect(found[rang]).toContain(attendu.replace(/^3:9 /, ""));
  });
});

describe("a comma that cuts a text in braces", () => {
  const MOTS = "Mettez entre guillemets un texte qui contient une virgule :";
  const texte = (owner: string, cle: string) =>
    `La virgule coupe le texte de « ${owner} » : « ${cle} » est lu comme une clé.`;
  test.each([
    [
      "titre: Registre, année 2024, et suite, nature: registre",
      "titre",
      "année 2024",
      `${MOTS} « titre: "Registre, année 2024, et suite" ».`,
    ],
    ['titre: dit "oui", non', "titre", "non", `${MOTS} « titre: "dit \\"oui\\", non" ».`],
    ["titre: 'l''été', 2024", "titre", "2024", `${MOTS} « titre: "l'été, 2024" ».`],
    [
      'titre: "Registre"  ,  année   2024',
      "titre",
      "année   2024",
      `${MOTS} « titre: "Registre, année 2024" ».`,
    ],
    ["titre: a\n      ,  b", "titre", "b", `${MOTS} « titre: "a, b" ».`],
    ["titre: T, note: 12,50", "note", "50", `${MOTS} « note: "12,50" ».`],
    ["titre: T, note: 12.50, x", "note", "x", `${MOTS} « note: "12.50, x" ».`],
    ['titre: a, "b"', "titre", "b", `${MOTS} « titre: "a, \\"b\\"" ».`],
    ["methodes: 15.3-a, 15.3-b", "methodes", "15.3-b", "Écrivez une liste : « methodes: [15.3-a, 15.3-b] »."],
    [
      "methodes: 15.10, 15.20, titre: T",
      "methodes",
      "15.20",
      'Écrivez une liste : « methodes: ["15.10", "15.20"] ».',
    ],
    [
      "methodes: [15.3-a], 15.3-b",
      "methodes",
      "15.3-b",
      "Écrivez une liste : « methodes: [15.3-a, 15.3-b] ».",
    ],
  ])("{ fichier: a, %s }", (lines, owner, cle, aide) => {
    expect(saidOfPiece(`{ fichier: a, ${lines} }`)).toEqual([`${texte(owner, cle)} | ${aide}`]);
  });
  const SERVICE = "Retirez-la, ou choisissez parmi : id, nom, anciensIds ou modules.";
  const unknown = (cle: string) =>
    `La clé « ${cle} » n’est pas connue dans l’élément 1 de « services ». | ${SERVICE}`;
  test.each([
    ["services: [{ nom: A, id, guichet }]", [unknown("guichet")]],
    ["services: [{ guichet, id: a, nom: A }]", [unknown("guichet")]],
    ["services: [{ guichet, bureau, id: a, nom: A }]", [unknown("guichet")]],
    ["services: [{ id: a, nom: { a: 1 }, guichet }]", [unknown("guichet")]],
    ["services: [{ id: a, nom: A, guichet: }]", [unknown("guichet")]],
    ["services:\n  - id: a\n    nom: A\n    guichet:", [unknown("guichet")]],
    ["services: [{ id: a, nom: A, guichet: 1 }]", [unknown("guichet")]],
    [
      "services: [{ id: a, nom: A, modules: [1, { a: 1 }], guichet }]",
      [
        "L’élément 2 de « modules » doit être un nombre entier ; ici : un groupe de clés. | Écrivez un nombre entier, sans guillemets.",
        unknown("guichet"),
      ],
    ],
  ])("%s: no comma is at fault", (lines, attendus) => {
    expect(saidOf(findingsOfQuali(lines)).sort()).toEqual(attendus.sort());
  });
});
