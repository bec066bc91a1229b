import { safeJson } from "../../../show/text/json.ts";
import type { Formatter } from "./formatter.ts";

/** The result model itself. */
export const formatJson: Formatter = ({ resultat }) => safeJson(resultat);
