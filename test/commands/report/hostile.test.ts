import { describe, expect, test } from "vitest";
import { RAPPORTS } from "../../../src/commands/report/index.ts";
import { renderRapport } from "../../../src/commands/report/render.ts";
import type { EntreeRapport } from "../../../src/commands/report/report.ts";
import { fallbackFonts } from "../../../src/print/fallback-fonts.ts";
import { html, MOYENS, rapport, savoie } from "../../support/rapport.ts";

const TYPES = RAPPORTS.map(({ type }) => type);
const ATTACK = `"><script>alert(1)</script><img src=x onerror='alert(2)'>{{structure.nom}}</style></title>]]>`;

/** Script and block of data of the pages that have them. */
const SCRIPTS = new Map([
  ["audit", 1],
  ["grille-audit", 2],
]);

/** Words that the judgement itself writes, and keys that join what belongs together: nobody types them freely. */
const OWN =
  /^(etat|applicabilite|couverture|revue|evaluation|statut|type|genre|gravite|par|origineDate|referentiel|id|exigence|methodes|alias|ligne|label|date|du|au|echeance|expire|evalueLe|consulteLe|schema|labellisation|prochainAudit|nature|service|unite|periodicite|sens|origine)$/;

function attacked<T>(value: T, key = ""): T {
  if (typeof value === "string") return (OWN.test(key) ? value : ATTACK) as T;
  if (Array.isArray(value)) return value.map((item) => attacked(item, key)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, attacked(of, name)])) as T;
}

function hostile(): EntreeRapport {
  const entree = savoie();
  const exigences = entree.structure.jugements[0]?.exigences ?? [];
  for (const exigence of exigences) exigence.commentaire = "x";
  return {
    ...entree,
    structure: attacked(entree.structure),
    diagnostics: attacked(entree.diagnostics),
    declaree: attacked(entree.declaree),
  };
}

describe.each(TYPES)("report %s", (type) => {
  test("shows markup in any field as text", () => {
    const text = html(type, hostile());
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(text).not.toMatch(
      /<script>alert|<img\b|<\/style>[\s\S]*<\/style>|<\w[^>"]*(?:"[^"]*"[^>"]*)* onerror/,
    );
    expect(text.match(/<script/g)?.length ?? 0).toBe(SCRIPTS.get(type) ?? 0);
    expect(text).toContain("{{structure.nom}}");
  });

  test("drops what could hide or reverse text", () => {
    const entree = savoie();
    entree.structure.nom = "Pré\u202efecture\u0007 de\u200b la Savoie\u001b[31m";
    expect(html(type, entree)).toMatch(/<(h1|p class="structure")>Préfecture de la Savoie\[31m</);
  });

  test("leaves rare characters to the reader’s fonts; in print, embeds a font or spells them", () => {
    const entree = savoie();
    const exigence = entree.structure.jugements[0]?.exigences.find(({ id }) => id === "15.3");
    if (exigence) exigence.responsable = "Accueil 漢";
    entree.structure.nom = "Préfecture 😀";
    const where = type === "audit" ? [{ point: 0x6f22, lieu: "15.3, responsable" }] : [];
    const found = [{ point: 0x1f600, lieu: "structure, nom" }, ...where];
    const page = renderRapport(rapport(type), entree, MOYENS);
    expect(page).toMatchObject({ sansGlyphe: expect.arrayContaining(found) });
    expect("html" in page && page.html).toContain("Préfecture 😀");
    const print = renderRapport(rapport(type), entree, {
      ...MOYENS,
      secours: fallbackFonts("dist").slice(0, 1),
    });
    expect("html" in print && print.html).toContain("Préfecture [U+1F600]");
    const drawn = renderRapport(rapport(type), entree, { ...MOYENS, secours: fallbackFonts("dist") });
    expect(drawn).toMatchObject({ sansGlyphe: [] });
    expect("html" in drawn && drawn.html).toMatch(/font-family:"Secours"[\s\S]*Préfecture 😀/);
  });
});

test("a comment of fifty pages is shown whole", () => {
  const entree = savoie();
  const exigence = entree.structure.jugements[0]?.exigences.find(({ id }) => id === "15.3");
  const page = `${"Le registre est tenu chaque semaine. ".repeat(80)}\n\n`;
  if (exigence) exigence.commentaire = page.repeat(50);
  const text = html("audit", entree);
  expect(text.split("Le registre est tenu chaque semaine.").length - 1).toBe(4000);
  expect(
    text.match(
      /<div class="commentaire">.{0,80}?(?:<p>(?:Le registre est tenu chaque semaine. ?){80}<\/p>){50}<\/div>/,
    ),
  ).not.toBeNull();
});

test("only web addresses become links", () => {
  const entree = savoie();
  const pieces = entree.structure.jugements.flatMap(({ exigences }) =>
    exigences.flatMap((one) => one.preuves),
  );
  const links = pieces.filter(({ type }) => type === "lien");
  for (const [i, link] of links.entries()) {
    link.designation =
      ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://exemple.fr/"][i % 4] ?? "";
  }
  const text = html("audit", entree);
  const targets = [...text.matchAll(/<a [^>]*href="([^"#][^"]*)"/g)].map(([, target]) => target);
  expect(new Set(targets)).toEqual(new Set(["https://exemple.fr/"]));
});

test("a template of the user takes the place of ours, and its faults stop the report", () => {
  const own = (source: string) => ({
    ...MOYENS,
    modeles: new Map([...MOYENS.modeles, ["synthese/rapport.hbs", source]]),
  });
  expect(html("synthese", savoie(), own("<p>Pôle qualité de {{structure.nom}}</p>"))).toContain(
    "<p>Pôle qualité de Préfecture de la Savoie</p>",
  );
  expect(renderRapport(rapport("synthese"), savoie(), own("\n{{structure.nomm}}"))).toEqual({
    fautes: [
      {
        modele: "synthese/rapport.hbs",
        ligne: 2,
        message: "champ inconnu «\u00a0nomm\u00a0» ; vouliez-vous dire «\u00a0nom\u00a0»\u00a0?",
      },
    ],
  });
});
