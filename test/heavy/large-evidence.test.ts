import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCli } from "../cli/fake-io.ts";

const folder = fs.mkdtempSync(path.join(tmpdir(), "large-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const SIZE = 4 * 1024 ** 3 + 1;

test("a piece of more than 4 GiB is signed and compared, to its last byte", {
  timeout: 300_000,
}, async () => {
  fs.mkdirSync(path.join(folder, "preuves/15.3"), { recursive: true });
  fs.writeFileSync(
    path.join(folder, "quali.yaml"),
    "version: 1\nstructure: { id: a, nom: A, type: prefecture, cert: false, fictif: true }\nreferentiel: quali-ate@2024-02-01\nmodules: [1, 2, 4, 8]\n",
  );
  fs.writeFileSync(
    path.join(folder, "preuves/15.3/fiche.yaml"),
    "version: 1\nevaluation: conforme\npreuves:\n  - { fichier: film.bin, nature: registre, date: 2024-03-31 }\n",
  );
  const film = path.join(folder, "preuves/15.3/film.bin");
  fs.writeFileSync(film, "quali");
  fs.truncateSync(film, SIZE);
  const review = (...argv: string[]) => runCli(["review", ...argv, "-C", folder]);
  expect((await review("15.3", "--par", "référent qualité")).code).toBe(0);
  expect((await review("--verify")).code).toBe(0);
  const descriptor = fs.openSync(film, "r+");
  fs.writeSync(descriptor, "x", SIZE - 1);
  fs.closeSync(descriptor);
  expect((await review("--verify")).code).toBe(1);
});
