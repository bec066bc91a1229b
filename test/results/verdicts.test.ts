import { describe, expect, test } from "vitest";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { exitCodeOf } from "../../src/results/exit-code.ts";
import { judgeDepot } from "../support/etagere.ts";

// Situations of a first use: what a person wrote, and the verdict that it deserves.

const QUALI = `version: 1
structure: { id: p, nom: Préfecture du Haut-Rhin, type: prefecture, cert: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 3, 7]
faits: { svi: false, degradation-delais-titres: true, formations-non-disponibles: true, gestionnaire-file-attente: true, missions-titres: true, point-accueil-general: true, points-accueil-annexes: true, suivi-avancement-realisable: true, sart: false }
services: [{ id: dcl, nom: DCL, modules: [1, 2, 3] }, { id: bsi, nom: BSI, modules: [7] }]
`;

const conforme = (pieces: string, evaluation = "conforme") =>
  `version: 1\nevaluation: ${evaluation}\nevalueLe: 2024-12-01\nresponsable: Bureau\npreuves: ${pieces}\n`;

const BSI = "{ fichier: bsi.txt, nature: compte-rendu, date: 2024-06-01, service: bsi }";
const AUTRE = "{ fichier: dcl.txt, nature: compte-rendu, date: 2024-06-01, service: ancienne-dcl }";

/** What is said of one exigence, and the exit code of the run. */
function judge(exigence: string, fiche: string | null, quali = QUALI, fichiers: Record<string, string> = {}) {
  const dossier = `preuves/${exigence}`;
  const depot = new MemoryDepot({
    "quali.yaml": quali,
    ...(fiche !== null && { [`${dossier}/fiche.yaml`]: fiche }),
    ...Object.fromEntries(
      ["bsi.txt", "dcl.txt", "registre.txt"]
        .filter((nom) => fiche?.includes(nom))
        .map((nom) => [`${dossier}/${nom}`, "Un relevé.\n"]),
    ),
    ...fichiers,
  });
  const { resultat } = judgeDepot(depot, { date: "2024-12-15" });
  const [structure] = resultat.structures;
  const siens = resultat.diagnostics.filter((diagnostic) => diagnostic.exigence === exigence);
  return {
    code: exitCodeOf(resultat, "erreur"),
    structure,
    diagnostics: resultat.diagnostics.map(({ regle, ...one }) => ({
      regle,
      ...one,
      message: one.message.replaceAll("\u00a0", " "),
      aide: one.aide?.replaceAll("\u00a0", " ") ?? "",
    })),
    etat: structure?.jugements[0]?.exigences.find(({ id }) => id === exigence)?.etat,
    regles: siens.map(({ regle, gravite }) => `${gravite} ${regle}`),
    messages: siens.map(({ message }) => message.replaceAll("\u00a0", " ")),
    aides: siens.map(({ aide = "" }) => aide.replaceAll("\u00a0", " ")),
  };
}

describe("a « conforme » where nothing counts is an error, however it is empty", () => {
  test.each([
    ["no piece", "[]"],
    ["a piece without nature nor date", "[{ fichier: registre.txt }]"],
    ["a piece without date", "[{ fichier: registre.txt, nature: registre }]"],
    ["a piece to come", "[{ fichier: registre.txt, nature: registre, date: 2025-02-01 }]"],
  ])("%s", (_name, pieces) => {
    const { code, regles } = judge("15.3", conforme(pieces));
    expect(regles).toContain("erreur preuve-manquante");
    expect(code).toBe(1);
  });
  test("a cautious evaluation is none", () => {
    expect(judge("15.3", conforme("[{ fichier: registre.txt }]", "partiel")).regles).not.toContain(
      "erreur preuve-manquante",
    );
  });
});

