import { displayWidth, fitting } from "./width.ts";

/**
 * Lines of at most `width` columns, cut at blanks (never at a no-break space), or inside a word longer than a line.
 * `first` and `next` begin the first line and the others and count in the width.
 */
export function wrap(text: string, width: number, first = "", next = first): string[] {
  const atFirst = Math.max(1, width - displayWidth(first));
  const atNext = Math.max(1, width - displayWidth(next));
  const least = Math.min(atFirst, atNext);
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(/[ \t]+/).flatMap((word) => pieces(word, least))) {
    const room = lines.length === 0 ? atFirst : atNext;
    if (line !== "" && displayWidth(line) + 1 + displayWidth(piece) > room) {
      lines.push(line);
      line = piece;
    } else {
      line = line === "" ? piece : `${line} ${piece}`;
    }
  }
  lines.push(line);
  return lines.map((one, index) => ((index === 0 ? first : next) + one).trimEnd());
}

function pieces(word: string, room: number): string[] {
  const found: string[] = [];
  let rest = word;
  while (displayWidth(rest) > room) {
    const head = fitting(rest, room) || ([...rest][0] ?? "");
    found.push(head);
    rest = rest.slice(head.length);
  }
  return rest === "" ? found : [...found, rest];
}
