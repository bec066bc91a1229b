import { describe, expect, test } from "vitest";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { judgeDepot } from "../support/etagere.ts";

// Slips of a first use, and what each is told: the sentence must name what was typed, or what nobody sees in it.

const QUALI = `version: 1
structure: { id: p, nom: Préfecture, type: prefecture, cert: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 3, 7]
faits: { svi: false, missions-titres: true }
services: [{ id: dcl, nom: Direction de la citoyenneté, modules: [1, 2, 3, 7] }]
`;
const FICHE = "preuves/15.3/fiche.yaml";
const piece = (reste: string) =>
  `version: 1\nevaluation: partiel\nevalueLe: 2024-12-01\nresponsable: Bureau\ncommentaire: à compléter\npreuves:\n  - { ${reste} }\n`;
const SAINE = piece('observation: x, resultat: y, nature: registre, date: 2024-06-01, methodes: ["15.3-a"]');

/** Findings of a folder, one line each, without those that every folder of this size has. */
function told(fichiers: Record<string, string>): string[] {
  const { resultat } = judgeDepot(new MemoryDepot({ "quali.yaml": QUALI, ...fichiers }), {
    date: "2024-12-15",
  });
  return resultat.diagnostics
    .filter(
      ({ regle }) =>
        !/^(preuve-manquante|fait-non-declare|methode-sans-reponse|ecart-sans-action)$/.test(regle),
    )
    .map(({ regle, message, aide }) => `${regle} ${message} ${aide}`.replaceAll("\u00a0", " "));
}

describe("in quali.yaml", () => {
  test.each<[string, string, string, string]>([
    ["a no-break space in an id", "quali-ate@", "quali-ate@\u00a0", "contient une espace insécable"],
    ["a no-break hyphen in an id", "quali-ate", "quali\u2011ate", "Écrivez « quali-ate@2024-02-01 »"],
    ["a Cyrillic letter in an id", "id: p,", "id: \u0440,", "une lettre d’un autre alphabet"],
    ["a no-break space after a fact", "svi: false", "svi:\u00a0false", "suivi d’une espace insécable"],
    ["guillemets around a word", "type: prefecture", "type: « prefecture »", "guillemets français"],
    [
      "a list without brackets",
      "[1, 2, 3, 7]",
      "1, 2, 3, 7",
      "Écrivez une liste : « modules: [1, 2, 3, 7] »",
    ],
    ["a range", "[1, 2, 3, 7]", "1-4", "Écrivez une liste : « modules: [1, 2, 3, 4] »"],
    ["a range in words", "[1, 2, 3, 7]", "1 à 4", "« modules: [1, 2, 3, 4] »"],
    ["a number behind a letter", "[1, 2, 3, 7]", "[1, 2, 3, M7]", "Écrivez « 7 », sans guillemets"],
    ["a list with semicolons", "[1, 2, 3, 7]", "[1; 2; 3; 7]", "Séparez les éléments par des virgules"],
    ["a list with blanks", "[1, 2, 3, 7]", "[1 2 3 7]", "« [1, 2, 3, 7] »"],
    ["a fact in capitals", "svi: false", "SVI: false", "Vouliez-vous dire « svi » ?"],
    ["no kind of structure", "type: prefecture, ", "", "prefecture ou sous-prefecture"],
    ["another kind of structure", "type: prefecture", "type: Mairie", "Genres connus : prefecture ou"],
  ])("%s is named, once", (_nom, avant, apres, mots) => {
    expect(QUALI).toContain(avant);
    const found = told({ "quali.yaml": QUALI.replace(avant, apres) });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(mots);
  });

  test("a fact that is there, misspelt, is not asked for as well", () => {
    const { resultat } = judgeDepot(new MemoryDepot({ "quali.yaml": QUALI.replace("svi:", "SVI:") }), {
      date: "2024-12-15",
    });
    const asked = resultat.diagnostics.filter(({ regle }) => regle === "fait-non-declare");
    expect(asked.filter(({ message }) => message.includes("«\u00a0svi\u00a0»"))).toEqual([]);
    expect(asked).not.toEqual([]);
  });
});

