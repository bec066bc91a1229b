import type { Command } from "commander";
import { installedLibrary } from "../../open/library.ts";
import { wayToAnnotate } from "../../open/places.ts";
import { openResult } from "../../open/result.ts";
import { exitCodeOf, type Seuil } from "../../results/exit-code.ts";
import { choice } from "../../session/choice.ts";
import { describe } from "../../session/describe.ts";
import { addFormatOption, askedFormats, emit, type SortieDemandee } from "../../session/formats.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { FORMATTERS } from "../check/forms/index.ts";
import { mergeResults } from "./merge.ts";

interface Options {
  format?: SortieDemandee[];
  output?: string;
  failOn?: Seuil;
  partiel?: true;
}

export function defineMerge(command: Command, session: Session): void {
  describe(
    command,
    "Réunit en un seul les résultats que « quali check --format json » a écrits, comme si tout avait été jugé d’un coup : " +
      "les parts d’un jugement partagé entre machines (--shard), ou des résultats de structures différentes, du même jour. " +
      "Code de sortie : celui de quali check ; 2 s’ils ne vont pas ensemble ou s’il manque une part.",
    [
      "quali merge part-1.json part-2.json --output resultat.json",
      "quali merge parts/*.json --format pretty --fail-on avertissement",
      "quali merge part-1.json --partiel --output incomplet.json",
    ],
  );
  command.argument("<resultats...>", "fichiers de quali check --format json");
  addFormatOption(command, FORMATTERS);
  command
    .option("--output <fichier>", "fichier du résultat réuni, en json (par défaut : la sortie standard)")
    .option(
      "--fail-on <gravité>",
      "gravité qui donne le code 1 : erreur (par défaut), avertissement, info, jamais",
      choice("--fail-on", ["erreur", "avertissement", "info", "jamais"]),
    )
    .option("--partiel", "réunir même s’il manque des parts, et le dire dans le résultat")
    .action(async (noms: string[], options: Options) => {
      session.code = await merge(session, noms, options);
    });
}

async function merge(session: Session, noms: readonly string[], options: Options): Promise<number> {
  const { output, partiel, failOn = "erreur" } = options;
  if (output !== undefined && options.format)
    throw new UserError("--output et --format s’excluent : --format json=fichier.");
  const sorties =
    output === undefined
      ? askedFormats(options.format, FORMATTERS, "json")
      : [{ format: "json", fichier: output }];
  const reunion = mergeResults(
    noms.map((nom) => ({ nom, resultat: openResult(session, nom) })),
    partiel === true,
  );
  if ("refus" in reunion) throw new UserError(reunion.refus);
  const { resultat } = reunion;
  session.keepTo(resultat.date, "le résultat réuni");
  if (resultat.partiel)
    session.remark(
      `quali : résultat partiel, il manque ${resultat.partiel.manquants.length} part(s) sur ${resultat.partiel.total}.`,
    );
  const { registry } = installedLibrary(session.io);
  const followed = resultat.structures.flatMap(({ jugements }) =>
    jugements.map(({ referentiel }) => referentiel),
  );
  const referentiels = new Map(
    followed.flatMap((reference) => {
      const found = registry.get(reference);
      return found ? [[reference, found] as const] : [];
    }),
  );
  const rendu = { resultat, places: new Map(), referentiels };
  const { quiet, verbose } = session;
  const sommet = wayToAnnotate(session.dossier, "");
  await emit(session, sorties, FORMATTERS, rendu, { base: "", sommet, quiet, verbose, failOn });
  return exitCodeOf(resultat, failOn);
}
