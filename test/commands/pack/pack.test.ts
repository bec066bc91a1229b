import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { validate } from "../../../src/generated/validate-paquet.js";
import { runCli } from "../../cli/fake-io.ts";
import { makeDossier } from "./dossier.ts";
import { JOUR, pack, paquetIn, scratch, sha256sum, unzip } from "./pack.ts";

test("a pack is the same bytes anywhere, and sha256sum accepts it", async () => {
  const { sortie, code, stdout } = await pack("examples/prefecture-savoie");
  expect(code).toBe(0);
  expect(stdout).toContain("Paquet complet");
  const ailleurs = path.join(scratch(), "p.zip");
  const argv = [
    "bin/quali.js",
    "pack",
    "examples/prefecture-savoie",
    ...JOUR,
    "--no-pdf",
    "--output",
    ailleurs,
  ];
  execFileSync(process.execPath, argv, {
    env: { ...process.env, TZ: "Pacific/Noumea", LC_ALL: "tr_TR.UTF-8" },
  });
  expect(readFileSync(ailleurs).equals(readFileSync(sortie))).toBe(true);
  const sac = unzip(sortie);
  sha256sum(sac, "manifest-sha256.txt");
  sha256sum(sac, "tagmanifest-sha256.txt");
  expect(validate(paquetIn(sac))).toBe(true);
}, 120_000);

test("what is judged is what is packed: the result is that of the folder", async () => {
  for (const exemple of [
    "examples/prefecture-loire",
    "examples/essonne/etampes",
    "examples/mediatheque/tilleuls",
  ]) {
    const { sortie } = await pack(exemple);
    const packed = JSON.parse(readFileSync(path.join(unzip(sortie), "data/resultat.json"), "utf8"));
    const { stdout } = await runCli(["check", exemple, ...JOUR, "--format", "json"]);
    const checked = JSON.parse(stdout);
    // Of a confidential piece the finding is about other words, and its fingerprint with them.
    const told = (one: { message: string; ligne?: number }) => [one.message, one.ligne];
    expect(packed.structures).toEqual(checked.structures);
    expect(packed.diagnostics.map(told)).toEqual(checked.diagnostics.map(told));
    expect((await runCli(["verify", sortie])).stdout).toContain("le même résultat, octet pour octet");
  }
}, 120_000);

test("a result, a report or an index that does not follow from the content is told, whatever the manifests say", async () => {
  const { sortie } = await pack(makeDossier());
  const doctored: [file: string, from: string, to: string][] = [
    ["data/resultat.json", '"documente"', '"manquant"'],
    ["data/rapport/dossier-audit.html", "Préfecture du Paquet", "Préfecture du Pacquet"],
    ["data/index.csv", "registre", "registres"],
    ["data/dossier/preuves/15.3/fiche.yaml", "conforme", "partiel"],
    ["data/referentiels/quali-ate@2024-02-01.json", "usagers", "usager"],
    ["data/paquet.json", '"complet": true', '"complet": false'],
  ];
  for (const [file, from, to] of doctored) {
    const sac = unzip(sortie);
    const place = path.join(sac, file);
    const texte = readFileSync(place, "utf8");
    expect(texte).toContain(from);
    writeFileSync(place, texte.replaceAll(from, to));
    expect((await runCli(["verify", sac])).stdout).toContain("n’est pas celle de manifest");
    rewriteManifests(sac);
    const { code, stdout } = await runCli(["verify", sac, "--format", "json"]);
    expect([file, code]).toEqual([file, 1]);
    const { rejeu, fautes } = JSON.parse(stdout);
    expect(JSON.stringify([rejeu.motif, fautes])).toMatch(/ne découle|n’est pas celui que quali publie/);
  }
}, 120_000);

test("a file that quali never puts beside the folder is told, whatever the manifests say", async () => {
  const { sortie } = await pack(makeDossier());
  const sac = unzip(sortie);
  writeFileSync(path.join(sac, "data/rapport/dossier-audit.pdf"), "%PDF-1.4");
  const list = path.join(sac, "manifest-sha256.txt");
  writeFileSync(list, `${readFileSync(list, "utf8")}${"0".repeat(64)}  data/rapport/dossier-audit.pdf\n`);
  writeFileSync(
    path.join(sac, "bag-info.txt"),
    readFileSync(path.join(sac, "bag-info.txt"), "utf8").replace(
      /Payload-Oxum: (\d+)\.(\d+)/,
      (_, __, n) => `Payload-Oxum: 0.${Number(n) + 1}`,
    ),
  );
  rewriteManifests(sac);
  const { code, stdout } = await runCli(["verify", sac]);
  expect(code).toBe(1);
  expect(stdout).toContain("Un paquet d’audit ne contient pas ce fichier");
});

/** As someone would who has the tools. */
function rewriteManifests(sac: string): void {
  const sums = (files: string[]) =>
    execFileSync("sha256sum", ["--", ...files], { cwd: sac, encoding: "utf8" });
  const listed = readFileSync(path.join(sac, "manifest-sha256.txt"), "utf8").trim().split("\n");
  writeFileSync(path.join(sac, "manifest-sha256.txt"), sums(listed.map((line) => line.slice(66))));
  const info = path.join(sac, "bag-info.txt");
  const octets = listed.reduce((sum, line) => sum + readFileSync(path.join(sac, line.slice(66))).length, 0);
  writeFileSync(info, readFileSync(info, "utf8").replace(/Payload-Oxum: \d+/, `Payload-Oxum: ${octets}`));
  const tags = ["LISEZ-MOI.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt"];
  writeFileSync(path.join(sac, "tagmanifest-sha256.txt"), sums(tags));
}
