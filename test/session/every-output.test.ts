import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMANDES } from "../../src/cli/commands.ts";
import { runCli } from "../cli/fake-io.ts";

// Each way in which a command writes a file that its user names, at each place where none may be written: what an
// evidence folder brings (links, pipes, folders) and what quali reads. Nothing moves, inside the folder nor outside.

/** By command and option, the words that write to a place. */
const SORTIES: readonly [nom: string, ending: string, argv: (place: string) => string[]][] = [
  ["check --format", "json", (place) => ["check", ".", "--format", `json=${place}`]],
  ["check --format", "ndjson", (place) => ["check", ".", "--format", `ndjson=${place}`]],
  ["check --update-baseline", "json", (place) => ["check", ".", "--baseline", place, "--update-baseline"]],
  ["historique --format", "json", (place) => ["historique", ".", "--format", `json=${place}`]],
  ["merge --output", "json", (place) => ["merge", "../resultat.json", "--output", place]],
  ["merge --format", "csv", (place) => ["merge", "../resultat.json", "--format", `csv=${place}`]],
  ["explain --format", "json", (place) => ["explain", "15.3", "--format", `json=${place}`]],
  ["modules --format", "json", (place) => ["modules", ".", "--format", `json=${place}`]],
  [
    "referentiel lint --format",
    "json",
    (place) => ["referentiel", "lint", "quali-ate", "--format", `json=${place}`],
  ],
  [
    "referentiel export --format",
    "csv",
    (place) => ["referentiel", "export", "quali-ate", "--format", `csv=${place}`],
  ],
  [
    "diff --format",
    "html",
    (place) => ["diff", "services-publics-plus", "services-publics-plus", "--format", `html=${place}`],
  ],
  ["actions --format", "csv", (place) => ["actions", ".", "--format", `csv=${place}`]],
  ["agenda --format", "csv", (place) => ["agenda", ".", "--format", `csv=${place}`]],
  ["report --output", "html", (place) => ["report", ".", "--type", "synthese", "--output", place]],
  ["pack --output", "zip", (place) => ["pack", ".", "--no-pdf", "--output", place]],
  [
    "pack --attestation",
    "json",
    (place) => ["pack", ".", "--no-pdf", "--output", "../p.zip", "--attestation", place],
  ],
  ["verify --format", "json", (place) => ["verify", "../p0.zip", "--format", `json=${place}`]],
  ["indicateurs --format", "csv", (place) => ["indicateurs", ".", "--format", `csv=${place}`]],
];

/** Names of places, and how each comes to be. `E` stands for the ending. */
const PLACES: readonly string[] = [
  "lien.E",
  "mort.E",
  "tube.E",
  "dossier.E",
  "sortie/neuf.E",
  "preuves/15.3/piece.E",
  "donnees/registre.E",
  ".git/neuf.E",
];
/** Where a name is free of its ending. */
const LUS: readonly string[] = ["quali.yaml", "preuves/15.3/fiche.yaml", "quali.lock", "plan-actions.yaml"];
const ENDINGS = ["json", "ndjson", "csv", "html", "zip"];

