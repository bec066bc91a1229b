import { expect, test } from "vitest";
import { load } from "../../support/load.ts";

const FICHE = "preuves/15.3/fiche.yaml";

/** What is said of a path that a fiche declares, beside a file « registre.csv ». */
function told(piece: string): string[] {
  const fiche = `version: 1\npreuves:\n  - { ${piece}, nature: registre, date: 2024-01-02 }\n`;
  const { constats } = load({ [FICHE]: fiche, "preuves/15.3/registre.csv": "1;2\n" });
  return constats.map(({ regle, message, aide }) =>
    `${regle} ${message} | ${aide}`.replaceAll("\u00a0", " ").replaceAll(" ", " "),
  );
}

test.each([
  ["C:\\Users\\x\\registre.csv", "fichier: registre.csv"],
  ["\\\\serveur\\partage\\registre.csv", "fichier: registre.csv"],
  ["Z:registre.csv", "fichier: registre.csv"],
  ["file:///C:/x/registre.csv", "fichier: registre.csv"],
  ["~/registre.csv", "fichier: registre.csv"],
  ["%USERPROFILE%\\registre.csv", "fichier: registre.csv"],
  ["/home/x/registre.csv", "fichier: registre.csv"],
])("%s holds on one computer alone: copy the file beside the fiche, and write its name", (ecrit, conseil) => {
  const [first = ""] = told(`fichier: '${ecrit}'`);
  expect(first).toMatch(/^chemin-interdit .* propre à un poste ou à un serveur/);
  expect(first).toContain(`« ${conseil} »`);
  expect(told(conseil)).toEqual([]);
});

test("an address is no file, and a file no address", () => {
  expect(told("fichier: 'https://exemple.fr/registre.csv'")[0]).toMatch(
    /^chemin-interdit .* est une adresse, pas un fichier du dossier\. \| .*« lien: … »/,
  );
  expect(told("lien: registre.csv")[0]).toMatch(/^valeur-incorrecte .*« fichier: … »/);
  expect(told("lien: 'https://exemple.fr'")).toEqual([]);
});

test("a path from the structure's folder is followed, and its way from the fiche is told", () => {
  expect(told("fichier: preuves/15.3/registre.csv")).toEqual([
    "nom-approchant « preuves/15.3/registre.csv » part du dossier de la structure ; un chemin part de celui de la fiche. | Écrivez « fichier: registre.csv ».",
  ]);
  expect(told("fichier: preuves/15.3/absent.csv")).toEqual([]);
});
