import { expect, test } from "vitest";
import { formatJson } from "../../src/commands/check/forms/json.ts";
import { formatPretty } from "../../src/commands/check/forms/pretty/pretty.ts";
import { attachmentsOf } from "../../src/commands/report/attachments.ts";
import { RAPPORTS } from "../../src/commands/report/index.ts";
import { type ContenuEnMemoire, MemoryDepot } from "../../src/depot/memory.ts";
import { html, judged } from "../support/rapport.ts";

const QUALI = `version: 1
structure: { id: exemple, nom: Préfecture d’exemple, type: prefecture, cert: false, fictif: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
services: [{ id: dcl, nom: Direction de la citoyenneté, modules: [4] }]
`;
const PDF = "%PDF-1.7\nxref\ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n";

const fiche = (...pieces: string[]) =>
  `version: 1\nevaluation: conforme\npreuves:\n${pieces.map((one) => `  - ${one}\n`).join("")}`;

/** Everything that leaves the house. */
function outputs(fichiers: Record<string, ContenuEnMemoire>): Record<string, string> {
  const depot = new MemoryDepot({ "quali.yaml": QUALI, ...fichiers });
  const { entree, verdict } = judged(depot);
  const rendu = { ...verdict, referentiels: entree.referentiels };
  const options = {
    base: "",
    sommet: "",
    couleur: false,
    largeur: 100,
    quiet: false,
    verbose: true,
    failOn: "info",
  } as const;
  return {
    json: formatJson(rendu, options),
    pretty: formatPretty(rendu, options),
    ...Object.fromEntries(RAPPORTS.map(({ type }) => [type, html(type, entree)])),
    jointes: JSON.stringify(attachmentsOf(depot, "", entree.structure, entree.empreintes)),
  };
}

function expectNone(fichiers: Record<string, ContenuEnMemoire>, mot = /secret/i): Record<string, string> {
  const told = outputs(fichiers);
  for (const [sortie, texte] of Object.entries(told)) {
    const found = mot.exec(texte);
    expect(found && texte.slice(Math.max(0, found.index - 60), found.index + 60), sortie).toBeNull();
  }
  return told;
}

const LIBRES = `titre: SECRET-titre, note: SECRET-note, resultat: SECRET-resultat, reference: SECRET-reference, consultePar: SECRET-fonction, site: SECRET-site, confidentiel: true`;

test("no word of a confidential piece is told, whatever is wrong with it", () => {
  const told = expectNone({
    "preuves/15.3/fiche.yaml": fiche(
      `{ fichier: SECRET-registre.pdf, nature: registre, date: 2024-03-31, ${LIBRES} }`,
      `{ fichier: SECRET-absent.pdf, nature: secret-nature, date: 2024-03-31, service: secret-service, ${LIBRES} }`,
      `{ fichier: SECRET-sans-date.pdf, nature: registre, ${LIBRES} }`,
      `{ fichier: SECRET.lnk, nature: registre, date: 2020-01-01, methodes: ["15.3-a"], ${LIBRES} }`,
      `{ lien: "https://secret.example/SECRET", nature: site-internet, consulteLe: 2024-03-12, capture: SECRET-page.png, ${LIBRES} }`,
      `{ lien: "ftp://secret.example/", nature: site-internet, ${LIBRES} }`,
      `{ observation: SECRET-appel, nature: appel-mystere, date: 2034-03-31, ${LIBRES} }`,
      `{ surPlace: SECRET-armoire, nature: registre, date: 2024-03-31, titre: SECRET-dossier, confidentiel: true }`,
      `{ indicateur: secret-taux, ${LIBRES} }`,
      `{ observation: SECRET-visite, nature: observation, date: 2024-03-31, methodes: ["secret-methode", "15.3-b"], ${LIBRES} }`,
    ),
    "preuves/15.3/SECRET-registre.pdf": PDF,
    "preuves/15.3/SECRET-sans-date.pdf": "",
    "preuves/15.3/SECRET.lnk": "raccourci",
    "preuves/15.3/SECRET-page.png": "texte",
  });
  expect(told.json).toContain('"designation": "confidentielle 15.3/1"');
  expect(told.audit).toContain("Pièce confidentielle 15.3/1");
  expect(told.pretty?.replaceAll("\u00a0", " ")).toContain("« confidentielle 15.3/2 »");
});

