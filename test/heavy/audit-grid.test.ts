import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, expect, test } from "vitest";
import { runCli } from "../cli/fake-io.ts";
import { launchBrowser } from "../support/browser.ts";
import { html, savoie } from "../support/rapport.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "quali-grille-"));
const browser = await launchBrowser();
afterAll(async () => {
  await browser?.close();
  fs.rmSync(folder, { recursive: true });
});

async function open(file: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await (browser as Browser).newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  const client = await page.createCDPSession();
  await client.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  await page.goto(pathToFileURL(file).href);
  return { page, complaints };
}

/** Ctrl+S, and the file that comes of it. */
async function saved(page: Page): Promise<string> {
  const nom = "grille-prefecture-savoie-2024-11-19.html";
  const file = path.join(folder, nom);
  fs.rmSync(file, { force: true });
  await page.keyboard.down("Control");
  await page.keyboard.press("s");
  await page.keyboard.up("Control");
  await page.waitForFunction(`document.getElementById("etat").textContent.startsWith("Enregistrée")`);
  for (let wait = 0; !fs.existsSync(file) && wait < 100; wait++)
    await new Promise((done) => setTimeout(done, 50));
  const kept = path.join(folder, `garde-${Math.round(fs.statSync(file).size)}.html`);
  fs.copyFileSync(file, kept);
  return kept;
}

const MOTS = "Enquête absente : « à refaire » </script><b>& plus";

test.skipIf(!browser)(
  "is filled from the keyboard, saved, opened again, imported: the words are the auditor’s",
  async () => {
    const first = path.join(folder, "grille.html");
    fs.writeFileSync(first, html("grille-audit", savoie()));
    const { page, complaints } = await open(first);
    await page.focus("#audit-genre");
    await page.keyboard.type("externe");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Organisme certificateur");
    await page.focus('[data-methode="22.2-a"] select');
    for (let down = 0; down < 5; down++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type(MOTS);
    await page.keyboard.press("Enter");
    await page.keyboard.type("Vu le 19.");
    await page.focus('[data-methode="1.1-a"] select');
    await page.keyboard.down("Control");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
    expect(await page.evaluate("document.activeElement.closest('.saisie').dataset.methode")).toBe("1.1-b");
    await page.keyboard.type("conforme");
    const half = await saved(page);
    expect(complaints).toEqual([]);
    await page.close();

    const again = await open(half);
    expect(await again.page.$eval('[data-methode="22.2-a"] textarea', (one) => one.value)).toBe(
      `${MOTS}\nVu le 19.`,
    );
    expect(await again.page.$eval("#avancement", (one) => one.textContent)).toMatch(
      /^2 sur \d+ points jugés$/,
    );
    await again.page.focus('[data-exigence="sp:7"] select');
    await again.page.keyboard.type("point f");
    await again.page.keyboard.press("Tab");
    await again.page.keyboard.type("Réponses claires.");
    const whole = await saved(again.page);
    // What the browser itself saves holds it too.
    const byBrowser = path.join(folder, "navigateur.html");
    fs.writeFileSync(byBrowser, await again.page.content());
    expect(again.complaints).toEqual([]);
    // On paper the words stand where the boxes were.
    await again.page.emulateMediaType("print");
    expect(
      await again.page.$eval('[data-methode="22.2-a"] .ecrit-papier', (one) => one.checkVisibility()),
    ).toBe(true);
    await again.page.close();

    fs.copyFileSync("examples/prefecture-savoie/quali.yaml", path.join(folder, "quali.yaml"));
    for (const file of [whole, byBrowser]) {
      const { code, stdout, stderr } = await runCli(["import-constats", file], { cwd: folder });
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: expect.stringMatching(/^2\sconstats \(et 1\spoint/),
      });
      expect(stdout).not.toContain("hors de sa page");
      expect(stdout).toMatch(/exigence: "22.2"\n {4}methode: "22.2-a"\n {4}gravite: nc-mineure/);
      expect(stdout).toMatch(/exigence: "?sp:7"?\n {4}gravite: point-fort\n {4}constat: Réponses claires\./);
      expect(stdout).toContain('conformes:\n  - {exigence: "1.1", methode: "1.1-b"}');
    }
    const written = await runCli(["import-constats", whole, "--ecrire"], { cwd: folder });
    expect(written.code).toBe(0);
    const check = await runCli(["check", "--date", "2024-12-01", "--format", "json"], { cwd: folder });
    const [audit] = JSON.parse(check.stdout).structures[0].audits;
    expect(audit.constats.map(({ constat }: { constat: string }) => constat)).toEqual([
      `${MOTS}\nVu le 19.`,
      "Réponses claires.",
    ]);
  },
);
