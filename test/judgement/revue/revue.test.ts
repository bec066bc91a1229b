import { expect, test } from "vitest";
import { type ContenuEnMemoire, MemoryDepot } from "../../../src/depot/memory.ts";
import type { CorrespondanceConnue } from "../../../src/domain/correspondance.ts";
import type { EcartDeRevue } from "../../../src/domain/resultat.ts";
import { coverByCorrespondances } from "../../../src/judgement/correspondance.ts";
import { examineReferentiel } from "../../../src/judgement/examen.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { mesurerDe } from "../../support/mesurer.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../../support/referentiel.ts";
import { signIn } from "../../support/signer.ts";

type Fichiers = Record<string, ContenuEnMemoire>;

const ESSAI = referentiel();
const QUALI = `version: 1
structure: { id: exemple, nom: Exemple, type: prefecture, cert: false, fictif: true }
referentiel: essai@1
modules: [1]
`;
const fiche = (...pieces: string[]) =>
  `version: 1\nevaluation: conforme\nevalueLe: 2024-03-20\npreuves:\n${pieces.map((one) => `  - ${one}\n`).join("")}`;
const AFFICHE = "{ fichier: affiche.csv, nature: affichage, date: 2024-03-31 }";
const CSV = "Lieu;Affiche\nHall;horaires\n";
const PDF = new Uint8Array(Buffer.from("%PDF-1.4\nHall\nhoraires\n"));

const dossier = (pieces: readonly string[], fichiers: Fichiers = {}): Fichiers => ({
  "quali.yaml": QUALI,
  "preuves/1.1/fiche.yaml": fiche(...pieces),
  ...fichiers,
});

/** What a review says of 1.1 once it was signed with the first files and the others came in their place. */
function after(avant: Fichiers, apres: Fichiers, { ref = ESSAI, date = "2024-06-30" } = {}) {
  const verrou = signIn(avant, ["1.1"], { le: "2024-04-02", get: () => ESSAI });
  return judge({ ...apres, "quali.lock": verrou }, { ref, date });
}

function judge(fichiers: Fichiers, { ref = ESSAI, date = "2024-06-30" } = {}) {
  const depot = new MemoryDepot(fichiers);
  const { structure: lue, constats } = loadStructure(depot, "");
  const structure = lue && mesurerDe(date, () => ref)(lue, depot, "");
  const [suivi] = structure?.suivis ?? [];
  if (!structure || !suivi) throw new Error(constats[0]?.message);
  const [un] = examineReferentiel(structure, suivi, ref, date).exigences;
  if (!un) throw new Error("1.1 is not there");
  const { revue, ecarts } = un.revue;
  return { revue, etat: un.jugee.etat, ecarts: ecarts.map(brief), brut: ecarts, un };
}

function brief({ genre, quoi, detail, de, vers }: EcartDeRevue): string {
  const more = [detail, de !== undefined || vers !== undefined ? `${de ?? ""} → ${vers ?? ""}` : undefined];
  return [genre, quoi, ...more.filter((one) => one !== undefined)].join(" | ").replaceAll("\u00a0", " ");
}

const SIGNE = dossier([AFFICHE], { "preuves/1.1/affiche.csv": CSV });

test("what was signed stands as long as nothing changes", () => {
  expect(after(SIGNE, SIGNE)).toMatchObject({ revue: "a-jour", etat: "documente", ecarts: [] });
  expect(judge(SIGNE)).toMatchObject({ revue: "jamais", ecarts: [] });
});

test("a signature given after the day judged by does not count yet", () => {
  expect(after(SIGNE, SIGNE, { date: "2024-04-01" })).toMatchObject({ revue: "jamais", ecarts: [] });
});

