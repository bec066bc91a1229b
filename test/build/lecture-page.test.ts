import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { statutOf } from "../../src/commands/check/forms/pretty/words.ts";
import { MemoryDepot } from "../../src/depot/memory.ts";
import type { ExigenceJugee } from "../../src/domain/resultat.ts";
import { judgeDepot } from "../support/etagere.ts";

// Each example of docs/lecture.md is a fiche, then what quali says of it, a day a paragraph.
// `npx vitest run test/build/lecture-page.test.ts --update` writes again what quali says.
const PAGE = "docs/lecture.md";
const EXAMPLE = /```yaml\n# (preuves\/(\S+)\/fiche\.yaml)\n(.*?)```\n\n```text\n(.*?)```/gs;

const QUALI = `version: 1
structure: { id: exemple, nom: Préfecture d'exemple, type: prefecture, cert: false, fictif: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
`;

const COUVERTURE: Readonly<Record<ExigenceJugee["couverture"], string>> = {
  documente: "documentée",
  perime: "périmée",
  "a-qualifier": "à qualifier",
  manquant: "manquante",
};

/** What quali says of a fiche on one day, as the page shows it. */
function say(fichier: string, fiche: string, exigence: string, date: string): string {
  const depot = new MemoryDepot({ "quali.yaml": QUALI, [fichier]: fiche });
  const { resultat } = judgeDepot(depot, { date });
  const jugee = resultat.structures[0]?.jugements[0]?.exigences.find(({ id }) => id === exigence);
  if (!jugee) throw new Error(`${exigence} is not judged`);
  const { repondues, total } = jugee.methodes;
  const constats = resultat.diagnostics.filter(
    (one) => one.exigence === exigence && one.gravite !== "info" && one.regle !== "fait-non-declare",
  );
  return [
    `${date} : ${exigence} ${COUVERTURE[jugee.couverture]}, ${repondues} sur ${total}`,
    ...jugee.preuves.map((piece) => `  – ${piece.designation} : ${statutOf(piece)}`),
    ...constats.map(({ gravite, message }) => `  ${gravite} : ${message}`),
  ]
    .join("\n")
    .replace(/[\u00a0\u202f]/g, " ");
}

test("the page on reading methods says what quali says", async () => {
  const page = readFileSync(PAGE, "utf8");
  let examples = 0;
  const real = page.replace(
    EXAMPLE,
    (_all, fichier: string, exigence: string, fiche: string, dit: string) => {
      examples += 1;
      const days = dit.match(/^\d{4}-\d{2}-\d{2}/gm) ?? [];
      const said = days.map((date) => say(fichier, fiche, exigence, date)).join("\n\n");
      return `\`\`\`yaml\n# ${fichier}\n${fiche}\`\`\`\n\n\`\`\`text\n${said}\n\`\`\``;
    },
  );
  expect(examples).toBe(5);
  await expect(real).toMatchFileSnapshot(path.resolve(PAGE));
});
