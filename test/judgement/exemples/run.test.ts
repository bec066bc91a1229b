import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
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

test.each([
  [
    "a choice judged otherwise",
    `  - { titre: T, situation: { type: ambassade }, attendu: { choix: invalide } }`,
  ],
  ["rules that do not speak", `  - { titre: T, attendu: { regles: [selection-minimum] } }`],
  ["wrong counts", `  - { titre: T, attendu: { exigences: 3, engagements: 2, controlees: 0 } }`],
  ["what applies or not", `  - { titre: T, attendu: { applicables: ["1.2"], nonApplicables: ["1.1"] } }`],
  ["what should not be there", `  - { titre: T, attendu: { absentes: ["1.1"] } }`],
  ["what is not there", `  - { titre: T, attendu: { applicables: ["7.7"], delais: { "7": 5 jours } } }`],
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
  ],
  ["a key ill written", `  - { titre: T, atendu: { choix: valide } }`],
  ["an example that expects nothing", `  - { titre: T, situation: { modules: [1] } }`],
  ["a day that is none", `  - { titre: T, jours: [{ le: 2024-02-30, exigences: 2 }] }`],
  ["an id without quotes", `  - { titre: T, attendu: { applicables: [1.1] } }`],
  ["a title given twice", `  - { titre: T, ${ATTENDU} }\n  - { titre: T, ${ATTENDU} }`],
])("says %s, with its line", (_, exemples) => {
  expect(run(exemples)).toMatchSnapshot();
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
