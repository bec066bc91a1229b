import { accorder, enumerer } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import type { Referentiel } from "../../../domain/referentiel.ts";
import type { ExigenceJugee, PreuveJugee } from "../../../domain/resultat.ts";
import type { Priorite } from "../../../results/priorites.ts";

/** Stable number of a piece: `19.1/2`, its rank in its fiche. */
export function numeroOf(exigence: string, piece: Pick<PreuveJugee, "rang">): string {
  return `${exigence}/${piece.rang + 1}`;
}

/** How a piece is told: by its number for who has the grid, by its title for who reads one page. */
export type Nommer = (exigence: string, piece: PreuveJugee) => string;

/** By its title; by its number where it is confidential, or has none. */
export const parTitre: Nommer = (exigence, piece) =>
  (piece.confidentiel ? undefined : piece.titre) ?? numeroOf(exigence, piece);

/** What an exigence lacks, in an auditor's words. */
export function pourquoi(
  { exigence, constats }: Priorite,
  referentiels: ReadonlyMap<string, Referentiel>,
  nommer: Nommer = numeroOf,
): string {
  const questions = unasked(constats, referentiels);
  if (!exigence) return questions.join(" ") || constats.map(({ message }) => message).join(" ");
  const told = [
    ...gapsOf(exigence, nommer),
    ...lapsesOf(exigence, nommer),
    ...soon(exigence, constats, nommer),
    ...unanswered(exigence, constats),
    ...questions,
  ];
  return told.length > 0 ? told.join(" ") : OTHERWISE;
}

/** Where a method, or a part of it, is what the finding is about. */
function unanswered(
  { detailMethodes, parties: promesses = [] }: ExigenceJugee,
  constats: Priorite["constats"],
): string[] {
  if (!constats.some(({ regle }) => regle === "methode-sans-reponse")) return [];
  const told = detailMethodes.flatMap(
    ({ id, etat, parties }) => parties ?? [{ id, etat, objet: `méthode ${id.slice(id.indexOf("-") + 1)}` }],
  );
  const open = [...told, ...promesses].filter(({ etat }) => etat === "sans-reponse");
  return open.length === 0 ? [] : [`Sans réponse : ${enumerer(open.map(({ objet }) => objet))}.`];
}

const OTHERWISE = "Un point est à vérifier dans la fiche de cette exigence.";

const GAPS: readonly [PreuveJugee["statut"], string, string][] = [
  ["absente", "Introuvable dans le dossier", "Introuvables dans le dossier"],
  ["vide", "Fichier vide", "Fichiers vides"],
  ["inutilisable", "Document absent ou incomplet", "Documents absents ou incomplets"],
  ["sans-date", "Sans date", "Sans date"],
  ["a-qualifier", "Ne dit pas à quoi elle répond", "Ne disent pas à quoi elles répondent"],
  ["non-calculee", "Indicateur sans chiffre utilisable", "Indicateurs sans chiffre utilisable"],
  ["a-venir", "Pas encore à sa date", "Pas encore à leur date"],
];

function gapsOf({ id, etat, preuves }: ExigenceJugee, nommer: Nommer): string[] {
  if (etat !== "manquant" && etat !== "a-revoir") return [];
  if (preuves.length === 0) return ["Aucune pièce."];
  const told = GAPS.flatMap(([statut, un, plusieurs]) => {
    const own = preuves.filter((piece) => piece.statut === statut);
    return own.length === 0 ? [] : [`${accorder(own.length, un, plusieurs)} : ${numbers(id, own, nommer)}.`];
  });
  return etat === "manquant" && told.length === 0 ? ["Aucune pièce ne compte."] : told;
}

function lapsesOf({ id, preuves, detailMethodes, etat }: ExigenceJugee, nommer: Nommer): string[] {
  const lapsed = preuves.filter(({ statut }) => statut === "perimee");
  if (lapsed.length === 0) {
    return etat === "perime"
      ? [`La preuve de ${methods(detailMethodes.filter((one) => one.etat === "perimee"))} est trop ancienne.`]
      : [];
  }
  const since = lapsed
    .map(({ echeance }) => echeance ?? "")
    .sort()
    .at(-1);
  if (!since)
    return [
      `${accorder(lapsed.length, "Ancienne, à rafraîchir", "Anciennes, à rafraîchir")} : ${numbers(id, lapsed, nommer)}.`,
    ];
  const when = `, depuis le ${enToutesLettres(since)}`;
  return [`${accorder(lapsed.length, "Périmée", "Périmées")}${when} : ${numbers(id, lapsed, nommer)}.`];
}

function soon(
  { id, preuves, etat }: ExigenceJugee,
  constats: Priorite["constats"],
  nommer: Nommer,
): string[] {
  const until = constats.find(({ regle }) => regle === "preuve-bientot-perimee")?.donnees?.echeance;
  if (until === undefined || etat !== "documente") return [];
  const own = preuves.filter(({ echeance, statut }) => statut === "retenue" && echeance === until);
  const which = own.length > 0 ? ` : ${numbers(id, own, nommer)}` : "";
  return [`À renouveler, ne vaut que jusqu’au ${enToutesLettres(until)}${which}.`];
}

function unasked(constats: Priorite["constats"], referentiels: ReadonlyMap<string, Referentiel>): string[] {
  return constats.flatMap(({ donnees, regle }) => {
    if (regle !== "fait-non-declare" || !donnees?.fait) return [];
    const faits = [...referentiels.values()].flatMap((one) => one.faits);
    const question = faits.find(({ id }) => id === donnees.fait)?.question;
    return question ? [`Question sans réponse : ${question}`] : [];
  });
}

function numbers(exigence: string, pieces: readonly PreuveJugee[], nommer: Nommer): string {
  return enumerer(pieces.map((piece) => nommer(exigence, piece)));
}

function methods(list: readonly { id: string }[]): string {
  return list.length === 0
    ? "cette exigence"
    : `la méthode ${enumerer(list.map(({ id }) => id.slice(id.indexOf("-") + 1)))}`;
}
