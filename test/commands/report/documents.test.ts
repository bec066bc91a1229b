import { rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { EntreeRapport } from "../../../src/commands/report/report.ts";
import { runCli } from "../../cli/fake-io.ts";
import { historiqueFictif } from "../../support/historique.ts";
import { html, savoie } from "../../support/rapport.ts";
import { makeRepository } from "../../support/repository.ts";

/** What a person reads of a page: no style, no mark, ordinary blanks. */
function read(type: string, entree: EntreeRapport = savoie()): string {
  const body = html(type, entree);
  return body
    .slice(body.indexOf("<body"))
    .replace(/<script[\s\S]*?<\/script>|<svg[\s\S]*?<\/svg>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&nbsp;", " ")
    .replace(/\s+/g, " ");
}

/** The example with another judgement of it. */
function changed(change: (structure: EntreeRapport["structure"]) => void): EntreeRapport {
  const entree = savoie();
  const structure = structuredClone(entree.structure);
  change(structure);
  return { ...entree, structure };
}

describe("plan-actions", () => {
  test("every action stands by its service, then by its date; what is over takes a line", () => {
    const text = read("plan-actions");
    for (const { id } of savoie().structure.actions ?? []) expect(text).toContain(id);
    expect(text).toContain("11 actions à mener à leur terme.");
    expect(text).toMatch(
      /Service interministériel de communication\s*: actions.*A-2024-02.*31 mai 2024 En retard de 30 jours/,
    );
    expect(text).toMatch(/Ce qui est clos – ?A-2024-01 \(6.2\)|Ce qui est clos A-2024-01 \(6.2\)/);
    expect(text).toContain("Vérifiée le 16 mai 2024. Affiche en place");
    expect(text).toContain("Remplacée par A-2024-06.");
    const dates = text.slice(text.lastIndexOf("Par date"));
    expect(dates.indexOf("A-2024-02")).toBeLessThan(dates.indexOf("A-2024-13"));
  });

  test("what has no owner or date says so", () => {
    const entree = changed(({ actions }) => {
      for (const action of actions ?? [])
        if (action.id === "A-2024-10")
          Object.assign(action, { responsable: undefined, echeance: undefined, services: [] });
    });
    const text = read("plan-actions", entree);
    expect(text).toMatch(/Sans service ni responsable .*A-2024-10 .* à désigner à fixer/);
    expect(text).toContain("Sans échéance A-2024-10");
  });

  test("without a plan, what makes one", () => {
    const text = read(
      "plan-actions",
      changed((structure) => Object.assign(structure, { actions: undefined })),
    );
    expect(text).toContain("Aucune action n’est écrite dans plan-actions.yaml : « quali actions proposer »");
  });
});

describe("affichage", () => {
  test("each figure has its period and its days; what is no matter of the public is not there", () => {
    const text = read("affichage");
    expect(text).toContain("Chiffres établis le 30 juin 2024");
    expect(text).toMatch(
      /courriels 95,4 % 1er trimestre 2024, du 1er janvier 2024 au 31 mars 2024 62 sur 65 · objectif 90 %, atteint/,
    );
    expect(text).toMatch(/appels aboutis 83 % .* objectif 85 %, non atteint/);
    expect(text).toMatch(/usagers satisfaits 77,8 % 2023, .* entre 69,8 % et 84,2 %/);
    expect(text).not.toContain("Cellule de communication d’urgence");
  });

  test("a figure that cannot be told is named, and so is what has no room", () => {
    const entree = changed(({ indicateurs }) =>
      Object.assign(indicateurs?.[0] ?? {}, { motif: "le registre est absent" }),
    );
    expect(read("affichage", entree)).toContain(
      "Pas de chiffre à ce jour : Taux de réponse dans le délai, courriels.",
    );
    expect(read("affichage", { ...savoie(), essai: { lignes: 4 } })).toMatch(
      /Suivi aussi : .*Part des usagers satisfaits\./,
    );
    const none = changed((structure) => Object.assign(structure, { indicateurs: [] }));
    expect(read("affichage", none)).toContain("Aucun chiffre n’est encore établi.");
  });
});

describe("autodiagnostic", () => {
  test("every exigence is there once; what is in order by engagement, the rest with what is planned", () => {
    const entree = savoie();
    const text = read("autodiagnostic", entree);
    const modules = text.slice(text.lastIndexOf("Vue d’ensemble"));
    for (const { principal, nom, exigences } of entree.structure.jugements) {
      for (const { id } of exigences) expect(modules).toContain(` ${principal ? id : `${nom}:${id}`} `);
    }
    expect(modules).toMatch(
      /22\.2 Une fois par an, nous interrogeons .* A-2024-06 : Faire valider .* \(en retard de 16 jours\)/,
    );
    expect(modules).toMatch(/1\. Nous vous informons sur les conditions .* 1\.1 \(14\/05\/2024\)/);
    expect(modules).toContain("Analyse et pistes d’amélioration");
  });

  test("a comment is marked as of someone’s hand", () => {
    expect(html("autodiagnostic", savoie())).toMatch(
      /<div class="ecrit"><p>L’enquête n’a pas été conduite en 2023/,
    );
  });
});

describe("bilan-annuel", () => {
  test("the year: indicators against last year and target, what was done, audits, complaints, what comes", () => {
    const text = read("bilan-annuel", { ...savoie(), historique: historiqueFictif() });
    expect(text).toContain("Année 2024, arrêtée au 30 juin 2024");
    expect(text).toMatch(/courriels 1er trimestre 2024 95,4 % 62 sur 65 78,9 % \+16,5 points 90 % Atteinte/);
    expect(text).toMatch(/Ce qui a été fait 109 exigences sur 128 ont été évaluées dans l’année/);
    expect(text).toMatch(
      /Audit interne du 14 mai 2024 .* 2 non-conformités mineures, 1 point sensible, 1 piste de progrès et 1 point fort/,
    );
    expect(text).toMatch(
      /C1 22\.2 non-conformité mineure .* L’enquête reprend en octobre, conduite en interne\. \(A-2024-06, pour le 14 juin 2024, en retard\)/,
    );
    expect(text).toMatch(
      /courriel : 10 suggestions ou réclamations en 2024, période en cours comprise ; 19 suggestions ou réclamations en 2023/,
    );
    expect(text).toContain("Prochain audit le 19 novembre 2024.");
    expect(text).toMatch(/30 juin 2024 106 sur 112/);
  });

  test("says how many points an auditor found in order", () => {
    const entree = changed(({ audits }) => Object.assign(audits?.[0] ?? {}, { conformes: 212 }));
    expect(read("bilan-annuel", entree)).toMatch(/1 point fort\. 212 points jugés conformes\./);
    const only = changed(({ audits }) => Object.assign(audits?.[0] ?? {}, { constats: [], conformes: 1 }));
    expect(read("bilan-annuel", only)).toContain("Aucun constat. 1 point jugé conforme.");
  });

  test("without a history of the folder, says so", () => {
    expect(read("bilan-annuel")).toContain("L’histoire du dossier n’est pas connue");
  });

  test("the history of the year is that of git, where the folder is in it", async () => {
    const repo = makeRepository();
    repo.write({
      "quali.yaml": QUALI,
      "gouvernance.yaml": GOUVERNANCE,
      "textes/bilan.md": "La charte a été **récrite**.",
    });
    repo.commit("2023-11-10");
    repo.write({ "preuves/15.3/fiche.yaml": FICHE, "preuves/15.3/registre.csv": "a;b\n1;2\n" });
    repo.commit("2024-02-10");
    const argv = [
      "-C",
      repo.folder,
      "report",
      "--type",
      "bilan-annuel",
      "--date",
      "2024-03-31",
      "--format",
      "html",
    ];
    const { code, stdout } = await runCli(argv, { env: { PATH: process.env.PATH } });
    expect(code).toBe(0);
    const rows = [
      ...stdout.matchAll(/<tr><th scope="row">([^<]*)<\/th><td class="d" data-titre="Documentées">(\d+)/g),
    ];
    expect(rows.map(([, jour, many]) => `${jour} ${many}`.replaceAll("\u00a0", " "))).toEqual([
      "31 décembre 2023 0",
      "31 janvier 2024 0",
      "29 février 2024 1",
      "31 mars 2024 1",
    ]);
    expect(stdout).toContain("<p>La charte a été <strong>récrite</strong>.</p>");
    const text = stdout
      .replace(/<[^>]+>/g, " ")
      .replaceAll("&nbsp;", " ")
      .replace(/\s+/g, " ");
    expect(text).toContain("Réunions tenues COPIL, 12 mars 2024 : bilan");
    expect(text).toContain("Réunions à venir COPIL, 10 octobre 2024");
    expect(text).toContain("Enquêtes Enquête agents, close le 15 février 2024 : 43 réponses");
    expect(text).toContain("Document validé le 12 mars 2024 : Comité de pilotage (COPIL).");
    rmSync(repo.folder, { recursive: true });
  }, 60_000);
});

const QUALI = `version: 1
structure: { id: essai, nom: Préfecture d’essai, type: prefecture, cert: false, fictif: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
`;
const GOUVERNANCE = `version: 1
comites:
  - id: copil
    nom: Comité de pilotage
    sigle: COPIL
    genre: pilotage
    seances: [{ date: 2024-03-12, objet: bilan }, { date: 2024-10-10 }]
enquetes: [{ titre: Enquête agents, public: agents, du: 2024-02-01, au: 2024-02-15, reponses: 43 }]
documents: [{ type: bilan-annuel, valideLe: 2024-03-12, validePar: copil }]
`;
const FICHE = `version: 1
evaluation: conforme
evalueLe: 2024-01-10
responsable: bureau d’essai
preuves:
  - { fichier: registre.csv, titre: Registre, nature: registre, date: 2024-01-05 }
`;
