import { type Referentiel, referenceOf } from "../../domain/referentiel.ts";
import { didYouMean, entryName, search } from "./search.ts";
import type { EntreeExplicable, Explication } from "./types.ts";

/**
 * Explains an id, or finds the words of the texts. `prefixe` is written before the ids to type next, where their
 * référentiel is not the one looked into by default. Null where nothing bears this id nor holds these words.
 */
export function explain(
  entrees: readonly EntreeExplicable[],
  demande: string,
  prefixe = "",
): Explication | null {
  const found = search(entrees, demande);
  if (!found) return null;
  return {
    schema: "quali/explication@1",
    demande,
    trouve: found.trouve,
    correspondances: found.entrees.map((entree) => {
      const avant = entree.referentiel === undefined ? "" : prefixe;
      return { commande: `quali explain ${avant}${entryName(entree, entrees)}`, ...entree.expliquer() };
    }),
  };
}

/** What was perhaps meant: the same id in another référentiel, with its prefix, else an id or a word of this one. */
export function suggest(
  entrees: readonly EntreeExplicable[],
  demande: string,
  ailleurs: readonly { referentiel: Referentiel; entrees: readonly EntreeExplicable[] }[],
): string | undefined {
  const other = ailleurs.find((one) => search(one.entrees, demande)?.trouve === "identifiant");
  return other ? `${referenceOf(other.referentiel)}:${demande}` : didYouMean(entrees, demande);
}
