import { frequence } from "../../../domain/delais.ts";
import { groupBy } from "../../../domain/grouper.ts";
import type { Exigence, MethodeControle } from "../../../domain/referentiel.ts";
import type { ExigenceJugee, MethodeJugee } from "../../../domain/resultat.ts";
import { booleen, liste, objet, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { jour } from "../../../show/templates/typography.ts";

/** A control method, whole and once, with the letters of its parts where they begin. */
export const METHODE = objet({
  morceaux: liste(objet({ lettre: texte, texte: prose })),
  /** « chaque année, avant le 11/12/2024 », « attribution à confirmer ». */
  details: liste(prose),
  ambigue: booleen,
});
export type MethodeVue = Vue<typeof METHODE>;

/**
 * The letter of a method, « b » of « 15.3-b »; with its number that of a part, « a2 » of « 1.1-a.2 »; the number alone of
 * what a promise without known method holds, « 2 » of « 3.2.2 ».
 */
export function lettreOf(id: string): string {
  if (!id.includes("-")) return id.slice(id.lastIndexOf(".") + 1);
  return id.slice(id.lastIndexOf("-") + 1).replace(".", "");
}

export function methodesOf(methodes: readonly MethodeControle[], exigence: ExigenceJugee): MethodeVue[] {
  const judged = new Map(exigence.detailMethodes.map((one) => [one.id, one]));
  // Parts of one sentence of the source make one method.
  const sentences = groupBy(methodes, (one) => (one.methodeEntiere && one.cle) || one.id);
  return [...sentences.values()].map((parts) => ({
    morceaux: piecesOf(parts),
    details: [...new Set(parts.flatMap((part) => detailsOf(part, judged.get(part.id))))],
    ambigue: parts.some(({ attribution }) => attribution === "ambigue"),
  }));
}

/** What a promise without known method holds, where it holds several things: each takes its piece. */
export function promessesOf({ methodes, parties = [] }: Exigence, jugee: ExigenceJugee): MethodeVue[] {
  if (methodes.length > 0) return [];
  const judged = new Map(jugee.parties?.map((one) => [one.id, one]));
  return parties.map(({ id, objet: texte, periode }) => ({
    morceaux: [{ lettre: lettreOf(id), texte }],
    details: periode ? [periodOf(periode, judged.get(id))] : [],
    ambigue: false,
  }));
}

type Morceau = MethodeVue["morceaux"][number];

/** Each part after its letter; the whole after all letters where the parts do not make it up. */
function piecesOf(parts: readonly MethodeControle[]): Morceau[] {
  const [first] = parts;
  if (first && parts.length === 1 && first.parties) return withLetters(first.texte, first.parties);
  const whole = first?.methodeEntiere;
  const told = parts.map(({ id, texte }) => ({ lettre: lettreOf(id), texte }));
  if (whole === undefined || told.map(({ texte }) => texte).join(" ") === whole) return told;
  return told.map(({ lettre }, rang) => ({ lettre, texte: rang === told.length - 1 ? whole : "" }));
}

/** The method's words, with the letter of each part where its own words begin. */
function withLetters(texte: string, parties: NonNullable<MethodeControle["parties"]>): Morceau[] {
  const cuts: { at: number; lettre: string }[] = [];
  for (const { id, mots } of parties) {
    const at = texte.indexOf(mots ?? "\0", cuts.at(-1)?.at ?? 0);
    if (at < 0)
      return parties.map(({ id }, rang) => ({
        lettre: lettreOf(id),
        texte: rang === parties.length - 1 ? texte : "",
      }));
    cuts.push({ at: withOpening(texte, at), lettre: lettreOf(id) });
  }
  const head = texte.slice(0, cuts[0]?.at ?? 0).trim();
  const told = cuts.map(({ at, lettre }, rang) => ({
    lettre,
    texte: texte.slice(at, cuts[rang + 1]?.at).trim(),
  }));
  return head === "" ? told : [{ lettre: "", texte: head }, ...told];
}

/** What is opened just before goes with the words that it opens. */
function withOpening(texte: string, at: number): number {
  return texte.slice(0, at).replace(/[([«“‘]\s*$/, "").length;
}

function detailsOf(methode: MethodeControle, jugee: MethodeJugee | undefined): string[] {
  const central = methode.controle === "central" || jugee?.etat === "centrale";
  const parties = new Map(jugee?.parties?.map((one) => [one.id, one]));
  return [
    ...(methode.periode && !central && !methode.parties ? [periodOf(methode.periode, jugee)] : []),
    ...(methode.parties ?? []).flatMap((partie) =>
      partie.periode && !central
        ? [`${lettreOf(partie.id)} : ${periodOf(partie.periode, parties.get(partie.id))}`]
        : [],
    ),
    ...(central ? [`sans contrôle ici${methode.aConfirmer ? ", à confirmer" : ""}`] : []),
    ...(jugee?.etat === "non-applicable" && !central ? ["sans objet ici"] : []),
  ];
}

/** A day is given only where the référentiel gives a period. */
function periodOf(
  { mois, par }: NonNullable<MethodeControle["periode"]>,
  jugee: Pick<MethodeJugee, "echeance"> | undefined,
): string {
  const whose = par === "service-metier" ? ", pour chaque service métier" : "";
  return `${frequence(mois)}${whose}${jugee?.echeance ? `, avant le ${jour(jugee.echeance)}` : ""}`;
}
