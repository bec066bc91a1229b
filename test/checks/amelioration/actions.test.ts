import { describe, expect, test } from "vitest";
import { plain } from "../../support/essai.ts";
import { type Cles, columnOf, found as foundIn, lien, told } from "./plan.ts";

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
    { id: "essai@1", modules: [1] },
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
  const ate = "essai@1";
  const of = (exigences: string[], plus: Parameters<typeof told>[1] = {}) => {
    const parts = { ...plus, actions: [{ exigences, responsable: "" }] };
    const [one] = foundIn("action-sans-responsable", parts);
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
    expect(of(["38.1"])).toEqual({ donnees: { actions: ["A-1"], exigences: [ref("38.1")] } });
    expect(of(["1.1", "99.9"])).toEqual({ donnees: { actions: ["A-1"], exigences: [ref("1.1")] } });
    expect(of(["99.9"])).toEqual({ donnees: { actions: ["A-1"] } });
    expect(of([])).toEqual({ donnees: { actions: ["A-1"] } });
  });
});

describe("action-exigence-inconnue: why, what to do, and where", () => {
  const ref = "essai@1";
  test.each<[string, string, string, object]>([
    [
      "sp:8",
      "la structure ne suit aucun référentiel de ce nom",
      "Référentiels suivis : essai. Corrigez « sp:8 », ou retirez-le de l’action.",
      {},
    ],
    [
      "1.9",
      "cette exigence n’existe pas dans essai@1",
      "L’engagement 1 n’a pas ce numéro : écrivez « 1.1 » ou « 1.2 ». Sinon, retirez-le de l’action.",
      {},
    ],
    ["zz", "cette exigence n’existe pas dans essai@1", "Corrigez le numéro, ou retirez-le de l’action.", {}],
    [
      "38.1",
      "son module, le 3, n’est pas choisi par la structure",
      "Retirez « 38.1 » de l’action, ou choisissez le module 3 dans quali.yaml.",
      { referentiel: ref, exigence: "38.1" },
    ],
  ])("%s", (nom, pourquoi, aide, bears) => {
    const exigences = ["1.1", nom];
    const [one, ...rest] = foundIn("action-exigence-inconnue", { actions: [{ exigences }] });
    expect(rest).toEqual([]);
    expect(plain(one?.message)).toBe(`L’action « A-1 » porte sur « ${nom} » : ${pourquoi}.`);
    expect(plain(one?.aide)).toBe(aide);
    expect(one).toMatchObject(bears);
    expect("exigence" in (one ?? {})).toBe("exigence" in bears);
    expect(one?.colonne).toBe(columnOf({ exigences }, `"${nom}"`));
  });
});

test("a finding stands on the key that is wrong where it is written, on the state where it is not", () => {
  const column = (regle: string, cles: Cles) => foundIn(regle, { actions: [cles] })[0]?.colonne;
  const gone = { etat: "abandonnee" };
  expect(column("action-sans-motif", gone)).toBe(columnOf(gone, '"abandonnee"'));
  expect(column("action-sans-motif", { ...gone, motif: "  " })).toBe(
    columnOf({ ...gone, motif: "  " }, '"  "'),
  );
  const close = { etat: "verifiee", preuves: lien };
  expect(column("action-sans-verification", close)).toBe(columnOf(close, '"verifiee"'));
  const muette = { ...close, efficacite: { le: "2024-06-15" } };
  expect(column("action-sans-verification", muette)).toBe(columnOf(muette, '{"le"'));
  expect(column("action-en-retard", { echeance: "2024-06-01" })).toBe(
    columnOf({ echeance: "2024-06-01" }, '"2024-06-01"'),
  );
});

test("a late action bears its day, and the days gone by since as days that are left", () => {
  const [one] = foundIn("action-en-retard", { actions: [{ echeance: "2024-06-01" }] });
  expect(one?.donnees).toEqual({ actions: ["A-1"], echeance: "2024-06-01", jours: -29 });
  expect(plain(one?.message)).toContain(
    "est en cours, et son échéance du 1er juin 2024 est passée depuis 29 jours",
  );
});
