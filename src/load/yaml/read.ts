import type { Event } from "js-yaml";
import { EVENT_ID, YAMLException } from "js-yaml";
import type { Depot } from "../../depot/depot.ts";
import { DepotError } from "../../depot/depot.ts";
import { type Constat, constatAt, type Enonce } from "../../domain/constat.ts";
import type { RegleDeLecture } from "../../domain/regles.ts";
import { beyond, decodeText, MAX_MIO } from "./bytes.ts";
import { translate } from "./messages.ts";
import { refusalOfYaml } from "./refus.ts";
import { SourceYaml } from "./source.ts";
import { suspectAround } from "./suspects.ts";
import { eventsOfText, MAX_DEPTH } from "./tree.ts";
import { ValueReader } from "./value.ts";

/** A YAML file that was read: its value (maps without prototype) and the text that it stands in. */
export interface DocumentYaml {
  source: SourceYaml;
  valeur: unknown;
}

export interface LectureYaml {
  /** Null when nothing of the file can be relied on. */
  document: DocumentYaml | null;
  constats: Constat[];
}

/**
 * Reads one YAML file of a depot. `racine` is the folder to which the file is named in findings.
 * UTF-8, one document, no alias, anchor or tag, 64 levels and so many mebibytes at most. Never throws on bad content.
 */
export function readYaml(depot: Depot, chemin: string, racine = "", mio = MAX_MIO): LectureYaml {
  const fichier = relativeTo(chemin, racine);
  try {
    return parseYaml(depot.read(chemin, beyond(mio)), fichier, mio);
  } catch (error) {
    if (error instanceof DepotError) return { document: null, constats: [refusalOfYaml(error, fichier)] };
    throw error;
  }
}

/** Reads the bytes of a YAML file; see `readYaml`. */
export function parseYaml(bytes: Uint8Array, fichier: string, mio = MAX_MIO): LectureYaml {
  const texte = decodeText(bytes, mio);
  if (typeof texte === "string") return parseText(new SourceYaml(fichier, texte));
  if (texte.texte === null) return unread(constatAt({ fichier }, texte));
  const source = new SourceYaml(fichier, texte.texte);
  return unread(constatAt({ source, position: source.place(texte.offset) }, texte));
}

/** Nodes of a file that are read, with the ends of lists and groups: a list of numbers holds many in few bytes. */
const MAX_EVENTS = 200_000;

/** A mark « ... » before anything: what follows is another document to some parsers, the first one to others. */
const ENDED = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*\.\.\.(?![^\s])/;

function parseText(source: SourceYaml): LectureYaml {
  const early = ENDED.exec(source.texte);
  if (early) return unread(severalDocuments(source, early[0].length - 3));
  const events = eventsOf(source);
  if (!Array.isArray(events)) return unread(events);
  if (events.length > MAX_EVENTS) return unread(tooMany(source));
  const extra = secondDocument(events);
  if (extra !== null) return unread(severalDocuments(source, extra));
  if (events.length === 0) return unread(emptyFile(source));
  const reader = new ValueReader(source.texte, events);
  const valeur = reader.read();
  const constats = reader.fautes.map(({ debut, fin, premiere, ...faute }) => {
    const first = premiere === undefined ? "" : ` (ligne\u00a0${source.place(premiere).ligne})`;
    const message = faute.message.replace(/\.$/, `${first}.`);
    const sujet = `${source.fichier}#${source.texte.slice(debut, fin)}`;
    return constatAt({ source, position: source.place(debut, fin) }, { ...faute, message }, sujet);
  });
  return { document: reader.usable ? { source, valeur } : null, constats };
}

function unread(constat: Constat): LectureYaml {
  return { document: null, constats: [constat] };
}

function eventsOf(source: SourceYaml): Event[] | Constat {
  try {
    return eventsOfText(source.texte);
  } catch (error) {
    const offset = (error instanceof YAMLException && error.mark?.position) || 0;
    const reason = error instanceof YAMLException ? error.reason : "";
    if (reason.startsWith("nesting exceeded")) {
      return at(source, offset, "limite-depassee", {
        message: `Ce fichier imbrique plus de ${MAX_DEPTH} listes ou groupes.`,
        aide: "Aplatissez cette partie.",
      });
    }
    const suspect = suspectAround(source.texte, offset);
    return at(source, suspect?.debut ?? offset, "yaml-invalide", suspect ?? translate(reason));
  }
}

/** Offset of the second document (or of the end of the text when it is empty); null when there is but one. */
function secondDocument(events: readonly Event[]): number | null {
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
  if (second === -1) return null;
  const first = events[second + 1];
  if (first?.type === EVENT_ID.SCALAR && first.valueStart !== -1) return first.valueStart;
  return first && "start" in first ? first.start : Number.POSITIVE_INFINITY;
}

function severalDocuments(source: SourceYaml, offset: number): Constat {
  return at(source, offset, "yaml-interdit", {
    message: "Ce fichier contient plusieurs documents YAML, séparés par « --- » ou « ... ».",
    aide: "Gardez un seul document par fichier.",
  });
}

function tooMany(source: SourceYaml): Constat {
  return at(source, 0, "limite-depassee", {
    message: `Ce fichier contient plus de ${MAX_EVENTS} clés, valeurs et éléments.`,
    aide: "Gardez les données dans un fichier à part, et nommez-le ici.",
  });
}

function emptyFile(source: SourceYaml): Constat {
  const empty = source.texte.trim() === "";
  return at(source, 0, "yaml-invalide", {
    message: empty ? "Ce fichier est vide." : "Ce fichier ne contient que des commentaires.",
    aide: "Remplissez-le, en commençant par la ligne « version: 1 », ou supprimez-le.",
  });
}

function at(source: SourceYaml, offset: number, regle: RegleDeLecture, enonce: Enonce): Constat {
  return constatAt({ source, position: source.place(offset) }, { ...enonce, regle });
}

/** How a file is named from a folder at or above it. */
export function relativeTo(chemin: string, racine: string): string {
  return racine !== "" && chemin.startsWith(`${racine}/`) ? chemin.slice(racine.length + 1) : chemin;
}
