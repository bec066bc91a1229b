import type { ContenuEnMemoire } from "../../../src/depot/memory.ts";
import type { Referentiel } from "../../../src/domain/referentiel.ts";
import { foundOn, plain } from "../../support/essai.ts";
import { engagement, module, referentiel, sousEngagement } from "../../support/referentiel.ts";
import { signIn } from "../../support/signer.ts";

export type Fichiers = Record<string, ContenuEnMemoire>;

export const QUALI = (plus = "") =>
  `version: 1\nstructure: { id: e, nom: E, type: prefecture, cert: false }\nreferentiel: essai@1\nmodules: [1]\n${plus}`;
export const LECTURE = { edition: 2, empreinte: "0".repeat(64) };
export const promesses = (nombre: number) =>
  Array.from({ length: nombre }, (_, rang) => sousEngagement(`1.${rang + 1}`));
export const essai = (sous = promesses(1), plus: Partial<Referentiel> = {}) =>
  referentiel([module(1, [engagement(1, sous)]), module(3)], { lecture: LECTURE, ...plus });
const nom = (rang: number) => `${String.fromCharCode(97 + rang)}.csv`;
export const fiche = (pieces: number) => {
  const lignes = Array.from(
    { length: pieces },
    (_, rang) => `  - { fichier: ${nom(rang)}, nature: affichage, date: 2024-03-31 }\n`,
  );
  return `version: 1\nevaluation: conforme\nevalueLe: 2024-03-20\n${pieces > 0 ? `preuves:\n${lignes.join("")}` : ""}`;
};
/** A folder of this many pieces, each of these bytes. */
export const folder = (pieces: number, contenu = "a;b\n"): Fichiers => ({
  "quali.yaml": QUALI(),
  "preuves/1.1/fiche.yaml": fiche(pieces),
  ...Object.fromEntries(
    Array.from({ length: pieces }, (_, rang) => [`preuves/1.1/${nom(rang)}`, `${rang}${contenu}`]),
  ),
});

export function sign(fichiers: Fichiers, ref = essai(), ids = ["1.1"]): string {
  return signIn(fichiers, ids, { le: "2024-04-02", get: () => ref });
}

/** What a rule finds once the lock lies there. */
export const found = (regle: string, fichiers: Fichiers, verrou: string, ref = essai()) =>
  foundOn(ref, regle, { ...fichiers, "quali.lock": verrou });
export const told = (...args: Parameters<typeof found>) =>
  found(...args).map(({ gravite, message, aide = "" }) => plain(`${gravite} ${message} → ${aide}`));
