import { describe, expect, test } from "vitest";
import { findingsOf, tell } from "../support/etagere.ts";

type Cles = Record<string, unknown>;

/** A plan and audits of a préfecture that follows modules 1 and 2; each action and finding differs from a sound one by its keys. */
function folder({
  actions,
  audits = {},
  fiches = {},
  yaml = {},
}: {
  actions?: Cles[];
  audits?: Record<string, Cles[]>;
  fiches?: Record<string, Cles>;
  yaml?: Cles;
}): Record<string, string> {
  const structure = { id: "exemple", nom: "Préfecture d’exemple", type: "prefecture", cert: false };
  const quali = { version: 1, structure, referentiel: "quali-ate@2024-02-01", modules: [1, 2], ...yaml };
  const files: Record<string, unknown> = { "quali.yaml": quali };
  if (actions) files["plan-actions.yaml"] = { version: 1, actions: actions.map(action) };
  for (const [date, constats] of Object.entries(audits)) {
    const audit = { date: date.slice(0, 10), genre: "interne", organisme: "Pôle audit" };
    files[`audits/${date}.yaml`] = { version: 1, audit, constats: constats.map(constat) };
  }
  for (const [id, fiche] of Object.entries(fiches))
    files[`preuves/${id}/fiche.yaml`] = { version: 1, ...fiche };
  return Object.fromEntries(Object.entries(files).map(([chemin, yaml]) => [chemin, JSON.stringify(yaml)]));
}

function action(cles: Cles, rang: number): Cles {
  const sound = { ecart: "Affiche illisible", action: "Refaire l’affiche", responsable: "SGCD" };
  const dates = { ouverteLe: "2024-05-02", echeance: "2024-09-30", etat: "en-cours" };
  return { id: `A-${rang + 1}`, exigences: ["1.1"], ...sound, ...dates, ...cles };
}

function constat(cles: Cles, rang: number): Cles {
  return {
    id: `C${rang + 1}`,
    exigence: "1.1",
    gravite: "nc-majeure",
    constat: "Affiche illisible",
    ...cles,
  };
}

const lien = ["https://www.exemple.fr/affiche"];
/** Each finding: how grave, its node, its words. */
function told(regle: string, parts: Parameters<typeof folder>[0], date = "2024-06-30"): string[] {
  return findingsOf(regle, folder(parts), { date }).map((one) =>
    tell(one).replace(/ (?:plan-actions|audits\/[\w-]+|preuves\/[\w.]+\/fiche)\.yaml:1:\d+/, ""),
  );
}

describe("action-dates-incoherentes", () => {
  const found = (cles: Cles) => told("action-dates-incoherentes", { actions: [cles] });
  const verifiee = (le: string) => found({ etat: "verifiee", preuves: lien, efficacite: { par: "DCL", le } });
  test("a term on the day of the opening is one, the day before is not", () => {
    expect(found({ echeance: "2024-05-02" })).toEqual([]);
    expect(found({ echeance: "2024-05-01" })).toEqual([
      "avertissement L’action « A-1 » est due le 1er mai 2024, avant son ouverture (2 mai 2024).",
    ]);
    expect(found({ echeance: "2024-05-01", ouverteLe: undefined })).toEqual([]);
  });
  test("what is verified is so between its opening and the day judged by", () => {
    for (const le of ["2024-05-02", "2024-06-30"]) expect(verifiee(le)).toEqual([]);
    expect(verifiee("2024-05-01")[0]).toContain("est vérifiée le 1er mai 2024, avant son ouverture");
    expect(verifiee("2024-07-01")[0]).toContain("le 1er juillet 2024, un jour qui n’est pas encore venu");
  });
});

test("only what is still to be done, or verified, is asked to aim at what exists", () => {
  const found = (cles: Cles) =>
    told("action-exigence-inconnue", { actions: [{ exigences: ["99.9"], ...cles }] });
  for (const cles of [{}, { echeance: "2024-06-01" }, { etat: "faite", preuves: lien }])
    expect(found(cles)).toHaveLength(1);
  for (const cles of [
    { etat: "verifiee", preuves: lien, efficacite: { par: "DCL", le: "2024-06-01" } },
    { etat: "abandonnee", motif: "Sans objet" },
    { ouverteLe: "2024-07-01" },
  ])
    expect(found(cles)).toEqual([]);
});

