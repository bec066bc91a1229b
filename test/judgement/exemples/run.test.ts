import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { runExemples } from "../../../src/judgement/exemples/run.ts";
import { readExemples } from "../../../src/load/exemples/read.ts";
import { essai, run } from "./exemples.ts";

test("says nothing of an example that holds", () => {
  const exemple = `  - titre: Une affiche, un an
    situation:
      modules: [1]
      faits: { svi: false }
      preuves: [{ exigence: "1.1", nature: affichage, date: 2024-01-15 }]
    attendu:
      choix: valide
      regles: []
      exigences: 2
      engagements: 1
      controlees: 1
      nonApplicables: ["1.2"]
      applicables: ["1.1"]
      absentes: ["2.1"]
      delais: { "1.1-reponse": 10 jours ouvrés }
    jours:
      - { le: 2025-01-15, etats: { "1.1": documente }, echeances: { "1.1": 2025-01-15 } }
      - { le: 2025-01-16, etats: { "1.1": perime }, methodes: { "1.1-a": perimee } }
`;
  expect(run(exemple)).toEqual([]);
});

test("says the other référentiel that is not at hand, and what it does not have", () => {
  const autre = (nom: string, exigence: string) =>
    `  - titre: T
    situation:
      avec: { referentiel: ${nom}, preuves: [{ exigence: "${exigence}", nature: affichage, date: 2024-01-15 }] }
    attendu: { choix: valide }
`;
  expect(run(autre("ailleurs@1", "1.1")).join("\n")).toContain(
    "« ailleurs@1 » n’est ni dans quali ni dans ce qui est vérifié ici",
  );
  const { document } = readExemples(
    new MemoryDepot({
      "exemples.yaml": `version: 1\njour: 2024-06-30\nexemples:\n${autre("essai@1", "7.7")}`,
    }),
    "exemples.yaml",
  );
  if (!document) throw new Error("no examples");
  const { constats } = runExemples(document, essai, { get: () => essai, correspondance: () => null });
  expect(constats.map(({ message }) => message.replaceAll("\u00a0", " "))).toContain(
    "« T » : L’exigence « 7.7 » n’existe pas ici.",
  );
});

const ATTENDU = "attendu: { choix: valide }";

