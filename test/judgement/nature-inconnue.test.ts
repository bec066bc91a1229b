import { expect, test } from "vitest";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { judgeDepot } from "../support/etagere.ts";

/** What a piece of a given nature is worth for 47 of Qual-e-Pref, of which no control method is known. */
function judge(nature: string) {
  const { resultat } = judgeDepot(
    new MemoryDepot({
      "quali.yaml":
        "version: 1\nstructure: { id: x, nom: X, type: prefecture, cert: false }\nreferentiel: qual-e-pref@2019-02-04\nmodules: [1, 7]\n",
      "preuves/47/fiche.yaml": `version: 1\nresponsable: Cabinet\npreuves:\n  - { observation: Relevé, ${nature}, date: 2024-03-01, resultat: Vu }\n`,
    }),
    {},
  );
  const exigence = resultat.structures[0]?.jugements[0]?.exigences.find(({ id }) => id === "47");
  const told = resultat.diagnostics.filter((one) => one.exigence === "47");
  return {
    couverture: exigence?.couverture,
    statut: exigence?.preuves[0]?.statut,
    regles: told.map((one) => one.regle),
  };
}

test("a nature that is known qualifies a piece where no method is known", () => {
  expect(judge("nature: registre")).toEqual({ couverture: "documente", statut: "retenue", regles: [] });
});

test.each(["nature: zzz", "nature: registre ou compte rendu", "nature: Régistre"])(
  "« %s » does not: it is to be qualified",
  (nature) => {
    const { couverture, statut, regles } = judge(nature);
    expect({ couverture, statut }).toEqual({ couverture: "a-qualifier", statut: "a-qualifier" });
    expect(regles).toContain("nature-inconnue");
  },
);
