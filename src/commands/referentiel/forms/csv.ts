import {
  exigencesOf,
  type MethodeControle,
  periodeOf,
  type Referentiel,
} from "../../../domain/referentiel.ts";
import { csv, spreadsheet } from "../../../show/text/csv.ts";

const COLONNES = [
  "module",
  "module_titre",
  "module_type",
  "rubrique",
  "engagement",
  "engagement_texte",
  "exigence",
  "exigence_texte",
  "condition",
  "methode",
  "methode_texte",
  "controle",
  "periode_mois",
  "natures",
];

/** One line per control method; one for an exigence without any. For programs. */
export function formatCsv(referentiel: Referentiel): string {
  return csv(rowsOf(referentiel));
}

/** The same for a French spreadsheet. */
export function formatTableur(referentiel: Referentiel): string {
  return spreadsheet(rowsOf(referentiel));
}

function rowsOf(referentiel: Referentiel): string[][] {
  const rows = exigencesOf(referentiel).flatMap(({ id, module, engagement, texte, methodes, conditions }) => {
    const start = [
      String(module.numero),
      module.titre,
      module.type,
      engagement.rubrique ?? "",
      String(engagement.numero),
      engagement.texte,
      id,
      texte,
      conditions.map(({ mots }) => mots).join(" ; "),
    ];
    return methodes.length
      ? methodes.map((methode) => [...start, ...cells(methode)])
      : [[...start, "", "", "", "", ""]];
  });
  return [COLONNES, ...rows];
}

function cells(methode: MethodeControle): string[] {
  const { id, texte, controle, natures } = methode;
  const periode = periodeOf(methode);
  return [id, texte, controle, periode ? String(periode.mois) : "", natures.join(" ")];
}
