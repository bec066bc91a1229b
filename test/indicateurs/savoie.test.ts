import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Indicateurs } from "../../src/generated/indicateurs.ts";

const FOLDER = "examples/prefecture-savoie";
const TODAY = "2024-06-30";
const argv = ["bin/quali.js", "indicateurs", FOLDER, "--date", TODAY, "--format", "json"];
const { structures } = JSON.parse(execFileSync(process.execPath, argv, { encoding: "utf8" })) as Indicateurs;
const indicateurs = structures[0]?.indicateurs ?? [];

// A second reading of every figure, as naive as can be: split, Date, a loop over days, sorted lists.
const HOLIDAYS =
  "2022-07-14 2022-08-15 2022-11-01 2022-11-11 2023-04-10 2023-05-01 2023-05-08 2023-05-18 2023-05-29 2023-07-14 2023-08-15 2023-11-01 2023-12-25 2024-01-01 2024-04-01 2024-05-01 2024-05-08 2024-05-09 2024-05-20".split(
    " ",
  );
const rows = (file: string, skip = 1) =>
  readFileSync(`${FOLDER}/donnees/${file}`, "utf8")
    .trim()
    .split("\n")
    .slice(skip)
    .map((line) => line.split(";"));
const iso = (cell = "") => (cell === "" ? "" : cell.slice(0, 10).split("/").reverse().join("-"));
const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

function workingDays(from: string, to: string): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = next(day);
    if (![0, 6].includes(new Date(day).getUTCDay()) && !HOLIDAYS.includes(day)) count++;
  }
  return count;
}

/** What one row adds to its figure. */
interface Ligne {
  jour: string;
  n: number;
  d: number;
  temps?: number;
  exclue?: string;
}

type Demande = [recu: string, complete: string, attente: string, repondu: string];

/** Requests answered within so many working days; `mean`: those without an answer do not count. */
function requests(lines: Demande[], delay: number, mean = false): Ligne[] {
  return lines.map(([recu, complete, attente, repondu]) => {
    const restarts = complete > recu && !(repondu !== "" && repondu < complete);
    const jour = restarts ? complete : recu;
    const [end] = [attente, repondu].filter((day) => day !== "" && day <= TODAY).sort();
    if (end !== undefined) {
      const temps = workingDays(jour, end);
      return { jour, n: temps <= delay ? 1 : 0, d: 1, temps };
    }
    if (workingDays(jour, TODAY) <= delay)
      return { jour, n: 0, d: 0, exclue: "sans réponse (encore dans le délai)" };
    return mean ? { jour, n: 0, d: 0, exclue: "sans réponse (hors délai)" } : { jour, n: 0, d: 1 };
  });
}

const letters = (file: string): Demande[] =>
  rows(file).map(([, , recu, complete, repondu]) => [iso(recu), iso(complete), "", iso(repondu)]);
const complaints: Demande[] = rows("reclamations.csv", 2)
  .filter(([, canal]) => canal === "courriel")
  .map(([, , recu, attente, repondu]) => [iso(recu), "", iso(attente), iso(repondu)]);
const calls: Ligne[] = rows("appels.csv")
  .filter(([mois = ""]) => /^\d/.test(mois))
  .map(([mois, presented, answered]) => ({ jour: `${mois}-01`, n: Number(answered), d: Number(presented) }));
const answers: Ligne[] = rows("enquetes-usagers.csv").map(([, date, , answer = ""]) => ({
  jour: iso(date),
  n: /^(Très s|S)atisfait$/.test(answer) ? 1 : 0,
  d: 1,
}));
const minutes = (cell = "") => Date.parse(`${iso(cell)}T${cell.slice(11)}:00Z`) / 60_000;
const alarms: Ligne[] = rows("evenements.csv").map(([, at, done]) => {
  const temps = minutes(done) - minutes(at);
  return { jour: iso(at), n: temps < 60 ? 1 : 0, d: 1, temps: temps / 60 };
});

interface Naif {
  lignes: Ligne[];
  parAn?: true;
  /** The figure is the mean of the times. */
  mean?: true;
  /** Rows are sums of others: few of them say nothing. */
  sums?: true;
  cible?: number;
}

