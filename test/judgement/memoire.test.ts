import { describe, expect, test } from "vitest";
import type { IndicateurCalcule } from "../../src/domain/indicateurs.ts";
import type { ExigenceJugee } from "../../src/domain/resultat.ts";
import type { PieceChargee } from "../../src/domain/structure.ts";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { MemoireDExigences } from "../../src/judgement/memoire.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../support/referentiel.ts";
import { dossier, dossierSansFiche, piece, source, structure } from "../support/structure.ts";

const annuelle = { mois: 12, mots: "une fois par an" };
const avec = (...methodes: ReturnType<typeof methode>[]) =>
  referentiel([module(1, [engagement(1, [sousEngagement("1.1", methodes), sousEngagement("1.2")])])]);
const ESSAI = avec(methode("1.1-a", { periode: annuelle }));
const CLES = { "preuves/_commun": "c", "quali.lock": "l", "preuves/1.1": "1", "preuves/1.2": "2" };

interface Etape extends NonNullable<Parameters<typeof structure>[0]> {
  date?: string;
  texte?: string;
  cles?: Record<string, string>;
  ref?: typeof ESSAI;
}

/** The history of a structure: what is known of 1.1 at one step after another. */
function history() {
  const memoire = new MemoireDExigences();
  return ({ date = "2024-06-30", texte = "t", cles = CLES, ref = ESSAI, ...options }: Etape = {}) => {
    memoire.turnTo(texte, (chemin) => cles[chemin]);
    const s = structure(options);
    const [un] = examineReferentiel(s, s.suivis[0] as never, ref, date, memoire.examine).exigences;
    if (!un) throw new Error("1.1 is not there");
    return un;
  };
}

const affichage = (plus: object) => ({ surPlace: "Hall", nature: "affichage", ...plus });
/** Read anew, as a folder is of which something changed. */
const janvier = () => ({ dossiers: [dossier("1.1", [affichage({ date: "2024-01-10" })])] });
const JANVIER = janvier();

describe("what was judged stands", () => {
  const EN_COURS = { dossiers: [dossier("1.1", [affichage({ du: "2024-01-01", au: "2025-06-30" })])] };
  test.each<[string, Etape, Etape]>([
    ["on the same day", JANVIER, {}],
    ["later, until something lapses", JANVIER, { date: "2025-01-09" }],
    ["on a day on which it may change, asked twice", { ...JANVIER, date: "2025-01-10" }, {}],
    ["without a folder", {}, { date: "2030-01-01" }],
    ["while a period runs that is not too long to be told", EN_COURS, { date: "2024-07-01" }],
    [
      "whatever others declare of the files of a folder that has its fiche",
      { dossiers: [{ ...dossier("1.1"), fichiers: dossierSansFiche("1.1", ["a.pdf"]).fichiers }] },
      { reste: { fichiersDeclares: new Set(["preuves/1.1/a.pdf"]) } },
    ],
    [
      "with files of its own folder, and common pieces with theirs",
      {
        dossiers: [
          dossier("1.1", [
            piece({ fichier: "preuves/1.1/a.pdf" }),
            piece({ fichier: "preuves/_commun/b.pdf" }, { commune: "b" }),
          ]),
        ],
      },
      { date: "2024-07-01" },
    ],
  ])("%s", (_name, avant, apres) => {
    const at = history();
    const first = at(avant);
    expect(at({ ...avant, ...apres })).toBe(first);
  });

  test("when the structure comes back to a quali.yaml that it had", () => {
    const at = history();
    at({ ...JANVIER, texte: "autre" });
    const first = at(JANVIER);
    expect(at(JANVIER)).toBe(first);
  });
});