let racine = "";
let dossier = "";
beforeAll(async () => {
  racine = fs.mkdtempSync(path.join(os.tmpdir(), "quali-sorties-"));
  dossier = path.join(racine, "d");
  const write = (nom: string, texte: string) => {
    fs.mkdirSync(path.dirname(path.join(racine, nom)), { recursive: true });
    fs.writeFileSync(path.join(racine, nom), texte);
  };
  write(
    "d/quali.yaml",
    "version: 1\nstructure: { id: d, nom: D, type: prefecture, cert: false }\nreferentiel: quali-ate@2024-02-01\nmodules: [1, 2, 4, 8]\n",
  );
  const pieces = ENDINGS.map((e) => `  - { fichier: piece.${e}, nature: registre, date: 2024-02-01 }\n`);
  write("d/preuves/15.3/fiche.yaml", `version: 1\npreuves:\n${pieces.join("")}`);
  write("d/quali.lock", "# quali.lock, version 1\n");
  write("d/plan-actions.yaml", "version: 1\nactions: []\n");
  for (const ending of ENDINGS) {
    write(`d/preuves/15.3/piece.${ending}`, "une pièce");
    write(`d/donnees/registre.${ending}`, "un registre");
    write(`dehors/cible.${ending}`, "dehors");
    fs.symlinkSync(`../dehors/cible.${ending}`, path.join(dossier, `lien.${ending}`));
    fs.symlinkSync(`../dehors/rien.${ending}`, path.join(dossier, `mort.${ending}`));
    spawnSync("mkfifo", [path.join(dossier, `tube.${ending}`)]);
    fs.mkdirSync(path.join(dossier, `dossier.${ending}`));
  }
  fs.symlinkSync("../dehors", path.join(dossier, "sortie"));
  const git = (...argv: string[]) =>
    execFileSync("git", ["-c", "user.name=q", "-c", "user.email=q@q.example", ...argv], { cwd: dossier });
  git("init", "-q");
  git("add", "quali.yaml", "preuves");
  git("commit", "-qm", "un", "--date", "2024-05-01T10:00:00");
  await runCli(["check", ".", "--format", "json=../resultat.json"], { cwd: dossier });
  await runCli(["pack", ".", "--no-pdf", "--output", "../p0.zip"], { cwd: dossier });
}, 60_000);
afterAll(() => fs.rmSync(racine, { recursive: true, force: true }));

/** Every name below the root, with what it is and holds. */
function tree(): string[] {
  return fs
    .readdirSync(racine, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const chemin = path.join(entry.parentPath, entry.name);
      const holds = entry.isSymbolicLink()
        ? fs.readlinkSync(chemin)
        : entry.isFile()
          ? fs.readFileSync(chemin, "latin1")
          : "";
      return `${path.relative(racine, chemin)} ${holds}`;
    })
    .sort();
}

/** The doors: what comes as it is made, what is written at the end, a pack. The others are shown to go through one. */
const PORTES = /^(check --format|modules|pack --output)/;

describe.each(SORTIES)("%s (.%s)", (nom, ending, argv) => {
  const whole = PORTES.test(nom);
  const places = (whole ? PLACES : ["lien.E", "preuves/15.3/piece.E"]).map((one) =>
    one.replace(/E$/, ending),
  );
  const free = whole && !nom.startsWith("pack") ? LUS : [];
  test("writes nowhere that it may not", async () => {
    const before = tree();
    for (const place of [...places, ...free]) {
      const { code, stdout, stderr } = await runCli(argv(place), { cwd: dossier });
      const said = /lien symbolique|dossier|fichier ordinaire|quali lit|existe pas|déjà/.test(stderr);
      expect({ place, code, stdout, said: said || stderr }).toEqual({
        place,
        code: 2,
        stdout: "",
        said: true,
      });
      expect(stderr).not.toContain("interne");
    }
    expect(tree()).toEqual(before);
  }, 60_000);

  test("and writes where it may, in the place of an earlier output too", async () => {
    const place = `sorti.${ending}`;
    for (const again of [false, true]) {
      const { code, stderr } = await runCli(argv(place), { cwd: dossier });
      expect({ again, stderr, code: code === 2 }).toMatchObject({ again, code: false });
      expect(fs.statSync(path.join(dossier, place)).size).toBeGreaterThan(20);
    }
    fs.rmSync(path.join(dossier, place));
    fs.rmSync(path.join(racine, "p.zip"), { force: true });
  }, 60_000);
});

test("no command that writes is left out", async () => {
  const known = new Set(SORTIES.map(([nom]) => nom));
  const sub = { referentiel: ["list", "show", "lint", "export"], templates: ["export"] } as Record<
    string,
    string[]
  >;
  const found: string[] = [];
  for (const { nom } of COMMANDES) {
    for (const name of sub[nom]?.map((one) => `${nom} ${one}`) ?? [nom]) {
      const { stdout } = await runCli([...name.split(" "), "--help"]);
      for (const [, option = "", what = ""] of stdout.matchAll(/^ {2}(--[\w-]+)(?: <([^>]*)>)?/gm)) {
        const written = what === "nom[=fichier]" || /^--(output|attestation|update-baseline)$/.test(option);
        if (written) found.push(`${name} ${option}`);
      }
    }
  }
  expect(found.filter((one) => !known.has(one))).toEqual([]);
});
