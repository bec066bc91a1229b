import { expect, test } from "vitest";
import { compareContent, exigencesById } from "../../../../src/commands/diff/facts/content.ts";
import type {
  Delai,
  MethodeControle,
  Referentiel,
  SousEngagement,
} from "../../../../src/domain/referentiel.ts";
import {
  condition,
  engagement,
  methode,
  module,
  referentiel,
  sousEngagement,
} from "../../../support/referentiel.ts";

/** One engagement of these sous-engagements. */
const holding = (sous: SousEngagement[], options: Partial<Referentiel> = {}) =>
  referentiel([module(1, [engagement(1, sous)])], options);

/** « type sujet : de → vers » of what stands around these exigences. */
function told(de: Referentiel, vers: Referentiel, ids = { de: ["1.1"], vers: ["1.1"] }): string[] {
  const side = (referentiel: Referentiel) => ({ referentiel, exigences: exigencesById(referentiel) });
  return compareContent(side(de), side(vers), ids).map(
    ({ type, sujet, de, vers }) => `${type} ${sujet} : ${de ?? ""} → ${vers ?? ""}`,
  );
}

const periodic = (id: string, mois: number, mots = "") => methode(id, { periode: { mois, mots } });
const bare = (options: Partial<SousEngagement> = {}): SousEngagement => ({
  ...sousEngagement("1.1", []),
  ...options,
});

test("conditions of promises are told of the second side’s ids", () => {
  const plain = holding([sousEngagement("1.1"), sousEngagement("1.2", [])]);
  const bound = holding([
    sousEngagement("1.1", undefined, condition("svi")),
    sousEngagement("1.2", [], condition("cert")),
  ]);
  expect(told(plain, bound)).toEqual(["condition-ajoutee 1.1 :  → svi"]);
  expect(told(bound, plain, { de: ["1.1"], vers: ["1.1", "1.2"] })).toEqual([
    "condition-retiree 1.1, 1.2 : svi → ",
  ]);
});

test("what stands on one side alone has nothing around it to compare", () => {
  const delai = { id: "a", exigence: "1.1", canal: "courrier", objet: "demande", duree: 1 } as Delai;
  const full = holding([sousEngagement("1.1", [periodic("1.1-a", 3)], condition("svi"))], {
    delais: [delai],
  });
  expect(told(full, full, { de: ["1.1"], vers: [] })).toEqual([]);
  expect(told(full, full, { de: [], vers: ["1.1"] })).toEqual([]);
  expect(told(full, full, { de: ["1.1"], vers: ["autre"] })).toEqual([]);
});

test("deadlines are those of the exigences compared", () => {
  const delai = (exigence: string): Delai => ({
    id: exigence,
    exigence,
    canal: "courrier",
    objet: "demande",
    duree: 10,
    unite: "jours",
    depart: "reception",
    mots: "…",
  });
  const both = [sousEngagement("1.1"), sousEngagement("1.2")];
  const de = holding(both, { delais: [delai("1.2")] });
  expect(told(de, holding(both))).toEqual([]);
  expect(told(de, holding(both), { de: ["1.2"], vers: ["1.2"] })).toHaveLength(1);
  expect(told(holding(both), de)).toEqual([]);
});

test("where one side gives no methods, the shortest of the other’s periods stands for them", () => {
  const monthly = (methodes: MethodeControle[]) => holding([sousEngagement("1.1", methodes)]);
  const line = ["periode-indeterminee 1.1 :  → chaque trimestre"];
  const many = [periodic("1.1-a", 12), periodic("1.1-b", 3), periodic("1.1-c", 6)];
  expect(told(holding([bare()]), monthly(many))).toEqual(line);
  expect(told(holding([bare()]), monthly(many.toReversed()))).toEqual(line);
  expect(told(holding([bare()]), monthly([methode("1.1-a"), periodic("1.1-b", 3)]))).toEqual(line);
});

test("a period is of the promise where all of its words stand there", () => {
  const saying = (mots: string) =>
    holding([
      { ...sousEngagement("1.1", [periodic("1.1-a", 3, mots)]), texte: "Nous mesurons chaque trimestre" },
    ]);
  const types = (mots: string) => told(holding([bare()]), saying(mots)).map((line) => line.split(" ")[0]);
  expect(types("mesurons […] trimestre")).toEqual(["periode-ajoutee"]);
  expect(types("mesurons […] registre")).toEqual(["periode-indeterminee"]);
});

test("parts of promises are compared only where neither side gives methods", () => {
  const parted = bare({ parties: [{ id: "1.1.1", objet: "enquête", mots: "enquête", natures: [] }] });
  expect(told(holding([bare()]), holding([parted]))).toEqual(["partie-ajoutee 1.1.1 :  → enquête"]);
  expect(told(holding([sousEngagement("1.1")]), holding([parted]))).toEqual([]);
});