describe("what was judged is judged again", () => {
  const deux = (cle: string, un: string, autre: string): [Etape, Etape] => [
    { ...janvier(), cles: { ...CLES, [cle]: un } },
    { ...janvier(), cles: { ...CLES, [cle]: autre } },
  ];
  const without = (cle: string): [Etape, Etape] => {
    const { [cle]: _, ...cles } = CLES as Record<string, string>;
    return [
      { ...JANVIER, cles },
      { ...JANVIER, cles },
    ];
  };
  const elsewhere = (une: PieceChargee): [Etape, Etape] => {
    const step = { dossiers: [dossier("1.1", [piece({ surPlace: "Hall" }), une])] };
    return [step, step];
  };
  test.each<[string, [Etape, Etape]]>([
    ["when its folder changes", deux("preuves/1.1", "1", "2")],
    ["when the common evidence changes", deux("preuves/_commun", "1", "2")],
    ["when the lock changes", deux("quali.lock", "1", "2")],
    ["when quali.yaml changes", [JANVIER, { ...JANVIER, texte: "autre" }]],
    [
      "when the référentiel is another edition",
      [JANVIER, { ...JANVIER, ref: avec(methode("1.1-a", { periode: annuelle })) }],
    ],
    ["where only reading would tell the folder", without("preuves/1.1")],
    ["where only reading would tell the common evidence", without("preuves/_commun")],
    ["where only reading would tell the lock", without("quali.lock")],
    ["where a file stands elsewhere", elsewhere(piece({ fichier: "preuves/9.9/a.pdf" }))],
    ["where a file is common and the piece is not", elsewhere(piece({ fichier: "preuves/_commun/b.pdf" }))],
  ])("%s", (_name, [avant, apres]) => {
    const at = history();
    const first = at(avant);
    expect(at(apres)).not.toBe(first);
  });

  test("when the day is earlier than that on which it was judged", () => {
    const at = history();
    expect(at(JANVIER).jugee.etat).toBe("documente");
    expect(at({ ...JANVIER, date: "2024-01-09" }).jugee.etat).toBe("manquant");
  });
});

describe("the calendar alone changes", () => {
  const dated = (plus: object, fiche = {}): Etape => ({
    dossiers: [dossier("1.1", [affichage(plus)], fiche)],
  });
  const exclusions = [{ exigence: "1.1", motif: "Travaux", responsable: "SG", expire: "2024-06-30" }];
  const ligne = { exigence: "1.1", referentiel: "essai@1", par: "SG", le: "2024-07-05", sceau: "x" };
  const verrou = { source: source("quali.lock"), lignes: [ligne], lisible: true };
  const hachage = { octets: () => ({ sha256: "0" }), lignes: () => null };
  const tell = ({ etat, evaluation, revue, preuves }: ExigenceJugee) =>
    [
      etat,
      evaluation ?? "-",
      revue,
      ...preuves.map(({ date, echeance }) => `${date ?? "-"}..${echeance ?? "-"}`),
    ].join(" ");
  test.each<[string, Etape, string, string, string]>([
    [
      "what lapses",
      JANVIER,
      "2025-01-11",
      "documente - jamais 2024-01-10..2025-01-10",
      "perime - jamais 2024-01-10..2025-01-10",
    ],
    [
      "what lapses the day after",
      { ...JANVIER, date: "2025-01-10" },
      "2025-01-11",
      "documente - jamais 2024-01-10..2025-01-10",
      "perime - jamais 2024-01-10..2025-01-10",
    ],
    [
      "what is to come",
      dated({ date: "2024-09-01" }),
      "2024-09-01",
      "manquant - jamais 2024-09-01..-",
      "documente - jamais 2024-09-01..2025-09-01",
    ],
    [
      "an evaluation to come",
      dated({ date: "2024-01-10" }, { evaluation: "conforme", evalueLe: "2024-07-01" }),
      "2024-07-01",
      "documente - jamais 2024-01-10..2025-01-10",
      "documente conforme jamais 2024-01-10..2025-01-10",
    ],
    [
      "a signature to come",
      { ...JANVIER, reste: { verrou, hachage } },
      "2024-07-05",
      "documente - jamais 2024-01-10..2025-01-10",
      "a-revoir - a-revoir 2024-01-10..2025-01-10",
    ],
    ["an exclusion", { yaml: { exclusions } }, "2024-07-01", "exclu - jamais", "manquant - jamais"],
    [
      "a period that was running",
      dated({ du: "2024-01-01", au: "2024-12-31" }),
      "2024-12-31",
      "documente - jamais -..2025-12-31",
      "documente - jamais 2024-12-31..2025-12-31",
    ],
    [
      "a period whose end was too far to be told",
      {
        ref: avec(methode("1.1-a", { periode: annuelle }), methode("1.1-b")),
        dossiers: [
          dossier("1.1", [
            affichage({ date: "2024-01-10", site: "Annexe" }),
            affichage({ du: "2024-01-01", au: "2025-08-31" }),
          ]),
        ],
      },
      "2024-09-01",
      "documente - jamais 2024-01-10..2025-01-10 -..-",
      "documente - jamais 2024-01-10..2025-01-10 -..2026-08-31",
    ],
    [
      "a period of a promise without methods, whose end was too far to be told",
      {
        ref: referentiel([module(1, [engagement(1, [{ ...sousEngagement("1.1", []), periode: annuelle }])])]),
        dossiers: [dossier("1.1", [affichage({ du: "2024-01-01", au: "2025-08-31" })])],
      },
      "2024-09-01",
      "documente - jamais -..-",
      "documente - jamais -..2026-08-31",
    ],
  ])("%s", (_name, etape, plusTard, avant, apres) => {
    const at = history();
    expect(tell(at(etape).jugee)).toBe(avant);
    expect(tell(at({ ...etape, date: plusTard }).jugee)).toBe(apres);
  });
});

