import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enToutesLettres } from "../src/domain/jour.ts";
import audit from "../src/schemas/audit.schema.json" with { type: "json" };
import espace from "../src/schemas/espace.schema.json" with { type: "json" };
import fiche from "../src/schemas/fiche.schema.json" with { type: "json" };
import plan from "../src/schemas/plan-actions.schema.json" with { type: "json" };
import communes from "../src/schemas/preuves-communes.schema.json" with { type: "json" };
import structure from "../src/schemas/structure.schema.json" with { type: "json" };
import { runCli } from "./cli/fake-io.ts";

// A field that is taken and shown nowhere lets its author believe that it serves. Each field of each file that people
// write gets a value that stands nowhere else, and some output must show it.
const PDF = "examples/essonne/partage/clu/compte-rendu-clu-2023-10-13.pdf";
const PNG = "examples/prefecture-loire/preuves/9.1/2024-05-06-34-00.png";

interface Champ {
  /** `structure.nom`; `[]` for the items of a list. */
  champ: string;
  /** What to look for; a pattern where the value is not shown as it is written. */
  marque: string | RegExp;
}

const QUALI = `version: 1
structure:
  id: marque-structure-id
  nom: Marque structure nom
  type: prefecture
  cert: true
  departement: "73"
  fictif: true
referentiels:
  - { id: quali-ate@2024-02-01, modules: [1, 2, 3, 8], limites: [{ module: 3, objet: Marque limite objet, motif: Marque limite motif }] }
  - { id: services-publics-plus@2021, alias: marque-alias }
faits: { svi: false }
services:
  - { id: marque-service-id, nom: Marque service nom, modules: [3], anciensIds: [marque-ancien-id] }
cycle: { labellisation: 2023-01-17, prochainAudit: 2024-08-19 }
exclusions:
  - { exigence: "23.3", referentiel: quali-ate, motif: Marque exclusion motif, responsable: Marque exclusion responsable, expire: 2025-01-21 }
derogations:
  - { regle: preuve-perimee, exigence: "22.2", referentiel: quali-ate, motif: Marque dérogation motif, responsable: Marque dérogation responsable, expire: 2025-01-22 }
feries: { "2024-03-29": true, "2024-05-20": false }
regles: { preuve-sans-date: desactivee }
parametres: { peremptionMois: 41, graceTrimestreMois: 2 }
apparence: { nom: Marque apparence nom, logo: logo.png, couleur: "#7a1f5c", couleurSombre: "#d9a0c7" }
indicateurs:
  - { id: marque-indicateur-id, titre: Marque indicateur titre, formule: delai-moyen, source: donnees/marque-source.csv, colonnes: { recu: Marque reçu, repondu: Marque répondu }, cible: 87, service: marque-service-id, methodes: ["15.3-b"] }
  - { definition: taux-courriels-dans-delai, source: donnees/marque-source.csv, colonnes: { recu: Marque reçu, repondu: Marque répondu } }
`;

