import { renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect } from "vitest";
import type { Historique } from "../../../src/generated/historique.ts";
import schema from "../../../src/schemas/historique.schema.json" with { type: "json" };
import { runCli } from "../../cli/fake-io.ts";
import { makeRepository, type Repository } from "../../support/repository.ts";

const QUALI = `version: 1
structure: { id: essai, nom: Préfecture d’essai, type: prefecture, cert: false, fictif: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
`;
export const FICHE = `version: 1
evaluation: conforme
evalueLe: 2024-01-10
responsable: bureau d’essai
preuves:
  - { fichier: registre.csv, titre: Registre, nature: registre, date: 2024-01-05 }
`;
export const FILES = {
  "quali.yaml": QUALI,
  "preuves/15.3/fiche.yaml": FICHE,
  "preuves/15.3/registre.csv": "a;b\n1;2\n",
};
export const env = { PATH: process.env.PATH };
const validate = new Ajv({ strict: false }).compile(schema);

export async function historique(folder: string, ...argv: string[]) {
  const asked = ["-C", folder, "historique", "--format", "json", "--date", "2024-06-30", ...argv];
  const { code, stdout, stderr } = await runCli(asked, { env });
  const resultat = JSON.parse(stdout || "{}") as Historique;
  if (stdout !== "") expect(validate(resultat), JSON.stringify(validate.errors)).toBe(true);
  return { code, resultat, stderr };
}

const under = (prefix: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${prefix}/${name}`, text]));

/** A history with all that may happen to a folder: absent, moved, invalid for a while, a merge, evidence that comes and goes. */
export function eventful(): Repository {
  const repo = makeRepository();
  repo.write({ "LISEZMOI.md": "rien encore" });
  repo.commit("2024-01-02");
  repo.write(under("ancien", FILES));
  repo.commit("2024-01-10");
  repo.write(under("ancien", { "quali.yaml": "version: 1\nstructure: [\n" }));
  repo.commit("2024-02-05");
  repo.write(under("ancien", { "quali.yaml": QUALI.replace("2024-02-01", "1999-01-01") }));
  repo.commit("2024-02-20");
  repo.write(under("ancien", { "quali.yaml": QUALI }));
  renameSync(join(repo.folder, "ancien"), join(repo.folder, "ici"));
  symlinkSync("../15.3/registre.csv", join(repo.folder, "ici/preuves/15.3/lien.csv"));
  repo.commit("2024-03-03");
  repo.git("checkout", "--quiet", "-b", "branche");
  repo.write(under("ici/preuves/16.1", { "fiche.yaml": FICHE, "registre.csv": "c;d\n" }));
  repo.commit("2024-03-20");
  repo.git("checkout", "--quiet", "principale");
  repo.git("merge", "--quiet", "--no-ff", "--no-commit", "branche");
  repo.commit("2024-04-02");
  rmSync(join(repo.folder, "ici/preuves/15.3/registre.csv"));
  repo.commit("2024-05-06");
  return repo;
}
