import { expect, test } from "vitest";
import { alike, toldByAnother } from "../../../../src/commands/check/forms/pretty/alike.ts";
import { formatPretty } from "../../../../src/commands/check/forms/pretty/pretty.ts";
import { MemoryDepot } from "../../../../src/depot/memory.ts";
import { judged } from "../../../support/rapport.ts";
import { diagnostic, OPTIONS } from "../../../support/resultat-fictif.ts";

const QUALI = `version: 1
structure: { id: exemple, nom: Préfecture d’exemple, type: prefecture, cert: false }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
`;

function shown(options = {}): string[] {
  const { entree, verdict } = judged(new MemoryDepot({ "quali.yaml": QUALI }));
  const page = formatPretty({ ...verdict, referentiels: entree.referentiels }, { ...OPTIONS, ...options });
  return page.trimEnd().split("\n");
}

test("an empty folder fits two screens, and says first what to do", () => {
  const lines = shown({ largeur: 80 });
  expect(lines.length).toBeLessThanOrEqual(80);
  expect(lines.indexOf("À faire d’abord")).toBeLessThan(
    lines.findIndex((line) => /^Avertissements/.test(line)),
  );
  expect(lines.filter((line) => /\s: pas de preuve\.$/u.test(line))).toHaveLength(3);
  expect(lines.at(-1)).toMatch(/^\d+\u00a0constats/);
});

test("--verbose tells each", () => {
  expect(shown({ verbose: true }).filter((line) => /\s: pas de preuve\./u.test(line)).length).toBeGreaterThan(
    100,
  );
});

test("a promise is whole on a wide page", () => {
  expect(shown({ largeur: 160, verbose: true }).join("\n")).not.toContain("…\n");
});

const of = (regle: string, exigence: string, more = {}) =>
  diagnostic({ regle, exigence, referentiel: "quali-ate@2024-02-01", gravite: "avertissement", ...more });

test("seven of a rule are one, six are six", () => {
  const list = Array.from({ length: 13 }, (_, i) =>
    of(i < 7 ? "preuve-manquante" : "preuve-sans-date", `${i}.1`),
  );
  const { many, others } = alike(list);
  expect(many.map((group) => group.length)).toEqual([7]);
  expect(others).toHaveLength(6);
});

test("no evidence that counts is not told again where a finding as grave says why", () => {
  const absent = of("preuve-absente", "24.4", { gravite: "erreur" });
  const missing = of("preuve-manquante", "24.4");
  const other = of("preuve-manquante", "24.3");
  expect([...toldByAnother([absent, missing, other])]).toEqual([missing]);
  const graver = of("preuve-manquante", "9.1", { gravite: "erreur" });
  expect(toldByAnother([of("preuve-sans-date", "9.1"), graver]).size).toBe(0);
});
