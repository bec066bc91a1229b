import { type ApportAuPays, type BilanDuPays, type GroupeDuPays, paysOf } from "../../../results/pays.ts";
import { spreadsheet } from "../../../show/text/csv.ts";

const TITRES = ["mesure", "référentiel", "groupe", "structure", "nom", "valeur", "sur"];

/**
 * Every figure of the national view by the structures that make it, a row each: sums over a measure and a group are
 * those of the page. What a spreadsheet opens.
 */
export function nationalCsv(apports: readonly ApportAuPays[]): string {
  const rows = paysOf(apports).flatMap((bilan) => rowsOf(bilan, apports));
  const refused = apports
    .filter(({ situation }) => situation === "non-jugeable")
    .map(({ id, nom }) => ["non-jugeable", "", "", id, nom, "", ""]);
  return spreadsheet([TITRES, ...rows, ...refused]);
}

function rowsOf(bilan: BilanDuPays, apports: readonly ApportAuPays[]): string[][] {
  const { referentiel, modules, types, departements, nonEngagees, manques, echeances } = bilan;
  const row = (mesure: string, groupe: string, rang: number, valeur: number, sur: number | "") => {
    const { id = "", nom = "" } = apports[rang] ?? {};
    return [mesure, referentiel, groupe, id, nom, String(valeur), String(sur)];
  };
  const coverage = (mesure: string, groups: readonly GroupeDuPays[]) =>
    groups.flatMap(({ cle, parts }) =>
      parts.map(({ rang, documentees, controlees }) => row(mesure, cle, rang, documentees, controlees)),
    );
  return [
    ...coverage("couverture-module", modules),
    ...coverage("couverture-genre", types),
    ...coverage("couverture-departement", departements),
    ...coverage("non-engagee", nonEngagees.parts.length > 0 ? [nonEngagees] : []),
    ...manques.flatMap(({ id, manquantes, controlees }) =>
      manquantes.map((rang) => row("exigence-manquante", id, rang, 1, controlees)),
    ),
    ...echeances.flatMap(({ mois, parts }) =>
      parts.map(({ rang, combien }) => row("echeance", mois, rang, combien, "")),
    ),
  ];
}
