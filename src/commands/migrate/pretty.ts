import { compter } from "../../domain/francais.ts";
import { oneLine, withoutCiCommands } from "../../show/text/safe.ts";
import { createStyle } from "../../show/text/style.ts";
import { wrap } from "../../show/text/wrap.ts";
import { gestesInWords, modulesInWords } from "../diff/forms/words-impact.ts";
import type { PlanDeMigration } from "./plan/plan.ts";

interface Options {
  couleur: boolean;
  largeur: number;
  /** Nothing was written. */
  essai: boolean;
}

/** What a migration moves, what it leaves to a person, and what to do next. */
export function formatMigration(plan: PlanDeMigration, { couleur, largeur, essai }: Options): string {
  const style = createStyle(couleur);
  const { structure } = plan.impact;
  const moved = plan.copies.filter(({ de, vers }) => de !== vers);
  const lines = [
    ...wrap(oneLine(`${structure.nom} : de ${plan.de} à ${plan.vers}`), largeur).map(style.fort),
    ...(structure.fictif ? ["STRUCTURE FICTIVE : ces données sont un exemple."] : []),
    ...(essai ? ["Essai : rien n’est écrit."] : []),
    ...wrap(`${gestesInWords(plan.impact)}.`, largeur),
    ...modulesInWords(plan.impact).flatMap((text) => wrap(text, largeur)),
    "",
    style.fort(
      `${compter(moved.length, "fichier déplacé", "fichiers déplacés")}, ${compter(plan.ecrits.size, "fichier réécrit", "fichiers réécrits")}`,
    ),
    ...moved.flatMap(({ de, vers }) => wrap(`${oneLine(de)} → ${oneLine(vers)}`, largeur, "  ", "      ")),
    ...[...plan.ecrits.keys()].flatMap((chemin) => wrap(oneLine(chemin), largeur, "  écrit ", "      ")),
    ...(plan.remarques.length > 0 ? ["", style.fort("À décider")] : []),
    ...plan.remarques.flatMap((text) => wrap(oneLine(text), largeur, "  ? ", "    ")),
    "",
    ...wrap(
      essai
        ? "Sans --dry-run, la migration est faite."
        : "Ensuite : relire les commentaires « Migration » des fiches, puis « quali check ».",
      largeur,
    ),
  ];
  return withoutCiCommands(`${lines.join("\n")}\n`);
}
