import { expect, test } from "vitest";
import { diffReferentiels } from "../../../../src/commands/diff/diff.ts";
import { type LienEcrit, RIEN_D_ECRIT } from "../../../../src/commands/diff/facts/written.ts";
import { targetFinder } from "../../../../src/commands/diff/impact/targets.ts";
import { exigencesOf } from "../../../../src/domain/referentiel.ts";
import { engagement, module, referentiel, sousEngagement } from "../../../support/referentiel.ts";

const promising = (textes: Record<string, string>, id: string) => {
  const sous = Object.entries(textes).map(([id, texte]) => ({ ...sousEngagement(id), texte }));
  return referentiel([module(1, [engagement(1, sous)])], { id });
};

/** Where 1.1 of the first leads, by links written so. */
function targets(liens: LienEcrit[], but: string[] = []) {
  const de = promising({ "1.1": "Nos horaires et nos tarifs sont affichés" }, "a");
  const vers = promising(
    {
      "1.2": "Nos agents sont formés",
      "1.3": "Nos horaires et nos tarifs",
      "1.4": "Nos tarifs sont affichés",
    },
    "b",
  );
  const diff = diffReferentiels(de, vers, { ...RIEN_D_ECRIT, nom: "a--b", entier: true, liens });
  const [exigence] = exigencesOf(de, new Set([1]));
  if (!exigence) throw new Error("no exigence");
  const others = exigencesOf(vers, new Set([1])).filter(({ id }) => !but.includes(id));
  return targetFinder(diff)(exigence, others);
}
const link = (
  vers: string,
  lien: LienEcrit["lien"],
  niveau: LienEcrit["niveau"] = "sousEngagements",
): LienEcrit => ({
  niveau,
  de: "1.1",
  vers,
  lien,
  motif: "dit",
});

test("what holds most of an exigence comes first, whatever the order that it was written in", () => {
  expect(targets([link("1.2", "recoupe"), link("1.4", "inclut"), link("1.3", "egal")])).toEqual([
    "1.3",
    "1.4",
    "1.2",
  ]);
  expect(targets([link("1.2", "inclut"), link("1.3", "inclus")])).toEqual(["1.3", "1.2"]);
});

test("what is not followed is no target", () => {
  expect(targets([link("1.2", "egal"), link("1.3", "recoupe")], ["1.2"])).toEqual(["1.3"]);
});

test("a heading stands for all that it holds, the nearest words first", () => {
  const leaf = referentiel(
    [module(1, [engagement(1, [], { texte: "Nos horaires et nos tarifs sont affichés" })])],
    {
      id: "a",
    },
  );
  const vers = promising(
    {
      "1.2": "Nos agents sont formés",
      "1.3": "Nos horaires et nos tarifs",
      "1.4": "Nos horaires et nos tarifs affichés",
    },
    "b",
  );
  const liens: LienEcrit[] = [{ niveau: "engagements", de: "1", vers: "1", lien: "egal", motif: "dit" }];
  const diff = diffReferentiels(leaf, vers, { ...RIEN_D_ECRIT, nom: "a--b", entier: true, liens });
  const [exigence] = exigencesOf(leaf, new Set([1]));
  if (!exigence) throw new Error("no exigence");
  expect(targetFinder(diff)(exigence, exigencesOf(vers, new Set([1])))).toEqual(["1.4", "1.3", "1.2"]);
});
