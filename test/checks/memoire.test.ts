import { describe, expect, test } from "vitest";
import { type Angle, lookAt } from "../../src/checks/angle.ts";
import { MemoireDeConstats } from "../../src/checks/memoire.ts";
import type { Alentour, Regle, Trouvaille } from "../../src/checks/regle.ts";
import type { Structure } from "../../src/domain/structure.ts";
import { examineExigence } from "../../src/judgement/exigence.ts";
import type { ExigenceExaminee } from "../../src/judgement/types.ts";
import type { Jugeur } from "../../src/results/jugeur.ts";
import { affichage, essai, plan } from "../support/essai.ts";
import { methode, sousEngagement } from "../support/referentiel.ts";
import { dossier, piece, source, structure } from "../support/structure.ts";
import { verdictOf } from "../support/verdict.ts";

const trouvaille = (message: string): Trouvaille => ({
  message,
  sujet: message,
  lieu: { source: source("quali.yaml"), pointeur: [] },
});

const regle = (id: Regle["id"], cles: Partial<Regle> = {}): Regle => ({
  id,
  titre: "T",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "P.",
  remede: "R.",
  ...cles,
});

/** Rules of each kind, that note what they look at. */
function watching() {
  const seen: string[] = [];
  const alentours: Alentour[] = [];
  const all = [
    regle("preuve-perimee", {
      *checkExigence({ examinee }, alentour) {
        seen.push(examinee.exigence.id);
        alentours.push(alentour);
        yield trouvaille(`perimee ${examinee.exigence.id}`);
      },
    }),
    regle("evaluation-contredite", {
      toutes: true,
      *checkExigence({ examinee }) {
        seen.push(`toutes ${examinee.exigence.id}`);
        if (examinee.exigence.id === "1.2") yield trouvaille("contredite");
      },
    }),
    regle("nature-inconnue", {
      checkDossier({ chez }) {
        seen.push(chez ? chez.dossier.chemin : "communes");
        return [];
      },
    }),
    regle("label-echu", {
      *check() {
        seen.push("structure");
        yield trouvaille("label");
      },
    }),
    regle("yaml-invalide"),
  ];
  return { seen, alentours, regles: new Map(all.map((one) => [one.id, one])) };
}

const centrale = () =>
  essai([sousEngagement("1.1"), sousEngagement("1.2", [methode("1.2-a", { controle: "central" })])]);

test("each rule looks at what it is about: exigences that are controlled or all, folders and common pieces, the structure", () => {
  const { seen, regles } = watching();
  const { resultat } = verdictOf(structure({ dossiers: [dossier("1.1")] }), [centrale()], { regles });
  expect(seen).toEqual(["1.1", "toutes 1.1", "toutes 1.2", "preuves/1.1", "communes", "structure"]);
  expect(resultat.diagnostics.map(({ regle, message }) => [regle, message]).sort()).toEqual([
    ["evaluation-contredite", "contredite"],
    ["label-echu", "label"],
    ["preuve-perimee", "perimee 1.1"],
  ]);
});

test("a rule sees the actions about its exigence; none is there where there is no plan", () => {
  const actions = (reste: Partial<Structure>) => {
    const { alentours, regles } = watching();
    verdictOf(structure({ reste }), [centrale()], { regles });
    return alentours.map((one) => one.actions?.map(({ ecrite }) => ecrite.yaml.id) ?? null);
  };
  expect(actions({})).toEqual([null]);
  expect(actions(plan({}, { exigences: ["1.2"] }, {}))).toEqual([["A-1", "A-3"]]);
  expect(actions(plan({ exigences: ["1.2"] }))).toEqual([[]]);
});

