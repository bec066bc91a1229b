import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import type { PieceExemple, Situation } from "../../../src/generated/exemples.ts";
import { unknownReferences } from "../../../src/judgement/exemples/references.ts";
import { runExemples } from "../../../src/judgement/exemples/run.ts";
import { readExemples } from "../../../src/load/exemples/read.ts";
import {
  condition,
  engagement,
  methode,
  module,
  referentiel,
  sousEngagement,
} from "../../support/referentiel.ts";
import { told } from "../../support/yaml.ts";

const essai = referentiel(
  [
    module(1, [
      engagement(1, [
        sousEngagement("1.1", [methode("1.1-a", { periode: { mois: 12, mots: "…" } })]),
        sousEngagement("1.2", undefined, condition("svi")),
      ]),
    ]),
  ],
  {
    indicateurs: [
      {
        id: "taux",
        titre: "Taux",
        formule: "dans-delai",
        unite: "pourcent",
        periode: "trimestre",
        sens: "hausse",
        delai: "1.1-reponse",
        exigences: ["1.1"],
        methodes: ["1.1-a"],
        origine: "quali",
        mots: "…",
        colonnes: [
          { id: "recu", titre: "Reçu" },
          { id: "repondu", titre: "Répondu" },
        ],
      },
    ],
    faits: [{ id: "svi", question: "Un SVI ?", type: "booleen", mots: "…" }],
    delais: [
      {
        id: "1.1-reponse",
        exigence: "1.1",
        canal: "tous",
        objet: "réponse",
        duree: 10,
        unite: "jours-ouvres",
        depart: "reception",
        mots: "…",
      },
    ],
  },
);

/** Findings on examples written below a sound head, which takes three lines. */
function run(exemples: string): string[] {
  const texte = `version: 1\njour: 2024-06-30\nexemples:\n${exemples}`;
  const { document, constats } = readExemples(new MemoryDepot({ "exemples.yaml": texte }), "exemples.yaml");
  const ecarts = document ? runExemples(document, essai).constats : [];
  return told([...constats, ...ecarts]).map((line) => line.replaceAll("\u00a0", " "));
}

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

test("computes the registers of an example, and says each figure, indicator and column that is not there", () => {
  const registre = (lignes: string, attendu: string, id = "taux") => `  - titre: Un registre
    situation:
      modules: [1]
      registres: { ${id}: [${lignes}] }
      preuves: [{ exigence: "1.1", nature: affichage, indicateur: ${id} }]
    jours: [{ le: 2024-04-01, indicateurs: { taux: ${attendu} } }]
`;
  const lignes = "{ recu: 2024-01-08, repondu: 2024-01-22 }, { recu: 2024-01-08, repondu: 2024-01-23 }";
  expect(run(registre(lignes, "1 sur 2"))).toEqual([]);
  expect(run(registre(lignes, "2 sur 2")).join("\n")).toMatch(
    /L’indicateur taux : « 2 sur 2 » attendu, « 1 sur 2 » trouvé/,
  );
  expect(run(registre("{ recu: 2024-01-08, rependu: 2024-01-22 }", "rien")).join("\n")).toMatch(
    /La colonne « rependu » n’existe pas ici/,
  );
  expect(run(registre(lignes, "rien", "tauxx")).join("\n")).toMatch(
    /L’indicateur « tauxx » n’existe pas ici/,
  );
});

test("an indicator without a register has no figure, and one that is not defined has none to be right about", () => {
  const expects = (attendus: string) =>
    run(`  - titre: Sans registre
    situation: { modules: [1] }
    jours: [{ le: 2024-04-01, indicateurs: { ${attendus} } }]
`).join("\n");
  expect(expects("taux: rien")).toBe("");
  expect(expects("taux: 1 sur 2")).toMatch(/« 1 sur 2 » attendu, « rien » trouvé/);
  expect(expects("tauxx: rien")).toMatch(/L’indicateur tauxx : « rien » attendu/);
});

