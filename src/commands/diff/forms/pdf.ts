import type { FormatterDiffImprime } from "./formatter.ts";
import { pageOfDiff, titleOfDiff } from "./html/html.ts";

/** The HTML page, printed: tagged, with its bookmarks, its fonts inside. */
export const formatDiffPdf: FormatterDiffImprime = (diff, { imprimer }) =>
  imprimer((secours) => pageOfDiff(diff, secours), titleOfDiff(diff));
