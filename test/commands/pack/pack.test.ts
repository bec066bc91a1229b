import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { SacEnCours } from "../../../src/commands/pack/bag.ts";
import { copyInto } from "../../../src/commands/pack/disk/write.ts";
import { CoffreZip } from "../../../src/commands/pack/disk/zip-file.ts";
import { lectureOf } from "../../../src/depot/tree.ts";
import type { Paquet } from "../../../src/generated/paquet.ts";
import { validate } from "../../../src/generated/validate-paquet.js";
import { runCli } from "../../cli/fake-io.ts";
import { makeDossier } from "./dossier.ts";

const JOUR = ["--date", "2024-06-30"];
const scratch = () => mkdtempSync(path.join(tmpdir(), "quali-paquet-"));

async function pack(dossier: string, ...options: string[]) {
  const sortie = path.join(scratch(), "p.zip");
  const said = await runCli(["pack", dossier, ...JOUR, "--no-pdf", "--output", sortie, ...options]);
  return { ...said, sortie };
}

/** Unpacks with a program that is not ours; the folder of the bag. */
function unzip(archive: string): string {
  const folder = scratch();
  execFileSync("python3", ["-m", "zipfile", "-e", archive, folder]);
  return path.join(folder, readdirSync(folder)[0] ?? "");
}

function paquetIn(sac: string): Paquet {
  return JSON.parse(readFileSync(path.join(sac, "data/paquet.json"), "utf8"));
}

const sha256sum = (sac: string, manifest: string) =>
  execFileSync("sha256sum", ["-c", "--quiet", manifest], { cwd: sac, encoding: "utf8" });

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

const SECRETE = `version: 1
preuves:
  # zqxjcommentaire sur le dossier
  - fichier: zqxjfichier.pdf
    titre: "zqxjtitre"
    nature: procedure
    date: 2024-03-01
    service: dcl
    note: zqxjnote
    confidentiel: true
  - { observation: zqxjobservation, nature: mail-mystere, date: 2024-03-01, resultat: zqxjresultat, confidentiel: true }
  - { surPlace: zqxjarmoire, nature: registre, date: 2024-03-01, reference: zqxjreference, consultePar: zqxjqui, confidentiel: true }
  - { lien: "https://zqxjlien.example/", nature: site-internet, consulteLe: 2024-03-12, capture: zqxjcapture.png, confidentiel: true }
  - { preuve: zqxjcommune, confidentiel: true }
  - { fichier: zqxjabsent.pdf, nature: zqxjnature, service: zqxjservice, site: zqxjsite, confidentiel: true, zqxjcle: 1 }
  - { fichier: ouverte.pdf, titre: Pièce ouverte, nature: procedure, date: 2024-03-01 }
`;
const PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

test("no word and no byte of a confidential piece goes into a pack", async () => {
  const dossier = makeDossier({
    "preuves/8.1/fiche.yaml": SECRETE,
    "preuves/8.1/zqxjfichier.pdf": `${PDF}zqxjoctets`,
    "preuves/8.1/zqxjcapture.png": "zqxjimage",
    "preuves/8.1/ouverte.pdf": PDF,
    "preuves/15.3/copie-sans-nom.pdf": `${PDF}zqxjoctets`,
    "preuves/_commun/preuves.yaml":
      "version: 1\npreuves:\n  - { id: zqxjcommune, fichier: zqxjpartage.pdf, titre: zqxjautre, nature: procedure, date: 2024-03-01, confidentiel: true }\n",
    "preuves/_commun/zqxjpartage.pdf": `${PDF}zqxjcommun`,
  });
  const { sortie, code, stdout } = await pack(dossier);
  expect(code).toBe(0);
  expect(stdout).toMatch(/pièces? confidentielles?/);
  expect(
    readFileSync(sortie)
      .toString("latin1")
      .match(/zqxj\w+/g),
  ).toBeNull();
  const sac = unzip(sortie);
  expect(readFileSync(path.join(sac, "data/dossier/preuves/8.1/ouverte.pdf"), "utf8")).toBe(PDF);
  const kept = paquetIn(sac).fichiers.filter(({ absent }) => absent?.raison === "confidentiel");
  expect(kept.length).toBeGreaterThanOrEqual(4);
  expect((await runCli(["verify", sortie])).stdout).toContain("octet pour octet");
});

