import type { Command } from "commander";
import { isJour } from "../../domain/formats.ts";
import { addMonths, type Jour } from "../../domain/jour.ts";
import { judgePaths } from "../../open/judge-paths.ts";
import { serviceDeclare } from "../../open/service.ts";
import { describe } from "../../session/describe.ts";
import { IMPOSSIBLE, RIEN_A_SIGNALER } from "../../session/exit-code.ts";
import { addFormatOption, askedFormats, emit, type SortieDemandee } from "../../session/formats.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { agendaOf } from "./agenda.ts";
import { FORMES_D_AGENDA } from "./forms/formats.ts";

interface Options {
  jusquAu?: string;
  service?: string;
  format?: SortieDemandee[];
}

const MOIS = 12;

export function defineAgenda(command: Command, session: Session): void {
  describe(
    command,
    "Dit ce qui vient à échéance : preuves à renouveler, obligations annuelles (enquêtes, bilan, comité, autodiagnostic), actions du plan, " +
      "constats d’audit à lever, audits du cycle, réunions de gouvernance.yaml, fin des exclusions et des dérogations ; et ce qui est en retard. En iCalendar " +
      "(--format ics), importer de nouveau met à jour : chaque échéance garde son identifiant quand son jour change.",
    [
      "quali agenda",
      "quali agenda --jusqu-au 2024-12-31 --service dcl",
      "quali agenda --format ics=agenda.ics --format csv=agenda.csv",
    ],
  );
  command
    .argument(
      "[chemins...]",
      "dossiers de structures (par défaut : le quali.yaml le plus proche, vers le haut)",
    )
    .option("--jusqu-au <jour>", "dernier jour montré, AAAA-MM-JJ (par défaut : douze mois)")
    .option("--service <id>", "s’en tenir à ce qui concerne ce service, déclaré dans quali.yaml");
  addFormatOption(command, FORMES_D_AGENDA);
  command.action(async (chemins: string[], options: Options) => {
    session.code = await agenda(session, chemins, options);
  });
}

async function agenda(session: Session, chemins: readonly string[], options: Options): Promise<number> {
  const sorties = askedFormats(options.format, FORMES_D_AGENDA);
  const date = session.date();
  const jusquAu = options.jusquAu === undefined ? addMonths(date, MOIS) : readLimit(options.jusquAu, date);
  const { verdict, referentielsOf } = await judgePaths(session, chemins, false);
  const { resultat } = verdict;
  for (const { chemin, jugeable } of resultat.structures) {
    if (!jugeable)
      session.remark(`quali : « ${chemin} » ne peut pas être jugé : « quali check » dit pourquoi.`);
  }
  const service =
    options.service === undefined ? undefined : serviceDeclare(options.service, resultat.structures);
  const valeur = agendaOf(resultat, referentielsOf(resultat), {
    jusquAu,
    ...(service !== undefined && { service }),
  });
  const undated = valeur.structures
    .flatMap(({ evenements }) => evenements)
    .filter((one) => one.date === undefined);
  if (undated.length > 0 && sorties.some(({ format }) => format === "ics")) {
    session.remark(
      `quali : sans date, pas dans le calendrier : ${undated.map(({ sujet }) => sujet).join(", ")}.`,
    );
  }
  await emit(session, sorties, FORMES_D_AGENDA, valeur, { quiet: session.quiet });
  const judged = resultat.structures.filter(({ jugeable }) => jugeable);
  return judged.length < resultat.structures.length ? IMPOSSIBLE : RIEN_A_SIGNALER;
}

function readLimit(text: string, date: Jour): Jour {
  if (!isJour(text)) {
    throw new UserError(
      `--jusqu-au « ${text} » : un jour s’écrit AAAA-MM-JJ, par exemple ${addMonths(date, 3)}.`,
    );
  }
  if (text >= date) return text;
  throw new UserError(`--jusqu-au « ${text} » : ce jour vient avant celui du jugement, ${date}.`);
}
