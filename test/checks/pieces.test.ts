import { describe, expect, test } from "vitest";
import type { PieceYaml } from "../../src/domain/structure.ts";
import {
  condition,
  engagement,
  methode,
  module,
  referentiel,
  sousEngagement,
} from "../support/referentiel.ts";
import { dossier, dossierSansFiche, piece, type structure } from "../support/structure.ts";
import { constatsOf, told } from "../support/verdict.ts";

type Options = Parameters<typeof structure>[0];

const affichage = (date: string, plus = {}) => ({ fichier: "a.pdf", nature: "affichage", date, ...plus });
const NATURES = ["affichage", "registre", "planning"].map((id) => ({
  id,
  libelle: `Libellé ${id}`,
  description: "…",
}));
const avec = (...methodes: ReturnType<typeof methode>[]) =>
  referentiel([module(1, [engagement(1, [sousEngagement("1.1", methodes)])]), module(4, [])], {
    natures: NATURES,
  });
const une = (pieces: PieceYaml[], fiche = {}, yaml = {}): Options => ({
  yaml,
  dossiers: [dossier("1.1", pieces, fiche)],
});
const periodique = (mois: number, plus = {}) =>
  methode("1.1-a", { periode: { mois, mots: "à ce rythme" }, ...plus });
const services = [
  { id: "dcl", nom: "DCL", modules: [4] },
  { id: "sp", nom: "SP", modules: [4] },
];
const partie = (id: string, natures: string[], plus = {}) => ({
  id,
  objet: `objet de ${id}`,
  mots: id,
  natures,
  ...plus,
});
const coupee = methode("1.1-a", {
  natures: ["affichage", "registre"],
  parties: [partie("1.1-a.1", ["affichage"]), partie("1.1-a.2", ["affichage", "registre"])],
} as never);

