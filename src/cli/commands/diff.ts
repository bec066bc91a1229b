import type { Command } from "commander";
import type { Portee, TypeDeChangement } from "../../domain/diff.ts";
import { FORMATS_DE_DIFF } from "../../output/diff/formats.ts";
import { diffReferentiels } from "../../results/diff/diff.ts";
import { RIEN_D_ECRIT } from "../../results/diff/facts/written.ts";
import { impactOn } from "../../results/diff/impact/impact.ts";
import { reaches } from "../../results/diff/judgement/judge.ts";
import { PORTEES } from "../../results/diff/judgement/rules.ts";
import { choice } from "../choice.ts";
import { crosswalkBetween } from "../diff/crosswalk.ts";
import { openFollower } from "../diff/follower.ts";
import { addSetting } from "../diff/settings.ts";
import { referentielsHere } from "../espaces.ts";
import { CONSTATS } from "../exit-code.ts";
import { addFormatOption, askedFormats, emit, type SortieDemandee } from "../formats.ts";
import { describe } from "../french/help.ts";
import { openSource } from "../open-source.ts";
import type { Session } from "../session.ts";

interface OptionsDeCommande {
  format?: SortieDemandee[];
  crosswalk: boolean;
  impact?: string;
  gravite?: ReadonlyMap<TypeDeChangement, Portee>;
  failOn: Portee | "jamais";
}

export function defineDiff(command: Command, session: Session): void {
  describe(command, "Compare deux référentiels : ce qui change, et ce que cela rompt.", [
    "quali diff qual-e-pref@2019-02-04 quali-ate@2024-02-01",
    "quali diff qual-e-pref quali-ate --no-crosswalk --format json",
    "quali diff qual-e-pref quali-ate --impact examples/prefecture-seine-maritime",
    "quali diff git:v1:referentiel/mon-label/2023 referentiel/mon-label/2024 --fail-on rupture",
  ]);
  command
    .argument("<A>", "id@version, fichier, dossier ou git:<référence>:<chemin>")
    .argument("<B>", "de même")
    .option("--impact <dossier>", "ce que cela demande à cette structure : reprendre, revoir, créer…")
    .option("--no-crosswalk", "ne pas suivre les correspondances écrites : les textes seuls")
    .option(
      "--gravite <changement=portée>",
      `régler la portée d’un changement : ${PORTEES.join(", ")}`,
      addSetting,
    )
    .option(
      "--fail-on <portée>",
      "échouer (code 1) à partir de : rupture, a-revoir, editorial ou jamais",
      choice("--fail-on", [...PORTEES, "jamais"]),
      "jamais",
    );
  addFormatOption(command, [...FORMATS_DE_DIFF.keys()]);
  command.action(async (a: string, b: string, options: OptionsDeCommande) => {
    const sorties = askedFormats(options.format, "pretty");
    const registry = await referentielsHere(session);
    const [de, vers] = [openSource(session, registry, a), openSource(session, registry, b)];
    const written = options.crosswalk ? crosswalkBetween(session.io, de, vers) : RIEN_D_ECRIT;
    const diff = diffReferentiels(de, vers, written, options.gravite);
    if (options.impact !== undefined) {
      const { structure, suivi } = openFollower(session, options.impact, de);
      diff.impact = impactOn(diff, de, vers, structure, suivi);
    }
    const { quiet, verbose } = session;
    await emit(session, sorties, async (format, support) => {
      const formatter = await FORMATS_DE_DIFF.get(format)?.();
      return formatter?.(diff, { ...support, quiet, verbose }) ?? "";
    });
    if (options.failOn !== "jamais" && reaches(diff, options.failOn)) session.code = CONSTATS;
  });
}
