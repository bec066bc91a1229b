/** What `work` makes of an object, worked out once and forgotten with it. What it answers must not be changed. */
export function remembered<Cle extends object, Valeur>(work: (cle: Cle) => Valeur): (cle: Cle) => Valeur {
  const known = new WeakMap<Cle, { valeur: Valeur }>();
  return (cle) => {
    const found = known.get(cle);
    if (found) return found.valeur;
    const valeur = work(cle);
    known.set(cle, { valeur });
    return valeur;
  };
}

/** As `remembered`, of an object and of what stands beside it: the last answer is kept while each of these is the same. */
export function rememberedBeside<Cle extends object, Autour extends readonly unknown[], Valeur>(
  work: (cle: Cle, ...autour: Autour) => Valeur,
): (cle: Cle, ...autour: Autour) => Valeur {
  const known = new WeakMap<Cle, { autour: Autour; valeur: Valeur }>();
  return (cle, ...autour) => {
    const found = known.get(cle);
    if (found && hasTheSame(found.autour, autour)) return found.valeur;
    const valeur = work(cle, ...autour);
    known.set(cle, { autour, valeur });
    return valeur;
  };
}

/** True for lists that hold the same, one by one. */
export function hasTheSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, rang) => one === b[rang]);
}

/** Texts that are kept; beyond them, all are forgotten. */
const TEXTES = 2000;

/** What `work` makes of a text, worked out once for those that come again and again, such as roles. */
export function rememberedText<Valeur>(work: (texte: string) => Valeur): (texte: string) => Valeur {
  const known = new Map<string, Valeur>();
  return (texte) => {
    const found = known.get(texte);
    if (found !== undefined) return found;
    const valeur = work(texte);
    if (known.size >= TEXTES) known.clear();
    known.set(texte, valeur);
    return valeur;
  };
}
