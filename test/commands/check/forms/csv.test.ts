import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { commandesObeies, ecrire, resultatHostile, sansConstat } from "../../../support/formes.ts";

/** As RFC 4180 has it, by a reader that we did not write. */
function read(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: ",",
    newline: "\r\n",
  });
  expect(errors.filter(({ code }) => code !== "TooFewFields")).toEqual([]);
  return data.slice(0, -1);
}

test("a row a finding, silenced ones with what silences them", async () => {
  const rows = read(await ecrire("csv"));
  expect(rows).toHaveLength(5);
  expect(rows[1]).toEqual({
    structure: "prefecture-exemple",
    nom: "Préfecture d’Exemple",
    fictif: "oui",
    dossier: ".",
    referentiel: "quali-ate@2024-02-01",
    exigence: "9.2",
    regle: "preuve-perimee",
    gravite: "erreur",
    message: "La dernière vérification de 9.2 date du 1er mars 2023 ; elle se fait deux fois par an.",
    aide: "Déposez le compte rendu de la vérification du premier semestre 2024.",
    fichier: "preuves/9.2/fiche.yaml",
    ligne: "5",
    colonne: "5",
    sommeil: "",
    motif: "",
    expire: "",
    empreinte: "0".repeat(64),
  });
  expect(rows[4]).toMatchObject({
    sommeil: "derogation",
    motif: "Refonte du site en cours",
    expire: "2024-09-30",
  });
});

test("without a finding it is the names of the columns", async () => {
  const text = await ecrire("csv", sansConstat());
  expect(text.split("\r\n")).toHaveLength(2);
  expect(read(text)).toEqual([]);
});

test("whatever the texts say, no cell is a formula, no line a command, and every row has its columns", async () => {
  await fc.assert(
    fc.asyncProperty(resultatHostile, async (resultat) => {
      const text = await ecrire("csv", resultat);
      expect(commandesObeies(text)).toEqual([]);
      const rows = read(text);
      expect(rows).toHaveLength(resultat.diagnostics.length);
      for (const row of rows) {
        expect(Object.keys(row)).toHaveLength(17);
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s]*[=+\-@\t\r]/);
      }
    }),
    { numRuns: 60 },
  );
});
