import { DOSSIERS, FICHIERS, ficheDe, isAmelioration, preuvesDe } from "../../../domain/chemins.ts";
import { enumerer } from "../../../domain/francais.ts";
import {
  type Exigence,
  exigencesOf,
  type MethodeControle,
  type Referentiel,
  referenceOf,
} from "../../../domain/referentiel.ts";
import { type DossierExigence, dossiersDe, type Structure, type Suivi } from "../../../domain/structure.ts";
import { nomDuSuivi, sousDossierDe } from "../../../domain/suivi.ts";
import { folded } from "../../../load/structure/names.ts";
import { sameWords } from "../../../mots/words.ts";
import { impactOn } from "../../diff/impact/impact.ts";
import { targetFinder } from "../../diff/impact/targets.ts";
import type { Perimetre } from "../../diff/impact/works.ts";
import type { Diff, Impact, Travail } from "../../diff/types.ts";
import { isEditable, rewritePieces, writeFiche } from "./fiche.ts";
import { type Arrivee, type Deplacements, planMoves } from "./moves.ts";
import { carryNumbers, type FichierDeNumeros, sayFaulty } from "./numeros.ts";
import { type NewPath, pathMapper } from "./paths.ts";
import { type PassageAuReferentiel, writeQualiYaml } from "./quali-yaml.ts";
import { carryLock } from "./verrou.ts";

/** A folder carried to another référentiel; paths are relative to the structure. */
export interface PlanDeMigration {
  de: string;
  vers: string;
  impact: Impact;
  /** Every file that is kept, with its new path; the same where it does not move. */
  copies: readonly { de: string; vers: string }[];
  /** YAML files written anew, by their new path. */
  ecrits: ReadonlyMap<string, string>;
  /** The files that they were made of, by the same; the same path where left out. */
  origines: ReadonlyMap<string, string>;
  /** What a person must decide or read again, in sentences. */
  remarques: readonly string[];
  newPath: NewPath;
}

/** Folders that a migration rewrites whole; the rest of the structure stays as it is, but for quali.yaml. */
export const DOSSIERS_REPRIS = [DOSSIERS.preuves, DOSSIERS.archives, DOSSIERS.audits] as const;

/** Files beside quali.yaml that it writes anew, where they are there. */
export const FICHIERS_REPRIS = [FICHIERS.verrou, FICHIERS.gouvernance, FICHIERS.planActions] as const;

/**
 * Plans the passage of a structure; `files` are all files of `DOSSIERS_REPRIS`, relative to the structure, `gouvernance`
 * the text of that file, or null.
 */