test("what aims at a référentiel that does not exist is told once, by that référentiel", () => {
  const suivis = [
    { id: "quali-ate@2024-02-01", modules: [1, 2] },
    { id: "absent@1", alias: "vieux" },
  ];
  const yaml = { referentiel: undefined, modules: undefined, referentiels: suivis };
  const audits = { "2024-05-14": [{ exigence: "vieux:1.1" }] };
  const parts = { yaml, actions: [{ exigences: ["vieux:1.1"] }], audits };
  expect(told("action-exigence-inconnue", parts)).toEqual([]);
  expect(told("constat-cible-inconnue", parts)).toEqual([]);
  expect(told("referentiel-inconnu", parts)).toHaveLength(1);
});

test("a blank reason is none", () => {
  expect(told("action-sans-motif", { actions: [{ etat: "abandonnee", motif: "  " }] })).toHaveLength(1);
  expect(told("action-sans-motif", { actions: [{ etat: "abandonnee", motif: "Sans objet" }] })).toEqual([]);
  expect(told("action-sans-motif", { actions: [{ motif: " " }] })).toEqual([]);
});

test("proof is asked of what is done", () => {
  const found = (cles: Cles) => told("action-sans-preuve", { actions: [cles] });
  for (const cles of [{}, { etat: "a-faire" }, { echeance: "2024-06-01" }, { etat: "faite", preuves: lien }])
    expect(found(cles)).toEqual([]);
  expect(found({ etat: "faite" })).toEqual(["avertissement L’action « A-1 » est faite, sans aucune preuve."]);
  const efficacite = { par: "DCL", le: "2024-06-01" };
  expect(found({ etat: "verifiee", preuves: [], efficacite })[0]).toContain(
    "est vérifiée, sans aucune preuve",
  );
});

describe("action-sans-verification", () => {
  const found = (cles: Cles) =>
    told("action-sans-verification", { actions: [{ etat: "verifiee", preuves: lien, ...cles }] });
  const unknown = "avertissement L’action « A-1 » est dite vérifiée, et rien ne dit par qui.";
  const le = "2024-06-15";
  test.each<[string, Cles, string[]]>([
    ["nothing says", {}, [unknown]],
    ["words alone do not say who", { efficacite: "Affiche lisible" }, [unknown]],
    ["a day alone neither", { efficacite: { le } }, [unknown]],
    [
      "a blank neither, even where the bearer is blank too",
      { responsable: "", efficacite: { par: " ", le } },
      [unknown],
    ],
    ["another function", { efficacite: { par: "DCL", le } }, []],
    [
      "the bearer, however spaced",
      { responsable: " SGCD", efficacite: { par: "SGCD ", le } },
      ["info L’action « A-1 » est vérifiée par qui la porte."],
    ],
    [
      "done, past its term",
      { etat: "faite", echeance: "2024-06-29" },
      ["info L’action « A-1 », due le 29 juin 2024, est faite : son effet reste à vérifier."],
    ],
    ["done, on its last day", { etat: "faite", echeance: "2024-06-30" }, []],
    ["done, without term", { etat: "faite", echeance: undefined }, []],
    ["not done, past its term", { etat: "en-cours", echeance: "2024-06-29" }, []],
  ])("%s", (_title, cles, constats) => {
    expect(found(cles)).toEqual(constats);
  });
});

test("an audit stands under its day, a second one of that day under a name that goes on with no digit", () => {
  const found = (nom: string) => told("audit-date-du-nom", { audits: { [nom]: [] } });
  for (const nom of ["2024-05-14", "2024-05-14-site-2", "2024-05-14 bis"]) expect(found(nom)).toEqual([]);
  expect(found("2024-05-140")).toHaveLength(1);
});

describe("constat-sans-action", () => {
  const found = (cles: Cles, actions: Cles[] = [{}]) =>
    told("constat-sans-action", { actions, audits: { "2024-05-14": [cles] } });
  test("an action that does not exist is told when the file is read", () => {
    expect(found({ action: "A-9" })).toEqual([]);
  });
  test("nothing is asked of an audit to come", () => {
    expect(told("constat-sans-action", { audits: { "2024-07-01": [{}] } })).toEqual([]);
    expect(found({})).toHaveLength(1);
  });
});

