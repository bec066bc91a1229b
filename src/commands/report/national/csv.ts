import {
  type ApportAuPays,
  type BilanDuPays,
  type FaiblesseDuPays,
  type GroupeDuPays,
  paysOf,
} from "../../../results/pays.ts";
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
  const { referentiel, modules, types, departements, nonEngagees, manques, aReprendre, echeances } = bilan;
  const row = (mesure: string, groupe: string, rang: number, valeur: number, sur: number | "") => {
    const { id = "", nom = "" } = apports[rang] ?? {};
    return [mesure, referentiel, groupe, id, nom, String(valeur), String(sur)];
  };
  const coverage = (mesure: string, groups: readonly GroupeDuPays[]) =>
    groups.flatMap(({ cle, parts }) =>
      parts.map(({ rang, documentees, controlees }) => row(mesure, cle, rang, documentees, controlees)),
    );
  const weak = (mesure: string, exigences: readonly FaiblesseDuPays[]) =>
    exigences.flatMap(({ id, structures, controlees }) =>
      structures.map((rang) => row(mesure, id, rang, 1, controlees)),
    );
  return [
    ...coverage("couverture-module", modules),
    ...coverage("couverture-genre", types),
    ...coverage("couverture-departement", departements),
    ...coverage("non-engagee", nonEngagees.parts.length > 0 ? [nonEngagees] : []),
    ...weak("exigence-manquante", manques),
    ...weak("exigence-a-reprendre", aReprendre),
    ...echeances.flatMap(({ mois, parts }) =>
      parts.map(({ rang, combien }) => row("echeance", mois, rang, combien, "")),
    ),
  ];
}