describe("preuve-perimee", () => {
  const of = (
    pieces: PieceYaml[],
    { fiche = {}, yaml = {}, date = "2024-06-30" } = {},
    ref = avec(periodique(12)),
  ) => told("preuve-perimee", une(pieces, fiche, yaml), ref, { date });
  test("what it bears: the method, the service, its last day where one is written", () => {
    const bears = (ref: ReturnType<typeof avec>, pieces: PieceYaml[]) =>
      constatsOf("preuve-perimee", une(pieces, {}, { services }), ref).map(({ donnees }) => donnees);
    expect(bears(avec(periodique(12)), [affichage("2023-01-01")])).toEqual([
      { methodes: ["1.1-a"], echeance: "2024-01-01" },
    ]);
    expect(bears(avec(methode("1.1-a")), [affichage("2020-01-01")])).toEqual([{ methodes: ["1.1-a"] }]);
    const parService = avec(
      methode("1.1-a", { periode: { mois: 12, mots: "par an", par: "service-metier" } }),
    );
    const deux = ["dcl", "sp"].map((service) => affichage("2023-01-01", { service }));
    expect(bears(parService, deux)).toEqual([
      { methodes: ["1.1-a"], services: ["dcl"], echeance: "2024-01-01" },
      { methodes: ["1.1-a"], services: ["sp"], echeance: "2024-01-01" },
    ]);
  });
  test("two services are two findings, each silenced by itself", () => {
    const parService = avec(
      methode("1.1-a", { periode: { mois: 12, mots: "par an", par: "service-metier" } }),
    );
    const deux = ["dcl", "sp"].map((service) => affichage("2023-01-01", { service }));
    const all = constatsOf("preuve-perimee", une(deux, {}, { services }), parService);
    expect(new Set(all.map(({ empreinte }) => empreinte)).size).toBe(2);
  });
  test("the exigence itself is named once, where no method is known", () => {
    const [dit] = of([affichage("2020-01-01")], {}, avec());
    expect(dit).toContain(
      "Preuve ancienne, à rafraîchir, 1.1 : la plus récente, « a.pdf », est du 1er janvier 2020, il y a plus de 36 mois",
    );
    expect(dit).toContain("→ Ajoutez une preuve plus récente, puis refaites l’évaluation.");
    expect(of([affichage("2023-01-01")])[0]).toContain("→ Ajoutez une preuve plus récente pour 1.1-a, puis");
  });
  test("a part of a method is named with its object", () => {
    const parties = [
      partie("1.1-a.1", ["affichage"], { periode: { mois: 12, mots: "par an" } }),
      partie("1.1-a.2", ["registre"]),
    ];
    const ref = avec(methode("1.1-z"), methode("1.1-a", { natures: ["affichage"], parties } as never));
    expect(of([affichage("2023-01-01")], {}, ref)[0]).toContain(
      "Preuve périmée, 1.1-a.1, objet de 1.1-a.1 :",
    );
  });
  test("said of an evaluation that is conforme alone", () => {
    const vieille = [affichage("2023-01-01")];
    for (const fiche of [{ evaluation: "partiel", evalueLe: "2024-06-01" }, { evalueLe: "2024-06-01" }]) {
      expect(of(vieille, { fiche })[0]).toMatch(/^avertissement /);
      expect(of(vieille, { fiche })[0]).not.toMatch(/évaluée|Évaluation/);
    }
    expect(of(vieille, { fiche: { evaluation: "conforme" } })[0]).toMatch(
      /^avertissement .*Évaluation « conforme » à refaire\./,
    );
    const sansPeriode = avec(methode("1.1-a"));
    const fiche = { evaluation: "conforme", evalueLe: "2024-06-01" };
    expect(of([affichage("2020-01-01")], { fiche }, sansPeriode)[0]).toMatch(
      /^erreur .* évaluée « conforme » le 1er juin 2024, quand elle l’était déjà\./,
    );
  });
  test("a quarter's figure has its grace told, where there is one", () => {
    const trimestre = avec(periodique(3));
    expect(of([affichage("2023-01-31")], {}, trimestre)[0]).toContain(
      "(« à ce rythme », plus 1 mois pour établir le chiffre).",
    );
    expect(
      of([affichage("2023-01-31")], { yaml: { parametres: { graceTrimestreMois: 0 } } }, trimestre)[0],
    ).toContain("(« à ce rythme »).");
    expect(of([affichage("2023-01-31")])[0]).toContain("(« à ce rythme »).");
  });
  test("the half-year without evidence is the first that is whole", () => {
    const semestre = avec(periodique(6));
    expect(of([affichage("2023-05-01")], {}, semestre)[0]).toContain(
      "Aucune preuve pour le second semestre 2023, entier.",
    );
    expect(of([affichage("2022-10-01")], {}, semestre)[0]).toContain(
      "Aucune preuve pour le premier semestre 2023, entier.",
    );
  });
  test("what is central is not asked to be renewed, nor what was put aside by a fact", () => {
    const vieille = [affichage("2023-01-01")];
    const gfa = avec(periodique(12, { condition: condition("gfa") }), methode("1.1-b"));
    expect(of(vieille, { yaml: { faits: { gfa: true } } }, gfa)).toHaveLength(1);
    expect(of(vieille, { yaml: { faits: { gfa: false } } }, gfa)).toEqual([]);
    expect(of(vieille, {}, avec(periodique(12, { controle: "central" }), methode("1.1-b")))).toEqual([]);
  });
});

