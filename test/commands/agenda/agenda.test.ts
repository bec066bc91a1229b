import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Ajv } from "ajv";
import { afterAll, describe, expect, test } from "vitest";
import type { Agenda } from "../../../src/generated/agenda.ts";
import schema from "../../../src/schemas/agenda.schema.json" with { type: "json" };
import { runCli } from "../../cli/fake-io.ts";

const temporary = fs.mkdtempSync(path.join(tmpdir(), "agenda-"));
afterAll(() => fs.rmSync(temporary, { recursive: true }));

let made = 0;
function dossier(files: Record<string, string>): string {
  made += 1;
  const folder = path.join(temporary, `d${made}`);
  const quali = `version: 1
structure: { id: essai, nom: Préfecture d'essai, type: prefecture, cert: false, fictif: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
services: [{ id: cpm, nom: Cellule performance, modules: [2], anciensIds: [qualite] }, { id: dcl, nom: Direction, modules: [1, 4] }]
cycle: { labellisation: 2023-10-15, prochainAudit: 2024-11-19 }
exclusions: [{ exigence: "23.3", motif: Château classé, responsable: SGCD, expire: 2024-12-31 }]
derogations: [{ regle: preuve-manquante, exigence: "25.3", motif: Marché, responsable: SGCD, expire: 2024-10-15 }]
`;
  for (const [nom, texte] of Object.entries({ "quali.yaml": quali, ...files })) {
    fs.mkdirSync(path.dirname(path.join(folder, nom)), { recursive: true });
    fs.writeFileSync(path.join(folder, nom), texte);
  }
  return folder;
}

async function agenda(
  folder: string,
  ...argv: string[]
): Promise<Agenda["structures"][number]["evenements"]> {
  const { stdout, code } = await runCli(["agenda", folder, "--format", "json", ...argv]);
  expect(code).toBe(0);
  return (JSON.parse(stdout) as Agenda).structures[0]?.evenements ?? [];
}

const of = (events: Awaited<ReturnType<typeof agenda>>, genre: string) =>
  events.filter((event) => event.genre === genre).map(({ sujet, date, enRetard }) => [sujet, date, enRetard]);

test("evidence by method and period, a year of duties, decisions, audits of the cycle", async () => {
  const events = await agenda(
    dossier({
      "preuves/22.2/fiche.yaml":
        "version: 1\npreuves:\n  - { observation: Enquête, nature: enquete-agents, date: 2023-10-10, resultat: Faite }\n",
      "plan-actions.yaml":
        'version: 1\nactions:\n  - { id: A-1, exigences: ["22.2"], action: Refaire, ouverteLe: 2024-05-02, echeance: 2024-06-01, etat: en-cours }\n  - { id: A-2, exigences: ["22.2"], action: Sans jour, etat: a-faire }\n  - { id: A-3, exigences: ["22.2"], action: Faite, etat: faite, echeance: 2024-09-01 }\n',
      "audits/2024-05-14.yaml":
        'version: 1\naudit: { date: 2024-05-14, genre: interne }\nconstats:\n  - { id: C1, exigence: "22.2", gravite: nc-majeure, constat: Rien, action: A-1 }\n  - { id: C2, gravite: nc-mineure, constat: Rien }\n  - { id: C3, gravite: point-fort, constat: Bien }\n',
      "audits/2024-09-10.yaml": "version: 1\naudit: { date: 2024-09-10, genre: blanc }\nconstats: []\n",
    }),
  );
  expect(of(events, "obligation")).toContainEqual(["22.2-a", "2024-10-10", false]);
  // never held: due before the civil year is over
  expect(of(events, "obligation")).toContainEqual(["22.1-a", "2024-12-31", false]);
  expect(of(events, "preuve").map(([sujet]) => sujet)).toContain("9.2-a");
  expect(of(events, "action")).toEqual([
    ["A-1", "2024-06-01", true],
    ["A-2", undefined, false],
  ]);
  expect(of(events, "constat")).toEqual([
    ["C1", "2024-06-01", true],
    ["C2", "2024-09-10", false],
  ]);
  expect(of(events, "audit")).toEqual([
    ["Audit blanc", "2024-09-10", false],
    ["Audit", "2024-11-19", false],
    ["Audit de suivi, au plus tard", "2025-04-15", false],
  ]);
  expect(of(events, "exclusion")).toEqual([["23.3", "2024-12-31", false]]);
  expect(of(events, "derogation")).toEqual([["preuve-manquante 25.3", "2024-10-15", false]]);
  const days = events.flatMap(({ date }) => date ?? []);
  expect(days).toEqual([...days].sort());
});

describe("narrowed", () => {
  test("to a day: what is late stays", async () => {
    const folder = dossier({
      "plan-actions.yaml":
        'version: 1\nactions:\n  - { id: A-1, exigences: ["22.2"], action: Refaire, echeance: 2024-06-01, etat: en-cours }\n',
    });
    const events = await agenda(folder, "--jusqu-au", "2024-09-01");
    expect(events.every(({ date = "" }) => date <= "2024-09-01")).toBe(true);
    expect(events.some(({ sujet }) => sujet === "A-1")).toBe(true);
  });
  test("to a service, by its id of today or of before; an audit is everyone's", async () => {
    const folder = dossier({});
    const events = await agenda(folder, "--service", "qualite");
    expect(new Set(events.flatMap(({ services }) => services))).toEqual(new Set(["cpm"]));
    expect(events.some(({ genre }) => genre === "audit")).toBe(true);
    const exigences = events.flatMap((event) => event.exigences);
    expect(exigences.some((id) => id.startsWith("22."))).toBe(true);
    expect(exigences.some((id) => id.startsWith("9."))).toBe(false);
  });
});

test("an action keeps its id when its day and words change, and has another in another structure", async () => {
  const plan = (more: string) => ({
    "plan-actions.yaml": `version: 1\nactions:\n  - { id: A-1, exigences: ["22.2"], action: ${more}, etat: en-cours }\n`,
  });
  const uid = async (folder: string) => (await agenda(folder)).find(({ sujet }) => sujet === "A-1")?.uid;
  const first = await uid(dossier(plan("Refaire, echeance: 2024-09-30")));
  const [later, elsewhere] = [dossier(plan("Tout autre, echeance: 2024-12-01")), dossier(plan("Refaire"))];
  const quali = path.join(elsewhere, "quali.yaml");
  fs.writeFileSync(quali, fs.readFileSync(quali, "utf8").replace("id: essai", "id: autre"));
  expect(await uid(later)).toBe(first);
  expect(await uid(elsewhere)).not.toBe(first);
});

test("the JSON answers its schema", async () => {
  const { stdout } = await runCli(["agenda", "examples", "--format", "json"]);
  const validate = new Ajv({ strict: false }).compile(schema);
  expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  [["--jusqu-au", "2024-13-01"], "un jour s’écrit AAAA-MM-JJ"],
  [["--jusqu-au", "2024-01-01"], "vient avant celui du jugement"],
  [["--service", "dlc"], "vouliez-vous dire « dcl »"],
  [["--format", "xml"], "forme inconnue"],
])("%s is refused", async (argv, mots) => {
  const { code, stdout, stderr } = await runCli(["agenda", dossier({}), ...argv]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(mots);
});

test("a structure that cannot be judged is told, and the others are shown", async () => {
  const folder = dossier({ "a/quali.yaml": "version: 1\n" });
  const { code, stderr, stdout } = await runCli(["agenda", folder]);
  expect(code).toBe(2);
  expect(stderr).toContain("ne peut pas être jugé");
  expect(stdout).toContain("Préfecture d’essai");
});