const STRUCTURE: Champ[] = [
  { champ: "structure.id", marque: "marque-structure-id" },
  { champ: "structure.nom", marque: "Marque structure nom" },
  { champ: "structure.type", marque: '"type": "prefecture"' },
  { champ: "structure.cert", marque: '"cert": true' },
  { champ: "structure.departement", marque: /"departement": "73"|département 73/ },
  { champ: "structure.fictif", marque: "STRUCTURE FICTIVE" },
  { champ: "referentiels.id", marque: "services-publics-plus@2021" },
  { champ: "referentiels.alias", marque: "marque-alias" },
  { champ: "referentiels.modules", marque: "modules 1, 2, 3 et 8" },
  { champ: "referentiels.limites", marque: "Module 3 limité à" },
  { champ: "referentiels.limites.module", marque: "Module 3 limité à" },
  { champ: "referentiels.limites.objet", marque: "Marque limite objet" },
  { champ: "referentiels.limites.motif", marque: "Marque limite motif" },
  { champ: "faits", marque: /svi/ },
  { champ: "services.id", marque: "marque-service-id" },
  { champ: "services.nom", marque: "Marque service nom" },
  { champ: "services.modules", marque: "Marque service nom, module 3" },
  { champ: "services.anciensIds", marque: "marque-ancien-id" },
  { champ: "cycle.labellisation", marque: "2023-01-17" },
  { champ: "cycle.prochainAudit", marque: "2024-08-19" },
  { champ: "exclusions.exigence", marque: "23.3" },
  { champ: "exclusions.referentiel", marque: "quali-ate" },
  { champ: "exclusions.motif", marque: "Marque exclusion motif" },
  { champ: "exclusions.responsable", marque: "Marque exclusion responsable" },
  { champ: "exclusions.expire", marque: "2025-01-21" },
  { champ: "derogations.regle", marque: "preuve-perimee" },
  { champ: "derogations.exigence", marque: "22.2" },
  { champ: "derogations.referentiel", marque: "quali-ate" },
  { champ: "derogations.motif", marque: "Marque dérogation motif" },
  { champ: "derogations.responsable", marque: "Marque dérogation responsable" },
  { champ: "derogations.expire", marque: "2025-01-22" },
  { champ: "feries", marque: "29 mars 2024 (férié), 20 mai 2024 (ouvré)" },
  { champ: "regles", marque: "preuve-sans-date" },
  { champ: "parametres.peremptionMois", marque: "Réglage peremptionMois : 41" },
  { champ: "parametres.graceTrimestreMois", marque: "Réglage graceTrimestreMois : 2" },
  { champ: "apparence.nom", marque: "Marque apparence nom" },
  { champ: "apparence.logo", marque: "data:image/png" },
  { champ: "apparence.couleur", marque: "#7a1f5c" },
  { champ: "apparence.couleurSombre", marque: "#d9a0c7" },
  { champ: "indicateurs.id", marque: "marque-indicateur-id" },
  { champ: "indicateurs.titre", marque: "Marque indicateur titre" },
  { champ: "indicateurs.definition", marque: "taux-courriels-dans-delai" },
  { champ: "indicateurs.source", marque: "marque-source.csv" },
  { champ: "indicateurs.cible", marque: /cible 87 jours/ },
  { champ: "indicateurs.service", marque: "marque-service-id" },
  { champ: "indicateurs.methodes", marque: "15.3-b" },
];

const PIECES = (prefixe: string, ids: boolean) => {
  const id = (nom: string) => (ids ? `id: ${prefixe.toLowerCase()}-${nom}, ` : "");
  return `
  - { ${id("f")}fichier: ${prefixe}-fichier.pdf, titre: ${prefixe} titre, nature: registre, du: 2024-01-02, au: 2024-03-03, methodes: ["15.3-a"], service: marque-service-id, site: ${prefixe} site, expire: 2025-03-05, note: ${prefixe} note }
  - { ${id("l")}lien: "https://${prefixe.toLowerCase()}.example/", titre: ${prefixe} page, nature: site-internet, consulteLe: 2024-04-06, capture: ${prefixe}-capture.png }
  - { ${id("o")}observation: ${prefixe} observation, nature: appel-mystere, date: 2024-04-07, resultat: ${prefixe} resultat }
  - { ${id("c")}observation: Secret, nature: appel-mystere, date: 2024-04-10, resultat: Secret, note: Secret, titre: Secret, confidentiel: true }
  - { ${id("s")}surPlace: ${prefixe} armoire, reference: ${prefixe} reference, nature: registre, date: 2024-04-08, consultePar: ${prefixe} role }
  - { ${id("i")}indicateur: ${prefixe.toLowerCase()}-indicateur }`;
};

