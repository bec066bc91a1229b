import { citer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";

export const servicesNonDeclares: Regle = {
  id: "services-non-declares",
  titre: "Une exigence demande une preuve à chaque service métier, et aucun n’est déclaré",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Sans la liste des services, une seule pièce suffit à quali là où l’auditeur en attend une par service.",
  remede: "Déclarez les services dans quali.yaml, avec les modules qu’ils portent.",
  exemple: "services:\n  - { id: bim, nom: Bureau de l’immigration, modules: [1, 4] }",
  *checkExigence({ examen, examinee, cible }, { structure }) {
    if ((structure.yaml.services ?? []).length > 0) return;
    const metier = examen.referentiel.modules.some(
      ({ type, numero }) => type === "metier" && examen.jugement.modules.includes(numero),
    );
    const partie = examinee.methodes
      .flatMap(({ parties }) => parties)
      .find(
        ({ sort, partie: { periode } }) => sort === "locale" && periode?.par === "service-metier",
      )?.partie;
    if (!metier || !partie) return;
    yield {
      ...cible,
      message: `${examinee.exigence.id} se prouve ${citer(partie.periode?.mots ?? "")}, et aucun service n’est déclaré.`,
      aide: `Ajoutez ${citer("services")} dans quali.yaml, avec les modules de chacun.`,
      sujet: partie.id,
      lieu: { source: structure.source, pointeur: ["structure"], sur: "cle" },
    };
  },
};
