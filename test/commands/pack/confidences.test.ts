import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { citer } from "../../../src/domain/francais.ts";
import { runCli } from "../../cli/fake-io.ts";
import { makeDossier } from "./dossier.ts";

// The first pack of a file loads the référentiels.
vi.setConfig({ testTimeout: 60_000 });

const PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

/** Packs a structure with these files in the folder of an exigence: what is told, and what of `zqxj…` goes out. */
async function pack(fichiers: Record<string, string | Uint8Array>) {
  const dossier = makeDossier({ "preuves/8.1/zqxjfichier.pdf": PDF, ...fichiers });
  const sortie = path.join(mkdtempSync(path.join(tmpdir(), "quali-paquet-")), "p.zip");
  const said = await runCli(["pack", dossier, "--date", "2024-06-30", "--no-pdf", "--output", sortie]);
  if (!existsSync(sortie)) return { ...said, out: null };
  const all = execFileSync("python3", ["-c", ALL, sortie], { encoding: "latin1", maxBuffer: 1e8 });
  return { ...said, out: [...new Set(all.match(/zqxj\w+/g))] };
}

/** Every name and byte of an archive, by a program that is not ours. */
const ALL = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    for name in z.namelist():
        sys.stdout.buffer.write(name.encode() + b"\\n" + z.read(name))
`;

const fiche = (...pieces: string[]) =>
  `version: 1\npreuves:\n${pieces.map((one) => `  - { ${one} }\n`).join("")}`;

const FICHIER = "fichier: zqxjfichier.pdf, titre: zqxjtitre, nature: procedure";

test.each([
  [
    "a period that ends before it begins",
    fiche(`${FICHIER}, du: 2024-06-01, au: 2024-01-01, confidentiel: true`),
  ],
  ["a day that does not exist", fiche(`${FICHIER}, date: 2024-02-31, confidentiel: true`)],
  [
    "another piece of the same file, that is left out",
    fiche(`${FICHIER}, du: 2024-06-01, au: 2024-01-01`, `${FICHIER}, date: 2024-03-01, confidentiel: true`),
  ],
  ["the word misspelt", fiche(`${FICHIER}, date: 2024-03-01, condidentiel: true`)],
  ["the word with its colon glued", fiche(`${FICHIER}, date: 2024-03-01, confidentile:true`)],
  ["the word as a sentence", fiche(`${FICHIER}, date: 2024-03-01, confidentielle: oui`)],
])("what a fiche calls confidential does not go out, whatever is wrong with it: %s", async (_, texte) => {
  const { code, out } = await pack({ "preuves/8.1/fiche.yaml": texte });
  expect(code).toBe(0);
  expect(out).toEqual([]);
});

test("nor what a fiche says of a common piece, nor a page copied there", async () => {
  const { out } = await pack({
    "preuves/_commun/preuves.yaml": fiche(
      "id: zqxjcommune, fichier: zqxjpartage.pdf, nature: procedure, du: 2024-02-01, au: 2024-03-01",
    ),
    "preuves/_commun/zqxjpartage.pdf": PDF,
    "preuves/8.1/fiche.yaml": fiche(
      "preuve: zqxjcommune, capture: zqxjfichier.pdf, au: 2024-01-01, confidentiel: true",
    ),
  });
  expect(out).toEqual([]);
});

const SECRETE = fiche(`${FICHIER}, date: 2024-03-01, confidentiel: true`);

test.each([
  ["broken YAML", "fiche.yaml", SECRETE.replace("titre: zqxjtitre", 'titre: "zqxjtitre')],
  ["in UTF-16", "fiche.yaml", Buffer.from(`\ufeff${SECRETE}`, "utf16le")],
  ["too large", "fiche.yaml", `${"# \n".repeat(400_000)}${SECRETE}`],
  ["of another version", "fiche.yaml", SECRETE.replace("version: 1", "version: 2")],
  ["under another name", "Fiche (1).yaml", SECRETE],
  ["under a name of text", "fiche.yaml.txt", SECRETE],
  ["further below", "2024/fiche.yaml", SECRETE],
  ["of the whole fiche", "fiche.yaml", fiche(FICHIER).replace("\n", "\nconfidentiel: true\n")],
  [
    "of a group in place of a list",
    "fiche.yaml",
    `version: 1\npreuves: { ${FICHIER}, confidentiel: true }\n`,
  ],
  [
    "of a list in the list",
    "fiche.yaml",
    fiche(FICHIER).replace(/{.*}/, (piece) => `[ ${piece.replace("}", ", confidentiel: true }")} ]`),
  ],
])(
  "where a fiche calls something confidential that is not heard, no pack is written: %s",
  async (_, nom, texte) => {
    const { code, stderr, out } = await pack({ [`preuves/8.1/${nom}`]: texte });
    expect(code).toBe(2);
    expect(out).toBeNull();
    expect(stderr).toContain(citer(`preuves/8.1/${nom}`));
    expect(stderr).toContain("quali check");
    expect(stderr).not.toContain("zqxj");
  },
);

test("a fiche that only speaks of it holds nothing back", async () => {
  const texte = fiche(
    `${FICHIER.replace("zqxjtitre", "Charte de confidentialité")}, date: 2024-03-01, confidentiel: false`,
  );
  const { code, out } = await pack({ "preuves/8.1/fiche.yaml": `# rien de confidentiel\n${texte}` });
  expect(code).toBe(0);
  expect(out).toEqual(["zqxjfichier"]);
});

test("nor is what lies beside it told by its name", async () => {
  const dossier = makeDossier({
    "preuves/8.1/zqxjfichier.pdf": PDF,
    "preuves/8.1/fiche.yaml": SECRETE.replace("titre: zqxjtitre", 'titre: "zqxjtitre'),
  });
  for (const format of ["json", "pretty", "sarif", "markdown"]) {
    const { stdout } = await runCli([
      "check",
      dossier,
      "--date",
      "2024-06-30",
      "--verbose",
      "--format",
      format,
    ]);
    expect(stdout).toContain("8.1");
    expect(stdout).not.toContain("zqxj");
  }
});
