import { foundOn, QUALI } from "../../support/essai.ts";
import { tell } from "../../support/etagere.ts";
import { engagement, module, referentiel, sousEngagement } from "../../support/referentiel.ts";

export type Cles = Record<string, unknown>;

/** A plan and audits of a préfecture that follows module 1 of `essai@1`, and not module 3; each action and finding differs from a sound one by its keys. */
function folder({
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
  const quali = { ...QUALI, ...yaml };
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
/** 1.1, 1.2 of which no method is known, 2.1; 38.1 in module 3. */
const ref = () =>
  referentiel([
    module(1, [engagement(1, [sousEngagement("1.1"), sousEngagement("1.2", [])]), engagement(2)]),
    module(3, [engagement(38)]),
  ]);

export const found = (regle: string, parts: Parameters<typeof folder>[0], date?: string) =>
  foundOn(ref(), regle, folder(parts), date);

/** Each finding: how grave, its words. */
export function told(regle: string, parts: Parameters<typeof folder>[0], date?: string): string[] {
  return found(regle, parts, date).map((one) =>
    tell(one).replace(/ (?:plan-actions|audits\/[\w-]+|preuves\/[\w.]+\/fiche)\.yaml:1:\d+/, ""),
  );
}

/** Where these words stand in a plan of one action with these keys. */
export const columnOf = (cles: Cles, mots: string): number =>
  (folder({ actions: [cles] })["plan-actions.yaml"] ?? "").indexOf(mots) + 1;
