import { exigencesOf, type Referentiel } from "../../../../domain/referentiel.ts";

const TEXTS = new WeakMap<Referentiel, ReadonlyMap<string, string>>();

/** Text of an exigence; undefined where the référentiel is not at hand or does not know it. */
export function textOf(referentiel: Referentiel | undefined, exigence: string): string | undefined {
  if (!referentiel) return undefined;
  let texts = TEXTS.get(referentiel);
  if (!texts) {
    texts = new Map(exigencesOf(referentiel).map(({ id, texte }) => [id, texte]));
    TEXTS.set(referentiel, texts);
  }
  return texts.get(exigence);
}
