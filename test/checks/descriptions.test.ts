import { describe, expect, test } from "vitest";
import { REGLES } from "../../src/checks/index.ts";

describe("descriptors", () => {
  test.each([...REGLES])("%s says what, why and what to do, in whole sentences", (id, regle) => {
    expect(regle.id).toBe(id);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(regle.titre).toMatch(/^[A-ZÀÉ][^.]*[^.]$/);
    for (const texte of [regle.pourquoi, regle.remede]) expect(texte).toMatch(/^["«A-ZÀÉ].*\.$/s);
    expect(regle.remede, "tells the reader, with vous").toMatch(/ez\b|^Faites |^Rien à faire/);
  });
});