test("nor of one whose fiche is faulty, or says so badly", () => {
  expectNone({
    "preuves/15.3/fiche.yaml": fiche(
      "{ fichier: SECRET.pdf, nature: registre, date: 2024-13-31, confidentiel: true }",
      "{ fichier: ../../../SECRET/a.pdf, nature: registre, date: 2024-03-31, confidentiel: true }",
      "{ fichier: 'C:\\SECRET\\a.pdf', nature: registre, date: 2024-03-31, confidentiel: true }",
      "{ fichier: r.pdf, titre: Enquête, SECRET interne 2024, nature: registre, date: 2024-03-31, confidentiel: true }",
      "{ fichier: [SECRET], nature: { SECRET: 1 }, confidentiel: true }",
      "{ fichier: SECRET.pdf, nature: registre, date: 2024-03-31, confidentiel: oui }",
      "{ fichier: SECRET.pdf, titre: SECRET, nature: registre, date: 2024-03-31, confidentielle: true }",
      "{ fichier: secret.PDF, nature: registre, date: 2024-03-31, confidentiel: true }",
      "{ preuve: secret-inconnue, confidentiel: true }",
      "{ fichier: SECRET.pdf, nature: registre, date: printemps SECRET, confidentiel: true }",
      "{ fichier: SECRET.pdf, nature: registre, date: 2024-03-31, expire: { SECRET: 1 }, confidentiel: true }",
      "{ fichier: SECRET.pdf, nature: registre, date: 2024-03-31, confidentiel: SECRET défense }",
      `{ fichier: "${"SECRET ".repeat(20)}.pdf", nature: registre, date: 2024-03-31, confidentiel: true }`,
    ),
    "preuves/15.3/SECRET.pdf": PDF,
  });
});

test("a confidential file stays so, however it is reached", () => {
  const told = expectNone({
    "preuves/15.3/fiche.yaml": fiche(
      "{ fichier: SECRET.pdf, titre: SECRET, nature: registre, date: 2024-03-31, confidentiel: true }",
    ),
    "preuves/15.3/SECRET.pdf": PDF,
    // by another fiche, that says nothing
    "preuves/16.1/fiche.yaml": fiche(
      "{ fichier: ../15.3/SECRET.pdf, titre: SECRET autre, nature: registre, date: 2024-03-31 }",
    ),
    // by symbolic links: declared, undeclared, to the folder
    "preuves/2.1/fiche.yaml": fiche("{ fichier: secret-lien.pdf, nature: registre, date: 2024-03-31 }"),
    "preuves/2.1/secret-lien.pdf": { lien: "../15.3/SECRET.pdf" },
    "preuves/2.1/secret-non-declare.pdf": { lien: "../15.3/SECRET.pdf" },
    "preuves/2.2/2024-01-01 secret.pdf": { lien: "../15.3/SECRET.pdf" },
    // by a common piece, that says so or that a reference says of it
    "preuves/_commun/preuves.yaml": `version: 1
preuves:
  - { id: secret-commune, fichier: secret-commune.pdf, titre: SECRET, nature: registre, date: 2024-03-31, confidentiel: true }
  - { id: secret-autre, surPlace: SECRET, titre: SECRET, nature: registre, date: 2024-03-31 }
  - { id: secret-inutile, fichier: secret.csv, nature: registre, date: 2024-03-31, confidentiel: true }
`,
    "preuves/_commun/secret-commune.pdf": `${PDF}%`,
    "preuves/_commun/SECRET-epars.pdf": { lien: "../15.3/SECRET.pdf" },
    "preuves/3.1/fiche.yaml": fiche(
      "{ preuve: secret-commune, confidentiel: false, titre: SECRET à moi }",
      "{ preuve: secret-autre }",
    ),
    "preuves/3.2/fiche.yaml": fiche("{ preuve: secret-autre, confidentiel: true }"),
  });
  const names = new Set(told.json?.match(/confidentielle [\w.:/-]+/g));
  expect([...names].filter((name) => name.includes("15.3"))).toEqual(["confidentielle 15.3/1"]);
  expect(told.jointes).toContain("pièces confidentielles laissées de côté");
});

test("a copy of a confidential file is not attached, and other pieces keep their words", () => {
  const told = outputs({
    "preuves/15.3/fiche.yaml": fiche(
      "{ fichier: SECRET.pdf, nature: registre, date: 2024-03-31, confidentiel: true }",
      "{ fichier: copie.pdf, titre: Copie, nature: registre, date: 2024-03-31 }",
      "{ fichier: ouverte.pdf, titre: Pièce ouverte, nature: registre, date: 2024-03-31 }",
    ),
    "preuves/15.3/SECRET.pdf": PDF,
    "preuves/15.3/copie.pdf": PDF,
    "preuves/15.3/ouverte.pdf": `${PDF}%`,
  });
  expect(told.jointes).toContain("15.3_ouverte.pdf");
  expect(told.jointes).not.toMatch(/copie|SECRET/);
  expect(told.json).toContain("Pièce ouverte");
});

test("its fingerprint is in the report", () => {
  const { entree } = judged(
    new MemoryDepot({
      "quali.yaml": QUALI,
      "preuves/15.3/fiche.yaml": fiche(
        "{ fichier: a.pdf, nature: registre, date: 2024-03-31, confidentiel: true }",
      ),
      "preuves/15.3/a.pdf": PDF,
    }),
  );
  expect(html("audit", { ...entree, annexes: true })).toContain(
    entree.empreintes.get("confidentielle 15.3/1")?.sha256,
  );
});

test("a piece of thousands of keys costs no more than its faults", () => {
  const keys = Array.from({ length: 2000 }, (_, index) => `SECRET${index}: 1`).join(", ");
  expectNone({ "preuves/15.3/fiche.yaml": fiche(`{ fichier: a.pdf, confidentiel: true, ${keys} }`) });
});
