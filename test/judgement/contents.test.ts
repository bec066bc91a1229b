import { describe, expect, test } from "vitest";
import type { Contenu } from "../../src/domain/contenu.ts";
import type { PieceYaml } from "../../src/domain/structure.ts";
import { engagement, module, referentiel } from "../support/referentiel.ts";
import { dossier, dossierSansFiche, piece } from "../support/structure.ts";
import { examine, judged, PARTS } from "./pieces.ts";

describe("a file in a folder without fiche", () => {
  test("is to be qualified, with the day of its name", () => {
    const { jugee, pieces } = examine([dossierSansFiche("1.1", ["2024-03-12 Photo.png", "note.txt"])]);
    const common = { type: "fichier", methodes: [], declaree: false, taille: 100, statut: "a-qualifier" };
    expect(jugee.preuves).toStrictEqual([
      {
        ...common,
        rang: 0,
        designation: "2024-03-12 Photo.png",
        fichier: "preuves/1.1/2024-03-12 Photo.png",
        date: "2024-03-12",
        origineDate: "prefixe",
      },
      { ...common, rang: 1, designation: "note.txt", fichier: "preuves/1.1/note.txt" },
    ]);
    expect(pieces[1]).toMatchObject({
      origine: { genre: "presente", fichier: { nom: "note.txt" } },
      parties: [],
      lieu: { fichier: "preuves/1.1/note.txt" },
    });
  });

  test("comes after what fiches declare, in the order of folders", () => {
    const avec = dossier("1.1", [{ observation: "Vue" }, { observation: "Revue" }]);
    const laisses = { ...avec, fichiers: dossierSansFiche("1.1", ["laisse.pdf"]).fichiers };
    const { jugee, pieces } = examine([dossierSansFiche("1.1", ["a.pdf", "b.pdf"]), laisses]);
    expect(jugee.preuves.map(({ rang, designation }) => [rang, designation])).toEqual([
      [0, "Vue"],
      [1, "Revue"],
      [2, "a.pdf"],
      [3, "b.pdf"],
    ]);
    expect(pieces.map(({ origine, lieu }) => [origine.genre, Object.keys(lieu)])).toEqual([
      ["declaree", ["source", "pointeur"]],
      ["declaree", ["source", "pointeur"]],
      ["presente", ["fichier"]],
      ["presente", ["fichier"]],
    ]);
    expect(pieces[0]?.origine).toMatchObject({ piece: { yaml: { observation: "Vue" } }, dossier: laisses });
  });
});

describe("what a file holds", () => {
  test.each<[Contenu, string, string | undefined]>([
    [{ genre: "sain" }, "retenue", undefined],
    [{ genre: "chiffre" }, "retenue", "chiffre"],
    [{ genre: "vide", de: "zeros" }, "vide", "vide"],
    [{ genre: "tronque", format: "pdf" }, "inutilisable", "tronque"],
    [{ genre: "pointeur", oid: null, taille: 3 }, "inutilisable", "pointeur"],
  ])("%j: the piece is « %s »", (contenu, statut, genre) => {
    const une = piece({ nature: "affichage", date: "2024-03-12", fichier: "a.pdf" });
    const [declaree] = judged({
      ...une,
      fichier: { chemin: "a.pdf", statut: "present", taille: 9, contenu },
    });
    expect([declaree?.statut, declaree?.contenu]).toEqual([statut, genre]);
    expect(Object.hasOwn(declaree ?? {}, "contenu")).toBe(genre !== undefined);
    const sans = dossierSansFiche("1.1", ["a.pdf"]);
    const [presente] = examine([{ ...sans, fichiers: sans.fichiers.map((un) => ({ ...un, contenu })) }]).jugee
      .preuves;
    const attendu = statut === "retenue" ? "a-qualifier" : statut;
    expect([presente?.statut, presente?.contenu]).toEqual([attendu, genre]);
  });
});

describe("a confidential piece", () => {
  const services = [{ id: "dcl", nom: "Direction de la citoyenneté" }];
  const secret: PieceYaml = {
    fichier: "preuves/1.1/Dossier de l’agent.pdf",
    titre: "Agent",
    date: "2024-03-12",
    resultat: "r",
    note: "n",
    site: "Annexe",
    confidentiel: true,
  };
  const told = (more: PieceYaml) =>
    examine([dossier("1.1", [piece({ ...secret, ...more }, { confidentielle: "confidentielle 1.1/1" })])], {
      yaml: { services },
    }).jugee.preuves;
  const said = {
    rang: 0,
    type: "fichier",
    designation: "confidentielle 1.1/1",
    date: "2024-03-12",
    origineDate: "date",
    declaree: true,
    confidentiel: true,
  };
  test("is told by its name, its day and the words of quali alone", () => {
    expect(told({ nature: "affichage", service: "dcl" })).toStrictEqual([
      { ...said, nature: "affichage", service: "dcl", methodes: ["1.1-a"], statut: "retenue" },
    ]);
  });
  test("not by words of its own", () => {
    expect(told({ nature: "arrêt de travail", service: "Agent 12" })).toStrictEqual([
      { ...said, methodes: [], statut: "a-qualifier" },
    ]);
    expect(told({})).toStrictEqual([{ ...said, methodes: [], statut: "a-qualifier" }]);
  });
  test("lying in a folder without fiche, too", () => {
    const sans = dossierSansFiche("1.1", ["Dossier de l’agent.pdf"]);
    const fichiers = sans.fichiers.map((un) => ({ ...un, confidentiel: "confidentielle 1.1/1" }));
    const [preuve] = examine([{ ...sans, fichiers }]).jugee.preuves;
    expect(preuve).toMatchObject({ designation: "confidentielle 1.1/1", confidentiel: true });
    expect(JSON.stringify(preuve)).not.toContain("agent");
  });
});

describe("where no method is known", () => {
  const sansMethode = (options: object) => referentiel([module(1, [engagement(1, [])])], options);
  const of = (yaml: PieceYaml, options: object = {}) =>
    examine([dossier("1", [{ date: "2024-03-12", ...yaml }])], {}, sansMethode(options)).jugee.preuves[0]
      ?.statut;
  test("a nature that the référentiel knows qualifies a piece", () => {
    expect(of({ observation: "Vue", nature: "affichage" })).toBe("retenue");
    expect(of({ observation: "Vue", nature: "autre" })).toBe("a-qualifier");
    expect(of({ observation: "Vue" })).toBe("a-qualifier");
  });
  test("any nature does where the référentiel names none", () => {
    expect(of({ observation: "Vue", nature: "autre" }, { natures: [] })).toBe("retenue");
    expect(of({ observation: "Vue" }, { natures: [] })).toBe("a-qualifier");
  });
  test("a nature alone does not, where the promise has parts", () => {
    const parties = PARTS.map((partie) => ({ ...partie, natures: ["photo"] }));
    const ref = referentiel([module(1, [engagement(1, [], { parties })])]);
    const statut = (nature: string) =>
      examine([dossier("1", [{ observation: "Vue", nature, date: "2024-03-12" }])], {}, ref).jugee.preuves[0]
        ?.statut;
    expect([statut("affichage"), statut("photo")]).toEqual(["a-qualifier", "retenue"]);
  });
});
