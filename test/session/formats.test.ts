import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { afterAll, expect, test } from "vitest";
import {
  addFormatOption,
  askedFormats,
  emit,
  type Formes,
  type SortieDemandee,
} from "../../src/session/formats.ts";
import { Session } from "../../src/session/session.ts";

const folder = mkdtempSync(path.join(tmpdir(), "quali-formes-"));
afterAll(() => rmSync(folder, { recursive: true }));

const FORMES: Formes<string> = new Map<string, () => Promise<never>>(
  Object.entries({
    pretty: async () => (valeur: string) => `${valeur}\n`,
    html: async () => (valeur: string) => `<p>${valeur}</p>\n`,
    pdf: async () => async (valeur: string) => new TextEncoder().encode(`%PDF-1.7 ${valeur}`),
  }) as [string, () => Promise<never>][],
);

function asked(...argv: string[]): readonly SortieDemandee[] {
  const command = new Command().exitOverride();
  addFormatOption(command, FORMES);
  command.parse(argv, { from: "user" });
  return askedFormats(command.opts().format, FORMES);
}

function session(isTTY: boolean, written: unknown[] = []) {
  const flux = { write: (text: unknown) => written.push(text), isTTY, columns: 80 };
  const io = {
    stdout: flux,
    stderr: flux,
    env: {},
    cwd: folder,
    distribution: "/quali",
    now: () => new Date(0),
  };
  return new Session(io as never, () => ({}));
}

test("a printed form is written as its bytes; to a pipe too, never to a screen", async () => {
  await emit(session(true), asked("--format", "pdf=a.pdf"), FORMES, "un", {});
  expect(readFileSync(path.join(folder, "a.pdf"), "latin1")).toBe("%PDF-1.7 un");
  const written: unknown[] = [];
  await emit(session(false, written), asked("--format", "pdf"), FORMES, "deux", {});
  expect(written).toEqual([new TextEncoder().encode("%PDF-1.7 deux")]);
  await expect(emit(session(true), asked("--format", "pdf"), FORMES, "x", {})).rejects.toThrow(
    "--format pdf=nom.pdf",
  );
});
