import { expect, test } from "vitest";
import { diffReferentiels } from "../../../src/commands/diff/diff.ts";
import type { Referentiel } from "../../../src/domain/referentiel.ts";
import {
  condition,
  engagement,
  MATRICE,
  methode,
  module,
  referentiel,
  sousEngagement,
} from "../../support/referentiel.ts";

const PROMESSE = "Nous répondons à vos courriels dans un délai annoncé";

/** One exigence 1.1 with one control method, changed by `edit`. */
function one(
  edit: { texte?: string; methode?: Parameters<typeof methode>[1]; reste?: Partial<Referentiel> } = {},
) {
  const texte = edit.texte ?? PROMESSE;
  const sous = { ...sousEngagement("1.1", [methode("1.1-a", edit.methode)]), texte };
  return referentiel([module(1, [engagement(1, [sous])])], edit.reste);
}

/** « type (portée) de → vers » for each change between two versions of that exigence. */
function changes(de: Referentiel, vers: Referentiel): string[] {
  const { sousEngagements, selection } = diffReferentiels(de, vers);
  return [...sousEngagements.flatMap(({ changements }) => changements), ...selection].map(
    ({ type, portee, de, vers }) => `${type} (${portee}) ${de ?? ""} → ${vers ?? ""}`.trim(),
  );
}

test.each([
  ["a figure", "Sous 10 jours", "Sous 5 jours", "nombre-change (rupture)"],
  ["words", PROMESSE, `${PROMESSE} et maîtrisé`, "texte-reformule (a-revoir)"],
  [
    "small words",
    PROMESSE,
    "Nous répondons aux courriels, dans le délai annoncé",
    "texte-retouche (editorial)",
  ],
])("a text that changes in %s", (_what, de, vers, told) => {
  expect(changes(one({ texte: de }), one({ texte: vers }))).toEqual([`${told} ${de} → ${vers}`]);
});

test("control methods: words, place of control, period, condition, natures", () => {
  const yearly = { mois: 12, mots: "annuel" };
  const with_ = (options: Parameters<typeof methode>[1]) => one({ methode: options });
  expect(changes(one(), with_({ controle: "central" }))).toEqual(["controle-devenu-central (a-revoir)  →"]);
  expect(changes(with_({ periode: yearly }), one())).toEqual(["periode-retiree (a-revoir) chaque année →"]);
  expect(changes(with_({ periode: yearly }), with_({ periode: { mois: 6, mots: "" } }))).toEqual([
    "periode-raccourcie (rupture) chaque année → chaque semestre",
  ]);
  expect(changes(with_({ condition: condition("svi") }), one())).toEqual([
    "condition-retiree (rupture) svi →",
  ]);
  expect(changes(one(), with_({ condition: condition("svi", { precision: true }) }))).toEqual([]);
  expect(changes(one(), with_({ natures: ["registre"] }))).toEqual([
    "nature-retiree (a-revoir) affichage →",
    "nature-ajoutee (editorial)  → registre",
  ]);
  expect(changes(one(), with_({ texte: "Appels mystères" }))).toEqual([
    "methode-retiree (a-revoir) Contrôle 1.1-a →",
    "methode-ajoutee (a-revoir)  → Appels mystères",
  ]);
});

test("parts of a control method, by their words, and the period of each", () => {
  const partie = (rang: number, mots: string, mois?: number) => ({
    id: `1.1-a.${rang}`,
    objet: mots,
    mots,
    natures: ["affichage"],
    ...(mois && { periode: { mois, mots: "" } }),
  });
  const [copil, csa] = [partie(1, "en COPIL", 12), partie(2, "en CSA", 12)];
  const parts = (...parties: (typeof copil)[]) => one({ methode: { parties } });
  expect(changes(parts(copil, csa), parts(copil, csa))).toEqual([]);
  expect(changes(parts(copil), parts(copil, csa))).toEqual(["partie-ajoutee (a-revoir)  → en CSA"]);
  expect(changes(parts(copil, csa), parts(copil))).toEqual(["partie-retiree (a-revoir) en CSA →"]);
  expect(changes(parts(copil, csa), parts(copil, partie(2, "en CSA", 6)))).toEqual([
    "periode-raccourcie (rupture) chaque année → chaque semestre",
  ]);
});

test("deadlines are told by channel", () => {
  const delai = {
    id: "courriels",
    exigence: "1.1",
    canal: "courriel",
    objet: "demande",
    duree: 10,
    unite: "jours" as const,
    depart: "reception",
    mots: "10 jours",
  };
  const shorter = { ...delai, duree: 5 };
  const working = { ...delai, unite: "jours-ouvres" as const };
  const de = one({ reste: { delais: [delai] } });
  expect(changes(de, one({ reste: { delais: [shorter] } }))).toEqual([
    "delai-raccourci (rupture) courriel : 10 jours → courriel : 5 jours",
  ]);
  expect(changes(de, one({ reste: { delais: [working] } }))).toEqual([
    "delai-change (a-revoir) courriel : 10 jours → courriel : 10 jours ouvrés",
  ]);
});

