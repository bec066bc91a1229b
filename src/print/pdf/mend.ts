import { createHash, type Hash } from "node:crypto";
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { sanitize } from "../../domain/texte-sur.ts";
import { markArtifacts } from "./artifacts.ts";
import { attachFiles, type PieceJointe } from "./attachments.ts";
import { srgbProfile } from "./colour.ts";
import { faultsOfPdf } from "./faults.ts";
import { type PdfMetadata, xmpPacket } from "./metadata.ts";
import { mendOutline } from "./outline.ts";
import { destinationsOf } from "./page-numbers.ts";
import { mendStructure } from "./structure.ts";

const name = PDFName.of;

export interface MendedPdf {
  pdf: Uint8Array;
  /** Page (from 1) on which each named place of the HTML falls. */
  destinations: Map<string, number>;
  /** Why it claims neither PDF/UA-1 nor PDF/A-3a, in French; empty when it does. */
  fautes: string[];
}

/**
 * Mends what a browser prints, so that it meets the rules of PDF/UA-1 and PDF/A-3a that a machine can check, and
 * attaches files to it. Same bytes in, same metadata, same files: same bytes out. Throws when the input is no tagged PDF.
 */
export async function mendPdf(
  printed: Uint8Array,
  metadata: PdfMetadata,
  jointes: readonly PieceJointe[] = [],
): Promise<MendedPdf> {
  const document = await PDFDocument.load(printed, { updateMetadata: false, throwOnInvalidObject: true });
  const { context, catalog } = document;
  const root = catalog.lookup(name("StructTreeRoot"));
  if (!(root instanceof PDFDict)) throw new Error("the printed PDF is not tagged");
  context.header = PDFHeader.forVersion(1, 7);
  const hash = createHash("sha256").update(JSON.stringify(metadata));
  mendContents(context, document, hash);
  mendStructure(context, root);
  mendOutline(document);
  attachFiles(context, catalog, jointes, metadata.date, hash);
  const fautes = faultsOfPdf(context, root);
  setMetadata(context, catalog, xmpPacket(metadata, fautes.length === 0));
  setColours(context, catalog);
  setInfo(context, metadata);
  const id = PDFHexString.of(hash.digest("hex").slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
  const destinations = destinationsOf(document);
  const pdf = await document.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    addDefaultPage: false,
  });
  return { pdf, destinations, fautes };
}

function mendContents(context: PDFContext, document: PDFDocument, hash: Hash): void {
  for (const page of document.getPages()) {
    const contents = page.node.get(name("Contents"));
    const streams = page.node.lookup(name("Contents"));
    const refs = streams instanceof PDFArray ? streams.asArray() : contents ? [contents] : [];
    const bytes = refs.map((ref) => decode(context.lookup(ref)));
    const marked = markArtifacts(Buffer.concat(bytes));
    hash.update(marked);
    page.node.set(name("Contents"), context.register(context.flateStream(marked)));
    for (const ref of refs) if ("objectNumber" in ref) context.delete(ref as never);
    page.node.set(name("Tabs"), name("S"));
  }
}

function decode(stream: unknown): Uint8Array {
  if (!(stream instanceof PDFRawStream))
    throw new Error("a page of the printed PDF has no readable contents");
  return decodePDFRawStream(stream).decode();
}

function setMetadata(context: PDFContext, catalog: PDFDict, xmp: string): void {
  // PDF/A wants the packet readable as it is: no filter.
  const packet = context.stream(new TextEncoder().encode(xmp), {
    Type: "Metadata",
    Subtype: "XML",
  });
  catalog.set(name("Metadata"), context.register(packet));
  catalog.set(name("Lang"), PDFString.of("fr"));
  catalog.set(name("ViewerPreferences"), context.obj({ DisplayDocTitle: true }));
}

function setColours(context: PDFContext, catalog: PDFDict): void {
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const intent = context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFString.of("sRGB IEC61966-2.1"),
    Info: PDFString.of("sRGB IEC61966-2.1"),
    DestOutputProfile: profile,
  });
  catalog.set(name("OutputIntents"), context.obj([context.register(intent)]));
}

/** The information dictionary says what the XMP says, and no more: dates of the clock would change the bytes. */
function setInfo(context: PDFContext, { titre, auteur, date }: PdfMetadata): void {
  const stamp = PDFString.of(`D:${date.replaceAll("-", "")}000000+00'00'`);
  const info = context.obj({
    Title: PDFHexString.fromText(sanitize(titre)),
    Author: PDFHexString.fromText(sanitize(auteur)),
    Producer: PDFString.of("quali"),
    CreationDate: stamp,
    ModDate: stamp,
  });
  const old = context.trailerInfo.Info;
  if (old && "objectNumber" in old) context.delete(old as never);
  context.trailerInfo.Info = context.register(info);
}
