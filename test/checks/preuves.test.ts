import { describe, expect, test } from "vitest";
import type { Referentiel } from "../../src/domain/referentiel.ts";
import type { Jugeur } from "../../src/results/jugeur.ts";
import { findingsOf } from "../support/etagere.ts";
import {
  condition,
  engagement,
  methode,
  module,
  referentiel,
  sousEngagement,
} from "../support/referentiel.ts";
import { dossier, dossierSansFiche, type structure } from "../support/structure.ts";
import { constatsOf as found, told } from "../support/verdict.ts";

type Options = Parameters<typeof structure>[0];

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const affichage = (date: string, plus = {}) => ({ fichier: "a.pdf", nature: "affichage", date, ...plus });

/** `essai@1` with one exigence, 1.1, of these methods. */
const avec = (...methodes: ReturnType<typeof methode>[]) =>
  referentiel([module(1, [engagement(1, [sousEngagement("1.1", methodes)])]), module(4, [])]);

const partie = (id: string, natures: string[], plus = {}) => ({
  id,
  objet: `objet de ${id}`,
  mots: id,
  natures,
  ...plus,
});
const deuxParties = methode("1.1-a", {
  natures: ["affichage", "registre"],
  parties: [
    partie("1.1-a.1", ["affichage"]),
    partie("1.1-a.2", ["registre"], { condition: condition("gfa") }),
  ],
} as never);

