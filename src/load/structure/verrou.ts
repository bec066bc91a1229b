import { DepotError, onceOf } from "../../depot/depot.ts";
import { FICHIERS } from "../../domain/chemins.ts";
import { type Constat, constatAt, type Enonce } from "../../domain/constat.ts";
import type { Lieu } from "../../domain/source.ts";
import type { Verrou } from "../../domain/verrou.ts";
import type { VerrouYaml } from "../../generated/verrou.ts";
import type { LectureDocument } from "../document.ts";
import { beyond } from "../yaml/bytes.ts";
import { SourceYaml } from "../yaml/source.ts";
import { isFatal } from "./fatal.ts";
import type { Folders } from "./folders.ts";
import { GABARIT_DU_VERROU } from "./gabarits.ts";
import { readOwn } from "./own-document.ts";

/** A line for each piece: more than a person writes. In mebibytes. */
export const MAX_VERROU = 8;

/** `quali.lock`, where there is one. One that cannot be relied on is empty, and said to be: nothing replaces it. */
export function readVerrou(folders: Folders, constats: Constat[]): Verrou | undefined {
  const racine = folders.list("");
  if (racine instanceof DepotError || !racine.byNom.has(FICHIERS.verrou)) return undefined;
  const { source, conflit } = lookedAt(folders);
  if (conflit) {
    constats.push(conflit);
    return { source, lignes: [], lisible: false };
  }
  const lu = readOwn<VerrouYaml>(folders, FICHIERS.verrou, GABARIT_DU_VERROU, MAX_VERROU);
  if (lu.document && !lu.constats.some(isFatal)) {
    constats.push(...lu.constats);
    return { source: lu.document.source, lignes: lu.document.valeur.lignes, lisible: true };
  }
  constats.push(sayUnreadable(lu, source));
  return { source, lignes: [], lisible: false };
}

/** As far as it can be read: to look for marks, and to show a line. */
function lookedAt(folders: Folders): { source: SourceYaml; conflit: Constat | null } {
  const { depot } = folders;
  const full = folders.full(FICHIERS.verrou);
  try {
    if (!folders.leaves(FICHIERS.verrou))
      return onceOf(depot, full, "conflit", () => {
        const texte = new TextDecoder().decode(depot.read(full, beyond(MAX_VERROU)));
        const source = new SourceYaml(FICHIERS.verrou, texte);
        return { source, conflit: findConflict(source) };
      });
  } catch (error) {
    if (!(error instanceof DepotError)) throw error;
  }
  return { source: new SourceYaml(FICHIERS.verrou, ""), conflit: null };
}

const MARQUES = /^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t].*)?\r?$/m;

function findConflict(source: SourceYaml): Constat | null {
  const found = MARQUES.exec(source.texte);
  if (!found) return null;
  return constatAt(
    { source, position: source.place(found.index, found.index + 7) },
    {
      regle: "verrou-en-conflit",
      message: "quali.lock porte les marques d’un conflit de fusion : aucune signature n’y est lue.",
      aide:
        "Supprimez les lignes de marques (« <<<<<<< », « ||||||| », « ======= », « >>>>>>> ») et gardez toutes les autres, " +
        "des deux côtés : leur ordre ne compte pas. « quali check » dira ce qui reste à signer de nouveau.",
    },
    FICHIERS.verrou,
  );
}

const REPRENDRE =
  "Reprenez-le de git (« git checkout -- quali.lock ») ; sans git, supprimez-le, puis signez de nouveau par « quali review ».";

function sayUnreadable({ partiel, constats }: LectureDocument<VerrouYaml>, source: SourceYaml): Constat {
  const version = versionOf(partiel?.valeur);
  if (version !== null && version !== 1) {
    const pointeur = ["version"];
    return unreadable(
      { source, pointeur },
      {
        message: `quali.lock est de la version ${version} ; ce quali lit la version 1 : aucune signature n’y est lue.`,
        aide: "Mettez quali à jour, ou reprenez de git le quali.lock de la version 1.",
      },
    );
  }
  const first = constats.find(isFatal) ?? constats[0];
  const why = first?.message ?? "Ce fichier ne peut pas être lu.";
  return unreadable(first?.lieu ?? { fichier: FICHIERS.verrou }, {
    message: `quali.lock est abîmé, et aucune signature n’y est lue : ${why.charAt(0).toLowerCase()}${why.slice(1)}`,
    aide: REPRENDRE,
  });
}

function unreadable(lieu: Lieu, enonce: Enonce): Constat {
  return constatAt(lieu, { regle: "verrou-illisible", ...enonce }, FICHIERS.verrou);
}

function versionOf(valeur: unknown): number | null {
  const { version } = (valeur ?? {}) as { version?: unknown };
  return typeof version === "number" ? version : null;
}
