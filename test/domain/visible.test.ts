import { expect, test } from "vitest";
import { visible } from "../../src/domain/visible.ts";

test.each([
  ["Enqu\u00adête d\u00adété \u2713\ufe0f", "Enquête dété ✓"],
  ["\ufb01che, e\ufb03cace, a\ufb00aire", "fiche, efficace, affaire"],
  ["a\u2003b\u2009c\u3000d", "a b c d"],
  ["5\u202f000\u2007€", "5\u00a0000\u00a0€"],
  ["l\u02bcusager", "l’usager"],
  ["e\u0301te\u0301", "été"],
  ["une ligne\nune autre\tici\u202e", "une ligne\nune autre ici"],
  ["می\u200cخواهم", "می\u200cخواهم"],
])("%j", (before, after) => {
  expect(visible(before)).toBe(after);
});
