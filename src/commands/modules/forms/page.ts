import { enToutesLettres } from "../../../domain/jour.ts";
import type { Diagnostic } from "../../../domain/resultat.ts";
import type { Support } from "../../../session/formats.ts";
import { createFeuille, type PageDeTerminal } from "../../../show/text/feuille.ts";
import { oneLine, withoutCiCommands } from "../../../show/text/safe.ts";
import { createStyle } from "../../../show/text/style.ts";
import type { ChoixJuge, ModulesJuges, StructureEtModules } from "../types.ts";
import { choiceLines, reglesLines } from "./regles.ts";
import { etats, suggestions } from "./tables.ts";

export interface OptionsModules extends Support {
  /** Way from where the reader works to what `chemin` of the structures is relative to. */
  base: string;
}

/** The choice of modules of each structure: what the rule asks, what is wrong, the state of every module. */
export function formatModules(juges: ModulesJuges, { couleur, largeur, base }: OptionsModules): string {
  const feuille = createFeuille(createStyle(couleur), largeur);
  const blocks = [
    generalFindings(juges).flatMap((one) => finding(feuille, one, base)),
    ...juges.structures.flatMap((structure) => {
      const { chemin, choix, id } = structure;
      const findings = juges.diagnostics.filter(
        (one) => one.structure === id && (one.chemin ?? chemin) === chemin,
      );
      const place = joined(base, chemin === "." ? "" : chemin);
      const rest = findings.filter(({ referentiel }) => referentiel === undefined);
      return [
        header(feuille, structure, place, juges.date),
        ...choix.flatMap((one) => {
          const own = findings.filter(({ referentiel }) => referentiel === one.referentiel);
          return sections(feuille, one, own, place);
        }),
        rest.flatMap((one) => finding(feuille, one, place)),
      ];
    }),
  ];
  const lines = blocks
    .filter((block) => block.length > 0)
    .flatMap((block, rang) => (rang > 0 ? ["", ...block] : block));
  return withoutCiCommands(`${lines.join("\n")}\n`);
}

function header(
  feuille: PageDeTerminal,
  { nom, fictif, jugeable }: StructureEtModules,
  place: string,
  date: string,
): string[] {
  const titre = jugeable ? nom : oneLine(place) || "Ce dossier";
  return [
    ...feuille.text(`${titre}, au ${enToutesLettres(date)}`).map(feuille.style.fort),
    ...(fictif
      ? feuille.text("STRUCTURE FICTIVE : ces données sont un exemple.").map(feuille.style.avertissement)
      : []),
    ...(jugeable
      ? []
      : feuille
          .text("Cette structure ne peut pas être jugée : quali.yaml est absent, illisible ou invalide.")
          .map(feuille.style.erreur)),
  ];
}

function sections(
  feuille: PageDeTerminal,
  choix: ChoixJuge,
  findings: readonly Diagnostic[],
  place: string,
): string[][] {
  return [
    choiceLines(feuille, choix),
    findings.flatMap((one) => finding(feuille, one, place)),
    etats(feuille, choix),
    suggestions(feuille, choix),
    reglesLines(feuille, choix),
  ];
}

/** Those of no structure: a workspace, its own référentiels. */
function generalFindings({ diagnostics }: ModulesJuges): Diagnostic[] {
  return diagnostics.filter(({ structure }) => structure === undefined);
}

const ICONE: Readonly<Record<Diagnostic["gravite"], string>> = { erreur: "✗", avertissement: "!", info: "i" };

/** `place`: way to what its `fichier` is relative to. */
function finding(feuille: PageDeTerminal, diagnostic: Diagnostic, place: string): string[] {
  const { gravite, message, aide, regle, suppression, fichier, ligne, colonne } = diagnostic;
  const asleep = suppression ? ", en sommeil" : "";
  const position = ligne === undefined ? "" : `:${ligne}:${colonne ?? 1}`;
  return [
    ...feuille.text(`${message} (${regle}${asleep})`, `${ICONE[gravite]} `).map(feuille.style[gravite]),
    ...(fichier === undefined ? [] : [`  ${oneLine(joined(place, fichier))}${position}`]),
    ...(aide ? feuille.text(aide, "  → ") : []),
  ];
}

function joined(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .join("/")
    .replace(/^\/+/, "/");
}
