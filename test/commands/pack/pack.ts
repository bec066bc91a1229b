import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Paquet } from "../../../src/generated/paquet.ts";
import { runCli } from "../../cli/fake-io.ts";

export const JOUR = ["--date", "2024-06-30"];
export const scratch = () => mkdtempSync(path.join(tmpdir(), "quali-paquet-"));

export async function pack(dossier: string, ...options: string[]) {
  const sortie = path.join(scratch(), "p.zip");
  const said = await runCli(["pack", dossier, ...JOUR, "--no-pdf", "--output", sortie, ...options]);
  return { ...said, sortie };
}

/** Unpacks with a program that is not ours; the folder of the bag. */
export function unzip(archive: string): string {
  const folder = scratch();
  execFileSync("python3", ["-m", "zipfile", "-e", archive, folder]);
  return path.join(folder, readdirSync(folder)[0] ?? "");
}

export function paquetIn(sac: string): Paquet {
  return JSON.parse(readFileSync(path.join(sac, "data/paquet.json"), "utf8"));
}

export const sha256sum = (sac: string, manifest: string) =>
  execFileSync("sha256sum", ["-c", "--quiet", manifest], { cwd: sac, encoding: "utf8" });

export const PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
