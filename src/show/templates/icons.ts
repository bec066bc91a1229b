/** Line drawings on a grid of 16, in the colour of the text beside them. */
const DRAWINGS: ReadonlyMap<string, string> = new Map([
  [
    "documente",
    '<circle cx="8" cy="8" r="7" fill="currentColor"/><path class="creux" d="M4.7 8.3l2.3 2.3 4.3-4.9"/>',
  ],
  ["perime", '<circle cx="8" cy="8" r="6.2"/><path d="M8 4.4V8.2l2.6 1.7"/>'],
  ["manquant", '<circle cx="8" cy="8" r="6.2" stroke-dasharray="2.6 2.2"/><path d="M8 5v3.6M8 11v.1"/>'],
  ["a-revoir", '<path d="M13.6 6.5A6 6 0 1 0 14 8.6M13.9 2.6v4h-4"/>'],
  ["exclu", '<circle cx="8" cy="8" r="6.2"/><path d="M3.7 12.3l8.6-8.6"/>'],
  ["non-applicable", '<circle cx="8" cy="8" r="6.2"/><path d="M5 8h6"/>'],
  ["central", '<path d="M2 13.8h12M3.6 13.5V7M8 13.5V7M12.4 13.5V7M1.8 6.4L8 2.2l6.2 4.2z"/>'],
  [
    "a-confirmer",
    '<circle cx="8" cy="8" r="6.2"/><path d="M6.1 6.3a1.95 1.95 0 1 1 2.9 1.7c-.7.4-1 .8-1 1.5M8 11.6v.1"/>',
  ],
  [
    "erreur",
    '<path d="M5.2 1.8h5.6l3.4 3.4v5.6l-3.4 3.4H5.2l-3.4-3.4V5.2z"/><path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4"/>',
  ],
  ["avertissement", '<path d="M8 2L14.6 13.6H1.4z"/><path d="M8 6.4v3.4M8 11.6v.1"/>'],
  ["info", '<circle cx="8" cy="8" r="6.2"/><path d="M8 7.4v3.8M8 4.9v.1"/>'],
  ["fichier", '<path d="M3.4 1.8h5.8l3.4 3.4v9H3.4zM9 1.8v3.6h3.6"/>'],
  [
    "lien",
    '<path d="M6.6 9.4l2.8-2.8M7.4 4.6l1.5-1.5a2.9 2.9 0 0 1 4.1 4.1L11.4 8.7M8.6 11.4l-1.5 1.5A2.9 2.9 0 0 1 3 8.8l1.6-1.5"/>',
  ],
  [
    "observation",
    '<path d="M1.4 8S3.9 3.6 8 3.6 14.6 8 14.6 8 12.1 12.4 8 12.4 1.4 8 1.4 8z"/><circle cx="8" cy="8" r="1.9"/>',
  ],
  [
    "sur-place",
    '<path d="M8 14.4S3 9.9 3 6.4a5 5 0 0 1 10 0c0 3.5-5 8-5 8z"/><circle cx="8" cy="6.4" r="1.7"/>',
  ],
  ["indicateur", '<path d="M2.4 13.6h11.4M4 11V8.4M7.2 11V3.4M10.4 11V6.4M13.4 11V4.8"/>'],
  ["loupe", '<circle cx="7" cy="7" r="4.6"/><path d="M10.5 10.5L14 14"/>'],
]);

/** Names that `icone` knows. */
export const ICONES: readonly string[] = [...DRAWINGS.keys()];

/** The drawing, once for the whole page; `icone` refers to it. */
export function iconSprite(): string {
  const symbols = [...DRAWINGS].map(
    ([name, drawing]) => `<symbol id="icone-${name}" viewBox="0 0 16 16">${drawing}</symbol>`,
  );
  return `<svg class="sprite" aria-hidden="true" width="0" height="0">${symbols.join("")}</svg>`;
}

/** A decoration: the word beside it says the same. Nothing for a name that has no drawing. */
export function icon(name: string): string {
  if (!DRAWINGS.has(name)) return "";
  return `<svg class="icone icone-${name}" aria-hidden="true" viewBox="0 0 16 16" width="16" height="16"><use href="#icone-${name}"/></svg>`;
}
