import { cibleAtteinte, valeurEnMots } from "../../domain/chiffres.ts";
import { citer } from "../../domain/francais.ts";
import type { IndicateurCalcule } from "../../domain/indicateurs.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";
import { calcules } from "./calcules.ts";

export const cibleManquee: Regle = {
  id: "cible-manquee",
  titre: "Un indicateur n’atteint pas la cible que la structure s’est donnée",
  gravite: "info",
  silencable: true,
  pourquoi:
    "La cible est celle de la structure : la manquer n’est pas une faute envers le référentiel. C’est une information, pour qu’en fixer une ne punisse pas ; « cibleManquee » la rend plus grave.",
  remede: "Cherchez la cause, et inscrivez une action si l’écart dure ; ou changez la cible.",
  *check(contexte) {
    for (const { calcule, lieu } of calcules(contexte)) {
      const { cible, definition, cibleManquee: gravite = "info" } = calcule.liaison;
      if (!isMissed(calcule) || cible === undefined || gravite === "desactivee") continue;
      const { valeur, du, au } = calcule.close;
      yield {
        gravite,
        message: `${definition.titre}, du ${enToutesLettres(du)} au ${enToutesLettres(au)} : ${valeurEnMots(valeur, definition.unite)}, pour une cible de ${valeurEnMots(cible, definition.unite)}.`,
        aide: `Cherchez la cause, ou changez ${citer("cible")} dans quali.yaml.`,
        sujet: calcule.id,
        lieu: lieu("cible"),
      };
    }
  },
};

function isMissed({
  close: { valeur },
  liaison: { cible, definition },
  inutilisable,
}: IndicateurCalcule): boolean {
  return inutilisable === null && cibleAtteinte(valeur, cible, definition.sens) === false;
}
