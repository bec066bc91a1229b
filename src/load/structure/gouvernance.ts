import { FICHIERS } from "../../domain/chemins.ts";
import type { Constat } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import type { GouvernanceYaml } from "../../domain/gouvernance.ts";
import { nearest, proposer } from "../../domain/proche.ts";
import type { Pointeur } from "../../domain/source.ts";
import { rememberedBeside } from "../../domain/souvenir.ts";
import type { FichierResolu, GouvernanceLue, PlanDActions, StructureYaml } from "../../domain/structure.ts";
import { sayAt } from "../validate/fault.ts";
import { schemaAt } from "../validate/schema.ts";
import { resolveDeclared } from "./declared-path.ts";
import type { Folders } from "./folders.ts";
import { GABARIT_DE_GOUVERNANCE } from "./gabarits.ts";
import { type EcritDeVersion1, readAtTop } from "./own-document.ts";
import { isMap } from "./prune.ts";
import { formerIds } from "./services.ts";

/** What reading it needs of the structure around it. */
interface Cadre {
  folders: Folders;
  yaml: StructureYaml;
  plan: PlanDActions | undefined;
  constats: Constat[];
}

/** `gouvernance.yaml`, where there is one: without what is wrong in shape, each fault being told. */
export function readGouvernance(cadre: Cadre): GouvernanceLue | undefined {
  const ecrit = readAtTop(cadre.folders, GOUVERNANCE, GABARIT_DE_GOUVERNANCE, cadre.constats);
  const sound = ecrit && soundPart(ecrit, cadre.yaml);
  if (!sound) return undefined;
  cadre.constats.push(...sound.constats);
  checkActions(sound, cadre);
  const { source, yaml, pointeurs } = sound;
  return { source, yaml, pointeurs, resultats: resolveTables(sound, cadre) };
}

interface PartieSaine extends Omit<GouvernanceLue, "resultats"> {
  constats: readonly Constat[];
}

/** What is sound of it, its services under the ids that quali.yaml gives them. */
const soundPart = rememberedBeside(
  ({ source, valeur: lue, fautes }: EcritDeVersion1, structure: StructureYaml): PartieSaine | undefined => {
    // The reading is shared with whoever reads this file again.
    const valeur = structuredClone(lue);
    const pointeurs = new Map<object, Pointeur>();
    note(valeur, [], pointeurs);
    for (const faute of inReverse(fautes)) takeOut(valeur, faute);
    if (!GABARIT_DE_GOUVERNANCE.validate({ version: 1, ...valeur })) return undefined;
    const yaml = valeur as unknown as GouvernanceYaml;
    return { source, yaml, pointeurs, constats: checkServices(yaml, { source, pointeurs }, structure) };
  },
);

/** Where each group of keys stands. */
function note(valeur: unknown, pointeur: Pointeur, pointeurs: Map<object, Pointeur>): void {
  if (typeof valeur !== "object" || valeur === null) return;
  pointeurs.set(valeur, pointeur);
  for (const [cle, below] of Object.entries(valeur))
    note(below, [...pointeur, Array.isArray(valeur) ? Number(cle) : cle], pointeurs);
}

/** Those of the last items first: taking one out moves none that is still to be found. */
function inReverse(fautes: readonly Pointeur[]): Pointeur[] {
  return [...fautes].sort((a, b) => {
    for (const [rang, step] of a.entries()) {
      const other = b[rang];
      if (typeof step === "number" && typeof other === "number" && step !== other) return other - step;
    }
    return b.length - a.length;
  });
}

/** Takes out the key that is unknown or that its group can do without, else the item that the fault is in. */
function takeOut(racine: Record<string, unknown>, faute: Pointeur): void {
  const last = faute.at(-1);
  const parent = at(racine, faute.slice(0, -1));
  const own = faute.findLastIndex((step) => typeof step === "number");
  if (typeof last === "string" && isMap(parent) && !isRequired(faute.slice(0, -1), last)) delete parent[last];
  else if (own >= 0) {
    const list = at(racine, faute.slice(0, own));
    if (Array.isArray(list)) list.splice(Number(faute[own]), 1);
  }
}

