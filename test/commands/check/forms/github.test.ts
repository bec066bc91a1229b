import fc from "fast-check";
import { expect, test } from "vitest";
import { ecrire, resultatHostile, sansConstat } from "../../../support/formes.ts";

interface Annotation {
  commande: string;
  proprietes: Record<string, string>;
  message: string;
}

/** A command as the runner reads it: up to the next `::`, properties by `,` and `=`, then what it decodes. */
function obey(line: string): Annotation {
  const end = line.indexOf("::", 2);
  const [commande = "", ...words] = line.slice(2, end).split(" ");
  const decode = (text: string) =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const proprietes = words
    .join(" ")
    .split(",")
    .map((word): [string, string] => [
      word.slice(0, word.indexOf("=")),
      decode(word.slice(word.indexOf("=") + 1)),
    ]);
  return { commande, proprietes: Object.fromEntries(proprietes), message: decode(line.slice(end + 2)) };
}

test("one command a finding that nothing silences, at its place from the top", async () => {
  const lines = (await ecrire("github", undefined, { sommet: "a, b: 100%" })).trimEnd().split("\n");
  expect(lines.map(obey)).toMatchObject([
    {
      commande: "warning",
      proprietes: { file: "a, b: 100%/quali.yaml", line: "8", col: "3", title: "preuve-manquante" },
    },
    { commande: "error", proprietes: { file: "a, b: 100%/preuves/9.2/fiche.yaml", line: "5" } },
    { commande: "error", proprietes: { title: "cle-inconnue" } },
  ]);
  expect(obey(lines[2] ?? "").message).toBe(
    "Clé inconnue « natre » ; vouliez-vous dire « nature » ?\nCorrigez le nom de la clé.",
  );
});

test("information is annotated where one asks to see it", async () => {
  for (const options of [{ verbose: true }, { failOn: "info" as const }])
    expect(await ecrire("github", undefined, options)).toMatch(/^::notice /m);
});

test("without a finding it says nothing", async () => {
  expect(await ecrire("github", sansConstat())).toBe("");
});

test("whatever the texts say, each line is the one command that was meant", async () => {
  await fc.assert(
    fc.asyncProperty(resultatHostile, async (resultat) => {
      const text = await ecrire("github", resultat, { verbose: true });
      const lines = text.split(/\r\n|[\r\n\u0085\u2028\u2029]/).filter((line) => line !== "");
      expect(lines).toHaveLength(resultat.diagnostics.filter(({ suppression }) => !suppression).length);
      for (const line of lines) {
        expect(line).toMatch(/^::(error|warning|notice) file=[^,:]*,line=\d+(,col=\d+)?,title=[a-z-]+::/);
        expect(line.indexOf("::", line.indexOf("::", 2) + 2)).toBe(-1);
        expect(line).not.toMatch(/##\w*\[/);
      }
    }),
    { numRuns: 60 },
  );
});