const PIECE = (prefixe: string): Champ[] => [
  { champ: "fichier", marque: `${prefixe}-fichier.pdf` },
  { champ: "titre", marque: `${prefixe} titre` },
  { champ: "nature", marque: /Registre|registre/ },
  { champ: "du", marque: "2024-01-02" },
  { champ: "au", marque: "2024-03-03" },
  { champ: "methodes", marque: "15.3-a" },
  { champ: "service", marque: "marque-service-id" },
  { champ: "site", marque: `${prefixe} site` },
  { champ: "expire", marque: "2025-03-05" },
  { champ: "note", marque: `${prefixe} note` },
  { champ: "lien", marque: `https://${prefixe.toLowerCase()}.example/` },
  { champ: "consulteLe", marque: "2024-04-06" },
  { champ: "capture", marque: `${prefixe}-capture.png` },
  { champ: "observation", marque: `${prefixe} observation` },
  { champ: "date", marque: "2024-04-07" },
  { champ: "resultat", marque: `${prefixe} resultat` },
  { champ: "confidentiel", marque: /[Cc]onfidentiel/ },
  { champ: "surPlace", marque: `${prefixe} armoire` },
  { champ: "reference", marque: `${prefixe} reference` },
  { champ: "consultePar", marque: `${prefixe} role` },
  { champ: "indicateur", marque: `${prefixe.toLowerCase()}-indicateur` },
];

const FICHE: Champ[] = [
  { champ: "exigence", marque: "15.3" },
  { champ: "evaluation", marque: "partiel" },
  { champ: "evalueLe", marque: "2024-05-09" },
  { champ: "responsable", marque: "Marque fiche responsable" },
  { champ: "commentaire", marque: "Marque fiche commentaire" },
  { champ: "preuves", marque: "Marque titre" },
  { champ: "preuve", marque: "commune-f" },
  ...PIECE("Marque"),
];

const ESPACE: Champ[] = [
  { champ: "espace.id", marque: "marque-espace-id" },
  { champ: "espace.nom", marque: "Marque espace nom" },
  { champ: "structures", marque: "marque-structure-id" },
  { champ: "partage", marque: "absent-partage" },
  { champ: "referentiels", marque: "absent-referentiel" },
  { champ: "correspondances", marque: "absent-correspondance.yaml" },
];

const PLAN_YAML = `version: 1
actions:
  - { id: MARQUE-A1, exigences: ["15.3"], ecart: Marque écart, cause: Marque cause, action: Marque action, responsable: Marque porteur, service: marque-service-id, ouverteLe: 2024-01-18, echeance: 2024-08-21, etat: verifiee, remplace: MARQUE-A2, preuves: ["https://marque-action.example/"], efficacite: { par: Marque vérificateur, le: 2024-03-22, resultat: Marque effet } }
  - { id: MARQUE-A2, exigences: ["15.3"], action: Autre, etat: abandonnee, motif: Marque motif }
`;
const ACTION: Champ[] = [
  { champ: "id", marque: "MARQUE-A1" },
  { champ: "exigences", marque: "15.3" },
  { champ: "ecart", marque: "Marque écart" },
  { champ: "cause", marque: "Marque cause" },
  { champ: "action", marque: "Marque action" },
  { champ: "responsable", marque: "Marque porteur" },
  { champ: "service", marque: "marque-service-id" },
  { champ: "ouverteLe", marque: "2024-01-18" },
  { champ: "echeance", marque: "2024-08-21" },
  { champ: "etat", marque: "vérifiée" },
  { champ: "motif", marque: "Marque motif" },
  { champ: "remplace", marque: "remplacée par MARQUE-A1" },
  { champ: "preuves", marque: "https://marque-action.example/" },
  { champ: "efficacite.par", marque: "Marque vérificateur" },
  { champ: "efficacite.le", marque: "2024-03-22" },
  { champ: "efficacite.resultat", marque: "Marque effet" },
];

