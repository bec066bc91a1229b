import { ficheDe } from "../../domain/chemins.ts";
import { type MethodeControle, type Partie, partiesOf, type Referentiel } from "../../domain/referentiel.ts";

// Natures that are seen or heard, and leave no file of their own.
const OBSERVEES = new Set(["observation", "appel-mystere", "mail-mystere", "entretien", "test-fonctionnel"]);
// Where no method is known any nature will do, and a piece says its own.
const NATURE_COURANTE = "compte-rendu";
const EN_LIGNE = new Set(["site-internet", "reseau-social"]);

/** A fiche to start from, one piece per method, or per part of it or of a promise; days are to be filled in. */
export function exempleDeFiche(
  dossier: string,
  { natures }: Pick<Referentiel, "natures">,
  methodes: readonly MethodeControle[],
  promesses: readonly Partie[] = [],
): string {
  const parties = methodes.length > 0 ? methodes.flatMap(partiesOf) : promesses;
  const pieces = parties.length
    ? parties.map(({ id, natures }) => piece(attestee(natures), [`methodes: ["${id}"]`]))
    : [piece(courante(natures), [])];
  return [
    `# ${ficheDe(dossier)}`,
    "version: 1",
    "# Une fois conclu (conforme, partiel, non-conforme ou non-applicable) :",
    "# evaluation:",
    "# evalueLe: AAAA-MM-JJ",
    "responsable: Bureau de la qualité",
    "preuves:",
    ...new Set(pieces.map((lines) => `  - ${lines.join("\n    ")}`)),
  ].join("\n");
}

/** One that the référentiel knows; where it knows none, each counts. */
function courante(natures: Referentiel["natures"]): string {
  const connues = natures.map(({ id }) => id);
  return connues.includes(NATURE_COURANTE) ? NATURE_COURANTE : (connues[0] ?? NATURE_COURANTE);
}

/** The first nature that a file can have: an indicator is declared before it is a piece. */
function attestee(natures: readonly string[]): string | undefined {
  return natures.find((nature) => nature !== "indicateur") ?? natures[0];
}

function piece(nature: string | undefined, fin: readonly string[]): string[] {
  if (nature === undefined) return ["fichier: preuve.pdf", "date: AAAA-MM-JJ", ...fin];
  const reste = [
    `nature: ${nature}`,
    EN_LIGNE.has(nature) ? "consulteLe: AAAA-MM-JJ" : "date: AAAA-MM-JJ",
    ...fin,
  ];
  if (EN_LIGNE.has(nature)) return ['lien: "https://…"', ...reste];
  return [
    OBSERVEES.has(nature)
      ? "observation: Compte rendu"
      : `fichier: ${nature}.${nature === "photo" ? "jpg" : "pdf"}`,
    ...reste,
  ];
}