test("the result says who signed, when, and what changed since", () => {
  const said = (apres: Fichiers, date?: string) =>
    after(SIGNE, apres, date === undefined ? {} : { date }).un.jugee;
  const signature = { par: "référent qualité", le: "2024-04-02" };
  expect(said(SIGNE).signature).toStrictEqual(signature);
  const autre = dossier([AFFICHE], { "preuves/1.1/affiche.csv": "autre" });
  expect(said(autre).signature).toStrictEqual({
    ...signature,
    ecarts: [{ genre: "piece-modifiee", quoi: "preuves/1.1/affiche.csv" }],
  });
  expect(said(SIGNE, "2024-04-01")).not.toHaveProperty("signature");
  expect(judge(SIGNE).un.jugee).not.toHaveProperty("signature");
});

const A = "preuves/1.1/affiche.csv";
test.each<[string, Fichiers, string, string[]]>([
  ["one byte more", dossier([AFFICHE], { [A]: `${CSV}x` }), "a-revoir", [`piece-modifiee | ${A}`]],
  [
    "only its ends of lines",
    dossier([AFFICHE], { [A]: CSV.replaceAll("\n", "\r\n") }),
    "a-jour",
    [`fins-de-ligne | ${A}`],
  ],
  [
    "old ends of lines",
    dossier([AFFICHE], { [A]: CSV.replaceAll("\n", "\r") }),
    "a-jour",
    [`fins-de-ligne | ${A}`],
  ],
  [
    "an empty line between",
    dossier([AFFICHE], { [A]: CSV.replaceAll("\n", "\n\n") }),
    "a-revoir",
    [`piece-modifiee | ${A}`],
  ],
  [
    "another name",
    dossier([AFFICHE.replace("affiche.csv", "hall.csv")], { "preuves/1.1/hall.csv": CSV }),
    "a-jour",
    [`piece-deplacee | preuves/1.1/hall.csv | ${A} → `],
  ],
  [
    "another name and other ends of lines",
    dossier([AFFICHE.replace("affiche.csv", "hall.csv")], {
      "preuves/1.1/hall.csv": CSV.replaceAll("\n", "\r\n"),
    }),
    "a-jour",
    [`piece-deplacee | preuves/1.1/hall.csv | ${A} → `],
  ],
  [
    "another name and other bytes",
    dossier([AFFICHE.replace("affiche.csv", "hall.csv")], { "preuves/1.1/hall.csv": "autre" }),
    "a-revoir",
    [`piece-retiree | ${A}`, "piece-ajoutee | preuves/1.1/hall.csv"],
  ],
  ["its file gone", dossier([AFFICHE]), "a-revoir", [`piece-modifiee | ${A} | le fichier n’est plus là`]],
  [
    "no piece any more",
    { "quali.yaml": QUALI, "preuves/1.1/fiche.yaml": "version: 1\nevaluation: conforme\n" },
    "a-revoir",
    [`piece-retiree | ${A}`],
  ],
  [
    "a piece more",
    dossier([AFFICHE, "{ surPlace: Classeur, nature: affichage, date: 2024-05-01 }"], { [A]: CSV }),
    "a-revoir",
    ["piece-ajoutee | Classeur"],
  ],
  [
    "another evaluation",
    { ...SIGNE, "preuves/1.1/fiche.yaml": fiche(AFFICHE).replace("conforme", "partiel") },
    "a-revoir",
    ["evaluation | l’évaluation | conforme → partiel"],
  ],
  ["the same piece declared twice", dossier([AFFICHE, AFFICHE], { [A]: CSV }), "a-jour", []],
])("%s", (_what, apres, revue, ecarts) => {
  expect(after(SIGNE, apres)).toMatchObject({
    revue,
    ecarts,
    etat: revue === "a-jour" ? "documente" : expect.anything(),
  });
});

test("what is missing or lapsed comes before what is to be reviewed", () => {
  expect(after(SIGNE, dossier([AFFICHE]))).toMatchObject({ etat: "manquant", revue: "a-revoir" });
  expect(after(SIGNE, dossier([AFFICHE], { [A]: `${CSV}x` }))).toMatchObject({ etat: "a-revoir" });
});

