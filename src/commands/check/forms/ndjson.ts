import { VERSION } from "../../../generated/version.ts";
import { safeLine } from "../../../show/text/json.ts";
import type { Forme } from "./formatter.ts";
import { whole } from "./whole.ts";

/** A line for the run, one a structure and its findings, then those of none: for programs that read as they go. */
export const ndjson: Forme = {
  entre: "",
  entreSuites: "",
  debut: ({ plusieurs: _, schema: __, ...entete }) =>
    safeLine({ type: "entete", schema: "quali/resultat-ndjson@1", ...entete, version: VERSION }),
  une: ({ structure: { type: genre, ...structure }, diagnostics }) => {
    const line = safeLine({ type: "structure", ...structure, ...(genre !== undefined && { genre }) });
    return { texte: line + diagnostics.map(constat).join("") };
  },
  milieu: () => "",
  general: () => ({}),
  fin: ({ diagnostics, depuis }) =>
    diagnostics.map(constat).join("") + (depuis ? safeLine({ type: "depuis", ...depuis }) : ""),
};

export const formatNdjson = whole(ndjson);

function constat(diagnostic: object): string {
  return safeLine({ type: "constat", ...diagnostic });
}
