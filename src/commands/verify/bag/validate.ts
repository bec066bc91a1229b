import { citer } from "../../../domain/francais.ts";
import { byCodeUnit } from "../../../domain/ordre.ts";
import { type Declaration, readDeclaration } from "./declaration.ts";
import { type FauteDeSac, Trouves } from "./faute.ts";
import { RAPATRIEMENT, readFetch } from "./fetch.ts";
import { checkFixity } from "./fixity.ts";
import { checkOxum, INFORMATIONS, readInformation } from "./information.ts";
import { isAlgorithm, type Manifeste, manifestName, readManifest } from "./manifest.ts";
import { CHARGE, Noms } from "./paths.ts";
import type { Sac } from "./source.ts";
import { decode, readTagFile } from "./tag-file.ts";

export interface SacJuge {
  /** Undefined where `bagit.txt` does not say. */
  declaration: Declaration | undefined;
  fautes: FauteDeSac[];
  remarques: FauteDeSac[];
  /** Files of the payload and their bytes. */
  charge: { fichiers: number; octets: number };
  /** Algorithms of the payload manifests. */
  algorithmes: string[];
  information: [label: string, value: string][];
}

/** Judges a bag by RFC 8493 (1.0) or the drafts before it: is it complete, and are its bytes those of its manifests? */
export async function validateBag(sac: Sac): Promise<SacJuge> {
  const trouves = new Trouves();
  tellObstacles(sac, trouves);
  const payload = [...sac.fichiers].filter(([chemin]) => chemin.startsWith(CHARGE));
  const charge = {
    fichiers: payload.length,
    octets: payload.reduce((sum, [, { taille }]) => sum + taille, 0),
  };
  const declaration = await readDeclaration(sac, trouves);
  const found = declaration
    ? await checkBag(sac, declaration, charge, trouves)
    : { algorithmes: [], information: [] };
  const { fautes, remarques } = trouves;
  return { declaration, fautes: inOrder(fautes), remarques: inOrder(remarques), charge, ...found };
}

/** By file, then line. */
export function inOrder(fautes: readonly FauteDeSac[]): FauteDeSac[] {
  return fautes.toSorted((a, b) => byCodeUnit(a.chemin, b.chemin) || (a.ligne ?? 0) - (b.ligne ?? 0));
}

async function checkBag(
  sac: Sac,
  declaration: Declaration,
  charge: SacJuge["charge"],
  trouves: Trouves,
): Promise<Pick<SacJuge, "algorithmes" | "information">> {
  if (!sac.dossiers.has("data") && charge.fichiers === 0)
    trouves.fault("sans-charge", "data", "Il n’y a pas de dossier data.");
  const manifestes = await readManifests(sac, declaration, trouves);
  const payload = manifestes.filter(({ sujet }) => sujet === "charge").map(({ manifeste }) => manifeste);
  const tags = manifestes.filter(({ sujet }) => sujet === "description").map(({ manifeste }) => manifeste);
  if (payload.length === 0)
    trouves.fault(
      "sans-manifeste",
      "manifest-sha256.txt",
      "Aucun manifeste ne dit ce que data doit contenir.",
    );
  const fetched = await readText(sac, RAPATRIEMENT, declaration, trouves);
  const fetch = fetched === undefined ? new Map<string, number>() : readFetch(fetched, declaration, trouves);
  const noms = new Noms(sac.fichiers);
  checkListed(sac, payload, declaration, fetch, noms, trouves);
  await checkFixity(sac, [...payload, ...tags], fetch, noms, trouves);
  const information: SacJuge["information"] = [];
  for (const nom of INFORMATIONS) {
    const text = await readText(sac, nom, declaration, trouves);
    if (text === undefined) continue;
    const read = readInformation(nom, text, trouves);
    checkOxum(nom, read, charge, declaration, trouves);
    information.push(...read);
  }
  return { algorithmes: payload.map(({ algorithme }) => algorithme), information };
}

async function readManifests(
  sac: Sac,
  declaration: Declaration,
  trouves: Trouves,
): Promise<{ sujet: "charge" | "description"; manifeste: Manifeste }[]> {
  const found: { sujet: "charge" | "description"; manifeste: Manifeste }[] = [];
  for (const nom of [...sac.fichiers.keys()].sort()) {
    const named = manifestName(nom);
    if (!named) continue;
    const { sujet, algorithme } = named;
    if (!isAlgorithm(algorithme)) {
      trouves.fault("algorithme-inconnu", nom, `L’algorithme « ${algorithme} » n’est pas connu.`);
      continue;
    }
    const text = await readText(sac, nom, declaration, trouves);
    if (text === undefined) continue;
    found.push({ sujet, manifeste: readManifest(nom, text, sujet, algorithme, declaration, trouves) });
  }
  return found;
}

async function readText(
  sac: Sac,
  nom: string,
  { encodage }: Declaration,
  trouves: Trouves,
): Promise<string | undefined> {
  const fichier = sac.fichiers.get(nom);
  const bytes = fichier && (await readTagFile(nom, fichier, trouves));
  return bytes && decode(nom, bytes, encodage, trouves);
}

/** Each payload file stands in every manifest (1.0), or in one at least; what is to be fetched too. */
function checkListed(
  sac: Sac,
  payload: readonly Manifeste[],
  { stricte }: Declaration,
  fetch: ReadonlyMap<string, number>,
  noms: Noms,
  trouves: Trouves,
): void {
  const listed = payload.map(({ nom, entrees }) => ({
    nom,
    chemins: new Set(entrees.map(({ chemin, autre }) => noms.find(chemin) ?? noms.find(autre) ?? chemin)),
  }));
  const missingFrom = (chemin: string) => {
    const without = listed.filter(({ chemins }) => !chemins.has(chemin));
    return stricte || without.length === listed.length ? without : [];
  };
  for (const chemin of sac.fichiers.keys()) {
    if (!chemin.startsWith(CHARGE)) continue;
    for (const { nom } of missingFrom(chemin))
      trouves.fault("en-trop", chemin, `Ce fichier n’est pas dans ${nom}.`);
  }
  for (const [chemin, ligne] of fetch) {
    for (const { nom } of missingFrom(noms.find(chemin) ?? chemin))
      trouves.fault("rapatriement-incorrect", RAPATRIEMENT, `${citer(chemin)} n’est pas dans ${nom}.`, ligne);
  }
}

function tellObstacles({ obstacles }: Sac, trouves: Trouves): void {
  for (const { chemin, genre } of obstacles) {
    if (genre === "lien")
      trouves.remark("lien", chemin, "C’est un lien symbolique, qui mène ailleurs dans le paquet.");
    else if (genre === "lien-sortant")
      trouves.fault("lien", chemin, "C’est un lien symbolique qui ne mène pas à un fichier du paquet.");
    else trouves.fault("illisible", chemin, OBSTACLES[genre]);
  }
}

const OBSTACLES = {
  illisible: "Ce fichier ou ce dossier ne peut pas être lu.",
  special: "Ce n’est ni un fichier ni un dossier.",
  "nom-illisible": "Ce nom n’est pas en UTF-8.",
};
