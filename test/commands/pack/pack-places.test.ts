import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { SacEnCours } from "../../../src/commands/pack/bag.ts";
import { copyInto } from "../../../src/commands/pack/disk/write.ts";
import { CoffreZip } from "../../../src/commands/pack/disk/zip-file.ts";
import { lectureOf } from "../../../src/depot/tree.ts";
import { runCli } from "../../cli/fake-io.ts";
import { makeDossier } from "./dossier.ts";
import { JOUR, pack, scratch, unzip } from "./pack.ts";

test("places where no pack goes are refused before any work", async () => {
  const dossier = makeDossier();
  const to = (sortie: string) => runCli(["pack", dossier, ...JOUR, "--no-pdf", "--output", sortie]);
  expect((await to(path.join(dossier, "preuves/p.zip"))).stderr).toContain("est dans le dossier");
  expect((await to(path.join(dossier, "p.tar"))).stderr).toContain(".zip");
  expect((await to("/nowhere/p.zip")).code).toBe(2);
  const there = `${scratch()}/`;
  expect((await to(there)).stderr).toContain("existe déjà");
  expect(readdirSync(there)).toEqual([]);
});

test("a full disk leaves the pack that was there, and nothing else", async () => {
  const folder = scratch();
  const cible = path.join(folder, "p.zip");
  writeFileSync(cible, "previous");
  let left = 1000;
  const coffre = new CoffreZip(cible, "racine", (_, bytes) => {
    left -= bytes.length;
    if (left < 0)
      throw Object.assign(new Error("no space"), { code: "ENOSPC", errno: -28, syscall: "write" });
  });
  const sac = new SacEnCours(coffre);
  await expect(sac.add("a", lectureOf(new Uint8Array(5000)))).rejects.toThrow("no space");
  coffre.abandon();
  expect(readdirSync(folder)).toEqual(["p.zip"]);
  expect(readFileSync(cible, "utf8")).toBe("previous");
});

test("evidence that changes while it is packed stops the work", async () => {
  const bytes = new TextEncoder().encode("une pièce");
  const sac = new SacEnCours({
    add: async (_chemin, _taille, chunks) => {
      for await (const _ of chunks);
    },
  });
  const listed = { chemin: "preuves/15.3/a.txt", taille: bytes.length, sha256: "" };
  await copyInto(sac, { ...listed, ouvrir: () => lectureOf(bytes) });
  const changed: [string, () => ReturnType<typeof lectureOf>][] = [
    ["grown", () => lectureOf(new Uint8Array(bytes.length + 1))],
    ["emptied", () => lectureOf(new Uint8Array(bytes.length))],
  ];
  const vu = { contenu: { genre: "sain" as const }, marque: 1 };
  for (const [, ouvrir] of changed)
    await expect(copyInto(sac, { ...listed, vu, ouvrir })).rejects.toThrow("a changé pendant le travail");
});

test("an unpacked pack is the same bag, and a zip of a folder is judged where it is", async () => {
  const dossier = makeDossier();
  const place = path.join(scratch(), "ouvert/");
  const { code } = await runCli(["pack", dossier, ...JOUR, "--no-pdf", "--output", place]);
  expect(code).toBe(0);
  const { sortie } = await pack(dossier);
  expect(readFileSync(path.join(place, "tagmanifest-sha256.txt"), "utf8")).toBe(
    readFileSync(path.join(unzip(sortie), "tagmanifest-sha256.txt"), "utf8"),
  );
  expect((await runCli(["verify", place])).code).toBe(0);
  const zip = path.join(scratch(), "dossier.zip");
  execFileSync("python3", ["-m", "zipfile", "-c", zip, "."], { cwd: dossier });
  const inZip = await runCli(["check", zip, ...JOUR, "--format", "json"]);
  const onDisk = await runCli(["check", dossier, ...JOUR, "--format", "json"]);
  expect(JSON.parse(inZip.stdout).structures).toEqual(
    JSON.parse(onDisk.stdout).structures.map((one: object) => ({ ...one, chemin: "." })),
  );
  expect((await runCli(["check", sortie, ...JOUR])).stderr).toContain("quali verify");
});

test("several structures of one archive are judged in it, whatever narrows the run", async () => {
  const zip = path.join(scratch(), "essonne.zip");
  execFileSync("python3", ["-m", "zipfile", "-c", zip, "."], { cwd: "examples/essonne" });
  const judged = async (dossier: string, ...options: string[]) => {
    const { code, stdout } = await runCli(["check", dossier, ...JOUR, "--format", "json", ...options]);
    return {
      code,
      jugements: JSON.parse(stdout).structures.map((one: { jugements: object }) => one.jugements),
    };
  };
  for (const options of [[], ["--module", "1"]])
    expect(await judged(zip, ...options)).toEqual(await judged("examples/essonne", ...options));
}, 60_000);

const OPENSSH = spawnSync("ssh-keygen", ["-?"]).error === undefined;

test.skipIf(!OPENSSH)(
  "a signature by the user’s own key is one that OpenSSH and quali accept, and another’s is not",
  async () => {
    const folder = scratch();
    const key = (nom: string) => {
      execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", nom, "-f", path.join(folder, nom)]);
      return path.join(folder, nom);
    };
    const [ours, theirs] = [key("ours"), key("theirs")];
    const { sortie, code } = await pack(
      makeDossier(),
      "--signer",
      ours,
      "--attestation",
      path.join(folder, "a.json"),
    );
    expect(code).toBe(0);
    const trust = (nom: string) => {
      const file = path.join(folder, `${nom}.trusted`);
      writeFileSync(file, `referent@prefecture ${readFileSync(`${path.join(folder, nom)}.pub`, "utf8")}`);
      return file;
    };
    const openssh = [
      "-Y",
      "verify",
      "-f",
      trust("ours"),
      "-I",
      "referent@prefecture",
      "-n",
      "quali-pack",
      "-s",
      `${sortie}.sig`,
    ];
    execFileSync("ssh-keygen", openssh, { input: readFileSync(sortie) });
    const signed = (nom: string) =>
      runCli(["verify", sortie, "--signature", `${sortie}.sig`, "--signataires", trust(nom)]);
    expect((await signed("ours")).stdout).toContain("signé par referent@prefecture");
    expect((await signed("theirs")).code).toBe(1);
    const statement = JSON.parse(readFileSync(path.join(folder, "a.json"), "utf8"));
    const [sum] = execFileSync("sha256sum", [sortie], { encoding: "utf8" }).split(" ");
    expect(statement.subject).toEqual([{ name: "p.zip", digest: { sha256: sum } }]);
    expect(theirs).toBeTruthy();
  },
);

test("a structure that cannot be judged makes no pack", async () => {
  const folder = scratch();
  mkdirSync(path.join(folder, "preuves"));
  writeFileSync(path.join(folder, "quali.yaml"), "version: 1\n");
  expect((await pack(folder)).code).toBe(2);
  cpSync("examples/essonne", path.join(folder, "essonne"), { recursive: true });
  rmSync(path.join(folder, "quali.yaml"));
  expect((await pack(path.join(folder, "essonne"))).stderr).toContain("une structure");
});
