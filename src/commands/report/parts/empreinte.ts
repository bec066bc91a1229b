import { createHash } from "node:crypto";
import type { EcritsDeRapport, EntreeRapport } from "../report.ts";

/** One fingerprint of what is shown: the judgement, every file of evidence byte for byte, and what people wrote for the documents. */
export function empreinteDuDossier({
  structure,
  date,
  strict,
  empreintes,
  diagnostics,
  ecrits,
}: EntreeRapport): string {
  const files = [...empreintes].map(([chemin, { sha256 }]) => `${chemin}\0${sha256}`).sort();
  const findings = diagnostics.map(({ empreinte }) => empreinte);
  return createHash("sha256")
    .update(JSON.stringify([date, strict, structure, findings, files, writtenIn(ecrits)]))
    .digest("hex");
}

/** Words, pictures and results of surveys, as they may be shown. */
function writtenIn(ecrits: EcritsDeRapport | undefined): unknown {
  if (!ecrits) return null;
  const { gouvernance, textes, images, resultats } = ecrits;
  return [gouvernance, inOrder(textes), inOrder(images), inOrder(resultats)];
}

function inOrder<T>(byName: ReadonlyMap<string, T>): [string, T][] {
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** In groups of eight, as people compare them. */
export function enGroupes(sha256: string): string {
  return (sha256.match(/.{1,8}/g) ?? []).join(" ");
}
