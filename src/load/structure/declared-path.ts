import { DepotError } from "../../depot/depot.ts";
import { splitPath } from "../../depot/path.ts";
import { isOwnFile } from "../../domain/chemins.ts";
import { enYaml } from "../../domain/en-yaml.ts";
import { citer } from "../../domain/francais.ts";
import type { FichierResolu } from "../../domain/structure.ts";
import type { Wording } from "../validate/fault.ts";
import { shown } from "../validate/naming.ts";
import { type Folders, join } from "./folders.ts";
import { awaitedName, folded, lookOf } from "./names.ts";
import { otherName } from "./other-name.ts";

export interface Resolution {
  fichier: FichierResolu;
  /** What is to be said of the path; an absent file is left to the rules. */
  mots: Wording | null;
}

/** Where a path that a fiche declares leads. `dossier`: the fiche's folder, relative to the structure. */
export function resolveDeclared(folders: Folders, dossier: string, ecrit: string): Resolution {
  const names = namesOf(dossier, ecrit);
  if (!names) return resolveShared(folders, dossier, ecrit);
  const found = follow(folders, names, ecrit);
  return found.fichier.statut === "absent" ? (fromRoot(folders, dossier, ecrit) ?? found) : found;
}

/** A path written from the structure's folder and not from that of the fiche, where a file stands: it is read, and told. */
function fromRoot(folders: Folders, dossier: string, ecrit: string): Resolution | null {
  const names = namesOf("", ecrit);
  if (!names) return null;
  const { fichier } = follow(folders, names, ecrit);
  if (fichier.statut !== "present") return null;
  const mots: Wording = {
    regle: "nom-approchant",
    message: `${shown(ecrit)} part du dossier de la structure ; un chemin part de celui de la fiche.`,
    aide: `Écrivez ${citer(`fichier: ${enYaml(wayFrom(dossier, fichier.chemin))}`)}.`,
  };
  return { fichier, mots };
}

/** Where a path that leaves the structure leads, if it enters a shared folder of the workspace. */
function resolveShared(folders: Folders, dossier: string, ecrit: string): Resolution {
  const full = namesOf(folders.full(dossier), ecrit)?.join("/") ?? "";
  for (const [racine, shared] of folders.partage) {
    if (!full.startsWith(`${racine}/`)) continue;
    const { fichier, mots } = follow(shared, full.slice(racine.length + 1).split("/"), ecrit);
    return { fichier: { ...fichier, chemin: wayFrom(folders.racine, shared.full(fichier.chemin)) }, mots };
  }
  return refused(ecrit, ecrit);
}

/** `../partage/clu.pdf`: the way from a folder of the depot to a path outside it. */
function wayFrom(dossier: string, chemin: string): string {
  const from = dossier.split("/");
  const to = chemin.split("/");
  const parted = from.findIndex((name, depth) => name !== to[depth]);
  const fork = parted < 0 ? from.length : parted;
  return [...from.slice(fork).map(() => ".."), ...to.slice(fork)].join("/");
}

function follow(folders: Folders, names: readonly string[], ecrit: string): Resolution {
  try {
    return walk(folders, names, ecrit);
  } catch (error) {
    if (!(error instanceof DepotError)) throw error;
    const chemin = names.join("/");
    return error.refus === "hors-racine" ? refused(ecrit, chemin) : unreadable(ecrit, chemin);
  }
}

function namesOf(dossier: string, ecrit: string): string[] | null {
  try {
    if (ELSEWHERE.test(ecrit) || ADRESSE.test(ecrit)) return null;
    return splitPath(join(dossier, ecrit.normalize("NFC")));
  } catch {
    return null;
  }
}

/** Goes down from the structure, name by name. */
function walk(folders: Folders, names: readonly string[], ecrit: string): Resolution {
  let chemin = "";
  let genre = "dossier";
  let linked = false;
  let near: [ecrit: string, trouve: string] | null = null;
  for (const name of names) {
    if (genre !== "dossier") return absent(names);
    if (chemin !== "" && folders.isStructure(chemin)) return refused(ecrit, names.join("/"));
    const listing = folders.list(chemin);
    if (listing instanceof DepotError) throw listing;
    const entree =
      listing.byNom.get(name) ??
      listing.byFolded().get(folded(name)) ??
      listing.bySemblable().get(lookOf(name)) ??
      listing.byNom.get(`.${name}.icloud`);
    if (!entree) return absent(names);
    if (entree.genre === "lien-sortant") return refused(ecrit, names.join("/"));
    const found = entree.nom.normalize("NFC");
    if (found !== name && awaitedName(found) !== name) near ??= [name, found];
    linked ||= entree.lien === true;
    chemin = join(chemin, found);
    genre = entree.genre;
  }
  if (linked && !folders.owns(chemin)) return refused(ecrit, chemin);
  if (genre === "dossier") return folder(ecrit, chemin);
  if (genre !== "fichier") return unreadable(ecrit, chemin);
  if (isOwnFile(chemin)) return ownFile(ecrit, chemin);
  return present(folders, chemin, near);
}

