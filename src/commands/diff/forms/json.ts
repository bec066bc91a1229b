import { safeJson } from "../../../show/text/json.ts";
import type { FormatterDiff } from "./formatter.ts";

/** The diff itself, `quali/diff@1`. */
export const formatDiffJson: FormatterDiff = (diff) => safeJson(diff);
