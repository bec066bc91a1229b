import type { Command } from "commander";
import { openHere } from "../../open/open.ts";
import { describe } from "../../session/describe.ts";
import { addFormatOption, askedFormats, emit, type SortieDemandee } from "../../session/formats.ts";
import type { Session } from "../../session/session.ts";
import { chiffresHere } from "./disk/chiffres.ts";
import { EXPLICATIONS } from "./forms/formats.ts";
import { indicateursToldBy, withChiffres } from "./indicateurs.ts";
import { lookUp } from "./lookup.ts";

export function defineExplain(command: Command, session: Session): void {
  describe(
    command,
    "Explique un identifiant, ou plusieurs : son texte, ses méthodes de contrôle, ce qui y répond, ce qu’il faut " +
      "faire. L’identifiant est un référentiel, un module, une rubrique, un engagement, un sous-engagement, une méthode, " +
      "un fait, une nature de preuve, un indicateur, une règle, un état ou une clé d’un fichier ; des mots cherchent dans les textes. " +
      "Les mots natures, faits, indicateurs, regles, etats, cles, modules et engagements en donnent la liste.",
    [
      "quali explain 15.3",
      "quali explain 15.1 15.2",
      "quali explain module 3",
      "quali explain natures",
      "quali explain preuve-perimee",
      "quali explain taux-courriels-dans-delai",
      "quali explain qual-e-pref:17.1",
      "quali explain courriels --format json",
    ],
  );
  command.argument(
    "<id...>",
    "identifiants ou mots ; précédé d’un alias, d’un id ou d’un id@version et de « : » pour choisir le référentiel " +
      "(par défaut celui de la structure d’ici, ou quali-ate)",
  );
  addFormatOption(command, EXPLICATIONS);
  command.action(async (mots: string[], options: { format?: SortieDemandee[] }) => {
    const sorties = askedFormats(options.format, EXPLICATIONS);
    const ici = await openHere(session);
    const found = lookUp(ici, mots);
    const told = indicateursToldBy(found);
    const chiffres = told.size > 0 && ici.suivis.length > 0 ? await chiffresHere(session, told) : null;
    const explication = chiffres ? withChiffres(found, chiffres) : found;
    await emit(session, sorties, EXPLICATIONS, explication, {});
  });
}
