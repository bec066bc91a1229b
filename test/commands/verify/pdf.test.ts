import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { flattened } from "../../../src/commands/pack/pdf/names.ts";
import { openPdf } from "../../../src/commands/verify/disk/pdf.ts";
import { lectureOf } from "../../../src/depot/tree.ts";
import { attachFiles } from "../../../src/print/pdf/attachments.ts";
import { readAttachments } from "../../../src/print/pdf/read-attachments.ts";
import { runCli } from "../../cli/fake-io.ts";

const sha256 = (texte: string) => createHash("sha256").update(texte).digest("hex");
const FICHIERS = { "15.3_a.txt": "été", "paquet.json": "{}", "referentiels_x.json": "[]" };
const sommes = (fichiers: Record<string, string>) =>
  Object.entries(fichiers)
    .map(([nom, texte]) => `${sha256(texte)}  ${nom}\n`)
    .join("");

async function pdfOf(fichiers: Record<string, string>): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  const pieces = Object.entries(fichiers).map(([nom, texte]) => {
    const contenu = new TextEncoder().encode(texte);
    return { nom, description: nom, type: "text/plain", contenu };
  });
  attachFiles(document.context, document.catalog, pieces, "2024-06-30", createHash("sha256"));
  return document.save({ useObjectStreams: false });
}

/** « genre chemin:ligne », and what is there as a folder. */
async function told(fichiers: Record<string, string>) {
  const { fautes, ouvert } = await openPdf(lectureOf(await pdfOf(fichiers)), "p.pdf");
  const lines = fautes.map(({ genre, chemin, ligne }) => `${genre} ${chemin}${ligne ? `:${ligne}` : ""}`);
  return { lines, charge: ouvert?.charge };
}

test("the files in a PDF are read back, byte for byte", async () => {
  const read = await readAttachments(await pdfOf(FICHIERS));
  expect([...(read ?? [])].map(([nom, bytes]) => [nom, Buffer.from(bytes).toString()]).sort()).toEqual(
    Object.entries(FICHIERS).sort(),
  );
  expect(await readAttachments(new TextEncoder().encode("%PDF-1.7\nrien"))).toBeNull();
});

test("each file stands in the list once, with its fingerprint", async () => {
  const sound = { ...FICHIERS, "manifest-sha256.txt": sommes(FICHIERS) };
  expect((await told(sound)).lines).toEqual([]);
  expect((await told(sound)).charge?.toSorted()).toEqual([
    "data/15.3_a.txt",
    "data/manifest-sha256.txt",
    "data/paquet.json",
    "data/referentiels/x.json",
  ]);
  const list = sommes(FICHIERS);
  const wrong: [Record<string, string>, string][] = [
    [{ ...sound, "15.3_a.txt": "ete" }, "altere 15.3_a.txt"],
    [{ ...sound, "b.txt": "b" }, "en-trop b.txt"],
    [{ ...sound, "manifest-sha256.txt": `${list}${sha256("c")}  c.txt\n` }, "manquant c.txt"],
    [{ ...sound, "manifest-sha256.txt": `${list}abc\n` }, "manifeste-incorrect manifest-sha256.txt:4"],
    [
      { ...sound, "manifest-sha256.txt": `${list}${list.split("\n")[0]}\n` },
      "entree-en-double manifest-sha256.txt:4",
    ],
  ];
  for (const [fichiers, expected] of wrong) expect((await told(fichiers)).lines).toEqual([expected]);
});

test("a PDF that is no pack is said to be none", async () => {
  const place = path.join(mkdtempSync(path.join(tmpdir(), "quali-pdf-")), "a.pdf");
  for (const [bytes, said] of [
    [await pdfOf({ "a.txt": "a" }), "n’est pas un paquet d’audit"],
    [await pdfOf({}), "n’est pas un paquet d’audit"],
    [Buffer.from("%PDF-1.4\nrien"), "coupé ou abîmé"],
  ] as const) {
    writeFileSync(place, bytes);
    const { code, stdout } = await runCli(["verify", place]);
    expect([code, stdout.replace(/\s+/g, " ")]).toEqual([1, expect.stringContaining(said)]);
  }
});

test("names in a PDF have no folder, and none is taken twice", () => {
  const fichier = (chemin: string) => ({ chemin, taille: 0, sha256: "" });
  const chemins = [
    "preuves/15.3/a.txt",
    "preuves/15.3_a.txt",
    "paquet.json",
    "referentiels/x.json",
    "preuves/_commun/b.pdf",
    "donnees/é:1.csv",
  ];
  expect(flattened(chemins.map(fichier)).map(({ range }) => range)).toEqual([
    "15.3_a.txt",
    expect.stringMatching(/^15\.3_a-[0-9a-f]{8}\.txt$/),
    expect.stringMatching(/^paquet-[0-9a-f]{8}\.json$/),
    "_referentiels_x.json",
    "preuves__commun_b.pdf",
    "donnees_é_1.csv",
  ]);
});
