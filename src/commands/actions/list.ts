import type { Resultat } from "../../domain/resultat.ts";
import { type ChoixDActions, isChosen, sorted, type Tri } from "./select.ts";
import type { ActionsListees } from "./types.ts";

/** The actions of each structure that has a plan, narrowed and in order. */
export function listActions(
  { date, structures }: Pick<Resultat, "date" | "structures">,
  choix: ChoixDActions,
  tri: Tri | undefined,
): ActionsListees {
  return {
    schema: "quali/actions@1",
    date,
    structures: structures
      .filter(({ jugeable }) => jugeable)
      .map(({ id, nom, chemin, fictif, actions }) => ({
        id,
        nom,
        chemin,
        ...(fictif !== undefined && { fictif }),
        plan: actions !== undefined,
        actions: sorted(
          (actions ?? []).filter((action) => isChosen(action, choix)),
          tri,
        ),
      })),
  };
}
