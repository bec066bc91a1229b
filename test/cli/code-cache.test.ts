import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compile, GIVEN } from "../../src/cli/code-cache.ts";

const EXAMPLE = path.resolve("examples/prefecture-savoie");
let dossier: string;
let bundle: string;
let attendu: string;

beforeAll(() => {
  dossier = fs.mkdtempSync(path.join(os.tmpdir(), "quali-code-"));
  fs.cpSync("bin", path.join(dossier, "bin"), { recursive: true });
  fs.cpSync("dist", path.join(dossier, "dist"), { recursive: true });
  bundle = path.join(dossier, "dist/check.cjs");
  attendu = run();
  expect(attendu).toContain("constats");
});

afterAll(() => fs.rmSync(dossier, { recursive: true, force: true }));

/** What the copy says of the example; V8 and Node say nothing beside. */
function run(...flags: string[]): string {
  const argv = [...flags, path.join(dossier, "bin/quali.js"), "check", EXAMPLE, "--date", "2024-06-30"];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout;
}

/** Works on the code that is kept, then puts it back. */
function spoilt(change: (code: Buffer) => Buffer | null, verify: () => void): void {
  const file = `${bundle}.code`;
  const code = fs.readFileSync(file);
  const changed = change(Buffer.from(code));
  if (changed) fs.writeFileSync(file, changed);
  else fs.rmSync(file);
  try {
    verify();
  } finally {
    fs.writeFileSync(file, code);
  }
}

const taken = (...flags: string[]) => takenFor(bundle, flags);

/** What a process of its own, as one that checks, does with a bundle that it compiled. */
function compiledBy(file: string, then: string, flags: readonly string[] = []): string {
  const script = `
    import fs from "node:fs";
    import { compile, spareShortRun } from ${JSON.stringify(path.resolve("src/cli/code-cache.ts"))};
    spareShortRun();
    const compiled = compile(${JSON.stringify(file)});
    ${then}
  `;
  const argv = [...flags, "--import", "tsx", "--input-type=module", "-e", script];
  return spawnSync(process.execPath, argv, { encoding: "utf8" }).stdout;
}

/** Whether a process of its own takes the code that is kept beside a bundle. */
function takenFor(file: string, flags: readonly string[] = []): string {
  return compiledBy(file, "process.stdout.write(String(compiled.warm));", flags);
}

const DIGEST = 32;

/** How code of an engine begins: a sign of its own, then its version. */
const made = (code: Buffer) => code.subarray(0, 8).toString("hex");

test("the build keeps code that the Node of the build takes, and no other", () => {
  const kept = fs.readFileSync(`${bundle}.code`).subarray(DIGEST);
  expect(kept.readUInt16LE(2)).toBe(0xc0de);
  const own = made(new vm.Script("1").createCachedData()) === made(kept);
  expect(taken()).toBe(String(own));
});

test("other flags of V8 compile anew, and say the same", () => {
  expect(taken("--no-opt")).toBe("false");
  expect(run("--no-opt")).toBe(attendu);
});

test.each<[string, (code: Buffer) => Buffer | null]>([
  ["is not there", () => null],
  ["is empty", () => Buffer.alloc(0)],
  ["is cut short", (code) => code.subarray(0, code.length >> 1)],
  ["lacks its last byte", (code) => code.subarray(0, -1)],
  ["has a bit turned", (code) => turned(code, code.length >> 1)],
  ["has a bit of its digest turned", (code) => turned(code, 3)],
])("code that %s counts for nothing", (_, change) => {
  spoilt(change, () => {
    expect(taken()).toBe("false");
    expect(run()).toBe(attendu);
  });
});

function turned(code: Buffer, at: number): Buffer {
  code.writeUInt8(code.readUInt8(at) ^ 1, at);
  return code;
}

test("a bundle that changed runs as it is now, were it as long as before", () => {
  const source = fs.readFileSync(bundle, "latin1");
  const changed = source.replaceAll("Prochaines \\xE9ch\\xE9ances", "Prochaines \\xC9CH\\xC9ANCES");
  expect(changed).not.toBe(source);
  fs.writeFileSync(bundle, changed, "latin1");
  try {
    expect(taken()).toBe("false");
    expect(run()).toBe(attendu.replaceAll("Prochaines échéances", "Prochaines ÉCHÉANCES"));
  } finally {
    fs.writeFileSync(bundle, source, "latin1");
  }
});

test("code of another V8, whole, is refused by V8 itself", () => {
  const file = path.join(dossier, "petit.cjs");
  fs.writeFileSync(file, `(function (${GIVEN}) { exports.somme = 1 + 1; })`);
  compiledBy(file, `compiled.run(); fs.writeFileSync(${JSON.stringify(`${file}.code`)}, compiled.code());`);
  const code = fs.readFileSync(`${file}.code`);
  expect(takenFor(file)).toBe("true");
  // V8 stands by its version in the second word of what it gives.
  const other = fs.readFileSync(file);
  fs.writeFileSync(`${file}.code`, resealed(other, turned(Buffer.from(code.subarray(32)), 4)));
  expect(takenFor(file)).toBe("false");
  expect(compile(file).run()).toEqual({ somme: 2 });
});

function resealed(source: Buffer, code: Buffer): Buffer {
  const digest = createHash("sha256").update(`${source.length} `).update(source).update(code).digest();
  return Buffer.concat([digest, code]);
}

test("an installation that cannot be written to is started as it is; nothing is written to any", () => {
  const states = () =>
    fs
      .readdirSync(path.join(dossier, "dist"))
      .map((nom) => [nom, fs.statSync(path.join(dossier, "dist", nom)).mtimeMs]);
  const before = states();
  fs.chmodSync(path.join(dossier, "dist"), 0o555);
  expect(run()).toBe(attendu);
  fs.chmodSync(path.join(dossier, "dist"), 0o755);
  expect(states()).toEqual(before);
});
