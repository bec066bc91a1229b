import { describe, expect, test } from "vitest";
import type { IndicateurCalcule } from "../../../src/domain/indicateurs.ts";
import type { FicheYaml, PieceYaml } from "../../../src/domain/structure.ts";
import { affichage, avec, partie, PAR_SERVICE, plain, plan, SERVICES, une } from "../../support/essai.ts";
import { condition, methode, referentiel } from "../../support/referentiel.ts";
import { dossier, piece } from "../../support/structure.ts";
import { constatsOf, placed, told } from "../../support/verdict.ts";

const periodique = (mois: number, plus = {}) =>
  methode("1.1-a", { periode: { mois, mots: "à ce rythme" }, ...plus });

describe("preuve-perimee", () => {
  const yearly = avec(methode("1.1-a", { periode: { mois: 12, mots: "une fois par an" } }));
  const of = (date: string, fiche = {}, pieceDu = "2023-06-30") =>
    placed("preuve-perimee", { dossiers: [dossier("1.1", [affichage(pieceDu)], fiche)] }, yearly, date);
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
      const constats = placed("preuve-perimee", { dossiers: [dossier("1.1", pieces)] }, ref);
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
      const ref = avec(...methodes);
      return placed("preuve-perimee", { dossiers: [dossier("1.1", [affichage("2019-05-01")])] }, ref);
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
    const methodes = [methode("1.1-a", { periode: PAR_SERVICE })];
    const ref = avec(...methodes);
    const pieces = [affichage("2022-01-01", { service: "dcl" }), affichage("2024-01-01", { service: "sp" })];
    const constats = placed("preuve-perimee", { yaml: { services: SERVICES }, dossiers: [dossier("1.1", pieces)] }, ref);
    expect(constats).toHaveLength(1);
    expect(constats[0]).toMatch(/^erreur .*\(service dcl\).*l’année 2023/);
  });
});

describe("preuve-perimee", () => {
  const of = (
    pieces: PieceYaml[],
    { fiche = {}, yaml = {}, date = "2024-06-30" } = {},
    ref = avec(periodique(12)),
  ) => told("preuve-perimee", une(pieces, fiche, yaml), ref, { date });
  test("what it bears: the method, the service, its last day where one is written", () => {
    const bears = (ref: ReturnType<typeof avec>, pieces: PieceYaml[]) =>
      constatsOf("preuve-perimee", une(pieces, {}, { services: SERVICES }), ref).map(({ donnees }) => donnees);
    expect(bears(avec(periodique(12)), [affichage("2023-01-01")])).toEqual([
      { methodes: ["1.1-a"], echeance: "2024-01-01" },
    ]);
    expect(bears(avec(methode("1.1-a")), [affichage("2020-01-01")])).toEqual([{ methodes: ["1.1-a"] }]);
    const parService = avec(
      methode("1.1-a", { periode: PAR_SERVICE }),
    );
    const deux = ["dcl", "sp"].map((service) => affichage("2023-01-01", { service }));
    expect(bears(parService, deux)).toEqual([
      { methodes: ["1.1-a"], services: ["dcl"], echeance: "2024-01-01" },
      { methodes: ["1.1-a"], services: ["sp"], echeance: "2024-01-01" },
    ]);
  });
  test("two services are two findings, each silenced by itself", () => {
    const parService = avec(
      methode("1.1-a", { periode: PAR_SERVICE }),
    );
    const deux = ["dcl", "sp"].map((service) => affichage("2023-01-01", { service }));
    const all = constatsOf("preuve-perimee", une(deux, {}, { services: SERVICES }), parService);
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

describe("the register of an indicator that stopped, where the référentiel gives no period", () => {
  const chiffre = (periode: string) =>
    piece(
      { indicateur: "taux", nature: "affichage", date: "2023-03-31" },
      {
        indicateur: {
          couvertJusquAu: "2023-03-31",
          close: { du: "2023-01-01", au: "2023-03-31", valeur: 90 },
          liaison: { definition: { unite: "pourcent", periode } },
        } as unknown as IndicateurCalcule,
      },
    );
  const of = (periode: string, yaml = {}, ref = avec(methode("1.1-a")), date = "2024-06-30") =>
    told("preuve-perimee", une([chiffre(periode)], {}, yaml), ref, { date });
  const avis = "(sans période écrite : avis de quali, réglable).";
  const debut = "avertissement Registre arrêté, méthode 1.1-a : le dernier chiffre de « taux » est du 31 mars 2023 ;";
  const aide = "→ Tenez le registre à jour pour 1.1-a, puis refaites l’évaluation.";
  test.each(["mois", "trimestre", "semestre"])("a figure is awaited each %s", (periode) => {
    const attendu = `il en est attendu un par ${periode}, plus 1 mois pour l’établir ${avis}`;
    expect(of(periode)).toEqual([`${debut} ${attendu} ${aide}`]);
  });
  test("at once, where no time is given to establish it", () => {
    expect(of("trimestre", { parametres: { graceTrimestreMois: 0 } })).toEqual([
      `${debut} il en est attendu un par trimestre ${avis} ${aide}`,
    ]);
  });
  test("a yearly one is evidence like another, and so is any where a period is asked", () => {
    expect(of("annee")).toEqual([]);
    expect(of("annee", {}, avec(methode("1.1-a")), "2027-01-01")[0]).toContain("Preuve ancienne, à rafraîchir");
    const [dit] = of("trimestre", {}, avec(periodique(12)));
    expect(dit).toMatch(/^avertissement Preuve périmée, méthode 1\.1-a : la plus récente, « taux » du 31 mars 2023/);
    expect(dit).toContain("→ Ajoutez une preuve plus récente pour 1.1-a,");
  });
});

describe("while an action is being carried out", () => {
  const of = (cles: Parameters<typeof plan>[0], fiche: Partial<FicheYaml> = {}, date = "2024-06-30") => {
    const options = { ...une([affichage("2022-01-01")], fiche), reste: plan(cles) };
    const [one] = constatsOf("preuve-perimee", options, avec(periodique(12)), { date });
    return [one?.gravite, plain(one?.message), one?.donnees] as const;
  };
  const suite = "Aucune preuve pour l’année 2023, entière.";
  const bears = { methodes: ["1.1-a"], echeance: "2023-01-01" };
  test("what has lapsed is information, that names the action and bears it", () => {
    const [gravite, message, donnees] = of({});
    expect(gravite).toBe("info");
    expect(message.endsWith(`${suite} L’action « A-1 » est en cours, pour le 30 septembre 2024.`)).toBe(true);
    expect(donnees).toEqual({ ...bears, actions: ["A-1"] });
  });
  test("an error again once it is late, or where the fiche says conforme since", () => {
    const [gravite, message, donnees] = of({ echeance: "2024-06-29" });
    expect([gravite, message.endsWith(suite), donnees]).toEqual(["erreur", true, bears]);
    expect(of({}, { evaluation: "conforme", evalueLe: "2024-06-01" })[0]).toBe("erreur");
  });
  test("what is missing bears it too", () => {
    const missing = (reste: ReturnType<typeof plan> | undefined) =>
      constatsOf("preuve-manquante", reste ? { reste } : {})[0]?.donnees;
    expect(missing(plan({}))).toMatchObject({ actions: ["A-1"] });
    expect(missing(plan({ exigences: ["1.2"] }))).not.toHaveProperty("actions");
    expect(missing(undefined)).not.toHaveProperty("actions");
  });
});
