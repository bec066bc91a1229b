import { createHash, type Hash } from "node:crypto";
import {
  type PDFContext,
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";

/** A file that travels inside the PDF. */
export interface PieceJointe {
  /** Name under which a reader saves it: no folder, unique. */
  nom: string;
  /** What a reader shows beside it. */
  description: string;
  /** Media type. */
  type: string;
  contenu: Uint8Array;
}

/**
 * Embeds files as PDF/A-3 asks: associated with the document, each with its relationship, type, size and checksum.
 * Their bytes are stored as they are, without a filter. `date` (`YYYY-MM-DD`) is their only date.
 */
export function attachFiles(
  context: PDFContext,
  catalog: PDFDict,
  pieces: readonly PieceJointe[],
  date: string,
  hash: Hash,
): void {
  if (pieces.length === 0) return;
  const entries = pieces.map((piece) => {
    hash.update(piece.nom).update(piece.contenu);
    return {
      key: PDFHexString.fromText(piece.nom),
      file: context.register(specificationOf(context, piece, date)),
    };
  });
  // A name tree is sorted by the bytes of its keys.
  const sorted = entries.toSorted((a, b) => (a.key.asString() < b.key.asString() ? -1 : 1));
  const names = sorted.flatMap(({ key, file }) => [key, file]);
  const files = context.register(context.obj({ Names: names }));
  const tree = catalog.lookup(PDFName.of("Names"));
  if (tree) (tree as PDFDict).set(PDFName.of("EmbeddedFiles"), files);
  else catalog.set(PDFName.of("Names"), context.obj({ EmbeddedFiles: files }));
  catalog.set(PDFName.of("AF"), context.obj(entries.map(({ file }) => file)));
}

function specificationOf(context: PDFContext, piece: PieceJointe, date: string): PDFDict {
  const { nom, description, type, contenu } = piece;
  const file = context.obj({
    Type: "EmbeddedFile",
    Subtype: type,
    Length: contenu.length,
    Params: {
      Size: contenu.length,
      CheckSum: PDFHexString.of(createHash("md5").update(contenu).digest("hex")),
      ModDate: PDFString.of(`D:${date.replaceAll("-", "")}000000+00'00'`),
    },
  });
  const stream = context.register(PDFRawStream.of(file, contenu));
  return context.obj({
    Type: "Filespec",
    F: PDFString.of(nom.replace(/[^\w. -]/g, "_")),
    UF: PDFHexString.fromText(nom),
    Desc: PDFHexString.fromText(description),
    AFRelationship: "Supplement",
    EF: { F: stream, UF: stream },
  });
}
