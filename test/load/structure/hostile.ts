import { expect } from "vitest";
import type { ContenuEnMemoire } from "../../../src/depot/memory.ts";
import { load } from "../../support/load.ts";

const SOUND = "version: 1\npreuves: [{ fichier: sain.pdf, date: 2024-01-01 }]\n";
export const piece = (chemin: string) =>
  `version: 1\npreuves: [{ fichier: ${JSON.stringify(chemin)}, date: 2024-01-01 }]\n`;
export const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** Loads a hostile folder `s` beside a sound fiche, which must come out whole; returns what was told. */
export function hostile(fichiers: Record<string, ContenuEnMemoire>) {
  const { structure, told } = load(
    { "s/preuves/9.9/fiche.yaml": SOUND, "s/preuves/9.9/sain.pdf": "%PDF", ...fichiers },
    "s",
  );
  const sound = structure?.dossiers.find(({ exigence }) => exigence === "9.9");
  expect(sound?.fiche?.pieces[0]?.fichier).toMatchObject({
    chemin: "preuves/9.9/sain.pdf",
    statut: "present",
    taille: 4,
  });
  return { structure, told };
}