describe("what stands elsewhere than in its folder is seen to change", () => {
  const confidential = (confidentielle?: string) =>
    piece(affichage({ date: "2024-01-10" }), confidentielle === undefined ? {} : { confidentielle });
  test("a piece that becomes confidential", () => {
    const at = history();
    const of = (une: PieceChargee) => at({ dossiers: [dossier("1.1", [une])] }).jugee.preuves[0]?.designation;
    expect([of(confidential()), of(confidential("confidentielle 1.1/1"))]).toEqual([
      "Hall",
      "confidentielle 1.1/1",
    ]);
  });
  test("a file that becomes confidential, or that another fiche declares", () => {
    const sans = dossierSansFiche("1.1", ["a.pdf"]);
    const cache = { ...sans, fichiers: sans.fichiers.map((one) => ({ ...one, confidentiel: "cachée" })) };
    const at = history();
    const of = (etape: Etape) => at(etape).jugee.preuves.map(({ designation }) => designation);
    expect(of({ dossiers: [sans] })).toEqual(["a.pdf"]);
    expect(of({ dossiers: [cache] })).toEqual(["cachée"]);
    const fichiersDeclares = new Set(["preuves/1.1/a.pdf"]);
    expect(of({ dossiers: [cache], reste: { fichiersDeclares } })).toEqual([]);
  });
  test("the figure of an indicator; one that was not computed again stands", () => {
    const figure = (valeur: number) =>
      ({
        couvertJusquAu: "2024-03-31",
        close: { du: "2024-01-01", au: "2024-03-31", valeur, numerateur: null, denominateur: null },
        liaison: { definition: { periode: "trimestre", unite: "pourcent" } },
      }) as unknown as IndicateurCalcule;
    const at = history();
    const of = (indicateur: IndicateurCalcule) =>
      at({ dossiers: [dossier("1.1", [piece({ indicateur: "taux", date: "2024-03-31" }, { indicateur })])] });
    const [dix, vingt] = [figure(10), figure(20)];
    const first = of(dix);
    expect(of(dix)).toBe(first);
    expect(of(vingt).jugee.preuves[0]?.mesure?.valeur).toBe(20);
    expect(of(dix).jugee.preuves[0]?.mesure?.valeur).toBe(10);
  });
});
