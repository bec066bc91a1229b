import { readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Depot, EntreeDeDossier } from "../../src/depot/depot.ts";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { judgeDepot, readShelf } from "../support/etagere.ts";

// Over the folders in which some rule fires. Time zones, locales and working directories: test/heavy/hostile-folder.test.ts.
const FOLDER = "test/regles";

/** Where two names compete for one place the first by name wins: there a depot's order, which its contract fixes, counts. */
const COMPETING = ["dossier-en-double", "nom-approchant"];
/** A file that the command names, wherever the structure lies. */
const NAMED = ["baseline-inutile"];
const shelf = fc
  .constantFrom(...readdirSync(FOLDER).filter((id) => ![...COMPETING, ...NAMED].includes(id)))
  .map((id) => readShelf(path.join(FOLDER, id), "ko"));
const numRuns = 30;

/** A depot that lists each folder in an order of its own. */
class ShuffledDepot extends MemoryDepot implements Depot {
  constructor(
    fichiers: ConstructorParameters<typeof MemoryDepot>[0],
    readonly rangs: readonly number[],
  ) {
    super(fichiers);
  }

  override list(chemin: string): EntreeDeDossier[] {
    const rang = (index: number) => this.rangs[index % this.rangs.length] ?? 0;
    return super
      .list(chemin)
      .map((entree, index) => ({ entree, rang: rang(index) }))
      .sort((a, b) => a.rang - b.rang)
      .map(({ entree }) => entree);
  }
}

test("findings do not depend on the order in which files are listed", () => {
  const rangs = fc.array(fc.nat(), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(shelf, rangs, ({ fichiers, cas }, rangs) => {
      const { resultat } = judgeDepot(new MemoryDepot(fichiers), cas);
      const shuffled = judgeDepot(new ShuffledDepot(fichiers, rangs), cas).resultat;
      expect(shuffled.diagnostics).toEqual(resultat.diagnostics);
    }),
    { numRuns },
  );
});

test("findings do not depend on where the structure lies", () => {
  const dossier = fc.constantFrom("73", "préfectures/Savoie 2024", "a/preuves/b");
  fc.assert(
    fc.property(shelf, dossier, ({ fichiers, cas }, dossier) => {
      const { resultat } = judgeDepot(new MemoryDepot(fichiers), cas);
      // What cannot be judged is named by its folder.
      fc.pre(resultat.structures.every(({ jugeable }) => jugeable));
      const below = Object.entries(fichiers).map(([chemin, contenu]) => [`${dossier}/${chemin}`, contenu]);
      const moved = judgeDepot(new MemoryDepot(Object.fromEntries(below)), cas).resultat;
      expect(moved.diagnostics).toEqual(resultat.diagnostics);
    }),
    { numRuns },
  );
});
