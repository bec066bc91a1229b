import type { Enonce } from "../../domain/constat.ts";
import { citer, enumerer } from "../../domain/francais.ts";
import { direSigne, meant, type Nomme, namedAs, proposer } from "../../domain/proche.ts";
import { actionsDuPlan, surLAction } from "../amelioration/parcours.ts";
import { piecesDeclarees } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const serviceInconnu: Regle = {
  id: "service-inconnu",
  ecrit: true,
  titre: "Une pièce, ou une action, est rattachée à un service qui n’est pas déclaré",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Là où chaque service métier doit avoir sa preuve, la pièce ne compte pour aucun ; l’action ne se retrouve pas parmi celles du service.",
  remede: "Corrigez l’identifiant du service, ou déclarez le service dans quali.yaml.",
  exemple: "services:\n  - { id: dcl, nom: Direction de la citoyenneté et de la légalité, modules: [1, 4] }",
  *check(contexte) {
    const services = contexte.structure.yaml.services ?? [];
    const connus = new Set(services.map(({ id }) => id));
    for (const { piece, reference, cible } of piecesDeclarees(contexte)) {
      const { service } = piece.yaml;
      if (service === undefined || connus.has(service) || reference?.yaml.service === service) continue;
      yield {
        ...cible,
        ...say(
          service,
          services.map(({ id, nom }) => [id, nom]),
        ),
        sujet: `${cible.exigence ?? piece.commune ?? ""} ${service}`,
        lieu: { source: piece.source, pointeur: [...piece.pointeur, "service"] },
      };
    }
    for (const action of actionsDuPlan(contexte)) {
      const { service } = action.ecrite.yaml;
      if (service === undefined || connus.has(service)) continue;
      const noms = services.map(({ id, nom }): Nomme => [id, nom]);
      yield { ...surLAction(contexte, action, "service"), ...say(service, noms) };
    }
  },
};

function say(service: string, connus: readonly Nomme[]): Enonce {
  const nomme = namedAs(service, connus);
  if (nomme) {
    return {
      message: `Le service ${citer(service)} est lu ${citer(nomme)}, son identifiant.`,
      aide: `Écrivez ${citer(`service: ${nomme}`)}.${direSigne(service, nomme)}`,
    };
  }
  const proche = meant(service, connus);
  const choix = connus.length > 0 ? `, ou choisissez parmi ${enumerer(connus.map(([id]) => id))}` : "";
  return {
    message: `Le service ${citer(service)} n’est pas déclaré dans quali.yaml.`,
    aide: proche ? proposer(service, proche) : `Ajoutez-le sous ${citer("services")}${choix}.`,
  };
}
