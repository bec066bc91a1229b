import { pourcent } from "../../../domain/francais.ts";
import type { Etape, Historique } from "../../../generated/historique.ts";
import { findingsOf, type SerieDHistorique, sayEtapes, seriesOf } from "../../../results/series.ts";
import type { Support } from "../../../session/formats.ts";
import { createFeuille, type PageDeTerminal } from "../../../show/text/feuille.ts";
import { withoutCiCommands } from "../../../show/text/safe.ts";
import { createStyle } from "../../../show/text/style.ts";
import { padEnd, truncate } from "../../../show/text/width.ts";

/** For people: the curves in a line each, then the steps one by one. */
export function formatHistorique(historique: Historique, { couleur, largeur }: Support): string {
  const page = createFeuille(createStyle(couleur), largeur);
  const curves = seriesOf(historique).flatMap(({ referentiel, documentees, perimees }) => [
    "",
    ...page.section(
      `Documentées, ${referentiel}`,
      documentees.flatMap((one) => curve(page, one, largeur)),
    ),
    ...curve(page, perimees, largeur),
  ]);
  const findings = findingsOf(historique).flatMap((one) => curve(page, one, largeur));
  const lines = [
    ...head(page, historique),
    ...(historique.etapes.length > 0 ? [...curves, "", ...page.section("Constats", findings)] : []),
    ...(historique.etapes.length > 0
      ? ["", ...page.section("Étape par étape", steps(page, historique))]
      : []),
  ];
  return withoutCiCommands(`${lines.join("\n")}\n`);
}

function head(page: PageDeTerminal, historique: Historique): string[] {
  const { structure } = historique;
  return [
    ...page.text(`${structure.nom} : ${sayEtapes(historique)}`).map(page.style.fort),
    ...(structure.fictif
      ? page.text("STRUCTURE FICTIVE : ces données sont un exemple.").map(page.style.avertissement)
      : []),
  ];
}

const TITRE = 18;
const ROOM = 36;
const BARS = "▁▂▃▄▅▆▇█";

/** `Module 1       ▁▂▃▅▇█  45 → 62 sur 64`. */
function curve(page: PageDeTerminal, serie: SerieDHistorique, largeur: number): string[] {
  const known = serie.valeurs.flatMap((one) => one ?? []);
  if (known.length === 0) return [];
  const width = Math.max(8, Math.min(60, largeur - TITRE - ROOM));
  const total = serie.totaux?.findLast((one) => one !== null);
  const [first = 0, last = 0] = [known[0], known.at(-1)];
  const out = total === undefined || total === null ? "" : ` sur ${total}`;
  const words = first === last ? `${last}${out}` : `${first} → ${last}${out}`;
  return page.line(`${sparkline(serie, width)}  ${words}`, padEnd(`  ${serie.titre}`, TITRE));
}

/** A bar a step, or one for several where there is no room for all: the last of them; a blank where nothing is known. */
function sparkline({ valeurs, totaux }: SerieDHistorique, width: number): string {
  const count = Math.min(width, valeurs.length);
  const highest = Math.max(1, ...(totaux ?? valeurs).map((one) => one ?? 0));
  const bars = Array.from({ length: count }, (_, rang) => {
    const at = Math.ceil(((rang + 1) * valeurs.length) / count) - 1;
    const value = valeurs[at];
    if (value === null || value === undefined) return " ";
    return BARS[Math.min(BARS.length - 1, Math.round((value / highest) * (BARS.length - 1)))] ?? " ";
  });
  return bars.join("");
}

function steps(page: PageDeTerminal, { etapes }: Historique): string[] {
  const header = page.style.faible(
    "  jour        commit      documentées          périmées  manquantes  erreurs  avert.",
  );
  return [header, ...etapes.flatMap((etape) => row(page, etape))];
}

function row(page: PageDeTerminal, etape: Etape): string[] {
  const { date, commit, etat, motif, chemin, jugements, constats } = etape;
  const start = `  ${date}  ${commit.slice(0, 10)}  `;
  const note =
    chemin === undefined ? [] : page.exact(`dossier d’alors : ${chemin}`, " ".repeat(start.length));
  const principal = jugements.find((one) => one.principal) ?? jugements[0];
  if (etat !== "jugee" || !principal) {
    const words = etat === "absente" ? "absente" : `pas de jugement. ${motif ?? ""}`;
    return [...page.exact(words, start), ...note];
  }
  const { documentees, controlees, perimees, manquantes } = principal.ensemble;
  const share = pourcent(documentees, controlees) ?? "";
  const figures = [
    padEnd(`${documentees} sur ${controlees}`, 12) + share.padStart(6),
    String(perimees).padStart(8),
    String(manquantes).padStart(10),
    String(constats?.erreurs ?? "").padStart(7),
    String(constats?.avertissements ?? "").padStart(6),
  ];
  const said = motif === undefined ? [] : page.exact(motif, " ".repeat(start.length));
  return [truncate(start + figures.join("  "), 100), ...note, ...said];
}
