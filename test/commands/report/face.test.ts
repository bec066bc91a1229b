import { describe, expect, test } from "vitest";
import { RAPPORTS } from "../../../src/commands/report/index.ts";
import type { EntreeRapport } from "../../../src/commands/report/report.ts";
import type { MiseEnSommeil } from "../../../src/domain/resultat.ts";
import { historiqueFictif } from "../../support/historique.ts";
import { html, savoie } from "../../support/rapport.ts";

// What every report says of itself: what is left out of its judgement, and from which state of the folder it comes.
const DOCUMENTS = RAPPORTS.filter(({ forme }) => forme.kind === "objet" && "document" in forme.champs).map(
  ({ type }) => type,
);

const ENTREE: EntreeRapport = { ...savoie(), historique: historiqueFictif() };

/** What is read of the first page: the cover, the head, the slide of the title. */
function face(type: string, entree: EntreeRapport): string {
  const page = html(type, entree);
  const start = page.search(
    /<(section class="couverture"|div class="tete"|section class="diapo diapo-titre")/,
  );
  const end = page.slice(start).search(/<\/(section|div)>/);
  return readable(page.slice(start, start + end));
}

const readable = (page: string) =>
  page
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replace(/\s+/g, " ");

function withReserves(exclusions: MiseEnSommeil[]): EntreeRapport {
  return { ...ENTREE, structure: { ...ENTREE.structure, exclusions } };
}

describe("exclusions, derogations and disabled rules", () => {
  test.each(DOCUMENTS)("stand on the first page of %s", (type) => {
    const said = face(type, ENTREE);
    expect(said).toMatch(/Exclusion – 23\.3.*Le château est classé/);
    expect(said).toMatch(/Dérogation – 25\.3, aucune preuve ne documente l’exigence/);
  });

  test("in a line, each until its day", () => {
    expect(face("affiche", ENTREE)).toContain(
      "Exclusion – 23.3, jusqu’au 31 décembre 2024 : Le château est classé : l’étude",
    );
  });

  test("where they are many, the line counts them, and says where their reasons are", () => {
    const many: MiseEnSommeil[] = [
      ...Array.from({ length: 40 }, (_, rang) => ({
        genre: "exclusion" as const,
        sujet: `${rang + 1}.1`,
        exigence: `${rang + 1}.1`,
        motif: "Hors d’atteinte cette année, faute de moyens.",
      })),
      { genre: "regle-desactivee", sujet: "preuve-sans-date", regle: "preuve-sans-date" },
    ];
    expect(face("affichage", withReserves(many))).toMatch(
      /40 exclusions \(1\.1, 2\.1, .*8\.1 et 32 autres\) et 1 règle désactivée \(.+\), dont le dossier d’audit donne les motifs\./,
    );
  });

  test("where there is none, a page to hang up says nothing of them", () => {
    expect(html("affiche", withReserves([]))).not.toContain('reserves-breves"');
  });
});

describe("the fingerprint of the state", () => {
  const printOf = (entree: EntreeRapport) =>
    /empreinte ([0-9a-f]{8} [0-9a-f]{8})/.exec(readable(html("affiche", entree)))?.[1];
  const ecrits = ENTREE.ecrits ?? {
    gouvernance: null,
    textes: new Map(),
    images: new Map(),
    resultats: new Map(),
  };
  const before = printOf(ENTREE);

  test("is the same of the same folder", () => {
    expect(before).toMatch(/^[0-9a-f]/);
    expect(printOf({ ...savoie(), historique: historiqueFictif() })).toBe(before);
  });

  test.each<[string, Partial<typeof ecrits>]>([
    ["gouvernance.yaml", { gouvernance: { ...ecrits.gouvernance, version: 1, garant: "Préfète" } }],
    ["a text", { textes: new Map([...ecrits.textes, ["bilan", { titre: "Bilan", blocs: [] }]]) as never }],
    ["a picture", { images: new Map([["textes/hall.jpg", "data:image/jpeg;base64,AAAA"]]) }],
    ["the results of a survey", { resultats: new Map([["e.csv", { reponses: ["oui"], themes: [] }]]) }],
  ])("is another when %s changes", (_, change) => {
    expect(printOf({ ...ENTREE, ecrits: { ...ecrits, ...change } })).not.toBe(before);
  });
});
