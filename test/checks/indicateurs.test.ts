import { describe, expect, test } from "vitest";
import { dossier, piece, type structure } from "../support/structure.ts";
import { constatsOf, told } from "../support/verdict.ts";

type Options = NonNullable<Parameters<typeof structure>[0]>;

const DEFINITION = {
  titre: "Taux de réponse",
  unite: "pourcent",
  periode: "trimestre",
  sens: "hausse",
  methodes: [],
};
const REGISTRE = { fichier: "donnees/a.csv", doublons: 0, masquees: 0, personnelles: [] as string[] };

/** A structure whose indicators were computed thus: each differs from a sound one by these keys. */
function avec(...calcules: object[]): Options {
  const indicateurs = calcules.map((cles, rang) => {
    const id = `taux-${rang + 1}`;
    const close = { du: "2024-01-01", au: "2024-03-31", valeur: 80, exclues: [] };
    const sound = {
      id,
      registres: [REGISTRE],
      nombreSignalees: 0,
      nombreIllisibles: 0,
      illisibles: [],
      inutilisable: null,
      serie: [],
    };
    return {
      id,
      pointeur: ["indicateurs", rang],
      calcule: { ...sound, close, liaison: { definition: DEFINITION }, ...cles },
    };
  });
  return { reste: { indicateurs } } as unknown as Options;
}
const registre = (...cles: object[]) => ({ registres: cles.map((one) => ({ ...REGISTRE, ...one })) });

const RULES = [
  "registre-a-relire",
  "registre-inutilisable",
  "registre-lignes-illisibles",
  "registre-donnees-personnelles",
  "cible-manquee",
];

test("nothing is told of what was computed without fault, or could not be looked at", () => {
  for (const regle of [...RULES, "indicateur-incorrect"]) {
    expect(told(regle, avec({})), regle).toEqual([]);
    expect(told(regle, {}), regle).toEqual([]);
    const faute = { message: "Colonne inconnue.", aide: "Corrigez-la.", cle: "colonnes" };
    const seule = {
      reste: { indicateurs: [{ id: "taux", pointeur: ["indicateurs", 0], faute }] },
    } as unknown as Options;
    expect(told(regle, seule), regle).toEqual(
      regle === "indicateur-incorrect" ? ["erreur Colonne inconnue. → Corrigez-la."] : [],
    );
  }
});

describe("registre-a-relire", () => {
  const of = (cles: object) =>
    told("registre-a-relire", avec(cles)).map((one) => / a (.*)\. → /.exec(one)?.[1]);
  test.each<[object, string[]]>([
    [registre({ doublons: 1 }), ["1 ligne en double"]],
    [registre({ doublons: 1 }, { doublons: 2 }), ["3 lignes en double"]],
    [registre({ masquees: 1 }), ["1 ligne masquée (comptée)"]],
    [registre({ masquees: 1 }, {}, { masquees: 1 }), ["2 lignes masquées (comptées)"]],
    [{ nombreSignalees: 1 }, ["1 réponse datée d’avant la réception (comptée comme donnée le jour même)"]],
    [
      { nombreSignalees: 2 },
      ["2 réponses datées d’avant la réception (comptées comme données le jour même)"],
    ],
    [
      { ...registre({ doublons: 2, masquees: 3 }), nombreSignalees: 1 },
      [
        "2 lignes en double, 3 lignes masquées (comptées) et 1 réponse datée d’avant la réception (comptée comme donnée le jour même)",
      ],
    ],
  ])("%j", (cles, attendu) => {
    expect(of(cles)).toEqual(attendu);
  });
});

describe("registre-lignes-illisibles", () => {
  const illisible = (ligne: number, plus = {}) => ({
    fichier: "a.csv",
    ligne,
    motif: "pas une date",
    ...plus,
  });
  const of = (nombre: number, illisibles: object[], plus = {}) =>
    told("registre-lignes-illisibles", avec({ nombreIllisibles: nombre, illisibles, ...plus }))[0]?.split(
      " → ",
    )[0];
  test("names the first three, where they are, and counts the others", () => {
    expect(of(1, [illisible(2)])).toContain(
      "1 ligne du registre de « taux-1 » ne peut pas être lue : a.csv, ligne 2 : pas une date.",
    );
    expect(of(2, [illisible(2, { feuille: "Mars" }), illisible(3, { colonne: "Reçu" })])).toContain(
      "2 lignes du registre de « taux-1 » ne peuvent pas être lues : a.csv (Mars), ligne 2 : pas une date ; a.csv, ligne 3, colonne Reçu : pas une date.",
    );
    const cinq = [2, 3, 4, 5, 6].map((ligne) => illisible(ligne));
    expect(of(3, cinq.slice(0, 3))).toMatch(/ligne 4 : pas une date\.$/);
    expect(of(9, cinq)).toMatch(/ligne 4 : pas une date ; et 6 autres\.$/);
  });
  test("not of a register that cannot be used at all: that is told", () => {
    const inutilisable = "Le registre est vide.";
    expect(of(1, [illisible(2)], { inutilisable })).toBeUndefined();
    expect(told("registre-inutilisable", avec({ inutilisable }))).toHaveLength(1);
  });
});

