import type { Agenda } from "../../../generated/agenda.ts";
import { csv } from "../../../show/text/csv.ts";
import { GENRES_D_EVENEMENT } from "./words.ts";

const HEAD = [
  "structure",
  "date",
  "en retard",
  "genre",
  "sujet",
  "titre",
  "exigences",
  "services",
  "responsable",
  "détail",
  "uid",
];

/** One row an event, in their order; what has no day has an empty one. */
export function formatAgendaCsv({ structures }: Agenda): string {
  const rows = structures.flatMap(({ id, evenements }) =>
    evenements.map(
      ({ date = "", enRetard, genre, sujet, titre, exigences, services, responsable = "", ...event }) => [
        id,
        date,
        enRetard ? "oui" : "non",
        GENRES_D_EVENEMENT[genre].toLowerCase(),
        sujet,
        titre,
        exigences.join(" "),
        services.join(" "),
        responsable,
        event.detail ?? "",
        event.uid,
      ],
    ),
  );
  return csv([HEAD, ...rows]);
}