function present(folders: Folders, chemin: string, near: [string, string] | null): Resolution {
  const fichier: FichierResolu = { chemin, statut: "present", ...folders.look(chemin) };
  return { fichier, mots: near && otherName(...near) };
}

function absent(names: readonly string[]): Resolution {
  return { fichier: { chemin: names.join("/"), statut: "absent", taille: 0 }, mots: null };
}

/** `C:\\Users\\…`, `\\\\serveur\\…`, `/home/…`, `%TEMP%\\…`, `file://…`: a way that holds on one computer alone. */
const ELSEWHERE = /^(?:[A-Za-z]:|[\\/]|~[\\/]|%\w+%|file:)/i;

const ADRESSE = /^(?:https?|ftps?):\/\//i;

function refused(ecrit: string, chemin: string): Resolution {
  return {
    fichier: { chemin, statut: "interdit", taille: 0 },
    mots: { regle: "chemin-interdit", ...whyRefused(ecrit) },
  };
}

function whyRefused(ecrit: string): { message: string; aide: string } {
  const nom = ecrit.split(/[\\/:]/).at(-1) ?? "";
  const copy = `Copiez le fichier à côté de la fiche, puis écrivez son nom${nom ? ` : ${citer(`fichier: ${enYaml(nom)}`)}` : ""}`;
  if (ELSEWHERE.test(ecrit)) {
    return {
      message: `${shown(ecrit)} est un chemin propre à un poste ou à un serveur : personne d’autre ne peut l’ouvrir.`,
      aide: `${copy} ; s’il doit rester où il est, dites-le par ${citer("surPlace: …")}.`,
    };
  }
  if (ADRESSE.test(ecrit)) {
    return {
      message: `${shown(ecrit)} est une adresse, pas un fichier du dossier.`,
      aide: `Pour une page, écrivez ${citer("lien: …")} à la place de ${citer("fichier: …")}, et joignez une capture ; pour un document, téléchargez-le à côté de la fiche.`,
    };
  }
  const plain = ecrit.replaceAll(/\\+/g, "/");
  if (plain !== ecrit && !plain.split("/").includes("..")) {
    return {
      message: `Le chemin ${shown(ecrit)} contient une barre « \\ ».`,
      aide: `Séparez les dossiers par « / » : ${citer(plain)}.`,
    };
  }
  return {
    message: `Le chemin ${shown(ecrit)} sort du dossier de la structure, ou mène dans .git ou dans une autre structure.`,
    aide: `${copy} ; ou partagez son dossier dans quali-espace.yaml.`,
  };
}

function ownFile(ecrit: string, chemin: string): Resolution {
  return {
    fichier: { chemin, statut: "interdit", taille: 0 },
    mots: {
      regle: "valeur-incorrecte",
      message: `${shown(ecrit)} est un fichier de travail de quali, pas une preuve.`,
      aide: "Donnez le nom de la pièce elle-même.",
    },
  };
}

function folder(ecrit: string, chemin: string): Resolution {
  return {
    fichier: { chemin, statut: "dossier", taille: 0 },
    mots: {
      regle: "fichier-illisible",
      message: `${shown(ecrit)} est un dossier : un fichier est attendu.`,
      aide: "Déclarez une pièce par fichier du dossier.",
    },
  };
}

function unreadable(ecrit: string, chemin: string): Resolution {
  return {
    fichier: { chemin, statut: "illisible", taille: 0 },
    mots: {
      regle: "fichier-illisible",
      message: `Le fichier ${shown(ecrit)} ne peut pas être lu.`,
      aide: "Vérifiez vos droits ; remplacez un lien symbolique brisé par le fichier lui-même.",
    },
  };
}
