import { describe, expect, test } from "vitest";
import type { Jugeur } from "../../../src/results/jugeur.ts";
import { affichage, essai, foundIn, type Options, plain } from "../../support/essai.ts";
import { condition, engagement, methode, module, referentiel, sousEngagement } from "../../support/referentiel.ts";
import { dossier, piece } from "../../support/structure.ts";
import { constatsOf as found, placed } from "../../support/verdict.ts";

describe("preuve-manquante", () => {
  test("silent where a piece answers, a warning where none does", () => {
    expect(placed("preuve-manquante", { dossiers: [dossier("1.1", [affichage("2024-01-01")])] })).toEqual([]);
    expect(placed("preuve-manquante", {})).toEqual(["avertissement quali.yaml:2 1.1 : pas de preuve."]);
  });
  test("an error where the fiche says conforme, on the line that says so", () => {
    const options = { dossiers: [dossier("1.1", [], { evaluation: "conforme" })] };
    expect(placed("preuve-manquante", options)).toEqual([
      "erreur preuves/1.1/fiche.yaml:2 1.1 : pas de preuve. La fiche dit pourtant « conforme ».",
    ]);
  });
  test("an error from the day of the audit on", () => {
    const of = (prochainAudit: string) => placed("preuve-manquante", { yaml: { cycle: { prochainAudit } } });
    expect(of("2024-07-01")[0]).toMatch(/^avertissement/);
    expect(of("2024-06-30")[0]).toMatch(/^erreur .* L’audit était prévu le 30 juin 2024\.$/);
  });
  test("only information, told with its day, as long as the référentiel is not due", () => {
    const ref = { ...referentiel(), exigible: { le: "2024-07-01", mots: "en 2024" } };
    const [options, passe] = [{}, { yaml: { cycle: { prochainAudit: "2024-01-01" } } }];
    const said =
      "info quali.yaml:2 1.1 : pas de preuve. Elle n’est exigible qu’à partir du 1er juillet 2024.";
    expect(placed("preuve-manquante", options, ref)).toEqual([said]);
    expect(placed("preuve-manquante", passe, ref)[0]).toMatch(/^info /);
    const conforme = { dossiers: [dossier("1.1", [], { evaluation: "conforme" })] };
    expect(placed("preuve-manquante", conforme, ref)[0]).toMatch(/^erreur /);
    expect(placed("preuve-manquante", options, ref, "2024-07-01")).toEqual([
      "avertissement quali.yaml:2 1.1 : pas de preuve.",
    ]);
    expect(placed("preuve-manquante", passe, ref, "2024-07-01")[0]).toMatch(/^erreur /);
  });
  test("says why declared pieces do not count", () => {
    const absent = piece(affichage("2024-01-01"), {
      fichier: { chemin: "a.pdf", statut: "absent", taille: 0 },
    });
    const options = { dossiers: [dossier("1.1", [absent, affichage("2024-12-01")])] };
    expect(placed("preuve-manquante", options)[0]).toContain("Pièces écartées : 1 introuvable et 1 à venir.");
  });
  test("an empty file is named as such, and is not told as absent", () => {
    const vide = piece(affichage("2024-01-01"), {
      fichier: { chemin: "a.pdf", statut: "present", taille: 0 },
    });
    const options = { dossiers: [dossier("1.1", [vide])] };
    expect(placed("preuve-manquante", options)[0]).toContain("Pièces écartées : 1 vide.");
    expect(placed("preuve-absente", options)).toEqual([]);
  });
  test("silent on what is central or without object", () => {
    const ref = referentiel([
      module(1, [
        engagement(1, [
          sousEngagement("1.1", [methode("1.1-a", { controle: "central" })]),
          sousEngagement("1.2", undefined, condition("svi")),
        ]),
      ]),
    ]);
    expect(placed("preuve-manquante", { yaml: { faits: { svi: false } } }, ref)).toEqual([]);
  });
});

