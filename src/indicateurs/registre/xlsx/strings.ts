import { readLocalXml } from "./parts.ts";

/** The texts that the cells of all sheets share. */
export function readStrings(xml: string): string[] {
  const textes: string[] = [];
  let within = false;
  let phonetic = false;
  readLocalXml(xml, {
    open: (nom) => {
      if (nom === "si") textes.push("");
      if (nom === "rPh") phonetic = true;
      within = nom === "t" && !phonetic;
    },
    close: (nom) => {
      if (nom === "t") within = false;
      if (nom === "rPh") phonetic = false;
    },
    text: (texte) => {
      if (within && textes.length > 0) textes[textes.length - 1] += texte;
    },
  });
  return textes.map(decoded);
}

/** Signs that XML has no place for are written `_x000D_`. */
export function decoded(texte: string): string {
  if (!texte.includes("_x")) return texte;
  return texte.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
