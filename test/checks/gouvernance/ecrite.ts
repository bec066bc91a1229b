import { foundIn } from "../../support/essai.ts";
import { tell } from "../../support/etagere.ts";

/** What a rule finds of a governance, beside quali.yaml with `yaml` and other files. */
export const found = (
  regle: string,
  gouvernance: object,
  { yaml = {}, ...fichiers }: { yaml?: object; date?: string; [chemin: string]: unknown } = {},
) => foundIn(regle, yaml, { "gouvernance.yaml": { version: 1, ...gouvernance }, ...fichiers });

/** « gravité message ». */
export const told = (...args: Parameters<typeof found>) =>
  found(...args).map((one) => tell(one).replace(/ \S+:\d+:\d+/, ""));

export const comite = (cles: object = {}) => ({
  id: "copil",
  nom: "COPIL",
  genre: "pilotage",
  composition: [{ nom: "Membres", membres: ["Directeurs"] }],
  ...cles,
});
export const seances = (...dates: string[]) => ({
  seances: dates.map((date) => ({ date, compteRendu: "Intranet" })),
});