test("the bytes of a PDF count, whatever its ends of lines", () => {
  const piece = ["{ fichier: a.pdf, nature: affichage, date: 2024-03-31 }"];
  const autre = new Uint8Array(Buffer.from("%PDF-1.4\r\nHall\r\nhoraires\r\n"));
  const { revue, ecarts } = after(
    dossier(piece, { "preuves/1.1/a.pdf": PDF }),
    dossier(piece, { "preuves/1.1/a.pdf": autre }),
  );
  expect({ revue, ecarts }).toEqual({ revue: "a-revoir", ecarts: ["piece-modifiee | preuves/1.1/a.pdf"] });
});

test("a pointer of Git LFS and the file that it stands for are one piece", () => {
  const piece = ["{ fichier: a.csv, nature: affichage, date: 2024-03-31 }"];
  const oid = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";
  const pointeur = (sha: string, eol = "\n") =>
    ["version https://git-lfs.github.com/spec/v1", `oid sha256:${sha}`, "size 11", ""].join(eol);
  const of = (contenu: string) => dossier(piece, { "preuves/1.1/a.csv": contenu });
  expect(after(of("hello world"), of(pointeur(oid)))).toMatchObject({ revue: "a-jour", ecarts: [] });
  expect(after(of(pointeur(oid)), of("hello world"))).toMatchObject({ revue: "a-jour", ecarts: [] });
  expect(after(of(pointeur(oid)), of(pointeur(oid, "\r\n")))).toMatchObject({ revue: "a-jour", ecarts: [] });
  expect(after(of(pointeur(oid)), of(pointeur("0".repeat(64))))).toMatchObject({ revue: "a-revoir" });
});

test("a name written in two ways by Unicode is one name", () => {
  const of = (nom: string) =>
    dossier(["{ fichier: Présence.csv, nature: affichage, date: 2024-03-31 }"], {
      [`preuves/1.1/${nom}`]: CSV,
    });
  const [nfc, nfd] = ["Présence.csv".normalize("NFC"), "Présence.csv".normalize("NFD")];
  expect(after(of(nfc), of(nfd))).toMatchObject({ revue: "a-jour", ecarts: [] });
  expect(after(of(nfd), of(nfc))).toMatchObject({ revue: "a-jour", ecarts: [] });
});

test("a link is its address, the day it was read and its capture", () => {
  const lien = (jour: string, more = ", capture: page.csv") =>
    `{ lien: "https://www.exemple.fr/a", nature: affichage, consulteLe: ${jour}${more} }`;
  const of = (piece: string, page = "page") =>
    dossier([piece], { "preuves/1.1/page.csv": page, "preuves/1.1/p2.csv": page });
  const signe = of(lien("2024-03-12"));
  const said = (apres: Fichiers) => after(signe, apres).ecarts;
  expect(said(signe)).toEqual([]);
  expect(said(of(lien("2024-05-01")))).toEqual([
    "piece-modifiee | https://www.exemple.fr/a | la consultation signée était du 12 mars 2024, elle est du 1er mai 2024",
  ]);
  expect(said(of(lien("2024-03-12"), "autre"))).toEqual([
    "piece-modifiee | https://www.exemple.fr/a | la capture n’est plus la même",
  ]);
  expect(said(of(lien("2024-03-12", "")))).toEqual([
    "piece-modifiee | https://www.exemple.fr/a | la capture a été retirée",
  ]);
  expect(after(signe, of(lien("2024-03-12", ", capture: p2.csv")))).toMatchObject({
    revue: "a-jour",
    ecarts: ["piece-deplacee | https://www.exemple.fr/a | preuves/1.1/page.csv → "],
  });
});

test("a piece kept elsewhere is its words, not their typography", () => {
  const of = (mots: string, more = "") =>
    dossier([`{ surPlace: "${mots}", nature: affichage, date: 2024-03-01${more} }`]);
  const signe = of("Armoire RH, dossier F-12");
  expect(after(signe, of("Armoire  RH : dossier F-12")).ecarts).toEqual([]);
  expect(after(signe, of("Armoire RH, dossier F-13"))).toMatchObject({
    revue: "a-revoir",
    ecarts: ["piece-modifiee | Armoire RH, dossier F-13 | elle est décrite autrement"],
  });
  expect(after(signe, of("Armoire RH, dossier F-12", ", reference: G")).revue).toBe("a-revoir");
});

