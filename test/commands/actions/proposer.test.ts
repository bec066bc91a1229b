import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";

const temporary = fs.mkdtempSync(path.join(tmpdir(), "proposer-"));
afterAll(() => fs.rmSync(temporary, { recursive: true }));

const QUALI = `version: 1
structure: { id: essai, nom: Préfecture d'essai, type: prefecture, cert: false, fictif: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
`;
const FICHE = `version: 1
evaluation: partiel
evalueLe: 2024-06-01
responsable: SGCD
commentaire: "Il manque : l'annexe, # 2"
preuves:
  - { observation: Enquête, nature: enquete-agents, date: 2024-05-10, resultat: Faite }
`;
const AUDIT = `# les mots de l'auditeur
version: 1
audit: { date: 2024-05-14, genre: interne }
constats:
  - { id: C1, exigence: "22.2", gravite: nc-mineure, constat: Annexe absente } # à voir
  - id: C2
    gravite: nc-majeure
    constat: >-
      Rien n'est suivi.

  - { id: C3, gravite: piste-de-progres, constat: Une idée }
`;

let made = 0;
function dossier(files: Record<string, string>): string {
  made += 1;
  const folder = path.join(temporary, `d${made}`);
  for (const [nom, texte] of Object.entries({
    "quali.yaml": QUALI,
    "preuves/22.2/fiche.yaml": FICHE,
    ...files,
  })) {
    fs.mkdirSync(path.dirname(path.join(folder, nom)), { recursive: true });
    fs.writeFileSync(path.join(folder, nom), texte);
  }
  return folder;
}
const read = (folder: string, nom = "plan-actions.yaml") => fs.readFileSync(path.join(folder, nom), "utf8");
const proposer = (folder: string, ...argv: string[]) => runCli(["actions", "proposer", folder, ...argv]);
const only = ["--exigence", "22.2"];
/** Ids of the plan's actions about an exigence. */
async function idsOf(folder: string, exigence: string): Promise<string[]> {
  const { stdout } = await runCli(["actions", folder, "--exigence", exigence, "--format", "json"]);
  return JSON.parse(stdout).structures[0].actions.map(({ id }: { id: string }) => id);
}
const regles = async (folder: string) => {
  const { stdout } = await runCli(["check", folder, "--format", "json"]);
  return new Set<string>(JSON.parse(stdout).diagnostics.map(({ regle }: { regle: string }) => regle));
};

test("without --ecrire drafts are shown, and nothing is written", async () => {
  const folder = dossier({});
  const { code, stdout, stderr } = await proposer(folder, ...only);
  expect(code).toBe(0);
  expect(stdout).toContain('exigences: ["22.2"]');
  expect(stdout).toContain("responsable: SGCD");
  expect(stderr).toContain("« --ecrire » les ajoute");
  expect(fs.existsSync(path.join(folder, "plan-actions.yaml"))).toBe(false);
});

test("what is written is read again, answers the gaps, and is not proposed twice", async () => {
  const folder = dossier({ "audits/2024-05-14.yaml": AUDIT });
  expect(await regles(folder)).toContain("constat-sans-action");
  expect((await proposer(folder, "--ecrire", ...only)).code).toBe(0);
  const after = await regles(folder);
  for (const regle of ["ecart-sans-action", "reference-inconnue", "yaml-invalide"])
    expect(after).not.toContain(regle);
  expect(await idsOf(folder, "22.2")).toHaveLength(1);
  expect(read(folder)).toContain("Il manque : l'annexe, # 2");
  const [first, audit] = [read(folder), read(folder, "audits/2024-05-14.yaml")];
  const again = await proposer(folder, "--ecrire", ...only);
  expect(again.stderr).toContain("Rien à proposer");
  expect([read(folder), read(folder, "audits/2024-05-14.yaml")]).toEqual([first, audit]);
});

