import { describe, expect, test } from "vitest";
import type { Hachage, Hache } from "../../../src/domain/hachage.ts";
import type { IndicateurCalcule } from "../../../src/domain/indicateurs.ts";
import type {
  DossierExigence,
  FichierResolu,
  PieceChargee,
  PieceYaml,
} from "../../../src/domain/structure.ts";
import type { LigneDeVerrou } from "../../../src/domain/verrou.ts";
import { examineReferentiel } from "../../../src/judgement/examen.ts";
import {
  type Empechement,
  fingerprintOfWording,
  hiddenName,
  ligneDe,
  pieceDuJour,
} from "../../../src/judgement/revue/pieces.ts";
import { comparePieces } from "../../../src/judgement/revue/pieces-comparees.ts";
import { referentiel } from "../../support/referentiel.ts";
import { dossier, dossierSansFiche, piece, structure } from "../../support/structure.ts";

const CIBLE = { exigence: "1.1", referentiel: "essai@1" };

/** What the bytes of files are, by a letter; `illisible` and `change` are refused; of those with lines, after a « / ». */
function hachageDe(files: Record<string, string>): Hachage {
  const [octets, lignes] = [new Map<string, string>(), new Map<string, string>()];
  for (const [chemin, contenu] of Object.entries(files)) {
    const [bytes = "", lines] = contenu.split("/");
    octets.set(chemin, bytes);
    if (lines !== undefined) lignes.set(chemin, lines);
  }
  const hashed = (bytes: string): Hache =>
    bytes === "illisible" || bytes === "change" ? { refus: bytes } : { sha256: bytes };
  return {
    octets: (chemin) => hashed(octets.get(chemin) ?? "illisible"),
    lignes: (chemin) => lignes.get(chemin) ?? null,
  };
}

function read(dossiers: DossierExigence[]) {
  const s = structure({ dossiers });
  return examineReferentiel(s, s.suivis[0] as never, referentiel(), "2024-06-30").exigences[0]?.pieces ?? [];
}

const lues = (...pieces: (PieceYaml | PieceChargee)[]) => read([dossier("1.1", pieces)]);
const fichier = (chemin: string, plus: Partial<FichierResolu> = {}): FichierResolu => ({
  chemin,
  statut: "present",
  taille: 1,
  ...plus,
});
const LIEN = "https://exemple.example/";
const lien = (yaml: PieceYaml, capture?: FichierResolu) =>
  piece({ lien: LIEN, ...yaml }, capture ? { capture } : {});
const secret = (yaml: PieceYaml, options: Partial<PieceChargee> = {}) =>
  piece(yaml, { confidentielle: "confidentielle 1.1/1", ...options });

const lineOf = (une: PieceYaml | PieceChargee, files: Record<string, string> = {}) => {
  const [lue] = lues(une);
  if (!lue) throw new Error("no piece");
  return ligneDe(pieceDuJour(lue), CIBLE, hachageDe(files));
};

