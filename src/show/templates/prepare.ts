import { composer } from "../../domain/typographie.ts";
import { visible } from "../../domain/visible.ts";
import type { Glyphs } from "./glyphs.ts";
import type { Shape } from "./shape.ts";

/** A character without a glyph, and where it was met. */
export interface SansGlyphe {
  point: number;
  /** Ids and field: `15.3, commentaire`. */
  lieu: string;
}

/**
 * The view model ready to be shown: every text as it is drawn, sentences composed as French wants them. Says which
 * characters the fonts do not draw.
 */
export function prepare<T extends object>(
  vue: T,
  forme: Shape,
  glyphs: Glyphs,
): { vue: T; sansGlyphe: SansGlyphe[] } {
  const sansGlyphe: SansGlyphe[] = [];
  const visit = (value: unknown, shape: Shape, place: readonly string[]): unknown => {
    if (value === null || value === undefined) return null;
    switch (shape.kind) {
      case "option":
        return visit(value, shape.of, place);
      case "liste":
        return (value as unknown[]).map((item) => visit(item, shape.of, place));
      case "objet": {
        const object = value as Record<string, unknown>;
        const inside = typeof object.id === "string" ? [...place, object.id] : place;
        return Object.fromEntries(
          Object.entries(shape.champs).map(([field, of]) => [
            field,
            visit(object[field], of, [...inside, field]),
          ]),
        );
      }
      case "texte":
      case "prose": {
        const clean = visible(String(value));
        const text = shape.kind === "prose" ? composer(clean) : clean;
        for (const point of glyphs.missing(text)) sansGlyphe.push({ point, lieu: lieuOf(place) });
        return text;
      }
      default:
        return value;
    }
  };
  return { vue: visit(vue, forme, []) as T, sansGlyphe };
}

/** The last number of an exigence on the way, else where the way begins; and the field. */
function lieuOf(place: readonly string[]): string {
  const before = place.slice(0, -1);
  const start = before.findLast((part) => /^\d/.test(part)) ?? before[0];
  return [start, place.at(-1)].filter((part) => part !== undefined).join(", ");
}