const AUDIT_YAML = `version: 1
audit: { date: 2024-01-23, genre: blanc, organisme: Marque organisme, perimetre: Marque périmètre }
constats:
  - { id: MARQUE-C1, exigence: "15.3", methode: "15.3-b", gravite: point-sensible, constat: Marque constat, reponse: Marque réponse, action: MARQUE-A2 }
`;
const AUDIT: Champ[] = [
  { champ: "date", marque: "2024-01-23" },
  { champ: "genre", marque: "audit blanc" },
  { champ: "organisme", marque: "Marque organisme" },
  { champ: "perimetre", marque: "Marque périmètre" },
];
const CONSTAT: Champ[] = [
  { champ: "id", marque: "MARQUE-C1" },
  { champ: "exigence", marque: "15.3" },
  { champ: "methode", marque: "15.3-b" },
  { champ: "gravite", marque: "point sensible" },
  { champ: "constat", marque: "Marque constat" },
  { champ: "reponse", marque: "Marque réponse" },
  { champ: "action", marque: "MARQUE-A2" },
];

let racine = "";
let sorties = "";

beforeAll(async () => {
  racine = fs.mkdtempSync(path.join(os.tmpdir(), "quali-champs-"));
  const fiche = (preuves: string) =>
    `version: 1\nexigence: "15.3"\nevaluation: partiel\nevalueLe: 2024-05-09\nresponsable: Marque fiche responsable\ncommentaire: Marque fiche commentaire\npreuves:${preuves}\n`;
  const files: Record<string, string> = {
    "quali-espace.yaml":
      "version: 1\nespace: { id: marque-espace-id, nom: Marque espace nom }\nstructures: [s, t]\npartage: [absent-partage]\nreferentiels: [absent-referentiel]\ncorrespondances: [absent-correspondance.yaml]\n",
    "s/quali.yaml": QUALI,
    "s/donnees/marque-source.csv":
      "Marque reçu;Marque répondu\n02/01/2024;05/01/2024\n03/04/2024;08/04/2024\n",
    "t/quali.yaml": QUALI.replace("marque-structure-id", "autre").replace(/^apparence.*\n/m, ""),
    "s/preuves/15.3/fiche.yaml": fiche(
      `${PIECES("Marque", false)}\n${["f", "l", "o", "c", "s", "i"].map((id) => `  - { preuve: commune-${id} }`).join("\n")}`,
    ),
    "s/preuves/_commun/preuves.yaml": `version: 1\npreuves:${PIECES("Commune", true)}\n`,
    "s/plan-actions.yaml": PLAN_YAML,
    "s/audits/2024-01-23.yaml": AUDIT_YAML,
    "s/preuves/22.2/fiche.yaml":
      "version: 1\npreuves:\n  - { observation: O, nature: enquete-agents, date: 2022-01-01, resultat: R }\n",
  };
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(racine, file)), { recursive: true });
    fs.writeFileSync(path.join(racine, file), text);
  }
  fs.copyFileSync(PNG, path.join(racine, "s/logo.png"));
  for (const [folder, prefixe] of [
    ["15.3", "Marque"],
    ["_commun", "Commune"],
  ]) {
    fs.copyFileSync(PDF, path.join(racine, `s/preuves/${folder}/${prefixe}-fichier.pdf`));
    fs.copyFileSync(PNG, path.join(racine, `s/preuves/${folder}/${prefixe}-capture.png`));
  }
  for (const argv of [
    ["check", "--verbose"],
    ["check", "s", "--verbose"],
    ["check", "s", "--format", "json"],
    ["modules", "s"],
    ["actions", "s"],
    ["actions", "s", "--format", "csv"],
    ["indicateurs", "s", "--verbose"],
    ["indicateurs", "s", "--format", "json"],
    ["indicateurs", "s", "--indicateur", "marque-indicateur-id", "--lignes"],
    ["report", "s", "--type", "audit"],
    ["report", "s", "--type", "synthese"],
  ]) {
    const { code, stdout, stderr } = await runCli(argv, { cwd: racine });
    expect([argv, code === 2 ? stderr : ""]).toEqual([argv, ""]);
    sorties += stdout;
  }
  sorties = sorties.replace(/[\s\u00a0\u202f]+/g, " ").replaceAll("&nbsp;", " ");
}, 120_000);
afterAll(() => fs.rmSync(racine, { recursive: true, force: true }));

