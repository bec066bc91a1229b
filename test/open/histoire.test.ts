import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DiskDepot } from "../../src/depot/disk.ts";
import { dayOf } from "../../src/domain/jour.ts";
import { Espaces } from "../../src/load/espace/espaces.ts";
import { Histoire } from "../../src/open/histoire.ts";
import { installedLibrary } from "../../src/open/library.ts";
import { openTribunal } from "../../src/open/tribunal.ts";
import { countOpen } from "../../src/results/exit-code.ts";
import { makeRepository, type Repository } from "../support/repository.ts";

const SAVOIE = path.resolve("examples/prefecture-savoie");
const io = { distribution: path.resolve("dist"), env: { PATH: process.env.PATH } };
const FICHIERS = readdirSync(SAVOIE, { recursive: true, encoding: "utf8" });
const fiches = FICHIERS.filter((nom) => nom.endsWith("fiche.yaml"));
const registres = FICHIERS.filter((nom) => nom.endsWith(".csv"));
const pieces = FICHIERS.filter((nom) => /^preuves.*\.(pdf|html|txt|csv|md)$/.test(nom));

/** 2022-07-01 to 2026-12-31: registers fill, evidence comes and lapses. */
const textes = FICHIERS.filter((nom) => /^textes.*\.md$/.test(nom));
const communes = FICHIERS.filter((nom) => nom.endsWith("preuves.yaml"));
const dossiers = [...new Set(fiches.map((nom) => path.dirname(nom)))];
/** What is written anew in quali.yaml. */
const structures: [string | RegExp, string][] = [
  ["modules: [1, 2, 4, 8]", "modules: [1, 2, 8]"],
  ["{ id: cpm,", "{ id: cpm-2, anciensIds: [cpm],"],
  ["  - { id: services-publics-plus@2021, alias: sp }\n", ""],
  ["quali-ate@2024-02-01", "quali-ate@2023-01-01"],
  [/\n {2}- definition: .*\n(?: {4}.*\n)*/, "\n"],
];
/** What is written anew in a fiche, or of a common piece. */
const pieceEcrite: [string | RegExp, string][] = [
  [/\n {4}nature:/, "\n    confidentiel: true\n    nature:"],
  [/\n {4}confidentiel: true/, ""],
  ["preuves:", "preuves:\n  - { fichier: ../../partage/clu.pdf, nature: compte-rendu, date: 2023-05-01 }"],
  [
    "preuves:",
    "preuves:\n  - { fichier: ../15.3/absent.pdf, nature: registre, date: 2023-05-01, service: dcl }",
  ],
  ["preuves:", "preuves:\n  - { preuve: clu-2023, methodes: [1-a] }"],
  [/nature: .*/, "nature: Compte rendu"],
  [/responsable: .*/, "responsable: Claire MARTIN"],
];
const reglages = [
  "cycle: { prochainAudit: JOUR }",
  "regles: { preuve-manquante: erreur, preuve-a-venir: desactivee }",
  'exclusions: [{ exigence: "9.2", motif: essai, responsable: référent qualité, expire: JOUR }]',
  "derogations: [{ regle: preuve-perimee, motif: essai, responsable: référent qualité, expire: JOUR }]",
];
const jour = fc.integer({ min: 19_174, max: 20_818 }).map(dayOf);
const DAY = /\d{4}-\d{2}-\d{2}/;

/** What someone does to a folder between two commits; answers the files that it writes. */
const geste = fc.oneof(
  fc.record({ nom: fc.constantFrom(...fiches), day: jour }).map(({ nom, day }) => ({
    nom,
    change: (texte: string) => texte.replace(DAY, day),
  })),
  fc.record({ nom: fc.constantFrom(...fiches), day: jour }).map(({ nom, day }) => ({
    nom,
    change: (texte: string) => texte.replace(/(date|au): [\d-]+/, (_all, cle) => `${cle}: ${day}`),
  })),
  fc.constantFrom(...fiches).map((nom) => ({ nom, change: () => "version: 1\nevaluation: conforme\n" })),
  fc.constantFrom(...fiches).map((nom) => ({ nom, change: (texte: string) => `${texte}# relue\n` })),
  fc.constantFrom(...fiches).map((nom) => ({
    nom,
    change: (texte: string) => texte.replace("fichier:", "fichier: ailleurs-"),
  })),
  fc.constantFrom(...registres).map((nom) => ({
    nom,
    change: (texte: string) => texte.split("\n").slice(0, -5).join("\n"),
  })),
  fc.constantFrom(...pieces).map((nom) => ({ nom, change: (texte: string) => `${texte}\n` })),
  fc.integer({ min: 6, max: 48 }).map((mois) => ({
    nom: "quali.yaml",
    change: (texte: string) =>
      `${texte.replace(/\nparametres:.*\n/, "\n")}\nparametres: { peremptionMois: ${mois} }\n`,
  })),
  fc.constantFrom("quali.lock", "plan-actions.yaml", "gouvernance.yaml").map((nom) => ({
    nom,
    change: (texte: string) => texte.split("\n").slice(0, -4).join("\n"),
  })),
  fc.constantFrom(...fiches, ...registres, ...pieces, "plan-actions.yaml").map((nom) => ({
    nom,
    change: () => null,
  })),
  fc.constantFrom(...pieces).map((nom) => ({ nom, change: (texte: string) => texte, vers: `${nom}.bis` })),
  fc.constantFrom(...fiches).map((nom) => ({
    nom,
    change: (texte: string) => texte,
    vers: nom.replace("/fiche.yaml", " - renommé/fiche.yaml"),
  })),
  fc.constantFrom(...textes).map((nom) => ({
    nom,
    change: (texte: string) => `${texte}\nLe COPIL du 3 mars 2024, avec Mme Claire Martin.\n`,
  })),
  fc.constantFrom(...structures).map(([avant, apres]) => ({
    nom: "quali.yaml",
    change: (texte: string) => texte.replace(avant, apres),
  })),
  fc
    .tuple(fc.constantFrom(...fiches, ...communes), fc.constantFrom(...pieceEcrite))
    .map(([nom, [avant, apres]]) => ({
      nom,
      change: (texte: string) => texte.replace(avant, apres),
    })),
  fc.constantFrom(...dossiers).map((nom) => ({ nom, change: () => null })),
  fc.tuple(fc.constantFrom(...dossiers), fc.constantFrom(" bis", ", 15.2", ".9")).map(([nom, suite]) => ({
    nom,
    change: () => null,
    vers: `${nom}${suite}`,
  })),
  fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...dossiers)).map(([nom, vers]) => ({
    nom,
    change: (texte: string) => texte,
    vers: `${vers}/${path.basename(nom)}`,
    reste: true,
  })),
  fc.constant({ nom: "../partage/clu.pdf", change: (texte: string) => `${texte}\n` }),
  fc.constant({ nom: "../partage/clu.pdf", change: () => null }),
  fc
    .constantFrom(...communes)
    .map((nom) => ({ nom, change: (texte: string) => texte.replace(DAY, "2023-02-01") })),
  fc.constantFrom("plan-actions.yaml").chain((nom) =>
    jour.map((day) => ({
      nom,
      change: (texte: string) => texte.replace(/echeance: [\d-]+/g, `echeance: ${day}`),
    })),
  ),
  fc.constantFrom(...reglages).chain((reglage) =>
    jour.map((day) => ({
      nom: "quali.yaml",
      change: (texte: string) => `${without(texte, reglage)}\n${reglage.replaceAll("JOUR", day)}\n`,
    })),
  ),
);

