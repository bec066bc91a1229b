import { describe, expect, test } from "vitest";
import type { Referentiel } from "../../../src/domain/referentiel.ts";
import { plain } from "../../support/essai.ts";
import { module, referentiel } from "../../support/referentiel.ts";
import {
  essai,
  type Fichiers,
  fiche,
  folder,
  found,
  LECTURE,
  promesses,
  QUALI,
  sign,
  told,
} from "./signee.ts";

describe("revue-autre-lecture", () => {
  const douze = (edition: number, nombre = 12) =>
    essai(promesses(nombre), { lecture: { ...LECTURE, edition } });
  const dossiers = (nombre: number): Fichiers => ({
    "quali.yaml": QUALI(),
    ...Object.fromEntries(
      Array.from({ length: nombre }, (_, rang) => [
        [`preuves/1.${rang + 1}/fiche.yaml`, fiche(1)],
        [`preuves/1.${rang + 1}/a.csv`, "a;b\n"],
      ]).flat() as [string, string][],
    ),
  });
  const of = (nombre: number, ref = douze(3)) => {
    const ids = Array.from({ length: nombre }, (_, rang) => `1.${rang + 1}`);
    return told(
      "revue-autre-lecture",
      dossiers(nombre),
      sign(dossiers(nombre), douze(2), ids),
      ref,
    )[0]?.split(" → ")[0];
  };
  const fin = "sous une autre édition de la lecture de essai@1, dont c’est l’édition 3 :";
  test("names the first ten, and counts the others", () => {
    expect(of(1)).toBe(`info 1 exigence a été signée ${fin} 1.1.`);
    expect(of(2)).toBe(`info 2 exigences ont été signées ${fin} 1.1, 1.2.`);
    expect(of(10)).toMatch(/ 1\.9, 1\.10\.$/);
    expect(of(11)).toMatch(/ 1\.9, 1\.10, et 1 de plus\.$/);
  });
  test("nothing where the edition is the same, none is known, or what was signed changed anyway", () => {
    expect(of(1, douze(2))).toBeUndefined();
    const { lecture: _, ...sans } = douze(3);
    expect(of(1, sans as Referentiel)).toBeUndefined();
    expect(
      told("revue-autre-lecture", dossiers(1), sign(dossiers(1), sans as Referentiel), douze(3)),
    ).toEqual([]);
    const changee = { ...dossiers(1), "preuves/1.1/a.csv": "autre;x\n" };
    expect(told("revue-autre-lecture", changee, sign(dossiers(1), douze(2)), douze(3))).toEqual([]);
    const { "quali.lock": _lock, ...jamais } = { ...dossiers(1), "quali.lock": "" };
    expect(told("revue-autre-lecture", jamais, sign(dossiers(2), douze(2), ["1.2"]), douze(3, 1))).toEqual(
      [],
    );
  });
});

describe("revue-sans-objet", () => {
  const verrou = sign(folder(1));
  const of = (remplace: (texte: string) => string, ref = essai()) =>
    told("revue-sans-objet", folder(1), remplace(verrou), ref);
  const lignes = (texte: string) => texte.split("\n").filter((ligne) => ligne.startsWith("  - "));
  const encore = (texte: string, remplace: (texte: string) => string) =>
    `${texte}${lignes(texte).map(remplace).join("\n")}\n`;
  test.each<[string, (texte: string) => string, string | undefined]>([
    ["what is followed", (texte) => texte, undefined],
    [
      "another référentiel",
      (texte) => texte.replaceAll("essai@1", "autre@1"),
      "1.1 est signée, et la structure ne suit pas autre@1.",
    ],
    ["an earlier version of the one followed", (texte) => texte.replaceAll("essai@1", "essai@0"), undefined],
    [
      "an earlier version, signed since",
      (texte) => encore(texte, (ligne) => ligne.replace("essai@1", "essai@0")),
      "1.1 est signée, et elle l’est aussi pour essai@1, qui seule compte.",
    ],
    [
      "an exigence that is not there",
      (texte) => texte.replaceAll('"1.1"', '"9.9"'),
      "9.9 est signée, et elle n’existe pas dans essai@1.",
    ],
    [
      "one of a module not chosen",
      (texte) => texte.replaceAll('"1.1"', '"3.1"'),
      "3.1 est signée, et son module n’est pas choisi par la structure.",
    ],
  ])("%s", (_title, remplace, attendu) => {
    expect(of(remplace).map((one) => one.replace(/^info (.*) → .*$/, "$1"))).toEqual(
      attendu === undefined ? [] : [attendu],
    );
  });
  test("one of several exigences that are chosen has its object", () => {
    const deux = essai(promesses(2));
    expect(told("revue-sans-objet", folder(1), sign(folder(1), deux), deux)).toEqual([]);
  });
  test("says how many lines are to go, and stands at the first", () => {
    const parti = (texte: string) => texte.replaceAll('"1.1"', '"9.9"');
    expect(of(parti)[0]).toContain(
      `→ Supprimez de quali.lock ses ${lignes(verrou).length} lignes (exigence: « 9.9 », referentiel: « essai@1 »).`,
    );
    const seule = (texte: string) => `${texte}${lignes(texte)[1]?.replace('"1.1"', '"9.9"')}\n`;
    expect(of(seule)[0]).toContain("→ Supprimez de quali.lock sa ligne (");
    const texte = encore(verrou, (ligne) => ligne.replace('"1.1"', '"9.9"'));
    const [one] = found("revue-sans-objet", folder(1), texte);
    expect(one?.ligne).toBe(texte.split("\n").findIndex((ligne) => ligne.includes('"9.9"')) + 1);
  });
  test("where the référentiel itself is not there, that is told", () => {
    const autre = referentiel([module(1)], { id: "autre" });
    expect(of((texte) => texte, autre)).toEqual([]);
  });
});

describe("verrou-a-ranger", () => {
  const verrou = sign(folder(2));
  const lignes = verrou.split("\n");
  const debut = lignes.findIndex((ligne) => ligne.startsWith("  - "));
  const of = (texte: string) =>
    found("verrou-a-ranger", folder(2), texte).map(({ message, ligne }) => [plain(message), ligne]);
  test("silent where its lines are in order, or there are none", () => {
    expect(of(verrou)).toEqual([]);
    expect(of("version: 1\nlignes: []\n")).toEqual([]);
  });
  test("a line twice, or out of order, is told where it stands", () => {
    const deux = lignes.toSpliced(debut + 1, 0, lignes[debut] ?? "").join("\n");
    expect(of(deux)).toEqual([
      ["Une ligne de quali.lock y est deux fois : elle compte une fois.", debut + 2],
    ]);
    const inverse = lignes.toSpliced(debut, 2, lignes[debut + 1] ?? "", lignes[debut] ?? "").join("\n");
    expect(of(inverse)).toEqual([
      ["Les lignes de quali.lock ne sont pas dans leur ordre : elles sont lues quand même.", debut + 2],
    ]);
  });
});
