import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Indicateurs, MesurePubliee } from "../../src/generated/indicateurs.ts";

const FOLDER = "examples/prefecture-savoie";
const argv = ["bin/quali.js", "indicateurs", FOLDER, "--date", "2024-06-30", "--format", "json"];
const { structures } = JSON.parse(execFileSync(process.execPath, argv, { encoding: "utf8" })) as Indicateurs;
const indicateurs = structures[0]?.indicateurs ?? [];

// A second reading, as naive as can be: split, Date, and a loop over days.
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
const iso = (cell = "") => (cell === "" ? null : cell.slice(0, 10).split("/").reverse().join("-"));
const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

function workingDays(from: string, to: string): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = next(day);
    if (![0, 6].includes(new Date(day).getUTCDay()) && !HOLIDAYS.includes(day)) count++;
  }
  return count;
}

const quarter = (day: string) =>
  `${day.slice(0, 4)}-${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`;

interface Naive {
  n: number;
  d: number;
  times: number[];
}

/** Requests by quarter: in time, counted, and the times of those answered. */
function requests(
  lines: { recu: string; complete?: string | null; attente?: string | null; repondu: string | null }[],
  delay: number,
) {
  const found = new Map<string, Naive>();
  for (const { recu, complete, attente, repondu } of lines) {
    const start = complete && complete > recu && !(repondu && repondu < complete) ? complete : recu;
    const answers = [attente, repondu].filter((day): day is string => !!day && day <= "2024-06-30").sort();
    const end = answers[0];
    if (!end && workingDays(start, "2024-06-30") <= delay) continue;
    const key = quarter(start);
    const of = found.get(key) ?? { n: 0, d: 0, times: [] };
    found.set(key, of);
    of.d++;
    if (!end) continue;
    of.times.push(workingDays(start, end));
    if (workingDays(start, end) <= delay) of.n++;
  }
  return found;
}

const serieOf = (id: string): MesurePubliee[] => indicateurs.find((one) => one.id === id)?.serie ?? [];

function compare(taux: string, moyen: string, naive: Map<string, Naive>) {
  expect(
    serieOf(taux).map(({ periode, numerateur, denominateur }) => [periode.du, numerateur, denominateur]),
  ).toEqual(
    [...naive]
      .filter(([, { d }]) => d > 0)
      .sort()
      .map(([du, { n, d }]) => [du, n, d]),
  );
  for (const { periode, moyenne, mediane, valeur } of serieOf(moyen)) {
    const times = (naive.get(periode.du)?.times ?? []).sort((a, b) => a - b);
    const mean = times.reduce((a, b) => a + b, 0) / times.length;
    expect([moyenne, valeur]).toEqual([expect.closeTo(mean, 5), expect.closeTo(mean, 5)]);
    const half = times.length / 2;
    expect(mediane).toBe(
      Number.isInteger(half) ? ((times[half - 1] ?? 0) + (times[half] ?? 0)) / 2 : times[Math.floor(half)],
    );
  }
}

test("letters and e-mails", () => {
  for (const [file, name, delay] of [
    ["courriels.csv", "courriels", 5],
    ["courriers.csv", "courriers", 10],
  ] as const) {
    const lines = rows(file).map(([, , recu, complete, repondu]) => ({
      recu: iso(recu) ?? "",
      complete: iso(complete),
      repondu: iso(repondu),
    }));
    compare(`taux-${name}-dans-delai`, `delai-moyen-${name}`, requests(lines, delay));
  }
});

test("complaints by e-mail, holding replies included", () => {
  const lines = rows("reclamations.csv", 2)
    .filter(([, canal]) => canal === "courriel")
    .map(([, , recu, attente, repondu]) => ({
      recu: iso(recu) ?? "",
      attente: iso(attente),
      repondu: iso(repondu),
    }));
  compare("taux-reclamations-courriel-dans-delai", "delai-moyen-reclamations-courriel", requests(lines, 5));
});

test("calls, the survey and the alarms", () => {
  const calls = new Map<string, [number, number]>();
  for (const [mois = "", presented, answered] of rows("appels.csv")) {
    if (!/^\d/.test(mois)) continue;
    const key = quarter(`${mois}-01`);
    const [n, d] = calls.get(key) ?? [0, 0];
    calls.set(key, [n + Number(answered), d + Number(presented)]);
  }
  expect(
    serieOf("taux-appels-aboutis").map(({ periode, numerateur, denominateur }) => [
      periode.du,
      numerateur,
      denominateur,
    ]),
  ).toEqual([...calls].map(([du, [n, d]]) => [du, n, d]));
  for (const { periode, numerateur, denominateur } of serieOf("satisfaction-usagers")) {
    const answers = rows("enquetes-usagers.csv").filter(([, date]) =>
      iso(date)?.startsWith(periode.du.slice(0, 4)),
    );
    const content = answers.filter(([, , , answer = ""]) => /^(Très s|S)atisfait$/.test(answer));
    expect([numerateur, denominateur]).toEqual([content.length, answers.length]);
  }
  const minutes = (cell = "") => Date.parse(`${iso(cell)}T${cell.slice(11)}:00Z`) / 60_000;
  const alarms = rows("evenements.csv").filter(([, at]) => iso(at)?.startsWith("2023"));
  const fast = alarms.filter(([, at, done]) => minutes(done) - minutes(at) < 60);
  const [year] = serieOf("cellule-urgence-en-une-heure").filter(({ periode }) => periode.du === "2023-01-01");
  expect([year?.numerateur, year?.denominateur]).toEqual([fast.length, alarms.length]);
});

test("every one of them is usable, and none is forgotten here", () => {
  expect(indicateurs.map(({ id, utilisable }) => `${id} ${utilisable}`)).toHaveLength(9);
  expect(indicateurs.every(({ utilisable }) => utilisable)).toBe(true);
});
