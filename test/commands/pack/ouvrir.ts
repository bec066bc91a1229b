import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Unpacks an archive by a program that is not ours; the one folder in it. */
export function unzipped(archive: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "quali-ouvert-"));
  execFileSync("python3", ["-m", "zipfile", "-e", archive, folder]);
  return path.join(folder, readdirSync(folder)[0] ?? "");
}
