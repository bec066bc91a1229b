import { Ajv } from "ajv";
import { expect } from "vitest";
import type { Depuis, Resultat, StructureComparee } from "../../../src/domain/resultat.ts";
import schema from "../../../src/schemas/resultat.schema.json" with { type: "json" };
import { runCli } from "../../cli/fake-io.ts";
import { makeRepository, type Repository } from "../../support/repository.ts";

export const QUALI = (id = "essai", nom = "Préfecture d’essai") => `version: 1
structure: { id: ${id}, nom: ${nom}, type: prefecture, cert: false, fictif: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
`;
export const FICHE = `version: 1
evaluation: conforme
evalueLe: 2024-05-02
responsable: bureau d’essai
preuves:
  - { fichier: registre.csv, titre: Registre, nature: registre, date: 2024-05-01 }
`;
export const FILES = {
  "quali.yaml": QUALI(),
  "preuves/15.3/fiche.yaml": FICHE,
  "preuves/15.3/registre.csv": "a;b\n1;2\n",
};

export const env = { PATH: process.env.PATH };
const validate = new Ajv({ strict: false }).compile(schema);

export interface Reponse {
  code: number;
  depuis: Depuis;
  stderr: string;
}

export function under(prefix: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${prefix}/${name}`, text]));
}

export async function since(folder: string, ref: string, date: string, ...more: string[]): Promise<Reponse> {
  const argv = ["-C", folder, "check", "--since", ref, "--date", date, "--format", "json", ...more];
  const { code, stdout, stderr } = await runCli(argv, { env });
  const resultat = JSON.parse(stdout || "{}") as Resultat;
  if (stdout !== "") expect(validate(resultat), JSON.stringify(validate.errors)).toBe(true);
  return { code, depuis: resultat.depuis as Depuis, stderr };
}

export function only({ structures }: Depuis): StructureComparee {
  const [structure] = structures;
  if (!structure || structures.length > 1) throw new Error("one structure was expected");
  return structure;
}

export function told({ constats, exigences }: StructureComparee): string[] {
  return [
    ...constats.map(({ sens, genre, regle }) => `${sens} ${genre} ${regle}`),
    ...exigences.map(
      (one) => `${one.sens} ${one.exigence} ${one.avant?.etat} → ${one.apres?.etat}${one.perdue ? " !" : ""}`,
    ),
  ];
}

export function committed(files: Readonly<Record<string, string>> = FILES, jour = "2024-05-30"): Repository {
  const repo = makeRepository();
  repo.write(files);
  repo.commit(jour);
  return repo;
}
