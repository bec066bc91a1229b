import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { formatPretty } from "../../src/commands/check/forms/pretty/pretty.ts";
import type { Referentiel } from "../../src/domain/referentiel.ts";
import { judgeShelf, referentielsOf } from "../support/etagere.ts";

// Whole folders, with what a person sees of them on 30 June 2024: `dossier` is judged, `attendu.txt` is the page.
const FOLDER = "test/projects";
const OPTIONS = {
  base: "",
  sommet: "",
  couleur: false,
  largeur: 80,
  quiet: false,
  verbose: true,
  failOn: "erreur",
} as const;

test.each(readdirSync(FOLDER).sort())("%s", async (nom) => {
  const { resultat, places } = judgeShelf(path.join(FOLDER, nom), "dossier");
  const referentiels: ReadonlyMap<string, Referentiel> = referentielsOf(resultat);
  const page = formatPretty({ resultat, places, referentiels }, OPTIONS);
  expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|^::|^##\[/m);
  await expect(page).toMatchFileSnapshot(path.resolve(FOLDER, nom, "attendu.txt"));
});
