import { citer } from "../../../domain/francais.ts";
import type { Module, Referentiel } from "../../../domain/referentiel.ts";

/** What a text is known from: readings that differ, gaps, contradictions. Sentences, to be wrapped. */

interface Lu {
  variantes?: Referentiel["modules"][number]["variantes"];
}

/** « loire-2022 lit : « … » » for each document, or place in a document, that reads a text differently. */
export function readings({ variantes = [] }: Lu): string[] {
  return variantes.map(
    ({ source, lieu, texte }) => `${source}${lieu ? ` (${lieu})` : ""} lit\u00a0: ${citer(texte)}`,
  );
}

/** Gaps of the whole référentiel, or of one module: of itself, its engagements and its sous-engagements. */
export function gaps({ lacunes }: Referentiel, module?: Module): string[] {
  return lacunes
    .filter(({ ou }) => !module || standsIn(ou, module))
    .map(({ ou, motif }) => `Lacune (${ou})\u00a0: ${motif}`);
}

/** Contradictions between documents, with the words of each and what is kept. */
export function disagreements({ desaccords = [] }: Referentiel, module?: Module): string[] {
  return desaccords
    .filter(({ ou }) => !module || standsIn(ou, module))
    .flatMap(({ ou, objet, lectures, choix }) => [
      `Désaccord (${ou})\u00a0: ${objet}.`,
      ...readings({ variantes: lectures }).map((lecture) => `  ${lecture}`),
      `  Retenu\u00a0: ${choix}`,
    ]);
}

function standsIn(ou: string, { numero, engagements }: Module): boolean {
  if (ou === `module-${numero}`) return true;
  return engagements.some((engagement) => ou.split(/[.-]/)[0] === String(engagement.numero));
}