describe("the line that a signature writes of a piece", () => {
  const mots = expect.stringMatching(/^[0-9a-f]{64}$/);
  const pointeur = (oid: string | null) =>
    piece({}, { fichier: fichier("crlf", { contenu: { genre: "pointeur", oid, taille: 9 } }) });
  test.each<[string, PieceYaml | PieceChargee, object]>([
    ["a file", { fichier: "a" }, { fichier: "a", sha256: "A" }],
    ["a text with other ends of lines", { fichier: "crlf" }, { fichier: "crlf", sha256: "C", lignes: "L" }],
    ["a text", { fichier: "lf" }, { fichier: "lf", sha256: "L" }],
    ["a confidential file", secret({ fichier: "a" }), { fichier: hiddenName("a"), sha256: "A" }],
    ["a file that Git LFS keeps", pointeur("O"), { fichier: "crlf", sha256: "O" }],
    ["a link", lien({}), { lien: LIEN }],
    ["a link that was read", lien({ consulteLe: "2024-03-01" }), { lien: LIEN, consulteLe: "2024-03-01" }],
    ["a link with its capture", lien({}, fichier("a")), { lien: LIEN, capture: "a", sha256: "A" }],
    [
      "a confidential link",
      secret({ lien: LIEN }, { capture: fichier("a") }),
      { lien: hiddenName(LIEN), capture: hiddenName("a"), sha256: "A" },
    ],
    ["an observation", { observation: "Vue" }, { observation: "Vue", mots }],
    ["a thing kept elsewhere", { surPlace: "Armoire" }, { surPlace: "Armoire", mots }],
  ])("%s", (_name, une, ligne) => {
    expect(lineOf(une, { a: "A", crlf: "C/L", lf: "L/L" })).toStrictEqual({ ...CIBLE, ...ligne });
  });

  test.each<[string, PieceYaml | PieceChargee, Empechement]>([
    [
      "a file that is not there",
      piece({ fichier: "b" }, { fichier: fichier("b", { statut: "absent" }) }),
      "absent",
    ],
    ["a link whose capture is not there", lien({}, fichier("b", { statut: "absent" })), "absent"],
    ["a file that cannot be read", { fichier: "i" }, "illisible"],
    ["a file that is being written", { fichier: "c" }, "change"],
    ["a spoilt pointer", pointeur(null), "illisible"],
    ["an indicator that is not computed", { indicateur: "taux" }, "non-calcule"],
  ])("%s cannot be signed", (_name, une, empeche) => {
    expect(lineOf(une, { i: "illisible", c: "change", b: "B", a: "A" })).toStrictEqual({ empeche });
  });

  test("a file that lies in a folder without fiche is told by its path, or by its name where it is confidential", () => {
    const sans = dossierSansFiche("1.1", ["a.pdf"]);
    const fichiers = sans.fichiers.map((un) => ({ ...un, confidentiel: "cachée" }));
    const [clair, cache] = [read([sans]), read([{ ...sans, fichiers }])].map(
      ([lue]) => lue && pieceDuJour(lue),
    );
    const chemin = "preuves/1.1/a.pdf";
    const dit = { cle: "fichier", nom: chemin, dit: {}, empeche: null };
    expect(clair).toStrictEqual({
      ...dit,
      designation: chemin,
      confidentielle: false,
      fichier: sans.fichiers[0],
    });
    expect(cache).toStrictEqual({
      ...dit,
      designation: "cachée",
      confidentielle: true,
      fichier: fichiers[0],
    });
  });

  test("a hidden name tells two pieces apart and says neither", () => {
    expect(hiddenName("Dossier")).toMatch(/^confidentielle:[0-9a-f]{16}$/);
    expect(hiddenName("Dossier")).not.toBe(hiddenName("Autre"));
  });
});

describe("what a fiche says of a piece that is nowhere but in its words", () => {
  const vue: PieceYaml = { observation: "Vue au guichet", date: "2024-01-10" };
  test.each<[string, PieceYaml]>([
    ["observation", { observation: "Autre" }],
    ["surPlace", { surPlace: "Armoire" }],
    ["reference", { reference: "R-1" }],
    ["resultat", { resultat: "vu" }],
    ["note", { note: "n" }],
    ["consultePar", { consultePar: "SG" }],
    ["date", { date: "2024-01-11" }],
    ["du", { du: "2024-01-01" }],
    ["au", { au: "2024-01-31" }],
    ["consulteLe", { consulteLe: "2024-01-12" }],
  ])("changes with its %s", (_cle, plus) => {
    expect(fingerprintOfWording({ ...vue, ...plus })).not.toBe(fingerprintOfWording(vue));
  });
  test("changes with what is said where, not with typography nor the rest", () => {
    expect(fingerprintOfWording({ note: "vu" })).not.toBe(fingerprintOfWording({ resultat: "vu" }));
    expect(fingerprintOfWording({ du: "2024-01-01" })).not.toBe(fingerprintOfWording({ au: "2024-01-01" }));
    expect(fingerprintOfWording({ ...vue, observation: "vue  au guichet", nature: "x" })).toBe(
      fingerprintOfWording(vue),
    );
  });
});

/** What is no longer as it was signed. */
function compared(
  avant: (PieceYaml | PieceChargee)[],
  apres: (PieceYaml | PieceChargee)[],
  files: Record<string, string> = {},
  signed = files,
) {
  const signees = lues(...avant).map(
    (lue) => ligneDe(pieceDuJour(lue), CIBLE, hachageDe(signed)) as LigneDeVerrou,
  );
  return comparePieces(signees, lues(...apres), hachageDe(files));
}

