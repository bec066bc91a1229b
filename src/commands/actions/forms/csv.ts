import { csv } from "../../../show/text/csv.ts";
import type { ActionsListees } from "../types.ts";

const HEAD = [
  "structure",
  "id",
  "exigences",
  "écart",
  "cause",
  "action",
  "responsable",
  "services",
  "ouverte le",
  "échéance",
  "état",
  "situation",
  "motif",
  "remplace",
  "remplacée par",
  "preuves",
  "vérifiée par",
  "vérifiée le",
  "effet",
];

/** One row an action. */
export function formatActionsCsv({ structures }: ActionsListees): string {
  const rows = structures.flatMap(({ id: structure, actions }) =>
    actions.map((action) => [
      structure,
      action.id,
      action.exigences.map(({ nom }) => nom).join(" "),
      action.ecart ?? "",
      action.cause ?? "",
      action.action,
      action.responsable ?? "",
      action.services.join(" "),
      action.ouverteLe ?? "",
      action.echeance ?? "",
      action.etat,
      action.situation,
      action.motif ?? "",
      action.remplace ?? "",
      action.remplaceePar ?? "",
      (action.preuves ?? []).join(" "),
      action.efficacite?.par ?? "",
      action.efficacite?.le ?? "",
      action.efficacite?.resultat ?? "",
    ]),
  );
  return csv([HEAD, ...rows]);
}
