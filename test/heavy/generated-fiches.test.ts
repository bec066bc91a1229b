import fc from "fast-check";
import { dump } from "js-yaml";
import { expect, test } from "vitest";
import { DiskDepot } from "../../src/depot/disk.ts";
import type { ContenuEnMemoire } from "../../src/depot/memory.ts";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { exigencesOf } from "../../src/domain/referentiel.ts";
import { openRegistry } from "../../src/load/referentiel/registry.ts";
import { judgeFolders } from "../../src/results/judge-folders.ts";
import fiche from "../../src/schemas/fiche.schema.json" with { type: "json" };
import { QUALI } from "../support/load.ts";
import { isInside } from "../support/yaml.ts";

const PER_FOLDER = 200;
const FOLDERS = 60;

const MODEL = `version: 1
evaluation: conforme
evalueLe: 2024-03-20
responsable: Bureau de la relation aux usagers
preuves:
  - { fichier: registre.pdf, nature: registre, du: 2024-01-01, au: 2024-03-31, methodes: ["15.3-a"] }
  - { lien: "https://exemple.fr", nature: site-internet, consulteLe: 2024-03-12, expire: 2025-01-01 }
  - { observation: Mail mystère, nature: mail-mystere, date: 2024-03, resultat: "Réponse :\\u001b[31m" }
  - { preuve: commune }
  - { indicateur: taux }
`;

const KEYS = [
  ...Object.keys(fiche.properties),
  ...Object.keys(fiche.$defs.piece.properties),
  "__proto__",
  "",
  "a/b~",
];
const SCALARS = [
  null,
  true,
  0,
  1.1,
  -1e99,
  "",
  "conforme",
  "2024-02-31",
  "2024",
  "15.3-a",
  "../../.git/config",
  "\u001b[31m::error::",
  "\u202e",
  "registre.pdf",
  "C:\\x",
  "é",
];

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<unknown>(...SCALARS),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie("any"), { maxKeys: 6 }),
  ),
})).any;

/** Fiches near the schema, sound ones spoilt at one place, cut short, and plain noise. */
const fiches: fc.Arbitrary<ContenuEnMemoire> = fc.oneof(
  fc
    .record({ version: fc.constant(1), preuves: fc.array(value, { maxLength: 4 }), evaluation: value })
    .map((data) => dump(data)),
  value.map((data) => dump(data)),
  fc
    .tuple(
      fc.nat(MODEL.length),
      fc.nat(12),
      fc.constantFrom(
        "",
        "\t",
        "\n",
        "\r",
        "\0",
        '"',
        "'",
        "[",
        "}",
        ": ",
        "- ",
        "&a ",
        "*a",
        "!!x ",
        "# ",
        "é",
        "\ud83d\ude00",
        "\u2028",
        "%",
      ),
    )
    .map(([at, cut, put]) => MODEL.slice(0, at) + put + MODEL.slice(at + cut)),
  fc.nat(MODEL.length).map((length) => MODEL.slice(0, length)),
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
);

test(`${PER_FOLDER * FOLDERS} generated fiches: no exception, and every finding lies inside its file`, () => {
  const registry = openRegistry(new DiskDepot("dist/referentiels"));
  const quali = registry.get("quali-ate@2024-02-01");
  const ids = quali ? exigencesOf(quali).map(({ id }) => id) : [];
  expect(ids).toHaveLength(144);
  let findings = 0;
  fc.assert(
    fc.property(fc.array(fiches, { minLength: PER_FOLDER, maxLength: PER_FOLDER }), (generated) => {
      const fichiers: Record<string, ContenuEnMemoire> = { "quali.yaml": QUALI };
      for (const [index, contenu] of generated.entries()) {
        fichiers[`preuves/${ids[index % ids.length]} - ${index}/fiche.yaml`] = contenu;
      }
      const { resultat } = judgeFolders(new MemoryDepot(fichiers), [""], {
        date: "2024-06-30",
        references: registry.references(),
        get: registry.get,
      });
      for (const { fichier, ligne, colonne } of resultat.diagnostics) {
        const contenu = fichiers[fichier ?? ""];
        if (contenu === undefined || ligne === undefined || colonne === undefined) continue;
        const texte = typeof contenu === "string" ? contenu : new TextDecoder().decode(contenu as Uint8Array);
        findings++;
        if (!isInside(texte.replace(/^\ufeff/, ""), { ligne, colonne, longueur: 1 })) {
          throw new Error(`${fichier}:${ligne}:${colonne} is outside ${JSON.stringify(texte)}`);
        }
      }
    }),
    { numRuns: FOLDERS, endOnFailure: true },
  );
  expect(findings).toBeGreaterThan(PER_FOLDER * FOLDERS);
});
