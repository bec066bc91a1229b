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
  const siens = resultat.diagnostics.filter((diagnostic) => diagnostic.exigence === exigence);
  return {
    code: exitCodeOf(resultat, "erreur"),
    etat: resultat.structures[0]?.jugements[0]?.exigences.find(({ id }) => id === exigence)?.etat,
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