describe("ecart-sans-action", () => {
  const found = (evaluation: string | undefined, actions?: Cles[], evalueLe = "2024-06-01") =>
    told("ecart-sans-action", { ...(actions && { actions }), fiches: { "1.1": { evaluation, evalueLe } } });
  test("asked of a gap that the fiche admits, and of nothing else", () => {
    for (const evaluation of ["conforme", "non-applicable", undefined])
      expect(found(evaluation, [])).toEqual([]);
    for (const evaluation of ["partiel", "non-conforme"])
      expect(found(evaluation, [])).toEqual([
        `avertissement La fiche de 1.1 dit « ${evaluation} », et aucune action n’y répond.`,
      ]);
  });
  test("information alone where there is no plan", () => {
    expect(found("partiel")[0]).toMatch(/^info /);
  });
  test("one action that answers is enough, begun, late or done", () => {
    const gone = { etat: "abandonnee", motif: "Sans objet" };
    for (const cles of [{}, { echeance: "2024-06-01" }, { etat: "faite", preuves: lien }])
      expect(found("partiel", [gone, cles, gone])).toEqual([]);
  });
  test("what was verified answers the gap that there was then", () => {
    const verifiee = (le?: string) => [{ etat: "verifiee", preuves: lien, efficacite: { par: "DCL", le } }];
    expect(found("partiel", verifiee("2024-06-01"))).toEqual([]);
    expect(found("partiel", verifiee("2024-05-31"))[0]).toContain(
      "« A-1 » ne compte pas, elle est vérifiée depuis avant",
    );
    expect(found("partiel", verifiee())).toEqual([]);
    expect(found("partiel", [{ etat: "verifiee", preuves: lien, efficacite: "Lisible" }])).toEqual([]);
  });
  test("says why the first does not count", () => {
    expect(found("partiel", [{ ouverteLe: "2024-07-01" }])[0]).toContain("elle est à ouvrir plus tard");
    const remplacee = [{ etat: "abandonnee" }, { id: "B", remplace: "A-1", etat: "abandonnee", motif: "x" }];
    expect(found("partiel", remplacee)[0]).toContain("elle est remplacée par « B »");
  });
});

describe("nc-majeure-ouverte", () => {
  const mai = { "2024-05-14": [{ action: "A-1" }] };
  const found = (parts: Parameters<typeof folder>[0]) =>
    told("nc-majeure-ouverte", { actions: [{}], audits: mai, ...parts });
  const prochain = (jour: string) => ({ yaml: { cycle: { prochainAudit: jour } } });
  test("asked of major ones alone", () => {
    expect(found({ audits: { "2024-05-14": [{ gravite: "nc-mineure" }] } })).toEqual([]);
  });
  test("information where its action is due before the next audit, wherever that one is announced", () => {
    const dite = (jour: string) => `; l’audit suivant est le ${jour}. Son action « A-1 » est prévue pour`;
    expect(found({})[0]).toMatch(
      /^info .*n’est pas levée\. Son action « A-1 » est prévue pour le 30 septembre 2024\.$/,
    );
    expect(found(prochain("2024-09-30"))[0]).toMatch(/^info /);
    expect(found(prochain("2024-09-30"))[0]).toContain(dite("30 septembre 2024"));
    expect(found(prochain("2024-09-29"))[0]).toMatch(/^avertissement /);
    expect(found({ audits: { ...mai, "2024-09-29": [] } })[0]).toContain(dite("29 septembre 2024"));
    // of several, the first
    const audits = { ...mai, "2024-09-15": [] };
    expect(found({ audits, ...prochain("2024-07-14") })[0]).toContain(dite("14 juillet 2024"));
    expect(found({ audits, ...prochain("2024-12-14") })[0]).toContain(dite("15 septembre 2024"));
  });
  test("an error from the day of the next audit on", () => {
    expect(found(prochain("2024-07-01"))[0]).toMatch(/^avertissement /);
    expect(found(prochain("2024-06-30"))[0]).toMatch(/^erreur .* à l’audit suivant, le 30 juin 2024\./);
    // the audit that found it is not the next one
    expect(found(prochain("2024-05-14"))[0]).toMatch(/^info /);
  });
  test("says what is being done", () => {
    const of = (cles: Cles) => found({ actions: [cles] })[0];
    expect(of({ echeance: undefined })).toMatch(/^avertissement .* « A-1 » est sans échéance\.$/);
    expect(of({ echeance: "2024-06-01" })).toMatch(/^avertissement .*le 1er juin 2024, en retard\.$/);
    expect(of({ etat: "faite", preuves: lien })).toBeUndefined();
  });
});

