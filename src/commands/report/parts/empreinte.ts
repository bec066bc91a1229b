import { createHash } from "node:crypto";
import type { EntreeRapport } from "../report.ts";

/** One fingerprint of what was judged: the judgement, and every file of evidence byte for byte. */
export function empreinteDuDossier({
  structure,
  date,
  strict,
  empreintes,
  diagnostics,
}: EntreeRapport): string {
  const files = [...empreintes].map(([chemin, { sha256 }]) => `${chemin}\0${sha256}`).sort();
  const findings = diagnostics.map(({ empreinte }) => empreinte);
  return createHash("sha256")
    .update(JSON.stringify([date, strict, structure, findings, files]))
    .digest("hex");
}

/** In groups of eight, as people compare them. */
export function enGroupes(sha256: string): string {
  return (sha256.match(/.{1,8}/g) ?? []).join(" ");
}
