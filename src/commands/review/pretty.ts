import { sayEcart } from "../../checks/revue/ecarts.ts";
import { accorder, citer, compter } from "../../domain/francais.ts";
import { enToutesLettres, type Jour } from "../../domain/jour.ts";
import type { Structure } from "../../domain/structure.ts";
import { nommerExigence } from "../../domain/suivi.ts";
import { createFeuille, type PageDeTerminal } from "../../show/text/feuille.ts";
import { withoutCiCommands } from "../../show/text/safe.ts";
import { createStyle } from "../../show/text/style.ts";
import type { ExigenceVisee } from "./scope.ts";
import type { ExigenceSignee, RefusDeSigner, SortDeSignature } from "./sign.ts";

export interface OptionsDeRevue {
  couleur: boolean;
  largeur: number;
  quiet: boolean;
}

/** What was signed, what was left as it was, and what was not signed, with why. */
export function formatSignatures(
  { yaml: { structure } }: Structure,
  signees: readonly ExigenceSignee[],
  { par: by, le, essai, ecrit }: { par: string | undefined; le: Jour; essai: boolean; ecrit: boolean },
  options: OptionsDeRevue,
): string {
  const feuille = pageOf(options);
  const of = (genre: SortDeSignature["genre"]) => signees.filter(({ sort }) => sort.genre === genre);
  const [faites, memes, refusees] = [of("signee"), of("inchangee"), of("refusee")];
  const told = refusees.filter(({ sort, nommee }) => nommee || !isEmpty(sort));
  const vides = refusees.length - told.length;
  const lines = [
    ...(options.quiet ? [] : feuille.text(structure.nom).map(feuille.style.fort)),
    ...(structure.fictif ? ["STRUCTURE FICTIVE : ces données sont un exemple."] : []),
    ...(essai ? ["Essai : rien n’est écrit."] : []),
    ...feuille.section(
      titleOfSigned(faites.length, by, le, essai),
      faites.flatMap((one) => feuille.exact(whatIsSigned(one), `  ${nameOf(one)}  `)),
    ),
    ...feuille.section(
      `${compter(memes.length, "exigence")} déjà ${accorder(memes.length, "signée")}, sans rien de changé`,
      options.quiet || memes.length === 0 ? [] : feuille.text(memes.map(nameOf).join(", "), "  "),
    ),
    ...feuille.section(
      `${compter(told.length, "exigence")} ${accorder(told.length, "non signée", "non signées")}`,
      told.flatMap((one) => feuille.exact(whyRefused(one), `  ${nameOf(one)}  `)),
    ),
    ...(vides > 0
      ? feuille.text(`${compter(vides, "exigence")} sans évaluation ni pièce : rien à signer.`)
      : []),
    ...(ecrit || essai || options.quiet ? [] : ["quali.lock n’a pas changé."]),
  ];
  return withoutCiCommands(`${lines.join("\n")}\n`);
}

function titleOfSigned(n: number, par: string | undefined, le: Jour, essai: boolean): string {
  if (essai) return `${compter(n, "exigence")} ${accorder(n, "serait signée", "seraient signées")}`;
  return `${compter(n, "exigence")} ${accorder(n, "signée")} par ${par ?? ""}, le ${enToutesLettres(le)}`;
}

/** What is no longer as it was signed; the whole of `--verify`. */
export function formatRevueVerifiee(
  { yaml: { structure } }: Structure,
  {
    perimees,
    jamais,
    total,
  }: { perimees: readonly ExigenceVisee[]; jamais: readonly ExigenceVisee[]; total: number },
  options: OptionsDeRevue,
): string {
  const feuille = pageOf(options);
  const bad = perimees.length + jamais.length;
  const lines = [
    ...(options.quiet ? [] : feuille.text(structure.nom).map(feuille.style.fort)),
    ...(structure.fictif ? ["STRUCTURE FICTIVE : ces données sont un exemple."] : []),
    ...feuille.section(
      `${compter(perimees.length, "exigence")} à revoir`,
      perimees.flatMap((one) => feuille.exact(whatChanged(one), `  ${nameOf(one)}  `)),
    ),
    ...feuille.section(
      `${compter(jamais.length, "exigence")} jamais ${accorder(jamais.length, "signée")}`,
      jamais.length === 0 ? [] : feuille.text(jamais.map(nameOf).join(", "), "  "),
    ),
    ...(bad > 0 || options.quiet
      ? []
      : feuille.text(`${compter(total, "signature")}, ${accorder(total, "à jour", "toutes à jour")}.`)),
    ...(bad > 0
      ? feuille.text(`Relisez, puis signez : quali review … --par ${citer("votre fonction")}.`)
      : []),
  ];
  return withoutCiCommands(`${lines.join("\n")}\n`);
}

function pageOf({ couleur, largeur }: OptionsDeRevue): PageDeTerminal {
  return createFeuille(createStyle(couleur), largeur);
}

function nameOf({ examen, examinee }: ExigenceVisee): string {
  return nommerExigence(examen.suivi, examinee.exigence.id);
}

function isEmpty(sort: SortDeSignature): boolean {
  return sort.genre === "refusee" && sort.refus.genre === "rien";
}

function whatIsSigned({ examinee, sort }: ExigenceSignee): string {
  const { evaluation } = examinee.jugee;
  const n = sort.genre === "signee" ? sort.pieces : 0;
  const said = `${evaluation ?? "sans évaluation"}, ${compter(n, "pièce")}`;
  const { ecarts, signature } = examinee.revue;
  if (!signature) return said;
  return `${said} ; signée de nouveau${ecarts.length > 0 ? ` : ${ecarts.map(sayEcart).join(" ; ")}` : ""}`;
}

function whatChanged({ examinee }: ExigenceVisee): string {
  const { ecarts, signature } = examinee.revue;
  const since = signature?.le === undefined ? "" : `depuis le ${enToutesLettres(signature.le)} : `;
  return since + ecarts.map(sayEcart).join(" ; ");
}

const EMPECHE = {
  absent: "son fichier n’est pas là",
  "non-calcule": "son indicateur ne peut pas être calculé",
  illisible: "son fichier ne peut pas être lu, ou n’est qu’un pointeur Git LFS abîmé",
  change: "un programme y écrit en ce moment : relancez quand il aura fini",
} as const;

function whyRefused({ sort }: ExigenceSignee): string {
  return sort.genre === "refusee" ? `${sayRefusal(sort.refus)}.` : "";
}

/** Why an exigence cannot be signed, in words that end no sentence. */
export function sayRefusal(refus: RefusDeSigner): string {
  if (refus.genre === "rien") return "ni évaluation ni pièce : il n’y a rien à signer";
  if (refus.genre === "plus-tard")
    return `elle est déjà signée, et plus tard : le ${enToutesLettres(refus.le)}`;
  return `la pièce ${citer(refus.piece)} ne peut pas être signée : ${EMPECHE[refus.empeche]}`;
}
