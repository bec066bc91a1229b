import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { commandesObeies, ecrire, resultatHostile, sansConstat } from "../../../support/formes.ts";
import { diagnostic, renduFictif } from "../../../support/resultat-fictif.ts";

/** As a forge renders it. */
const html = (text: string) =>
  micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

const many = (count: number, gravite: (rang: number) => "erreur" | "avertissement") => ({
  ...renduFictif().resultat,
  diagnostics: Array.from({ length: count }, (_, rang) =>
    diagnostic({ gravite: gravite(rang), message: `Constat numéro ${rang}.`, fichier: "quali.yaml" }),
  ),
});

test("says how many findings there are, then which, the gravest first", async () => {
  expect(await ecrire("markdown", undefined, { sommet: "dossier" })).toMatchInlineSnapshot(`
    "<!-- quali check -->
    ## quali : 2 erreurs, 1 avertissement, 1 information

    Au 30 juin 2024.

    - **Préfecture d’Exemple** : 2 exigences documentées sur 5 (40 %) ; structure fictive ; 1 mise en sommeil (exclusion, dérogation ou règle désactivée).

    ### Erreurs (2)

    - 9.2 : La dernière vérification de 9.2 date du 1er mars 2023 ; elle se fait deux fois par an. (preuve-perimee), dossier/preuves/9.2/fiche.yaml:5  
      → Déposez le compte rendu de la vérification du premier semestre 2024.
    - Clé inconnue « natre » ; vouliez-vous dire « nature » ? (cle-inconnue), dossier/preuves/15.3/fiche.yaml:4  
      → Corrigez le nom de la clé.

    ### Avertissements (1)

    - 3.1 : Aucune preuve ne documente l’exigence 3.1. (preuve-manquante), dossier/quali.yaml:8  
      → Déposez une preuve dans preuves/3.1 et décrivez-la dans une fiche.
    "
  `);
});

test("without a finding it says so", async () => {
  expect(await ecrire("markdown", sansConstat())).toContain("## quali : aucun constat\n");
});

test("never outgrows what a forge takes: warnings go before errors, and are counted", async () => {
  const text = await ecrire(
    "markdown",
    many(5000, (rang) => (rang % 50 === 0 ? "erreur" : "avertissement")),
  );
  expect(text.length).toBeGreaterThan(40_000);
  expect(text.length).toBeLessThan(60_000);
  expect(text.match(/Constat numéro \d+0\. \(/g)?.length).toBeGreaterThanOrEqual(100);
  const shown = text.match(/^- Constat numéro/gm)?.length ?? 0;
  expect(text).toContain(`### Erreurs (100)`);
  expect(text).toContain(`- et ${5000 - shown}\u00a0autres, faute de place`);
});

test("one monstrous text does not hide the others", async () => {
  const { diagnostics, ...rest } = many(3, () => "erreur");
  const monster = diagnostic({
    gravite: "erreur",
    message: "@a".repeat(50_000),
    fichier: "`".repeat(50_000),
  });
  const text = await ecrire("markdown", { ...rest, diagnostics: [monster, ...diagnostics] });
  expect(text).toContain("Constat numéro 2");
  expect(text.length).toBeLessThan(60_000);
});

test("nor does what stands around the findings, at its longest", async () => {
  const long = "#1@a".repeat(1000);
  const { structures, diagnostics } = many(2000, () => "erreur");
  const [one] = structures;
  if (!one) throw new Error("no structure");
  const all = Array.from({ length: 60 }, (_, rang) => ({
    ...one,
    id: `s${rang}`,
    chemin: `s${rang}`,
    nom: long,
  }));
  const resultat = {
    ...renduFictif().resultat,
    structures: all,
    diagnostics: [
      ...diagnostics.map((found) => ({ ...found, structure: "s0" })),
      ...all.map(({ id }) =>
        diagnostic({ structure: id, gravite: "erreur", suppression: { par: "exclusion" } }),
      ),
    ],
    depuis: {
      ref: long,
      pires: 1,
      general: Array.from({ length: 9 }, (_, rang) => ({
        sens: "pire" as const,
        genre: "nouveau" as const,
        empreinte: String(rang),
        regle: long,
        gravite: "erreur" as const,
        message: long,
      })),
      structures: all.map(({ chemin }) => ({
        structure: long,
        chemin,
        avant: { etat: "absente" as const, commit: "0".repeat(40), date: "2024-05-01" },
        constats: [],
        exigences: [],
      })),
      disparues: Array.from({ length: 9 }, () => long),
    },
  };
  const text = await ecrire("markdown", resultat);
  expect(text.length).toBeGreaterThan(50_000);
  expect(text.length).toBeLessThan(60_000);
});

test("whatever the texts say, nothing of them is rendered", async () => {
  await fc.assert(
    fc.asyncProperty(resultatHostile, async (resultat) => {
      const text = await ecrire("markdown", resultat, { verbose: true });
      expect(text.length).toBeLessThan(60_000);
      expect(commandesObeies(text)).toEqual([]);
      const tags = new Set([...html(text).matchAll(/<(!--|\/?[a-z][a-z0-9]*)/gi)].map(([tag]) => tag));
      const expected = ["h2", "h3", "p", "ul", "li", "strong", "br"].flatMap((tag) => [
        `<${tag}`,
        `</${tag}`,
      ]);
      expect([...tags].filter((tag) => tag !== "<!--" && !expected.includes(tag))).toEqual([]);
      expect(text.replaceAll(/<!--.*?-->/g, "\u0000")).not.toMatch(/(^|[^\w\u0000])[@#!~][\w]/m);
    }),
    { numRuns: 60 },
  );
}, 60_000);
