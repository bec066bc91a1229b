import { jsonItems, nestedJson, safeJson } from "../../../show/text/json.ts";
import type { Formatter, Forme } from "./formatter.ts";

/** The result model itself. */
export const json: Forme = {
  entre: ",",
  entreSuites: ",",
  debut: ({ plusieurs: _, ...entete }) => {
    const head = safeJson(entete).slice(0, -"\n}\n".length);
    return `${head},\n  "structures": [`;
  },
  une: ({ structure, diagnostics }) => ({ texte: items([structure]), suite: items(diagnostics) }),
  milieu: (vide) => `${vide ? "" : "\n  "}],\n  "diagnostics": [`,
  general: (diagnostics) => ({ suite: items(diagnostics) }),
  fin: ({ depuis }, vide) => `${vide ? "" : "\n  "}]${depuis ? member("depuis", depuis) : ""}\n}\n`,
};

export const formatJson: Formatter = ({ resultat }) => safeJson(resultat);

/** Elements of a list that is itself at the first level. */
function items(values: readonly object[]): string {
  return jsonItems(values, 4);
}

/** A member at the first level, after others. */
function member(nom: string, value: unknown): string {
  return `,\n  ${JSON.stringify(nom)}: ${nestedJson(value, 2)}`;
}
