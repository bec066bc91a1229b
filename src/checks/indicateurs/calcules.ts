import type { IndicateurCalcule } from "../../domain/indicateurs.ts";
import type { Lieu } from "../../domain/source.ts";
import type { Contexte } from "../regle.ts";

/** The indicators that were computed, each with the way to its keys in quali.yaml. */
export function* calcules({
  structure,
}: Pick<Contexte, "structure">): Generator<{ calcule: IndicateurCalcule; lieu(cle: string): Lieu }> {
  for (const { calcule, pointeur } of structure.indicateurs ?? []) {
    if (!calcule) continue;
    yield {
      calcule,
      lieu: (cle) => ({ source: structure.source, pointeur: [...pointeur, cle], sur: "cle" }),
    };
  }
}
