/**
 * Marks as Artifact whatever a content stream paints outside marked content: margin boxes, borders, backgrounds.
 * Works on operators, one at a time, as PDF 32000-1 (8.2, 14.6) nests them: a marked sequence may not open or close
 * inside a path or a text object.
 */
export function markArtifacts(content: Uint8Array): Uint8Array {
  const out = new Chunks();
  let depth = 0;
  let open = false;
  for (const { start, end, operator } of operators(content)) {
    if (depth === 0 && !open && STARTS.has(operator)) {
      out.push(OPEN);
      open = true;
    }
    out.push(content.subarray(start, end));
    if (open && ENDS.has(operator)) {
      out.push(CLOSE);
      open = false;
    }
    if (operator === "BDC" || operator === "BMC") depth++;
    if (operator === "EMC") depth--;
  }
  return out.join();
}

const ascii = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const OPEN = ascii("/Artifact BMC\n");
const CLOSE = ascii("\nEMC\n");

/** Operators that open a path, a text object, or paint by themselves. */
const STARTS = new Set(["m", "re", "BT", "Do", "sh", "BI"]);
/** Operators that end what those began. */
const ENDS = new Set(["f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n", "ET", "Do", "sh", "EI"]);

interface Operation {
  /** From the first operand, white space included. */
  start: number;
  end: number;
  operator: string;
}

const isSpace = (byte: number) =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 0 || byte === 12;
const isDelimiter = (byte: number) => "()<>[]{}/%".includes(String.fromCharCode(byte));
const isRegular = (byte: number) => !isSpace(byte) && !isDelimiter(byte);
const isOperatorStart = (byte: number) =>
  (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === 39 || byte === 34;

/** Cuts a content stream into operations: operands and their operator. */
function* operators(content: Uint8Array): Generator<Operation> {
  let start = 0;
  let at = 0;
  while (at < content.length) {
    const byte = content[at] ?? 0;
    if (isSpace(byte)) at++;
    else if (byte === 37) at = endOfLine(content, at);
    else if (byte === 40) at = endOfString(content, at);
    else if (byte === 47) at = endOfToken(content, at + 1);
    else if (isDelimiter(byte)) at++;
    else {
      const end = endOfToken(content, at);
      const token = String.fromCharCode(...content.subarray(at, end));
      at = token === "ID" ? endOfInlineImage(content, end) : end;
      const operator = token === "ID" ? "EI" : token;
      if (isOperatorStart(byte) && !KEYWORDS.has(token)) {
        yield { start, end: at, operator };
        start = at;
      }
    }
  }
  if (start < content.length) yield { start, end: content.length, operator: "" };
}

const KEYWORDS = new Set(["true", "false", "null"]);

function endOfToken(content: Uint8Array, from: number): number {
  let at = from;
  while (at < content.length && isRegular(content[at] ?? 0)) at++;
  return at;
}

function endOfLine(content: Uint8Array, from: number): number {
  let at = from;
  while (at < content.length && content[at] !== 10 && content[at] !== 13) at++;
  return at;
}

function endOfString(content: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    const byte = content[at];
    if (byte === 92) at++;
    else if (byte === 40) depth++;
    else if (byte === 41 && --depth === 0) return at + 1;
  }
  return content.length;
}

function endOfInlineImage(content: Uint8Array, from: number): number {
  for (let at = from; at < content.length - 2; at++) {
    const ends = isSpace(content[at] ?? 0) && content[at + 1] === 69 && content[at + 2] === 73;
    if (ends && (at + 3 >= content.length || isSpace(content[at + 3] ?? 0))) return at + 3;
  }
  return content.length;
}

class Chunks {
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  push(part: Uint8Array): void {
    this.parts.push(part);
    this.length += part.length;
  }

  join(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