const retiree = (quoi: string) => ({ genre: "piece-retiree", quoi });
const ajoutee = (quoi: string) => ({ genre: "piece-ajoutee", quoi });
const modifiee = (quoi: string, detail?: string) => ({
  genre: "piece-modifiee",
  quoi,
  ...(detail !== undefined && { detail }),
});

describe("a link", () => {
  const lu = (consulteLe?: string) =>
    lien(consulteLe === undefined ? { date: "2024-01-10" } : { consulteLe });
  test.each<[string, (string | undefined)[], (string | undefined)[], string | null]>([
    ["read twice, in another order", ["2024-01-01", "2024-02-01"], ["2024-02-01", "2024-01-01"], null],
    [
      "read twice, of which one again",
      ["2024-01-01", "2024-02-01"],
      ["2024-02-01", "2024-03-01"],
      "la consultation signée était du 1er janvier 2024, elle est du 1er mars 2024",
    ],
    [
      "that was read without a day",
      [undefined],
      ["2024-01-01"],
      "la consultation signée était sans date, elle est du 1er janvier 2024",
    ],
    [
      "that is without a day",
      ["2024-01-01"],
      [undefined],
      "la consultation signée était du 1er janvier 2024, elle n’a plus de date",
    ],
  ])("%s", (_name, avant, apres, detail) => {
    const ecarts = compared(avant.map(lu), apres.map(lu)).map((one) => ({
      ...one,
      ...(one.detail !== undefined && { detail: one.detail.replaceAll("\u00a0", " ") }),
    }));
    expect(ecarts).toStrictEqual(detail === null ? [] : [modifiee(LIEN, detail)]);
  });

  test("its capture that comes, goes, changes or moves", () => {
    const avec = (chemin: string) => [lien({}, fichier(chemin))];
    const files = { a: "A", b: "A", c: "C" };
    const of = (avant: PieceChargee[], apres: PieceChargee[], signed = files) =>
      compared(avant, apres, files, signed);
    expect(of([lien({})], [lien({})])).toStrictEqual([]);
    expect(of([lien({})], avec("a"))).toStrictEqual([modifiee(LIEN, "une capture a été ajoutée")]);
    expect(of(avec("a"), [lien({})])).toStrictEqual([modifiee(LIEN, "la capture a été retirée")]);
    expect(of(avec("a"), avec("c"))).toStrictEqual([modifiee(LIEN, "la capture n’est plus la même")]);
    expect(of(avec("a"), avec("b"))).toStrictEqual([{ genre: "piece-deplacee", quoi: LIEN, de: "a" }]);
    const gone = [lien({}, fichier("a", { statut: "absent" }))];
    expect(of(avec("a"), gone)).toStrictEqual([modifiee(LIEN, "le fichier n’est plus là")]);
  });

  test("its capture that was moved while it became confidential, or no longer is: its name is not told", () => {
    const files = { a: "A", b: "A" };
    const clair = (chemin: string) => [lien({}, fichier(chemin))];
    const cache = (chemin: string) => [secret({ lien: LIEN }, { capture: fichier(chemin) })];
    expect(compared(clair("a"), cache("a"), files)).toStrictEqual([]);
    expect(compared(cache("a"), clair("a"), files)).toStrictEqual([]);
    const told = "confidentielle 1.1/1";
    expect(compared(clair("a"), cache("b"), files)).toStrictEqual([{ genre: "piece-deplacee", quoi: told }]);
    expect(compared(cache("a"), clair("b"), files)).toStrictEqual([{ genre: "piece-deplacee", quoi: LIEN }]);
    expect(compared(cache("a"), cache("b"), files)).toStrictEqual([{ genre: "piece-deplacee", quoi: told }]);
  });
});

