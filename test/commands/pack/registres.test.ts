import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { reduceRegistre } from "../../../src/commands/pack/registres/reduce.ts";
import { lectureOf } from "../../../src/depot/tree.ts";
import { openTableur } from "../../../src/indicateurs/registre/tableur.ts";
import { runCli } from "../../cli/fake-io.ts";
import { classeurOf } from "../../indicateurs/faux-classeur.ts";
import { makeDossier } from "./dossier.ts";

const JOUR = ["--date", "2024-06-30"];
const TITRES = ["Reçu le", "Répondu le"];
const CELLULES = [
  ["zqxjtitre au-dessus"],
  ["Reçu le", "zqxjNom", "Répondu le"],
  ["2024-01-08", "zqxjun", "2024-01-10"],
  ["2024-02-05", "zqxjdeux", "2024-03-28"],
  ["2024-02-05", "zqxjtrois", "2024-03-28"],
  ["2024-02-05", "zqxjtrois", "2024-03-28"],
  ["Total", "zqxj4", "4"],
];

/** The small sound folder, with indicators on these registers. */
function withRegisters(indicateurs: string, fichiers: Record<string, string | Uint8Array>): string {
  const quali = readFileSync(path.join(makeDossier(), "quali.yaml"), "utf8");
  return makeDossier({ "quali.yaml": `${quali}indicateurs:\n${indicateurs}`, ...fichiers });
}

const entry = (id: string, source: string, more = "") =>
  `  - { id: ${id}, definition: taux-courriels-dans-delai, source: "${source}"${more}, colonnes: { recu: Reçu le, repondu: Répondu le } }\n`;

/** Packs it: the result in the pack is that of the folder, and follows from the pack. The unpacked bag. */
async function packed(dossier: string, code = 0): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "quali-registres-"));
  const sortie = path.join(folder, "p.zip");
  const said = await runCli(["pack", dossier, ...JOUR, "--no-pdf", "--output", sortie]);
  expect([said.code, said.stderr]).toEqual([code, ""]);
  expect((await runCli(["verify", sortie])).stdout).toContain("le même résultat, octet pour octet");
  execFileSync("python3", ["-m", "zipfile", "-e", sortie, path.join(folder, "x")]);
  const sac = path.join(folder, "x", readdirSync(path.join(folder, "x"))[0] ?? "");
  const checked = await runCli(["check", dossier, ...JOUR, "--format", "json"]);
  const result = JSON.parse(readFileSync(path.join(sac, "data/resultat.json"), "utf8"));
  const { structures, diagnostics } = JSON.parse(checked.stdout);
  expect(result.structures).toEqual(structures);
  // A column that does not go in is no personal data of the pack.
  const kept = diagnostics.filter(
    ({ regle }: { regle: string }) => regle !== "registre-donnees-personnelles",
  );
  expect(result.diagnostics).toEqual(kept);
  expect(textsOf(sac).filter((texte) => texte.includes("zqxj"))).toEqual([]);
  return sac;
}

/** Every file of a folder, and of the workbooks in it, which are stored as they are. */
const textsOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(path.join(one.parentPath, one.name), "latin1"));

const csv = CELLULES.map((row) => row.join(";")).join("\n");

const CSV: readonly [name: string, contenu: string | Uint8Array][] = [
  ["csv", `${csv}\n`],
  ["csv that was cut in its last line", `${csv}\n2024-03-01;zqxjquat`],
  ["csv with a row of nothing but other columns", `${csv}\n;zqxj;\n;;\n`],
  ["csv of Windows", Buffer.from(`${csv.replaceAll("\n", "\r\n")}\r\n`, "latin1")],
  [
    "csv with commas between and within",
    `${CELLULES.map((row) => row.map((cell) => `"${cell}, a, b"`.replace(/^"(.*), a, b"$/, /zqxj/.test(cell) ? '"$1, a, b"' : '"$1"')).join(",")).join("\n")}\n`,
  ],
  ["csv with lines in its cells", `${csv}\n2024-03-01;"zqxj\nzqxj";2024-03-02\n2024-03-04;x;2024-03-01\n`],
  ["csv with a quote that nobody closed", `${csv}\n2024-03-01;"zqxj;2024-03-02\n2024-03-04;x;2024-03-05\n`],
];

test("registers in csv are judged in their pack as in the folder, however they were written", async () => {
  const all = CSV.map(([, contenu], rang) => ({ nom: `donnees/r${rang}.csv`, contenu }));
  await packed(
    withRegisters(
      all.map(({ nom }, rang) => entry(`i${rang}`, nom)).join(""),
      Object.fromEntries(all.map(({ nom, contenu }) => [nom, contenu])),
    ),
  );
}, 180_000);