function isShown(marque: string | RegExp): boolean {
  if (marque instanceof RegExp) return marque.test(sorties);
  const forms = /^\d{4}-\d\d-\d\d$/.test(marque) ? [marque, enToutesLettres(marque)] : [marque];
  return forms.some((form) => sorties.includes(form));
}

describe.each([
  ["quali.yaml", structure, STRUCTURE],
  ["fiche.yaml", fiche, FICHE],
  [
    "preuves-communes",
    communes,
    [
      ...PIECE("Commune"),
      { champ: "id", marque: "commune-f" },
      { champ: "preuves", marque: "Commune titre" },
    ],
  ],
  ["quali-espace.yaml", espace, ESPACE],
  ["an action of plan-actions.yaml", plan.$defs.action, ACTION],
  ["an audit", audit.properties.audit, AUDIT],
  ["a finding of an audit", audit.$defs.constat, CONSTAT],
] as const)("%s", (_nom, schema, champs) => {
  test("every field of the schema has its mark", () => {
    const marked = new Set(champs.map(({ champ }) => champ));
    const fields = fieldsOf(schema as Noeud).filter((champ) => !SILENT.has(champ));
    expect(fields.filter((champ) => !marked.has(champ))).toEqual([]);
  });

  test("every mark is shown by some output", () => {
    const hidden = champs.filter(({ marque }) => !isShown(marque));
    expect(hidden.map(({ champ }) => champ)).toEqual([]);
  });
});

/** Files that a person writes in an evidence folder. */
const ECRITS = ["structure", "fiche", "preuves-communes", "espace"];
/** Those that people write for themselves, whose own tests show each field where it is used. */
const A_PART = ["plan-actions", "audit", "gouvernance"];
/** What quali writes, and what a référentiel is made of, which its own tests try field by field. */
const AUTRES =
  /^(?:lecture|texte)-|^(?:baseline|verrou|resultat|referentiel|diff|historique|indicateurs|paquet|verification|agenda|actions|exemples|correspondance|grille-audit)$/;

test("a new schema says whether people write it: its fields are then marked above", () => {
  const noms = fs.readdirSync("src/schemas").map((nom) => nom.replace(".schema.json", ""));
  expect(noms.filter((nom) => ![...ECRITS, ...A_PART].includes(nom) && !AUTRES.test(nom))).toEqual([]);
});

test("but no word of a confidential piece, its note included", () => {
  expect(sorties).not.toContain("Secret");
});

/** What says only how the file is written, or is another way to write a field that is marked. */
const SILENT = new Set([
  ...["version", "referentiel", "modules", "limites"],
  // How a figure is worked out: its own tests show that each changes it, and a wrong name is a fault.
  ...[
    "feuille",
    "filtre",
    "colonnes",
    "cibleManquee",
    "seuilIllisible",
    "formule",
    "unite",
    "periode",
    "sens",
    "duree",
  ].map(ofIndicator),
  ...["dureeEn", "attenteCompte", "repart", "positives"].map(ofIndicator),
]);

function ofIndicator(cle: string): string {
  return `indicateurs.${cle}`;
}

interface Noeud {
  properties?: Record<string, Noeud>;
  items?: Noeud;
  $defs?: Record<string, Noeud>;
}

/** Leaf fields; those of pieces by their own name. */
function fieldsOf(node: Noeud, before = ""): string[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([cle, one]) => {
    const champ = before === "" ? cle : `${before}.${cle}`;
    const below = [...fieldsOf(one, champ), ...fieldsOf(one.items ?? {}, champ)];
    return below.length > 0 ? below : [champ];
  });
  const pieces = Object.entries(node.$defs ?? {}).flatMap(([nom, one]) =>
    /^piece/.test(nom) ? fieldsOf(one) : [],
  );
  return [...own, ...pieces];
}