describe("a piece that does not count makes nothing milder", () => {
  const seule = judge("16.2", conforme(`[${BSI}]`));
  const accompagnee = judge("16.2", conforme(`[${BSI}, ${AUTRE}]`));
  test("a service that does not exist any more", () => {
    expect(seule.regles).toEqual(["erreur preuve-manquante"]);
    expect(accompagnee.regles).toContain("erreur preuve-manquante");
    expect(accompagnee.code).toBe(1);
    // Named once, not by service-sans-preuve too.
    expect(accompagnee.messages.filter((message) => message.includes("(dcl)"))).toHaveLength(1);
  });
  test("the service that lacks its own is named, with what to write", () => {
    const dit = accompagnee.messages.find((message) => message.startsWith("16.2"));
    expect(dit).toContain("pas de preuve qui compte pour 1 service (dcl)");
    expect(accompagnee.aides.join()).toContain("« service: dcl »");
  });
  test("the day of the audit", () => {
    const auditee = `${QUALI}cycle: { prochainAudit: 2024-12-15 }\n`;
    const fiche = (pieces: string) => judge("15.3", conforme(pieces, "partiel"), auditee).regles;
    expect(fiche("[]")).toContain("erreur preuve-manquante");
    expect(fiche("[{ fichier: registre.txt }]")).toContain("erreur preuve-manquante");
  });
});

describe("a choice of modules that the facts empty", () => {
  const ofRule = (quali: string, regle: string) =>
    judge("15.3", null, quali).diagnostics.filter((diagnostic) => diagnostic.regle === regle);
  test("a CERT without titles contradicts itself, at the line of the fact", () => {
    const [dit] = ofRule(
      QUALI.replace("missions-titres: true", "missions-titres: false"),
      "selection-sans-objet",
    );
    expect(dit).toMatchObject({ gravite: "avertissement", ligne: 5 });
    expect(dit?.message).toContain("Le module 3");
    expect(dit?.message).toContain("missions-titres : non");
    expect(ofRule(QUALI, "selection-sans-objet")).toEqual([]);
  });
  test("the minimum is not reached quietly by a module with nothing to control", () => {
    const sous = `version: 1
structure: { id: s, nom: S, type: sous-prefecture, cert: false }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4]
faits: { svi: false, missions-etrangers: false }
`;
    expect(ofRule(sous, "selection-sans-objet")[0]?.message).toContain("à faire confirmer");
    expect(ofRule(sous.replace("[1, 2, 4]", "[1, 2, 4, 5]"), "selection-sans-objet")).toEqual([]);
  });
  test.each([
    [
      3,
      "[1, 2, 7]",
      "Préfectures avec CERT […] Module métier “délivrance de titres sécurisés” […] Obligatoire",
    ],
    [2, "[1, 3, 7]", "outre les deux modules généraux socles"],
  ])("a mandatory module cites the words that make it so: %i", (numero, modules, mots) => {
    const [dit] = ofRule(QUALI.replace("[1, 2, 3, 7]", modules), "selection-module-obligatoire");
    expect(dit?.message).toContain(`Le module ${numero}`);
    expect(dit?.aide).toContain(mots);
  });
});

test("a « conforme » with some methods answered names the others, as a warning", () => {
  const fiche = conforme(
    "[{ fichier: registre.txt, nature: appel-mystere, date: 2024-11-01, resultat: Bien }]",
  );
  const { etat, regles, messages, code } = judge("8.1", fiche);
  expect(etat).toBe("documente");
  expect(regles.filter((regle) => regle === "avertissement methode-sans-reponse").length).toBeGreaterThan(0);
  expect(messages.join()).toMatch(/méthode 8\.1-/);
  expect(code).toBe(0);
  const prudente = judge("8.1", fiche.replace("conforme", "partiel"));
  expect(prudente.regles).not.toContain("avertissement methode-sans-reponse");
});

test("a date of evaluation that cannot be read is told once, whatever the style of the fiche", () => {
  const fiche = (evalueLe: string) =>
    `{ version: 1, evaluation: partiel, ${evalueLe} responsable: Bureau, preuves: [] }\n`;
  const sansDate = (evalueLe: string) =>
    judge("15.3", fiche(evalueLe)).regles.filter((r) => r.includes("date"));
  expect(sansDate("")).toEqual(["avertissement evaluation-sans-date"]);
  expect(sansDate("evalueLe: 2024-02-31,")).toEqual(["erreur date-impossible"]);
});

describe("an exclusion in force", () => {
  const excluded = (exigence: string) =>
    judge(
      "15.3",
      null,
      `${QUALI}exclusions: [{ exigence: "${exigence}", motif: Travaux, responsable: SG, expire: 2025-12-31 }]\n`,
    ).structure?.exclusions;
  test("is listed; of an unknown id it is void", () => {
    expect(excluded("15.3")).toHaveLength(1);
    expect(excluded("15.9")).toBeUndefined();
  });
});
