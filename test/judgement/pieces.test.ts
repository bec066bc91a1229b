import { describe, expect, test } from "vitest";
import type { Contenu } from "../../src/domain/contenu.ts";
import type { IndicateurCalcule } from "../../src/domain/indicateurs.ts";
import type { DossierExigence, PieceYaml } from "../../src/domain/structure.ts";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../support/referentiel.ts";
import { dossier, dossierSansFiche, piece, structure } from "../support/structure.ts";

const DATE = "2024-06-30";
const PARTS = ["1.1-a.1", "1.1-a.2"].map((id) => ({ id, objet: id, mots: id, natures: [] as string[] }));

function examine(
  dossiers: DossierExigence[],
  options: Parameters<typeof structure>[0] = {},
  ref = referentiel(),
) {
  const s = structure({ dossiers, ...options });
  const [un] = examineReferentiel(s, s.suivis[0] as never, ref, DATE).exigences;
  if (!un) throw new Error("1.1 is not there");
  return un;
}

const judged = (...pieces: Parameters<typeof dossier>[1] & object) =>
  examine([dossier("1.1", pieces)]).jugee.preuves;

describe("what the result says of a piece", () => {
  const COMMON = { rang: 0, methodes: ["1.1-a"], declaree: true, statut: "retenue", nature: "affichage" };
  const dated = { date: "2024-03-12", origineDate: "date" };
  test.each<[string, PieceYaml, object]>([
    ["an observation", { observation: "Vue" }, { type: "observation", designation: "Vue", ...dated }],
    [
      "a thing kept elsewhere",
      { surPlace: "Armoire" },
      { type: "sur-place", designation: "Armoire", ...dated },
    ],
    [
      "a link",
      { lien: "https://exemple.example/", consulteLe: "2024-03-01" },
      { type: "lien", designation: "https://exemple.example/", consulteLe: "2024-03-01", ...dated },
    ],
    [
      "a file",
      { fichier: "a.pdf" },
      { type: "fichier", designation: "a.pdf", fichier: "a.pdf", taille: 100, ...dated },
    ],
    [
      "all that its fiche says of it",
      {
        observation: "Vue",
        titre: "Titre",
        service: "dcl",
        site: "Annexe",
        confidentiel: false,
        resultat: "vu",
        note: "note",
        consultePar: "SG",
        reference: "R-1",
      },
      {
        type: "observation",
        designation: "Vue",
        titre: "Titre",
        service: "dcl",
        site: "Annexe",
        confidentiel: false,
        resultat: "vu",
        note: "note",
        consultePar: "SG",
        reference: "R-1",
        ...dated,
      },
    ],
  ])("%s", (_name, yaml, dite) => {
    expect(judged({ nature: "affichage", date: "2024-03-12", ...yaml })).toStrictEqual([
      { ...COMMON, ...dite },
    ]);
  });

  test("the period that it covers, running or not", () => {
    const of = (du: string, au: string) => judged({ observation: "Vue", nature: "affichage", du, au })[0];
    const running = { origineDate: "periode", enCours: true };
    expect(of("2024-01", "2024-02")).toMatchObject({ date: "2024-02-29", origineDate: "periode" });
    expect(of("2024-01", "2024-02")).not.toHaveProperty("enCours");
    expect(of("2024-06-30", "2024-12-31")).toMatchObject(running);
    expect(of("2024-01-01", "2024-07-01")).toMatchObject(running);
    expect(of("2024-01-01", "2024-06-30")).toMatchObject({ date: "2024-06-30" });
    expect(of("2024-07-01", "2024-12-31")).toMatchObject({ date: "2024-12-31", statut: "a-venir" });
  });

  test("what begins, and no end is said of it, is of its first day", () => {
    expect(judged({ observation: "Vue", nature: "affichage", du: "2024-02" })[0]).toMatchObject({
      date: "2024-02-01",
      origineDate: "periode",
    });
  });

  test("a link that nobody dated has no date", () => {
    const [lien] = judged({ lien: "https://exemple.example/", nature: "affichage" });
    expect(lien).toMatchObject({ statut: "sans-date" });
    expect(lien).not.toHaveProperty("date");
    expect(lien).not.toHaveProperty("origineDate");
  });

  test("a common piece, its file and its capture, where they lead", () => {
    const une = piece(
      { lien: "https://exemple.example/", nature: "affichage", date: "2024-03-12" },
      { commune: "charte", capture: { chemin: "preuves/_commun/page.pdf", statut: "present", taille: 3 } },
    );
    expect(judged(une)).toStrictEqual([
      {
        ...COMMON,
        type: "lien",
        designation: "https://exemple.example/",
        ...dated,
        commune: "charte",
        capture: "preuves/_commun/page.pdf",
      },
    ]);
  });

  test("a piece that nothing names, and one under the former key, as it is written", () => {
    expect(judged({} as PieceYaml)[0]).toMatchObject({ type: "fichier", designation: "" });
    expect(judged({ preuve: "charte" } as PieceYaml)[0]).toMatchObject({ designation: "charte" });
  });

  test("the parts that it answers, where there are some", () => {
    const ref = referentiel([
      module(1, [engagement(1, [sousEngagement("1.1", [methode("1.1-a", { parties: PARTS })])])]),
    ]);
    const yaml = { observation: "Vue", date: "2024-03-12" };
    const of = (more: object) => examine([dossier("1.1", [{ ...yaml, ...more }])], {}, ref).jugee.preuves[0];
    expect(of({ methodes: ["1.1-a.2"] })?.parties).toEqual(["1.1-a.2"]);
    expect(of({})).not.toHaveProperty("parties");
  });

  describe("the figure of the last closed period", () => {
    const of = (liaison: object, couvertJusquAu: string | null = "2024-03-31") => {
      const close = {
        du: "2024-01-01",
        au: "2024-03-31",
        valeur: 90,
        numerateur: 9,
        denominateur: 10,
        lignes: 10,
      };
      const indicateur = {
        couvertJusquAu,
        close,
        liaison: { definition: { unite: "pourcent", periode: "trimestre" }, ...liaison },
      };
      return judged(
        piece(
          { indicateur: "taux", nature: "affichage", date: "2024-03-31" },
          { indicateur: indicateur as unknown as IndicateurCalcule },
        ),
      )[0];
    };
    const mesure = {
      du: "2024-01-01",
      au: "2024-03-31",
      valeur: 90,
      numerateur: 9,
      denominateur: 10,
      unite: "pourcent",
    };
    test("with its target where there is one", () => {
      expect(of({})).toMatchObject({ type: "indicateur", designation: "taux", statut: "retenue" });
      expect(of({})?.mesure).toStrictEqual(mesure);
      expect(of({ cible: 95 })?.mesure).toStrictEqual({ ...mesure, cible: 95 });
    });
    test("a register that covers nothing counts for nothing", () => {
      expect(of({}, null)).toMatchObject({ statut: "non-calculee" });
    });
  });
});

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
