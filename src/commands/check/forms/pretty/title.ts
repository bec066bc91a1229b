import type { Diagnostic, Jugement, StructureJugee } from "../../../../domain/resultat.ts";
import { nommerExigence } from "../../../../domain/suivi.ts";
import { type Page, promise } from "./page.ts";

/** Reference and title of the référentiel, on one line. */
export function titleOfJugement(page: Page, { referentiel }: Jugement): string[] {
  const titre = page.rendu.referentiels.get(referentiel)?.titre;
  return promise(page, titre ? `${referentiel}\u00a0: ${titre}` : referentiel);
}

/** `15.3`, or `sp:8` for an exigence of another référentiel than the principal one. */
export function nameOfExigence(
  structure: StructureJugee | null,
  referentiel: string | undefined,
  exigence: string,
): string {
  const jugement = structure?.jugements.find((one) => one.referentiel === referentiel);
  return jugement ? nommerExigence(jugement, exigence) : exigence;
}

/** What a finding says, where it begins by its exigence under the name that a reader knows. */
export function sayingOf(
  structure: StructureJugee | null,
  { message, exigence, referentiel }: Pick<Diagnostic, "message" | "exigence" | "referentiel">,
): string {
  if (exigence === undefined || !message.startsWith(exigence)) return message;
  const rest = message.slice(exigence.length);
  return /^\s/.test(rest) ? nameOfExigence(structure, referentiel, exigence) + rest : message;
}