describe("preuve-bientot-perimee", () => {
  const of = (pieces: PieceYaml[], ref: ReturnType<typeof avec>, date: string, yaml = {}) =>
    told("preuve-bientot-perimee", une(pieces, {}, yaml), ref, { date });
  test.each([
    [3, { graceTrimestreMois: 0 }, "2024-06-30", "2024-06-09", "2024-06-08"],
    [6, {}, "2024-09-30", "2024-08-16", "2024-08-15"],
    [12, {}, "2025-03-31", "2024-12-31", "2024-12-30"],
    [24, {}, "2026-03-31", "2025-12-31", "2025-12-30"],
  ])("every %i months: told in time, until its last day", (mois, parametres, dernier, premier, veille) => {
    const at = (date: string) => of([affichage("2024-03-31")], avec(periodique(mois)), date, { parametres });
    expect(at(dernier)[0]).toContain("aujourd’hui (« à ce rythme »).");
    expect(at(premier)).toHaveLength(1);
    expect(at(veille)).toEqual([]);
  });
  test("an end that the fiche writes is told as such, with or without a period", () => {
    const finit = [affichage("2024-01-01", { expire: "2024-07-15" })];
    for (const ref of [avec(periodique(12)), avec(methode("1.1-a"))])
      expect(of(finit, ref, "2024-06-30")[0]).toContain(
        "vaut jusqu’au 15 juillet 2024, encore 15 jours (« expire » dans la fiche).",
      );
    expect(
      of([affichage("2023-07-15", { expire: "2026-01-01" })], avec(periodique(12)), "2024-06-30")[0],
    ).toContain("(« à ce rythme »).");
    expect(of([affichage("2024-01-01")], avec(methode("1.1-a")), "2024-06-30")).toEqual([]);
  });
  test("names the service, and bears it with what is left", () => {
    const ref = avec(methode("1.1-a", { periode: { mois: 12, mots: "par an", par: "service-metier" } }));
    const deux = ["dcl", "sp"].map((service) => affichage("2023-07-15", { service }));
    const all = constatsOf("preuve-bientot-perimee", une(deux, {}, { services }), ref);
    expect(all.map(({ donnees }) => donnees)).toEqual(
      ["dcl", "sp"].map((service) => ({
        methodes: ["1.1-a"],
        services: [service],
        echeance: "2024-07-15",
        jours: 15,
      })),
    );
    expect(all[0]?.message).toContain("(service dcl)");
    expect(new Set(all.map(({ empreinte }) => empreinte)).size).toBe(2);
    expect(of([affichage("2023-07-15")], avec(periodique(12)), "2024-06-30")[0]).not.toContain("service");
  });
  test("the exigence itself is named once, where no method is known", () => {
    const [dit] = of([affichage("2024-01-01", { expire: "2024-07-15" })], avec(), "2024-06-30");
    expect(dit).toContain("→ Préparez une preuve plus récente, à ajouter avant cette date.");
  });
});

describe("periode-trop-longue", () => {
  const of = (au: string, ref = avec(periodique(12)), du = "2024-01-01", plus = {}) =>
    told(
      "periode-trop-longue",
      une([{ fichier: "a.pdf", nature: "affichage", du, au, ...plus }], {}, {}),
      ref,
    );
  test("one that runs further than the next renewal", () => {
    expect(of("2025-06-30")).toEqual([]);
    expect(of("2025-07-01")[0]).toMatch(
      /^avertissement « a\.pdf » couvre une période en cours, comptée jusqu’au jour du jugement, et qui ne finit que le 1er juillet 2025, alors que la preuve se renouvelle chaque année\./,
    );
    expect(of("2027-07-01", avec(periodique(12)), "2026-01-01")).toEqual([]);
    expect(of("2024-06-01")).toEqual([]);
  });
  test("the shortest of the periods that it answers counts, and no other", () => {
    const deux = avec(periodique(24), methode("1.1-b", { periode: { mois: 6, mots: "par semestre" } }));
    expect(of("2025-01-15", deux)).toHaveLength(1);
    expect(of("2025-01-15", deux, "2024-01-01", { methodes: ["1.1-a"] })).toEqual([]);
    const autre = avec(
      periodique(24),
      methode("1.1-b", { natures: ["registre"], periode: { mois: 6, mots: "par semestre" } }),
    );
    expect(of("2025-01-15", autre)).toEqual([]);
  });
  test("without a period it is information, after the time that quali takes for old", () => {
    expect(of("2027-06-30", avec(methode("1.1-a")))).toEqual([]);
    expect(of("2027-07-01", avec(methode("1.1-a")))[0]).toMatch(
      /^info .* ne finit que le 1er juillet 2027\. → /,
    );
  });
  test("the period of the exigence itself counts, where no method is known", () => {
    const sans = referentiel([
      module(1, [engagement(7, [], { periode: { mois: 12, mots: "par an" } } as never)]),
    ]);
    const dossiers = [
      dossier("7", [{ fichier: "a.pdf", nature: "affichage", du: "2024-01-01", au: "2025-07-01" }]),
    ];
    expect(told("periode-trop-longue", { dossiers }, sans)[0]).toMatch(/^avertissement /);
  });
});

