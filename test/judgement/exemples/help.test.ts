import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import type { PieceExemple, Situation } from "../../../src/generated/exemples.ts";
import { unknownReferences } from "../../../src/judgement/exemples/references.ts";
import { runExemples } from "../../../src/judgement/exemples/run.ts";
import { readExemples } from "../../../src/load/exemples/read.ts";
import { essai, run } from "./exemples.ts";

test("computes the registers of an example, and says each figure, indicator and column that is not there", () => {
  const registre = (lignes: string, attendu: string, id = "taux") => `  - titre: Un registre
    situation:
      modules: [1]
      registres: { ${id}: [${lignes}] }
      preuves: [{ exigence: "1.1", nature: affichage, indicateur: ${id} }]
    jours: [{ le: 2024-04-01, indicateurs: { taux: ${attendu} } }]
`;
  const lignes = "{ recu: 2024-01-08, repondu: 2024-01-22 }, { recu: 2024-01-08, repondu: 2024-01-23 }";
  expect(run(registre(lignes, "1 sur 2"))).toEqual([]);
  expect(run(registre(lignes, "2 sur 2")).join("\n")).toMatch(
    /L’indicateur taux : « 2 sur 2 » attendu, « 1 sur 2 » trouvé/,
  );
  expect(run(registre("{ recu: 2024-01-08, rependu: 2024-01-22 }", "rien")).join("\n")).toMatch(
    /La colonne « rependu » n’existe pas ici/,
  );
  expect(run(registre(lignes, "rien", "tauxx")).join("\n")).toMatch(
    /L’indicateur « tauxx » n’existe pas ici/,
  );
});

test("says what is near, what is possible, or where to look", () => {
  const aides = (ref: typeof essai, situation: Situation, autre: typeof essai | null = null) =>
    unknownReferences(situation, ref, autre).map(({ pointeur, aide }) =>
      `${pointeur.join(".")} ${aide}`.replaceAll("\u00a0", " "),
    );
  expect(aides(essai, { faits: { svii: true } })).toEqual(["faits.svii Vouliez-vous dire « svi » ?"]);
  expect(aides(essai, { faits: { autrement: true } })).toEqual(["faits.autrement Possibles : svi."]);
  const faits = (nombre: number) => ({
    ...essai,
    faits: Array.from({ length: nombre }, (_, i) => ({
      ...essai.faits[0],
      id: `f-${i}`,
    })) as typeof essai.faits,
  });
  expect(aides(faits(0), { faits: { autrement: true } })).toEqual([
    "faits.autrement Possibles : voir le référentiel.",
  ]);
  expect(aides(faits(20), { faits: { autrement: true } })[0]).toContain("f-18 et f-19.");
  expect(aides(faits(21), { faits: { autrement: true } })).toEqual([
    "faits.autrement Possibles : voir le référentiel.",
  ]);
  const piece = { exigence: "1.1", nature: "affichage", methodes: ["1.1-a"] } satisfies PieceExemple;
  const avec = { referentiel: "autre@1", preuves: [{ ...piece, exigence: "7.7" }] };
  const autre = { ...essai, faits: [{ ...essai.faits[0], id: "cert" }] as typeof essai.faits };
  expect(aides(essai, { faits: { svi: true, cert: true }, avec }, autre)).toEqual([
    "avec.preuves.0.exigence Possibles : 1.1 et 1.2.",
  ]);
  expect(aides(essai, { avec: { referentiel: "autre@1" } })).toEqual([
    "avec.referentiel Corrigez son id@version, ou donnez aussi son dossier à vérifier.",
  ]);
  expect(aides(essai, { avec: { referentiel: "autre@1" } }, autre)).toEqual([]);
  expect(
    aides({ ...essai, natures: [] }, { preuves: [{ ...piece, nature: "x", methodes: ["1.1-a"] }] }),
  ).toEqual([]);
  expect(aides(essai, { registres: { taux: [{ recu: "2024-01-08" }] } })).toEqual([]);
  const { indicateurs: _, ...sans } = essai;
  expect(aides(sans, { registres: { taux: [{ recu: "2024-01-08" }] } })).toEqual([
    "registres.taux Possibles : voir le référentiel.",
  ]);
  expect(aides(essai, { registres: { taux: undefined } })).toEqual([]);
});

