import { citer } from "../../domain/francais.ts";
import { nearest, proposer } from "../../domain/proche.ts";
import { nomsCitables } from "../../domain/referentiel.ts";
import type { ConstatExamine } from "../../judgement/amelioration/types.ts";
import type { Regle, Trouvaille } from "../regle.ts";
import { adviceOn, wrongWith } from "./cible.ts";
import { cibleDe, constatsDAudit, nommerConstat } from "./parcours.ts";

export const constatCibleInconnue: Regle = {
  id: "constat-cible-inconnue",
  titre: "Un constat d’audit porte sur une exigence ou une méthode qui n’existe pas",
  gravite: "avertissement",
  silencable: true,
  ecrit: true,
  pourquoi:
    "Le constat n’est rapproché de rien : on ne le retrouve ni dans le dossier d’audit, ni dans le plan.",
  remede: "Corrigez le numéro de l’exigence ou de la méthode.",
  exemple: 'constats:\n  - { id: C1, exigence: "22.2", methode: "22.2-a", gravite: nc-mineure, constat: … }',
  *check(contexte) {
    for (const { audit, constat } of constatsDAudit(contexte)) {
      for (const { cle, ...faute } of faultsOf(constat, contexte.structure.suivis)) {
        yield {
          ...cibleDe(constat),
          message: `${nommerConstat(constat, audit)} porte sur ${faute.message}`,
          aide: faute.aide,
          sujet: `${audit.ecrit.source.fichier} ${constat.yaml.id} ${cle}`,
          lieu: { source: audit.ecrit.source, pointeur: [...constat.pointeur, cle] },
        };
      }
    }
  },
};

interface Faute extends Pick<Trouvaille, "message"> {
  cle: "exigence" | "methode";
  aide: string;
}

function faultsOf(constat: ConstatExamine, suivis: Parameters<typeof adviceOn>[1]): Faute[] {
  const { visee, yaml } = constat;
  const wrong = visee ? wrongWith(visee) : null;
  if (visee && wrong !== null) {
    return [
      {
        cle: "exigence",
        message: `${citer(visee.nom)} : ${wrong}.`,
        aide: adviceOn(visee, suivis, "du constat"),
      },
    ];
  }
  const { methode } = yaml;
  if (methode === undefined || (visee && !visee.exigence)) return [];
  const known = visee?.exigence ? nomsCitables(visee.exigence) : [];
  if (known.includes(methode)) return [];
  if (!visee) {
    return [
      {
        cle: "methode",
        message: `la méthode ${citer(methode)} d’une exigence qu’il ne nomme pas.`,
        aide: `Ajoutez ${citer(`exigence: "${methode.split("-", 1)[0]}"`)}.`,
      },
    ];
  }
  const near = nearest(methode, known);
  const list = known.length > 0 ? ` Méthodes de ${visee.nom} : ${known.join(", ")}.` : "";
  return [
    {
      cle: "methode",
      message: `${citer(methode)}, qui n’est pas une méthode de ${visee.nom}.`,
      aide: near ? proposer(methode, near) : `Corrigez la méthode, ou retirez la clé.${list}`,
    },
  ];
}