describe("a file", () => {
  test.each([
    ["illisible", "il ne peut pas être lu"],
    ["change", "un programme y écrit en ce moment"],
  ])("whose bytes are refused, « %s », is said to be", (refus, detail) => {
    expect(compared([{ fichier: "a" }], [{ fichier: "a" }], { a: refus }, { a: "A" })).toStrictEqual([
      modifiee("a", detail),
    ]);
  });
  test("whose ends of lines alone changed is told so, whichever was signed", () => {
    const ends = [{ genre: "fins-de-ligne", quoi: "a" }];
    const of = (avant: string, apres: string) =>
      compared([{ fichier: "a" }], [{ fichier: "a" }], { a: apres }, { a: avant });
    expect(of("L/L", "C/L")).toStrictEqual(ends);
    expect(of("C/L", "L/L")).toStrictEqual(ends);
    expect(of("C/L", "D/M")).toStrictEqual([modifiee("a")]);
    expect(of("C/L", "D")).toStrictEqual([modifiee("a")]);
  });
  test("is found again under another name, by its bytes or by its lines", () => {
    const moved = [{ genre: "piece-deplacee", quoi: "b", de: "a" }];
    const of = (avant: string, apres: string) =>
      compared([{ fichier: "a" }], [{ fichier: "b" }], { b: apres, c: "illisible" }, { a: avant });
    expect(of("A", "A")).toStrictEqual(moved);
    expect(of("C/L", "D/L")).toStrictEqual(moved);
    expect(of("A", "B")).toStrictEqual([retiree("a"), ajoutee("b")]);
  });
  test("is found again once, among files of which some cannot be read", () => {
    const files = { b: "A", i: "illisible" };
    expect(
      compared([{ fichier: "a" }, { fichier: "d" }], [{ fichier: "i" }, { fichier: "b" }], files, {
        a: "A",
        d: "A",
      }),
    ).toStrictEqual([{ genre: "piece-deplacee", quoi: "b", de: "a" }, retiree("d"), ajoutee("i")]);
  });
  test("is not found again in the capture of a link, nor under a name where nothing is, nor a capture in a file", () => {
    const files = { a: "A", b: "A" };
    const page = lien({}, fichier("b"));
    expect(compared([{ fichier: "a" }], [page], files)).toStrictEqual([retiree("a"), ajoutee(LIEN)]);
    expect(compared([page], [{ fichier: "a" }], files)).toStrictEqual([retiree(LIEN), ajoutee("a")]);
    const absent = piece({ fichier: "b" }, { fichier: fichier("b", { statut: "absent" }) });
    expect(compared([{ fichier: "a" }], [absent], files)).toStrictEqual([retiree("a"), ajoutee("b")]);
  });
  test("that is gone and was confidential is not named", () => {
    expect(compared([secret({ fichier: "a" })], [], {}, { a: "A" })).toStrictEqual([
      retiree("une pièce confidentielle"),
    ]);
  });
  test("two of one hidden name are told apart by their bytes", () => {
    const deux = (chemin: string) => secret({ fichier: chemin }, { fichier: fichier("a") });
    expect(compared([deux("a")], [deux("a")], { a: "A" })).toStrictEqual([]);
    expect(compared([deux("a")], [deux("a")], { a: "B" }, { a: "A" })).toStrictEqual([
      modifiee("confidentielle 1.1/1"),
    ]);
  });
});

describe("words", () => {
  const vue = (observation: string, plus: PieceYaml = {}): PieceYaml => ({ observation, ...plus });
  const autrement = "elle est décrite autrement";
  test.each<[string, PieceYaml[], PieceYaml[], object[]]>([
    ["as they were", [vue("Un")], [vue("un.")], []],
    [
      "of which the rest changed",
      [vue("Un")],
      [vue("Un", { note: "n" })],
      [modifiee("Un", "la fiche n’en dit plus la même chose")],
    ],
    ["the only ones left, where one is gone", [vue("Un")], [vue("Deux")], [modifiee("Deux", autrement)]],
    [
      "the only ones left, beside other pieces that come and go",
      [vue("Un"), { fichier: "a" }],
      [vue("Deux"), { fichier: "b" }],
      [modifiee("Deux", autrement), retiree("a"), ajoutee("b")],
    ],
    [
      "two that come for one",
      [vue("Un")],
      [vue("Deux"), vue("Trois")],
      [retiree("Un"), ajoutee("Deux"), ajoutee("Trois")],
    ],
    [
      "one that comes for two",
      [vue("Un"), vue("Deux")],
      [vue("Trois")],
      [retiree("Un"), retiree("Deux"), ajoutee("Trois")],
    ],
    ["of another kind", [vue("Un")], [{ surPlace: "Deux" }], [retiree("Un"), ajoutee("Deux")]],
    [
      "that name no link",
      [{ lien: "https://a.example/" }],
      [{ lien: "https://b.example/" }],
      [retiree("https://a.example/"), ajoutee("https://b.example/")],
    ],
    [
      "two of the same, said otherwise",
      [vue("Un"), vue("Un", { note: "n" })],
      [vue("Un", { note: "n" }), vue("Un")],
      [],
    ],
    [
      "two of the same, of which one goes",
      [vue("Un"), vue("Un", { note: "n" })],
      [vue("Un", { note: "n" })],
      [retiree("Un")],
    ],
  ])("%s", (_name, avant, apres, ecarts) => {
    expect(compared(avant, apres, { a: "A", b: "B" })).toStrictEqual(ecarts);
  });
});

