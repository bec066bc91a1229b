import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import type { CorrespondanceConnue } from "../../../src/domain/correspondance.ts";
import { coverByCorrespondances } from "../../../src/judgement/correspondance.ts";
import { examineReferentiel } from "../../../src/judgement/examen.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { referentiel } from "../../support/referentiel.ts";
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
