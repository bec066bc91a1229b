import { expect, test } from "vitest";
import { engagement, methode, module, referentiel, sousEngagement } from "../../support/referentiel.ts";
import { signIn } from "../../support/signer.ts";
import {
  A,
  AFFICHE,
  after,
  CSV,
  dossier,
  ESSAI,
  type Fichiers,
  fiche,
  judge,
  QUALI,
  SIGNE,
} from "./revue.ts";

const PDF = new Uint8Array(Buffer.from("%PDF-1.4\nHall\nhoraires\n"));

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
