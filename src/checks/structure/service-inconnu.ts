import type { Enonce } from "../../domain/constat.ts";
import { citer, enumerer } from "../../domain/francais.ts";
import { direSigne, meant, type Nomme, namedAs, proposer } from "../../domain/proche.ts";
import { remembered } from "../../domain/souvenir.ts";
import type { StructureYaml } from "../../domain/structure.ts";
import { actionsDuPlan, surLAction } from "../amelioration/parcours.ts";
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
  *checkDossier({ pieces }, { structure }) {
    const services = servicesOf(structure.yaml);
    for (const { piece, reference, cible } of pieces) {
      const { service } = piece.yaml;
      if (service === undefined || services.has(service) || reference?.yaml.service === service) continue;
      yield {
        ...cible,
        ...say(service, [...services]),
        sujet: `${cible.exigence ?? piece.commune ?? ""} ${service}`,
        lieu: { source: piece.source, pointeur: [...piece.pointeur, "service"] },
      };
    }
  },
  *check(contexte) {
    const services = servicesOf(contexte.structure.yaml);
    for (const action of actionsDuPlan(contexte)) {
      const { service } = action.ecrite.yaml;
      if (service === undefined || services.has(service)) continue;
      yield { ...surLAction(contexte, action, "service"), ...say(service, [...services]) };
    }
  },
};

const servicesOf = remembered(
  ({ services = [] }: StructureYaml): ReadonlyMap<string, string> =>
    new Map(services.map(({ id, nom }) => [id, nom])),
);

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
