import type { Command } from "commander";
import { judgePaths } from "../../open/judge-paths.ts";
import { wayToAnnotate } from "../../open/places.ts";
import { openResult } from "../../open/result.ts";
import { checkScope, exigencesVisees, modulesVises } from "../../open/scope.ts";
import { baselineViewOf } from "../../results/baseline.ts";
import { exitCodeOf, type Seuil } from "../../results/exit-code.ts";
import { apportOf } from "../../results/pays.ts";
import { type Cible, narrow, type PorteeDuRun } from "../../results/portee.ts";
import { choice } from "../../session/choice.ts";
import { describe } from "../../session/describe.ts";
import {
  addFormatOption,
  askedFormats,
  emit,
  type SortieDemandee,
  whyUnshown,
} from "../../session/formats.ts";
import { integer } from "../../session/integers.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { BaselineDuRun, type OptionsDeBaseline } from "./baseline.ts";
import type { Rendu } from "./forms/formatter.ts";
import { FORMES, formattersOf } from "./forms/index.ts";
import { diagnosticsByStructure } from "./forms/whole.ts";
import type { Fragment } from "./judge-all.ts";

interface Options extends OptionsDeBaseline {
  format?: SortieDemandee[];
  failOn?: Seuil;
  strict?: true;
  maxProblems?: number;
  jobs?: number;
  shard?: Fragment;
  compare?: string;
  module?: Cible<number>[];
  exigence?: Cible<string>[];
  since?: string;
}

export function defineCheck(command: Command, session: Session): void {
  describe(
    command,
    "Juge chaque structure (un dossier qui contient quali.yaml) trouvée dans les chemins : ce qui est documenté, " +
      "ce qui manque, ce qui est périmé, ce qu’il faut faire. Code de sortie : 0 rien à signaler, 1 des constats, " +
      "2 jugement impossible.",
    [
      "quali check",
      "quali check examples/prefecture-savoie --date 2024-06-30",
      "quali check --module 1 --exigence 15.3 --verbose",
      "quali check --since origin/main",
      "quali check --format pretty --format json=resultat.json --fail-on avertissement",
    ],
  );
  command.argument(
    "[chemins...]",
    "dossiers à juger (par défaut : le quali.yaml le plus proche, vers le haut)",
  );
  addFormatOption(command, FORMES);
  command
    .option(
      "--fail-on <gravité>",
      "gravité qui donne le code 1 : erreur (par défaut), avertissement, info, jamais",
      choice("--fail-on", ["erreur", "avertissement", "info", "jamais"]),
    )
    .option("--strict", "exiger une réponse à chaque méthode de contrôle")
    .option(
      "--module <n>",
      "s’en tenir à ce module (sp:n : d’un autre référentiel suivi) ; répétable, ou n,n,n",
      modulesVises,
    )
    .option(
      "--exigence <id>",
      "s’en tenir à cette exigence ou cet engagement (sp:id : d’un autre référentiel suivi) ; répétable, ou id,id",
      exigencesVisees,
    )
    .option("--max-problems <n>", "ne montrer que les n constats les plus graves", (text) =>
      integer("--max-problems", text),
    )
    .option(
      "--jobs <n>",
      "fils d’exécution qui jugent à la fois (par défaut : autant que de cœurs)",
      (text) => integer("--jobs", text),
    )
    .option(
      "--baseline <fichier>",
      "ne compter que les constats nouveaux ou plus graves que ceux de ce fichier",
    )
    .option(
      "--update-baseline",
      "écrire dans ce fichier les constats trouvés, qui seront connus la prochaine fois",
    )
    .option(
      "--compare <résultat.json>",
      "dire ce qui a changé depuis ce résultat, que quali check --format json a écrit",
    )
    .option(
      "--since <référence>",
      "comparer avec le dossier à cette référence git (branche, étiquette, commit) : seul ce qui est moins bien donne le code 1",
    )
    .option("--shard <i/n>", "ne juger que la i-ième de n parts, que « quali merge » réunit", shard)
    .action(async (paths: string[], options: Options) => {
      session.code = await check(session, paths, options);
    });
}

