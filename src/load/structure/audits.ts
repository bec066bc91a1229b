import { DepotError } from "../../depot/depot.ts";
import { DOSSIERS, FICHIERS } from "../../domain/chemins.ts";
import { type Constat, constatAt } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import { naturally } from "../../domain/ordre.ts";
import { nearest, proposer } from "../../domain/proche.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import type { AuditEcrit, PlanDActions } from "../../domain/structure.ts";
import type { AuditDeclare, ConstatDAudit, PointConforme } from "../../generated/audit.ts";
import { sayAt } from "../validate/fault.ts";
import { shown } from "../validate/naming.ts";
import { refusalOfFolder } from "../yaml/refus.ts";
import { sayLinkOut } from "./files.ts";
import { type Folders, join } from "./folders.ts";
import { GABARIT_D_AUDIT } from "./gabarits.ts";
import { isLitter } from "./names.ts";
import { readVersion1 } from "./own-document.ts";
import { isMap, prune } from "./prune.ts";

/**
 * The files of `audits/`, by name; undefined where there are none. Other files may lie there: an auditor's report.
 * `plan`: the actions that findings may name.
 */
export function readAudits(
  folders: Folders,
  plan: PlanDActions | undefined,
  constats: Constat[],
): AuditEcrit[] | undefined {
  const listing = folders.list(DOSSIERS.audits);
  if (listing instanceof DepotError) {
    // Neither there nor named by a link that leads nowhere.
    if (folders.find("", DOSSIERS.audits)) constats.push(refusalOfFolder(listing, DOSSIERS.audits));
    return undefined;
  }
  const files = listing.entrees.filter(({ nom, genre }) => genre === "fichier" && !isLitter(nom));
  for (const { nom } of files) if (/\.(?:yml|ya?ml\.txt)$/i.test(nom)) constats.push(sayEnding(nom));
  for (const { nom, genre } of listing.entrees) {
    if (genre === "lien-sortant" && !isLitter(nom)) constats.push(sayLinkOut(join(DOSSIERS.audits, nom)));
  }
  const audits = files
    .map(({ nom }) => nom.normalize("NFC"))
    .filter((nom) => nom.endsWith(".yaml"))
    .sort(naturally)
    .flatMap((nom) => readAudit(folders, join(DOSSIERS.audits, nom), constats));
  for (const { source, constats: faits } of audits) {
    for (const { yaml, pointeur } of faits) {
      const inconnue =
        yaml.action !== undefined && sayUnknown(source, [...pointeur, "action"], yaml.action, plan);
      if (inconnue) constats.push(inconnue);
    }
  }
  return audits.length > 0 ? audits : undefined;
}

function sayUnknown(
  source: Source,
  pointeur: Pointeur,
  id: string,
  plan: PlanDActions | undefined,
): Constat | null {
  const ids = plan?.actions.map(({ yaml }) => yaml.id) ?? [];
  if (ids.includes(id) || plan?.ecartees.has(id)) return null;
  const near = nearest(id, ids);
  return sayAt(source, pointeur, {
    regle: "reference-inconnue",
    message: `Aucune action n’a l’identifiant ${citer(id)}.`,
    aide: near
      ? proposer(id, near)
      : `Ajoutez l’action à ${FICHIERS.planActions}, ou corrigez l’identifiant.`,
  });
}

function readAudit(folders: Folders, chemin: string, constats: Constat[]): AuditEcrit[] {
  const ecrit = readVersion1(folders, chemin, GABARIT_D_AUDIT, constats);
  if (!ecrit) return [];
  const { source, valeur, fautes } = ecrit;
  const audit = soundAudit(valeur, fautes);
  if (!audit) return [];
  const { pieces, cles } = prune<ConstatDAudit>(valeur, fautes, GABARIT_D_AUDIT, "constats");
  const seen = new Set<string>();
  for (const { piece, pointeur } of pieces) {
    if (seen.has(piece.id)) {
      constats.push(
        sayAt(source, [...pointeur, "id"], {
          regle: "identifiant-en-double",
          message: `Deux constats de cet audit ont l’identifiant ${citer(piece.id)}.`,
          aide: "Donnez à chacun le sien.",
        }),
      );
    }
    seen.add(piece.id);
  }
  return [
    {
      source,
      audit,
      constats: pieces.map(({ piece, pointeur }) => ({ yaml: piece, pointeur })),
      conformes: (cles.conformes as readonly PointConforme[] | undefined) ?? [],
    },
  ];
}

/** What the file says of its audit, without the faulty keys; null without its day or kind: nothing of it can be placed. */
function soundAudit(valeur: Record<string, unknown>, fautes: readonly Pointeur[]): AuditDeclare | null {
  const written = isMap(valeur.audit) ? valeur.audit : {};
  const faulty = fautes.filter(([key]) => key === "audit").map(([, part]) => part);
  const sound = Object.fromEntries(Object.entries(written).filter(([key]) => !faulty.includes(key)));
  return "date" in sound && "genre" in sound ? (sound as unknown as AuditDeclare) : null;
}

function sayEnding(nom: string): Constat {
  const name = nom.replace(/\.(?:yml|ya?ml\.txt)$/i, ".yaml");
  return constatAt(
    { fichier: join(DOSSIERS.audits, nom) },
    {
      regle: "fichier-mal-place",
      message: `${shown(nom)} n’est pas lu : un audit s’écrit dans un fichier en .yaml.`,
      aide: `Renommez-le ${citer(name)}.`,
    },
  );
}
