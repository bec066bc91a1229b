import { describe, expect, test } from "vitest";
import { DiskDepot } from "../../src/depot/disk.ts";
import { exigencesOf, type Partie, partiesOf } from "../../src/domain/referentiel.ts";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { compileReferentiel } from "../../src/load/referentiel/compile.ts";
import { faitsNommes } from "../../src/selection/expression.ts";
import { judgeSelection } from "../../src/selection/selection.ts";
import { dossier, structure } from "../support/structure.ts";

const { referentiel } = compileReferentiel(new DiskDepot("referentiel/quali-ate/2024-02-01"), "");
if (!referentiel) throw new Error("quali-ate does not compile");
const quali = referentiel;
const exigences = exigencesOf(quali);

// The end of a month, and of a short one.
const DATE = "2024-02-29";

function judge(options: Parameters<typeof structure>[0], date = "2024-06-30") {
  const s = structure(options);
  const [suivi] = s.suivis;
  if (!suivi) throw new Error("no suivi");
  return examineReferentiel(s, suivi, quali, date);
}

/** The day after. */
function next(jour: string): string {
  return new Date(Date.parse(jour) + 86_400_000).toISOString().slice(0, 10);
}

describe("every row of the matrix, both ways", () => {
  const metiers = [4, 5, 6, 7, 8];
  const valid = (type: string, cert: boolean, modules: number[]) => {
    const s = structure({ declaree: { type, cert }, modules });
    const [suivi] = s.suivis;
    return suivi && judgeSelection(quali, s, suivi).jugee.valide;
  };
  test("préfecture with CERT: 1, 2, 3 and one more", () => {
    for (const m of metiers) expect(valid("prefecture", true, [1, 2, 3, m])).toBe(true);
    for (const m of metiers) expect(valid("prefecture", true, [1, 2, m, 8])).toBe(false);
    expect(valid("prefecture", true, [1, 2, 3])).toBe(false);
  });
  test("préfecture without CERT: 1, 2 and two more; Savoie’s choice", () => {
    for (const m of metiers) expect(valid("prefecture", false, [1, 2, 3, m])).toBe(true);
    for (const m of [3, ...metiers]) expect(valid("prefecture", false, [1, 2, m])).toBe(false);
    expect(valid("prefecture", false, [1, 2, 4, 8])).toBe(true);
  });
  test("sous-préfecture with CERT: 1, 2, 3; others as it likes", () => {
    expect(valid("sous-prefecture", true, [1, 2, 3])).toBe(true);
    expect(valid("sous-prefecture", true, [1, 2, 3, 8])).toBe(true);
    for (const m of metiers) expect(valid("sous-prefecture", true, [1, 2, m])).toBe(false);
  });
  test("sous-préfecture without CERT: 1, 2 and one more", () => {
    for (const m of [3, ...metiers]) expect(valid("sous-prefecture", false, [1, 2, m])).toBe(true);
    expect(valid("sous-prefecture", false, [1, 2])).toBe(false);
    for (const general of [1, 2]) expect(valid("sous-prefecture", false, [general, 4])).toBe(false);
  });
});

