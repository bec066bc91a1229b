import { expect, test } from "vitest";
import { diffReferentiels } from "../../../src/commands/diff/diff.ts";
import { NIVEAUX } from "../../../src/commands/diff/facts/nodes.ts";
import type { Engagement, Referentiel } from "../../../src/domain/referentiel.ts";
import { QUALI_ATE } from "./published.ts";

/** Quali-ATE without 8.1, with an engagement put in at 5, and modules 6 and 7 in the other order: all ids move. */
function renumbered(): { vers: Referentiel; ids: Map<string, string> } {
  const ids = new Map<string, string>();
  const move = (engagement: Engagement): Engagement => {
    const numero = engagement.numero < 5 ? engagement.numero : engagement.numero + 1;
    const kept = engagement.sousEngagements.filter(({ id }) => id !== "8.1");
    const sousEngagements = kept.map((sous, rank) => {
      const id = `${numero}.${rank + 1}`;
      ids.set(sous.id, id);
      return { ...sous, id };
    });
    return { ...engagement, numero, sousEngagements };
  };
  const modules = QUALI_ATE.modules.map((module) => ({
    ...module,
    engagements: module.engagements.map(move),
  }));
  const texte = "Nos agents parlent votre langue.";
  const sous = { id: "5.1", texte, blocs: [texte], methodesControle: [], sources: [] };
  modules[0]?.engagements.splice(4, 0, { numero: 5, texte, sousEngagements: [sous], sources: [] });
  const swapped = modules.map((module) =>
    module.numero === 6 || module.numero === 7 ? { ...module, numero: 13 - module.numero } : module,
  );
  const delais = QUALI_ATE.delais.map((delai) => ({ ...delai, exigence: ids.get(delai.exigence) ?? "" }));
  return { vers: { ...QUALI_ATE, version: "2025", modules: swapped, delais }, ids };
}

test("every promise of Quali-ATE is found again when nearly all numbers have moved", () => {
  const { vers, ids } = renumbered();
  const diff = diffReferentiels(QUALI_ATE, vers);
  const found = diff.sousEngagements.flatMap(({ liens }) => liens.map(({ de, vers }) => `${de} ${vers}`));
  expect(found.sort()).toEqual([...ids].map(([de, vers]) => `${de} ${vers}`).sort());
  const others = NIVEAUX.flatMap((niveau) => diff[niveau]).filter(
    ({ nature }) => nature !== "identique" && nature !== "renumerote",
  );
  expect(others.map(({ de, vers, nature }) => `${de}→${vers} ${nature}`)).toEqual([
    "→5 ajoute",
    "8.1→ supprime",
    "→5.1 ajoute",
  ]);
  expect(diff.synthese.rupture).toBe(2);
});
