import type { Command } from "commander";
import { REGLES } from "../../checks/index.ts";
import { FICHIERS } from "../../domain/chemins.ts";
import type { Resultat } from "../../domain/resultat.ts";
import { judgePaths } from "../../open/judge-paths.ts";
import { serviceDeclare } from "../../open/service.ts";
import { choice } from "../../session/choice.ts";
import { describe } from "../../session/describe.ts";
import { CONSTATS, IMPOSSIBLE, RIEN_A_SIGNALER } from "../../session/exit-code.ts";
import { addFormatOption, askedFormats, emit, type SortieDemandee } from "../../session/formats.ts";
import { addCommands } from "../../session/lazy.ts";
import type { Session } from "../../session/session.ts";
import { FORMES_D_ACTIONS } from "./forms/formats.ts";
import { listActions } from "./list.ts";
import {
  type ChoixDActions,
  ETATS_D_ACTION,
  type EtatDemande,
  severalIds,
  TRIS,
  type Tri,
} from "./select.ts";

interface Options {
  etat?: EtatDemande[];
  enRetard?: true;
  responsable?: string;
  service?: string;
  exigence?: string[];
  tri?: Tri;
  format?: SortieDemandee[];
}

const asEtat = choice<EtatDemande>("--etat", ETATS_D_ACTION);
const etats = (text: string, previous: readonly EtatDemande[] = []) => [
  ...previous,
  ...text.split(",").map((part) => asEtat(part.trim())),
];

export function defineActions(command: Command, session: Session): void {
  describe(
    command,
    "Montre le plan d’actions (plan-actions.yaml) : ce qui est en retard, à faire, à vérifier, clos. " +
      "« quali actions proposer » rédige des actions à partir des constats du jour.",
    [
      "quali actions",
      "quali actions --en-retard --service dcl",
      "quali actions --etat a-faire,en-cours --tri responsable --format csv=actions.csv",
      "quali actions proposer --ecrire",
    ],
  );
  command
    .argument(
      "[chemins...]",
      "dossiers de structures (par défaut : le quali.yaml le plus proche, vers le haut)",
    )
    .option(
      "--etat <état>",
      `s’en tenir à ces états ; répétable, ou à,b : ${ETATS_D_ACTION.join(", ")}`,
      etats,
    )
    .option("--en-retard", "s’en tenir aux actions en retard")
    .option("--responsable <mots>", "s’en tenir aux actions dont le responsable contient ces mots")
    .option("--service <id>", "s’en tenir à celles d’un service déclaré dans quali.yaml")
    .option(
      "--exigence <id>",
      "s’en tenir à celles d’une exigence, ou d’un engagement ; répétable, ou id,id",
      severalIds,
    )
    .option("--tri <ordre>", `trier par ${TRIS.join(", ")}`, choice<Tri>("--tri", TRIS));
  addFormatOption(command, FORMES_D_ACTIONS);
  addCommands(
    command,
    [
      {
        nom: "proposer",
        resume: "rédiger des actions à partir des constats et des évaluations du jour",
        load: async () => (await import("./proposer.ts")).defineProposer,
      },
    ],
    session,
  );
  command.action(async (chemins: string[], options: Options) => {
    session.code = await actions(session, chemins, options);
  });
}

async function actions(session: Session, chemins: readonly string[], options: Options): Promise<number> {
  const sorties = askedFormats(options.format, FORMES_D_ACTIONS);
  const { verdict } = await judgePaths(session, chemins, false);
  const { resultat } = verdict;
  const choix = choiceOf(options, resultat);
  const unread = sayUnread(session, resultat);
  const valeur = listActions(resultat, choix, options.tri);
  await emit(session, sorties, FORMES_D_ACTIONS, valeur, { quiet: session.quiet });
  if (valeur.structures.length < resultat.structures.length) return IMPOSSIBLE;
  return unread ? CONSTATS : RIEN_A_SIGNALER;
}

function choiceOf(
  { etat, enRetard, responsable, service, exigence }: Options,
  resultat: Resultat,
): ChoixDActions {
  const etats = [...(etat ?? []), ...(enRetard ? (["en-retard"] as const) : [])];
  return {
    ...(etats.length > 0 && { etats }),
    ...(responsable !== undefined && { responsable }),
    ...(service !== undefined && { service: serviceDeclare(service, resultat.structures) }),
    ...(exigence && { exigences: exigence }),
  };
}

/** Tells of what could not be read: actions that are not shown. */
function sayUnread(session: Session, { structures, diagnostics }: Resultat): boolean {
  for (const { chemin, jugeable } of structures) {
    if (!jugeable)
      session.remark(`quali : « ${chemin} » ne peut pas être jugé : « quali check » dit pourquoi.`);
  }
  const faults = diagnostics.filter(
    ({ fichier, gravite, regle }) =>
      fichier === FICHIERS.planActions && gravite === "erreur" && REGLES.get(regle)?.check === undefined,
  );
  if (faults.length === 0) return false;
  session.remark(
    `quali : ${FICHIERS.planActions} a des fautes, et des actions peuvent manquer ici : « quali check » les dit.`,
  );
  return true;
}
