import { expect, test } from "vitest";
import * as typography from "../../../src/show/templates/typography.ts";

const visible = (text: string) => text.replaceAll("\u00a0", "~");

test("numbers, parts, ranks and days are written as French writes them", () => {
  expect(visible(typography.nombreEnLettres(1234567.5))).toBe("1~234~567,5");
  expect(visible(typography.nombreEnLettres(999))).toBe("999");
  expect(visible(typography.nombreEnLettres(-1000))).toBe("\u22121~000");
  expect(visible(typography.pourcentEnLettres(70))).toBe("70~%");
  expect([typography.ordinal(1), typography.ordinal(2)]).toEqual(["1er", "2e"]);
  expect(visible(typography.dateEnLettres("2024-06-01"))).toBe("1er~juin~2024");
  expect(typography.jour("2024-06-30")).toBe("30/06/2024");
});

test("the plural begins at two", () => {
  const pieces = (n: number) => visible(typography.pluriel(n, "pièce", "pièces"));
  expect([pieces(0), pieces(1), pieces(1.5), pieces(2)]).toEqual([
    "0~pièce",
    "1~pièce",
    "1,5~pièce",
    "2~pièces",
  ]);
});

test("sizes are told in octets", () => {
  expect([0, 999, 1000, 48_213, 3_400_000].map((n) => visible(typography.taille(n)))).toEqual([
    "0~o",
    "999~o",
    "1~ko",
    "48~ko",
    "3,4~Mo",
  ]);
});
