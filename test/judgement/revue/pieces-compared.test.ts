import { describe, expect, test } from "vitest";
import type { PieceChargee } from "../../../src/domain/structure.ts";
import { piece } from "../../support/structure.ts";
import { ajoutee, compared, fichier, LIEN, lien, modifiee, retiree, secret } from "./pieces.ts";

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