const services = [
  { id: "dcl", nom: "DCL", modules: [4] },
  { id: "sp", nom: "SP", modules: [4] },
];
const parService = { mois: 12, mots: "par an", par: "service-metier" as const };

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
      methode("1.1-a", { periode: parService }),
      methode("1.1-b", { periode: parService }),
      methode("1.1-c", { periode: parService, controle: "central" }),
    );
    const [one] = found("preuve-manquante", { yaml: { services } }, ref);
    expect(one?.donnees).toEqual({ natures: ["affichage"], services: ["dcl", "sp"] });
    expect(plain(one?.message ?? "")).toBe("1.1 : pas de preuve pour 2 services (dcl et sp).");
    expect(plain(one?.aide ?? "")).toContain(
      "Déposez pour chacun une pièce datée dans preuves/1.1/ et déclarez-la dans sa fiche, avec « service: dcl » ou « service: sp ».",
    );
    const centrale = avec(methode("1.1-a", { periode: parService, controle: "central" }), methode("1.1-b"));
    expect(found("preuve-manquante", { yaml: { services } }, centrale)[0]?.donnees).toMatchObject({
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
    const promesses = referentiel([module(1, [engagement(7, [], { parties } as never)])]);
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

describe("preuve-manquante: what the fiche lost", () => {
  const QUALI = JSON.stringify({
    version: 1,
    structure: { id: "e", nom: "E", type: "prefecture", cert: false },
    referentiel: "essai@1",
    modules: [1],
  });
  const of = (fiche: string) => {
    const [one] = findingsOf("preuve-manquante", { "quali.yaml": QUALI, "preuves/1.1/fiche.yaml": fiche });
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
  const deux = referentiel([module(1, [engagement(1, [sousEngagement("1.1"), sousEngagement("1.2")])])]);
  const lien = (vers: string, plus = {}) => ({
    de: "7",
    vers,
    lien: "recoupe" as const,
    motif: "…",
    ...plus,
  });
  const judged = (exigences: object[], options: Options = {}, plus = {}) => {
    const correspondance = (de: string, vers: string) =>
      de === "programme@1" && vers === "essai@1"
        ? { version: 1, correspondance: { de, vers, avis: "…", couverture: "conjointe" }, exigences, ...plus }
        : null;
    const cas = { correspondance } as unknown as Partial<Jugeur>;
    return found("preuve-manquante", { suivis, ...options }, [deux, programme], cas)
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
    const couvertures = [{ de: "7", reste: "le droit à l’erreur", motif: "…" }];
    const [one] = judged([lien("1.1"), lien("1.2")], { dossiers }, { couvertures });
    expect(one).toMatch(
      /^avertissement 7 : pas de preuve\. Ce qui lui correspond n’en dit qu’une partie : reste le droit à l’erreur\. → /,
    );
    expect(one).toContain("Elle doit montrer ce que essai@1 ne dit pas : le droit à l’erreur.");
  });
});

describe("methode-sans-reponse", () => {
  const conforme = { evaluation: "conforme" as const, evalueLe: "2024-06-01" };
  const deux = avec(
    methode("1.1-a"),
    methode("1.1-b", { natures: ["registre"], texte: "Consulter le registre." }),
  );
  const one = [affichage("2024-01-01")];
  const of = (pieces: object[], fiche = {}, ref = deux, cas = {}, yaml = {}) =>
    told("methode-sans-reponse", { yaml, dossiers: [dossier("1.1", pieces, fiche)] }, ref, cas);
  test("told of what is called conforme, or asked by --strict", () => {
    expect(of(one)).toEqual([]);
    expect(of(one, conforme)).toHaveLength(1);
    expect(of(one, conforme)[0]).toMatch(
      /^avertissement La méthode 1\.1-b, « Consulter le registre », n’a pas de preuve\. → /,
    );
    expect(of(one, { evaluation: "partiel" })).toEqual([]);
    expect(of(one, {}, deux, { strict: true })[0]).toMatch(/^erreur La méthode 1\.1-b/);
  });
  test("nothing at all, or nothing that stands, is told by other rules but for --strict", () => {
    const old = [affichage("2019-01-01", { expire: "2020-01-01" })];
    for (const pieces of [[], old]) {
      expect(of(pieces, conforme)).toEqual([]);
      expect(of(pieces, conforme, deux, { strict: true })).toHaveLength(2);
    }
    expect(of(old, {}, deux, { strict: true })[0]).toContain("n’a plus de preuve valable");
  });
  test("what is central or put aside by a fact is not asked", () => {
    const ref = avec(
      methode("1.1-a"),
      methode("1.1-b", { natures: ["registre"], controle: "central" }),
      methode("1.1-c", { natures: ["registre"], condition: condition("gfa") }),
    );
    expect(of(one, conforme, ref, {}, { faits: { gfa: false } })).toEqual([]);
    expect(of(one, conforme, ref, {}, { faits: { gfa: true } })).toHaveLength(1);
  });
  test("a service without evidence has a rule of its own, but for --strict", () => {
    const ref = avec(methode("1.1-a"), methode("1.1-b", { natures: ["registre"], periode: parService }));
    expect(of(one, conforme, ref, {}, { services })).toEqual([]);
    expect(of(one, conforme, ref, { strict: true }, { services })[0]).toContain(
      "n’a pas de preuve pour dcl et sp.",
    );
  });
  test("says what to add: its natures, how to cite it, the part to cite", () => {
    expect(of(one, conforme)[0]).toContain(
      "→ Ajoutez dans preuves/1.1/ une pièce récente qui y réponde. Ce qui peut y répondre, à écrire sous « nature » : registre.",
    );
    const muette = avec(methode("1.1-a"), methode("1.1-b", { natures: [] }));
    expect(of(one, conforme, muette)[0]).toMatch(/une pièce récente qui y réponde, en citant la méthode\.$/);
    const parties = [
      partie("1.1-b.1", ["registre"]),
      partie("1.1-b.2", ["registre"], { aCiter: ["registre"] }),
    ];
    const coupee = avec(methode("1.1-a"), methode("1.1-b", { natures: ["registre"], parties } as never));
    expect(of(one, conforme, coupee).map((une) => une.replace(/ Ce qui peut.*/, ""))).toEqual([
      "avertissement 1.1-b : objet de 1.1-b.1 sans preuve. → Ajoutez dans preuves/1.1/ une pièce récente qui y réponde.",
      'avertissement 1.1-b : objet de 1.1-b.2 sans preuve. → Ajoutez dans preuves/1.1/ une pièce récente qui y réponde, qui cite la partie : « methodes: ["1.1-b.2"] ».',
    ]);
  });
  test("bears the method, its natures, and the services in want", () => {
    const bears = (ref: Referentiel, cas = {}) =>
      found(
        "methode-sans-reponse",
        { yaml: { services }, dossiers: [dossier("1.1", one, conforme)] },
        ref,
        cas,
      ).map(({ donnees }) => donnees);
    expect(bears(deux)).toEqual([{ methodes: ["1.1-b"], natures: ["registre"], services: [] }]);
    const ref = avec(methode("1.1-a"), methode("1.1-b", { natures: ["registre"], periode: parService }));
    expect(bears(ref, { strict: true })).toEqual([
      { methodes: ["1.1-b"], natures: ["registre"], services: ["dcl", "sp"] },
    ]);
  });
  test("an exigence of which no method is known is asked a piece by --strict alone", () => {
    const sans = avec();
    expect(of([], {}, sans)).toEqual([]);
    expect(of([], {}, sans, { strict: true })).toEqual([
      "erreur 1.1 n’a pas de preuve valable. → Déposez une pièce datée, avec sa nature, dans preuves/1.1/.",
    ]);
    expect(of(one, {}, sans, { strict: true })).toEqual([]);
    const attendue = { ...sans, exigible: { le: "2024-07-01", mots: "en 2024" } };
    expect(of([], {}, attendue, { strict: true })[0]).toMatch(/^info /);
    const parties = [partie("7.1", ["affichage"])];
    const promesses = referentiel([module(1, [engagement(7, [], { parties } as never)])]);
    expect(told("methode-sans-reponse", {}, promesses, { strict: true })[0]).toMatch(
      /^erreur 7 : objet de 7\.1 sans preuve\./,
    );
  });
});
