import type { Page, Browser as Puppet } from "puppeteer-core";
import { onInterrupt } from "../../session/interrupt.ts";
import { BrowserError, explainFailure, refusalOfBrowser } from "./errors.ts";
import type { Browser } from "./places.ts";
import { makeProfile, type Profile } from "./profile.ts";

const PATIENCE_MS = 180_000;
const FAREWELL_MS = 5_000;

export interface SessionOptions {
  /** Turns the browser's sandbox off: only where the system refuses user namespaces. */
  withoutSandbox: boolean;
  /** How long a page may take to settle, or to be printed. */
  patience?: number;
}

/** Prints HTML with scripts off and every request refused. Close it, whatever happens. */
export interface PrintSession {
  /** The browser's name and build: « HeadlessChrome/143.0.7499.4 ». */
  readonly navigateur: string;
  /** The PDF; tagged, with bookmarks, or bare. Throws `BrowserError`. */
  print(html: string, tagged: boolean): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Launches a browser with a throw-away profile. An interrupt ends both. Throws `BrowserError`.
 */
export async function openSession(browser: Browser, options: SessionOptions): Promise<PrintSession> {
  const profile = makeProfile(process.platform);
  let puppet: Puppet | undefined;
  // puppeteer ends its browser, one that is still starting too, when the process exits: only then is the profile free.
  const release = onInterrupt(() => void process.once("exit", profile.remove));
  const close = async () => {
    await end(puppet);
    profile.remove();
    release();
  };
  try {
    puppet = await launch(browser, profile, options);
    const launched = puppet;
    const { patience = PATIENCE_MS } = options;
    const { executable } = browser;
    const navigateur = await puppet.version();
    return {
      navigateur,
      print: (html, tagged) => print(launched, html, { tagged, patience, executable }),
      close,
    };
  } catch (error) {
    await close();
    throw explainFailure(error, browser.executable);
  }
}

async function launch(browser: Browser, profile: Profile, options: SessionOptions): Promise<Puppet> {
  const { launch } = await import("puppeteer-core");
  const withoutSandbox = options.withoutSandbox || process.getuid?.() === 0;
  const puppet = await launch({
    executablePath: browser.executable,
    headless: /headless.shell|quali.chromium-/.test(browser.executable) ? "shell" : true,
    userDataDir: profile.folder,
    timeout: PATIENCE_MS,
    protocolTimeout: 2 * PATIENCE_MS,
    env: { ...process.env, ...browser.env, ...profile.env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--font-render-hinting=none",
      ...(withoutSandbox ? ["--no-sandbox"] : []),
    ],
  });
  const refusal = refusalOfBrowser(await puppet.version());
  if (refusal === null) return puppet;
  await end(puppet);
  throw new BrowserError(refusal);
}

/** A page that neither runs scripts nor fetches anything: what it shows comes in with its HTML. */
async function blankPage(puppet: Puppet): Promise<Page> {
  const page = await puppet.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    void (request.url().startsWith("data:") ? request.continue() : request.abort()).catch(() => {});
  });
  return page;
}

interface Printing {
  tagged: boolean;
  patience: number;
  executable: string;
}

/** On a page of its own: a document keeps the policy of the one that it replaces, which knows another style. */
async function print(puppet: Puppet, html: string, printing: Printing): Promise<Uint8Array> {
  const { tagged, patience: timeout, executable } = printing;
  try {
    const page = await blankPage(puppet);
    await page.setContent(html, { waitUntil: "load", timeout });
    const pdf = await page.pdf({
      tagged,
      outline: tagged,
      preferCSSPageSize: true,
      printBackground: true,
      timeout,
    });
    await page.close();
    return pdf;
  } catch (error) {
    throw explainFailure(error, executable);
  }
}

/** Asks the browser to end, and ends it when it does not. */
async function end(puppet: Puppet | undefined): Promise<void> {
  if (!puppet) return;
  const asked = puppet.close().catch(() => {});
  await Promise.race([asked, new Promise((done) => setTimeout(done, FAREWELL_MS).unref())]);
  kill(puppet);
}

function kill(puppet: Puppet | undefined): void {
  const child = puppet?.process();
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    // Its own group, where there are groups: helpers end with it.
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
