import { FICHIERS } from "../../domain/chemins.ts";
import type { Constat } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import { nearest, proposer } from "../../domain/proche.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import type { ActionEcrite, PieceChargee, PlanDActions, PreuveDAction } from "../../domain/structure.ts";
import type { ActionYaml } from "../../generated/plan-actions.ts";
import { sayAt } from "../validate/fault.ts";
import { resolveDeclared } from "./declared-path.ts";
import type { Folders } from "./folders.ts";
import { GABARIT_DU_PLAN } from "./gabarits.ts";
import { readAtTop } from "./own-document.ts";
import { prune } from "./prune.ts";

/** What reading the plan needs of the structure around it. */
interface CadreDuPlan {
  folders: Folders;
  communes: ReadonlyMap<string, PieceChargee>;
  anciens: ReadonlyMap<string, string>;
  constats: Constat[];
}

/** `plan-actions.yaml`, where there is one: the actions of which nothing is wrong in shape, the first of those that share an id. */
export function readPlan({ folders, communes, anciens, constats }: CadreDuPlan): PlanDActions | undefined {
  const ecrit = readAtTop(folders, PLAN, GABARIT_DU_PLAN, constats);
  if (!ecrit) return undefined;
  const { source, valeur, fautes } = ecrit;
  const { pieces, ecartees } = prune<ActionYaml>(valeur, fautes, GABARIT_DU_PLAN, "actions");
  const actions = new Map<string, ActionEcrite>();
  for (const { piece, pointeur } of pieces) {
    const yaml = ofToday(piece, anciens);
    if (actions.has(yaml.id)) constats.push(sayTwice(source, pointeur, yaml.id));
    else actions.set(yaml.id, { yaml, pointeur, preuves: preuvesOf(yaml, pointeur) });
  }
  const lost = new Set(ecartees.flatMap(({ piece: { id } }) => (typeof id === "string" ? [id] : [])));
  for (const { yaml, pointeur } of actions.values()) {
    if (yaml.remplace === undefined || actions.has(yaml.remplace) || lost.has(yaml.remplace)) continue;
    constats.push(sayUnknown(source, [...pointeur, "remplace"], yaml.remplace, actions.keys()));
  }
  return { source, actions: [...actions.values()], ecartees: lost };

  function preuvesOf({ preuves = [] }: ActionYaml, pointeur: Pointeur): PreuveDAction[] {
    return preuves.map((texte, rang) => {
      const place = [...pointeur, "preuves", rang];
      if (communes.has(texte)) return { texte, pointeur: place, commune: texte };
      if (/^https?:\/\/[^\s/]/i.test(texte)) return { texte, pointeur: place };
      const { fichier, mots } = resolveDeclared(folders, "", texte);
      if (mots) constats.push(sayAt(source, place, mots));
      return { texte, pointeur: place, fichier };
    });
  }
}

const PLAN = {
  nom: FICHIERS.planActions,
  presque: /^plan[-_ ]?(?:d['’ ]?)?[-_ ]?actions?\.ya?ml(?:\.txt)?$/,
  dit: "le plan d’actions s’appelle",
};

/** With its service under the id that it has today. */
function ofToday(yaml: ActionYaml, anciens: ReadonlyMap<string, string>): ActionYaml {
  const service = yaml.service === undefined ? undefined : anciens.get(yaml.service);
  return service === undefined ? yaml : { ...yaml, service };
}

function sayTwice(source: Source, pointeur: Pointeur, id: string): Constat {
  return sayAt(source, [...pointeur, "id"], {
    regle: "identifiant-en-double",
    message: `Deux actions ont l’identifiant ${citer(id)} : la première est gardée.`,
    aide: "Donnez à chacune le sien.",
  });
}

function sayUnknown(source: Source, pointeur: Pointeur, id: string, known: Iterable<string>): Constat {
  const near = nearest(id, known);
  return sayAt(source, pointeur, {
    regle: "reference-inconnue",
    message: `Aucune action n’a l’identifiant ${citer(id)}.`,
    aide: near ? proposer(id, near) : "Corrigez l’identifiant de l’action remplacée, ou retirez la clé.",
  });
}
