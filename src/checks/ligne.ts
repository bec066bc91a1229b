import type { Regle } from "./regle.ts";

/** A rule that has no check here: a row of a table. An error that cannot be silenced, unless it says otherwise. */
export type LigneDeRegle = Omit<Regle, "id" | "gravite" | "silencable" | "check"> &
  Partial<Pick<Regle, "gravite" | "silencable" | "check">>;

/** The rules of a table, in its order; `commun`: what they all are. */
export function rulesOf(
  lignes: Readonly<Record<string, LigneDeRegle>>,
  commun: Pick<LigneDeRegle, "ecrit"> = {},
): Regle[] {
  return Object.entries(lignes).map(([id, ligne]) => ({
    gravite: "erreur",
    silencable: false,
    ...commun,
    ...ligne,
    id,
  }));
}
