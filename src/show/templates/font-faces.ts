import type { Police } from "./glyphs.ts";

/** Fonts inside a page, each for the characters that it draws. */
export function fontFaces(polices: readonly Police[]): string {
  return polices
    .flatMap(({ famille, plages, graisses }) => {
      const range = plages
        .map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ""}`)
        .join(",");
      return graisses.map(
        ({ graisse, base64 }) =>
          `@font-face{font-family:"${famille}";font-weight:${graisse};src:url(data:font/woff2;base64,${base64}) format("woff2");unicode-range:${range}}`,
      );
    })
    .join("\n");
}

const hex = (point: number) => point.toString(16).toUpperCase();
