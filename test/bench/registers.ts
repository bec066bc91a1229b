import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Indicateurs } from "../../src/generated/indicateurs.ts";
import { interleave, type Measure, ms, timeNode } from "./measure.ts";

const ROWS = 5_000_000;
const DOUBLES = 1000;
const MOST_MEMORY = 150;

const QUALI_YAML = `version: 1
structure: { id: banc, nom: Banc, type: prefecture, cert: false, departement: "73" }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
indicateurs:
  - definition: taux-courriels-dans-delai
    source: donnees/courriels.csv
    colonnes: { numero: N°, recu: Reçu le, complete: Complété le, repondu: Répondu le }
`;

// What anyone would write who only wants the rows: the file as it comes, each of them seen once.
const BARE = `import { createReadStream } from "node:fs";
import Papa from "papaparse";
let rows = 0;
await new Promise((complete) =>
  Papa.parse(createReadStream(process.argv[1], { encoding: "utf8", highWaterMark: 1 << 20 }), {
    chunk: ({ data }) => { rows += data.length; }, complete }));
if (rows < ${ROWS}) process.exit(1);
`;

/** A register of five million rows, about 300 MB: an indicator of it against a bare pass of papaparse. */
export function registers(): Measure {
  const folder = mkdtempSync(join(tmpdir(), "quali-bench-"));
  try {
    mkdirSync(join(folder, "donnees"));
    writeFileSync(join(folder, "quali.yaml"), QUALI_YAML);
    const register = join(folder, "donnees/courriels.csv");
    writeRegister(register);
    const [own = 0, papa = 0] = interleave(
      3,
      () => timeNode(["bin/quali.js", "indicateurs", folder, "--date", "2024-09-30"]),
      () => timeNode(["--input-type=module", "-e", BARE, register]),
    );
    const { memory, doubles } = peakOf(folder);
    return {
      name: `an indicator of ${ROWS / 1e6} million rows / bare papaparse`,
      ratio: memory <= MOST_MEMORY && doubles === DOUBLES ? own / papa : Number.POSITIVE_INFINITY,
      aim: 2,
      detail: `${ms(own)} / ${ms(papa)}; ${memory.toFixed(0)} MB (at most ${MOST_MEMORY}), ${doubles} doubles found of ${DOUBLES}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The most memory that one run took, in MB, and the doubles that it found. */
function peakOf(folder: string): { memory: number; doubles: number } {
  const told = 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';
  const argv = [
    "--import",
    told,
    "bin/quali.js",
    "indicateurs",
    folder,
    "--date",
    "2024-09-30",
    "--format",
    "json",
  ];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8", maxBuffer: 1 << 30 });
  const { structures } = JSON.parse(stdout) as Indicateurs;
  const doubles = structures[0]?.indicateurs[0]?.registres[0]?.doublons ?? 0;
  return { memory: Number(stderr.trim().split("\n").at(-1)) / 1024, doubles };
}

function writeRegister(file: string): void {
  const out = openSync(file, "w");
  const two = (n: number) => String(n).padStart(2, "0");
  const days = Array.from({ length: 1000 }, (_, rank) => {
    const day = new Date(Date.UTC(2022, 0, 1 + rank));
    return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
  });
  let text = "N°;Boîte;Reçu le;Complété le;Répondu le;Mention\r\n";
  for (let row = 1; row <= ROWS; row++) {
    const received = Math.floor((row * 880) / ROWS);
    const completed = row % 10 === 0 ? (days[received + (row % 7)] ?? "") : "";
    // The last rows bear the numbers of the first ones.
    const number = row > ROWS - DOUBLES ? ROWS - row + 1 : row;
    text += `${number};Réglementation;${days[received]};${completed};${days[received + (row % 29)]};registre fictif\r\n`;
    if (text.length > 1 << 20 || row === ROWS) {
      writeSync(out, text);
      text = "";
    }
  }
  closeSync(out);
}
