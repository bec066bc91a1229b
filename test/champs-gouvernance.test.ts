import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { enToutesLettres } from "../src/domain/jour.ts";
import schema from "../src/schemas/gouvernance.schema.json" with { type: "json" };
import { runCli } from "./cli/fake-io.ts";

// As in champs.test.ts: each field of gouvernance.yaml gets a value that stands nowhere else, and some document must show it.
const QUALI = `version: 1
structure: { id: s, nom: Préfecture de S, type: prefecture, cert: false, departement: "73", fictif: true }
referentiels: [{ id: quali-ate@2024-02-01, modules: [1, 2, 3, 8] }]
services: [{ id: marque-s, nom: Marque service, modules: [1] }, { id: autre, nom: Autre service, modules: [2] }]
`;

const PLAN = `version: 1
actions:
  - { id: MARQUE-A1, exigences: ["22.2"], ecart: Écart, action: Agir, responsable: Référent qualité, echeance: 2024-09-30 }
`;

/** One of each field; \`MARQUE n\` and days of 2031 stand nowhere else. */
const GOUVERNANCE = `version: 1
garant: Marque garant
pilotage: Marque pilotage
perimetre: Marque périmètre
sites: [Marque site]
referents:
  - { fonction: Marque référente, service: marque-s, rattachement: Marque rattachée, formation: Marque formation, lettreDeMission: Marque lettre, organigramme: true, adresse: qualite@marque.example, missions: [Marque mission] }
correspondants: [{ service: Marque correspondant, fonction: Marque fonction }]
services: [{ nom: Marque bureau, rattachement: Marque direction, mission: Marque tâche, modules: [3], accueil: Marque accueil }, { service: autre, mission: Marque autre, modules: [2] }]
entites: [{ nom: Marque entité, suit: Marque suivie, modules: [8] }]
comites:
  - id: copil
    nom: Marque comité
    sigle: MQC
    genre: pilotage
    presidence: Marque présidence
    role: [Marque rôle]
    rythme: Marque rythme
    commun: [Marque commun]
    composition: [{ nom: Marque collège, membres: [Marque membre] }]
    seances:
      - date: 2024-05-14
        heure: "14:37"
        lieu: Marque lieu
        organisateur: Marque organisateur
        objet: Marque objet
        ordreDuJour: [Marque point]
        decisions: [{ texte: Marque décision, genre: demande, responsable: Marque responsable, echeance: 2031-02-03, suite: Marque suite, action: MARQUE-A1 }]
        compteRendu: preuves/19.1/marque-cr.pdf
      - { date: 2024-11-19, heure: "09:41", lieu: Marque salle, objet: Marque prochaine, ordreDuJour: [Marque ordre] }
  - { id: usagers, nom: Comité des usagers, genre: usagers, rythmeMois: 7, composition: [{ nom: Usagers, membres: [Association d'usagers] }], seances: [{ date: 2024-05-15, ordreDuJour: [Point] }, { date: 2024-12-03, ordreDuJour: [Autre point] }] }
calendrier: [{ nom: Marque phase, periode: Marque période, etapes: [{ action: Marque étape, detail: Marque détail, acteur: Marque acteur }] }, { nom: Marque dates, du: 2031-03-04, au: 2031-05-06, etapes: [{ action: Marque autre étape }] }]
communication: [{ vers: Marque destinataires, moyens: [Marque moyen] }]
labels: [{ nom: Marque label, annee: 2017, detail: Marque précision }]
audits: [{ genre: Marque audit daté, date: 2031-06-07 }, { genre: Marque audit, periode: Marque mois, acteur: Marque auditeur, suite: Marque constat }]
certificateur: Marque certificateur
enquetes: [{ titre: Marque enquête, public: usagers, site: Marque place, du: 2023-02-08, au: 2023-03-09, rythme: Marque fréquence, moyens: [Marque questionnaire], reponses: 4321, resultats: donnees/resultats.csv }, { titre: Marque autre enquête, public: agents, themes: [Marque thème] }]
amelioration: [Marque amélioration]
presentation: [{ titre: Marque diapositive, points: [Marque puce], objectif: Marque but }]
documents:
  - { type: politique-qualite, titre: Marque titre, statut: en-deploiement, version: Marque version, misAJour: 2024-04-10, periode: Marque validité, emetteur: Marque émetteur, valideLe: 2024-04-11, validePar: Marque valideur, publication: [Marque publication], signataire: Marque signataire }
  - { type: affiche, titre: Marque affiche, devise: Marque devise }
  - { type: engagements, titre: Marque liste, pour: Marque public, niveau: engagements, sauf: ["3"], mots: { "1": Marque promesse }, motif: Marque raison }
`;

