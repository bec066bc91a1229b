import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";

const N = 4000;
const lines = (line: (rang: number) => string) => Array.from({ length: N }, (_, rang) => line(rang)).join("");

test("thousands of services, each with its piece, cost no more than they are", async () => {
  const dossier = fs.mkdtempSync(path.join(os.tmpdir(), "quali-services-"));
  try {
    fs.mkdirSync(path.join(dossier, "preuves/16.2"), { recursive: true });
    fs.writeFileSync(
      path.join(dossier, "quali.yaml"),
      `version: 1\nstructure: { id: s, nom: S, type: prefecture, cert: false }\nreferentiel: quali-ate@2024-02-01\nmodules: [1, 2, 4, 8]\nservices:\n${lines((i) => `  - { id: s${i}, nom: Service ${i}, modules: [1, 4] }\n`)}`,
    );
    fs.writeFileSync(
      path.join(dossier, "preuves/16.2/fiche.yaml"),
      `version: 1\npreuves:\n${lines((i) => `  - { observation: o, resultat: r, nature: compte-rendu, date: 2024-02-01, service: s${i} }\n`)}`,
    );
    const before = process.cpuUsage();
    const { code, stdout } = await runCli(["report", "--type", "audit"], { cwd: dossier });
    const { user, system } = process.cpuUsage(before);
    expect(code).toBe(0);
    expect(stdout).toContain(`Service ${N - 1}`);
    expect((user + system) / 1e6).toBeLessThan(8);
  } finally {
    fs.rmSync(dossier, { recursive: true, force: true });
  }
}, 60_000);
