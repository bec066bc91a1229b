import { describe, expect, test } from "vitest";
import { plain } from "../../support/essai.ts";
import { type Cles, found as foundIn, lien, told } from "./plan.ts";

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

describe("nc-majeure-ouverte", () => {
  const mai = { "2024-05-14": [{ action: "A-1" }] };
  const found = (parts: Parameters<typeof told>[1]) =>
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

describe("what a finding about an audit bears", () => {
  const of = (regle: string, cles: Cles) => {
    const audits = { "2024-05-14": [cles] };
    const [one] = foundIn(regle, { actions: [{}], audits });
    return [one?.referentiel, one?.exigence, one?.donnees];
  };
  const [audit, ate] = ["2024-05-14", "essai@1"];
  test.each<[string, Cles, unknown[]]>([
    ["constat-sans-action", {}, [ate, "1.1", { audit }]],
    ["constat-sans-action", { exigence: "38.1" }, [ate, "38.1", { audit }]],
    ["constat-sans-action", { exigence: undefined }, [undefined, undefined, { audit }]],
    ["constat-sans-action", { exigence: "99.9" }, [undefined, undefined, { audit }]],
    ["nc-majeure-ouverte", {}, [ate, "1.1", { audit }]],
    ["nc-majeure-ouverte", { action: "A-1" }, [ate, "1.1", { audit, actions: ["A-1"] }]],
  ])("%s %j", (regle, cles, bears) => {
    expect(of(regle, cles)).toEqual(bears);
  });
});

test("an audit to come is information; what it is said to have found is not, and counts for nothing", () => {
  const of = (...constats: Cles[]) => foundIn("audit-a-tenir", { audits: { "2024-07-01": constats } });
  const debut = "Cet audit est daté du 1er juillet 2024, après le 30 juin 2024";
  const dits = [of(), of({}), of({}, {})].map(([one]) => [
    one?.gravite,
    plain(one?.message),
    plain(one?.aide),
    one?.donnees,
  ]);
  const [bears, retirez] = [
    { audit: "2024-07-01" },
    "Corrigez « date », ou retirez ses constats s’il reste à tenir.",
  ];
  expect(dits).toEqual([
    ["info", `${debut}.`, "Corrigez « date » si elle est fausse ; sinon il n’y a rien à faire.", bears],
    ["avertissement", `${debut} : son constat ne compte pas.`, retirez, bears],
    ["avertissement", `${debut} : ses 2 constats ne comptent pas.`, retirez, bears],
  ]);
  expect(told("audit-a-tenir", { audits: { "2024-06-30": [{}] } })).toEqual([]);
});

describe("constat-cible-inconnue", () => {
  const of = (cles: Cles) =>
    foundIn("constat-cible-inconnue", { audits: { "2024-05-14": [cles] } }).map(({ message, aide }) => [
      plain(message).replace("C1 (non-conformité majeure) de l’audit du 14 mai 2024 porte sur ", ""),
      plain(aide),
    ]);
  test.each<[string, Cles, string[][]]>([
    ["a method of its exigence", { methode: "1.1-a" }, []],
    ["none", {}, []],
    [
      "one that is near to one that exists",
      { methode: "1.1-b" },
      [["« 1.1-b », qui n’est pas une méthode de 1.1.", "Vouliez-vous dire « 1.1-a » ?"]],
    ],
    [
      "one that is near to none",
      { methode: "zzzzzz" },
      [
        [
          "« zzzzzz », qui n’est pas une méthode de 1.1.",
          "Corrigez la méthode, ou retirez la clé. Méthodes de 1.1 : 1.1-a.",
        ],
      ],
    ],
    [
      "one of an exigence of which none is known",
      { exigence: "1.2", methode: "1.2-a" },
      [["« 1.2-a », qui n’est pas une méthode de 1.2.", "Corrigez la méthode, ou retirez la clé."]],
    ],
    [
      "one of an exigence that it does not name",
      { exigence: undefined, methode: "1.1-a" },
      [["la méthode « 1.1-a » d’une exigence qu’il ne nomme pas.", 'Ajoutez « exigence: "1.1" ».']],
    ],
    [
      "an exigence that does not exist, whatever the method",
      { exigence: "99.9", methode: "zz" },
      [
        [
          "« 99.9 » : cette exigence n’existe pas dans essai@1.",
          "Les engagements vont de 1 à 38 : corrigez ce numéro. Sinon, retirez-le du constat.",
        ],
      ],
    ],
  ])("%s", (_title, cles, attendu) => {
    expect(of(cles)).toEqual(attendu);
  });
  test("nothing of a référentiel that is not at hand", () => {
    const yaml = {
      referentiel: undefined,
      modules: undefined,
      referentiels: [
        { id: "essai@1", modules: [1] },
        { id: "absent@1", alias: "vieux" },
      ],
    };
    const audits = { "2024-05-14": [{ exigence: "vieux:1.1", methode: "1.1-z" }] };
    expect(told("constat-cible-inconnue", { yaml, audits })).toEqual([]);
  });
});
