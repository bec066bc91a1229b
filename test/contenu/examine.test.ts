import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { examineContenu } from "../../src/contenu/examine.ts";
import { lectureOf } from "../../src/depot/tree.ts";

const contenu = (nom: string, bytes: Uint8Array | string) =>
  examineContenu(lectureOf(typeof bytes === "string" ? Buffer.from(bytes) : bytes), nom).contenu;
const latin = (text: string) => Buffer.from(text, "latin1");
const pdf = (trailer: string) => `%PDF-1.7\n1 0 obj<</T(/Encrypt)>>endobj\n${trailer}`;
const zip = (corps: string) => latin(`PK\x03\x04\x14\0\0\0\x08\0${corps}`);
const JPEG = readFileSync("examples/prefecture-savoie/preuves/2.2/guichet-abaisse.jpg");

test.each([
  ["a.txt", "", "rien"],
  ["a.txt", " \r\n\t", "blancs"],
  ["a.txt", "\ufeff", "blancs"],
  ["a.txt", "\ufeff \u00a0\u200b\u2009\n", "blancs"],
  ["a.txt", Buffer.from("\ufeff \n", "utf16le"), "blancs"],
  ["a.csv", '\ufeff;;;\r\n;;;\r\n"",""\n', "blancs"],
  ["a.pdf", "\n\n", "blancs"],
  ["sans-extension", "   ", "blancs"],
  ["a.txt", " ".repeat(9000), "blancs"],
  ["a.pdf", Buffer.alloc(9000), "zeros"],
  ["a.docx", Buffer.alloc(1), "zeros"],
])("%s that holds nothing (%#)", (nom, bytes, de) => {
  expect(contenu(nom, bytes)).toEqual({ genre: "vide", de });
});

test.each([
  ["a.txt", `${" ".repeat(9000)}a`],
  ["a.txt", ";;;"],
  ["a.md", "é"],
  ["a.csv", ";;1"],
  ["a.bin", Buffer.concat([Buffer.alloc(9000), Buffer.from("a")])],
])("%s holds something (%#)", (nom, bytes) => {
  expect(contenu(nom, bytes)).toEqual({ genre: "sain" });
});

const LNK = latin("L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F");

test.each([
  ["registre.lnk", LNK, { sorte: "windows" }],
  ["registre.pdf", LNK, { sorte: "windows" }],
  ["registre.pdf", "!<symlink>\xff\xfer", { sorte: "windows" }],
  ["registre.pdf", latin("book\0\0\0\0mark\0\0\0\0"), { sorte: "mac" }],
  ["registre.pdf", "XSym\n0008\n", { sorte: "mac" }],
  [
    "page.url",
    "[InternetShortcut]\r\nURL=https://exemple.fr/a?b=c\r\n",
    { sorte: "page", adresse: "https://exemple.fr/a?b=c" },
  ],
  ["page.txt", "\ufeff[InternetShortcut]\nURL=file:///a\n", { sorte: "page", adresse: null }],
  [
    "page.url",
    Buffer.from("\ufeff[InternetShortcut]\nURL=https://exemple.fr/\n", "utf16le"),
    { sorte: "page", adresse: "https://exemple.fr/" },
  ],
  [
    "page.webloc",
    "<plist><dict><key>URL</key><string>https://exemple.fr/</string></dict></plist>",
    { sorte: "page", adresse: "https://exemple.fr/" },
  ],
  ["page.webloc", latin("bplist00\xd1\x01\x02SURL"), { sorte: "page", adresse: null }],
  ["a.desktop", "[Desktop Entry]\nType=Link\n", { sorte: "bureau" }],
  ["a.txt", "# lanceur\n[Desktop Entry]\nType=Link\n", { sorte: "bureau" }],
  ["suivi.gsheet", '{"doc_id":"1"}', { sorte: "document-en-ligne" }],
  ["note.GDOC", '{"url":"https://docs.google.com/"}', { sorte: "document-en-ligne" }],
  ["dessin.gdraw", "{}", { sorte: "document-en-ligne" }],
  [".registre.pdf.icloud", latin("bplist00"), { sorte: "non-descendu" }],
  ["registre.pdf.nextcloud", " ", { sorte: "non-descendu" }],
  ["registre.pdf.owncloud", Buffer.alloc(1), { sorte: "non-descendu" }],
  ["registre.pdf.part", pdf(""), { sorte: "telechargement" }],
  ["registre.pdf.crdownload", "", { sorte: "telechargement" }],
  ["clu.pdf", "../../_commun/clu.pdf", { sorte: "lien-git" }],
])("%s is no document but leads to one (%#)", (nom, bytes, raccourci) => {
  expect(contenu(nom, bytes)).toEqual({ genre: "raccourci", raccourci });
});

