import fc from "fast-check";
import { expect, test } from "vitest";
import { commandesObeies, ecrire, resultatHostile, sansConstat } from "../../../support/formes.ts";
import { diagnostic, renduFictif } from "../../../support/resultat-fictif.ts";

interface Entree {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number } };
}

/** The rules of GitLab's own page on the format, in words. */
function follows(text: string): Entree[] {
  const entries: Entree[] = JSON.parse(text);
  expect(Array.isArray(entries)).toBe(true);
  expect(text.startsWith("\ufeff")).toBe(false);
  for (const { description, check_name, fingerprint, severity, location } of entries) {
    for (const word of [description, check_name, fingerprint, location.path])
      expect(typeof word).toBe("string");
    expect(["info", "minor", "major", "critical", "blocker"]).toContain(severity);
    expect(location.path).not.toMatch(/^(\.?\/|\.\.)/);
    expect(Number.isInteger(location.lines.begin) && location.lines.begin >= 1).toBe(true);
  }
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
  return entries;
}

const distinct = () => {
  const { resultat } = renduFictif();
  const diagnostics = resultat.diagnostics.map((one, rang) => ({
    ...one,
    empreinte: String(rang).padStart(64, "0"),
  }));
  return { ...resultat, diagnostics };
};

test("one entry a finding that nothing silences, at its place from the top", async () => {
  const entries = follows(await ecrire("gitlab", distinct(), { sommet: "dossier" }));
  expect(entries.map(({ severity, location }) => [severity, location.path, location.lines.begin])).toEqual([
    ["minor", "dossier/quali.yaml", 8],
    ["major", "dossier/preuves/9.2/fiche.yaml", 5],
    ["major", "dossier/preuves/15.3/fiche.yaml", 4],
    ["info", "dossier/quali.yaml", 1],
  ]);
});

test("without a finding it is an empty list", async () => {
  for (const structures of [sansConstat().structures, []])
    expect(await ecrire("gitlab", { ...sansConstat(), structures })).toBe("[]\n");
});

test("general findings alone, or after others", async () => {
  const { structure: _, ...general } = diagnostic({ fichier: "quali-espace.yaml" });
  expect(follows(await ecrire("gitlab", { ...sansConstat(), diagnostics: [general] }))).toHaveLength(1);
  const { diagnostics, ...rest } = distinct();
  const last = { ...general, empreinte: "f".repeat(64) };
  expect(follows(await ecrire("gitlab", { ...rest, diagnostics: [...diagnostics, last] }))).toHaveLength(5);
});

test("whatever the texts say, it holds nothing that a log obeys", async () => {
  await fc.assert(
    fc.asyncProperty(resultatHostile, async (resultat) => {
      const text = await ecrire("gitlab", resultat);
      expect(commandesObeies(text)).toEqual([]);
      expect(JSON.parse(text).length).toBe(
        resultat.diagnostics.filter(({ suppression }) => !suppression).length,
      );
    }),
    { numRuns: 60 },
  );
});
