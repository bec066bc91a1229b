import { semblable } from "../../../domain/signes.ts";
import type { TableauDEnquete } from "../report.ts";

/**
 * The results of a survey from the rows of a table: a row a theme, a column `Thème`, one `Réponses` (the total), and a
 * column of numbers a possible answer. Null where it is no such table.
 */
export function resultatsDuTableau(rows: readonly (readonly string[])[]): TableauDEnquete | null {
  const [entetes = [], ...lignes] = rows;
  const named = (nom: string) => entetes.findIndex((one) => semblable(one).trim() === nom);
  const [theme, total] = [named("theme"), named("reponses")];
  if (theme < 0) return null;
  const filled = lignes.filter((ligne) => ligne[theme]?.trim());
  const columns = entetes.flatMap((entete, rang) =>
    rang !== theme && rang !== total && entete.trim() !== "" && filled.every((ligne) => isNumber(ligne[rang]))
      ? [rang]
      : [],
  );
  if (columns.length === 0 || filled.length === 0) return null;
  return {
    reponses: columns.map((rang) => entetes[rang]?.trim() ?? ""),
    themes: filled.map((ligne) => {
      const nombres = columns.map((rang) => Number(ligne[rang]?.trim()));
      const sum = nombres.reduce((all, one) => all + one, 0);
      return {
        theme: ligne[theme]?.trim() ?? "",
        total: isNumber(ligne[total]) ? Number(ligne[total]?.trim()) : sum,
        nombres,
      };
    }),
  };
}

function isNumber(cellule: string | undefined): boolean {
  return /^\s*\d{1,7}\s*$/.test(cellule ?? "");
}
