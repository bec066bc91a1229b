import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";
import { makeDossier } from "./dossier.ts";
import { PDF, pack, paquetIn, sha256sum, unzip } from "./pack.ts";

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
