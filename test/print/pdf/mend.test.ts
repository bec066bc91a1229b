import { createHash } from "node:crypto";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { mendPdf } from "../../../src/print/pdf/mend.ts";

const META = { titre: "Rapport <essai> & co\u0007", auteur: "quali", date: "2024-06-30" };
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

async function printed(type: string, content = "0 0 1 1 re f"): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  const page = document.addPage();
  page.node.set(PDFName.of("Contents"), context.register(context.flateStream(content)));
  const root = context.register(context.obj({}));
  const element = context.register(context.obj({ S: type, P: root }));
  catalog.set(PDFName.of("StructTreeRoot"), root);
  context.assign(root, context.obj({ Type: "StructTreeRoot", K: [element], ParentTree: { Nums: [] } }));
  return document.save();
}

test("claims both standards, says what the claim covers, in the report’s own date", async () => {
  const { pdf, fautes } = await mendPdf(await printed("H1"), META);
  const text = Buffer.from(pdf).toString("utf8");
  expect(fautes).toEqual([]);
  expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(text).toContain("<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>");
  expect(text).toContain("règles vérifiables par machine");
  expect(text).toContain("Rapport &lt;essai&gt; &amp; co</rdf:li>");
  expect(text.slice(0, 8)).toBe("%PDF-1.7");
  expect(text).toContain("(D:20240630000000+00'00')");
});

test("claims nothing where a fault is left", async () => {
  const { pdf, fautes } = await mendPdf(await printed("Figure"), META);
  expect(fautes).toEqual(["une image n’a pas de texte de remplacement"]);
  expect(latin(pdf)).not.toMatch(/pdfaid:part|pdfuaid:part|PDF\/UA/);
});

test("refuses what is not tagged", async () => {
  const document = await PDFDocument.create();
  document.addPage();
  await expect(mendPdf(await document.save(), META)).rejects.toThrow("not tagged");
});

test("same input, same bytes; another file, another identity", async () => {
  const file = { nom: "a.txt", description: "a", type: "text/plain", contenu: Buffer.from("un") };
  const once = await mendPdf(await printed("P"), META, [file]);
  const again = await mendPdf(await printed("P"), META, [file]);
  expect(Buffer.from(again.pdf).equals(Buffer.from(once.pdf))).toBe(true);
  const other = await mendPdf(await printed("P"), META, [{ ...file, contenu: Buffer.from("du") }]);
  const id = (pdf: Uint8Array) => /\/ID \[ <(\w+)>/.exec(latin(pdf))?.[1];
  expect(id(once.pdf)).toMatch(/^[0-9a-f]{32}$/i);
  expect(id(other.pdf)).not.toBe(id(once.pdf));
});

test("files are attached byte for byte, with a name, a type and a relationship", async () => {
  const contenu = Buffer.from([0, 255, 10, 13, 40, 41, 92]);
  const file = { nom: "15.3_été.pdf", description: "preuves/15.3/été.pdf", type: "application/pdf", contenu };
  const { pdf } = await mendPdf(await printed("P"), META, [file]);
  const read = await PDFDocument.load(pdf);
  const [attached] = read.getAttachments();
  expect(attached).toMatchObject({
    name: "15.3_été.pdf",
    description: "preuves/15.3/été.pdf",
    mimeType: "application/pdf",
    afRelationship: "Supplement",
  });
  expect(Buffer.from(attached?.data ?? []).equals(contenu)).toBe(true);
  expect(latin(pdf)).toContain(createHash("md5").update(contenu).digest("hex"));
});
