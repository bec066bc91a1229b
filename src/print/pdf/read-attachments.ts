import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";

/** Nodes of a name tree that are followed one below the other. */
const DEEPEST = 20;

/** The files that a PDF holds, by name; null for what is no PDF that can be read, or names one twice. */
export async function readAttachments(pdf: Uint8Array): Promise<Map<string, Uint8Array> | null> {
  try {
    const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
    const found = new Map<string, Uint8Array>();
    const names = catalog.lookup(PDFName.of("Names"));
    const tree = names instanceof PDFDict ? names.lookup(PDFName.of("EmbeddedFiles")) : undefined;
    return tree === undefined || addNode(tree, found, 0) ? found : null;
  } catch {
    return null;
  }
}

function addNode(node: unknown, found: Map<string, Uint8Array>, depth: number): boolean {
  if (!(node instanceof PDFDict) || depth > DEEPEST) return false;
  const kids = node.lookup(PDFName.of("Kids"));
  if (kids instanceof PDFArray)
    for (let rank = 0; rank < kids.size(); rank++)
      if (!addNode(kids.lookup(rank), found, depth + 1)) return false;
  const names = node.lookup(PDFName.of("Names"));
  if (!(names instanceof PDFArray)) return true;
  for (let rank = 1; rank < names.size(); rank += 2) if (!addFile(names.lookup(rank), found)) return false;
  return true;
}

function addFile(specification: unknown, found: Map<string, Uint8Array>): boolean {
  if (!(specification instanceof PDFDict)) return false;
  const nom = specification.lookup(PDFName.of("UF")) ?? specification.lookup(PDFName.of("F"));
  const files = specification.lookup(PDFName.of("EF"));
  const stream = files instanceof PDFDict ? files.lookup(PDFName.of("F")) : undefined;
  if (!(nom instanceof PDFHexString || nom instanceof PDFString) || !(stream instanceof PDFRawStream))
    return false;
  const text = nom.decodeText();
  if (found.has(text)) return false;
  const filtered = stream.dict.has(PDFName.of("Filter"));
  found.set(text, filtered ? decodePDFRawStream(stream).decode() : stream.getContents());
  return true;
}
