import type { CorrespondanceConnue } from "../../domain/correspondance.ts";
import { type ReferenceReferentiel, type Referentiel, referenceOf } from "../../domain/referentiel.ts";
import type { IndicateurDeclare } from "../../generated/structure.ts";
import { ownDefinition } from "../../indicateurs/definitions.ts";
import type { FindCorrespondance } from "../../judgement/correspondance.ts";
import type { ReferentielRegistry } from "../../load/referentiel/registry.ts";
import { findReferentiel } from "../../open/library.ts";
import type { SuiviIci } from "../../open/open.ts";
import { UserError } from "../../session/user-error.ts";
import { explain, suggest } from "./explain.ts";
import { NOMS_DE_GROUPES } from "./groupes.ts";
import { neighbours } from "./numeros.ts";
import { entreesOf } from "./repertoire.ts";
import type { CadreDExplication, Explication } from "./types.ts";

const PAR_DEFAUT: SuiviIci = { referentiel: "quali-ate", dossier: null };

/** Where one looks: what the structure here follows, and the référentiels at hand. */
interface Ici {
  suivis: readonly SuiviIci[];
  registry: ReferentielRegistry;
  correspondance: FindCorrespondance;
  /** As the structure here declares them. */
  indicateurs: readonly IndicateurDeclare[];
}

/** Explains what all the words say together, else each of them as an id. Throws `UserError` with what is near. */
export function lookUp(ici: Ici, mots: readonly string[]): Explication {
  const demande = mots.join(" ").trim();
  // A prefix belongs to the id that follows it.
  const separate = mots.slice(1).some((mot) => mot.includes(":"));
  const whole = separate ? find(ici, mots[0] ?? "") : find(ici, demande);
  if (!separate && whole.trouve && (whole.trouve.trouve !== "mots" || mots.length === 1)) return whole.trouve;
  const each = mots.length > 1 && !namesOne(mots) ? mots.map((mot) => find(ici, mot)) : [];
  const ids = each.filter(({ trouve }) => trouve?.trouve === "identifiant");
  const numbers = separate || mots.every((mot) => /\d/.test(mot));
  if (each.length > 0 && (ids.length === each.length || (numbers && ids.length > 0))) {
    const lost = each.find(({ trouve }) => trouve?.trouve !== "identifiant");
    if (lost) throw notFound(ici, lost);
    const correspondances = each.flatMap(({ trouve }) => trouve?.correspondances ?? []);
    return { schema: "quali/explication@1", demande, trouve: "identifiants", correspondances };
  }
  if (!separate && whole.trouve) return whole.trouve;
  throw notFound(ici, whole);
}

/** « module 9 » is the number of a module, not the key « module » and an engagement. */
function namesOne(mots: readonly string[]): boolean {
  return mots.length === 2 && /^(module|engagement|exigence)s?$/i.test(mots[0] ?? "");
}

interface Recherche {
  mots: string;
  prefixe: string;
  cadre: CadreDExplication;
  trouve: Explication | null;
}

function find(ici: Ici, demande: string): Recherche {
  const { suivis, registry } = ici;
  const cut = demande.indexOf(":");
  const prefixe = demande.slice(0, Math.max(0, cut));
  const mots = demande.slice(cut + 1).trim();
  if (mots === "")
    throw new UserError("il manque l’identifiant à expliquer, par exemple « quali explain 15.3 ».");
  const references = registry.references();
  if (prefixe !== "") refuseShortened(prefixe, mots, suivis, references);
  const designe = prefixe === "" && isReferentiel(mots, references) ? mots : prefixe;
  const cadre = open(ici, designe === "" ? (suivis[0] ?? PAR_DEFAUT) : named(suivis, designe));
  const trouve = explain(entreesOf(cadre), mots, prefixe === "" ? "" : `${prefixe}:`);
  return { mots, prefixe, cadre, trouve };
}

function open(ici: Ici, { referentiel, dossier }: SuiviIci): CadreDExplication {
  const { registry, indicateurs } = ici;
  const propres = indicateurs.flatMap((one) =>
    one.definition === undefined ? (ownDefinition(one) ?? []) : [],
  );
  const found = findReferentiel(registry, referentiel);
  return { referentiel: found, dossier, propres, couvrantes: coversOf(ici, found) };
}

/** Crosswalks from this référentiel to each other at hand, where they let it be covered. */
function coversOf({ registry, correspondance }: Ici, referentiel: Referentiel): CorrespondanceConnue[] {
  const de = referenceOf(referentiel);
  return registry.references().flatMap((vers) => {
    const found = vers === de ? null : correspondance(de, vers);
    return found?.correspondance.couverture === undefined ? [] : [found];
  });
}

function notFound(ici: Ici, { mots, prefixe, cadre }: Recherche): UserError {
  const { suivis, registry } = ici;
  const here = referenceOf(cadre.referentiel);
  const lost = `rien ne s’appelle « ${mots} » dans ${here}`;
  const autres = prefixe === "" ? registry.references().map((nom) => open(ici, named(suivis, nom))) : [];
  const ailleurs = autres.filter((autre) => autre.referentiel !== cadre.referentiel);
  const near = suggest(
    entreesOf(cadre),
    mots,
    ailleurs.map((autre) => ({ referentiel: autre.referentiel, entrees: entreesOf(autre) })),
  );
  const numbers = neighbours(cadre.referentiel, mots);
  if (numbers !== null) {
    const other = near?.includes(":") ? ` Il y a aussi « ${near} ».` : "";
    return new UserError(`${lost}. ${numbers}${other}`);
  }
  const lists = NOMS_DE_GROUPES.map((nom) => `« quali explain ${nom} »`)
    .slice(0, 2)
    .join(", ");
  return new UserError(
    near === undefined ? `${lost}. Listes : ${lists}…` : `${lost} ; vouliez-vous dire « ${near} » ?`,
  );
}

function isReferentiel(nom: string, references: readonly ReferenceReferentiel[]): boolean {
  return references.some((reference) => nom === reference || reference.startsWith(`${nom}@`));
}

/** An alias of another structure, as « sp » where no structure gives it: the référentiel that it shortens. */
function refuseShortened(
  prefixe: string,
  mots: string,
  suivis: readonly SuiviIci[],
  references: readonly ReferenceReferentiel[],
): void {
  if (suivis.some(({ dossier }) => dossier === prefixe) || isReferentiel(prefixe, references)) return;
  const ids = references.map((reference) => reference.slice(0, reference.indexOf("@")));
  const meant = ids.find((id) => {
    const words = id.split("-");
    const initials = words.map((word) => word.charAt(0)).join("");
    return words.includes(prefixe) || initials.startsWith(prefixe);
  });
  if (meant === undefined) return;
  throw new UserError(
    `aucun référentiel ne s’appelle « ${prefixe} » ici ; vouliez-vous dire « ${meant}:${mots} » ?`,
  );
}

/** A référentiel by its alias here, its id, or its id and version. */
function named(suivis: readonly SuiviIci[], nom: string): SuiviIci {
  const here = suivis.find(
    ({ referentiel, dossier }) => nom === dossier || nom === referentiel || referentiel.startsWith(`${nom}@`),
  );
  return here ?? { referentiel: nom, dossier: null };
}