test("a workbook goes in with the bound columns of its sheets, hidden rows and sheet names as they were", async () => {
  const rows = (nom: string) =>
    CELLULES.map((row, rang) =>
      rang === 3 ? [null, ...row] : row.map((cell) => (cell === "zqxjun" ? `${cell}${nom}` : cell)),
    );
  const classeur = classeurOf({
    Courriels: rows("a"),
    "Réseaux &amp; co": [...rows("b"), ["2024-05-02", "zqxj", "2024-05-03"]],
    Agents: [["zqxjagent"], ["zqxj"]],
  });
  const dossier = withRegisters(
    entry("a", "donnees/r.xlsx", ", feuille: Courriels") +
      entry("b", "donnees/r.xlsx", ", feuille: Réseaux & co"),
    { "donnees/r.xlsx": classeur },
  );
  const sac = await packed(dossier);
  const { fichiers } = JSON.parse(readFileSync(path.join(sac, "data/paquet.json"), "utf8"));
  const [{ origine }] = fichiers.filter(({ chemin }: { chemin: string }) => chemin === "donnees/r.xlsx");
  expect(origine).toEqual({
    motif: "colonnes",
    taille: classeur.length,
    sha256: createHash("sha256").update(classeur).digest("hex"),
  });
  expect(readFileSync(path.join(sac, "data/index.html"), "utf8").includes(origine.sha256)).toBe(true);
}, 180_000);

test.each(["courriels.ods", "courriels.xlsx"])(
  "a true workbook, %s, is read from its reduced form as from itself",
  (nom) => {
    const lecture = lectureOf(readFileSync(`test/indicateurs/registres/${nom}`));
    const reduced = reduceRegistre(lecture, [{ titres: TITRES }]);
    const rowsOf = (bytes: ReturnType<typeof lectureOf>) =>
      openTableur(bytes).feuilles.map((feuille) => ({
        nom: feuille.nom,
        lignes: [...feuille.lots()].flat(),
      }));
    const [before, after] = [rowsOf(lecture), rowsOf(lectureOf(reduced ?? new Uint8Array()))];
    expect(after.map((one) => one.nom)).toEqual(before.map((one) => one.nom));
    const seen = (all: typeof before) =>
      all.flatMap(({ nom: sheet, lignes }) => {
        const titles = lignes.find(({ cellules }) => TITRES.every((titre) => cellules.includes(titre)));
        const ranks = TITRES.map((titre) => titles?.cellules.indexOf(titre) ?? -1);
        return lignes
          .filter(
            ({ numero, cellules }) =>
              numero > (titles?.numero ?? Infinity) && ranks.some((rank) => cellules[rank]),
          )
          .map(({ numero, cellules, masquee }) => [
            sheet,
            numero,
            masquee === true,
            ...ranks.map((rank) => cellules[rank] ?? ""),
          ]);
      });
    expect(seen(after).length).toBeGreaterThan(3);
    expect(seen(after)).toEqual(seen(before));
  },
);

test("a register is reduced by whatever way it is reached, but where a fiche shows it", async () => {
  const dossier = withRegisters(entry("a", "./donnees/r.csv") + entry("b", "preuves/15.3/é.csv"), {
    "donnees/r.csv": `${csv}\n`,
    [`preuves/15.3/${"é.csv".normalize("NFD")}`]: `${csv}\n`,
  });
  symlinkSync("../../donnees/r.csv", path.join(dossier, "preuves/15.3/lien.csv"));
  await packed(dossier);
  const shown = withRegisters(entry("a", "preuves/15.3/registre.csv"), {
    "preuves/15.3/registre.csv": "Reçu le;Objet;Répondu le\n2024-03-01;montré;2024-03-04\n",
  });
  expect(
    readFileSync(path.join(await packed(shown), "data/dossier/preuves/15.3/registre.csv"), "utf8"),
  ).toContain("montré");
}, 180_000);

test("a register without its headings, or that is confidential, is known by its fingerprint alone", async () => {
  const without = withRegisters(entry("a", "donnees/r.csv"), { "donnees/r.csv": "zqxj;zqxj\n1;2\n" });
  const said = await runCli(["pack", without, ...JOUR, "--no-pdf", "--output", path.join(without, "p.zip")]);
  expect(said.code).toBe(1);
  expect(said.stdout).toContain("donnees/r.csv : registre où les colonnes liées ne se trouvent pas");
  const secret = withRegisters(entry("a", "preuves/15.3/registre.csv"), {
    "preuves/15.3/registre.csv": `${csv}\n`,
    "preuves/15.3/fiche.yaml":
      "version: 1\npreuves:\n  - { fichier: registre.csv, nature: registre, date: 2024-03-31, confidentiel: true }\n",
  });
  const sortie = path.join(secret, "p.zip");
  expect((await runCli(["pack", secret, ...JOUR, "--no-pdf", "--output", sortie])).code).toBe(0);
  expect(readFileSync(sortie, "latin1")).not.toMatch(/zqxj|2024-01-10/);
}, 180_000);