test("what someone has to carry out is asked its term and its bearer, late or not", () => {
  const late = { echeance: "2024-06-01" };
  expect(
    told("action-sans-responsable", { actions: [{ responsable: " " }, { ...late, responsable: " " }] }),
  ).toHaveLength(2);
  expect(told("action-sans-date", { actions: [{ ...late, ouverteLe: undefined }] })).toHaveLength(1);
  const done = { etat: "faite", preuves: lien, responsable: "", echeance: undefined };
  expect(told("action-sans-responsable", { actions: [done] })).toEqual([]);
  expect(told("action-sans-date", { actions: [done] })).toEqual([]);
});

describe("what a finding about an action bears", () => {
  const ate = "quali-ate@2024-02-01";
  const of = (exigences: string[], plus: Parameters<typeof folder>[0] = {}) => {
    const parts = { ...plus, actions: [{ exigences, responsable: "" }] };
    const [one] = findingsOf("action-sans-responsable", folder(parts));
    return { referentiel: one?.referentiel, exigence: one?.exigence, donnees: one?.donnees };
  };
  const ref = (exigence: string) => ({ referentiel: ate, exigence });
  test("its exigence where it is about one that is followed: there it can be silenced", () => {
    expect(of(["1.1"])).toEqual({ ...ref("1.1"), donnees: { actions: ["A-1"] } });
  });
  test("none where it is about several, which it names", () => {
    const donnees = { actions: ["A-1"], exigences: [ref("1.1"), ref("2.1")] };
    expect(of(["1.1", "2.1"])).toEqual({ donnees });
  });
  test("none where its module is not chosen, or another is not known", () => {
    expect(of(["38.2"])).toEqual({ donnees: { actions: ["A-1"], exigences: [ref("38.2")] } });
    expect(of(["1.1", "99.9"])).toEqual({ donnees: { actions: ["A-1"], exigences: [ref("1.1")] } });
    expect(of(["99.9"])).toEqual({ donnees: { actions: ["A-1"] } });
    expect(of([])).toEqual({ donnees: { actions: ["A-1"] } });
  });
});

describe("what a finding about an audit bears", () => {
  const of = (regle: string, cles: Cles) => {
    const audits = { "2024-05-14": [cles] };
    const [one] = findingsOf(regle, folder({ actions: [{}], audits }));
    return [one?.referentiel, one?.exigence, one?.donnees];
  };
  const [audit, ate] = ["2024-05-14", "quali-ate@2024-02-01"];
  test.each<[string, Cles, unknown[]]>([
    ["constat-sans-action", {}, [ate, "1.1", { audit }]],
    ["constat-sans-action", { exigence: "38.2" }, [ate, "38.2", { audit }]],
    ["constat-sans-action", { exigence: undefined }, [undefined, undefined, { audit }]],
    ["constat-sans-action", { exigence: "99.9" }, [undefined, undefined, { audit }]],
    ["nc-majeure-ouverte", {}, [ate, "1.1", { audit }]],
    ["nc-majeure-ouverte", { action: "A-1" }, [ate, "1.1", { audit, actions: ["A-1"] }]],
  ])("%s %j", (regle, cles, bears) => {
    expect(of(regle, cles)).toEqual(bears);
  });
});

describe("what lapsed or is missing, while an action is being carried out", () => {
  const missing = (actions: Cles[]) =>
    told("preuve-manquante", { actions }).find((one) => one.includes(" 1.1 :")) ?? "";
  test("the open one that is due last is named, with its term", () => {
    const due = (echeance: string, id: string) => ({ id, echeance });
    const actions = [due("2024-08-01", "A"), due("2024-10-01", "B"), due("2024-09-01", "C")];
    for (const ordre of [actions, actions.toReversed(), [...actions.slice(1), ...actions.slice(0, 1)]])
      expect(missing(ordre)).toMatch(/^info .* L’action « B » est en cours, pour le 1er octobre 2024\.$/);
  });
  test("begun or not", () => {
    expect(missing([{ etat: "a-faire" }])).toContain(
      "L’action « A-1 » est à faire, pour le 30 septembre 2024.",
    );
  });
  test("one that is late, done or without term holds nothing", () => {
    for (const cles of [
      { echeance: "2024-06-29" },
      { etat: "faite", preuves: lien },
      { echeance: undefined },
    ]) {
      expect(missing([cles])).toMatch(/^avertissement /);
      expect(missing([cles])).not.toContain("L’action");
      expect(missing([{ id: "B", echeance: "2024-08-01" }, cles])).toContain("L’action « B »");
    }
  });
});