test("the end of holding replies is a rupture, a deadline that is longer or gone is looked at again", () => {
  const delai = {
    id: "courriers",
    exigence: "1.1",
    canal: "courrier",
    objet: "demande",
    duree: 10,
    unite: "jours" as const,
    depart: "demande-complete",
    attenteCompte: true,
    mots: "10 jours",
  };
  const { attenteCompte, ...firm } = delai;
  const told = (vers: (typeof firm)[]) =>
    changes(one({ reste: { delais: [delai] } }), one({ reste: { delais: vers } }));
  expect(told([firm])).toEqual(["attente-retiree (rupture)  →"]);
  expect(told([{ ...firm, duree: 15 }])).toEqual([
    "attente-retiree (rupture)  →",
    "delai-allonge (a-revoir) courrier : 10 jours (une réponse d’attente suffit) → courrier : 15 jours",
  ]);
  expect(told([])).toEqual(["delai-retire (a-revoir) courrier : 10 jours (une réponse d’attente suffit) →"]);
  const other = { ...delai, depart: "reception" };
  expect(told([other])).toEqual([
    "delai-change (a-revoir) courrier : 10 jours (depuis la demande complète ; une réponse d’attente suffit) → courrier : 10 jours (depuis la réception ; une réponse d’attente suffit)",
  ]);
  expect(changes(one({ reste: { delais: [firm] } }), one({ reste: { delais: [delai] } }))).toEqual([
    "delai-change (a-revoir) courrier : 10 jours → courrier : 10 jours (une réponse d’attente suffit)",
  ]);
});

test("what only a control method asks cannot be set beside a side whose methods are unknown", () => {
  const withMethod = (mots: string, mois = 3) =>
    one({ texte: `${PROMESSE}, mesurés chaque trimestre`, methode: { periode: { mois, mots } } });
  const bare = (texte: string, mois?: number) => {
    const periode = mois ? { periode: { mois, mots: "…" } } : {};
    const sous = { ...sousEngagement("1.1", []), texte, ...periode };
    return referentiel([module(1, [engagement(1, [sous])])]);
  };
  const told = (de: Referentiel, vers: Referentiel) =>
    changes(de, vers).filter((line) => line.startsWith("periode"));
  const same = bare(`${PROMESSE}, mesurés chaque trimestre`);
  expect(told(same, withMethod("registre trimestriel"))).toEqual([
    "periode-indeterminee (a-revoir)  → chaque trimestre",
  ]);
  expect(told(withMethod("registre trimestriel"), same)).toEqual([
    "periode-indeterminee (a-revoir) chaque trimestre →",
  ]);
  // Words of the promise can be set beside the other promise.
  expect(told(same, withMethod("mesurés […] chaque trimestre"))).toEqual([
    "periode-ajoutee (rupture)  → chaque trimestre",
  ]);
  // A promise that a method now holds is kept; one that nothing holds is lost.
  expect(told(bare(PROMESSE, 3), withMethod("registre trimestriel"))).toEqual([]);
  expect(told(bare(PROMESSE, 3), one())).toEqual(["periode-retiree (a-revoir) chaque trimestre →"]);
  expect(told(bare(PROMESSE, 3), withMethod("registre annuel", 12))).toEqual([
    "periode-retiree (a-revoir) chaque trimestre →",
  ]);
});

test("rules for choosing modules follow the modules through their links", () => {
  const modules = [1, 2, 3, 4, 5, 6, 7, 8].map((numero) => module(numero));
  const de = referentiel(modules, { selection: MATRICE });
  const lignes = MATRICE.lignes.map((ligne) => ({ ...ligne, obligatoires: [1, 2, 4] }));
  const told = changes(de, referentiel(modules, { version: "2", selection: { ...MATRICE, lignes } }));
  expect(told).toContain("obligation-ajoutee (rupture)  → module 4");
  expect(told).toContain("obligation-retiree (editorial) module 3 →");
});

test("a label that a side’s sources do not speak of has not become anything", () => {
  const modules = [1, 2, 3, 4, 5, 6, 7, 8].map((numero) => module(numero));
  const labelled = (label?: "obligatoire" | "volontaire") => {
    const lignes = MATRICE.lignes.map(({ label: _, ...ligne }) => ({ ...ligne, ...(label && { label }) }));
    return referentiel(modules, { selection: { ...MATRICE, lignes } });
  };
  const told = (de: Referentiel, vers: Referentiel) => changes(de, { ...vers, version: "2" }).join("\n");
  expect(told(labelled("volontaire"), labelled("obligatoire"))).toContain("label-devenu-obligatoire");
  expect(told(labelled("volontaire"), labelled())).toBe("");
  expect(told(labelled(), labelled("obligatoire"))).toBe("");
});
