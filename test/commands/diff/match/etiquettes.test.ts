import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exigencesOf, type Referentiel } from "../../../../src/domain/referentiel.ts";
import { parse } from "../../../support/yaml.ts";

type Paire = [de: string, vers: string];
type Niveau = Record<"memes" | "douteux", Paire[]>;

const { document } = parse(readFileSync("test/commands/diff/match/etiquettes.yaml", "utf8"));
const etiquettes = document?.valeur as {
  de: string;
  vers: string;
  engagements: Niveau;
  sousEngagements: Niveau;
};
const compiled = (reference: string): Referentiel =>
  JSON.parse(readFileSync(`dist/referentiels/${reference}.json`, "utf8"));
const [de, vers] = [compiled(etiquettes.de), compiled(etiquettes.vers)];

const numeros = ({ modules }: Referentiel) =>
  new Set(modules.flatMap(({ engagements }) => engagements.map(({ numero }) => String(numero))));
const ids = (referentiel: Referentiel) =>
  new Set(exigencesOf(referentiel).flatMap(({ id }) => (id.includes(".") ? [id] : [])));

describe.each([["engagements", numeros] as const, ["sousEngagements", ids] as const])(
  "labels of %s",
  (niveau, known) => {
    const { memes, douteux } = etiquettes[niveau];
    const paires = [...memes, ...douteux];

    test("are of texts that exist on both sides", () => {
      const [departs, arrivees] = [known(de), known(vers)];
      expect(paires.filter(([a, b]) => !departs.has(a) || !arrivees.has(b))).toEqual([]);
    });

    test("stand once, and are not both sure and doubtful", () => {
      const written = paires.map((paire) => paire.join(" → "));
      expect(written.filter((paire, rang) => written.indexOf(paire) !== rang)).toEqual([]);
      expect(memes.length).toBeGreaterThan(30);
    });
  },
);
