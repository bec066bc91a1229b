import { describe, expect, test } from "vitest";
import { REGLES } from "../../src/checks/index.ts";
import type { Referentiel } from "../../src/domain/referentiel.ts";
import {
  condition,
  engagement,
  methode,
  module,
  referentiel,
  referentielMatrice,
  sousEngagement,
} from "../support/referentiel.ts";
import { dossier, dossierSansFiche, piece, structure } from "../support/structure.ts";
import { findings, verdictOf } from "../support/verdict.ts";

type Options = Parameters<typeof structure>[0];

function found(regle: string, options: Options, ref: Referentiel = referentiel(), date = "2024-06-30") {
  return findings(verdictOf(structure(options), [ref], { date }), regle);
}

const affichage = (date: string, plus = {}) => ({ fichier: "a.pdf", nature: "affichage", date, ...plus });

describe("descriptors", () => {
  test.each([...REGLES])("%s says what, why and what to do, in whole sentences", (id, regle) => {
    expect(regle.id).toBe(id);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(regle.titre).toMatch(/^[A-ZÀÉ][^.]*[^.]$/);
    for (const texte of [regle.pourquoi, regle.remede]) expect(texte).toMatch(/^["«A-ZÀÉ].*\.$/s);
    expect(regle.remede, "tells the reader, with vous").toMatch(/ez\b|^Faites |^Rien à faire/);
  });
});

describe("preuve-manquante", () => {
  test("silent where a piece answers, a warning where none does", () => {
    expect(found("preuve-manquante", { dossiers: [dossier("1.1", [affichage("2024-01-01")])] })).toEqual([]);
    expect(found("preuve-manquante", {})).toEqual(["avertissement quali.yaml:2 1.1 : pas de preuve."]);
  });
  test("an error where the fiche says conforme, on the line that says so", () => {
    const options = { dossiers: [dossier("1.1", [], { evaluation: "conforme" })] };
    expect(found("preuve-manquante", options)).toEqual([
      "erreur preuves/1.1/fiche.yaml:2 1.1 : pas de preuve. La fiche dit pourtant « conforme ».",
    ]);
  });
  test("an error from the day of the audit on", () => {
    const of = (prochainAudit: string) => found("preuve-manquante", { yaml: { cycle: { prochainAudit } } });
    expect(of("2024-07-01")[0]).toMatch(/^avertissement/);
    expect(of("2024-06-30")[0]).toMatch(/^erreur .* L’audit était prévu le 30 juin 2024\.$/);
  });
  test("only information, told with its day, as long as the référentiel is not due", () => {
    const ref = { ...referentiel(), exigible: { le: "2024-07-01", mots: "en 2024" } };
    const [options, passe] = [{}, { yaml: { cycle: { prochainAudit: "2024-01-01" } } }];
    const said =
      "info quali.yaml:2 1.1 : pas de preuve. Elle n’est exigible qu’à partir du 1er juillet 2024.";
    expect(found("preuve-manquante", options, ref)).toEqual([said]);
    expect(found("preuve-manquante", passe, ref)[0]).toMatch(/^info /);
    const conforme = { dossiers: [dossier("1.1", [], { evaluation: "conforme" })] };
    expect(found("preuve-manquante", conforme, ref)[0]).toMatch(/^erreur /);
    expect(found("preuve-manquante", options, ref, "2024-07-01")).toEqual([
      "avertissement quali.yaml:2 1.1 : pas de preuve.",
    ]);
    expect(found("preuve-manquante", passe, ref, "2024-07-01")[0]).toMatch(/^erreur /);
  });
  test("says why declared pieces do not count", () => {
    const absent = piece(affichage("2024-01-01"), {
      fichier: { chemin: "a.pdf", statut: "absent", taille: 0 },
    });
    const options = { dossiers: [dossier("1.1", [absent, affichage("2024-12-01")])] };
    expect(found("preuve-manquante", options)[0]).toContain("Pièces écartées : 1 introuvable et 1 à venir.");
  });
  test("an empty file is named as such, and is not told as absent", () => {
    const vide = piece(affichage("2024-01-01"), {
      fichier: { chemin: "a.pdf", statut: "present", taille: 0 },
    });
    const options = { dossiers: [dossier("1.1", [vide])] };
    expect(found("preuve-manquante", options)[0]).toContain("Pièces écartées : 1 vide.");
    expect(found("preuve-absente", options)).toEqual([]);
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
    expect(found("preuve-manquante", { yaml: { faits: { svi: false } } }, ref)).toEqual([]);
  });
});

describe("preuve-perimee", () => {
  const yearly = referentiel([
    module(1, [
      engagement(1, [
        sousEngagement("1.1", [methode("1.1-a", { periode: { mois: 12, mots: "une fois par an" } })]),
      ]),
    ]),
  ]);
  const of = (date: string, fiche = {}, pieceDu = "2023-06-30") =>
    found("preuve-perimee", { dossiers: [dossier("1.1", [affichage(pieceDu)], fiche)] }, yearly, date);
  test("silent on the last day, a warning the day after", () => {
    expect(of("2024-06-30")).toEqual([]);
    expect(of("2024-07-01")).toEqual([
      "avertissement preuves/1.1/fiche.yaml:3 Preuve périmée, méthode 1.1-a : la plus récente, « a.pdf » du 30 juin 2023, valait jusqu’au 30 juin 2024 (« une fois par an »).",
    ]);
  });
  test("an error once a whole civil year has gone by without", () => {
    expect(of("2024-12-31")[0]).toMatch(/^avertissement/);
    expect(of("2025-01-01")[0]).toMatch(/^erreur .* Aucune preuve pour l’année 2024, entière\.$/);
  });
  test("to be judged again where conforme was said before, an error where it was said after", () => {
    const conforme = (evalueLe: string) => of("2024-07-15", { evaluation: "conforme", evalueLe })[0];
    expect(conforme("2024-06-30")).toMatch(/^avertissement .* Évaluation « conforme » à refaire\.$/);
    expect(conforme("2024-07-01")).toMatch(
      /^erreur .* évaluée « conforme » le 1er juillet 2024, après cette date\.$/,
    );
  });
  describe("calls newest what is newest", () => {
    const [ancienne, recente] = [{ fichier: "ancienne.pdf" }, { fichier: "recente.pdf" }];
    const told = (pieces: object[], ref = yearly) => {
      const constats = found("preuve-perimee", { dossiers: [dossier("1.1", pieces)] }, ref);
      return constats.map((one) => one.replace(/^.*la plus récente, /, "").replace(/\.?( \(.*)?$/, ""));
    };
    const expired = affichage("2024-02-01", { ...recente, expire: "2024-03-01" });
    test("where it has expired, and an older one is still valid", () => {
      const pieces = [affichage("2024-01-01", ancienne), expired];
      const dit = ["« recente.pdf » du 1er février 2024, valait jusqu’au 1er mars 2024"];
      expect(told(pieces)).toEqual(dit);
      expect(told(pieces.toReversed())).toEqual(dit);
      // Without a period nothing is renewed: what is still valid answers.
      expect(told(pieces, referentiel())).toEqual([]);
    });
    test("where both have lapsed, even where the older one lapsed later", () => {
      const pieces = [affichage("2024-01-01", { ...ancienne, expire: "2024-06-01" }), expired];
      const dit = ["« recente.pdf » du 1er février 2024, valait jusqu’au 1er mars 2024"];
      expect(told(pieces)).toEqual(dit);
      expect(told(pieces, referentiel())).toEqual(dit);
      expect(told(pieces.toReversed(), referentiel())).toEqual(dit);
    });
    test("of two of the same day, the one that lapsed last, with its own last day", () => {
      const memeJour = affichage("2024-02-01", { fichier: "autre.pdf", expire: "2024-04-01" });
      const pieces = [affichage("2024-01-01", { ...ancienne, expire: "2024-06-01" }), expired, memeJour];
      expect(told(pieces, referentiel())).toEqual([
        "« autre.pdf » du 1er février 2024, valait jusqu’au 1er avril 2024",
      ]);
    });
  });
  test("a whole year or half-year gone by is said of yearly and half-yearly evidence alone", () => {
    const of = (mois: number) => {
      const methodes = [methode("1.1-a", { periode: { mois, mots: "par période" } })];
      const ref = referentiel([module(1, [engagement(1, [sousEngagement("1.1", methodes)])])]);
      return found("preuve-perimee", { dossiers: [dossier("1.1", [affichage("2019-05-01")])] }, ref);
    };
    expect(of(12)[0]).toMatch(/^erreur .* Aucune preuve pour l’année 2020, entière\.$/);
    expect(of(6)[0]).toMatch(/^erreur .* Aucune preuve pour le second semestre 2019, entier\.$/);
    for (const mois of [3, 24, 48]) {
      expect(of(mois)).toHaveLength(1);
      expect(of(mois)[0]).toMatch(/^avertissement/);
      expect(of(mois)[0]).not.toContain("Aucune preuve pour");
    }
  });
  test("one finding for each métier service", () => {
    const methodes = [methode("1.1-a", { periode: { mois: 12, mots: "par an", par: "service-metier" } })];
    const ref = referentiel([module(1, [engagement(1, [sousEngagement("1.1", methodes)])]), module(4)]);
    const services = [
      { id: "dcl", nom: "DCL", modules: [4] },
      { id: "sp", nom: "SP", modules: [4] },
    ];
    const pieces = [affichage("2022-01-01", { service: "dcl" }), affichage("2024-01-01", { service: "sp" })];
    const constats = found("preuve-perimee", { yaml: { services }, dossiers: [dossier("1.1", pieces)] }, ref);
    expect(constats).toHaveLength(1);
    expect(constats[0]).toMatch(/^erreur .*\(service dcl\).*l’année 2023/);
  });
});

describe("a service without evidence is told once", () => {
  const parService = { mois: 12, mots: "par an", par: "service-metier" as const };
  const services = [
    { id: "dcl", nom: "DCL", modules: [4] },
    { id: "sp", nom: "SP", modules: [4] },
  ];
  const tellers = (pieces: object[], fiche: object) => {
    const methodes = [
      methode("1.1-a", { periode: parService, natures: ["compte-rendu"] }),
      methode("1.1-b", { periode: parService, natures: ["compte-rendu"] }),
      methode("1.1-c"),
    ];
    const ref = referentiel([module(1, [engagement(1, [sousEngagement("1.1", methodes)])]), module(4)]);
    const { resultat } = verdictOf(
      structure({ yaml: { services }, dossiers: [dossier("1.1", pieces, fiche)] }),
      [ref],
    );
    return resultat.diagnostics
      .filter(({ message }) => /\bsp\b/.test(message) || message.includes("1.1-a"))
      .map(({ regle, gravite }) => `${gravite} ${regle}`);
  };
  const compteRendu = affichage("2024-01-01", { nature: "compte-rendu", service: "dcl" });
  test.each([[{ evaluation: "conforme", evalueLe: "2024-06-01" }], [{}]])("%j", (fiche) => {
    expect(tellers([compteRendu, affichage("2024-01-01")], fiche)).toHaveLength(1);
    expect(tellers([compteRendu], fiche)).toHaveLength(1);
  });
});

describe("pieces that count for nothing", () => {
  const one = (yaml: object): Options => ({ dossiers: [dossier("1.1", [yaml])] });
  test.each([
    [
      "preuve-sans-date",
      one({ fichier: "a.pdf", nature: "affichage" }),
      "avertissement preuves/1.1/fiche.yaml:3 La pièce « a.pdf » n’a pas de date : elle ne compte pas.",
    ],
    [
      "preuve-a-venir",
      one(affichage("2024-07-01")),
      "info preuves/1.1/fiche.yaml:3 La pièce « a.pdf », datée du 1er juillet 2024, ne compte pas encore au 30 juin 2024.",
    ],
    [
      "preuve-a-qualifier",
      one({ fichier: "a.pdf", date: "2024-01-01" }),
      "avertissement preuves/1.1/fiche.yaml:3 La pièce « a.pdf » ne compte pas : ni nature ni méthode de contrôle ne disent à quoi elle répond.",
    ],
    [
      "preuve-a-qualifier",
      { dossiers: [dossierSansFiche("1.1", ["b.pdf"])] },
      "avertissement preuves/1.1/b.pdf:- La pièce « b.pdf » ne compte pas : aucune fiche ne la déclare.",
    ],
    [
      "indicateur-inconnu",
      one({ indicateur: "taux" }),
      "erreur preuves/1.1/fiche.yaml:4 L’indicateur « taux » n’est pas déclaré dans quali.yaml : il ne compte pas.",
    ],
    [
      "methode-inconnue",
      one(affichage("2024-01-01", { methodes: ["1.1-z"] })),
      "erreur preuves/1.1/fiche.yaml:5 La méthode de contrôle « 1.1-z » n’existe pas.",
    ],
    [
      "nature-inconnue",
      one({ fichier: "a.pdf", date: "2024-01-01", nature: "affichag" }),
      "avertissement preuves/1.1/fiche.yaml:4 La nature « affichag » n’existe pas.",
    ],
  ])("%s", (regle, options, attendu) => {
    expect(found(regle, options)).toEqual([attendu]);
    expect(found(regle, one(affichage("2024-01-01", { methodes: ["1.1-a"] })))).toEqual([]);
  });

  test.each([
    ["nature", { nature: "photo" }],
    ["method", { nature: "affichage", methodes: ["1.1-z"] }],
  ])("a word that does not exist is told once, by its own rule: %s", (_name, mot) => {
    expect(found("preuve-a-qualifier", one({ fichier: "a.pdf", date: "2024-01-01", ...mot }))).toEqual([]);
  });

  test("preuve-absente: files and captures, a common piece once", () => {
    const absent = (chemin: string) => ({ chemin, statut: "absent" as const, taille: 0 });
    const commune = piece(affichage("2024-01-01"), {
      commune: "clu",
      fichier: absent("preuves/_commun/a.pdf"),
    });
    const lien = piece({ lien: "https://example.fr" }, { capture: absent("preuves/1.1/c.png") });
    const options = {
      dossiers: [dossier("1.1", [commune, lien])],
      reste: { communes: new Map([["clu", commune]]) },
    };
    expect(found("preuve-absente", options)).toEqual([
      "erreur preuves/commun.yaml:4 Le fichier « preuves/_commun/a.pdf » est déclaré, mais il n’est pas là.",
      "erreur preuves/commun.yaml:4 Le fichier « preuves/1.1/c.png » est déclaré, mais il n’est pas là.",
    ]);
  });
  test("a method of another exigence is named as such", () => {
    const ref = referentiel([module(1, [engagement(1, [sousEngagement("1.1"), sousEngagement("1.2")])])]);
    const options = one(affichage("2024-01-01", { methodes: ["1.1-a", "1.2-a"] }));
    expect(found("methode-inconnue", options, ref)).toEqual([
      "erreur preuves/1.1/fiche.yaml:5 La méthode « 1.2-a » est celle de 1.2, pas de 1.1 : la pièce n’y répond pas ici.",
    ]);
  });
});

describe("folders", () => {
  test("a number that does not exist, one of a module not chosen, one in a gap", () => {
    const ref = referentiel([module(1), module(2)], {
      lacunes: [{ ou: "15", motif: "texte absent des sources.", couvre: ["15.*"] }],
    });
    const dossiers = [
      dossier("1.1", []),
      dossier("2.1", []),
      dossier("1.11", []),
      dossierSansFiche("15.4", ["x.pdf"]),
    ];
    expect(found("exigence-inconnue", { dossiers, modules: [1] }, ref)).toEqual([
      "erreur preuves/1.11/fiche.yaml:1 Le dossier « preuves/1.11 » ne correspond à aucune exigence de essai@1.",
      "info preuves/15.4/x.pdf:- 15.4 tombe dans une lacune de essai@1 : texte absent des sources.",
    ]);
    expect(found("exigence-non-selectionnee", { dossiers, modules: [1] }, ref)).toEqual([
      "avertissement preuves/2.1/fiche.yaml:1 2.1 relève du module 2 (« Module 2 »), qui n’est pas choisi.",
    ]);
  });
});

describe("facts", () => {
  const faits = [
    { id: "svi", question: "Y a-t-il un SVI ?", type: "booleen" as const, mots: "…" },
    { id: "sart", question: "Y a-t-il un SART ?", type: "booleen" as const, mots: "…" },
    { id: "cote", question: "Quel côté ?", type: "choix" as const, valeurs: ["nord", "sud"], mots: "…" },
  ];
  const ref = referentiel(
    [
      module(1, [
        engagement(1, [
          sousEngagement("1.1", undefined, condition("svi")),
          sousEngagement("1.2", undefined, condition("sart", { precision: true })),
        ]),
      ]),
    ],
    { faits },
  );
  test("an undeclared fact asks its question where something depends on it, and not where it changes nothing", () => {
    expect(found("fait-non-declare", {}, ref)).toEqual([
      "avertissement quali.yaml:2 Y a-t-il un SVI ? Le fait « svi » n’est pas déclaré ; en dépend : 1.1.",
    ]);
    expect(found("fait-non-declare", { yaml: { faits: { svi: true, sart: false } } }, ref)).toEqual([]);
  });
  test("unknown facts and values that answer nothing", () => {
    const options = { yaml: { faits: { svii: true, svi: "oui", cote: "est", sart: false } } };
    expect(found("fait-inconnu", options, ref)).toEqual([
      "avertissement quali.yaml:3 Aucun référentiel suivi ne demande le fait « svii ».",
    ]);
    expect(found("fait-invalide", options, ref)).toEqual([
      "erreur quali.yaml:3 « est » ne répond pas à la question : Quel côté ?",
      "erreur quali.yaml:3 « oui » ne répond pas à la question : Y a-t-il un SVI ?",
    ]);
  });
});

describe("selection", () => {
  test("each break is a finding of its own rule, on the line of the modules", () => {
    const options = { declaree: { cert: false }, modules: [2, 4, 9] };
    const { resultat } = verdictOf(structure(options), [referentielMatrice()]);
    const regles = resultat.diagnostics
      .map(({ regle }) => regle)
      .filter((regle) => regle.startsWith("selection-"));
    expect(regles).toEqual(["selection-minimum", "selection-module-obligatoire", "selection-module-inconnu"]);
  });
  test("a référentiel that does not exist: nothing to judge by, and the nearest name", () => {
    const s = structure({ suivis: [{ referentiel: "essay@1" }] });
    const verdict = verdictOf(s, [referentiel()]);
    expect(findings(verdict, "referentiel-inconnu")).toEqual([
      "erreur quali.yaml:2 Le référentiel « essay@1 » n’existe pas.",
    ]);
    expect(verdict.resultat.diagnostics[0]?.aide).toContain("essai@1");
    expect(verdict.resultat.structures[0]).toMatchObject({ jugeable: false, jugements: [] });
  });
});

describe("settings", () => {
  test("rules that do not exist or cannot be silenced are said, and change nothing", () => {
    const yaml = {
      regles: { "preuve-manquantes": "info" as const, "yaml-invalide": "desactivee" as const },
      derogations: [{ regle: "chemin-interdit", motif: "x", responsable: "y", expire: "2030-01-01" }],
    };
    expect(found("regle-inconnue", { yaml })).toHaveLength(1);
    expect(found("regle-non-silencable", { yaml })).toHaveLength(2);
  });
  test("exclusions and derogations must say why, by whom, until when; and they end", () => {
    const yaml = {
      exclusions: [
        { exigence: "1.1", motif: "Travaux", responsable: "SG", expire: "2024-06-29" },
        { exigence: "1.1" },
      ],
      derogations: [{ regle: "preuve-manquante", motif: "Travaux", responsable: " ", expire: "2024-06-30" }],
    };
    expect(found("exclusion-expiree", { yaml })).toEqual([
      "avertissement quali.yaml:4 L’exclusion de « 1.1 » a pris fin le 29 juin 2024.",
    ]);
    expect(found("exclusion-incomplete", { yaml })).toEqual([
      "erreur quali.yaml:3 L’exclusion de « 1.1 » est sans effet : il manque motif, responsable et expire.",
    ]);
    expect(found("derogation-incomplete", { yaml })).toEqual([
      "erreur quali.yaml:3 La dérogation de « preuve-manquante » est sans effet : il manque responsable.",
    ]);
    expect(found("derogation-expiree", { yaml })).toEqual([]);
    expect(found("preuve-manquante", { yaml })).toHaveLength(1);
  });
});
