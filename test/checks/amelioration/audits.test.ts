import { describe, expect, test } from "vitest";
import { findingsOf } from "../../support/etagere.ts";
import { type Cles, folder, lien, told } from "./plan.ts";

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
