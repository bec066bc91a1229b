import fs from "node:fs";
import path from "node:path";
import { DepotError } from "../depot/depot.ts";
import { DiskDepot } from "../depot/disk.ts";
import { GitError, readGitTree } from "../depot/git.ts";
import type { Referentiel } from "../domain/referentiel.ts";
import { openReferentiel, type ReferentielOuvert } from "../load/referentiel/open.ts";
import type { ReferentielRegistry } from "../load/referentiel/registry.ts";
import type { Session } from "../session/session.ts";
import { UserError } from "../session/user-error.ts";
import { sayGitError } from "./git-words.ts";
import { findReferentiel } from "./library.ts";

/**
 * The référentiel that the user names: `id@version` (or `id`) of those at hand, a compiled file, a folder, or
 * `git:<ref>:<path>`. Throws `UserError`.
 */
export function openSource(session: Session, registry: ReferentielRegistry, nom: string): Referentiel {
  if (nom.startsWith("git:")) return opened(nom, openInGit(session, nom));
  const known = registry.references();
  const named = known.some((reference) => reference === nom || reference.startsWith(`${nom}@`));
  if (named || !(isPath(nom) || fs.existsSync(session.resolve(nom)))) return findReferentiel(registry, nom);
  return opened(nom, openOnDisk(session.resolve(nom)));
}

/** Anything that no id can be. */
function isPath(nom: string): boolean {
  return /[\\/]|\.json$|^\.+$/.test(nom);
}

function openOnDisk(chemin: string): ReferentielOuvert {
  try {
    return openReferentiel(new DiskDepot(path.dirname(chemin)), path.basename(chemin));
  } catch (error) {
    if (!(error instanceof DepotError)) throw error;
    return { referentiel: null, refus: "absent", constats: [] };
  }
}

function openInGit(session: Session, nom: string): ReferentielOuvert {
  const [, ref, chemin] = /^git:([^:]*):(.*)$/s.exec(nom) ?? [];
  if (ref === undefined || chemin === undefined) {
    throw new UserError(
      `« ${nom} » : écrivez git:<référence>:<chemin>, par exemple git:HEAD:referentiel/mon-label/1.`,
    );
  }
  const inside = chemin.replace(/^\.?\/+|\/+$/g, "");
  try {
    return openReferentiel(readGitTree(session.dossier, ref, inside, session.io.env), inside);
  } catch (error) {
    if (error instanceof GitError) throw new UserError(`« ${nom} » : ${sayGitError(error)}`);
    throw error;
  }
}

function opened(nom: string, ouverture: ReferentielOuvert): Referentiel {
  const { referentiel, constats } = ouverture;
  if (referentiel && constats.length === 0) return referentiel;
  const first = constats[0];
  const why = first ? ` ${first.message}${place(first.lieu)}` : "";
  const others = constats.length - 1;
  const more =
    others > 0 ? ` (et ${others} autre${others > 1 ? "s" : ""} défaut${others > 1 ? "s" : ""})` : "";
  if (ouverture.referentiel) throw new UserError(`« ${nom} » : ce référentiel a des défauts.${why}${more}`);
  throw new UserError(`« ${nom} » : ${REFUS[ouverture.refus]}${why}${more}`);
}

const REFUS: Record<(ReferentielOuvert & { referentiel: null })["refus"], string> = {
  absent: "ce fichier ou ce dossier n’existe pas.",
  illisible: "ce fichier ou ce dossier ne peut pas être lu.",
  "pas-un-referentiel":
    "ce n’est pas un référentiel : il faut un dossier (texte, lecture), ou un fichier écrit par « quali referentiel export --format json ».",
};

function place(lieu: NonNullable<ReferentielOuvert["constats"][number]>["lieu"]): string {
  if ("fichier" in lieu) return "";
  const { ligne, colonne } = "position" in lieu ? lieu.position : lieu.source.locate(lieu.pointeur, lieu.sur);
  return ` (${lieu.source.fichier}:${ligne}:${colonne})`;
}