describe("what did not change is not looked at again", () => {
  /** What is looked at when a structure with this plan, and how it is judged, become others. */
  function again(
    change: (avant: Structure) => Partial<Structure>,
    jugeur: Partial<Jugeur> = {},
    reste: Partial<Structure> = plan({}, {}),
  ) {
    const { seen, regles } = watching();
    const kept = new Map<string, ExigenceExaminee>();
    const examine: typeof examineExigence = (exigence, dossiers, cadre) => {
      const known = kept.get(exigence.id) ?? examineExigence(exigence, dossiers, cadre);
      kept.set(exigence.id, known);
      return known;
    };
    const [ref, avant] = [centrale(), structure({ dossiers: [dossier("1.1")], reste })];
    const constant = { regles, examine, trouves: new MemoireDeConstats() };
    const told = (judged: Structure, plus: Partial<Jugeur>) =>
      verdictOf(judged, [ref], { ...constant, ...plus }).resultat.diagnostics.map(({ message }) => message);
    const before = told(avant, {});
    seen.length = 0;
    expect(told({ ...avant, ...change(avant) }, jugeur)).toEqual(before);
    return seen;
  }
  const withMore = ({ plan: ecrit }: Structure, ...cles: Parameters<typeof plan>) => {
    const autres = plan(...cles).plan;
    return { plan: { ...autres, actions: [...(ecrit?.actions ?? []), ...autres.actions] } };
  };
  const [rien, un] = [["structure"], ["1.1", "toutes 1.1", "structure"]];
  const dossiers = ["preuves/1.1", "communes", "structure"];
  const exigences = ["1.1", "toutes 1.1", "toutes 1.2"];
  const late = () => plan({ echeance: "2024-06-30" });
  test.each<
    [string, string[], (avant: Structure) => Partial<Structure>, Partial<Jugeur>?, Partial<Structure>?]
  >([
    ["nothing", rien, () => ({})],
    ["the day, which no rule asked", rien, () => ({}), { date: "2024-07-31" }],
    ["how strictly one judges", [...exigences, "structure"], () => ({}), { strict: true }],
    [
      "quali.yaml",
      [...exigences, ...dossiers],
      () => {
        const { source, yaml } = structure({ yaml: { services: [] } });
        return { source, yaml };
      },
    ],
    ["another action about it", un, (avant) => withMore(avant, {})],
    ["an action about nothing that is here", rien, (avant) => withMore(avant, { exigences: ["9.9"] })],
    ["how an action is written", un, () => plan({ echeance: "2024-10-31" }, {})],
    ["how an action stands", un, () => ({}), { date: "2024-07-01" }, late()],
    ["the day before that", rien, () => ({}), { date: "2024-06-29" }, late()],
    ["the only action, gone", un, () => plan(), {}, plan({})],
    ["a plan without action, where there was none", [...exigences, "structure"], () => plan(), {}, {}],
    [
      "common pieces",
      dossiers,
      () => ({ communes: new Map([["clu", piece(affichage("2024-01-01"), { commune: "clu" })]]) }),
    ],
  ])("%s", (_title, looked, change, jugeur, reste) => {
    expect(again(change, jugeur, reste)).toEqual(looked);
  });
  test("folders again where other modules are chosen", () => {
    expect(again(() => ({ suivis: structure({ modules: [1] }).suivis }))).toContain("preuves/1.1");
  });
});

describe("what rules found of one thing", () => {
  /** Two rules: the first asks whether a day has passed, the second asks nothing. */
  function angle(autour: unknown[] = [], borne = "2024-06-30") {
    const seen: string[] = [];
    const objet = {};
    const regles = [regle("preuve-perimee"), regle("nature-inconnue")];
    const of = (autres = autour): Angle => ({
      objet,
      autour: autres,
      regles,
      *run({ id }, jour) {
        seen.push(id);
        if (id === "nature-inconnue") yield trouvaille("nature");
        else if (jour.isAfter(borne)) yield trouvaille("perimee");
      },
    });
    return { seen, of };
  }
  const messages = (constats: readonly Trouvaille[]) => constats.map(({ message }) => message);

  test("stands while the day answers the same; beyond, only what asked for the day is looked for again", () => {
    const { seen, of } = angle();
    const memoire = new MemoireDeConstats();
    const on = (date: string) => {
      seen.length = 0;
      return [messages(memoire.find(of(), date)), [...seen]];
    };
    expect(on("2024-06-01")).toEqual([["nature"], ["preuve-perimee", "nature-inconnue"]]);
    expect(on("2024-06-30")).toEqual([["nature"], []]);
    expect(on("2024-07-01")).toEqual([["perimee", "nature"], ["preuve-perimee"]]);
    expect(on("2030-01-01")).toEqual([["perimee", "nature"], []]);
    expect(on("2024-06-30")).toEqual([["nature"], ["preuve-perimee"]]);
  });
  test("is looked for anew where something beside it is another, and then kept", () => {
    const { seen, of } = angle();
    const memoire = new MemoireDeConstats();
    const at = (...autour: unknown[]) => {
      seen.length = 0;
      memoire.find(of(autour), "2024-06-01");
      return seen.length;
    };
    expect([at(1, 2), at(1, 2), at(1, 3), at(1, 3), at(1), at()]).toEqual([2, 0, 2, 0, 2, 2]);
  });
  test("a rule that finds nothing whatever the day is left out, one that may find something is not", () => {
    const { of } = angle();
    const muette: Angle = { ...of(), run: () => [] };
    expect(lookAt(muette, "2024-06-01")).toEqual([]);
    expect(lookAt(of(), "2024-06-01").map(({ regle, constats }) => [regle.id, messages(constats)])).toEqual([
      ["preuve-perimee", []],
      ["nature-inconnue", ["nature"]],
    ]);
    expect(lookAt(of(), "2024-07-01")[0]?.constats).toMatchObject([
      { regle: "preuve-perimee", message: "perimee" },
    ]);
  });
});