test("the name of a confidential piece is neither in the lock nor in what is told", () => {
  const confidentiel = AFFICHE.replace("}", ", confidentiel: true }");
  const signe = dossier([confidentiel], { [A]: CSV });
  const verrou = signIn(signe, ["1.1"], { get: () => ESSAI });
  expect(verrou).not.toContain("affiche.csv");
  expect(judge({ ...signe, "quali.lock": verrou })).toMatchObject({ revue: "a-jour", ecarts: [] });
  const altered = judge({ ...dossier([confidentiel], { [A]: "autre" }), "quali.lock": verrou });
  expect(altered.ecarts).toEqual(["piece-modifiee | confidentielle 1.1/1"]);
  // one that was signed in clear and became confidential, and the other way round
  expect(after(SIGNE, signe)).toMatchObject({ revue: "a-jour", ecarts: [] });
  expect(after(signe, SIGNE)).toMatchObject({ revue: "a-jour", ecarts: [] });
});

const INDICATEUR = (more = "") => `indicateurs:
  - { id: reponses, titre: Réponses, formule: rapport, periode: mois, source: donnees/a.csv,
      colonnes: { periode: Mois, numerateur: Bon, denominateur: Tout }${more} }
`;
const MOIS = "Mois;Bon;Tout\n2024-01;8;10\n2024-02;9;10\n";
const chiffre = (registre: string, more = "", source = "donnees/a.csv"): Fichiers => ({
  "quali.yaml": QUALI + INDICATEUR(more).replace("donnees/a.csv", source),
  "preuves/1.1/fiche.yaml": fiche('{ indicateur: reponses, methodes: ["1.1-a"] }'),
  [source]: registre,
});

test("an indicator is its definition, what it is bound to, and the values of the periods that were closed", () => {
  const said = (apres: Fichiers) => after(chiffre(MOIS), apres);
  expect(said(chiffre(MOIS)).ecarts).toEqual([]);
  // what closes later was not signed, and undoes nothing
  expect(said(chiffre(`${MOIS}2024-04;1;10\n2024-05;2;10\n`)).ecarts).toEqual([]);
  expect(said(chiffre(MOIS.replace("9;10", "7;10"))).ecarts).toEqual([
    "piece-modifiee | reponses | les valeurs de périodes closes ont changé",
  ]);
  expect(said(chiffre(`${MOIS}2024-03;5;10\n`)).ecarts).toEqual([
    "piece-modifiee | reponses | les valeurs de périodes closes ont changé",
  ]);
  expect(said(chiffre(MOIS, ", cible: 90")).ecarts).toEqual([
    "piece-modifiee | reponses | ses colonnes, son filtre ou sa cible ont changé",
  ]);
  expect(said(chiffre(MOIS, ", sens: baisse")).ecarts).toEqual([
    "piece-modifiee | reponses | sa définition a changé",
  ]);
  expect(said(chiffre(MOIS, "", "donnees/b.csv"))).toMatchObject({
    revue: "a-jour",
    ecarts: ["piece-deplacee | reponses | donnees/a.csv → "],
  });
});

const avec = (texte: string, methodes = [methode("1.1-a")], options = {}) =>
  referentiel(
    [module(1, [engagement(1, [{ ...sousEngagement("1.1", methodes), texte, blocs: [texte] }])])],
    options,
  );

test("the official text is its words, and what changed of them is told", () => {
  const of = (ref: typeof ESSAI) => after(SIGNE, SIGNE, { ref });
  expect(of(avec("promesse : 1.1")).ecarts).toEqual([]);
  const { revue, brut } = of(avec("Promesse 1.1 sous 5 jours"));
  expect({ revue, brut }).toEqual({
    revue: "a-revoir",
    brut: [
      {
        genre: "texte",
        quoi: "le texte officiel",
        mots: [
          { op: "egal", texte: "Promesse 1.1 ", avant: "Promesse 1.1" },
          { op: "ajoute", texte: "sous 5 jours" },
        ],
      },
    ],
  });
  const other = { ...methode("1.1-a"), texte: "Contrôle de l’affichage" };
  expect(of(avec("Promesse 1.1", [other])).ecarts).toEqual(["methode-modifiee | 1.1-a"]);
  expect(of(avec("Promesse 1.1", [methode("1.1-a"), methode("1.1-b")])).ecarts).toEqual([
    "methode-ajoutee | Contrôle 1.1-b",
  ]);
  // the same words under another number
  expect(of(avec("Promesse 1.1", [{ ...methode("1.1-c"), texte: "Contrôle 1.1-a" }])).ecarts).toEqual([]);
});