test("an id that an audit cites is never given again", async () => {
  const audit = AUDIT.replace("constat: Annexe absente", "constat: Annexe absente, action: A-2024-06");
  const folder = dossier({ "audits/2024-05-14.yaml": audit });
  const { stdout } = await proposer(folder);
  const ids = [...stdout.matchAll(/id: (A-2024-\d+)/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids[0]).toBe("A-2024-07");
});

test("the audit keeps every byte but for the actions that it now names", async () => {
  const folder = dossier({ "audits/2024-05-14.yaml": AUDIT });
  await proposer(folder, "--ecrire");
  const audit = read(folder, "audits/2024-05-14.yaml");
  const named = [...audit.matchAll(/action: (A-2024-\d+)/g)].map(([, id]) => id);
  expect(named).toHaveLength(2);
  expect(audit.replace(/, action: A-2024-\d+/, "").replace(/ {4}action: A-2024-\d+\n/, "")).toBe(AUDIT);
});

const ACTION =
  'id: A-2024-41, exigences: ["24.4"], action: Écrire, ouverteLe: 2024-05-02, echeance: 2024-09-30, etat: en-cours';
const PLANS: [string, string][] = [
  [
    "a block list with comments",
    `# tête\nversion: 1\nactions:\n  # avant\n  - { ${ACTION} } # fin de ligne\n\n# pied\n`,
  ],
  [
    "no indent, blocks",
    'version: 1\nactions:\n- id: A-2024-41\n  exigences: ["24.4"]\n  action: |\n    Écrire\n    le plan\n  etat: en-cours\n',
  ],
  ["no newline at its end", `version: 1\nactions:\n  - { ${ACTION} }`],
  ["the ends of lines of Windows", `version: 1\r\nactions:\r\n  - { ${ACTION} }\r\n# pied\r\n`],
  ["a byte order mark", `\ufeffversion: 1\nactions:\n  - { ${ACTION} }\n`],
  ["a list in brackets", `version: 1\nactions: [{ ${ACTION} }]\n`],
  ["an empty list", "version: 1\nactions: [] # rien encore\n"],
  ["keys after the list", `actions:\n  - { ${ACTION} }\nversion: 1\n`],
];

describe("a plan keeps every byte that it had", () => {
  test.each(PLANS)("%s", async (_title, plan) => {
    const folder = dossier({ "plan-actions.yaml": plan });
    const { code, stderr } = await proposer(folder, "--ecrire", ...only);
    expect({ code, stderr: stderr.includes("ajout") }).toEqual({ code: 0, stderr: true });
    const after = read(folder);
    const added = after.length - plan.length;
    const at = [...plan].findIndex((sign, rang) => sign !== after[rang]);
    const start = at < 0 ? plan.length : at;
    // one insertion, whatever stands before and after it; an empty list loses its brackets
    const ends = Array.from({ length: start + 1 }, (_, rang) => rang).some(
      (rang) => after.slice(0, rang) + after.slice(rang + added) === plan,
    );
    if (plan.includes("[] #")) expect(after).toContain("# rien encore");
    else expect(ends).toBe(true);
    if (plan.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
    expect(await idsOf(folder, "22.2")).toHaveLength(1);
    const numbers = [...after.matchAll(/A-2024-(\d+)/g)].map(([, n]) => Number(n));
    if (plan.includes("A-2024-41")) expect(Math.min(...numbers)).toBe(41);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

test("a plan that cannot be read is left alone", async () => {
  const plan = "version: 1\nactions:\n  - { id: A-1, exigences: [";
  const folder = dossier({ "plan-actions.yaml": plan });
  const { code, stderr } = await proposer(folder, "--ecrire", ...only);
  expect(code).toBe(2);
  expect(stderr).toContain("ne peut pas être lu");
  expect(read(folder)).toBe(plan);
});

test("a link in the place of the plan is not written through", async () => {
  const folder = dossier({ "ailleurs.yaml": "version: 1\nactions: []\n" });
  fs.symlinkSync("ailleurs.yaml", path.join(folder, "plan-actions.yaml"));
  const { code } = await proposer(folder, "--ecrire", ...only);
  expect(code).toBe(2);
  expect(read(folder, "ailleurs.yaml")).toBe("version: 1\nactions: []\n");
});

test("only gaps that nobody is at are drafted", async () => {
  const folder = dossier({
    "plan-actions.yaml": `version: 1\nactions:\n  - { id: A-1, exigences: ["22.2"], action: Faire, ouverteLe: 2024-05-02, echeance: 2024-06-01, etat: en-cours }\n`,
  });
  const { stdout } = await proposer(folder);
  expect(stdout).not.toContain('"22.2"');
});