describe("every condition, both ways", () => {
  const declared = (valeur: boolean) => Object.fromEntries(quali.faits.map(({ id }) => [id, valeur]));
  const applicabilite = (faits: Record<string, boolean>) =>
    new Map(judge({ yaml: { faits } }).exigences.map(({ jugee }) => [jugee.id, jugee.applicabilite]));
  const conditioned = exigences.flatMap(({ id, conditions }) =>
    conditions.flatMap((condition) => faitsNommes(condition.si).map((fait) => ({ id, fait, condition }))),
  );
  test("there are some, of modules, engagements and sous-engagements", () => {
    expect(new Set(conditioned.map(({ fait }) => fait)).size).toBeGreaterThanOrEqual(14);
  });
  test.each(conditioned)("$id on $fait", ({ id, fait, condition }) => {
    const yes = declared(true);
    const { [fait]: _, ...unsaid } = yes;
    expect(applicabilite(yes).get(id)).toBe("applicable");
    expect(applicabilite({ ...yes, [fait]: false }).get(id)).toBe(
      condition.precision ? "applicable" : "non-applicable",
    );
    expect(applicabilite(unsaid).get(id)).toBe(condition.precision ? "applicable" : "a-confirmer");
  });
  test("with nothing declared all 144 stand, central ones apart; with every fact false 36 and 37 still apply", () => {
    const { synthese } = judge({}).jugement;
    expect(synthese).toMatchObject({
      exigences: 144,
      controlees: 141,
      centrales: 3,
      nonApplicables: 0,
      lacunes: 3,
    });
    const none = applicabilite(declared(false));
    for (const { id } of exigences.filter((e) => /^3[67]\./.test(e.id)))
      expect(none.get(id)).toBe("applicable");
  });
  test("6.1 loses its method on the queue manager, in both parts, and only that one", () => {
    const totals = [true, false].map((valeur) => {
      const examen = judge({ yaml: { faits: { ...declared(true), "gestionnaire-file-attente": valeur } } });
      return examen.exigences.find(({ jugee }) => jugee.id === "6.1")?.jugee.methodes.total;
    });
    expect(totals).toEqual([3, 1]);
  });
  test("9.6 and 16.3 are central, 2.5 too, to be confirmed; 17.3 keeps its local half", () => {
    const all = applicabilite(declared(true));
    expect(["2.5", "9.6", "16.3", "17.3"].map((id) => all.get(id))).toEqual([
      "central",
      "central",
      "central",
      "applicable",
    ]);
  });
});

describe("every part of a method of control, at the edges of its period", () => {
  const parties = exigences.flatMap(({ id, methodes }) =>
    methodes
      .filter(({ controle }) => controle === "local")
      .flatMap(partiesOf)
      .map((partie) => ({ exigence: id, partie, nom: partie.id })),
  );
  const etat = (exigence: string, partie: Partie, date: string) => {
    const piece = {
      observation: "Pièce",
      nature: partie.natures[0] ?? "",
      date: DATE,
      methodes: [partie.id],
    };
    const { exigences: jugees } = judge({ dossiers: [dossier(exigence, [piece])] }, date);
    const jugee = jugees.find((e) => e.exigence.id === exigence)?.jugee;
    const details = jugee?.detailMethodes.flatMap((methode) => methode.parties ?? [methode]);
    return details?.find(({ id }) => id === partie.id)?.etat;
  };
  const LAST: Readonly<Record<number, string>> = { 3: "2024-07-31", 6: "2024-08-31", 12: "2025-02-28" };
  test.each(parties.filter(({ partie }) => partie.periode))("$nom", ({ exigence, partie }) => {
    const last = LAST[partie.periode?.mois ?? 0] ?? "";
    expect(etat(exigence, partie, "2024-02-28")).toBe("sans-reponse");
    expect(etat(exigence, partie, DATE)).toBe("repondue");
    expect(etat(exigence, partie, last)).toBe("repondue");
    expect(etat(exigence, partie, next(last))).toBe("perimee");
  });
  test("without a period, three years", () => {
    const sansPeriode = parties.filter(({ partie }) => !partie.periode);
    expect(sansPeriode.length).toBeGreaterThan(200);
    for (const { exigence, partie } of sansPeriode.filter((_, rang) => rang % 40 === 0)) {
      expect(etat(exigence, partie, "2027-02-28")).toBe("repondue");
      expect(etat(exigence, partie, "2027-03-01")).toBe("perimee");
    }
  });
});

test("a haut-commissariat is told that the matrix has no column for it", () => {
  const { ruptures } = judge({ declaree: { type: "haut-commissariat" } });
  const rupture = ruptures.find(({ genre }) => genre === "type-inconnu");
  expect(rupture?.aide).toContain("la matrice n'a pas de colonne pour eux");
});
