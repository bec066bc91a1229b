import fs from "node:fs";
import path from "node:path";
import { FICHIERS } from "../../../domain/chemins.ts";
import type { Hachage } from "../../../domain/hachage.ts";
import type { Structure } from "../../../domain/structure.ts";
import type { Verrou } from "../../../domain/verrou.ts";
import { examineReferentiel } from "../../../judgement/examen.ts";
import type { Examen } from "../../../judgement/types.ts";
import { loadStructure } from "../../../load/structure/load.ts";
import { MAX_VERROU } from "../../../load/structure/verrou.ts";
import { parseYaml } from "../../../load/yaml/read.ts";
import { openIndicateurs } from "../../../open/indicateurs.ts";
import { openStructure } from "../../../open/open.ts";
import type { Session } from "../../../session/session.ts";
import { UserError } from "../../../session/user-error.ts";
import { writeFiles } from "../../../session/write-files.ts";

/** A structure judged on the day of the review, and its lock. */
export interface DossierAReviser {
  structure: Structure;
  examens: readonly Examen[];
  /** Left out where nothing was signed yet. */
  verrou: Verrou | undefined;
  hachage: Hachage;
  /** Absolute. */
  dossier: string;
  /** The lock, as the user would name it. */
  nom: string;
}

/** Opens the structure around here. Throws `UserError` where it, or its lock, cannot be relied on. */
export async function openForReview(session: Session): Promise<DossierAReviser> {
  const { depot, chemins, espaces, library, dossier } = await openStructure(session, undefined);
  const [chemin = ""] = chemins;
  const { structure: lue, constats } = loadStructure(depot, chemin, espaces.of(chemin)?.partage);
  if (!lue) throw new UserError(`pas de structure à lire ici. ${constats[0]?.message ?? ""}`);
  if (lue.verrou && !lue.verrou.lisible) {
    const faute = constats.find(({ regle }) => regle.startsWith("verrou-"));
    throw new UserError(
      `${faute?.message ?? "quali.lock ne peut pas être lu."} ${faute?.aide ?? ""} Rien n’est écrit.`,
    );
  }
  const date = session.date();
  const mesurer = await openIndicateurs(depot, [chemin], library.registry, date);
  const structure = mesurer ? mesurer(lue, depot, chemin) : lue;
  const examens = structure.suivis.map((suivi) => {
    const referentiel = library.registry.get(suivi.referentiel);
    if (referentiel) return examineReferentiel(structure, suivi, referentiel, date);
    throw new UserError(
      `le référentiel ${suivi.referentiel} n’est pas connu : « quali check » dit lesquels le sont.`,
    );
  });
  const { verrou, hachage } = structure;
  if (!hachage) throw new Error("a structure of the disk has fingerprints");
  const nom = path.relative(session.dossier, path.join(dossier, FICHIERS.verrou));
  return { structure, examens, verrou, hachage, dossier, nom };
}

/** Puts the new lock in the place of the one that was read, at once. Throws `UserError` where it changed meanwhile. */
export function writeLock(session: Session, { dossier, nom, verrou }: DossierAReviser, texte: string): void {
  const chemin = path.join(dossier, FICHIERS.verrou);
  const now = fs.existsSync(chemin) ? fs.readFileSync(chemin, "utf8").replace(/^\ufeff/, "") : undefined;
  if (now !== verrou?.source.texte) {
    throw new UserError("quali.lock a changé pendant la revue : rien n’est écrit. Relancez la commande.");
  }
  // a checkout may have given it the ends of lines of its system
  const written = verrou?.source.texte.includes("\r\n") ? texte.replaceAll("\n", "\r\n") : texte;
  const [faute] = parseYaml(Buffer.from(written), FICHIERS.verrou, MAX_VERROU).constats;
  if (faute) throw new UserError(`quali.lock ne pourrait plus être lu : ${faute.message} Rien n’est écrit.`);
  writeFiles(session, [{ nom, contenu: written, propre: true }]);
}
