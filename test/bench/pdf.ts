import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { findBrowser } from "../../src/print/browser/find.ts";
import { openSession, type PrintSession } from "../../src/print/browser/session.ts";
import { mendPrinted, oneShape, type Printed, printTwice } from "../../src/print/print-twice.ts";
import { html, savoie } from "../support/rapport.ts";
import { type Measure, median, ms } from "./measure.ts";

const RUNS = 3;
const METADATA = { titre: "Rapport", auteur: "quali", date: "2024-06-30" };
const MANY_PAGES = 500;

async function time<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

/** Runs `work` with a browser of its own, launch and end included. */
async function printing<T>(work: (session: PrintSession) => Promise<T>): Promise<T> {
  const browser = await findBrowser(undefined, {
    platform: process.platform,
    env: process.env,
    home: homedir(),
  });
  const session = await openSession(browser, { withoutSandbox: false });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

interface Timings {
  bare: number;
  ours: number;
  mending: number;
  page: string;
}

async function timings(): Promise<Timings> {
  const page = html("audit", savoie());
  const all: [number, number, number][] = [];
  for (let run = 0; run < RUNS; run++) {
    const [bare] = await time(() =>
      printing(async (session) => {
        await session.print(page, false);
        await session.print(page, true);
      }),
    );
    const [ours, printed] = await time(() =>
      printing((session) => printTwice(session, oneShape(page), () => {})),
    );
    const [mending] = await time(() => mendPrinted(printed, METADATA, []));
    all.push([bare, ours, mending]);
  }
  const column = (index: 0 | 1 | 2) => median(all.map((one) => one[index]));
  return { bare: column(0), ours: column(1), mending: column(2), page };
}

let measured: Promise<Timings> | undefined;
const once = () => {
  measured ??= timings();
  return measured;
};

/** Two passes with page numbers cost little more than two bare prints of the same HTML. */

export async function pdfPrinting(): Promise<Measure> {
  const { bare, ours } = await once();
  return {
    name: "audit report to PDF, against two bare prints",
    ratio: ours / bare,
    aim: 1.2,
    detail: `${ms(ours)} against ${ms(bare)}`,
  };
}

/** Mending costs at most as long again. */
export async function pdfMending(): Promise<Measure> {
  const { bare, mending } = await once();
  return {
    name: "mending the PDF, against two bare prints",
    ratio: mending / bare,
    aim: 1,
    detail: ms(mending),
  };
}

/** A third of the time of WeasyPrint's PDF/UA, where it is installed. */
export async function pdfPeer(): Promise<Measure> {
  const name = "audit report to PDF, all in, against WeasyPrint’s PDF/UA";
  if (spawnSync("weasyprint", ["--version"]).error) {
    return { name, ratio: Number.NaN, aim: 1 / 3, detail: "NOT MEASURED: no weasyprint here" };
  }
  const { ours, mending, page } = await once();
  const folder = mkdtempSync(path.join(tmpdir(), "quali-bench-"));
  const file = path.join(folder, "rapport.html");
  writeFileSync(file, page);
  const [peer] = await time(async () =>
    spawnSync("weasyprint", ["--pdf-variant", "pdf/ua-1", file, path.join(folder, "rapport.pdf")]),
  );
  rmSync(folder, { recursive: true });
  return {
    name,
    ratio: (ours + mending) / peer,
    aim: 1 / 3,
    detail: `${ms(ours + mending)} against ${ms(peer)}`,
  };
}

/** 500 pages: memory of this process, the browser's left out. */
export async function pdfMemory(): Promise<Measure> {
  const page = html("audit", savoie());
  const main = /<main>([\s\S]*)<\/main>/.exec(page)?.[1] ?? "";
  // Places are named once.
  const copies = Array.from({ length: 6 }, () =>
    main.replace(/ (?:id|aria-labelledby|headers)="[^"]*"/g, ""),
  );
  const long = page.replace("</main>", () => `${copies.join("\n")}</main>`);
  const printed: Printed = await printing((session) => printTwice(session, oneShape(long), () => {}));
  await mendPrinted(printed, METADATA, []);
  const pages =
    Buffer.from(printed.pdf)
      .toString("latin1")
      .match(/\/Type \/Page\b/g)?.length ?? 0;
  if (pages < MANY_PAGES) throw new Error(`only ${pages} pages`);
  const peak = process.resourceUsage().maxRSS / 1024 / 1024;
  return {
    name: `memory for a PDF of ${pages} pages, against 1.5 GB`,
    ratio: peak / 1.5,
    aim: 1,
    detail: `${peak.toFixed(2)} GB at most`,
  };
}