export function planMigration(
  diff: Diff,
  referentiels: { de: Referentiel; vers: Referentiel },
  structure: Structure,
  suivi: Suivi,
  files: readonly string[],
  gouvernance: string | null = null,
): PlanDeMigration {
  const { de, vers } = referentiels;
  const [ancien, nouveau] = [referenceOf(de), referenceOf(vers)];
  const impact = impactOn(diff, de, vers, structure, suivi);
  const scope = { de: exigencesOf(de), vers: exigencesOf(vers, new Set(impact.modules.vers)) };
  const alias = sousDossierDe({ ...suivi, nom: nomDuSuivi({ ...suivi, referentiel: nouveau }) });
  const racine = asOnDisk(preuvesDe(alias), files);
  const moves = planMoves(
    dossiersDe(structure, suivi),
    scope,
    targetFinder(diff),
    racine,
    asOnDisk(`${DOSSIERS.archives}/${ancien}`, files),
  );
  const rewritten = new Set(moves.arrivees.flatMap(({ sources }) => sources.flatMap(ficheOf)));
  const written = moves.arrivees.filter(isWritten);
  const kept = files.filter((file) => !rewritten.has(file));
  const reserved = written.map(({ chemin }) => ficheDe(chemin));
  const newPath = pathMapper(moves, kept, reserved);
  const fiches = written.map((arrivee): [string, string] => {
    const task = impact.travaux.find((travail) => travail.vers.includes(arrivee.exigence));
    const about = { de: ancien, methodes: methodsKept(scope, arrivee), newPath };
    return [ficheDe(arrivee.chemin), writeFiche(arrivee, task ?? UNKNOWN, about)];
  });
  const others = new Map(writeOthers(structure, suivi, newPath));
  const passage = { ...passageOf(diff, nouveau, impact, scope), newPath };
  const quali = writeQualiYaml(structure, suivi, passage);
  const lock = carryLock(structure, suivi, {
    referentiels,
    exigences: { de: byId(exigencesOf(de)), vers: byId(scope.vers) },
    cibles: passage.cibles,
    newPath,
    files,
  });
  const numbered = numberedFiles(structure, gouvernance).map((one) => ({
    ...one,
    ...carryNumbers(one, { suivi, suivis: structure.suivis }, scope, passage),
  }));
  const beside = [
    [FICHIERS.verrou, lock.texte],
    ...numbered.map(({ fichier, texte }) => [fichier, texte]),
  ].filter((one): one is [string, string] => one[1] !== null);
  const rewrittenBeside = new Set(beside.map(([fichier]) => fichier));
  const copies = kept.filter((file) => !others.has(file) && !rewrittenBeside.has(file));
  return {
    de: ancien,
    vers: nouveau,
    impact,
    copies: copies.map((file) => ({ de: file, vers: newPath(file) })),
    ecrits: new Map([...fiches, ...others, ...beside, [FICHIERS.structure, quali.texte]]),
    origines: new Map(
      written.map(({ chemin, sources }) => [ficheDe(chemin), sources.flatMap(ficheOf)[0] ?? ""]),
    ),
    remarques: [
      ...quali.remarques,
      ...remarksOn(moves),
      ...lock.remarques,
      ...numbered.flatMap((one) => one.remarques),
      ...unreadAudits(structure, files),
    ],
    newPath,
  };
}

/** A path below one of the folders that are rewritten, by the name that it has on disk: « Preuves » is read too. */
function asOnDisk(chemin: string, files: readonly string[]): string {
  const [root = ""] = chemin.split("/", 1);
  const there = files.map((file) => file.slice(0, root.length)).find((name) => folded(name) === root);
  return (there ?? root) + chemin.slice(root.length);
}

/** Files beside the evidence that name exigences, as far as they can be read. */
function numberedFiles({ plan, audits = [] }: Structure, gouvernance: string | null): FichierDeNumeros[] {
  const sources = [...(plan ? [plan.source] : []), ...audits.map(({ source }) => source)];
  return [
    ...(gouvernance === null ? [] : [{ fichier: FICHIERS.gouvernance, texte: gouvernance }]),
    ...sources.map(({ fichier, texte }) => ({ fichier, texte })),
  ];
}

function unreadAudits({ audits = [] }: Structure, files: readonly string[]): string[] {
  const read = new Set(audits.map(({ source }) => source.fichier));
  return files.filter((file) => isAmelioration(file) && !read.has(file)).map(sayFaulty);
}

function byId(exigences: readonly Exigence[]): Map<string, Exigence> {
  return new Map(exigences.map((exigence) => [exigence.id, exigence]));
}

const UNKNOWN: Pick<Travail, "geste" | "raisons"> = { geste: "revoir", raisons: [] };

function passageOf(
  diff: Diff,
  vers: string,
  { modules }: Impact,
  scope: Perimetre,
): Omit<PassageAuReferentiel, "newPath"> {
  const byId = new Map(scope.de.map((exigence) => [exigence.id, exigence]));
  const findTargets = targetFinder(diff);
  return {
    vers,
    modules,
    successeurs: (module) => successorsOf(diff, module),
    cibles: (id) => {
      const exigence = byId.get(id);
      return exigence ? findTargets(exigence, scope.vers) : [];
    },
  };
}

