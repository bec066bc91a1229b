import { type Constat, constatAt } from "../../domain/constat.ts";
import type { TexteErrata } from "../../generated/texte-errata.ts";
import type { Document } from "./documents.ts";

/** Corrects the text read at a place (`17`, `19.1`, `2-m7`, `preambule`). */
export type Correct = (ou: string, texte: string) => string;

export interface Corrector {
  correct: Correct;
  /** Errata whose source stood nowhere at their place; to be asked for once every text was corrected. */
  unused(): Constat[];
}

/**
 * Applies the errata mechanically, so that whatever quali shows differently from the source is listed.
 * Every occurrence at the place is corrected.
 */
export function createCorrector(errata: Document<TexteErrata> | null): Corrector {
  const list = errata?.valeur.errata ?? [];
  const used = new Set<number>();

  function correct(ou: string, texte: string): string {
    let corrected = texte;
    list.forEach((erratum, index) => {
      if (erratum.ou !== ou || !corrected.includes(erratum.source)) return;
      used.add(index);
      corrected = corrected.replaceAll(erratum.source, () => erratum.corrige);
    });
    return corrected;
  }

  function unused(): Constat[] {
    return list.flatMap((erratum, index) => {
      if (!errata || used.has(index)) return [];
      return constatAt(
        { source: errata.source, pointeur: ["errata", index, "source"] },
        {
          regle: "erratum-sans-objet",
          message: `L’erratum sur ${erratum.ou} ne corrige rien : « ${erratum.source} » n’y est pas.`,
          aide: "Recopiez les mots de la couche texte tels qu’ils y sont, ou corrigez l’endroit (« ou »).",
        },
        `${erratum.ou}/${erratum.source}`,
      );
    });
  }

  return { correct, unused };
}