describe("preuve-a-qualifier", () => {
  const of = (pieces: PieceYaml[], ref = avec(methode("1.1-a")), yaml = {}) =>
    told("preuve-a-qualifier", une(pieces, {}, yaml), ref);
  const sansNature = { fichier: "a.pdf", date: "2024-01-01" };
  const dit = (pourquoi: string) => `avertissement La pièce « a.pdf » ne compte pas : ${pourquoi}.`;
  test.each<[string, PieceYaml, ReturnType<typeof avec>, object, string, string]>([
    [
      "no nature",
      sansNature,
      avec(methode("1.1-a")),
      {},
      "ni nature ni méthode de contrôle ne disent à quoi elle répond",
      "Ajoutez sa nature, ou ses méthodes (1.1-a).",
    ],
    [
      "no nature, where no method is known",
      sansNature,
      avec(),
      {},
      "ni nature ni méthode de contrôle ne disent à quoi elle répond",
      "Ajoutez sa nature.",
    ],
    [
      "a nature of no method",
      affichage("2024-01-01", { nature: "registre" }),
      avec(methode("1.1-a")),
      {},
      "sa nature « registre » ne répond à aucune méthode de contrôle de l’exigence",
      "Corrigez sa nature, ou citez sous « methodes » ce qu’elle montre (1.1-a).",
    ],
    [
      "no service",
      affichage("2024-01-01"),
      avec(methode("1.1-a", { periode: { mois: 12, mots: "par an", par: "service-metier" } })),
      { services },
      "elle n’est rattachée à aucun service métier, et chacun doit avoir la sienne",
      "Ajoutez à la pièce « service: … ».",
    ],
    [
      "a method cited whole, of several parts",
      { ...sansNature, methodes: ["1.1-a"] },
      avec(coupee),
      {},
      "la méthode qu’elle cite a plusieurs parties, et rien ne dit laquelle elle montre",
      "Citez sous « methodes » celle qu’elle montre : 1.1-a.1 (objet de 1.1-a.1) ou 1.1-a.2 (objet de 1.1-a.2).",
    ],
    [
      "a nature of none of its parts",
      affichage("2024-01-01", { nature: "planning", methodes: ["1.1-a"] }),
      avec(methode("1.1-z"), coupee),
      {},
      "sa nature « planning » ne répond à aucune partie de la méthode qu’elle cite",
      "Citez sous « methodes » celle qu’elle montre : 1.1-a.1 (objet de 1.1-a.1) ou 1.1-a.2 (objet de 1.1-a.2).",
    ],
    [
      "only what is controlled elsewhere",
      affichage("2024-01-01", { methodes: ["1.1-a"] }),
      avec(methode("1.1-a", { controle: "central" }), methode("1.1-b", { natures: ["registre"] })),
      {},
      "elle ne répond qu’à 1.1-a (contrôlée ailleurs)",
      "Retirez-la de la fiche, ou citez sous « methodes » ce qu’elle montre d’autre ; si un fait de quali.yaml écarte à tort ce à quoi elle répond, corrigez-le.",
    ],
    [
      "only what does not apply",
      affichage("2024-01-01"),
      avec(methode("1.1-a", { condition: condition("gfa") }), methode("1.1-b", { natures: ["registre"] })),
      { faits: { gfa: false } },
      "elle ne répond qu’à 1.1-a (qui ne s’applique pas ici)",
      "Retirez-la de la fiche, ou citez",
    ],
  ])("%s", (_title, dite, ref, yaml, pourquoi, aide) => {
    const [constat = "", ...rest] = of([dite], ref, yaml);
    expect(rest).toEqual([]);
    expect(constat.split(" → ")[0]).toBe(dit(pourquoi));
    expect(constat.split(" → ")[1]).toContain(aide);
  });
  test("one that answers something here too counts", () => {
    const ref = avec(methode("1.1-a", { controle: "central" }), methode("1.1-b"));
    expect(of([affichage("2024-01-01")], ref)).toEqual([]);
  });
  test("a promise to cite, where no method is known", () => {
    const parties = [partie("7.1", ["affichage"]), partie("7.2", ["registre"])];
    const ref = referentiel([module(1, [engagement(7, [], { parties } as never)])], { natures: NATURES });
    const dossiers = [dossier("7", [affichage("2024-01-01", { nature: "planning" })])];
    expect(told("preuve-a-qualifier", { dossiers }, ref)[0]).toMatch(
      /sa nature « planning » ne montre aucune des promesses de l’exigence\. → Citez sous « methodes » la promesse qu’elle montre : 7\.1 \(objet de 7\.1\) ou 7\.2 \(objet de 7\.2\)\. Ce qui peut y répondre/,
    );
  });
  test("natures are told where there are some", () => {
    expect(of([sansNature])[0]).toContain("Ce qui peut y répondre, à écrire sous « nature » : affichage");
    expect(of([sansNature], avec(methode("1.1-a", { natures: [] })))[0]).toMatch(
      /Ajoutez sa nature, ou ses méthodes \(1\.1-a\)\.$/,
    );
    const sansFiche = { dossiers: [dossierSansFiche("1.1", ["2024-01-01 a.pdf"])] };
    expect(told("preuve-a-qualifier", sansFiche, avec(methode("1.1-a")))[0]).toMatch(
      /aucune fiche ne la déclare\. → Déclarez la pièce dans un fichier fiche\.yaml, avec sa nature et sa date\. Ce qui peut/,
    );
  });
  test("a word that does not exist is told by its own rule: a nature, a service, methods", () => {
    const parService = avec(
      methode("1.1-a", { periode: { mois: 12, mots: "par an", par: "service-metier" } }),
    );
    expect(of([affichage("2024-01-01", { service: "dcll" })], parService, { services })).toEqual([]);
    expect(of([affichage("2024-01-01", { nature: "affichag" })])).toEqual([]);
    expect(of([{ ...sansNature, methodes: ["1.1-y", "1.1-z"] }])).toEqual([]);
  });
  test("a référentiel without natures has none that does not exist", () => {
    const ref = { ...avec(methode("1.1-a")), natures: [] };
    expect(of([affichage("2024-01-01", { nature: "planning" })], ref)).toHaveLength(1);
    expect(told("nature-inconnue", une([affichage("2024-01-01", { nature: "planning" })]), ref)).toEqual([]);
  });
  test("a common piece that cites methods of another exigence answers nothing here", () => {
    const commune = piece(affichage("2024-01-01", { methodes: ["1.2-a"] }), { commune: "clu" });
    const ref = referentiel([module(1, [engagement(1, [sousEngagement("1.1"), sousEngagement("1.2")])])], {
      natures: NATURES,
    });
    const options = {
      dossiers: [dossier("1.1", [commune])],
      reste: { communes: new Map([["clu", commune]]) },
    };
    expect(told("preuve-a-qualifier", options, ref)[0]).toContain(
      "aucune des méthodes qu’elle cite n’est de cette exigence",
    );
    expect(told("methode-inconnue", options, ref)).toEqual([]);
  });
});