describe("preuve-manquante: what the fiche lost", () => {
  const of = (fiche: string) => {
    const [one] = foundIn("preuve-manquante", {}, { "preuves/1.1/fiche.yaml": fiche });
    return [plain(one?.message ?? ""), plain(one?.aide ?? "")];
  };
  const sansGenre = "  - { titre: x }\n";
  const fiche = (...lignes: string[]) => `version: 1\npreuves:\n${lignes.join("")}`;
  test.each([
    ["one", 1, "1 pièce écartée pour une faute, ligne 3."],
    ["two", 2, "2 pièces écartées pour une faute, lignes 3 et 4."],
    ["as many as are told", 5, "5 pièces écartées pour une faute, lignes 3, 4, 5, 6 et 7."],
    ["more", 6, "6 pièces écartées pour une faute, lignes 3, 4, 5, 6 et 7…."],
  ])("%s", (_title, fois, mots) => {
    expect(of(fiche(sansGenre.repeat(fois)))).toEqual([
      `1.1 : pas de preuve. ${mots}`,
      "Corrigez d’abord ce qui n’a pas pu être lu.",
    ]);
  });
  test("several on one line", () => {
    expect(of("version: 1\npreuves: [{ titre: x }, { titre: y }]\n")[0]).toBe(
      "1.1 : pas de preuve. 2 pièces écartées pour une faute, ligne 2.",
    );
  });
  test("a fiche that cannot be read", () => {
    expect(of("version: 1\npreuves: [\n")).toEqual([
      "1.1 : pas de preuve. La fiche « preuves/1.1/fiche.yaml » n’a pas pu être lue.",
      "Corrigez d’abord ce qui n’a pas pu être lu.",
    ]);
  });
  test("what is there but does not count yet is asked for first", () => {
    const [message, aide] = of(
      fiche(sansGenre, "  - { observation: O, nature: affichage, date: 2024-12-01 }\n"),
    );
    expect(message).toBe(
      "1.1 : pas de preuve qui compte. 1 pièce écartée pour une faute, ligne 3. Pièces écartées : 1 à venir.",
    );
    expect(aide).toMatch(/^Déposez une pièce datée dans preuves\/1\.1\//);
  });
});

describe("an exigence that a crosswalk is to cover", () => {
  const programme = referentiel([module(1, [engagement(7, [])])], { id: "programme" });
  const suivis = [{ modules: [1] }, { referentiel: "programme@1", alias: "programme" }];
  const deux = essai([sousEngagement("1.1"), sousEngagement("1.2")]);
  const lien = (vers: string, plus = {}) => ({
    de: "7",
    vers,
    lien: "recoupe" as const,
    motif: "…",
    ...plus,
  });
  const judged = (exigences: object[], options: Options = {}, plus = {}, regle = "preuve-manquante") => {
    const correspondance = (de: string, vers: string) =>
      de === "programme@1" && vers === "essai@1"
        ? { version: 1, correspondance: { de, vers, avis: "…", couverture: "conjointe" }, exigences, ...plus }
        : null;
    const cas = { correspondance, strict: regle === "methode-sans-reponse" } as unknown as Partial<Jugeur>;
    return found(regle, { suivis, ...options }, [deux, programme], cas)
      .filter(({ exigence }) => exigence === "7")
      .map(({ gravite, message, aide = "" }) => plain(`${gravite} ${message} → ${aide}`));
  };
  test("is only told, and what is to be documented is named", () => {
    const yaml = { cycle: { prochainAudit: "2024-06-01" } };
    const attendu = "Documentez 1.1 et 1.2 dans essai@1, qui la couvrent, ou donnez-lui une preuve à elle.";
    expect(judged([lien("1.1"), lien("1.2")])).toEqual([`info 7 : pas de preuve. → ${attendu}`]);
    expect(judged([lien("1.1"), lien("1.2")], { yaml })[0]).toMatch(/^info /);
  });
  test("is silent once its links are documented, a warning where they leave something", () => {
    const dossiers = ["1.1", "1.2"].map((id) => dossier(id, [affichage("2024-01-01")]));
    expect(judged([lien("1.1"), lien("1.2")], { dossiers })).toEqual([]);
    const strictly = (options: Options) =>
      judged([lien("1.1"), lien("1.2")], options, {}, "methode-sans-reponse");
    expect([strictly({ dossiers }).length, strictly({}).length]).toEqual([0, 1]);
    const couvertures = [{ de: "7", reste: "le droit à l’erreur", motif: "…" }];
    const [one] = judged([lien("1.1"), lien("1.2")], { dossiers }, { couvertures });
    expect(one).toMatch(
      /^avertissement 7 : pas de preuve\. Ce qui lui correspond n’en dit qu’une partie : reste le droit à l’erreur\. → /,
    );
    expect(one).toContain("Elle doit montrer ce que essai@1 ne dit pas : le droit à l’erreur.");
  });
});
