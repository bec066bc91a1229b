import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach } from "vitest";
import { donneesDeLaGrille } from "../../../src/commands/report/grille-audit/donnees.ts";
import { sommeDe } from "../../../src/domain/somme.ts";
import type { GrilleAudit } from "../../../src/generated/grille-audit.ts";
import { runCli } from "../../cli/fake-io.ts";
import { html, savoie } from "../../support/rapport.ts";

const ENTREE = savoie();
export const PAGE = html("grille-audit", ENTREE);
export const VIDE = donneesDeLaGrille(ENTREE);
export const CIBLE = "audits/2024-11-19.yaml";
export let cwd = "";

/** Each test works in a folder of its own, where `quali.yaml` is that of Savoie. */
export function inOwnFolder(): void {
  beforeEach(() => {
    cwd = fs.mkdtempSync(path.join(os.tmpdir(), "quali-import-"));
    fs.copyFileSync("examples/prefecture-savoie/quali.yaml", path.join(cwd, "quali.yaml"));
  });
  afterEach(() => fs.rmSync(cwd, { recursive: true }));
}

export const write = (nom: string, contenu: string | Uint8Array) =>
  fs.writeFileSync(path.join(cwd, nom), contenu);
export const read = (nom = CIBLE) => fs.readFileSync(path.join(cwd, nom), "utf8");
export const run = (...argv: string[]) =>
  runCli(["import-constats", ...argv, "--date", "2024-12-01"], { cwd });

export type Constat = GrilleAudit["constats"][number];

/** A grid as the page saves it. */
export function grille(constats: readonly Constat[], more: Partial<GrilleAudit> = {}): string {
  const audit = { date: "2024-11-19", genre: "externe", organisme: "Organisme certificateur", perimetre: "" };
  const whole = { ...VIDE, audit, ...more, constats: [...constats] };
  return pageOf({ ...whole, somme: sommeDe(JSON.stringify([whole.audit, whole.constats])) });
}

export function pageOf(donnees: object): string {
  const json = JSON.stringify(donnees).replaceAll("<", "\\u003c");
  return PAGE.replace(/(id="donnees">)[^<]*/, (_, open) => open + json);
}

export const NC: Constat = {
  exigence: "22.2",
  methode: "22.2-a",
  jugement: "nc-mineure",
  constat: "Aucune enquête depuis 2022.\nÀ refaire.",
};