test.each<[string, string, string[]]>([
  [
    "a choice judged otherwise",
    `  - { titre: T, situation: { type: ambassade }, attendu: { choix: invalide } }`,
    [
      "4:67 exemple-contredit « T », le 30 juin 2024 : Le choix des modules : « invalide » attendu, « valide » trouvé. essai@1 ne donne aucune règle de choix des modules pour ce genre de structure (ambassade).",
    ],
  ],
  [
    "rules that do not speak",
    `  - { titre: T, attendu: { regles: [selection-minimum] } }`,
    [
      "4:36 exemple-contredit « T », le 30 juin 2024 : Les règles de choix qui ont quelque chose à dire : « selection-minimum » attendu, rien trouvé.",
    ],
  ],
  [
    "wrong counts",
    `  - { titre: T, attendu: { exigences: 3, engagements: 2, controlees: 0 } }`,
    [
      "4:39 exemple-contredit « T », le 30 juin 2024 : Le nombre d’exigences : 3 attendu, 2 trouvé.",
      "4:55 exemple-contredit « T », le 30 juin 2024 : Le nombre d’engagements : 2 attendu, 1 trouvé.",
      "4:70 exemple-contredit « T », le 30 juin 2024 : Le nombre d’exigences contrôlées : 0 attendu, 2 trouvé.",
    ],
  ],
  [
    "what applies or not",
    `  - { titre: T, attendu: { applicables: ["1.2"], nonApplicables: ["1.1"] } }`,
    [
      "4:42 exemple-contredit « T », le 30 juin 2024 : L’exigence 1.2 : « applicable » attendu, « a-confirmer » trouvé.",
      "4:67 exemple-contredit « T », le 30 juin 2024 : L’exigence 1.1 : « non-applicable » attendu, « applicable » trouvé.",
    ],
  ],
  [
    "what should not be there",
    `  - { titre: T, attendu: { absentes: ["1.1"] } }`,
    ["4:39 exemple-contredit « T », le 30 juin 2024 : L’exigence 1.1 est là."],
  ],
  [
    "what is not there",
    `  - { titre: T, attendu: { applicables: ["7.7"], delais: { "7": 5 jours } } }`,
    [
      "4:42 exemple-contredit « T », le 30 juin 2024 : L’exigence 7.7 : « applicable » attendu, rien trouvé.",
      "4:65 exemple-contredit « T », le 30 juin 2024 : Le délai 7 : « 5 jours » attendu, rien trouvé.",
    ],
  ],
  [
    "states and last days",
    `  - titre: T
    situation:
      preuves:
        - { exigence: "1.1", nature: affichage, date: 2024-01-15 }
    jours:
      - le: 2025-01-16
        etats: { "1.1": documente }
      - le: 2025-01-15
        echeances: { "1.1": 2025-01-14 }
        methodes: { "1.1-a": perimee }`,
    [
      "10:25 exemple-contredit « T », le 16 janvier 2025 : L’exigence 1.1 : « documente » attendu, « perime » trouvé.",
      "13:30 exemple-contredit « T », le 15 janvier 2025 : La méthode 1.1-a : « perimee » attendu, « repondue » trouvé.",
      "12:29 exemple-contredit « T », le 15 janvier 2025 : L’échéance de 1.1 : « 2025-01-14 » attendu, « 2025-01-15 » trouvé.",
    ],
  ],
  [
    "what the situation names and is not",
    `  - titre: T
    situation:
      faits: { sci: true }
      preuves:
        - { exigence: "1.3", nature: affichage, date: 2024-01-15 }
        - { exigence: "1.1", nature: afichage, date: 2024-01-15, methodes: ["1.1-b"] }
    ${ATTENDU}`,
    [
      "6:21 exemple-contredit « T » : Le fait « sci » n’existe pas ici.",
      "8:23 exemple-contredit « T » : L’exigence « 1.3 » n’existe pas ici.",
      "9:38 exemple-contredit « T » : La nature « afichage » n’existe pas ici.",
      "9:77 exemple-contredit « T » : La méthode « 1.1-b » n’existe pas ici.",
    ],
  ],
  [
    "a key ill written",
    `  - { titre: T, atendu: { choix: valide } }`,
    ["4:17 cle-inconnue La clé « atendu » n’est pas connue dans l’élément 1 de « exemples »."],
  ],
  [
    "an example that expects nothing",
    `  - { titre: T, situation: { modules: [1] } }`,
    ["4:14 cle-manquante L’exemple « T » n’attend rien."],
  ],
  [
    "a day that is none",
    `  - { titre: T, jours: [{ le: 2024-02-30, exigences: 2 }] }`,
    ["4:31 date-impossible Le 30 février 2024 n’existe pas."],
  ],
  [
    "an id without quotes",
    `  - { titre: T, attendu: { applicables: [1.1] } }`,
    ["4:42 identifiant-non-cite L’identifiant 1.1 est écrit comme un nombre ; il est lu « 1.1 »."],
  ],
  [
    "a title given twice",
    `  - { titre: T, ${ATTENDU} }\n  - { titre: T, ${ATTENDU} }`,
    ["5:14 identifiant-en-double L’exemple « T » est déjà donné ligne 4."],
  ],
  [
    "what is controlled elsewhere, to be confirmed or asked for, and is not",
    `  - { titre: T, attendu: { centrales: ["1.1"], aConfirmer: ["1.1"], exigible: false, regles: [b, a] } }`,
    [
      "4:79 exemple-contredit « T », le 30 juin 2024 : Exigible : « non » attendu, « oui » trouvé.",
      "4:94 exemple-contredit « T », le 30 juin 2024 : Les règles de choix qui ont quelque chose à dire : « a » et « b » attendu, rien trouvé.",
      "4:61 exemple-contredit « T », le 30 juin 2024 : L’exigence 1.1 : « a-confirmer » attendu, « applicable » trouvé.",
      "4:40 exemple-contredit « T », le 30 juin 2024 : L’exigence 1.1 : « central » attendu, « applicable » trouvé.",
    ],
  ],
  [
    "states, methods, last days and figures of nothing",
    `  - titre: T
    attendu:
      etats: { "7.7": documente }
      methodes: { "7.7-a": repondue }
      echeances: { "7.7": 2024-01-01 }
      indicateurs: { "7": 1 sur 2 }`,
    [
      "6:23 exemple-contredit « T », le 30 juin 2024 : L’exigence 7.7 : « documente » attendu, rien trouvé.",
      "7:28 exemple-contredit « T », le 30 juin 2024 : La méthode 7.7-a : « repondue » attendu, rien trouvé.",
      "8:27 exemple-contredit « T », le 30 juin 2024 : L’échéance de 7.7 : « 2024-01-01 » attendu, rien trouvé.",
      "9:27 exemple-contredit « T », le 30 juin 2024 : L’indicateur 7 : « 1 sur 2 » attendu, rien trouvé.",
    ],
  ],
  [
    "each day of an example by its own line, the first example or another",
    `  - { titre: T, attendu: { exigences: 2 } }
  - titre: U
    attendu: { exigences: 2 }
    jours:
      - { le: 2024-01-01, exigences: 2 }
      - { le: 2024-02-01, exigences: 9 }`,
    ["9:38 exemple-contredit « U », le 1er février 2024 : Le nombre d’exigences : 9 attendu, 2 trouvé."],
  ],
  [
    "registers that are not there, in a piece, and the rest of the situation at its line",
    `  - titre: T
    situation:
      registres: { tauxx: [{ recu: 2024-01-08 }], taux: [{ recu: 2024-01-08, repondu: 2024-01-09 }, { rendu: x }] }
      preuves:
        - { exigence: "1.1", nature: affichage, indicateur: taux }
        - { exigence: "1.1", nature: affichage, indicateur: tau }
    ${ATTENDU}`,
    [
      "6:27 exemple-contredit « T » : L’indicateur « tauxx » n’existe pas ici.",
      "6:110 exemple-contredit « T » : La colonne « rendu » n’existe pas ici.",
      "9:61 exemple-contredit « T » : Le registre de « tau » n’existe pas ici.",
    ],
  ],
])("says %s, with its line", (_name, exemples, ecarts) => {
  expect(run(exemples)).toEqual(ecarts);
});
