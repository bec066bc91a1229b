import { describe, expect, test } from "vitest";
import type { ActionEcrite, AuditEcrit, PieceChargee, PreuveDAction } from "../../../src/domain/structure.ts";
import type { ConstatDAudit } from "../../../src/generated/audit.ts";
import { examineAmelioration } from "../../../src/judgement/amelioration/amelioration.ts";
import { namedOutside } from "../../../src/judgement/amelioration/preuve.ts";
import { viseeOf } from "../../../src/judgement/amelioration/visee.ts";
import { examineReferentiel } from "../../../src/judgement/examen.ts";
import { module, referentiel } from "../../support/referentiel.ts";
import { piece, source, structure } from "../../support/structure.ts";

const DATE = "2024-06-30";
const PRINCIPAL = referentiel([module(1), module(3)]);
const SECOND = referentiel([module(2)], { id: "second" });

/** A structure that follows module 1 of `essai@1`, `second@1` as « sp », and `ailleurs@1`, which is not at hand. */
function examine(actions: ActionEcrite[] | null, audits?: AuditEcrit[]) {
  const plan = { source: source("plan-actions.yaml"), ecartees: new Set<string>() };
  const s = structure({
    suivis: [
      { modules: [1] },
      { referentiel: "second@1", alias: "sp" },
      { referentiel: "ailleurs@1", alias: "loin" },
    ],
    reste: { ...(actions && { plan: { ...plan, actions } }), ...(audits && { audits }) },
  });
  const examens = [PRINCIPAL, SECOND].map((ref, rang) =>
    examineReferentiel(s, s.suivis[rang] as never, ref, DATE),
  );
  return { ...examineAmelioration(s, examens, DATE), suivis: s.suivis, examens };
}

const action = (id: string, yaml: Partial<ActionEcrite["yaml"]> = {}): ActionEcrite => ({
  yaml: { id, exigences: ["1.1"], action: "x", etat: "en-cours", ...yaml },
  pointeur: ["actions", id],
  preuves: [],
});

describe("an action on the day judged by", () => {
  test.each<[Partial<ActionEcrite["yaml"]>, string, boolean]>([
    [{}, "ouverte", false],
    [{ echeance: "2024-06-30" }, "ouverte", true],
    [{ echeance: "2024-06-29" }, "en-retard", false],
    [{ etat: "a-faire", echeance: "2024-12-31" }, "ouverte", true],
    [{ etat: "faite", echeance: "2024-01-01" }, "a-verifier", false],
    [{ etat: "verifiee", echeance: "2024-12-31" }, "close", false],
    [{ etat: "abandonnee" }, "abandonnee", false],
    [{ ouverteLe: "2024-06-30", echeance: "2024-12-31" }, "ouverte", true],
    [{ ouverteLe: "2024-07-01", echeance: "2024-12-31" }, "a-venir", false],
  ])("%j is « %s »; it holds: %s", (yaml, situation, tient) => {
    const ecrite = action("A-1", yaml);
    const [un] = examine([ecrite]).actions ?? [];
    expect({ ...un, vises: [] }).toStrictEqual({ ecrite, vises: [], situation, enBoucle: false, tient });
  });

  test("replaced by the first that says so and is opened", () => {
    const { actions } = examine([
      action("A-1", { etat: "faite" }),
      action("A-2", { remplace: "A-1", ouverteLe: "2024-07-01" }),
      action("A-3", { remplace: "A-1", ouverteLe: "2024-06-30" }),
      action("A-4", { remplace: "A-1" }),
    ]);
    expect(actions?.map(({ situation, remplaceePar }) => [situation, remplaceePar])).toEqual([
      ["remplacee", "A-3"],
      ["a-venir", undefined],
      ["ouverte", undefined],
      ["ouverte", undefined],
    ]);
  });

  test("replaces nothing where it comes back to itself", () => {
    const { actions } = examine([action("A-1", { remplace: "A-2" }), action("A-2", { remplace: "A-1" })]);
    expect(actions?.map(({ situation, enBoucle }) => [situation, enBoucle])).toEqual([
      ["ouverte", true],
      ["ouverte", true],
    ]);
  });

  test("is found by the exigence that it is about, in the order of the plan, once", () => {
    const { actionsSur } = examine([
      action("A-1", { exigences: ["1.1", "sp:2.1", "essai:1.1"] }),
      action("A-2", { exigences: ["2.1"] }),
      action("A-3", { exigences: ["1.1", "inconnu:1.1"] }),
    ]);
    const sur = (ref: string, id: string) => actionsSur(ref, id).map(({ ecrite }) => ecrite.yaml.id);
    expect(sur("essai@1", "1.1")).toEqual(["A-1", "A-3"]);
    expect(sur("second@1", "2.1")).toEqual(["A-1"]);
    expect(sur("second@1", "1.1")).toEqual([]);
  });

  test("without a plan there is none, with an empty one none yet", () => {
    expect(examine(null).actions).toBeNull();
    expect(examine(null).audits).toEqual([]);
    expect(examine([]).actions).toEqual([]);
  });
});

