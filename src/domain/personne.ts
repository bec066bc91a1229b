import { isWordOfOffice, isWordOfPlace } from "./lieux.ts";
import { PRENOMS } from "./prenoms.ts";
import { rememberedText } from "./souvenir.ts";

/**
 * Whether a text that should give a role gives a person's name: after a courtesy title (« Mme Martin »), after or before
 * a first name (« Claire MARTIN », « Dupont Jean »), or a first name alone. In doubt, no: a role wrongly suspected teaches
 * to ignore it.
 */
export function nommeUnePersonne(texte: string): boolean {
  if (/^\p{Lu}\p{Ll}/u.test(texte.trim()) && isPrenom(texte.trim())) return true;
  const segments = texte.normalize("NFC").split(/\s*[,;:/()|–—]\s*|\s+-\s+/u);
  return segments.some((segment) => {
    const mots = segment.trim().split(/\s+/u);
    return (
      isTitled(mots) ||
      isFullName(mots) ||
      isFullName(withoutFunction(mots)) ||
      holdsSurnameInCapitals(mots) ||
      mots.some(isOwnAddress)
    );
  });
}

/** Likewise, of a role: one answers for many fiches. */
export const roleNommeUnePersonne = rememberedText(nommeUnePersonne);

/** `claire.martin@…`: the address of a person; not that of a service, `pref-dcl@…`. */
function isOwnAddress(mot: string): boolean {
  const [, prenom = ""] = /^([\p{L}-]+)\.[\p{L}'-]+(?:\.[\p{L}-]+)?@/u.exec(mot) ?? [];
  return prenom.split("-").every((part) => PRENOMS.has(plain(part)));
}

const TITRES =
  /^(?:M\.|MM\.|Mr\.?|Mme\.?|Mmes|Mlle|Madame|Monsieur|Mademoiselle|Dr\.?|Docteur|Me|Maître|Pr\.?)$/u;

/** Words with a capital that follow a title and name a function: « Madame Secrétaire générale ». */
const FONCTIONS =
  /^(?:préf[eè]te?|sous-préf[eè]te?|secrétaire|directeur|directrice|chef|cheffe|responsable|référente?|adjointe?|correspondante?|délégué|déléguée|qualité|sg|sgcd|dcl)$/iu;

const DE_LA_FONCTION = /^(?:générale?|adjointe?|déléguée?|principale?|titulaire|suppléante?|qualité)$/iu;

/** What follows the words of a function: « Claire Petit » in « Secrétaire générale Claire Petit »; nothing where there is none. */
function withoutFunction(mots: readonly string[]): readonly string[] {
  if (!FONCTIONS.test(mots[0] ?? "")) return [];
  const end = mots.findIndex((mot) => !FONCTIONS.test(mot) && !DE_LA_FONCTION.test(mot));
  return end < 0 ? [] : mots.slice(end);
}

/** « Mme Martin », « M. de La Tour », « M. J. Petit »; not « Mme la préfète », nor « Mme Secrétaire générale ». */
function isTitled(mots: readonly string[]): boolean {
  return mots.some((mot, rang) => {
    const suite = mots.slice(rang + 1, rang + 1 + PROCHES);
    if (suite[0] === undefined) return false;
    // A lone M is a title only where it begins: « Bureau M Étrangers » is not one.
    if (!TITRES.test(mot) && !(mot === "M" && rang === 0)) return false;
    const nom = suite.find((one) => !PARTICULES.has(one));
    return nom !== undefined && /^(?:[dl]['’])?\p{Lu}/u.test(nom) && !FONCTIONS.test(nom);
  });
}

/** Words after a title among which its name stands: a text may be long. */
const PROCHES = 4;
const PARTICULES: ReadonlySet<string> = new Set(["de", "du", "des", "De", "Du", "Des", "La", "Le"]);

/** The whole of a segment, in either order: « Claire Martin », « Jean-Pierre de La Tour », « MARTIN Claire ». */
function isFullName(mots: readonly string[]): boolean {
  const [premier = "", ...suite] = mots;
  if (mots.length < 2 || mots.length > 5) return false;
  if (isPrenom(premier)) {
    const reste = suite.filter((mot) => !/^(?:de|du|des|d['’]|la|le)$/iu.test(mot));
    return reste.length > 0 && reste.every((mot) => /^(?:[dD]['’])?\p{Lu}[\p{L}'’-]+$/u.test(mot));
  }
  return mots.length === 2 && isSurname(premier) && isPrenom(mots[1] ?? "");
}

/** « DUPONT », « Dupont », « d’Arc »; not « Bureau », « Antenne », « Château » (Thierry), « Bois » (Guillaume). */
function isSurname(mot: string): boolean {
  if (isSurnameInCapitals(mot)) return true;
  return (
    /^(?:[dD]['’])?\p{Lu}\p{Ll}{2,}(?:[-'’]\p{Lu}\p{Ll}+)*$/u.test(mot) &&
    !isWordOfPlace(mot) &&
    !isWordOfOffice(mot)
  );
}

/** Anywhere: « référente qualité Claire MARTIN »; not « Cité Simone VEIL ». */
function holdsSurnameInCapitals(mots: readonly string[]): boolean {
  return mots.some((mot, rang) => {
    const [avant = "", apres = ""] = [mots[rang - 1], mots[rang + 1]];
    return isPrenom(mot) && isSurnameInCapitals(apres) && !isWordOfPlace(avant);
  });
}

function isSurnameInCapitals(mot: string): boolean {
  return /^(?:[dD]['’])?\p{Lu}{3,}(?:[-'’]\p{Lu}{2,})*$/u.test(mot);
}

/** « Claire », « CLAIRE », « Jean-Pierre »: each part is one. */
function isPrenom(mot: string): boolean {
  return /^\p{Lu}/u.test(mot) && mot.split("-").every((part) => PRENOMS.has(plain(part)));
}

function plain(mot: string): string {
  return mot.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
