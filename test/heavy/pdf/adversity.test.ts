import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findBrowser } from "../../../src/print/browser/find.ts";
import { openSession } from "../../../src/print/browser/session.ts";
import { pageHtml } from "../../../src/show/templates/page.ts";
import { TORTURE } from "./torture.ts";

const folder = mkdtempSync(path.join(tmpdir(), "quali-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const around = { platform: process.platform, env: process.env, home: homedir() };
const browser = await findBrowser(undefined, around).catch((error: Error) => {
  console.warn(`NO BROWSER: PDF IS NOT TESTED HERE. ${error.message}`);
  return null;
});
const open = (patience?: number) => {
  if (!browser) throw new Error("no browser");
  return openSession(browser, { withoutSandbox: false, ...(patience ? { patience } : {}) });
};

const out = path.join(folder, "rapport.pdf");
const ARGS = [
  "bin/quali.js",
  "report",
  "--date=2024-06-30",
  "--type=audit",
  "--format=pdf",
  `--output=${out}`,
];
const report = (...more: string[]) =>
  spawnSync(process.execPath, [...ARGS, "examples/prefecture-savoie", ...more], { encoding: "utf8" });
const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith("quali-navigateur-"));
/** Processes that this one started. */
const children = (pid: number) =>
  spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .stdout.split(/\s+/)
    .filter(Boolean)
    .map(Number);

function script(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(!browser || process.platform !== "linux")("printing under bad conditions", () => {
  test("a page is under its own policy alone, not under that of the page printed before", async () => {
    const session = await open();
    const page = (size: string) =>
      pageHtml({ titre: size, style: `@page{size:${size}}`, corps: `<p>${size}</p>\n` });
    const sizes: number[] = [];
    for (const size of ["100mm 100mm", "200mm 200mm"]) {
      const pdf = Buffer.from(await session.print(page(size), false)).toString("latin1");
      sizes.push(Math.round((Number(/\/MediaBox \[0 0 ([\d.]+)/.exec(pdf)?.[1]) * 2.54) / 72));
    }
    await session.close();
    expect(sizes).toEqual([10, 20]);
  });

  test("a browser killed halfway is told, and nothing is left", async () => {
    const before = new Set(children(process.pid));
    const session = await open();
    const [mine] = children(process.pid).filter((pid) => !before.has(pid));
    const printing = session.print(TORTURE, true);
    process.kill(mine as number, "SIGKILL");
    await expect(printing).rejects.toThrow("le navigateur s’est arrêté pendant l’impression");
    await session.close();
    expect(profiles()).toEqual([]);
  });

  test("a page that never settles is given up", async () => {
    const session = await open(5);
    await expect(session.print(TORTURE.repeat(3), true)).rejects.toThrow("n’a pas fini de s’afficher");
    await session.close();
    expect(profiles()).toEqual([]);
  });

  test("neither scripts nor requests", async () => {
    const session = await open();
    const page = (body: string) =>
      `<!DOCTYPE html><html lang="fr"><title>a</title><body>${body}</body></html>`;
    const pdf = await session.print(
      page(
        '<p id="a">x</p><script>document.body.append("y".repeat(1e5))</script><img src="file:///etc/passwd" alt="b"><iframe src="http://127.0.0.1:9/"></iframe>',
      ),
      false,
    );
    expect(
      Buffer.from(pdf)
        .toString("latin1")
        .match(/\/Type \/Page\b/g),
    ).toHaveLength(1);
    await session.close();
  });

  test.each([
    ["exit 1", "n’a pas pu imprimer"],
    ['echo "No usable sandbox!" >&2; exit 1', "--no-sandbox"],
  ])("a program that is no browser: %s", (text, told) => {
    const { status, stderr, stdout } = report("--browser", script("faux", text));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(told);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect([existsSync(out), profiles()]).toEqual([false, []]);
  });

  test.each(["SIGINT", "SIGTERM"] as const)("%s ends the browser and leaves nothing", async (signal) => {
    const child = spawn(process.execPath, [...ARGS, "examples/prefecture-savoie"], { stdio: "ignore" });
    const ended = new Promise((done) => child.once("exit", done));
    const started = () => profiles().length > 0 && children(child.pid as number).length > 0;
    while (!started() && child.exitCode === null) await new Promise((done) => setTimeout(done, 50));
    child.kill(signal);
    expect(await ended).toBe(signal === "SIGINT" ? 130 : 143);
    expect([existsSync(out), profiles()]).toEqual([false, []]);
    expect(readdirSync(folder).filter((name) => name.includes("quali-tmp"))).toEqual([]);
  });

  test.skipIf(!existsSync("/dev/full"))("a device is refused before anything is printed", () => {
    const { status, stderr } = report("--output=/dev/full");
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        "quali : impossible d’écrire « /dev/full » : ce n’est pas un fichier ordinaire (tube ou périphérique).\n",
    });
  });

  test("200 MB, encrypted and truncated PDFs are attached as they are; confidential ones are not", () => {
    const preuves = path.join(folder, "structure/preuves/15.3");
    cpSync("test/transcripts/dossiers/petit", path.join(folder, "structure"), { recursive: true });
    rmSync(path.join(folder, "structure/preuves"), { recursive: true });
    mkdirSync(preuves, { recursive: true });
    const pdf = (trailer: string) => `%PDF-1.7\n1 0 obj<<>>endobj\n${trailer}`;
    writeFileSync(path.join(preuves, "gros.bin"), Buffer.alloc(200e6, 7));
    writeFileSync(path.join(preuves, "chiffre.pdf"), pdf("trailer<</Encrypt 2 0 R>>\nstartxref\n9\n%%EOF"));
    writeFileSync(path.join(preuves, "tronque.pdf"), pdf("trai"));
    writeFileSync(path.join(preuves, "secret.txt"), "tres-confidentiel");
    writeFileSync(
      path.join(preuves, "fiche.yaml"),
      ["gros.bin", "chiffre.pdf", "tronque.pdf", "secret.txt"].reduce(
        (fiche, name) =>
          `${fiche}  - { fichier: ${name}, nature: registre, date: 2024-01-01, confidentiel: ${name === "secret.txt"} }\n`,
        "version: 1\npreuves:\n",
      ),
    );
    const args = [...ARGS, path.join(folder, "structure"), "--attach"];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(status).toBe(0);
    expect(stderr).toContain(
      "chiffre.pdf » est protégé par un mot de passe ou des droits restreints : il est joint tel quel",
    );
    expect(stderr).toContain("tronque.pdf » est incomplet, sa fin manque : il n’est pas joint");
    expect(stderr).toContain("pièces confidentielles laissées de côté : 1");
    const saved = path.join(folder, "sorties");
    mkdirSync(saved);
    execFileSync("pdfdetach", ["-saveall", "-o", saved, out]);
    const names = readdirSync(saved);
    expect(names).toContain("15.3_gros.bin");
    expect(names.filter((name) => name.includes("secret"))).toEqual([]);
    execFileSync("cmp", [path.join(preuves, "gros.bin"), path.join(saved, "15.3_gros.bin")]);
  });
});