describe("methode-inconnue", () => {
  const of = (methodes: string[], ref = avec(methode("1.1-a"), methode("1.1-b"))) =>
    told("methode-inconnue", une([affichage("2024-01-01", { methodes })]), ref).map(
      (one) => one.split(" → ")[1],
    );
  test.each<[string, string | undefined]>([
    ["1.1-a", undefined],
    ["1,1-A", "Vouliez-vous dire « 1.1-a » ?"],
    ["1.1 b", "Vouliez-vous dire « 1.1-b » ?"],
    ["b", "Vouliez-vous dire « 1.1-b » ?"],
    ["-", "Méthodes de 1.1 : 1.1-a et 1.1-b."],
    ["1.1-z", "Méthodes de 1.1 : 1.1-a et 1.1-b."],
  ])("%s", (ecrit, aide) => {
    expect(of([ecrit])).toEqual(aide === undefined ? [] : [aide]);
  });
  test("a name that two are written like is not guessed", () => {
    expect(of(["11a"], avec(methode("1.1-a"), methode("11-a")))).toEqual([
      "Méthodes de 1.1 : 1.1-a et 11-a.",
    ]);
  });
  test("where none is known the key goes, where promises are they are named", () => {
    expect(of(["1.1-a"], avec())).toEqual([
      "Retirez « methodes » : aucune méthode de contrôle n’est connue pour 1.1.",
    ]);
    const parties = [partie("7.1", ["affichage"]), partie("7.2", ["registre"])];
    const ref = referentiel([module(1, [engagement(7, [], { parties } as never)])]);
    const dossiers = [dossier("7", [affichage("2024-01-01", { methodes: ["7.9"] })])];
    expect(told("methode-inconnue", { dossiers }, ref)[0]).toContain("→ Promesses de 7 : 7.1 et 7.2.");
  });
  test("a common piece may cite those of any exigence, and is met with the nearest", () => {
    const ref = referentiel([module(1, [engagement(1, [sousEngagement("1.1"), sousEngagement("1.2")])])]);
    const commun = (methodes: string[], fiche: string[] | undefined = methodes) => {
      const commune = piece(affichage("2024-01-01", { methodes }), { commune: "clu" });
      const cite = piece(affichage("2024-01-01", fiche && { methodes: fiche }), { commune: "clu" });
      return told(
        "methode-inconnue",
        { dossiers: [dossier("1.1", [cite])], reste: { communes: new Map([["clu", commune]]) } },
        ref,
      );
    };
    expect(commun(["1.1-a", "1.2-a"])).toEqual([]);
    expect(commun(["1.2-b"])).toEqual([
      "erreur La méthode de contrôle « 1.2-b » n’existe pas. → Vouliez-vous dire « 1.2-a » ?",
    ]);
    expect(commun(["zzzzzz"])).toEqual([
      "erreur La méthode de contrôle « zzzzzz » n’existe pas. → Corrigez l’identifiant, ou retirez-le.",
    ]);
    // what the fiche adds is told there
    expect(commun(["1.1-a"], ["1.1-z"])).toHaveLength(1);
  });
  test("folders whose number does not exist are told by it alone", () => {
    const dossiers = [dossier("9.9", [affichage("2024-01-01", { methodes: ["9.9-a"], nature: "affichag" })])];
    expect(told("methode-inconnue", { dossiers })).toEqual([]);
  });
});

