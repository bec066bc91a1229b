import { createHash } from "node:crypto";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Depot, Lecture } from "../../src/depot/depot.ts";
import { DiskDepot } from "../../src/depot/disk.ts";
import { HachageDeDepot } from "../../src/depot/hachage.ts";
import { MemoryDepot } from "../../src/depot/memory.ts";

const temporary = fs.mkdtempSync(path.join(tmpdir(), "hachage-"));
afterAll(() => fs.rmSync(temporary, { recursive: true }));

const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");
const of = (content: string | Uint8Array) => new HachageDeDepot(new MemoryDepot({ "s/a": content }), "s");

test("the lines of a text are hashed whatever their ends, wherever a chunk ends", () => {
  const ends = fc.constantFrom("\n", "\r\n", "\r", "é", "x");
  fc.assert(
    fc.property(fc.array(ends, { maxLength: 12 }), fc.integer({ min: -6, max: 6 }), (parts, shift) => {
      const text = "y".repeat(1024 * 1024 + shift) + parts.join("");
      const hachage = of(text);
      expect(hachage.octets("a")).toEqual({ sha256: sha256(text) });
      expect(hachage.lignes("a")).toBe(sha256(text.replace(/\r\n?/g, "\n")));
    }),
    { numRuns: 40 },
  );
});

test("what is no text has no lines", () => {
  expect(of("%PDF-1.4\r\n").lignes("a")).toBeNull();
  expect(of("a\r\nb\0").lignes("a")).toBeNull();
  expect(of(`${"a\r\n".repeat(500_000)}\0`).lignes("a")).toBeNull();
  expect(of("").lignes("a")).toBe(sha256(""));
});

test("a file is read once, however often it is asked for", () => {
  let opened = 0;
  const inner = new MemoryDepot({ a: "a" });
  const depot = new Proxy(inner, {
    get: (target, name) => {
      if (name === "open") opened += 1;
      const value = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const hachage = new HachageDeDepot(depot, "");
  expect(hachage.octets("a")).toEqual(hachage.octets("a"));
  expect(opened).toBe(1);
});

/** A depot of one file that is written to so many times while it is read. */
function restless(times: number): Depot {
  const inner = new MemoryDepot({ a: "a" });
  let left = times;
  const open = (chemin: string): Lecture => ({ ...inner.open(chemin), changed: () => left-- > 0 });
  return Object.assign(Object.create(inner), { open });
}

test("a file that changes while it is read is read again, and given up when it goes on", () => {
  expect(new HachageDeDepot(restless(1), "").octets("a")).toEqual({ sha256: sha256("a") });
  expect(new HachageDeDepot(restless(2), "").octets("a")).toEqual({ refus: "change" });
});

test("the disk tells a file that was written to since it was opened", () => {
  const file = path.join(temporary, "a");
  fs.writeFileSync(file, "a");
  const lecture = new DiskDepot(temporary).open("a");
  expect(lecture.changed?.()).toBe(false);
  fs.appendFileSync(file, "b");
  expect(lecture.changed?.()).toBe(true);
  lecture.close();
});

test("what is not there has no fingerprint", () => {
  expect(of("a").octets("b")).toEqual({ refus: "illisible" });
  expect(of("a").lignes("b")).toBeNull();
});
