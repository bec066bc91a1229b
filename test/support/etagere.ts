import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { lint } from "../../src/commands/referentiel/lint/lint.ts";
import type { Depot } from "../../src/depot/depot.ts";
import { DiskDepot } from "../../src/depot/disk.ts";
import { type ContenuEnMemoire, MemoryDepot } from "../../src/depot/memory.ts";
import { type Referentiel, referenceOf } from "../../src/domain/referentiel.ts";
import type { Diagnostic, Resultat } from "../../src/domain/resultat.ts";
import { readBaseline } from "../../src/load/baseline.ts";
import { findReferentiels } from "../../src/load/referentiel/find.ts";
import { openRegistry } from "../../src/load/referentiel/registry.ts";
import { findStructures } from "../../src/load/structure/find.ts";
import { baselineViewOf, SuiviDeBaseline, sayInutiles } from "../../src/results/baseline.ts";
import { judgeFolders } from "../../src/results/judge-folders.ts";
import { type Verdict, verdictOf } from "../../src/results/judge-structures.ts";
import { PETIT } from "../load/referentiel/petit.ts";
import { mesurerDe } from "./mesurer.ts";
import { referentiel } from "./referentiel.ts";
import { signIn } from "./signer.ts";

const registry = openRegistry(new DiskDepot("dist/referentiels"));

/** `essai@1`: for what no published référentiel shows. */
const ESSAI = referentiel(undefined, { lecture: { edition: 2, empreinte: "0".repeat(64) } });

function referentielDe(reference: string): Referentiel | null {
  return reference === referenceOf(ESSAI) ? ESSAI : registry.get(reference);
}

/** The référentiels that a result was judged on, by reference. */
export function referentielsOf({ structures }: Resultat): Map<string, Referentiel> {
  const references = structures.flatMap(({ jugements }) => jugements.map(({ referentiel }) => referentiel));
  return new Map(
    references.flatMap((reference) => {
      const found = registry.get(reference);
      return found ? [[reference, found] as const] : [];
    }),
  );
}

/** What `cas.yaml`, beside `ok` and `ko`, may say of a shelf. */
interface Cas {
  /** Day to judge by; 2024-06-30 when left out. */
  date?: string;
  strict?: boolean;
  /** Files that a checkout would mangle or that no disk should hold, by path (`ko/preuves/1.1/a.pdf`). */
  fichiers?: Record<string, Fichier>;
  /** Following the advice of every finding of `ko`, in this order. */
  conseil?: Geste[];
}

/** What a person does to a file. */
export interface Geste {
  fichier: string;
  /** It is put there, in the place of what was. */
  contenu?: Fichier;
  /** A new path; it is removed where this is empty. */
  renommer?: string;
  /** Words, wherever they are in it, and what is written for them. */
  remplacer?: string;
  par?: string;
  /** Exigences that are signed, as things stand then; `fichier` is the lock. */
  signer?: string[];
}

type Fichier = { texte: string; fois?: number } | { hex: string } | Exclude<ContenuEnMemoire, string>;

/** Judges the structures at or under a part of a shelf, held in memory. */
export function judgeShelf(shelf: string, part: string): Verdict {
  const { fichiers, cas } = readShelf(shelf, part);
  return judgeDepot(new MemoryDepot(fichiers), cas);
}

/** The files of a part of a shelf, and how they are to be judged. */
export function readShelf(
  shelf: string,
  part: string,
): { fichiers: Record<string, ContenuEnMemoire>; cas: Cas } {
  const cas = readCas(path.join(shelf, "cas.yaml"));
  const fichiers: Record<string, ContenuEnMemoire> = {};
  for (const chemin of listFiles(path.join(shelf, part))) {
    fichiers[chemin] = new Uint8Array(readFileSync(path.join(shelf, part, chemin)));
  }
  for (const [chemin, fichier] of Object.entries(cas.fichiers ?? {})) {
    if (chemin.startsWith(`${part}/`)) fichiers[chemin.slice(part.length + 1)] = contentOf(fichier);
  }
  return { fichiers, cas };
}

/** What a run knows of the structures of a shelf. */
const BASELINE = "baseline.json";

/** Judges every structure of a depot as `cas.yaml` says, beside the baseline that lies there. */
export function judgeDepot(depot: Depot, cas: Cas): Verdict {
  if (!depot.list("").some(({ nom }) => nom === BASELINE)) return judgeAs(depot, cas);
  const texte = new TextDecoder().decode(depot.read(BASELINE, 1 << 20));
  const lue = readBaseline(texte);
  if ("refus" in lue) throw new Error(lue.refus);
  const suivi = new SuiviDeBaseline(lue.connus);
  const verdict = judgeAs(depot, cas);
  const { structures, diagnostics, date } = verdict.resultat;
  for (const structure of structures) suivi.add(baselineViewOf(structure, diagnostics));
  const late = verdictOf(sayInutiles(suivi.inutiles(), { fichier: BASELINE, texte }), date);
  return {
    resultat: { ...verdict.resultat, diagnostics: [...diagnostics, ...late.resultat.diagnostics] },
    places: new Map([...verdict.places, ...late.places]),
  };
}

