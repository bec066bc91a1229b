import { expect, test } from "vitest";
import { diffReferentiels } from "../../../../src/commands/diff/diff.ts";
import { RIEN_D_ECRIT } from "../../../../src/commands/diff/facts/written.ts";
import { impactOn } from "../../../../src/commands/diff/impact/impact.ts";
import type { SorteDeLien } from "../../../../src/commands/diff/types.ts";
import type { Module, Referentiel, SousEngagement } from "../../../../src/domain/referentiel.ts";
import type { DossierExigence } from "../../../../src/domain/structure.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../../../support/referentiel.ts";
import { dossier, dossierSansFiche, structure } from "../../../support/structure.ts";

const HORAIRES = "Nous affichons nos horaires";
const LANGUE = "Nos agents parlent plusieurs langues étrangères";

const sous = (id: string, texte: string, controle: "local" | "central" = "local"): SousEngagement => ({
  ...sousEngagement(id, [methode(`${id}-a`, { texte: "Appels mystères", controle })]),
  texte,
});
const holding = (...all: SousEngagement[]): Module[] => [module(1, [engagement(1, all)])];
const AVANT = referentiel(holding(sous("1.1", HORAIRES), sous("1.2", LANGUE)));

/** « geste de→vers » with reasons, of a préfecture that follows every module of the first. */
function works(vers: Referentiel, written = RIEN_D_ECRIT, dossiers: DossierExigence[] = [], de = AVANT) {
  const one = structure({ declaree: { type: "prefecture" }, modules: null, dossiers });
  const [suivi] = one.suivis;
  if (!suivi) throw new Error("no référentiel");
  return impactOn(diffReferentiels(de, vers, written), de, vers, one, suivi);
}

const lines = (...args: Parameters<typeof works>) =>
  works(...args).travaux.map(
    ({ geste, de, vers, raisons, ouvert }) =>
      `${geste} ${de.join("+")}→${vers.join("+")}${raisons.map((one) => ` (${one})`).join("")}${ouvert ? " ?" : ""}`,
  );
const apres = (...all: SousEngagement[]) => referentiel(holding(...all), { version: "2" });

test("what stays is taken up again, what changed looked at again, with the reasons that matter", () => {
  expect(lines(apres(sous("1.1", HORAIRES), sous("1.2", `${LANGUE} et locales`)))).toEqual([
    "reprendre 1.1→1.1",
    "revoir 1.2→1.2 (texte reformulé)",
  ]);
  expect(lines(apres(sous("1.1", "Nous affichons les horaires"), sous("1.3", LANGUE)))).toEqual([
    "reprendre 1.1→1.1",
    "reprendre 1.2→1.3",
  ]);
});

test("what comes is made, unless it is controlled elsewhere; what goes is put away, last", () => {
  const vers = apres(
    sous("1.2", LANGUE),
    sous("1.3", "Un annuaire en ligne"),
    sous("1.4", "Un numéro vert", "central"),
  );
  expect(lines(vers)).toEqual([
    "reprendre 1.2→1.2",
    "creer →1.3 (exigence nouvelle : rien ne la documente encore)",
    "creer →1.4 (contrôlée par l’administration centrale : rien à fournir)",
    "abandonner 1.1→ (exigence supprimée : sa fiche ne répond plus à rien)",
  ]);
  expect(works(vers).synthese).toEqual({
    reprendre: 1,
    revoir: 0,
    fusionner: 0,
    scinder: 0,
    recomposer: 0,
    creer: 2,
    abandonner: 1,
  });
  const half = [methode("1.3-a", { controle: "central" }), methode("1.3-b")];
  const mixed = apres(sous("1.1", HORAIRES), sous("1.2", LANGUE), {
    ...sous("1.3", "Un annuaire"),
    methodesControle: half,
  });
  expect(lines(mixed)[2]).toBe("creer →1.3 (exigence nouvelle : rien ne la documente encore)");
  const bare = apres(sous("1.1", HORAIRES), sous("1.2", LANGUE), {
    ...sous("1.3", "Un annuaire"),
    methodesControle: [],
  });
  expect(lines(bare)[2]).toBe("creer →1.3 (exigence nouvelle : rien ne la documente encore)");
});

