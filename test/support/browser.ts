import { existsSync } from "node:fs";
import path from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";

const NAMES = ["chromium", "chromium-headless-shell", "google-chrome", "google-chrome-stable", "chrome"];

/** A browser to look at reports with; null, said loudly, where the machine has none. */
export async function launchBrowser(): Promise<Browser | null> {
  const executablePath = installed() ?? (await bundled());
  if (!executablePath) {
    console.warn("NO BROWSER FOUND: what needs one is skipped. Install chromium, or set CHROME_PATH.");
    return null;
  }
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  try {
    return await puppeteer.launch({ executablePath, headless: "shell", args });
  } catch (error) {
    console.warn(`THE BROWSER DOES NOT START: what needs one is skipped. ${String(error).split("\n")[0]}`);
    return null;
  }
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [process.env.CHROME_PATH, ...candidates].find((file) => file && existsSync(file));
}

async function bundled(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return await chromium.executablePath();
  } catch {
    return undefined;
  }
}
