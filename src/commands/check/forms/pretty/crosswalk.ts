import { abreger } from "../../../../domain/francais.ts";
import type { ExigenceJugee } from "../../../../domain/resultat.ts";
import { oneLine } from "../../../../show/text/safe.ts";
import { type Page, paragraph } from "./page.ts";

/** Said wherever a crosswalk stands in for evidence: no official source gives it, and whose opinion it is matters. */
export function parCorrespondance(propre: boolean): string {
  return `par correspondance (${propre ? "celle de l’espace de travail" : "avis de quali"})`;
}

const IDS = 12;

/** Through which exigences of another référentiel this one is covered, or what is left to document there. */
export function crosswalkOf(page: Page, { etat, correspondance }: ExigenceJugee): string[] {
  if (!correspondance) return [];
  const { referentiel, exigences, manquantes, reste, propre = false } = correspondance;
  const voie = parCorrespondance(propre);
  if (reste !== undefined) {
    const list = abreger(exigences.map(oneLine), IDS);
    const text = `couverte en partie ${voie} : ${list} de ${oneLine(referentiel)} ; reste à montrer : ${oneLine(reste)}`;
    return paragraph(page, text, "      ").map(page.style.faible);
  }
  const [head, ids] =
    etat === "manquant"
      ? [`à couvrir ${voie}, reste à documenter`, manquantes]
      : [`couverte ${voie} :`, exigences];
  const list = abreger(ids.map(oneLine), IDS);
  return paragraph(page, `${head} ${list} de ${oneLine(referentiel)}`, "      ").map(page.style.faible);
}