describe("the number of an exigence", () => {
  test.each([
    ["15,3", "« 15.3 »"],
    ["15-3", "« 15.3 »"],
    ["15. 3", "« 15.3 »"],
    ["E15.3", "« 15.3 »"],
    ["SE 15.3", "« 15.3 »"],
    ["n° 15.3", "« 15.3 »"],
    ["15\u20243", "un point qui n’est pas celui du clavier"],
    ["15\u00b73", "« 15.3 »"],
    ["\uff11\uff15.\uff13", "« 15.3 »"],
    ["1.15.3", "« 15.3 »"],
    ["015.3", "« 15.3 »"],
    ["15", "15 est un engagement : écrivez « 15.1 », « 15.2 » ou « 15.3 »"],
    ["Engagement 15", "15 est un engagement"],
    ["15.9", "L’engagement 15 n’a pas ce numéro"],
    ["44.1", "Les engagements vont de 1 à 43"],
    ["Module 1/15.3", "Déplacez « preuves/Module 1/15.3 » en « preuves/15.3 »"],
  ])("%s is understood", (dossier, mots) => {
    const found = told({ [`preuves/${dossier}/fiche.yaml`]: SAINE });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(mots);
    expect(found[0]).toMatch(/^exigence-inconnue/);
  });
});

describe("the name of a fiche", () => {
  test.each([
    "fiche.yaml.txt",
    "fiche 15.3.yaml",
    "fiches.yaml",
    "fiche - Copie.yaml",
    "Copie de fiche.yaml",
    "fiche (1).yaml",
    "fiche.yaml.bak",
    "fiche.txt",
    "fiche.json",
    "fiche",
    "15.3.yaml",
  ])("%s is told, with the name to give", (nom) => {
    const found = told({ [`preuves/15.3/${nom}`]: SAINE });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("Renommez-le « fiche.yaml »");
  });

  test("what an editor keeps beside it is no evidence", () => {
    expect(told({ [FICHE]: SAINE, "preuves/15.3/fiche.yaml~": SAINE })).toEqual([]);
  });

  test.each([
    ["preuves/15.3/2024/fiche.yaml", "ici « preuves/15.3/fiche.yaml »"],
    ["preuves/15.3 - Courriels/a/b/fiche.yaml", "ici « preuves/15.3 - Courriels/fiche.yaml »"],
    ["preuves/fiche.yaml", "une fiche va dans le dossier de son exigence"],
    ["fiche.yaml", "une fiche va dans le dossier de son exigence"],
    ["Fiche 15.3.yaml", "une fiche va dans le dossier de son exigence"],
  ])("%s is not where it is read", (chemin, mots) => {
    const found = told({ [chemin]: SAINE });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(mots);
  });
});