test("registre-donnees-personnelles: each file once, the first five columns", () => {
  const colonnes = ["Nom", "Prénom", "Courriel", "Téléphone", "Adresse", "Naissance"];
  const dits = told(
    "registre-donnees-personnelles",
    avec(
      registre({ personnelles: colonnes }, {}),
      registre({ personnelles: ["Nom"] }, { fichier: "donnees/b.csv", personnelles: ["Nom"] }),
    ),
  );
  expect(dits.map((one) => one.split(" → ")[0])).toEqual([
    "avertissement Le registre « donnees/a.csv » semble contenir des données personnelles : « Nom », « Prénom », « Courriel », « Téléphone » et « Adresse ».",
    "avertissement Le registre « donnees/b.csv » semble contenir des données personnelles : « Nom ».",
  ]);
});

describe("cible-manquee", () => {
  const of = (liaison: object, plus = {}) =>
    told("cible-manquee", avec({ liaison: { definition: DEFINITION, ...liaison }, ...plus }));
  test("as grave as the structure says, and silent where it says nothing of it", () => {
    expect(of({ cible: 90 })[0]).toMatch(
      /^info Taux de réponse, du 1er janvier 2024 au 31 mars 2024 : 80(,0)? %, pour une cible de 90(,0)? %\./,
    );
    expect(of({ cible: 90, cibleManquee: "erreur" })[0]).toMatch(/^erreur /);
    for (const liaison of [{ cible: 90, cibleManquee: "desactivee" }, {}, { cible: 80 }, { cible: 70 }])
      expect(of(liaison)).toEqual([]);
    expect(of({ cible: 70, definition: { ...DEFINITION, sens: "baisse" } })).toHaveLength(1);
  });
  test("nothing of a figure that cannot be trusted", () => {
    expect(of({ cible: 90 }, { inutilisable: "Vide." })).toEqual([]);
  });
});

describe("indicateur-inconnu", () => {
  const dite = { indicateur: "taux-2", nature: "affichage" };
  const declares = { indicateurs: [{ id: "taux-1", source: "donnees/a.csv" }] } as never;
  test("met with the nearest that is declared, told once for a common piece", () => {
    const commune = piece(dite, { commune: "clu" });
    const dossiers = [dossier("1.1", [piece(dite, { commune: "clu" })])];
    const options = { dossiers, yaml: declares, reste: { communes: new Map([["clu", commune]]) } };
    expect(told("indicateur-inconnu", options)).toEqual([
      "erreur L’indicateur « taux-2 » n’est pas déclaré dans quali.yaml : il ne compte pas. → Vouliez-vous dire « taux-1 » ? Sinon, déclarez-le sous « indicateurs », avec son registre.",
    ]);
  });
  test("two exigences that cite it are two findings", () => {
    const dossiers = ["1.1", "1.2"].map((id) => dossier(id, [dite]));
    const all = constatsOf("indicateur-inconnu", { dossiers });
    expect(new Set(all.map(({ empreinte }) => empreinte)).size).toBe(2);
    expect(all[0]?.aide).toContain("Déclarez-le sous");
  });
  test("one that is declared is known", () => {
    const dossiers = [dossier("1.1", [{ ...dite, fichier: "a.pdf" }])];
    const declare = (indicateur: object) =>
      ({ indicateurs: [{ source: "donnees/a.csv", ...indicateur }] }) as never;
    expect(told("indicateur-inconnu", { dossiers, yaml: declare({ id: "taux-2" }) })).toEqual([]);
    expect(told("indicateur-inconnu", { dossiers, yaml: declare({ definition: "taux-2" }) })).toEqual([]);
    expect(
      told("indicateur-inconnu", { dossiers, yaml: declare({ id: "x", definition: "taux-2" }) }),
    ).toHaveLength(1);
  });
});
