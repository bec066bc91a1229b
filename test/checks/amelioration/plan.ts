import { findingsOf, tell } from "../../support/etagere.ts";

export type Cles = Record<string, unknown>;

/** A plan and audits of a préfecture that follows modules 1 and 2; each action and finding differs from a sound one by its keys. */
export function folder({
  actions,
  audits = {},
  fiches = {},
  yaml = {},
}: {
  actions?: Cles[];
  audits?: Record<string, Cles[]>;
  fiches?: Record<string, Cles>;
  yaml?: Cles;
}): Record<string, string> {
  const structure = { id: "exemple", nom: "Préfecture d’exemple", type: "prefecture", cert: false };
  const quali = { version: 1, structure, referentiel: "quali-ate@2024-02-01", modules: [1, 2], ...yaml };
  const files: Record<string, unknown> = { "quali.yaml": quali };
  if (actions) files["plan-actions.yaml"] = { version: 1, actions: actions.map(action) };
  for (const [date, constats] of Object.entries(audits)) {
    const audit = { date: date.slice(0, 10), genre: "interne", organisme: "Pôle audit" };
    files[`audits/${date}.yaml`] = { version: 1, audit, constats: constats.map(constat) };
  }
  for (const [id, fiche] of Object.entries(fiches))
    files[`preuves/${id}/fiche.yaml`] = { version: 1, ...fiche };
  return Object.fromEntries(Object.entries(files).map(([chemin, yaml]) => [chemin, JSON.stringify(yaml)]));
}

function action(cles: Cles, rang: number): Cles {
  const sound = { ecart: "Affiche illisible", action: "Refaire l’affiche", responsable: "SGCD" };
  const dates = { ouverteLe: "2024-05-02", echeance: "2024-09-30", etat: "en-cours" };
  return { id: `A-${rang + 1}`, exigences: ["1.1"], ...sound, ...dates, ...cles };
}

function constat(cles: Cles, rang: number): Cles {
  return {
    id: `C${rang + 1}`,
    exigence: "1.1",
    gravite: "nc-majeure",
    constat: "Affiche illisible",
    ...cles,
  };
}

export const lien = ["https://www.exemple.fr/affiche"];
/** Each finding: how grave, its node, its words. */
export function told(regle: string, parts: Parameters<typeof folder>[0], date = "2024-06-30"): string[] {
  return findingsOf(regle, folder(parts), { date }).map((one) =>
    tell(one).replace(/ (?:plan-actions|audits\/[\w-]+|preuves\/[\w.]+\/fiche)\.yaml:1:\d+/, ""),
  );
}