describe("a piece of a fiche and a common one that say the same are two findings; what is referred to is told once", () => {
  const of = (regle: string, dite: PieceYaml) => {
    const communes = new Map(["clu", "copil"].map((id) => [id, piece(dite, { commune: id })]));
    const cite = piece(dite, { commune: "clu" });
    const dossiers = [dossier("1.1", [dite, cite])];
    return constatsOf(regle, { dossiers, reste: { communes } });
  };
  test.each<[string, PieceYaml]>([
    ["lien-sans-capture", { lien: "https://www.exemple.fr", nature: "affichage", consulteLe: "2024-01-01" }],
    ["observation-sans-resultat", { observation: "Appel", nature: "affichage", date: "2024-01-01" }],
    ["sur-place-sans-reference", { surPlace: "Armoire", nature: "affichage", date: "2024-01-01" }],
    ["nature-inconnue", affichage("2024-01-01", { nature: "photo" })],
    ["methode-inconnue", affichage("2024-01-01", { methodes: ["zzzzzz"] })],
    ["service-inconnu", affichage("2024-01-01", { service: "dcl" })],
  ])("%s", (regle, dite) => {
    const all = of(regle, dite);
    expect(all).toHaveLength(3);
    expect(new Set(all.map(({ empreinte }) => empreinte)).size).toBe(3);
    expect(all.map(({ exigence }) => exigence).sort()).toEqual(["1.1", undefined, undefined]);
  });
});

