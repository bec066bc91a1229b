import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { FAITS, missingFrom } from "../../commands/report/faits.ts";
import { launchBrowser } from "../../support/browser.ts";
import { openVera } from "./vera.ts";

// What is stated on a page is stated on paper too, slides and poster included.
const folder = mkdtempSync(path.join(tmpdir(), "quali-faits-"));
const browser = await launchBrowser();
await browser?.close();
const canRead = spawnSync("pdftotext", ["-v"]).error === undefined;
const vera = openVera();
afterAll(() => rmSync(folder, { recursive: true }));

function printed(type: string, exemple: string, date: string): string {
  const file = path.join(folder, `${type}-${path.basename(exemple)}.pdf`);
  const args = ["report", `examples/${exemple}`, `--date=${date}`, `--type=${type}`, `--output=${file}`];
  const { status, stderr } = spawnSync(process.execPath, ["bin/quali.js", ...args], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return file;
}

const pagesOf = (file: string) =>
  Number(/Pages: +(\d+)/.exec(execFileSync("pdfinfo", [file], { encoding: "utf8" }))?.[1]);

describe.skipIf(!browser || !canRead)("on paper", () => {
  const files: string[] = [];

  test.each(FAITS)("$rapport of $exemple states every fact of its source", (liste) => {
    const file = printed(liste.rapport, liste.exemple, liste.date);
    files.push(file);
    const text = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
    expect(missingFrom(liste, text)).toEqual([]);
  });

  test("fifty engagements hold on the poster, and each slide on its page", () => {
    const affiche = printed("affiche", "essonne/prefecture", "2024-06-30");
    expect(pagesOf(affiche)).toBe(1);
    const slides = files.find((file) => file.includes("comite-usagers")) ?? "";
    const html = spawnSync(
      process.execPath,
      ["bin/quali.js", "report", "examples/essonne/prefecture", "--date=2020-10-16", "--type=comite-usagers"],
      { encoding: "utf8" },
    ).stdout;
    expect(pagesOf(slides)).toBe(html.match(/<section class="diapo/g)?.length);
    // « Échanges » begins a slide: its accent was printed alone at the foot of the one before.
    const text = files
      .filter((file) => file.includes("comite-usagers"))
      .map((file) => execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }));
    expect(text.join("").match(/^\s*[ÀÂÇÉÈÊÔ]\s*$/gm)).toBeNull();
  });

  // Its charts are drawn from tables that the example of the other test has not.
  test.skipIf(!vera)("veraPDF finds no failed rule in the slides, for PDF/UA-1 and PDF/A-3a", () => {
    const slides = files.filter((file) => file.includes("comite-usagers"));
    expect(vera?.(slides)).toEqual(
      slides.flatMap((file) => ["ua1", "3a"].map((flavour) => [file, flavour, "compliant"])),
    );
  });
});