test("a path in a text, or on several lines, is a text", () => {
  expect(contenu("chemins.txt", "../a/b.txt")).toEqual({ genre: "sain" });
  expect(contenu("clu.pdf", "voir a/clu.pdf\nmerci").genre).toBe("inattendu");
});

test("a whole PDF is told from one that is cut and from one that is locked", () => {
  expect(contenu("a.pdf", pdf("trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n")).genre).toBe("sain");
  expect(contenu("a.pdf", pdf("trailer<</Root 1 0 R/Encrypt 9 0 R>>\nstartxref\n0\n%%EOF")).genre).toBe(
    "chiffre",
  );
  expect(contenu("a.pdf", pdf("trailer<</Encrypt <</V 4>>>>\n%%EOF"))).toEqual({
    genre: "tronque",
    format: "pdf",
  });
  expect(contenu("a.pdf", pdf("trailer<</Root 1 0 R"))).toEqual({ genre: "tronque", format: "pdf" });
});

test("an office document or an archive without its end record is cut", () => {
  const fin = "PK\x05\x06".padEnd(22, "\0");
  expect(contenu("a.docx", zip(`corps${fin}`)).genre).toBe("sain");
  expect(contenu("a.zip", zip(`corps${fin}${"commentaire".repeat(5000)}`)).genre).toBe("sain");
  for (const nom of ["a.docx", "a.ods", "a.zip"]) {
    expect(contenu(nom, zip("x".repeat(9000)))).toEqual({ genre: "tronque", format: "archive" });
  }
});

test("an image without its end is cut, one with bytes added after it is whole", () => {
  const png = latin("\x89PNG\r\n\x1a\n\0\0\0\rIHDR....\0\0\0\0IEND\xaeB`\x82");
  expect(contenu("a.png", png).genre).toBe("sain");
  expect(contenu("a.png", png.subarray(0, -12))).toEqual({ genre: "tronque", format: "image" });
  expect(contenu("a.jpg", JPEG).genre).toBe("sain");
  expect(contenu("a.jpg", Buffer.concat([JPEG, Buffer.alloc(9000, 1)])).genre).toBe("sain");
  expect(contenu("a.jpg", JPEG.subarray(0, -2))).toEqual({ genre: "tronque", format: "image" });
  expect(contenu("a.jpg", latin("\xff\xd8\xff"))).toEqual({ genre: "tronque", format: "image" });
});

test("a Git LFS pointer stands for its file, spoilt or not", () => {
  const oid = "a".repeat(64);
  const tete = "version https://git-lfs.github.com/spec/v1\n";
  expect(contenu("a.pdf", `${tete}oid sha256:${oid}\nsize 12\n`)).toEqual({
    genre: "pointeur",
    oid,
    taille: 12,
  });
  expect(contenu("a.pdf", tete)).toMatchObject({ genre: "pointeur", oid: null });
});

test("files of one size with other bytes bear other marks, whatever their place in the head", () => {
  const marks = [0, 1, 2, 3, 4, 97, 99].map((at) => {
    const bytes = Buffer.alloc(100, 7);
    bytes[at] = 8;
    return examineContenu(lectureOf(bytes), "a.bin").marque;
  });
  expect(new Set(marks).size).toBe(marks.length);
});