test("says what is near, what is possible, or where to look", () => {
  const aides = (ref: typeof essai, situation: Situation, autre: typeof essai | null = null) =>
    unknownReferences(situation, ref, autre).map(({ pointeur, aide }) =>
      `${pointeur.join(".")} ${aide}`.replaceAll("\u00a0", " "),
    );
  expect(aides(essai, { faits: { svii: true } })).toEqual(["faits.svii Vouliez-vous dire « svi » ?"]);
  expect(aides(essai, { faits: { autrement: true } })).toEqual(["faits.autrement Possibles : svi."]);
  const faits = (nombre: number) => ({
    ...essai,
    faits: Array.from({ length: nombre }, (_, i) => ({
      ...essai.faits[0],
      id: `f-${i}`,
    })) as typeof essai.faits,
  });
  expect(aides(faits(0), { faits: { autrement: true } })).toEqual([
    "faits.autrement Possibles : voir le référentiel.",
  ]);
  expect(aides(faits(20), { faits: { autrement: true } })[0]).toContain("f-18 et f-19.");
  expect(aides(faits(21), { faits: { autrement: true } })).toEqual([
    "faits.autrement Possibles : voir le référentiel.",
  ]);
  const piece = { exigence: "1.1", nature: "affichage", methodes: ["1.1-a"] } satisfies PieceExemple;
  const avec = { referentiel: "autre@1", preuves: [{ ...piece, exigence: "7.7" }] };
  const autre = { ...essai, faits: [{ ...essai.faits[0], id: "cert" }] as typeof essai.faits };
  expect(aides(essai, { faits: { svi: true, cert: true }, avec }, autre)).toEqual([
    "avec.preuves.0.exigence Possibles : 1.1 et 1.2.",
  ]);
  expect(aides(essai, { avec: { referentiel: "autre@1" } })).toEqual([
    "avec.referentiel Corrigez son id@version, ou donnez aussi son dossier à vérifier.",
  ]);
  expect(aides(essai, { avec: { referentiel: "autre@1" } }, autre)).toEqual([]);
  expect(
    aides({ ...essai, natures: [] }, { preuves: [{ ...piece, nature: "x", methodes: ["1.1-a"] }] }),
  ).toEqual([]);
  expect(aides(essai, { registres: { taux: [{ recu: "2024-01-08" }] } })).toEqual([]);
  const { indicateurs: _, ...sans } = essai;
  expect(aides(sans, { registres: { taux: [{ recu: "2024-01-08" }] } })).toEqual([
    "registres.taux Possibles : voir le référentiel.",
  ]);
  expect(aides(essai, { registres: { taux: undefined } })).toEqual([]);
});

test("each finding on an example has the help of what is wrong in it", () => {
  const texte = `version: 1\njour: 2024-06-30\nexemples:\n  - { titre: T, situation: { faits: { sci: true } }, attendu: { exigences: 9 } }\n`;
  const { document } = readExemples(new MemoryDepot({ "exemples.yaml": texte }), "exemples.yaml");
  if (!document) throw new Error("no examples");
  const { constats } = runExemples(document, essai);
  expect(constats.map(({ aide }) => aide?.replaceAll("\u00a0", " "))).toEqual([
    "Vouliez-vous dire « svi » ?",
    "Corrigez l’exemple, ou la lecture du référentiel si c’est l’exemple qui a raison.",
  ]);
});

test("a day on which the référentiel is not asked for yet", () => {
  const plus = { ...essai, exigible: { le: "2025-01-01", mots: "…" } } as unknown as typeof essai;
  const exemple = (exigible: boolean) =>
    `version: 1\njour: 2024-06-30\nexemples:\n  - { titre: T, attendu: { exigible: ${exigible} } }\n`;
  const said = (exigible: boolean) => {
    const { document } = readExemples(
      new MemoryDepot({ "exemples.yaml": exemple(exigible) }),
      "exemples.yaml",
    );
    return document ? runExemples(document, plus).constats.length : -1;
  };
  expect([said(false), said(true)]).toEqual([0, 1]);
});

test("each day that an example expects something is told with what quali says of it", () => {
  const texte = `version: 1\njour: 2024-06-30\nexemples:\n  - titre: T\n    attendu: { exigences: 2 }\n    jours: [{ le: 2024-01-01, exigences: 2 }]\n`;
  const { document } = readExemples(new MemoryDepot({ "exemples.yaml": texte }), "exemples.yaml");
  if (!document) throw new Error("no examples");
  const { verifications } = runExemples(document, essai);
  expect(verifications.map(({ le, attendu, examen }) => [le, attendu, examen.indicateurs])).toEqual([
    ["2024-06-30", { exigences: 2 }, []],
    ["2024-01-01", { exigences: 2 }, []],
  ]);
});

test.each([
  [1, "jours", "1 jour"],
  [2, "jours", "2 jours"],
  [1, "jours-ouvres", "1 jour ouvré"],
  [2, "jours-ouvres", "2 jours ouvrés"],
  [48, "heures", "48 heures"],
] as const)("a delay of %s %s is written « %s »", (duree, unite, ecrit) => {
  const [delai] = essai.delais;
  const ref = { ...essai, delais: [{ ...delai, duree, unite }] as typeof essai.delais };
  const texte = `version: 1\njour: 2024-06-30\nexemples:\n  - { titre: T, attendu: { delais: { "1.1-reponse": ${ecrit} } } }\n`;
  const { document } = readExemples(new MemoryDepot({ "exemples.yaml": texte }), "exemples.yaml");
  expect(document && runExemples(document, ref).constats).toEqual([]);
});
