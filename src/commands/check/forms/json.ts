import type { Diagnostic } from "../../../domain/resultat.ts";
import { safeJson } from "../../../show/text/json.ts";
import type { Formatter, Forme } from "./formatter.ts";

/** The result model itself. */
export const json: Forme = {
  entre: ",",
  entreSuites: ",",
  debut: ({ plusieurs: _, ...entete }) => {
    const head = safeJson(entete).slice(0, -"\n}\n".length);
    return `${head},\n  "structures": [`;
  },
  une: ({ structure, diagnostics }) => ({ texte: item(structure), suite: items(diagnostics) }),
  milieu: (vide) => `${vide ? "" : "\n  "}],\n  "diagnostics": [`,
  general: (diagnostics) => ({ suite: items(diagnostics) }),
  fin: ({ depuis }, vide) => `${vide ? "" : "\n  "}]${depuis ? member("depuis", depuis) : ""}\n}\n`,
};

export const formatJson: Formatter = ({ resultat }) => safeJson(resultat);

function items(values: readonly Diagnostic[]): string {
  return values.map(item).join(",");
}

/** An element of a list that is itself at the first level. */
function item(value: unknown): string {
  return `\n    ${safeJson(value).trimEnd().replaceAll("\n", "\n    ")}`;
}

/** A member at the first level, after others. */
function member(nom: string, value: unknown): string {
  return `,\n  ${JSON.stringify(nom)}: ${safeJson(value).trimEnd().replace(/\n/g, "\n  ")}`;
}
