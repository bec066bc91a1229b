import { describe, expect, test } from "vitest";
import type { EntreeRapport } from "../../../src/commands/report/report.ts";
import { html, savoie } from "../../support/rapport.ts";

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