test("another version, or another edition of the text, asks for another look", () => {
  const said = (ref: typeof ESSAI) => after(SIGNE, SIGNE, { ref });
  expect(said(referentiel(undefined, { edition: 2 }))).toMatchObject({
    revue: "a-revoir",
    ecarts: ["edition | le texte du référentiel | 1 → 2"],
  });
  const verrou = signIn(SIGNE, ["1.1"], { get: () => ESSAI });
  const suivant = { ...SIGNE, "quali.yaml": QUALI.replace("essai@1", "essai@2"), "quali.lock": verrou };
  expect(judge(suivant, { ref: referentiel(undefined, { version: "2" }) })).toMatchObject({
    revue: "a-revoir",
    ecarts: ["version | le référentiel | essai@1 → essai@2"],
  });
});

test("the lines of a signature are those that were signed, in any order, once or twice", () => {
  const verrou = signIn(SIGNE, ["1.1"], { get: () => ESSAI });
  const lines = verrou.split("\n");
  const first = lines.findIndex((line) => line.startsWith("  - "));
  const [head, body] = [lines.slice(0, first), lines.slice(first, -1)];
  const of = (kept: readonly string[]) =>
    judge({ ...SIGNE, "quali.lock": [...head, ...kept, ""].join("\n") });
  expect(of(body.toReversed()).revue).toBe("a-jour");
  expect(of([...body, ...body]).revue).toBe("a-jour");
  expect(of(body.slice(0, -1))).toMatchObject({
    revue: "a-revoir",
    ecarts: [expect.stringMatching(/^verrou /)],
  });
  expect(of(body.slice(1))).toMatchObject({ revue: "a-revoir", ecarts: [expect.stringMatching(/^verrou /)] });
  const later = signIn(SIGNE, ["1.1"], { le: "2024-06-29", get: () => ESSAI })
    .split("\n")
    .slice(first, -1);
  expect(of([...body, ...later])).toMatchObject({
    revue: "a-revoir",
    ecarts: [expect.stringContaining("signée deux fois")],
  });
});

test("evidence that answers covers through a crosswalk, be its signature to be given again", () => {
  const verrou = signIn(SIGNE, ["1.1"], { get: () => ESSAI });
  const fichiers = {
    ...dossier([AFFICHE], { [A]: "autre" }),
    "quali.yaml": QUALI.replace(
      "referentiel: essai@1\nmodules: [1]\n",
      "referentiels:\n  - { id: essai@1, modules: [1] }\n  - { id: autre@1, modules: [1] }\n",
    ),
    "quali.lock": verrou,
  };
  const { structure } = loadStructure(new MemoryDepot(fichiers), "");
  if (!structure) throw new Error("no structure");
  const autre = referentiel(undefined, { id: "autre" });
  const examens = structure.suivis.map((suivi) =>
    examineReferentiel(structure, suivi, suivi.principal ? ESSAI : autre, "2024-06-30"),
  );
  const lien = { de: "1.1", vers: "1.1", lien: "egal" as const, motif: "même promesse" };
  const [principal, couvert] = coverByCorrespondances(examens, (de) =>
    de === "autre@1"
      ? ({
          correspondance: { couverture: "conjointe" },
          exigences: [lien],
        } as unknown as CorrespondanceConnue)
      : null,
  );
  expect(principal?.exigences[0]?.jugee).toMatchObject({ etat: "a-revoir", couverture: "documente" });
  expect(couvert?.exigences[0]?.jugee).toMatchObject({ etat: "documente", couverture: "documente" });
});
