import { escapeHtml } from "./escape.ts";
import { liste, nombre, objet, texte, type Vue } from "./shape.ts";
import { pluriel } from "./typography.ts";

/** What `barre` draws: the shares of a whole, in order. */
export const SEGMENTS = liste(objet({ etat: texte, libelle: texte, combien: nombre }));

/** What `colonnes` draws: one column a month. */
export const MOIS = liste(objet({ mois: texte, court: texte, combien: nombre }));

/** A bar as wide as its place; widths are percentages, so that patterns and corners keep their form. */
export function barre(segments: Vue<typeof SEGMENTS>): string {
  const total = segments.reduce((sum, segment) => sum + segment.combien, 0);
  const shown = segments.filter((segment) => segment.combien > 0);
  let before = 0;
  const rects = shown.map((segment) => {
    const x = percentage(before, total);
    before += segment.combien;
    return `<rect class="part part-${escapeHtml(segment.etat)}" x="${x}" y="1" width="${percentage(segment.combien, total)}" height="12"/>`;
  });
  const label = total === 0 ? "Aucune exigence" : shown.map(inWords).join(", ");
  return `<svg class="barre" role="img" aria-label="${escapeHtml(label)}" width="100%" height="14">${rects.join("")}</svg>`;
}

const inWords = (segment: { libelle: string; combien: number }) =>
  `${segment.libelle}\u00a0: ${segment.combien}`;

const HEIGHT = 96;
const BASE = 78;

/** Columns with their figure above and their month below. */
export function colonnes(mois: Vue<typeof MOIS>): string {
  const highest = Math.max(1, ...mois.map((one) => one.combien));
  const step = 100 / Math.max(1, mois.length);
  const columns = mois.map((one, i) => {
    const height = Math.round((one.combien / highest) * (BASE - 18));
    const middle = round((i + 0.5) * step);
    const bar = `<rect class="colonne" x="${round(i * step + step * 0.18)}%" y="${BASE - height}" width="${round(step * 0.64)}%" height="${height}"/>`;
    const figure = `<text class="chiffre" x="${middle}%" y="${BASE - height - 5}" text-anchor="middle">${one.combien}</text>`;
    const month = `<text class="mois" x="${middle}%" y="${HEIGHT - 4}" text-anchor="middle">${escapeHtml(one.court)}</text>`;
    return (one.combien > 0 ? bar + figure : "") + month;
  });
  const label = mois
    .filter((one) => one.combien > 0)
    .map((one) => `${one.mois}\u00a0: ${pluriel(one.combien, "échéance", "échéances")}`)
    .join(", ");
  const axis = `<line class="axe" x1="0" x2="100%" y1="${BASE}" y2="${BASE}"/>`;
  return `<svg class="colonnes" role="img" aria-label="${escapeHtml(label || "Aucune échéance")}" width="100%" height="${HEIGHT}">${columns.join("")}${axis}</svg>`;
}

/** Hatchings, so that a bar can be read without colour; once for the whole page. */
export function patternSprite(): string {
  const pattern = (name: string, size: number, drawing: string) =>
    `<pattern id="motif-${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect class="fond fond-${name}" width="${size}" height="${size}"/>${drawing}</pattern>`;
  const patterns = [
    pattern("perime", 6, '<path class="trait trait-perime" d="M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3"/>'),
    pattern("a-revoir", 5, '<circle class="point-a-revoir" cx="2.5" cy="2.5" r="1.1"/>'),
    pattern("exclu", 6, '<path class="trait trait-exclu" d="M0 0l6 6M6 0L0 6"/>'),
  ];
  return `<svg class="sprite" aria-hidden="true" width="0" height="0"><defs>${patterns.join("")}</defs></svg>`;
}

function percentage(part: number, total: number): string {
  return `${round(total === 0 ? 0 : (part / total) * 100)}%`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
