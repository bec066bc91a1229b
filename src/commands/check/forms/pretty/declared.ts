import { accorder, enumerer } from "../../../../domain/francais.ts";
import { enToutesLettres } from "../../../../domain/jour.ts";
import type { StructureJugee } from "../../../../domain/resultat.ts";
import { oneLine } from "../../../../show/text/safe.ts";
import { type Page, paragraph } from "./page.ts";

type Service = NonNullable<StructureJugee["services"]>[number];

function serviceOf({ id, nom, modules = [], anciensIds = [] }: Service): string {
  const charge = modules.length ? `, ${accorder(modules.length, "module")} ${enumerer(modules)}` : "";
  const before = anciensIds.length ? ` ; a été ${enumerer(anciensIds)}` : "";
  return `Service ${id} : ${nom}${charge}${before}.`;
}

function daysOf(feries: NonNullable<StructureJugee["feries"]>): string {
  const days = Object.entries(feries).sort(([a], [b]) => (a < b ? -1 : 1));
  if (days.length === 0) return "";
  const told = days.map(([jour, ferie]) => `${enToutesLettres(jour)} (${ferie ? "férié" : "ouvré"})`);
  return `Jours réglés : ${told.join(", ")}.`;
}

/** What quali.yaml says of the structure beside its evidence: its author reads here that it was taken. */
export function declared(page: Page, structure: StructureJugee): string[] {
  const { espace, departement, services = [], cycle, feries = {}, parametres } = structure;
  const facts = [
    espace && `Espace de travail : ${espace.nom} (${espace.id}).`,
    departement && `Département : ${departement}.`,
    ...services.map(serviceOf),
    cycle?.labellisation && `Labellisation : ${enToutesLettres(cycle.labellisation)}.`,
    cycle?.prochainAudit && `Prochain audit : ${enToutesLettres(cycle.prochainAudit)}.`,
    daysOf(feries),
    ...Object.entries(parametres ?? {}).map(([nom, valeur]) => `Réglage ${nom} : ${valeur}.`),
  ].filter((fact) => fact !== undefined && fact !== "");
  return facts.flatMap((fact) => paragraph(page, oneLine(String(fact)), "  "));
}