const NAIFS: Record<string, Naif> = {
  "taux-courriels-dans-delai": { lignes: requests(letters("courriels.csv"), 5), cible: 90 },
  "delai-moyen-courriels": { lignes: requests(letters("courriels.csv"), 5, true), mean: true },
  "taux-courriers-dans-delai": { lignes: requests(letters("courriers.csv"), 10), cible: 85 },
  "delai-moyen-courriers": { lignes: requests(letters("courriers.csv"), 10, true), mean: true },
  "taux-reclamations-courriel-dans-delai": { lignes: requests(complaints, 5) },
  "delai-moyen-reclamations-courriel": { lignes: requests(complaints, 5, true), mean: true },
  "taux-appels-aboutis": { lignes: calls, sums: true, cible: 85 },
  "satisfaction-usagers": { lignes: answers, parAn: true },
  "cellule-urgence-en-une-heure": { lignes: alarms, parAn: true },
};

const six = (value: number) => Math.round(value * 1e6) / 1e6;
const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);

function periodOf(jour: string, parAn?: true): string {
  const first = parAn ? 1 : Math.floor((Number(jour.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${jour.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
}

/** All that is told of a period, but for its name and its interval. */
function naive({ lignes, parAn, mean, sums }: Naif, du: string) {
  const within = lignes.filter(({ jour }) => periodOf(jour, parAn) === du);
  const counted = within.filter(({ exclue }) => exclue === undefined);
  const times = counted.flatMap(({ temps }) => temps ?? []).sort((a, b) => a - b);
  const [n, d] = [total(counted.map((one) => one.n)), total(counted.map((one) => one.d))];
  const half = times.length / 2;
  const middle = Number.isInteger(half)
    ? ((times[half - 1] ?? 0) + (times[half] ?? 0)) / 2
    : times[Math.floor(half)];
  const of = (value: number | undefined) => (times.length === 0 ? null : six(value ?? 0));
  const average = of(total(times) / times.length);
  const reasons = [...new Set(within.flatMap(({ exclue }) => exclue ?? []))].sort();
  return {
    valeur: mean ? average : d === 0 ? null : six((100 * n) / d),
    numerateur: mean ? null : n,
    denominateur: d,
    moyenne: average,
    mediane: of(middle),
    p90: of(times.find((_time, rank) => rank + 1 >= 0.9 * times.length)),
    lignes: counted.length,
    petit: !sums && counted.length > 0 && counted.length < 30,
    exclues: reasons.map((motif) => ({
      motif,
      nombre: within.filter(({ exclue }) => exclue === motif).length,
    })),
  };
}

test.each(indicateurs)("$id, every figure of it", ({ id, ...published }) => {
  const naif = NAIFS[id];
  if (!naif) throw new Error(`${id} is not read a second time`);
  const { parAn, cible } = naif;
  const periods = [...new Set(naif.lignes.map(({ jour }) => periodOf(jour, parAn)))].sort();
  expect(published.serie?.map(({ periode }) => periode.du)).toEqual(periods);
  for (const { periode, enCours, intervalle, ...figures } of published.serie ?? []) {
    expect(figures).toEqual(naive(naif, periode.du));
    expect(enCours).toBe(periode.du === periodOf(TODAY, parAn));
    expect(intervalle === null).toBe(id !== "satisfaction-usagers");
    if (!intervalle) continue;
    // Wilson's bounds are the shares that are just as far from what was found as chance goes in nineteen cases of twenty.
    expect(intervalle.methode).toBe("intervalle de Wilson à 95 %");
    const [found, size] = [
      (figures.numerateur ?? 0) / (figures.denominateur ?? 1),
      figures.denominateur ?? 1,
    ];
    for (const bound of [intervalle.bas / 100, intervalle.haut / 100])
      expect(Math.abs(found - bound)).toBeCloseTo(1.959964 * Math.sqrt((bound * (1 - bound)) / size), 6);
  }
  const shown = [published.close, published.enCours, published.precedente, published.anneePrecedente];
  const starts = parAn
    ? ["2023-01-01", "2024-01-01", "2022-01-01", "2022-01-01"]
    : ["2024-01-01", "2024-04-01", "2023-10-01", "2023-01-01"];
  expect(shown.map((one) => one?.periode.du)).toEqual(starts);
  for (const one of shown) if (one) expect(one).toMatchObject(naive(naif, one.periode.du));
  expect([published.cible, published.cibleAtteinte]).toEqual(
    cible === undefined ? [undefined, undefined] : [cible, (published.close?.valeur ?? 0) >= cible],
  );
});

test("every one of them is usable, and none is forgotten here", () => {
  expect(indicateurs.map(({ id }) => id)).toEqual(Object.keys(NAIFS));
  expect(indicateurs.every(({ utilisable }) => utilisable)).toBe(true);
});
