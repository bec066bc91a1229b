/**
 * What a template may ask of a view model. One value is both the type (`Vue`) and what templates are checked
 * against, so that they cannot drift apart.
 * `texte` is shown as it is; `prose` is French sentences, which get their non-breaking spaces.
 */
export type Shape =
  | { readonly kind: "texte" | "prose" | "nombre" | "booleen" }
  | { readonly kind: "option"; readonly of: Shape }
  | { readonly kind: "liste"; readonly of: Shape }
  | { readonly kind: "objet"; readonly champs: { readonly [champ: string]: Shape } };

export const texte = { kind: "texte" } as const;
export const prose = { kind: "prose" } as const;
export const nombre = { kind: "nombre" } as const;
export const booleen = { kind: "booleen" } as const;

/** A value or null. */
export function option<const S extends Shape>(of: S): { kind: "option"; of: S } {
  return { kind: "option", of };
}

export function liste<const S extends Shape>(of: S): { kind: "liste"; of: S } {
  return { kind: "liste", of };
}

export function objet<const C extends { readonly [champ: string]: Shape }>(
  champs: C,
): { kind: "objet"; champs: C } {
  return { kind: "objet", champs };
}

/** The type of the values of a shape. */
export type Vue<S> = S extends { kind: "texte" | "prose" }
  ? string
  : S extends { kind: "nombre" }
    ? number
    : S extends { kind: "booleen" }
      ? boolean
      : S extends { kind: "option"; of: infer O }
        ? Vue<O> | null
        : S extends { kind: "liste"; of: infer O }
          ? readonly Vue<O>[]
          : S extends { kind: "objet"; champs: infer C }
            ? { readonly [K in keyof C]: Vue<C[K]> }
            : never;

/** The shape without « or null ». */
export function bare(shape: Shape): Exclude<Shape, { kind: "option" }> {
  return shape.kind === "option" ? bare(shape.of) : shape;
}
