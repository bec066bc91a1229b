import { readFileSync } from "node:fs";
import { diffReferentiels } from "../../../src/commands/diff/diff.ts";
import { readCrosswalk } from "../../../src/commands/diff/facts/written.ts";
import type { Referentiel } from "../../../src/domain/referentiel.ts";

const read = (chemin: string) => JSON.parse(readFileSync(`dist/${chemin}.json`, "utf8"));

export const QUALEPREF: Referentiel = read("referentiels/qual-e-pref@2019-02-04");
export const QUALI_ATE: Referentiel = read("referentiels/quali-ate@2024-02-01");
const crosswalk = read("correspondances/qual-e-pref@2019-02-04--quali-ate@2024-02-01");

/** From Qual-e-Pref to Quali-ATE by the written crosswalk. */
export const PASSAGE = diffReferentiels(QUALEPREF, QUALI_ATE, readCrosswalk(crosswalk));