/** What is said otherwise than it is written. */
const EN_MOTS: Readonly<Record<string, RegExp>> = {
  "referents.organigramme": /organigramme/,
  "referents.service": /Marque service/,
  "services.service": /Autre service/,
  "comites.genre": /MQC/,
  "comites.id": /MQC/,
  "comites.rythmeMois": /7 mois/,
  "comites.seances.decisions.genre": /[Dd]emande/,
  "comites.seances.decisions.action": /action MARQUE-A1/,
  "enquetes.public": /usagers/,
  "enquetes.reponses": /4 ?321/,
  "enquetes.resultats": /Marque réponse/,
  "documents.type": /Marque titre/,
  "documents.statut": /déploiement/,
  "documents.niveau": /Marque liste/,
};
/** What leaves something out: the engagement 3 of the list. */
const OTE = "documents.sauf";

const DOCUMENTS: readonly string[][] = [
  ["politique-qualite"],
  ["engagements"],
  ["affiche"],
  ["comite-usagers"],
  ["convocation"],
  ["convocation", "--comite", "copil"],
  ["releve-decisions", "--comite", "copil"],
  ["bilan-annuel"],
];

let racine = "";
let sorties = "";

beforeAll(async () => {
  racine = fs.mkdtempSync(path.join(os.tmpdir(), "quali-champs-"));
  const files: Record<string, string> = {
    "quali.yaml": QUALI,
    "plan-actions.yaml": PLAN,
    "gouvernance.yaml": GOUVERNANCE,
    "donnees/resultats.csv": "Thème;Réponses;Satisfaits\nMarque réponse;100;87\n",
  };
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(racine, file)), { recursive: true });
    fs.writeFileSync(path.join(racine, file), text);
  }
  const commands = [
    ...DOCUMENTS.map((type) => ["report", "--type", ...type]),
    ["agenda", "--jusqu-au", "2032-01-01"],
    ["check", "--verbose"],
    ["check", "--format", "json"],
  ];
  for (const argv of commands) {
    const { code, stdout, stderr } = await runCli(argv, { cwd: racine });
    expect([argv, code === 2 ? stderr : ""]).toEqual([argv, ""]);
    sorties += stdout;
  }
  sorties = plain(sorties).replaceAll("&nbsp;", " ");
}, 120_000);
afterAll(() => fs.rmSync(racine, { recursive: true, force: true }));

test("every field of the schema is written", () => {
  const written = new Set(valuesOf(parse(GOUVERNANCE)).map(({ champ }) => champ));
  expect(fieldsOf(schema as Noeud).filter((champ) => champ !== "version" && !written.has(champ))).toEqual([]);
});

test("every field is shown by some document", () => {
  const hidden = valuesOf(parse(GOUVERNANCE)).filter(({ champ, valeur }) => !isShown(champ, valeur));
  expect([...new Set(hidden.map(({ champ, valeur }) => `${champ}: ${valeur}`))]).toEqual([]);
});

function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, " ");
}

function isShown(champ: string, valeur: string): boolean {
  if (champ === "version" || champ === OTE) return true;
  const words = EN_MOTS[champ];
  if (words !== undefined) return words.test(sorties);
  const forms = /^\d{4}-\d\d-\d\d$/.test(valeur) ? [valeur, plain(enToutesLettres(valeur))] : [valeur];
  return forms.some((form) => sorties.toLowerCase().includes(form.toLowerCase()));
}

interface Noeud {
  $ref?: string;
  properties?: Record<string, Noeud>;
  items?: Noeud;
}

/** Leaf fields of the schema, references followed. */
function fieldsOf(node: Noeud, before = ""): string[] {
  const at =
    node.$ref === undefined
      ? node
      : ((schema.$defs as Record<string, Noeud>)[node.$ref.split("/").at(-1) ?? ""] ?? {});
  const own = Object.entries(at.properties ?? {}).flatMap(([cle, one]) =>
    fieldsOf(one, before === "" ? cle : `${before}.${cle}`),
  );
  const inItems = at.items === undefined ? [] : fieldsOf(at.items, before);
  const fields = [...own, ...inItems.filter((champ) => champ !== before)];
  return fields.length > 0 || before === "" ? fields : [before];
}

/** Leaf values of a document, each with its field. */
function valuesOf(value: unknown, champ = ""): { champ: string; valeur: string }[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(one, champ));
  if (typeof value !== "object" || value === null) return [{ champ, valeur: String(value) }];
  return Object.entries(value).flatMap(([cle, one]) =>
    champ === "documents.mots" ? valuesOf(one, champ) : valuesOf(one, champ === "" ? cle : `${champ}.${cle}`),
  );
}
