import { citer, enumerer } from "../../domain/francais.ts";
import { meant } from "../../domain/proche.ts";
import { piecesDeclarees } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const serviceInconnu: Regle = {
  id: "service-inconnu",
  ecrit: true,
  titre: "Une pièce est rattachée à un service qui n’est pas déclaré",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Là où chaque service métier doit avoir sa preuve, la pièce ne compte pour aucun.",
  remede: "Corrigez l’identifiant du service, ou déclarez le service dans quali.yaml.",
  exemple: "services:\n  - { id: dcl, nom: Direction de la citoyenneté et de la légalité, modules: [1, 4] }",
  *check(contexte) {
    const services = contexte.structure.yaml.services ?? [];
    const connus = new Set(services.map(({ id }) => id));
    for (const { piece, reference, cible } of piecesDeclarees(contexte)) {
      const { service } = piece.yaml;
      if (service === undefined || connus.has(service) || reference?.yaml.service === service) continue;
      const proche = meant(
        service,
        services.map(({ id, nom }) => [id, nom] as const),
      );
      yield {
        ...cible,
        message: `Le service ${citer(service)} n’est pas déclaré dans quali.yaml.`,
        aide: proche
          ? `Vouliez-vous dire ${citer(proche)} ?`
          : `Ajoutez-le sous ${citer("services")}${connus.size > 0 ? `, ou choisissez parmi ${enumerer([...connus])}` : ""}.`,
        sujet: `${cible.exigence ?? piece.commune ?? ""} ${service}`,
        lieu: { source: piece.source, pointeur: [...piece.pointeur, "service"] },
      };
    }
  },
};
