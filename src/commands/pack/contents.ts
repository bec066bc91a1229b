import { DOSSIERS, FICHIERS } from "../../domain/chemins.ts";
import { Collecte } from "./collecte.ts";
import { actionFiles, espaceText, sharedFiles } from "./sources.ts";
import type { ContenuDePaquet, DemandeDePaquet } from "./types.ts";
import { under } from "./ways.ts";

/** Files that quali reads beside the evidence. */
const PROPRES = [FICHIERS.structure, FICHIERS.planActions, FICHIERS.gouvernance];
const DOSSIERS_PROPRES = [DOSSIERS.audits, DOSSIERS.textes];

/** Everything of a structure that goes into a pack, and what stays out of it with its reason; in the order of paths. */
export function contentsOf(demande: DemandeDePaquet): ContenuDePaquet {
  const { depot, dossier, structure } = demande;
  const collecte = new Collecte(demande);
  for (const nom of PROPRES) collecte.addIfThere(under(dossier, nom));
  for (const nom of DOSSIERS_PROPRES) collecte.addTree(under(dossier, nom), () => true);
  collecte.addTree(under(dossier, DOSSIERS.preuves), (chemin) => collecte.isAsked(chemin));
  for (const chemin of sharedFiles(structure)) collecte.addIfThere(under(dossier, chemin));
  for (const chemin of actionFiles(structure)) collecte.addIfThere(under(dossier, chemin));
  const logo = structure.yaml.apparence?.logo;
  if (logo !== undefined) collecte.addIfThere(under(dossier, logo));
  collecte.addRegisters();
  collecte.addVerrou(under(dossier, FICHIERS.verrou));
  if (demande.espace) collecte.addText(...espaceText(demande.espace, dossier, depot));
  return collecte.finish();
}
