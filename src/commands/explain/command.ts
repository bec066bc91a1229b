import type { Command } from "commander";
import { type ReferenceReferentiel, referenceOf } from "../../domain/referentiel.ts";
import { findReferentiel } from "../../open/library.ts";
import { openHere, type SuiviIci } from "../../open/open.ts";
import { describe } from "../../session/describe.ts";
import { addFormatOption, askedFormats, emit, type SortieDemandee } from "../../session/formats.ts";
import type { Session } from "../../session/session.ts";
import { UserError } from "../../session/user-error.ts";
import { explain, suggest } from "./explain.ts";
import { EXPLICATIONS } from "./forms/formats.ts";
import { entreesOf } from "./repertoire.ts";
import type { Cadre, Explication } from "./types.ts";

const PAR_DEFAUT: SuiviIci = { referentiel: "quali-ate", dossier: null };

export function defineExplain(command: Command, session: Session): void {
  describe(
    command,
    "Explique un identifiant : son texte, ses méthodes de contrôle, ce qui y répond, ce qu’il faut faire. " +
      "L’identifiant est un référentiel, un module, une rubrique, un engagement, un sous-engagement, une méthode, un fait, " +
      "une nature de preuve ou une règle ; des mots cherchent dans les textes.",
    [
      "quali explain 15.3",
      "quali explain module 3",
      "quali explain preuve-perimee",
      "quali explain qual-e-pref:17.1",
      "quali explain courriels --format json",
    ],
  );
  command.argument(
    "<id...>",
    "identifiant ou mots ; précédé d’un alias, d’un id ou d’un id@version et de « : » pour choisir le référentiel " +
      "(par défaut celui de la structure d’ici, ou quali-ate)",
  );
  addFormatOption(command, [...EXPLICATIONS.keys()]);
  command.action(async (mots: string[], options: { format?: SortieDemandee[] }) => {
    const sorties = askedFormats(options.format, "pretty");
    const explication = await find(session, mots.join(" ").trim());
    await emit(
      session,
      sorties,
      async (format, support) => EXPLICATIONS.get(format)?.(explication, support) ?? "",
    );
  });
}

async function find(session: Session, demande: string): Promise<Explication> {
  const cut = demande.indexOf(":");
  const prefixe = demande.slice(0, Math.max(0, cut));
  const mots = demande.slice(cut + 1).trim();
  if (mots === "")
    throw new UserError("il manque l’identifiant à expliquer, par exemple « quali explain 15.3 ».");
  const { suivis, registry } = await openHere(session);
  const open = ({ referentiel, dossier }: SuiviIci): Cadre => ({
    referentiel: findReferentiel(registry, referentiel),
    dossier,
  });
  const references = registry.references();
  if (prefixe !== "") refuseShortened(prefixe, mots, suivis, references);
  const designe = prefixe === "" && isReferentiel(mots, references) ? mots : prefixe;
  const cadre = open(designe === "" ? (suivis[0] ?? PAR_DEFAUT) : named(suivis, designe));
  const entrees = entreesOf(cadre);
  const found = explain(entrees, mots, prefixe === "" ? "" : `${prefixe}:`);
  if (found) return found;
  const autres = prefixe === "" ? references.map((nom) => open(named(suivis, nom))) : [];
  const near = suggest(
    entrees,
    mots,
    autres.map((autre) => ({ referentiel: autre.referentiel, entrees: entreesOf(autre) })),
  );
  const hint = near === undefined ? "." : ` ; vouliez-vous dire « ${near} » ?`;
  throw new UserError(`rien ne s’appelle « ${mots} » dans ${referenceOf(cadre.referentiel)}${hint}`);
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