describe("a finding of an audit", () => {
  const audit = (date: string, ...constats: Partial<ConstatDAudit>[]): AuditEcrit => ({
    source: source(`audits/${date}.yaml`),
    audit: { date, genre: "interne" } as AuditEcrit["audit"],
    constats: constats.map((yaml, rang) => ({
      yaml: { id: `C-${rang}`, gravite: "majeure", constat: "x", ...yaml } as ConstatDAudit,
      pointeur: ["constats", rang],
    })),
    conformes: [],
  });
  const PLAN = [
    action("A-1"),
    action("A-2", { remplace: "A-1" }),
    action("A-3", { remplace: "A-2", etat: "faite" }),
    action("A-4", { etat: "verifiee" }),
    action("A-5"),
  ];

  test.each<[Partial<ConstatDAudit>, string | undefined, boolean]>([
    [{}, undefined, false],
    [{ action: "A-9" }, undefined, false],
    [{ gravite: "point-fort" }, undefined, true],
    [{ action: "A-1" }, "A-3", true],
    [{ action: "A-4" }, "A-4", true],
    [{ action: "A-5" }, "A-5", false],
  ])("%j is answered by %s; nothing is left to do: %s", (yaml, id, leve) => {
    const [lu] = examine(PLAN, [audit("2024-05-01", yaml)]).audits;
    const [constat] = lu?.constats ?? [];
    expect(Object.keys(constat ?? {})).toEqual([
      "yaml",
      "pointeur",
      ...(id === undefined ? [] : ["action"]),
      "leve",
    ]);
    expect([constat?.action?.ecrite.yaml.id, constat?.leve]).toEqual([id, leve]);
  });

  test("is about an exigence where it names one", () => {
    const [lu] = examine([], [audit("2024-05-01", { exigence: "sp:2.1" }, {})]).audits;
    expect(lu?.constats[0]?.visee).toMatchObject({ id: "2.1", suivie: true, choisie: true });
    expect(lu?.constats[1]).not.toHaveProperty("visee");
    expect(lu?.constats[0]?.pointeur).toEqual(["constats", 0]);
  });

  test("audits come from the oldest to the newest, and are to come after the day judged by", () => {
    const { audits } = examine([], [audit("2024-07-01"), audit("2023-01-01"), audit("2024-06-30")]);
    expect(audits.map(({ ecrit, aVenir }) => [ecrit.audit.date, aVenir])).toEqual([
      ["2023-01-01", false],
      ["2024-06-30", false],
      ["2024-07-01", true],
    ]);
  });
});

describe("what a plan or an audit names", () => {
  const { suivis, examens } = examine(null);
  test.each([
    ["1.1", { id: "1.1", of: "essai@1", exigence: "1.1", suivie: true, choisie: true }],
    ["3.1", { id: "3.1", of: "essai@1", exigence: "3.1", suivie: true, choisie: false }],
    ["9.9", { id: "9.9", of: "essai@1", suivie: true, choisie: false }],
    ["sp : 2.1", { id: "2.1", of: "second@1", exigence: "2.1", suivie: true, choisie: true }],
    ["second:2.1", { id: "2.1", of: "second@1", exigence: "2.1", suivie: true, choisie: true }],
    ["loin:2.1", { id: "2.1", suivie: true, choisie: false }],
    ["inconnu:2.1", { id: "2.1", suivie: false, choisie: false }],
    [":1.1", { id: "1.1", suivie: false, choisie: false }],
  ])("« %s »", (nom, { of, exigence, ...reste }: { of?: string; exigence?: string; id: string }) => {
    const { examen, exigence: visee, ...visees } = viseeOf(nom, suivis, examens);
    expect(visees).toStrictEqual({ nom, ...reste });
    expect([examen?.jugement.referentiel, visee?.id]).toEqual([of, exigence]);
    const keys = Object.keys(viseeOf(nom, suivis, examens));
    expect([keys.includes("examen"), keys.includes("exigence")]).toEqual([!!of, !!exigence]);
  });
  test("a référentiel that is not followed is that of no examen, be one at hand", () => {
    expect(viseeOf("inconnu:1.1", [], examens).examen).toBeUndefined();
  });
});

describe("what shows an action done, outside", () => {
  const confidences = {
    fichiers: new Map([["rh/a.pdf", { nom: "confidentielle A" }]]),
  } as unknown as Parameters<typeof namedOutside>[1]["confidences"];
  const communes = new Map<string, PieceChargee>([
    ["cachee", piece({ observation: "Secret" }, { confidentielle: "confidentielle C" })],
    ["claire", piece({ observation: "Registre" })],
  ]);
  const preuve = (plus: Partial<PreuveDAction>): PreuveDAction => ({ texte: "écrit", pointeur: [], ...plus });
  const fichier = (chemin: string) => preuve({ fichier: { chemin, statut: "present", taille: 1 } });
  test.each<[string, PreuveDAction, string]>([
    ["a link, as written", preuve({}), "écrit"],
    ["a file, as written", fichier("b.pdf"), "écrit"],
    ["a confidential file, by its name", fichier("rh/a.pdf"), "confidentielle A"],
    ["a common piece, as written", preuve({ commune: "claire" }), "écrit"],
    ["one that is not there, as written", preuve({ commune: "absente" }), "écrit"],
    ["a confidential common piece, by its name", preuve({ commune: "cachee" }), "confidentielle C"],
  ])("%s", (_name, dite, nom) => {
    expect(namedOutside(dite, { ...(confidences && { confidences }), communes })).toBe(nom);
    if (nom === "écrit") expect(namedOutside(dite, { communes })).toBe(nom);
  });
});
