import { expect, test } from "vitest";
import {
  awaitedName,
  exigenceOfFolder,
  isLitter,
  lookOf,
  windowsFault,
} from "../../../src/load/structure/names.ts";

test.each([
  ["Thumbs.db", true],
  ["DESKTOP.INI", true],
  ["__MACOSX", true],
  [".DS_Store", true],
  ["~$registre.docx", true],
  ["registre.docx~", true],
  ["~registre.docx", false],
  ["registre.pdf", false],
  ["mes thumbs.db", false],
  [".registre.pdf.icloud", false],
])("%s is litter: %s", (nom, litter) => {
  expect(isLitter(nom)).toBe(litter);
});

test.each([
  [".registre.pdf.icloud", "registre.pdf"],
  [".registre.pdf.ICLOUD", "registre.pdf"],
  ["registre.pdf.icloud", null],
  [".icloud", null],
  ["registre.pdf", null],
])("%s stands for %s", (nom, awaited) => {
  expect(awaitedName(nom)).toBe(awaited);
});

test.each(["con", "PRN.txt", "nul", "com1", "COM²", "lpt9.pdf", "a<b", "a|b", "a*b", "a\u0001b", "a.", "a "])(
  "%j cannot be had under Windows",
  (nom) => {
    expect(windowsFault(nom)).not.toBeNull();
  },
);

test.each(["console", "com0", "com10", "icon", "com", "a.b", "a b", ".a", "prnt.pdf", "mon con"])(
  "%j can",
  (nom) => {
    expect(windowsFault(nom)).toBeNull();
  },
);

test("names that look the same: blanks, dashes and « _ » aside, however many", () => {
  const looks = ["Relevé  de - mai.pdf", "releve_de_mai.pdf", "relevé%20de%20mai.pdf", "relevé--de mai.pdf"];
  expect(new Set(looks.map(lookOf)).size).toBe(1);
  expect(lookOf("relevé-demai.pdf")).not.toBe(lookOf("relevé-de-mai.pdf"));
});

test.each([
  ["15,3", "15,3"],
  ["15,3 - Courriels", "15,3"],
  ["15-3", "15-3"],
  ["15_3 Courriels", "15_3"],
  ["15-300", "15"],
  ["15-2024-note", "15"],
  [" 15.3", "15.3"],
  ["15.3+", "15.3+"],
  ["- 15.3", "- 15.3"],
  ["e\u0301te\u0301", "été"],
])("the folder %j bears %j", (nom, exigence) => {
  expect(exigenceOfFolder(nom)).toBe(exigence);
});
