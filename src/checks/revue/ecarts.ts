import { citer } from "../../domain/francais.ts";
import type { EcartDeRevue } from "../../domain/resultat.ts";

type Sentence = (ecart: EcartDeRevue) => string;

const named =
  (what: string): Sentence =>
  ({ quoi, detail }) =>
    `${citer(quoi)} ${what}${detail === undefined ? "" : ` (${detail})`}`;

const SENTENCES: Record<EcartDeRevue["genre"], Sentence> = {
  verrou: ({ quoi }) => quoi,
  migration: ({ de = "", vers = "" }) =>
    `elle a été portée de ${de} à ${vers}, sans que son texte soit resté le même`,
  version: ({ de = "", vers = "" }) => `le référentiel était ${de}, il est ${vers}`,
  edition: ({ de = "", vers = "" }) =>
    `le texte du référentiel est passé de l’édition ${de} à l’édition ${vers}`,
  texte: ({ mots = [] }) => `son texte a changé : ${citer(marked(mots))}`,
  "methode-modifiee": ({ quoi, mots = [] }) => `la méthode ${quoi} a changé : ${citer(marked(mots))}`,
  "methode-ajoutee": ({ quoi }) => `une méthode de contrôle s’ajoute, ${citer(quoi)}`,
  "methode-retiree": ({ quoi }) => `une méthode de contrôle n’y est plus, ${citer(quoi)}`,
  evaluation: ({ de, vers }) => `l’évaluation était ${saidOf(de)}, elle est ${saidOf(vers)}`,
  "piece-modifiee": named("a changé"),
  "piece-ajoutee": named("s’ajoute"),
  "piece-retiree": named("n’y est plus"),
  "piece-deplacee": ({ quoi, de }) =>
    `${citer(quoi)} est déplacé${de === undefined ? "" : `, de ${citer(de)}`}, et rien d’autre n’a changé`,
  "fins-de-ligne": ({ quoi }) => `seules les fins de ligne de ${citer(quoi)} ont changé`,
};

/** What changed since a signature, in words that end no sentence. */
export function sayEcart(ecart: EcartDeRevue): string {
  return SENTENCES[ecart.genre](ecart);
}

function saidOf(evaluation: string | undefined): string {
  return evaluation === undefined ? "à faire" : citer(evaluation);
}

const AUTOUR = 5;

/** Words taken out and put in, marked as `quali diff` does, with a few words around. */
function marked(mots: NonNullable<EcartDeRevue["mots"]>): string {
  const parts = mots.map(({ op, texte }, rang) => {
    const plain = texte.replace(/\s+/g, " ");
    if (op === "egal") return around(plain, rang > 0, rang < mots.length - 1);
    return op === "retire" ? `[-${plain.trim()}-] ` : `{+${plain.trim()}+} `;
  });
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** The words next to a change: those at the end of what comes before it, those at the start of what comes after. */
function around(texte: string, apres: boolean, avant: boolean): string {
  const words = texte.trim().split(" ");
  const wanted = (apres ? AUTOUR : 0) + (avant ? AUTOUR : 0);
  if (words.length <= wanted) return `${texte.trim()} `;
  const first = apres ? words.slice(0, AUTOUR) : [];
  const last = avant ? words.slice(-AUTOUR) : [];
  return `${[...first, "…", ...last].join(" ")} `;
}