/** A text without a key of its top. */
function without(texte: string, ligne: string): string {
  const [cle = ""] = ligne.split(":");
  return texte.replace(new RegExp(`^${cle}:(?:.*\\n)(?:[ -].*\\n)*`, "m"), "");
}

const library = installedLibrary(io);

const ESPACE = "version: 1\nespace: { id: ara, nom: Alpes }\nstructures: [savoie]\npartage: [partage]\n";

interface Geste {
  nom: string;
  /** Null: the file goes. */
  change: (texte: string) => string | null;
  /** Where the file, or the folder, goes. */
  vers?: string;
  /** It stays where it was too. */
  reste?: boolean;
}

/** Nothing, where the file went before. */
function make(
  { nom, change, vers = nom, reste = false }: Geste,
  chemin: string,
  { folder, write }: Repository,
): void {
  const place = path.join(folder, chemin, nom);
  if (!existsSync(place)) return;
  const isFolder = statSync(place).isDirectory();
  if (isFolder && vers !== nom) {
    renameSync(place, path.join(folder, chemin, vers));
    return;
  }
  const texte = isFolder ? null : change(readFileSync(place, "utf8"));
  if (texte === null || (vers !== nom && !reste)) rmSync(place, { recursive: true });
  // git keeps no empty folder
  if (readdirSync(path.dirname(place)).length === 0) rmdirSync(path.dirname(place));
  if (texte !== null) write({ [path.join(chemin, vers)]: texte });
}

/** The folder judged as it is on disk, from nothing. */
async function afresh(folder: string, chemin: string, date: string) {
  const depot = new DiskDepot(folder);
  const siege = { depot, chemins: [chemin], espaces: new Espaces(depot, [chemin]), library };
  const { structure, diagnostics } = (await openTribunal(siege, { date, strict: false })).judge(chemin);
  return { structure, diagnostics };
}

test("what is remembered from one step to the next changes no verdict", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(geste, jour), { minLength: 8, maxLength: 8 }),
      fc.boolean(),
      fc.constantFrom("", "savoie"),
      async (gestes, inOrder, chemin) => {
        const repo = makeRepository();
        cpSync(SAVOIE, path.join(repo.folder, chemin), { recursive: true });
        // In a workspace, or by itself.
        if (chemin !== "")
          repo.write({ "quali-espace.yaml": ESPACE, "partage/clu.pdf": "%PDF-1.4\n%%EOF\n" });
        repo.commit();
        const days = gestes.map(([, day]) => day);
        if (inOrder) days.sort();
        const attendus: Awaited<ReturnType<typeof afresh>>[] = [];
        for (const [rang, [geste]] of gestes.entries()) {
          make(geste, chemin, repo);
          repo.commit();
          attendus.push(await afresh(repo.folder, chemin, days[rang] ?? ""));
        }
        const histoire = Histoire.open(io, { racine: repo.folder, chemin });
        const commits = [...histoire.commits].reverse().slice(1);
        histoire.bring(commits.map(({ commit }) => ({ arbre: commit.arbre, chemin })));
        for (const [rang, { commit }] of commits.entries()) {
          const { pesee } = await histoire.judge(commit, chemin, days[rang] ?? "");
          const { structure, diagnostics } = pesee.tell();
          const enSommeil = diagnostics.filter(({ suppression }) => suppression !== null).length;
          expect(pesee.count()).toEqual({ ouverts: countOpen(diagnostics), enSommeil });
          expect({ structure, diagnostics }).toEqual(attendus[rang]);
        }
        rmSync(repo.folder, { recursive: true });
      },
    ),
    { numRuns: 2, endOnFailure: true },
  );
}, 300_000);
