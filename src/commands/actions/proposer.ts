import type { Command } from "commander";
import { FICHIERS } from "../../domain/chemins.ts";
import { accorder, compter, enumerer } from "../../domain/francais.ts";
import type { Resultat } from "../../domain/resultat.ts";
import { type FichierLu, readIn, replaceIn } from "../../open/edited-files.ts";
import { judgePaths } from "../../open/judge-paths.ts";
import { openStructure } from "../../open/open.ts";
import { describe } from "../../session/describe.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { withoutCiCommands } from "../../show/text/safe.ts";
import { type ActionProposee, proposeActions } from "./propose.ts";
import { severalIds } from "./select.ts";
import { auditWith, draftsInYaml, NON_MODIFIABLE, planWith } from "./write.ts";

interface Options {
  ecrire?: true;
  exigence?: string[];
}

export function defineProposer(command: Command, session: Session): void {
  describe(
    command,
    "Rédige une action pour chaque exigence en écart (évaluée « partiel » ou « non-conforme », sans preuve, à la preuve périmée…) et pour " +
      "chaque non-conformité d’audit auxquelles aucune action en cours ne répond, d’après les constats du jour. Les montre ; avec --ecrire, les " +
      "ajoute à la fin de plan-actions.yaml sans toucher au reste, et nomme l’action dans le constat d’audit. À relire avant de s’en servir.",
    [
      "quali actions proposer",
      "quali actions proposer examples/prefecture-savoie --date 2024-06-30",
      "quali actions proposer --ecrire",
    ],
  );
  command
    .argument("[chemin]", "dossier de la structure (par défaut : le quali.yaml le plus proche, vers le haut)")
    .option("--ecrire", "ajouter les actions à plan-actions.yaml")
    .option(
      "--exigence <id>",
      "s’en tenir à une exigence, ou à un engagement ; répétable, ou id,id",
      severalIds,
    )
    .action(async (chemin: string | undefined, options: Options) => {
      await proposer(session, chemin, options);
    });
}

async function proposer(
  session: Session,
  chemin: string | undefined,
  { ecrire, exigence }: Options,
): Promise<void> {
  const { dossier, nom } = await openStructure(session, chemin);
  const plan = readIn(dossier, FICHIERS.planActions);
  const { resultat } = (await judgePaths(session, chemin === undefined ? [] : [chemin], false)).verdict;
  const [structure] = resultat.structures;
  if (!structure?.jugeable)
    throw new UserError(`« ${nom} » ne peut pas être jugé : « quali check » dit pourquoi.`);
  if (plan.texte !== null && structure.actions === undefined) {
    throw new UserError(
      `${FICHIERS.planActions} ne peut pas être lu : « quali check » dit pourquoi. Rien n’est proposé.`,
    );
  }
  const drafts = proposeActions(resultat, exigence);
  if (drafts.length === 0) {
    session.remark("Rien à proposer : une action répond à chaque écart.");
    return;
  }
  if (!ecrire) {
    session.io.stdout.write(withoutCiCommands(`actions:\n${draftsInYaml(drafts)}`));
    session.remark(
      `${compter(drafts.length, "action proposée", "actions proposées")}, à relire. « --ecrire » les ajoute à ${FICHIERS.planActions}.`,
    );
    return;
  }
  write(session, dossier, plan, drafts, resultat);
}

function write(
  session: Session,
  dossier: string,
  plan: FichierLu,
  drafts: readonly ActionProposee[],
  { structures }: Resultat,
): void {
  const texte = planWith(plan.texte, drafts);
  if (texte === null) throw new UserError(NON_MODIFIABLE);
  const audits = (structures[0]?.audits ?? []).flatMap(({ fichier }) => {
    const named = drafts.flatMap(({ id, constats }) =>
      constats.filter((one) => one.fichier === fichier).map((one): [string, string] => [one.id, id]),
    );
    if (named.length === 0) return [];
    const lu = readIn(dossier, fichier);
    const written = auditWith(lu.texte ?? "", new Map(named));
    if (written !== null) return [{ lu, texte: written }];
    throw new UserError(
      `« ${fichier} » ne peut pas être complété sans toucher au reste : écrivez-y vous-même les clés « action ». Rien n’est écrit.`,
    );
  });
  replaceIn(session, dossier, [{ lu: plan, texte }, ...audits]);
  const ids = drafts.map(({ id }) => id);
  session.remark(
    `${compter(ids.length, "action")} ${accorder(ids.length, "ajoutée")} à ${FICHIERS.planActions} : ${enumerer(ids)}. À relire : responsable, échéance, mots.`,
  );
  for (const { lu } of audits) session.remark(`Leurs actions sont nommées dans ${lu.chemin}.`);
}
