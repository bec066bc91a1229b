import { describe, expect, test } from "vitest";
import { avec, partie, PAR_SERVICE, plain, SERVICES, seul } from "../../support/essai.ts";
import { condition, methode } from "../../support/referentiel.ts";
import { dossier, dossierSansFiche } from "../../support/structure.ts";
import { constatsOf as found, told } from "../../support/verdict.ts";

const deuxParties = methode("1.1-a", {
  natures: ["affichage", "registre"],
  parties: [
    partie("1.1-a.1", ["affichage"]),
    partie("1.1-a.2", ["registre"], { condition: condition("gfa") }),
  ],
} as never);

describe("preuve-manquante: what it asks for", () => {
  const conforme = { evaluation: "conforme" as const };
  test("natures of the methods to be answered here, each once", () => {
    const ref = avec(
      methode("1.1-a", { natures: ["affichage", "registre"] }),
      methode("1.1-b", { natures: ["registre", "planning"], controle: "central" }),
      methode("1.1-c", { natures: ["registre", "guide"] }),
    );
    const [one] = found("preuve-manquante", {}, ref);
    expect(one?.donnees).toEqual({ natures: ["affichage", "registre", "guide"], services: [] });
    expect(one?.aide).not.toContain("planning");
  });
  test("each service that a method to be answered here asks in vain", () => {
    const ref = avec(
      methode("1.1-a", { periode: PAR_SERVICE }),
      methode("1.1-b", { periode: PAR_SERVICE }),
      methode("1.1-c", { periode: PAR_SERVICE, controle: "central" }),
    );
    const [one] = found("preuve-manquante", { yaml: { services: SERVICES } }, ref);
    expect(one?.donnees).toEqual({ natures: ["affichage"], services: ["dcl", "sp"] });
    expect(plain(one?.message ?? "")).toBe("1.1 : pas de preuve pour 2 services (dcl et sp).");
    expect(plain(one?.aide ?? "")).toContain(
      "Déposez pour chacun une pièce datée dans preuves/1.1/ et déclarez-la dans sa fiche, avec « service: dcl » ou « service: sp ».",
    );
    const centrale = avec(methode("1.1-a", { periode: PAR_SERVICE, controle: "central" }), methode("1.1-b"));
    expect(found("preuve-manquante", { yaml: { services: SERVICES } }, centrale)[0]?.donnees).toMatchObject({
      services: [],
    });
  });
  test("a dated piece that says its nature where no method is known, for each promise where there are several", () => {
    const sans = avec();
    const debut = "Déposez une pièce datée dans preuves/1.1/ et déclarez-la dans sa fiche.";
    expect(told("preuve-manquante", {}, sans)[0]).toContain(
      `→ ${debut} Aucune méthode de contrôle n’est connue : une pièce datée, qui dit sa nature, suffit.`,
    );
    const parties = [partie("7.1", ["affichage"]), partie("7.2", ["registre"])];
    const promesses = seul({ parties });
    expect(told("preuve-manquante", {}, promesses)[0]).toContain(
      "suffit à chaque promesse (objet de 7.1 et objet de 7.2).",
    );
  });
  test("nothing of natures where a method gives none", () => {
    expect(told("preuve-manquante", {}, avec(methode("1.1-a", { natures: [] })))[0]).toMatch(
      /→ Déposez une pièce datée dans preuves\/1\.1\/ et déclarez-la dans sa fiche\.$/,
    );
  });
  describe("pieces to be qualified, under a fiche that says conforme", () => {
    const aide = (pieces: object[], ref = avec(methode("1.1-a")), yaml = {}) =>
      told("preuve-manquante", { yaml, dossiers: [dossier("1.1", pieces, conforme)] }, ref)[0]?.split(
        " → ",
      )[1] ?? "";
    const [donner, corriger] = [
      "Donnez à chaque pièce sa date et sa nature.",
      "Corrigez d’abord ce que les autres constats disent de ses pièces.",
    ];
    test.each<[string, object[], string]>([
      ["no nature", [{ fichier: "a.pdf", date: "2024-01-01" }], donner],
      ["no day", [{ fichier: "a.pdf", nature: "affichage" }], donner],
      ["another nature", [{ fichier: "a.pdf", date: "2024-01-01", nature: "registre" }], corriger],
      [
        "another nature, and one to come, which is told by itself",
        [
          { fichier: "a.pdf", date: "2024-01-01", nature: "registre" },
          { fichier: "b.pdf", date: "2024-12-01" },
        ],
        corriger,
      ],
      [
        "one of two without nature",
        [
          { fichier: "a.pdf", date: "2024-01-01", nature: "registre" },
          { fichier: "b.pdf", date: "2024-01-01" },
        ],
        donner,
      ],
    ])("%s", (_title, pieces, attendu) => {
      expect(aide(pieces)).toContain(attendu);
      expect(aide(pieces)).not.toContain("À montrer");
    });
    test("a file that no fiche declares", () => {
      const options = {
        yaml: { cycle: { prochainAudit: "2024-06-01" } },
        dossiers: [dossierSansFiche("1.1", ["2024-01-01 affichage.pdf"])],
      };
      expect(told("preuve-manquante", options)[0]).toContain(donner);
    });
    test("the parts to show that apply here", () => {
      const pieces = [{ fichier: "a.pdf", date: "2024-01-01" }];
      expect(aide(pieces, avec(deuxParties, methode("1.1-b")))).toContain(
        `${donner} À montrer : objet de 1.1-a.1 et objet de 1.1-a.2.`,
      );
      expect(aide(pieces, avec(deuxParties), { faits: { gfa: false } })).toContain(
        "À montrer : objet de 1.1-a.1. ",
      );
    });
  });
  test("pieces to be qualified alone are told by their own rule until it matters", () => {
    const options = (prochainAudit: string) => ({
      yaml: { cycle: { prochainAudit } },
      dossiers: [dossier("1.1", [{ fichier: "a.pdf", date: "2024-01-01" }])],
    });
    expect(told("preuve-manquante", options("2024-07-01"))).toEqual([]);
    expect(told("preuve-manquante", options("2024-06-30"))).toHaveLength(1);
  });
});
