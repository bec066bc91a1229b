import { headingKey } from "./entetes.ts";
import type { Ligne } from "./types.ts";

const QUI =
  "(?: (?:du|de la|des|de l.|de) ?(?:usager|demandeur|requérant|expéditeur|réclamant|correspondant|interlocuteur|étranger|client|titulaire|intéressé|agent|personne|bénéficiaire)(?:e|s|es|\\(e\\))?)?";
const NUMERO = "(?:n°|nº|no|num|numéro)(?: (?:de|du|d.)| de la)? ?";

/** Headings under which a register keeps people rather than figures. */
const TITRES = new RegExp(
  `^(?:${[
    "(?:nom|noms|prénom|prénoms|prenom|prenoms)(?:[ ,/&-]+(?:et )?(?:nom|noms|prénom|prénoms|prenom|prenoms))?",
    "nom (?:de famille|de naissance|d.usage|complet|patronymique|marital)",
    "identité|civilité et nom|usager|usagers|demandeur|demandeuse|requérant|requérante|expéditeur|réclamant|correspondant",
    "adresse(?: (?:e-?mail|mail|courriel|électronique|postale|du domicile|complète|de messagerie))?",
    "e-?mail|mail|mel|courriel de contact|contact",
    "(?:n° (?:de )?)?(?:téléphone|telephone|tél\\.?|tel\\.?|portable|mobile|gsm)(?: (?:portable|fixe|mobile))?",
    "(?:date|lieu|pays|ville|commune) de naissance|né\\(?e?\\)? le|nationalité|sexe|signature",
    `(?:${NUMERO})?(?:agdref|fne|étranger|dossier étranger|passeport|cni|carte d.identité|carte nationale d.identité|titre de séjour|visa|permis|permis de conduire|sécurité sociale|nir|téléphone|tél\\.?|portable)`,
    "iban|rib",
  ].join("|")})${QUI}$`,
  "u",
);

const VALEURS: readonly RegExp[] = [
  /^[^\s@]{1,64}@[^\s@]{1,255}\.[a-z]{2,}$/i,
  /^(?:\+33|0033|0)\s?[1-9](?:[\s.-]?\d{2}){4}$/,
  // AGDREF: ten figures that begin with the département and the year.
  /^99\d{8}$/,
  /^\d{2}[A-Z]{2}\d{5}$/,
  /^[12]\s?\d{2}\s?(?:0[1-9]|1[0-2])\s?\d{2}\s?\d{3}\s?\d{3}(?:\s?\d{2})?$/,
];
/** Any of them, or nearly: most columns hold nothing of the kind, and are gone through once. */
const UNE_VALEUR = new RegExp(VALEURS.map(({ source }) => source).join("|"), "i");
const ENOUGH = 3;

/** Headings of columns that look like personal data, by their words or by what their first cells hold. */
export function personalColumns(entetes: readonly string[], lignes: readonly Ligne[]): string[] {
  return entetes.filter((titre, rank) => {
    if (TITRES.test(headingKey(titre))) return true;
    const cells = lignes
      .map(({ cellules }) => (cellules[rank] ?? "").trim())
      .filter((cell) => cell !== "" && cell.length < 300 && UNE_VALEUR.test(cell));
    if (cells.length < ENOUGH) return false;
    return VALEURS.some((forme) => cells.filter((cell) => forme.test(cell)).length >= ENOUGH);
  });
}
