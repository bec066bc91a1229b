import { expect, test } from "vitest";
import { formatDiffPdf } from "../../../../src/commands/diff/forms/pdf.ts";
import { EXEMPLE } from "./exemple.ts";

test("the page that is printed brings its fonts, and spells what none of them draws", async () => {
  const [group] = EXEMPLE.sousEngagements;
  if (!group) throw new Error("no group");
  const [text] = group.textes.vers;
  const rare = {
    ...group,
    changements: [],
    textes: { de: [], vers: [{ id: text?.id ?? "1", texte: "Un mot rare : 漢" }] },
  };
  const printed: [string, string][] = [];
  const secours = { famille: "Secours", sousEnsemble: "x", plages: [[0x3b1, 0x3b1]] as const, graisses: [] };
  const pdf = await formatDiffPdf(
    { ...EXEMPLE, sousEngagements: [rare] },
    {
      couleur: false,
      largeur: 80,
      imprimer: async (page, titre) => {
        printed.push([page([secours]), titre]);
        return new Uint8Array([1]);
      },
    },
  );
  expect(pdf).toEqual(new Uint8Array([1]));
  const [[html = "", titre] = []] = printed;
  expect(titre).toContain(EXEMPLE.vers);
  expect(html).toContain("Un mot rare\u00a0: [U+6F22]");
  expect(html).toContain('@font-face{font-family:"Inter');
});
