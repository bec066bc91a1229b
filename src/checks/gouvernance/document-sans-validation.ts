import { citer } from "../../domain/francais.ts";
import type { DocumentPublie } from "../../domain/gouvernance.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Contexte, Regle } from "../regle.ts";
import { documentsDe, gouvernanceDe, lieuDe } from "./parcours.ts";

export const documentSansValidation: Regle = {
  id: "document-sans-validation",
  titre: "Rien ne dit qui a validé un document, quand, ou où il est publié",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Une politique qualité engage qui la valide : sans date, sans instance ni lieu de publication, elle reste un projet. Un lieu de publication qui manque n’est qu’une information.",
  remede: "Écrivez quand le document a été validé, par quel comité ou quelle fonction, et où il est publié.",
  exemple: "valideLe: 2024-04-18\nvalidePar: copil\npublication: [site internet, site intranet]",
  *check(contexte) {
    for (const document of documentsDe(contexte)) {
      const fault = faultOf(document, contexte);
      if (!fault) continue;
      const { cle, ...rest } = fault;
      const there = Object.hasOwn(document, cle);
      yield {
        ...rest,
        sujet: `${document.type} ${cle}`,
        lieu: lieuDe(contexte, document, there ? cle : "type"),
      };
    }
  },
};

interface Faute {
  cle: string;
  message: string;
  aide: string;
  gravite?: "info";
}

/** The first thing that is wrong: the others wait for it. */
function faultOf(document: DocumentPublie, contexte: Contexte): Faute | null {
  const { type, valideLe, validePar, publication } = document;
  const nom = `Le document ${citer(type)}`;
  if (valideLe === undefined || validePar === undefined) {
    const [cle, ajout] =
      valideLe === undefined ? ["valideLe", "valideLe: AAAA-MM-JJ"] : ["validePar", "validePar: …"];
    const quoi = valideLe === undefined ? "n’a pas de date de validation" : "ne dit pas qui l’a validé";
    return {
      cle,
      message: `${nom} ${quoi}.`,
      aide: `Ajoutez ${citer(ajout)}${cle === "validePar" ? ", un comité de ce fichier ou une fonction" : ""}.`,
    };
  }
  if (valideLe > contexte.date)
    return {
      cle: "valideLe",
      message: `${nom} est dit validé le ${enToutesLettres(valideLe)}, après le ${enToutesLettres(contexte.date)}.`,
      aide: `Corrigez ${citer("valideLe")}, ou retirez la clé jusqu’à ce jour.`,
    };
  const comite = gouvernanceDe(contexte)?.comites?.find(({ id }) => id === validePar);
  if (comite && !comite.seances?.some(({ date }) => date === valideLe))
    return {
      cle: "valideLe",
      message: `${nom} est dit validé le ${enToutesLettres(valideLe)} par ${citer(validePar)}, qui n’a pas de séance ce jour-là.`,
      aide: `Corrigez ${citer("valideLe")}, ou ajoutez la séance à ce comité.`,
    };
  if (publication && publication.length > 0) return null;
  return {
    cle: "publication",
    gravite: "info",
    message: `${nom} ne dit pas où il est publié.`,
    aide: `Ajoutez ${citer("publication: [site internet]")}.`,
  };
}
