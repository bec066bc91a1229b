import type { Command } from "commander";
import { suiviOf } from "../../open/follower.ts";
import { openHere, openStructure } from "../../open/open.ts";
import { openSource } from "../../open/source.ts";
import { addPrintOptions, type OptionsDImpression, printerOf } from "../../print/printer.ts";
import { choice } from "../../session/choice.ts";
import { describe } from "../../session/describe.ts";
import { CONSTATS } from "../../session/exit-code.ts";
import { addFormatOption, askedFormats, emit, type SortieDemandee } from "../../session/formats.ts";
import type { Session } from "../../session/session.ts";
import { diffReferentiels } from "./diff.ts";
import { crosswalkBetween, RIEN_D_ECRIT } from "./facts/written.ts";
import { FORMATS_DE_DIFF } from "./forms/formats.ts";
import { impactOn } from "./impact/impact.ts";
import { reaches } from "./judgement/judge.ts";
import { PORTEES } from "./judgement/rules.ts";
import { addSetting } from "./settings.ts";
import type { Portee, TypeDeChangement } from "./types.ts";

interface OptionsDeCommande extends OptionsDImpression {
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
    "quali diff qual-e-pref quali-ate --format pdf=differences.pdf",
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
  addFormatOption(command, FORMATS_DE_DIFF);
  addPrintOptions(command);
  command.action(async (a: string, b: string, options: OptionsDeCommande) => {
    const sorties = askedFormats(options.format, FORMATS_DE_DIFF);
    const impacted = options.impact === undefined ? undefined : await openStructure(session, options.impact);
    const { registry, correspondance } = impacted?.library ?? (await openHere(session));
    const [de, vers] = [openSource(session, registry, a), openSource(session, registry, b)];
    const written = options.crosswalk ? crosswalkBetween(correspondance, de, vers) : RIEN_D_ECRIT;
    const diff = diffReferentiels(de, vers, written, options.gravite);
    if (impacted) {
      const structure = { ...impacted.load(), chemin: impacted.nom };
      diff.impact = impactOn(diff, de, vers, structure, suiviOf(structure, impacted.nom, de));
    }
    const { quiet, verbose } = session;
    const imprimer = printerOf(session, options);
    await emit(session, sorties, FORMATS_DE_DIFF, diff, { quiet, verbose, imprimer });
    if (options.failOn !== "jamais" && reaches(diff, options.failOn)) session.code = CONSTATS;
  });
}