async function check(session: Session, paths: readonly string[], options: Options): Promise<number> {
  const sorties = askedFormats(options.format, FORMES);
  const portee = { modules: options.module ?? [], exigences: options.exigence ?? [] };
  const whole = portee.modules.length + portee.exigences.length > 0 || options.maxProblems !== undefined;
  if (whole && options.shard) {
    throw new UserError(
      "--shard ne va pas avec --module, --exigence ni --max-problems : réduisez le résultat réuni.",
    );
  }
  if (options.compare !== undefined && options.shard) {
    throw new UserError("--compare ne va pas avec --shard : il compare des ensembles entiers.");
  }
  if (options.compare !== undefined && options.since !== undefined) {
    throw new UserError("--compare ne va pas avec --since : choisissez un résultat, ou un commit.");
  }
  if (options.since !== undefined && options.shard) {
    throw new UserError("--shard ne va pas avec --since : comparez sur une seule machine.");
  }
  sayUnshown(session, sorties, options);
  const baseline = BaselineDuRun.open(session, options, sorties);
  if (options.since !== undefined && baseline) {
    throw new UserError("--baseline ne va pas avec --since : chacun dit à sa façon ce qui est nouveau.");
  }
  if (whole) return checkWhole(session, paths, options, portee, sorties, baseline);
  const { checkEach } = await import("./disk/check-each.ts");
  return checkEach(session, paths, {
    ...(await settingsOf(session, options, portee)),
    jobs: options.jobs,
    shard: options.shard,
    since: options.since,
    sorties,
    baseline,
  });
}

/** A run of several forms keeps its options when one form is dropped: what no form shows is told, and the code stays. */
function sayUnshown(session: Session, sorties: readonly SortieDemandee[], options: Options): void {
  const asked: [string, unknown, string[]][] = [
    ["--compare", options.compare, ["pretty", "markdown"]],
    ["--max-problems", options.maxProblems, ["pretty", "github", "markdown"]],
  ];
  for (const [option, value, formes] of asked) {
    const why = value === undefined ? null : whyUnshown(option, sorties, formes);
    if (why !== null) session.remark(`quali : ${why}`);
  }
}

/** The result to compare with, in the same scope: as the forms of a structure take it, and as the end of a run does. */
async function earlier(session: Session, nom: string, portee: PorteeDuRun) {
  const { resultatAvantOf } = await import("./forms/avant.ts");
  const { date, structures, ...rest } = openResult(session, nom, "--compare");
  return {
    avant: { date, apports: structures.map(apportOf) },
    precedent: resultatAvantOf(narrow({ ...rest, date, structures }, portee)),
  };
}

/** `2/5`: the second of five. Throws `UserError`. */
function shard(text: string): Fragment {
  const [, rang, total] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim())?.map(Number) ?? [];
  if (rang !== undefined && total !== undefined && rang >= 1 && rang <= total) return { rang, total };
  throw new UserError(
    `--shard « ${text} » : écrivez la part et leur nombre, par exemple 2/5 (de 1/5 à 5/5).`,
  );
}

async function settingsOf(
  session: Session,
  { strict, failOn = "erreur", compare }: Options,
  portee: PorteeDuRun,
) {
  const { quiet, verbose } = session;
  const before =
    compare === undefined
      ? { avant: undefined, precedent: undefined }
      : await earlier(session, compare, portee);
  return { strict: strict === true, failOn, quiet, verbose, ...before };
}

/** What narrows or cuts the result looks at all structures before it shows the first. */
async function checkWhole(
  session: Session,
  paths: readonly string[],
  options: Options,
  portee: PorteeDuRun,
  sorties: readonly SortieDemandee[],
  baseline: BaselineDuRun | null,
): Promise<number> {
  const { strict, failOn, quiet, verbose, precedent } = await settingsOf(session, options, portee);
  const juges = await judgePaths(session, paths, strict, baseline?.connues);
  const { base, racine, verdict, referentielsOf } = juges;
  checkScope(verdict.resultat, portee);
  const narrowed = narrow(verdict.resultat, portee);
  baseline?.narrowTo(verdict.resultat, portee);
  for (const [structure, own] of diagnosticsByStructure(narrowed))
    if (structure) baseline?.add(baselineViewOf(structure, own));
  const tardifs = juges.tell(baseline?.constats(racine) ?? []);
  const depuis =
    options.since === undefined
      ? undefined
      : await (await import("./disk/since.ts")).compareNarrowed(
          session,
          juges,
          options.since,
          portee,
          failOn,
        );
  const resultat = {
    ...narrowed,
    diagnostics: [...narrowed.diagnostics, ...tardifs.diagnostics],
    ...(depuis && { depuis }),
  };
  const places = new Map([...verdict.places, ...tardifs.places]);
  const rendu: Rendu = { resultat, places, referentiels: referentielsOf(resultat) };
  const sommet = wayToAnnotate(racine, base);
  const { maxProblems: maxProblemes } = options;
  await emit(session, sorties, formattersOf(depuis !== undefined), rendu, {
    base,
    sommet,
    quiet,
    verbose,
    failOn,
    maxProblemes,
    precedent,
  });
  baseline?.save();
  if (depuis && resultat.structures.every(({ jugeable }) => jugeable)) return depuis.pires > 0 ? 1 : 0;
  return exitCodeOf(resultat, failOn);
}