function judgeAs(depot: Depot, cas: Cas): Verdict {
  return judgeFolders(depot, findStructures(depot, ""), {
    completer: mesurerDe(cas.date ?? "2024-06-30", (reference) => registry.get(reference)),
    date: cas.date ?? "2024-06-30",
    strict: cas.strict ?? false,
    references: [...registry.references(), referenceOf(ESSAI)],
    get: referentielDe,
  });
}

/** Lints the sound référentiel of `petit/` with the files that a part of a shelf puts in the place of its own. */
export function lintShelf(shelf: string, part: "ok" | "ko"): Verdict {
  return lintFiles(readShelf(shelf, part).fichiers);
}

/** Lints it with these files in the place of its own. */
export function lintFiles(propres: Readonly<Record<string, ContenuEnMemoire>>): Verdict {
  const petit = Object.fromEntries(Object.entries(PETIT).map(([nom, texte]) => [`petit/${nom}`, texte]));
  const depot = new MemoryDepot({ ...petit, ...propres });
  return lint(depot, findReferentiels(depot, ""), { date: "2024-06-30", get: () => null });
}

function readCas(chemin: string): Cas {
  return existsSync(chemin) ? ((parse(readFileSync(chemin, "utf8")) as Cas | null) ?? {}) : {};
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** The files once these gestures are made; one that changes nothing is a slip of the shelf. */
export function follow(
  fichiers: Readonly<Record<string, ContenuEnMemoire>>,
  gestes: readonly Geste[],
): Record<string, ContenuEnMemoire> {
  const suivis = { ...fichiers };
  for (const { fichier, contenu, renommer, remplacer, par = "", signer } of gestes) {
    if (signer) {
      suivis[fichier] = signIn(suivis, signer, { get: referentielDe });
      continue;
    }
    if (contenu) {
      suivis[fichier] = contentOf(contenu);
      continue;
    }
    const ancien = suivis[fichier];
    if (ancien === undefined) throw new Error(`${fichier} is not there`);
    if (renommer !== undefined) {
      delete suivis[fichier];
      if (renommer !== "") suivis[renommer] = ancien;
    }
    if (remplacer === undefined) continue;
    const texte = ancien instanceof Uint8Array ? new TextDecoder().decode(ancien) : String(ancien);
    if (!texte.includes(remplacer)) throw new Error(`${fichier} does not hold « ${remplacer} »`);
    suivis[fichier] = texte.replaceAll(remplacer, par);
  }
  return suivis;
}

function contentOf(fichier: Fichier): ContenuEnMemoire {
  if ("texte" in fichier) return fichier.texte.repeat(fichier.fois ?? 1);
  if ("hex" in fichier) return new Uint8Array(Buffer.from(fichier.hex.replaceAll(/\s/g, ""), "hex"));
  return fichier;
}

/** The findings of one rule, as `attendu.txt` holds them. */
export function tellFindings({ structures, diagnostics }: Resultat, regle: string): string {
  const chemins = new Map(structures.map(({ id, chemin }) => [id, chemin]));
  return diagnostics
    .filter((diagnostic) => diagnostic.regle === regle)
    .map(({ gravite, structure = "", fichier, ligne, colonne, message, aide, suppression }) => {
      const place = [path.posix.join(chemins.get(structure) ?? "", fichier ?? ""), ligne, colonne];
      const silenced = suppression ? ` (écarté : ${suppression.par})` : "";
      const where = place.filter((part) => part !== undefined).join(":");
      return `${gravite} ${where}${silenced}\n  ${message}\n${aide === undefined ? "" : `  → ${aide}\n`}`;
    })
    .join("\n");
}

/** What one rule finds of a folder written here. */
export function findingsOf(
  regle: string,
  fichiers: Readonly<Record<string, ContenuEnMemoire>>,
  cas: Pick<Cas, "date" | "strict"> = {},
): readonly Diagnostic[] {
  const { resultat } = judgeDepot(new MemoryDepot(fichiers), cas);
  return resultat.diagnostics.filter((diagnostic) => diagnostic.regle === regle);
}

/** A finding on one line, as « info plan-actions.yaml:3:5 L’action… ». */
export function tell({ gravite, fichier, ligne, colonne, message }: Diagnostic): string {
  const place = [fichier, ligne, colonne].filter((part) => part !== undefined).join(":");
  return `${gravite} ${place} ${message.replaceAll("\u00a0", " ").replaceAll("\u202f", " ")}`;
}