describe("an indicator", () => {
  const definition = {
    formule: "rapport",
    unite: "pourcent",
    periode: "mois",
    sens: "hausse",
    colonnes: [{ id: "recu", role: "recu", titre: "Reçu", requise: true }],
    delai: { duree: 10, unite: "jours", repart: false, attenteCompte: false, mots: "…" },
  };
  const liaison = {
    sources: ["a.csv"],
    colonnes: new Map([
      ["recu", "Reçu"],
      ["repondu", "Répondu"],
    ]),
    filtre: new Map([["Service", ["A"]]]),
    seuilIllisible: 5,
  };
  const close = {
    du: "2024-01-01",
    au: "2024-01-31",
    valeur: 90,
    numerateur: 9,
    denominateur: 10,
    enCours: false,
  };
  const figure = ({
    de = {},
    lie = {},
    mesure = {},
  }: {
    de?: object;
    lie?: object;
    mesure?: object;
  } = {}) => {
    const indicateur = {
      couvertJusquAu: "2024-01-31",
      close,
      serie: [
        { ...close, ...mesure },
        { ...close, au: "2024-02-29", enCours: true, valeur: 1 },
      ],
      liaison: { definition: { ...definition, ...de }, ...liaison, ...lie },
    };
    return piece({ indicateur: "taux" }, { indicateur: indicateur as unknown as IndicateurCalcule });
  };
  const [DEFINITION, LIAISON, VALEURS] = [
    "sa définition a changé",
    "ses colonnes, son filtre ou sa cible ont changé",
    "les valeurs de périodes closes ont changé",
  ];
  test.each<[string, Parameters<typeof figure>[0], string | null]>([
    ["nothing", {}, null],
    ["its title", { de: { titre: "Autre" } }, null],
    ["the delay", { de: { delai: { ...definition.delai, duree: 11 } } }, DEFINITION],
    ["what starts the delay again", { de: { delai: { ...definition.delai, repart: true } } }, DEFINITION],
    ["that there is a delay", { de: { delai: undefined } }, DEFINITION],
    [
      "a column that it asks for",
      { de: { colonnes: [{ ...definition.colonnes[0], requise: false }] } },
      DEFINITION,
    ],
    ["the order of the columns bound", { lie: { colonnes: new Map([...liaison.colonnes].reverse()) } }, null],
    ["a column bound", { lie: { colonnes: new Map([["recu", "Arrivé"]]) } }, LIAISON],
    ["the filter", { lie: { filtre: new Map([["Service", ["B"]]]) } }, LIAISON],
    ["the target", { lie: { cible: 95 } }, LIAISON],
    ["a value", { mesure: { valeur: 80 } }, VALEURS],
    ["what a value is of", { mesure: { denominateur: 11 } }, VALEURS],
    ["the days of a period", { mesure: { du: "2023-12-01" } }, VALEURS],
  ])("%s changes", (_name, apres, detail) => {
    expect(compared([figure()], [figure(apres)])).toStrictEqual(
      detail === null ? [] : [modifiee("taux", detail)],
    );
  });
  test("its register moved, or it cannot be computed any more", () => {
    expect(compared([figure()], [figure({ lie: { sources: ["b.csv", "c.csv"] } })])).toStrictEqual([
      { genre: "piece-deplacee", quoi: "taux", de: "a.csv" },
    ]);
    expect(compared([figure()], [{ indicateur: "taux" }])).toStrictEqual([
      modifiee("taux", "il ne peut plus être calculé"),
    ]);
  });
});
