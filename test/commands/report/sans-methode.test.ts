import { describe, expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { html, judged, savoie } from "../../support/rapport.ts";

/** A Qual-e-Pref structure with these pieces under 3.2. */
function qualEPref(...pieces: string[]) {
  return judged(
    new MemoryDepot({
      "quali.yaml": `version: 1
structure: { id: essai, nom: Essai, type: prefecture, cert: true }
referentiel: qual-e-pref@2019-02-04
modules: [1, 2]
`,
      "preuves/3.2/fiche.yaml": `version: 1
evaluation: conforme
evalueLe: 2022-06-01
preuves:
${pieces.map((piece) => `  - { observation: Enquête, ${piece} }`).join("\n")}
`,
    }),
    "2022-06-30",
  ).entree;
}

/** The words of a page, plain spaces. */
function words(page: string): string {
  const body = page.slice(page.indexOf("<body")).replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, "");
  return body
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&nbsp;|[\u00a0\u202f]/g, " ")
    .replaceAll(/\s+/g, " ");
}

const SUFFIT = "une pièce datée suffit";

describe("where no control method is known", () => {
  const entree = qualEPref("nature: enquete-satisfaction, date: 2022-02-23");

  test.each(["audit", "synthese"])("%s says that a piece is enough, and counts no method", (type) => {
    const text = words(html(type, entree));
    expect(text).toContain(SUFFIT);
    expect(text).not.toContain("Méthodes de contrôle répondues");
  });

  test("the dossier says whose opinion natures are, and of each module that none is known", () => {
    const text = words(html("audit", entree));
    expect(text).toContain("avis de quali ; aucune source ne donne les preuves attendues");
    expect(text).not.toContain("la notice explicative fait foi");
    expect(text.split(`aucune méthode de contrôle connue : ${SUFFIT}`)).toHaveLength(3);
  });
});

test("where methods are known they are counted, and nothing is said of a piece that is enough", () => {
  const entree = savoie();
  const synthese = words(html("synthese", entree));
  expect(synthese).toContain("Méthodes de contrôle répondues");
  expect(synthese).not.toContain(SUFFIT);
  // Of Services Publics +, followed beside, the dossier says it.
  expect(words(html("audit", entree)).split(SUFFIT)).toHaveLength(2);
});

test("a count says how much of it is covered through a crosswalk, and by whose opinion", () => {
  expect(words(html("synthese", savoie()))).toContain(
    "6 exigences documentées sur 8, dont 3 par correspondance (avis de quali)",
  );
});

test("a piece that has a day and a nature is not said to have none: it does not say what it answers", () => {
  const text = words(html("audit", qualEPref("nature: planning, date: 2022-02-23")));
  expect(text).toContain("Ne dit pas à quoi elle répond : 3.2/1.");
  expect(text).toContain("Ne dit pas à quoi elle répond : ne compte pas");
  expect(text).not.toMatch(/Ni nature ni date|Nature ou date/);
});

test("a period that is running is told beside its days", () => {
  const text = words(
    html("audit", qualEPref("nature: enquete-satisfaction, du: 2022-06-01, au: 2022-08-31")),
  );
  expect(text).toContain("01/06/2022 – 31/08/2022, en cours");
});
