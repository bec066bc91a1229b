import path from "node:path";
import { UserError } from "../../session/user-error.ts";

/** Forms of a report; csv for the one on many structures. */
export const FORMATS: readonly string[] = ["html", "pdf", "csv"];

const ENDINGS = new Map([
  [".html", "html"],
  [".htm", "html"],
  [".pdf", "pdf"],
  [".csv", "csv"],
]);

/** What the user asks for, or the ending of her file says. Throws `UserError` where they differ. */
export function formatOf({ format, output = "" }: { format?: string; output?: string }): string {
  const ending = path.extname(output).toLowerCase();
  const said = ENDINGS.get(ending);
  if (format !== undefined && said !== undefined && format !== said) {
    throw new UserError(
      `--format ${format} et « ${output} » se contredisent : retirez --format, ou changez le nom.`,
    );
  }
  if (format === undefined && said === undefined && ending !== "") {
    throw new UserError(
      `« ${output} » : un rapport s’écrit en .html, en .pdf ou en .csv (vue nationale) ; changez le nom, ou ajoutez --format html, pdf ou csv.`,
    );
  }
  return format ?? said ?? "html";
}
