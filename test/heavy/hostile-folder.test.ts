import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { QUALI } from "../support/load.ts";

const temporary = mkdtempSync(join(tmpdir(), "hostile-"));
const racine = join(temporary, "structure");

function put(chemin: string, contenu: string | Uint8Array) {
  const full = join(racine, chemin);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, contenu);
}

function link(chemin: string, cible: string) {
  mkdirSync(dirname(join(racine, chemin)), { recursive: true });
  symlinkSync(cible, join(racine, chemin));
}

const forged = "\u001b]0;x\u0007\u001b[31m\u202e::error::x\n::warning::y\n##[error]z";

beforeAll(() => {
  put("quali.yaml", QUALI);
  writeFileSync(join(temporary, "secret.txt"), "TRES-SECRET");
  put(".git/config", "TRES-SECRET");
  put(
    "preuves/1.1/fiche.yaml",
    "version: 1\nresponsable: Bureau\npreuves: [{ fichier: sain.pdf, nature: affichage, date: 2024-01-01 }]\n",
  );
  put("preuves/1.1/sain.pdf", "%PDF-1.7\n");
  put("preuves/1.2/fiche.yaml", "");
  truncateSync(join(racine, "preuves/1.2/fiche.yaml"), 100 * 1024 * 1024);
  put("preuves/2.1/fiche.yaml", `version: 1\npreuves: ${"[".repeat(500_000)}`);
  put(
    "preuves/2.2/fiche.yaml",
    `version: 1\ncommentaire: ${JSON.stringify(forged)}\nresponsable: ${JSON.stringify(forged)}\n${JSON.stringify(forged)}: 1\npreuves: [{ fichier: ${JSON.stringify(forged)}, nature: ${JSON.stringify(forged)} }]\n`,
  );
  put(`preuves/2.3/${forged.replaceAll(/[/\n]/g, "")}.pdf`, "x");
  put(
    "preuves/2.4/fiche.yaml",
    "version: 1\npreuves: [{ fichier: ../../../secret.txt }, { fichier: ../../.git/config }, { fichier: lien.txt }]\n",
  );
  link("preuves/2.4/lien.txt", join(temporary, "secret.txt"));
  link("preuves/2.5/boucle", "boucle");
  link("preuves/2.5/parent", "..");
  link("preuves/3.1", temporary);
  link("preuves/3.2/fiche.yaml", "/proc/self/environ");
  put(`preuves/3.3/${"d/".repeat(200)}fond.pdf`, "x");
  for (let n = 0; n < 10_000; n++) put(`preuves/4.1/piece-${n}.pdf`, "x");
  execFileSync("mkfifo", [join(racine, "preuves/2.5/tuyau")]);
  put("preuves/4.2/fiche.yaml", "version: 1\n");
  chmodSync(join(racine, "preuves/4.2/fiche.yaml"), 0);
}, 60_000);

afterAll(() => rmSync(temporary, { recursive: true }));

function check(format: string, env: Record<string, string> = {}, cwd = temporary) {
  const args = [resolve("bin/quali.js"), "check", racine, "--date", "2024-06-30", "--format", format];
  return spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH, ...env },
  });
}

/** What lies there, links not followed. */
const everything = () =>
  execFileSync("find", [temporary, "-printf", "%p %s %T@\\n"], { encoding: "utf8", maxBuffer: 1 << 28 });

test.each(["pretty", "json"])(
  "a hostile folder is judged to the end, in --format %s: nothing leaks, nothing is written",
  (format) => {
    const before = everything();
    const { stdout, stderr, status } = check(format);
    expect(status).toBe(1);
    expect(stderr).toBe("");
    expect(stdout).not.toMatch(/TRES-SECRET|PATH=/);
    expect(stdout).not.toMatch(/^ +at .*:\d+:\d+\)?$/m);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(stdout).not.toMatch(/^(::|##\[)/m);
    expect(everything()).toBe(before);
  },
);

test("the sound part of it is judged, and each fault told", () => {
  const { structures, diagnostics } = JSON.parse(check("json").stdout);
  const sound = structures[0].jugements[0].exigences.find(({ id }: { id: string }) => id === "1.1");
  expect(sound).toMatchObject({
    responsable: "Bureau",
    preuves: [{ fichier: "preuves/1.1/sain.pdf", taille: 9 }],
  });
  const told = new Set(
    diagnostics.map(({ regle, fichier }: Record<string, string>) => `${fichier} ${regle}`),
  );
  for (const expected of [
    "preuves/1.2/fiche.yaml limite-depassee",
    "preuves/2.1/fiche.yaml limite-depassee",
    "preuves/2.2/fiche.yaml cle-inconnue",
    "preuves/2.4/fiche.yaml chemin-interdit",
    "preuves/2.4/lien.txt chemin-interdit",
    "preuves/2.5/boucle fichier-illisible",
    "preuves/2.5/parent fichier-illisible",
    "preuves/2.5/tuyau fichier-illisible",
    "preuves/3.1 chemin-interdit",
    "preuves/3.2/fiche.yaml chemin-interdit",
  ]) {
    expect(told).toContain(expected);
  }
});

test("the same bytes from any folder, in any time zone and locale", () => {
  const here = check("json").stdout;
  for (const env of [
    { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" },
    { TZ: "America/Adak", LANG: "C" },
  ]) {
    expect(check("json", env, "/").stdout).toBe(here);
  }
});