test("what does not go in is named, and the pack calls itself partial", async () => {
  const dossier = makeDossier({ "preuves/15.3/grande.csv": "a;b\n".repeat(1000) });
  symlinkSync("/etc/hostname", path.join(dossier, "preuves/15.3/dehors.txt"));
  for (const [options, name, why] of [
    [["--max-size", "1k"], "grande.csv", "plus grosse"],
    [["--no-evidence"], "registre.csv", "--no-evidence"],
    [[], "dehors.txt", "sort du dossier"],
  ] as const) {
    const { code, stdout, sortie } = await pack(dossier, ...options);
    expect(code).toBe(1);
    expect(stdout).toContain("PARTIEL");
    expect(stdout).toContain(name);
    const sac = unzip(sortie);
    expect(readFileSync(path.join(sac, "data/index.html"), "utf8")).toContain(why);
    expect(readFileSync(path.join(sac, "LISEZ-MOI.txt"), "utf8")).toContain("PARTIEL");
    const verified = await runCli(["verify", sortie]);
    expect(verified.stdout).toContain("PARTIEL");
    expect(verified.code).toBe(0);
  }
});

test("a narrowed pack holds the pieces of what is asked for, and is complete", async () => {
  const { code, sortie } = await pack("examples/prefecture-savoie", "--exigence", "15.3");
  expect(code).toBe(0);
  const held = paquetIn(unzip(sortie)).fichiers.filter(
    ({ absent, chemin }) => !absent && !chemin.endsWith(".yaml"),
  );
  expect(
    held
      .filter(({ chemin }) => chemin.startsWith("preuves/"))
      .every(({ chemin }) => chemin.startsWith("preuves/15.3/")),
  ).toBe(true);
  expect((await runCli(["verify", sortie])).stdout).toContain("octet pour octet");
  expect((await pack("examples/prefecture-savoie", "--exigence", "99.9")).code).toBe(2);
}, 60_000);

test("a register goes in with its bound columns alone", async () => {
  const { sortie } = await pack("examples/prefecture-savoie");
  const sac = unzip(sortie);
  const [entry] = paquetIn(sac).fichiers.filter(({ chemin }) => chemin === "donnees/courriels.csv");
  expect(entry?.origine?.motif).toBe("colonnes");
  const original = readFileSync("examples/prefecture-savoie/donnees/courriels.csv", "utf8").split("\n");
  const packed = readFileSync(path.join(sac, "data/dossier/donnees/courriels.csv"), "utf8").split("\n");
  expect(packed.length).toBe(original.length);
  const bound = new Set(["N°", "Reçu le", "Complété le", "Répondu le"]);
  const heads = packed.find((line) => line.includes("Reçu le"))?.split(";") ?? [];
  expect(heads.filter((head) => head !== "").every((head) => bound.has(head.replaceAll('"', "")))).toBe(true);
}, 60_000);

test("names that some system refuses are changed, and their own is kept", async () => {
  const names = [
    "a%b.txt",
    "heure 10:30.txt",
    "fin. ",
    "CON.txt",
    "é-compose.txt".normalize("NFD"),
    "Registre.TXT",
    "registre.txt",
    `${"long".repeat(60)}.txt`,
    "retour\rligne\nfin.txt",
  ];
  const dossier = makeDossier(Object.fromEntries(names.map((nom) => [`preuves/15.3/${nom}`, nom])));
  const { code, sortie } = await pack(dossier);
  expect(code).toBe(0);
  const sac = unzip(sortie);
  sha256sum(sac, "manifest-sha256.txt");
  const { fichiers } = paquetIn(sac);
  for (const nom of names) {
    const entry = fichiers.find(
      ({ chemin }) => chemin.normalize("NFC") === `preuves/15.3/${nom}`.normalize("NFC"),
    );
    const range = entry?.range ?? entry?.chemin ?? "";
    expect(range).toMatch(/^[^\r\n%:<>"|?*\\]+[^. ]$/);
    expect(readFileSync(path.join(sac, "data/dossier", range), "utf8")).toBe(nom);
  }
  const ranges = fichiers.map(({ range, chemin }) => (range ?? chemin).toLowerCase());
  expect(new Set(ranges).size).toBe(ranges.length);
  expect((await runCli(["verify", sortie])).code).toBe(0);
});

test("a Git LFS pointer is no document: nothing is written, and the way out is said", async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 1234\n`;
  const { code, stderr, sortie } = await pack(makeDossier({ "preuves/15.3/registre.csv": pointer }));
  expect(code).toBe(2);
  expect(stderr).toContain("git lfs pull");
  expect(existsSync(sortie)).toBe(false);
});

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
