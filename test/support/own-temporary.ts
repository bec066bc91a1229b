import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

// Run before each file of tests, which has a folder of its own for what it leaves about: nothing stays, and what one
// file looks for there no other has put.
const before = process.env.TMPDIR;
const own = mkdtempSync(path.join(tmpdir(), "quali-essais-"));
// Open to all, as the system’s is: some tests run a program as another user.
chmodSync(own, 0o1777);
process.env.TMPDIR = own;

afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(own, { recursive: true, force: true });
});