test("each kind of piece is asked its own: a page its copy, an observation its outcome, what is kept its place", () => {
  const ask = (dite: PieceYaml) =>
    ["lien-sans-capture", "observation-sans-resultat", "sur-place-sans-reference"].flatMap((regle) =>
      told(regle, une([dite])),
    );
  const commun = { nature: "affichage", date: "2024-01-01" };
  expect(ask({ lien: "https://x.fr", ...commun })).toEqual([
    "info La page « https://x.fr » est citée sans copie d’écran. → Enregistrez une copie de la page dans le dossier et ajoutez « capture: page.png ».",
  ]);
  expect(ask({ lien: "https://x.fr", capture: "c.png", ...commun })).toEqual([]);
  expect(ask({ observation: "Appel", ...commun })).toHaveLength(1);
  expect(ask({ observation: "Appel", resultat: "  ", ...commun })).toHaveLength(1);
  expect(ask({ observation: "Appel", resultat: "Rappelé", ...commun })).toEqual([]);
  const place = { surPlace: "Armoire", ...commun };
  expect(ask(place)).toEqual([
    "avertissement La pièce gardée sur place « Armoire » ne dit ni sa référence ni qui l’a consultée. → Ajoutez « reference: … » et « consultePar: … ».",
  ]);
  expect(ask({ ...place, consultePar: "SG" })).toEqual([
    "info La pièce gardée sur place « Armoire » ne dit pas sa référence. → Ajoutez « reference: … ».",
  ]);
  expect(ask({ ...place, reference: "F-1" })[0]).toMatch(
    /^avertissement .* ne dit pas qui l’a consultée\. → Ajoutez « consultePar: … »\.$/,
  );
  expect(ask({ ...place, reference: "F-1", consultePar: "SG" })).toEqual([]);
  expect(ask(affichage("2024-01-01"))).toEqual([]);
});

test("nature-inconnue: of its own référentiel; a common piece may have one of any", () => {
  const autre = referentiel([module(1)], {
    id: "autre",
    natures: [{ id: "bilan", libelle: "Bilan", description: "…" }],
  });
  const suivis = [{}, { referentiel: "autre@1", alias: "autre" }];
  const commune = (nature: string) => piece(affichage("2024-01-01", { nature }), { commune: nature });
  const reste = { communes: new Map(["affichage", "bilan", "photo"].map((id) => [id, commune(id)])) };
  const pieces = [affichage("2024-01-01", { nature: "bilan" }), { fichier: "b.pdf", date: "2024-01-01" }];
  const dits = told("nature-inconnue", { suivis, dossiers: [dossier("1.1", pieces)], reste }, [
    referentiel(),
    autre,
  ]);
  expect(dits).toEqual([
    "avertissement La nature « bilan » n’existe pas. → Natures connues : affichage.",
    "avertissement La nature « photo » n’existe pas. → Natures connues : affichage et bilan.",
  ]);
});

test("date-du-nom: a day of the name that the piece does not hold", () => {
  const of = (fichier: string, plus: PieceYaml = { date: "2024-03-12" }) =>
    told("date-du-nom", une([{ nature: "affichage", ...plus, fichier }]));
  for (const nom of [
    "2024-03-12 a.pdf",
    "20240312.pdf",
    "12.03.2024.pdf",
    "2024-03-12 ou 2023-01-01.pdf",
    "2023-01-01/a.pdf",
    "a.pdf",
    "1949-12-31.pdf",
    "2100-01-01.pdf",
    "2024-13-45.pdf",
    "120240101.pdf",
    "2024-01_02.pdf",
  ])
    expect(of(nom), nom).toEqual([]);
  expect(of("2024-03-13 a.pdf")).toEqual([
    "info La pièce « 2024-03-13 a.pdf » est datée du 12 mars 2024, et le nom de son fichier dit 13 mars 2024. → Corrigez celle des deux dates qui est fausse : « date » dans la fiche, ou le nom du fichier.",
  ]);
  for (const nom of ["1950-01-01.pdf", "2099-12-31.pdf", "a/13-03-2024.pdf"])
    expect(of(nom), nom).toHaveLength(1);
  // a month, or a year, holds its days
  expect(of("2024-03-31.pdf", { date: "2024-03" })).toEqual([]);
  expect(of("2024-04-01.pdf", { date: "2024-03" })).toHaveLength(1);
  expect(of("2024-03-13.pdf", {})).toEqual([]);
});
