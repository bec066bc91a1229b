import { citer, compter, enumerer } from "../../domain/francais.ts";
import type { IndicateurCalcule } from "../../domain/indicateurs.ts";
import type { Regle } from "../regle.ts";
import { calcules } from "./calcules.ts";

export const registreARelire: Regle = {
  id: "registre-a-relire",
  titre: "Un registre contient des lignes à vérifier",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Ces lignes comptent, mais une ligne en double, masquée, ou répondue avant d’être reçue change le chiffre sans qu’on le voie.",
  remede: "Vérifiez ces lignes dans le registre ; rien à faire si elles sont justes.",
  *check(contexte) {
    for (const { calcule, lieu } of calcules(contexte)) {
      const parts = oddities(calcule);
      if (parts.length === 0) continue;
      yield {
        message: `Le registre de ${citer(calcule.id)} a ${enumerer(parts)}.`,
        aide: `Vérifiez-les : ${citer(`quali indicateurs --indicateur ${calcule.id}`)} dit où.`,
        sujet: calcule.id,
        lieu: lieu("source"),
      };
    }
  },
};

function oddities({ registres, nombreSignalees: avant }: IndicateurCalcule): string[] {
  const sum = (count: (registre: IndicateurCalcule["registres"][number]) => number) =>
    registres.reduce((total, registre) => total + count(registre), 0);
  const doublons = sum((registre) => registre.doublons);
  const masquees = sum((registre) => registre.masquees);
  return [
    doublons > 0 ? `${compter(doublons, "ligne")} en double` : "",
    masquees > 0
      ? `${compter(masquees, "ligne")} masquée${masquees > 1 ? "s" : ""} (comptée${masquees > 1 ? "s" : ""})`
      : "",
    avant > 0
      ? `${compter(avant, "réponse")} datée${avant > 1 ? "s" : ""} d’avant la réception (comptée${avant > 1 ? "s" : ""} comme donnée${avant > 1 ? "s" : ""} le jour même)`
      : "",
  ].filter((part) => part !== "");
}
