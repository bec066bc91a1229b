import { expect, test } from "vitest";
import { formatPretty } from "../../../../src/commands/check/forms/pretty/pretty.ts";
import { MemoryDepot } from "../../../../src/depot/memory.ts";
import { ecrire } from "../../../support/formes.ts";
import { judged } from "../../../support/rapport.ts";
import { OPTIONS } from "../../../support/resultat-fictif.ts";

/** Two référentiels without alias, of which many exigences bear the same numbers. */
const { entree, verdict } = judged(
  new MemoryDepot({
    "quali.yaml": `version: 1
structure: { id: exemple, nom: Préfecture d’exemple, type: prefecture, cert: false }
referentiels:
  - { id: quali-ate@2024-02-01, modules: [1, 2, 4, 8] }
  - { id: qual-e-pref@2019-02-04, modules: [1, 2, 3] }
`,
  }),
);
const rendu = { ...verdict, referentiels: entree.referentiels };
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("no two findings are told in the same words", () => {
  const lines = plain(formatPretty(rendu, OPTIONS)).split("\n");
  const missing = lines.filter((line) => line.endsWith(" : pas de preuve."));
  expect(missing).toContain("  ! 1.1 : pas de preuve.");
  expect(missing).toContain("  ! qual-e-pref:1.1 : pas de preuve.");
  expect(new Set(missing).size).toBe(missing.length);
});

test("a finding names its exigence once, as its reader does", async () => {
  const lines = plain(await ecrire("github", verdict.resultat));
  expect(lines).toContain("::qual-e-pref:1.1 : pas de preuve.");
  expect(lines).not.toContain("qual-e-pref:1.1 : 1.1");
});

test("a fact names the exigences that wait for it, those of another référentiel by its name", () => {
  const said = verdict.resultat.diagnostics
    .filter(({ regle }) => regle === "fait-non-declare")
    .map(({ message, donnees }) => [donnees?.fait, plain(message).replace(/^.* en dépend : /, "")]);
  expect(said).toContainEqual(["degradation-delais-titres", "qual-e-pref:22.2."]);
  expect(said).toContainEqual(["gestionnaire-file-attente", "6.1."]);
});
