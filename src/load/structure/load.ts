import { type Depot, DepotError } from "../../depot/depot.ts";
import { HachageDeDepot } from "../../depot/hachage.ts";
import { FICHIERS } from "../../domain/chemins.ts";
import { type Constat, constatAt } from "../../domain/constat.ts";
import type { Structure } from "../../domain/structure.ts";
import { readAudits } from "./audits.ts";
import { PreuvesLoader } from "./dossiers.ts";
import { Folders } from "./folders.ts";
import { readGouvernance } from "./gouvernance.ts";
import { sayInterrupted } from "./interrompue.ts";
import { readPlan } from "./plan.ts";
import { readQualiYaml } from "./quali-yaml.ts";
import { formerIds } from "./services.ts";
import { readSuivis } from "./suivis.ts";
import { readTextes } from "./textes.ts";
import { readVerrou } from "./verrou.ts";

export interface ChargementStructure {
  /** Null where `quali.yaml` is absent, unreadable or invalid. */
  structure: Structure | null;
  constats: Constat[];
}

/**
 * Loads the structure whose `quali.yaml` lies in a folder of a depot (`""`: its root), with every fiche and file.
 * `partage`: folders of the depot, outside the structure, whose files its fiches may name.
 * A faulty fiche is a finding; its sound parts and the rest of the folder are loaded. Never throws on bad content.
 */
export function loadStructure(
  depot: Depot,
  chemin: string,
  partage: readonly string[] = [],
): ChargementStructure {
  const folders = new Folders(depot, chemin, partage);
  const halfway = sayInterrupted(folders);
  if (halfway) return { structure: null, constats: [halfway] };
  const { lu, constats } = readQualiYaml(folders);
  if (!lu) return { structure: null, constats };
  if (folders.list("") instanceof DepotError)
    return { structure: null, constats: [...constats, sayUnlistable()] };
  const suivis = readSuivis(lu.yaml);
  const anciens = formerIds(lu.yaml);
  const loader = new PreuvesLoader(folders, suivis, anciens, constats);
  const { dossiers, communes, epars, declares, confidences } = loader.load();
  const verrou = readVerrou(folders, constats);
  const plan = readPlan({ folders, communes, anciens, constats });
  const audits = readAudits(folders, plan, constats);
  const gouvernance = readGouvernance({ folders, yaml: lu.yaml, plan, constats });
  const textes = readTextes(folders, constats);
  const structure: Structure = {
    chemin: chemin === "" ? "." : chemin,
    source: lu.source,
    yaml: lu.yaml,
    suivis,
    dossiers,
    communes,
    fichiersEpars: epars,
    fichiersDeclares: declares,
    ...(confidences && { confidences }),
    ...(verrou && { verrou }),
    ...(plan && { plan }),
    ...(audits && { audits }),
    ...(gouvernance && { gouvernance }),
    ...(textes && { textes }),
    hachage: new HachageDeDepot(depot, chemin),
  };
  return { structure, constats };
}

/** Its files can be opened by their names, and not listed: nothing would be found, and all said missing. */
function sayUnlistable(): Constat {
  return constatAt(
    { fichier: FICHIERS.structure },
    {
      regle: "fichier-illisible",
      message: "Le dossier de cette structure ne peut pas être parcouru : rien n’y est jugé.",
      aide: "Vérifiez vos droits sur ce dossier.",
    },
  );
}
