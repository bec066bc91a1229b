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
