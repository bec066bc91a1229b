import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";
import { makeDossier } from "./dossier.ts";
import { unzipped } from "./ouvrir.ts";

const JOUR = ["--date", "2024-06-30"];
const IMAGE = "examples/prefecture-savoie/preuves/1.1/2024-05-13-page-horaires.png";
const PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

const SECRETE = `version: 1
evaluation: conforme
evalueLe: 2024-05-02
preuves:
  - { fichier: zqxjfichier.pdf, titre: zqxjtitre, nature: procedure, date: 2024-03-01, confidentiel: true }
  - { fichier: ouverte.pdf, titre: Pièce ouverte, nature: procedure, date: 2024-03-01 }
  - { observation: zqxjune, nature: mail-mystere, date: 2024-03-01, resultat: zqxjresultat, note: zqxjnote, confidentiel: true }
  - { observation: zqxjautre, nature: mail-mystere, date: 2024-03-01, confidentiel: true }
  - { surPlace: zqxjarmoire, nature: registre, date: 2024-03-01, reference: zqxjreference, consultePar: zqxjqui, confidentiel: true }
  - { lien: "https://zqxjun.example/", nature: site-internet, consulteLe: 2024-03-12, capture: zqxjcapture.png, confidentiel: true }
  - { lien: "https://zqxjdeux.example/", nature: site-internet, consulteLe: 2024-03-12, confidentiel: true }
  - { lien: "https://zqxjtrois.example/", nature: site-internet, consulteLe: 2024-03-12, confidentiel: true }
  - { preuve: zqxjcommune }
`;
const COMMUNE =
  "version: 1\npreuves:\n  - { id: zqxjcommune, fichier: zqxjpartage.pdf, nature: procedure, date: 2024-03-01, confidentiel: true }\n";

function dossierSecret(fiche: string = SECRETE): string {
  const dossier = makeDossier({
    "preuves/8.1/fiche.yaml": fiche,
    "preuves/8.1/zqxjfichier.pdf": `${PDF}un`,
    "preuves/8.1/ouverte.pdf": PDF,
    "preuves/8.1/confidentielle-1.pdf": `${PDF}un autre`,
    "preuves/_commun/preuves.yaml": COMMUNE,
    "preuves/_commun/zqxjpartage.pdf": `${PDF}commun`,
  });
  copyFileSync(IMAGE, path.join(dossier, "preuves/8.1/zqxjcapture.png"));
  return dossier;
}

const sign = (dossier: string) =>
  runCli(["review", "8.1", "-C", dossier, "--par", "référent qualité", "--date", "2024-05-02"]);

/** `revue` of 8.1 in the folder and in its pack, whose results are the same. */
async function revues(dossier: string) {
  const sortie = path.join(makeDossier(), "p.zip");
  expect((await runCli(["pack", dossier, ...JOUR, "--no-pdf", "--output", sortie])).code).toBe(0);
  expect((await runCli(["verify", sortie])).stdout).toContain("octet pour octet");
  expect(readFileSync(sortie, "latin1").match(/zqxj\w+/g)).toBeNull();
  const sac = unzipped(sortie);
  const packed = JSON.parse(readFileSync(path.join(sac, "data/resultat.json"), "utf8"));
  const checked = JSON.parse((await runCli(["check", dossier, ...JOUR, "--format", "json"])).stdout);
  expect(packed.structures).toEqual(checked.structures);
  const jugee = packed.structures[0].jugements[0].exigences.find(({ id }: { id: string }) => id === "8.1");
  return { revue: jugee.revue, ecarts: jugee.signature.ecarts, sac };
}

test("what is signed stays signed in the pack, whatever is confidential of it", async () => {
  const dossier = dossierSecret();
  expect((await sign(dossier)).code).toBe(0);
  const { revue, sac } = await revues(dossier);
  expect(revue).toBe("a-jour");
  // the one that bore the neutral name already is packed under its own
  expect(readFileSync(path.join(sac, "data/dossier/preuves/8.1/confidentielle-1.pdf"), "utf8")).toContain(
    "autre",
  );
}, 180_000);

test("what changed since it was signed has changed in the pack too", async () => {
  const dossier = dossierSecret();
  await sign(dossier);
  const after = dossierSecret(
    SECRETE.replace("zqxjautre", "zqxjredit").replace(
      "https://zqxjtrois.example/",
      "https://zqxjquatre.example/",
    ),
  );
  copyFileSync(path.join(dossier, "quali.lock"), path.join(after, "quali.lock"));
  const { revue, ecarts } = await revues(after);
  expect([revue, ecarts.length]).toEqual(["a-revoir", 3]);
}, 180_000);

test("what was signed openly and became confidential is named no more by quali.lock", async () => {
  const open = SECRETE.replaceAll(", confidentiel: true", "");
  const dossier = dossierSecret(open);
  await sign(dossier);
  expect(readFileSync(path.join(dossier, "quali.lock"), "utf8")).toContain("zqxjarmoire");
  const after = dossierSecret();
  copyFileSync(path.join(dossier, "quali.lock"), path.join(after, "quali.lock"));
  expect((await revues(after)).revue).toBe("a-jour");
}, 180_000);

test("a quali.lock that cannot be read says what it may not: it stays out, and the pack is partial", async () => {
  const dossier = dossierSecret();
  await sign(dossier);
  const lock = path.join(dossier, "quali.lock");
  const texte = readFileSync(lock, "utf8").replace("lignes:", "<<<<<<< ours\nlignes:");
  writeFileSync(lock, texte);
  const said = await runCli([
    "pack",
    dossier,
    ...JOUR,
    "--no-pdf",
    "--output",
    path.join(makeDossier(), "p.zip"),
  ]);
  expect([said.code, said.stdout.includes("quali.lock : fichier d’où")]).toEqual([1, true]);
}, 180_000);