describe("in a fiche", () => {
  test.each<[string, string, string]>([
    ["evaluation: partiel", "evaluation: Partiel", "Écrivez « partiel »"],
    ["evaluation: partiel", "evaluation: NON CONFORME", "Écrivez « non-conforme »"],
    ["evaluation: partiel", "evaluation: NC", "Vouliez-vous dire « non-conforme » ?"],
    ["evaluation: partiel", "evaluation: sans objet", "Vouliez-vous dire « non-applicable » ?"],
    ["evaluation: partiel", "evaluation: à faire", "n’est pas encore évaluée"],
    ["evaluation: partiel", "evaluation:", "n’est pas encore évaluée"],
    ["2024-06-01", "2024-06-01\u00a0", "finit par une espace insécable"],
    ["nature: registre", "nature: Registre ou tableau de suivi", "Écrivez « nature: registre »"],
    ["nature: registre", "nature: reg\u200bistre", "Ce qui est écrit contient une espace sans largeur"],
    ["nature: registre", "nature: registre, service: Direction de la citoyenneté", "« service: dcl »"],
    ["nature: registre", "nature: registre, service: DCL", "« service: dcl »"],
    ["responsable: Bureau", "responsable: claire.martin@prefecture.example", "le nom d’une personne"],
  ])("%s written %j", (avant, apres, mots) => {
    expect(SAINE).toContain(avant);
    const found = told({ [FICHE]: SAINE.replace(avant, apres) });
    expect(found.filter((line) => line.includes(mots))).toHaveLength(1);
    expect(found.filter((line) => !/^evaluation-sans-date/.test(line)).length).toBeLessThanOrEqual(1);
  });

  test.each([
    ["Date: 2024-06-01", "Vouliez-vous dire « date » ?"],
    ["date:\u00a02024-06-01", "suivi d’une espace insécable"],
    ["dat: 2024-06-01", "Vouliez-vous dire « date » ?"],
  ])("a day that is there, under %j, is not asked for as well", (cle, mots) => {
    const found = told({ [FICHE]: SAINE.replace("date: 2024-06-01", cle) });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(mots);
  });

  test("a piece whose end is misspelt does not count without end", () => {
    const fiche = SAINE.replace("nature:", "expir: 2024-07-01, nature:").replace("partiel", "conforme");
    const { resultat } = judgeDepot(new MemoryDepot({ "quali.yaml": QUALI, [FICHE]: fiche }), {
      date: "2024-12-15",
    });
    const jugee = resultat.structures[0]?.jugements[0]?.exigences.find(({ id }) => id === "15.3");
    expect(jugee?.couverture).toBe("manquant");
  });

  test.each([
    ["registre 2024.pdf", "registre\u00a02024.pdf"],
    ["relevé d'appels.pdf", "relevé d’appels.pdf"],
    ["Releve.pdf", "relevé.pdf"],
    ["a_b.pdf", "a b.pdf"],
    ["a%20b.pdf", "a b.pdf"],
    ["œuvre.pdf", "oeuvre.PDF"],
    ["plan.pdf", "\u0440lan.pdf"],
  ])("a file declared %j is found under %j, and the difference told, once", (ecrit, nom) => {
    const pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n";
    const found = told({
      [FICHE]: piece(`fichier: "${ecrit}", nature: registre, date: 2024-06-01, methodes: ["15.3-a"]`),
      [`preuves/15.3/${nom}`]: pdf,
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^nom-approchant/);
  });

  test("but of two files that look alike none is taken", () => {
    const found = told({
      [FICHE]: piece('fichier: "a_b.txt", nature: registre, date: 2024-06-01, methodes: ["15.3-a"]'),
      "preuves/15.3/a b.txt": "un",
      "preuves/15.3/a-b.txt": "deux",
    });
    expect(found.map((line) => line.split(" ")[0]).sort()).toEqual([
      "preuve-absente",
      "preuve-non-declaree",
      "preuve-non-declaree",
    ]);
  });
});

describe("the name of a method", () => {
  const fiche = (methode: string) =>
    `version: 1\nresponsable: DCL\npreuves:\n  - { observation: R, nature: registre, date: 2024-06-01, resultat: vu, methodes: ["${methode}"] }\n`;
  test.each(["15.3 a", "15.3a", "15.3-A", "15,3-a", "15.3–a", "a"])(
    "%s: the one that is meant",
    (methode) => {
      expect(told({ "preuves/15.3/fiche.yaml": fiche(methode) })).toEqual([
        expect.stringContaining(`« ${methode} » n’existe pas. Vouliez-vous dire « 15.3-a » ?`),
      ]);
    },
  );

  test.each(["15.3", "z", "15.3-z", "-"])("%s: all of them", (methode) => {
    expect(told({ "preuves/15.3/fiche.yaml": fiche(methode) })[0]).toContain(
      "Méthodes de 15.3 : 15.3-a et 15.3-b.",
    );
  });
});

describe("what is missing says what to do first", () => {
  const aide = (piece: string) => {
    const fiche = `version: 1\nevaluation: conforme\nevalueLe: 2024-06-20\npreuves:\n  - { observation: R, ${piece} }\n`;
    const depot = new MemoryDepot({ "quali.yaml": QUALI, "preuves/15.3/fiche.yaml": fiche });
    const { diagnostics } = judgeDepot(depot, { date: "2024-12-15" }).resultat;
    return diagnostics.find(({ regle, exigence }) => regle === "preuve-manquante" && exigence === "15.3")
      ?.aide;
  };
  test.each([
    ["nature: registre, date: 2024-06-01, methodes: [15.3-z]", "Corrigez d’abord ce que les autres constats"],
    ["nature: planning, date: 2024-06-01", "Corrigez d’abord ce que les autres constats"],
    ["date: 2024-06-01", "Donnez à chaque pièce sa date et sa nature."],
    ["nature: registre", "Donnez à chaque pièce sa date et sa nature."],
  ])("%s", (piece, mots) => {
    expect(aide(piece)).toContain(mots);
  });
});
