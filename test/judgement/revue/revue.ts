import { type ContenuEnMemoire, MemoryDepot } from "../../../src/depot/memory.ts";
import type { EcartDeRevue } from "../../../src/domain/resultat.ts";
import { examineReferentiel } from "../../../src/judgement/examen.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { mesurerDe } from "../../support/mesurer.ts";
import { referentiel } from "../../support/referentiel.ts";
import { signIn } from "../../support/signer.ts";

export type Fichiers = Record<string, ContenuEnMemoire>;

export const ESSAI = referentiel();
export const QUALI = `version: 1
structure: { id: exemple, nom: Exemple, type: prefecture, cert: false, fictif: true }
referentiel: essai@1
modules: [1]
`;
export const fiche = (...pieces: string[]) =>
  `version: 1\nevaluation: conforme\nevalueLe: 2024-03-20\npreuves:\n${pieces.map((one) => `  - ${one}\n`).join("")}`;
export const AFFICHE = "{ fichier: affiche.csv, nature: affichage, date: 2024-03-31 }";
export const CSV = "Lieu;Affiche\nHall;horaires\n";
export const dossier = (pieces: readonly string[], fichiers: Fichiers = {}): Fichiers => ({
  "quali.yaml": QUALI,
  "preuves/1.1/fiche.yaml": fiche(...pieces),
  ...fichiers,
});

/** What a review says of 1.1 once it was signed with the first files and the others came in their place. */
export function after(avant: Fichiers, apres: Fichiers, { ref = ESSAI, date = "2024-06-30" } = {}) {
  const verrou = signIn(avant, ["1.1"], { le: "2024-04-02", get: () => ESSAI });
  return judge({ ...apres, "quali.lock": verrou }, { ref, date });
}

export function judge(fichiers: Fichiers, { ref = ESSAI, date = "2024-06-30" } = {}) {
  const depot = new MemoryDepot(fichiers);
  const { structure: lue, constats } = loadStructure(depot, "");
  const structure = lue && mesurerDe(date, () => ref)(lue, depot, "");
  const [suivi] = structure?.suivis ?? [];
  if (!structure || !suivi) throw new Error(constats[0]?.message);
  const [un] = examineReferentiel(structure, suivi, ref, date).exigences;
  if (!un) throw new Error("1.1 is not there");
  const { revue, ecarts } = un.revue;
  return { revue, etat: un.jugee.etat, ecarts: ecarts.map(brief), brut: ecarts, un };
}

function brief({ genre, quoi, detail, de, vers }: EcartDeRevue): string {
  const more = [detail, de !== undefined || vers !== undefined ? `${de ?? ""} → ${vers ?? ""}` : undefined];
  return [genre, quoi, ...more.filter((one) => one !== undefined)].join(" | ").replaceAll("\u00a0", " ");
}

export const SIGNE = dossier([AFFICHE], { "preuves/1.1/affiche.csv": CSV });

export const A = "preuves/1.1/affiche.csv";
