import { enToutesLettres } from "../../../../domain/jour.ts";
import type { Etat, ExigenceJugee, Gravite, PreuveJugee } from "../../../../domain/resultat.ts";
import type { Style } from "../../../../show/text/style.ts";

/** Severities from the one that matters most. */
export const GRAVITES: readonly Gravite[] = ["erreur", "avertissement", "info"];

export const GRAVITE: Record<Gravite, { icone: string; nom: string; titre: string; style: keyof Style }> = {
  erreur: { icone: "✗", nom: "erreur", titre: "Erreurs", style: "erreur" },
  avertissement: { icone: "!", nom: "avertissement", titre: "Avertissements", style: "avertissement" },
  info: { icone: "i", nom: "information", titre: "Informations", style: "info" },
};

/** Each état with its icon, its word (of an exigence, feminine) and its cell in the bar of a module. */
export const ETAT: Record<Etat, { icone: string; mot: string; case: string | null; style: keyof Style }> = {
  documente: { icone: "✓", mot: "documentée", case: "█", style: "bon" },
  "a-revoir": { icone: "?", mot: "à revoir", case: "▓", style: "avertissement" },
  perime: { icone: "!", mot: "périmée", case: "▒", style: "avertissement" },
  manquant: { icone: "✗", mot: "manquante", case: "░", style: "erreur" },
  exclu: { icone: "–", mot: "exclue", case: "-", style: "faible" },
  "non-applicable": { icone: "·", mot: "sans objet", case: null, style: "faible" },
  central: { icone: "·", mot: "centrale", case: null, style: "faible" },
};

export const ETATS = Object.keys(ETAT) as Etat[];

/** Columns of the longest word of an état. */
export const ETAT_WIDTH = Math.max(...ETATS.map((etat) => ETAT[etat].mot.length));

const EVALUATION: Record<NonNullable<ExigenceJugee["evaluation"]>, string> = {
  conforme: "conforme",
  partiel: "partiel",
  "non-conforme": "non conforme",
  "non-applicable": "non applicable",
};

/** The self-evaluation of a fiche in words; « non évaluée » without one. */
export function evaluationOf(exigence: ExigenceJugee): string {
  return exigence.evaluation ? EVALUATION[exigence.evaluation] : "non évaluée";
}

/** What a piece is worth, and until when where something says it. */
export function statutOf({ statut, echeance }: Pick<PreuveJugee, "statut" | "echeance">): string {
  if (echeance === undefined) return statut === "perimee" ? "ancienne, à rafraîchir" : STATUT[statut];
  if (statut === "ancienne") return STATUT[statut];
  return `${STATUT[statut]}${statut === "perimee" ? ", valait" : ""} jusqu’au ${enToutesLettres(echeance)}`;
}

const STATUT: Record<PreuveJugee["statut"], string> = {
  retenue: "retenue",
  ancienne: "remplacée par une plus récente",
  perimee: "périmée",
  "a-venir": "postérieure au jour du jugement",
  absente: "fichier absent",
  vide: "fichier vide",
  inutilisable: "fichier inutilisable",
  "sans-date": "sans date",
  "a-qualifier": "à qualifier",
  "non-calculee": "indicateur sans chiffre utilisable",
};

/** Of a finding that a baseline knows as milder. */
export function aggravated(avant: Gravite): string {
  return `Aggravé : ${GRAVITE[avant].nom} dans la baseline.`;
}
