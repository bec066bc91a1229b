import { expect } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import type { Constat } from "../../../src/domain/constat.ts";
import { compileReferentiel } from "../../../src/load/referentiel/compile.ts";
import { PETIT } from "./petit.ts";

type Files = Readonly<Record<string, string>>;

/** The first of some words replaced in one file, where they must be. */
function replaced(files: Files, nom: string, avant: string, apres: string): string {
  const texte = files[nom] ?? "";
  if (!texte.includes(avant)) throw new Error(`${nom}: ${avant}`);
  return texte.replace(avant, () => apres);
}

const add = (nom: string, avant: string, apres: string) => replaced(PETIT, nom, avant, apres);

/** The small référentiel, with what it does without: disagreements, indicators, extracts, notes, variants, what is due. */
export const RICHE: Files = {
  ...PETIT,
  "texte/referentiel.yaml": `${PETIT["texte/referentiel.yaml"]}preambule: [Le label est à tous.]
extraits:
  - { source: notice, texte: dû dès un an }
  - { source: notice, texte: [ou deux, ou trois] }
`.replace("  - { id: tableau,", "  - { id: notice, titre: La notice }\n  - { id: tableau,"),
  "texte/module-1.yaml": add(
    "texte/module-1.yaml",
    "      texte: Nous vous acueillons.\n",
    "      texte: Nous vous acueillons.\n      note: Le matin, acueillons.\n      variantes: [{ source: notice, texte: Nous recevons. }]\n      sources: [notice]\n",
  )
    .replace(
      "  type: general\n",
      "  type: general\n  preambule: [Un module, { note: à lire }, { intitule: en tête }]\n",
    )
    .replace(
      "une fois par an.\n",
      "une fois par an.\n              variantes: [{ source: notice, texte: Le guichet ouvre. }]\n",
    ),
  "texte/desaccords.yaml": `version: 1
desaccords:
  - { ou: "1.1", objet: L’heure, lectures: [{ source: tableau, texte: ouvert }, { source: notice, texte: fermé }], choix: Ouvert. }
`,
  "lecture/indicateurs.yaml": `version: 1
indicateurs:
  - id: taux
    titre: Taux de réponse
    formule: dans-delai
    unite: pourcent
    periode: trimestre
    sens: hausse
    delai: "1.2"
    exigences: ["1.2"]
    methodes: ["1.2-a"]
    origine: referentiel
    mots: et du taux
    colonnes: [{ id: recu, titre: Reçu }]
`,
  "lecture/faits.yaml": `${PETIT["lecture/faits.yaml"]}  - { id: accueil, question: Quel accueil ?, type: choix, valeurs: [jour, nuit], mots: accueillons }
`,
  "lecture/selection.yaml": `${add(
    "lecture/selection.yaml",
    "    mots: Préfectures […] un module métier\n",
    `    mots: Préfectures […] un module métier
    citations: [{ modules: [1], mots: Le label est à tous. }]
    aConfirmer: [{ modules: [2], motif: À voir. }]
`,
  )}exigible: { le: 2025-01-01, mots: dû dès un an }
caracteristiques: [{ id: cert, type: booleen, question: Un CERT ? }]
`,
};

/** Words replaced in files: each stands there. */
export function changed(
  files: Files,
  changes: Readonly<Record<string, readonly [avant: string, apres: string]>>,
): Files {
  const made: Record<string, string> = { ...files };
  for (const [nom, [avant, apres]] of Object.entries(changes)) made[nom] = replaced(made, nom, avant, apres);
  return made;
}

/** What files compile to, and what is told of them: the file, the place in it, the rule, the sentence. */
export function compile(files: Files) {
  const { referentiel, constats } = compileReferentiel(new MemoryDepot(files), "");
  return { referentiel, told: constats.map(toldAt), constats };
}

/** Rows of a table: in this file, these words changed into those; what is told then, after the name of the file. */
export type Ligne = [fichier: string, avant: string, apres: string, place: string, message: string];

/** Holds that a change of a rich référentiel is told, once, at its place. */
export function expectTold(...[fichier, avant, apres, place, message]: Ligne): void {
  expect(compile(changed(RICHE, { [fichier]: [avant, apres] })).told).toEqual([
    `${fichier} ${place} ${message}`,
  ]);
}

function toldAt({ lieu, regle, message }: Constat): string {
  const place = "pointeur" in lieu ? `${lieu.source.fichier} ${lieu.pointeur.join(".")}` : "?";
  return `${place} ${regle} ${message}`.replaceAll("\u00a0", " ");
}
