import { UserError } from "../../session/user-error.ts";
import { RAPPORTS } from "./index.ts";
import { OPTIONS_PROPRES, type Rapport } from "./report.ts";

type OptionPropre = (typeof OPTIONS_PROPRES)[number];

interface Demandees extends Partial<Record<OptionPropre, string | true>> {
  attach?: true;
  strict?: true;
  templates?: string;
}

/** Refuses what was asked for, and of which this report in this form would make nothing. Throws `UserError`. */
export function refuseUseless(
  rapport: Rapport,
  chemins: readonly string[],
  format: string,
  options: Demandees,
): void {
  if (options.attach && format !== "pdf") throw new UserError("--attach ne va qu’avec --format pdf.");
  const useless = OPTIONS_PROPRES.find(
    (nom) => options[nom] !== undefined && !rapport.options?.includes(nom),
  );
  if (useless) throw new UserError(`--${useless} ne va qu’avec --type ${typesWith(useless)}.`);
  if (rapport.plusieurs) refuseForMany(chemins, format, options);
  else refuseForOne(rapport, chemins, format);
}

function typesWith(option: OptionPropre): string {
  const types = RAPPORTS.filter(({ options }) => options?.includes(option)).map(({ type }) => type);
  return types.join(" ou --type ");
}

function refuseForOne({ type }: Rapport, chemins: readonly string[], format: string): void {
  if (chemins.length > 1)
    throw new UserError(
      `--type ${type} porte sur une structure : donnez un seul dossier, ou --type national.`,
    );
  if (format === "csv") throw new UserError("--format csv ne va qu’avec --type national.");
}

function refuseForMany(
  chemins: readonly string[],
  format: string,
  { attach, from, strict, templates }: Demandees,
): void {
  if (attach) throw new UserError("--attach ne va qu’avec un rapport sur une structure.");
  if (from !== undefined && chemins.length > 0)
    throw new UserError("--from remplace les dossiers : donnez un résultat, ou des dossiers, pas les deux.");
  if (from !== undefined && strict)
    throw new UserError(
      "--from ne juge pas de nouveau : retirez --strict, ou donnez un résultat de « quali check --strict ».",
    );
  if (format === "csv" && templates !== undefined)
    throw new UserError("--templates ne change ni les colonnes ni les lignes du csv : retirez-le.");
}