const linked = (...pairs: [de: string, vers: string, lien?: SorteDeLien][]) => ({
  ...RIEN_D_ECRIT,
  nom: "a--b",
  liens: pairs.map(([de, vers, lien = "egal"]) => ({
    niveau: "sousEngagements" as const,
    de,
    vers,
    lien,
    motif: "dit",
  })),
});

test("several that join, part or mix", () => {
  const two = apres(sous("1.1", HORAIRES), sous("1.2", LANGUE));
  const one = apres(sous("1.1", HORAIRES));
  expect(lines(one, linked(["1.1", "1.1"], ["1.2", "1.1"]))[0]).toContain("fusionner 1.1+1.2→1.1 ");
  const single = referentiel(holding(sous("1.1", HORAIRES)));
  expect(lines(two, linked(["1.1", "1.1"], ["1.1", "1.2"]), [], single)[0]).toContain("scinder 1.1→1.1+1.2 ");
  expect(lines(two, linked(["1.1", "1.1"], ["1.1", "1.2"], ["1.2", "1.2"]))[0]).toContain(
    "recomposer 1.1+1.2→1.1+1.2 ",
  );
});

test("a task counts the files and fiches of its own folders", () => {
  const { travaux } = works(apres(sous("1.1", HORAIRES), sous("1.2", LANGUE)), RIEN_D_ECRIT, [
    dossierSansFiche("1.1", ["a.pdf", "b.pdf"]),
    dossier("1.1", [], {}, { chemin: "preuves/autre" }),
    dossier("1.2"),
  ]);
  expect(travaux.map(({ dossiers, fichiers }) => ({ dossiers, fichiers }))).toEqual([
    { dossiers: ["preuves/1.1", "preuves/autre"], fichiers: 3 },
    { dossiers: ["preuves/1.2"], fichiers: 1 },
  ]);
});

test("an exigence that becomes a heading leads to all that the heading holds", () => {
  const leaf = referentiel([module(1, [engagement(1, [], { texte: HORAIRES })])]);
  const vers = referentiel(
    [
      module(1, [
        engagement(1, [sous("1.1", LANGUE), sous("1.2", HORAIRES)], { texte: HORAIRES }),
        engagement(2, [sous("2.1", "Un annuaire")], { texte: "Autre" }),
      ]),
    ],
    { version: "2" },
  );
  expect(lines(vers, RIEN_D_ECRIT, [], leaf).map((line) => line.split(" (")[0])).toEqual([
    "scinder 1→1.1+1.2",
    "creer →2.1",
  ]);
});

test("what may be promised already is open", () => {
  const unknown = referentiel([
    module(1, [engagement(1, [], { texte: "Engagement 1", sousEngagementsConnus: false })]),
  ]);
  const open = { ...RIEN_D_ECRIT, indetermines: { de: new Set<string>(), vers: new Set(["1.1"]) } };
  const known = referentiel([module(1, [engagement(2, [sous("1.1", HORAIRES)])])], { id: "b" });
  expect(lines(known, { ...open, entier: true }, [], unknown)).toContain(
    "creer →1.1 (vis-à-vis inconnu : les sources ne le donnent pas) ?",
  );
});

test("what leads nowhere is open where its counterpart may be unknown, not where it has one", () => {
  const open = { ...RIEN_D_ECRIT, indetermines: { de: new Set(["1.1", "1.2"]), vers: new Set<string>() } };
  const vers = apres(sous("1.3", "Un annuaire en ligne"));
  expect(lines(vers, open).filter((line) => line.startsWith("abandonner"))).toEqual([
    "abandonner 1.1→ (vis-à-vis inconnu : les sources ne le donnent pas) ?",
    "abandonner 1.2→ (vis-à-vis inconnu : les sources ne le donnent pas) ?",
  ]);
});

test("the structure is named, and said to be fictitious where it is", () => {
  const of = (declaree: Parameters<typeof structure>[0]) => {
    const one = structure(declaree);
    const [suivi] = one.suivis;
    if (!suivi) throw new Error("no référentiel");
    return impactOn(diffReferentiels(AVANT, AVANT), AVANT, AVANT, one, suivi).structure;
  };
  const named = { id: "essai", nom: "Préfecture d’essai", chemin: "." };
  expect(of({})).toEqual(named);
  expect(of({ declaree: { fictif: false } })).toEqual(named);
  expect(of({ declaree: { fictif: true } })).toEqual({ ...named, fictif: true });
});
