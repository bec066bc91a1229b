import { pourcent } from "../../../domain/francais.ts";
import type { CouvertureDEtape, Etape, Historique } from "../../../generated/historique.ts";
import { findingsOf, type SerieDHistorique, sayEtapes, seriesOf } from "../../../results/series.ts";
import type { Support } from "../../../session/formats.ts";
import { createFeuille, type PageDeTerminal } from "../../../show/text/feuille.ts";
import { withoutCiCommands } from "../../../show/text/safe.ts";
import { createStyle } from "../../../show/text/style.ts";
import { padEnd } from "../../../show/text/width.ts";

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
      ? ["", ...page.section("Étape par étape", steps(page, historique, largeur))]
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

interface Colonne {
  titre: string;
  largeur: number;
  /** Where there is no room for all, the last go first. */
  rang: number;
  /** Before the figures, which stand to the right. */
  debut?: (etape: Etape) => string;
  chiffre?: (couverture: CouvertureDEtape, etape: Etape) => string;
}

const COLONNES: readonly Colonne[] = [
  { titre: "jour", largeur: 10, rang: 0, debut: ({ date }) => date },
  { titre: "commit", largeur: 10, rang: 6, debut: ({ commit }) => commit.slice(0, 10) },
  { titre: "documentées", largeur: 18, rang: 1, chiffre: documented },
  { titre: "périmées", largeur: 8, rang: 2, chiffre: ({ perimees }) => String(perimees) },
  { titre: "manq.", largeur: 5, rang: 3, chiffre: ({ manquantes }) => String(manquantes) },
  { titre: "erreurs", largeur: 7, rang: 4, chiffre: (_, { constats }) => String(constats?.erreurs ?? "") },
  {
    titre: "avert.",
    largeur: 6,
    rang: 5,
    chiffre: (_, { constats }) => String(constats?.avertissements ?? ""),
  },
];

function documented({ documentees, controlees }: CouvertureDEtape): string {
  return (
    padEnd(`${documentees} sur ${controlees}`, 12) + (pourcent(documentees, controlees) ?? "").padStart(6)
  );
}

const MARGE = "  ";

/** Those for which there is room, in their order. */
function columnsWithin(largeur: number): Colonne[] {
  const kept = new Set<Colonne>();
  let left = largeur;
  for (const one of [...COLONNES].sort((a, b) => a.rang - b.rang)) {
    left -= MARGE.length + one.largeur;
    if (left >= 0 || one.rang < 2) kept.add(one);
  }
  return COLONNES.filter((one) => kept.has(one));
}

function steps(page: PageDeTerminal, { etapes }: Historique, largeur: number): string[] {
  const columns = columnsWithin(largeur);
  const header = columns.map(({ titre, largeur: width, debut }) =>
    debut || titre === "documentées" ? padEnd(titre, width) : titre.padStart(width),
  );
  return [
    page.style.faible((MARGE + header.join(MARGE)).trimEnd()),
    ...etapes.flatMap((etape) => row(page, columns, etape)),
  ];
}

function row(page: PageDeTerminal, columns: readonly Colonne[], etape: Etape): string[] {
  const { etat, motif, chemin, jugements } = etape;
  const start = columns.flatMap(({ debut }) => (debut ? [MARGE + debut(etape)] : [])).join("") + MARGE;
  const under = " ".repeat(start.length);
  const note = chemin === undefined ? [] : page.exact(`dossier d’alors : ${chemin}`, under);
  const principal = jugements.find((one) => one.principal) ?? jugements[0];
  if (etat !== "jugee" || !principal) {
    const words = etat === "absente" ? "absente" : `pas de jugement. ${motif ?? ""}`;
    return [...page.exact(words, start), ...note];
  }
  const figures = columns.flatMap(({ chiffre, largeur }) =>
    chiffre ? [chiffre(principal.ensemble, etape).padStart(largeur)] : [],
  );
  return [start + figures.join(MARGE), ...note, ...(motif === undefined ? [] : page.exact(motif, under))];
}