/** Control methods, and their parts, with the same words in an exigence and in those that go into it: old id → new id. */
function methodsKept(scope: Perimetre, { exigence, sources }: Arrivee): Map<string, string> {
  const after = scope.vers.find(({ id }) => id === exigence);
  const own = after?.methodes ?? [];
  const former = scope.de.filter(({ id }) => sources.some((source) => source.exigence === id));
  const pairs = former.flatMap((exigence) => [
    ...partsKept(exigence, after ?? {}),
    ...exigence.methodes.flatMap((methode): [string, string][] => {
      const same = own.find(({ texte }) => sameWords(texte, methode.texte));
      return same ? [[methode.id, same.id], ...partsKept(methode, same)] : [];
    }),
  ]);
  return new Map(pairs);
}

type EnParties = Pick<Exigence | MethodeControle, "parties">;

function partsKept({ parties = [] }: EnParties, vers: EnParties): [string, string][] {
  return parties.flatMap((partie): [string, string][] => {
    const same = vers.parties?.find(({ mots }) => sameWords(mots, partie.mots));
    return same ? [[partie.id, same.id]] : [];
  });
}

function ficheOf(dossier: DossierExigence): string[] {
  return dossier.fiche && isEditable(dossier) ? [dossier.fiche.source.fichier] : [];
}

/** Something is to be said in a fiche: there was one, or a part of another folder may belong there. */
function isWritten({ sources, aRepartir }: Arrivee): boolean {
  return aRepartir.length > 0 || sources.some((source) => source.fiche !== null && isEditable(source));
}

/** Files of pieces that stay, common evidence and fiches of other référentiels, where a file that they name moved. */
function writeOthers(structure: Structure, suivi: Suivi, newPath: NewPath): [string, string][] {
  const moving = new Set(dossiersDe(structure, suivi));
  const staying = structure.dossiers.filter((dossier) => !moving.has(dossier));
  const lists = [
    { pieces: [...structure.communes.values()] },
    ...staying.map(({ fiche }) => ({
      pieces: (fiche?.pieces ?? []).filter(({ commune }) => commune === undefined),
    })),
  ];
  return lists.flatMap(({ pieces }): [string, string][] => {
    const chemin = pieces[0]?.source.fichier;
    const texte = rewritePieces(pieces, chemin?.replace(/\/[^/]*$/, "") ?? "", newPath);
    return texte === null || chemin === undefined ? [] : [[chemin, texte]];
  });
}

function successorsOf({ modules }: Diff, numero: number): number[] {
  const links = modules.flatMap(({ liens }) => liens.filter(({ de }) => de === String(numero)));
  return links.map(({ vers }) => Number(vers));
}

function remarksOn({ arrivees, archives }: Deplacements): string[] {
  const parts = arrivees.flatMap(({ exigence, aRepartir }) =>
    aRepartir.map((part) => ({ ...part, vers: exigence })),
  );
  const sources = new Map(parts.map((part) => [part.exigence, part.chemin]));
  const unread = arrivees.flatMap(({ chemin, sources }) =>
    sources.filter((source) => !isEditable(source)).map((source) => ({ source, chemin })),
  );
  return [
    ...[...sources].map(([exigence, chemin]) => {
      const vers = parts.filter((part) => part.exigence === exigence).map((part) => part.vers);
      return `Les preuves de ${exigence} sont dans ${chemin} ; une part revient peut-être à ${enumerer(vers)}.`;
    }),
    ...unread.map(
      ({ source, chemin }) =>
        `La fiche de ${source.chemin} a des défauts : elle a suivi telle quelle dans ${chemin}, à reprendre à la main.`,
    ),
    ...archives.map(({ dossier, chemin }) => `${dossier.chemin} n’a plus d’exigence : gardé dans ${chemin}.`),
  ];
}