function isRequired(groupe: Pointeur, cle: string): boolean {
  return schemaAt(GABARIT_DE_GOUVERNANCE.schema, groupe)?.schema.required?.includes(cle) === true;
}

function at(valeur: unknown, pointeur: Pointeur): unknown {
  return pointeur.reduce<unknown>(
    (found, step) =>
      typeof found === "object" && found !== null
        ? (found as Record<string | number, unknown>)[step]
        : undefined,
    valeur,
  );
}

type Ou = Pick<GouvernanceLue, "source" | "pointeurs">;

/** Services that are named and do not exist, committees that are there twice; a service under its former id gets its own. */
function checkServices(yaml: GouvernanceYaml, ou: Ou, structure: StructureYaml): Constat[] {
  const constats: Constat[] = [];
  const ids = (structure.services ?? []).map(({ id }) => id);
  const anciens = formerIds(structure);
  const known = (groupe: { service?: string }) => {
    const { service } = groupe;
    if (service === undefined) return;
    const now = anciens.get(service) ?? service;
    groupe.service = now;
    if (ids.includes(now)) return;
    constats.push(sayUnknown("Aucun service", ou, [groupe, "service"], now, ids, FICHIERS.structure));
  };
  for (const one of [...(yaml.services ?? []), ...(yaml.referents ?? [])]) known(one);
  const seen = new Set<string>();
  for (const comite of yaml.comites ?? []) {
    if (seen.has(comite.id)) constats.push(sayTwice(ou, comite));
    seen.add(comite.id);
  }
  return constats;
}

/** Actions that are named and do not exist. */
function checkActions({ yaml, ...ou }: PartieSaine, { plan, constats }: Cadre): void {
  const actions = plan?.actions.map((one) => one.yaml.id) ?? [];
  for (const comite of yaml.comites ?? []) {
    for (const decision of (comite.seances ?? []).flatMap(({ decisions = [] }) => decisions)) {
      const { action } = decision;
      if (action === undefined || actions.includes(action) || plan?.ecartees.has(action)) continue;
      constats.push(
        sayUnknown("Aucune action", ou, [decision, "action"], action, actions, FICHIERS.planActions),
      );
    }
  }
}

function sayUnknown(
  quoi: string,
  { source, pointeurs }: Ou,
  [groupe, cle]: readonly [object, string],
  id: string,
  known: Iterable<string>,
  fichier: string,
): Constat {
  const near = nearest(id, known);
  return sayAt(source, [...(pointeurs.get(groupe) ?? []), cle], {
    regle: "reference-inconnue",
    message: `${quoi} n’a l’identifiant ${citer(id)}.`,
    aide: near ? proposer(id, near) : `Corrigez l’identifiant, ou déclarez ce qu’il désigne dans ${fichier}.`,
  });
}

function sayTwice({ source, pointeurs }: Ou, comite: { id: string }): Constat {
  return sayAt(source, [...(pointeurs.get(comite) ?? []), "id"], {
    regle: "identifiant-en-double",
    message: `Deux comités ont l’identifiant ${citer(comite.id)}.`,
    aide: "Donnez à chacun le sien.",
  });
}

/** Where the tables of results lead; what cannot be followed is told. */
function resolveTables(
  { yaml: { enquetes = [] }, source, pointeurs }: PartieSaine,
  { folders, constats }: Cadre,
): Map<string, FichierResolu> {
  const found = new Map<string, FichierResolu>();
  for (const enquete of enquetes) {
    const { resultats } = enquete;
    if (resultats === undefined) continue;
    const { fichier, mots } = resolveDeclared(folders, "", resultats);
    if (mots) constats.push(sayAt(source, [...(pointeurs.get(enquete) ?? []), "resultats"], mots));
    found.set(resultats, fichier);
  }
  return found;
}

const GOUVERNANCE = {
  nom: FICHIERS.gouvernance,
  presque: /^gouvernances?\.ya?ml(?:\.txt)?$/,
  dit: "la gouvernance s’écrit dans",
};