test("each finding on an example has the help of what is wrong in it", () => {
  const texte = `version: 1\njour: 2024-06-30\nexemples:\n  - { titre: T, situation: { faits: { sci: true } }, attendu: { exigences: 9 } }\n`;
  const { document } = readExemples(new MemoryDepot({ "exemples.yaml": texte }), "exemples.yaml");
  if (!document) throw new Error("no examples");
  const { constats } = runExemples(document, essai);
  expect(constats.map(({ aide }) => aide?.replaceAll("\u00a0", " "))).toEqual([
    "Vouliez-vous dire « svi » ?",
    "Corrigez l’exemple, ou la lecture du référentiel si c’est l’exemple qui a raison.",
  ]);
});

test("a day on which the référentiel is not asked for yet", () => {
  const plus = { ...essai, exigible: { le: "2025-01-01", mots: "…" } } as unknown as typeof essai;
  const exemple = (exigible: boolean) =>
    `version: 1\njour: 2024-06-30\nexemples:\n  - { titre: T, attendu: { exigible: ${exigible} } }\n`;
  const said = (exigible: boolean) => {
    const { document } = readExemples(
      new MemoryDepot({ "exemples.yaml": exemple(exigible) }),
      "exemples.yaml",
    );
    return document ? runExemples(document, plus).constats.length : -1;
  };
  expect([said(false), said(true)]).toEqual([0, 1]);
});

test("each day that an example expects something is told with what quali says of it", () => {
  const texte = `version: 1\njour: 2024-06-30\nexemples:\n  - titre: T\n    attendu: { exigences: 2 }\n    jours: [{ le: 2024-01-01, exigences: 2 }]\n`;
  const { document } = readExemples(new MemoryDepot({ "exemples.yaml": texte }), "exemples.yaml");
  if (!document) throw new Error("no examples");
  const { verifications } = runExemples(document, essai);
  expect(verifications.map(({ le, attendu, examen }) => [le, attendu, examen.indicateurs])).toEqual([
    ["2024-06-30", { exigences: 2 }, []],
    ["2024-01-01", { exigences: 2 }, []],
  ]);
});

test.each([
  [1, "jours", "1 jour"],
  [2, "jours", "2 jours"],
  [1, "jours-ouvres", "1 jour ouvré"],
  [2, "jours-ouvres", "2 jours ouvrés"],
  [48, "heures", "48 heures"],
] as const)("a delay of %s %s is written « %s »", (duree, unite, ecrit) => {
  const [delai] = essai.delais;
  const ref = { ...essai, delais: [{ ...delai, duree, unite }] as typeof essai.delais };
  const texte = `version: 1\njour: 2024-06-30\nexemples:\n  - { titre: T, attendu: { delais: { "1.1-reponse": ${ecrit} } } }\n`;
  const { document } = readExemples(new MemoryDepot({ "exemples.yaml": texte }), "exemples.yaml");
  expect(document && runExemples(document, ref).constats).toEqual([]);
});

test("an indicator without a register has no figure, and one that is not defined has none to be right about", () => {
  const expects = (attendus: string) =>
    run(`  - titre: Sans registre
    situation: { modules: [1] }
    jours: [{ le: 2024-04-01, indicateurs: { ${attendus} } }]
`).join("\n");
  expect(expects("taux: rien")).toBe("");
  expect(expects("taux: 1 sur 2")).toMatch(/« 1 sur 2 » attendu, « rien » trouvé/);
  expect(expects("tauxx: rien")).toMatch(/L’indicateur tauxx : « rien » attendu/);
});
