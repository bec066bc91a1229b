import { describe, expect, test } from "vitest";
import type { DossierExigence } from "../../src/domain/structure.ts";
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

/** 1.1 to 1.3, 2.1 and 2.2. */
const ref = referentiel([
  module(1, [
    engagement(
      1,
      ["1.1", "1.2", "1.3"].map((id) => sousEngagement(id)),
    ),
    engagement(
      2,
      ["2.1", "2.2"].map((id) => sousEngagement(id)),
    ),
  ]),
]);

describe("exigence-inconnue", () => {
  const nomme = (nom: string, exigence: string, plus: Partial<DossierExigence> = {}) => ({
    ...dossierSansFiche(exigence, []),
    chemin: `preuves/${nom}`,
    ...plus,
  });
  const aide = (nom: string, exigence: string, plus: Partial<DossierExigence> = {}) =>
    told("exigence-inconnue", { dossiers: [nomme(nom, exigence, plus)] }, ref)[0]?.split(" → ")[1];
  const contenant = (nom: string, chemins: string[]) =>
    aide(nom, nom, {
      fichiers: chemins.map((chemin) => ({ chemin: `preuves/${nom}/${chemin}`, nom: "x", taille: 1 })),
    });
  const sinon = "Renommez le dossier, sinon ses pièces ne comptent pas.";

  test.each([
    [
      "the nearest number, where it is alone",
      "1.4",
      "1.4",
      `L’engagement 1 n’a pas ce numéro : écrivez « 1.1 », « 1.2 » ou « 1.3 ». ${sinon}`,
    ],
    [
      "the parts of an engagement, and where to put what is of all",
      "2",
      "2",
      `2 est un engagement : écrivez « 2.1 » ou « 2.2 ». Une pièce qui vaut pour toutes va dans preuves/_commun. ${sinon}`,
    ],
    [
      "bounds, where it is beyond",
      "9.1",
      "9.1",
      `Les engagements vont de 1 à 2 : corrigez ce numéro. ${sinon}`,
    ],
    [
      "words that follow its number are not looked at",
      "1.4 - Affiche 2.1",
      "1.4",
      `L’engagement 1 n’a pas ce numéro : écrivez « 1.1 », « 1.2 » ou « 1.3 ». ${sinon}`,
    ],
    ["a number that comes after words", "Accueil 1.2", "Accueil", `Vouliez-vous dire « 1.2 » ? ${sinon}`],
    ["nothing that looks like a number", "DCL", "DCL", sinon],
  ])("advises %s", (_title, nom, exigence, attendu) => {
    expect(aide(nom, exigence)).toBe(attendu);
  });
  test("folders of exigences that it holds are to be moved up, the first three by name", () => {
    const suite = " : les dossiers des exigences se suivent dans « preuves/ ».";
    expect(contenant("DCL", ["1.1/a.pdf", "1.1/b.pdf", "autre/c.pdf", "d.pdf"])).toBe(
      `Déplacez « preuves/DCL/1.1 » en « preuves/1.1 »${suite}`,
    );
    expect(contenant("DCL", ["1.1/a.pdf", "1.2/a.pdf", "1.3/a.pdf"])).not.toContain("de même");
    expect(contenant("DCL", ["1.1/a.pdf", "1.2/a.pdf", "1.3/a.pdf", "2.1/a.pdf"])).toBe(
      `Déplacez « preuves/DCL/1.1 » en « preuves/1.1 », « preuves/DCL/1.2 » en « preuves/1.2 » et « preuves/DCL/1.3 » en « preuves/1.3 », et les autres de même${suite}`,
    );
    expect(contenant("2", ["1/a.pdf"])).toBe(`Déplacez « preuves/2/1 » en « preuves/2.1 »${suite}`);
    // a file that bears a number is no folder
    expect(contenant("DCL", ["1.1"])).toBe(sinon);
  });
  test("a fiche further down shows a folder too", () => {
    expect(aide("DCL", "DCL", { fichesPlusBas: ["preuves/DCL/1.1/fiche.yaml"] })).toContain(
      "en « preuves/1.1 »",
    );
  });
  test("bears a number where it is one, so that it can be silenced", () => {
    const bears = (exigence: string) =>
      constatsOf("exigence-inconnue", { dossiers: [nomme(exigence, exigence)] }, ref)[0]?.exigence;
    for (const id of ["1", "15", "15.33", "1.2.3"])
      expect(bears(id === "1" ? "9" : id)).toBe(id === "1" ? "9" : id);
    for (const id of ["a-classer", "v1.4", "1.x", "1.4 bis"]) expect(bears(id)).toBeUndefined();
  });
  test("what falls in a gap of the source is kept, and told as such", () => {
    const lacunes = [{ ou: "3.*", motif: "La page manque." }];
    const troue = { ...ref, lacunes } as typeof ref;
    expect(told("exigence-inconnue", { dossiers: [nomme("3.2", "3.2")] }, troue)).toEqual([
      "info 3.2 tombe dans une lacune de essai@1 : La page manque. → Gardez le dossier : ses pièces ne sont pas jugées tant que le texte manque.",
    ]);
  });
});

describe("two folders, or two numbers", () => {
  const deux = (...noms: string[]) =>
    noms
      .map((nom) => dossierSansFiche("1.1", [`${nom}.pdf`]))
      .map((one, rang) => ({ ...one, chemin: `preuves/${noms[rang]}` }));
  test("dossier-en-double: an error where both have a fiche", () => {
    const avecFiches = ["1.1", "1.1 bis"].map((nom) => dossier("1.1", [], {}, { chemin: `preuves/${nom}` }));
    const [sans, un] = [deux("1.1", "1.1 bis"), [avecFiches[0], deux("1.1 bis")[0]]];
    expect(told("dossier-en-double", { dossiers: avecFiches }, ref)[0]).toMatch(
      /^erreur 1\.1 a déjà un dossier, « preuves\/1\.1 » : c’est l’évaluation de sa fiche qui vaut, pas celle-ci\./,
    );
    for (const dossiers of [sans, un, un.toReversed()])
      expect(told("dossier-en-double", { dossiers: dossiers as DossierExigence[] }, ref)[0]).toMatch(
        /^avertissement 1\.1 a déjà un dossier, « [^»]+ »\. → /,
      );
    expect(told("dossier-en-double", { dossiers: deux("1.1") }, ref)).toEqual([]);
  });
  test("neither is told of numbers that do not exist", () => {
    const faux = deux("9.1 et 9.2", "9.1").map((one) => ({ ...one, exigence: "9.1" }));
    expect(told("dossier-en-double", { dossiers: faux }, ref)).toEqual([]);
    expect(told("dossier-plusieurs-numeros", { dossiers: faux }, ref)).toEqual([]);
  });
  test("dossier-plusieurs-numeros: by the folder's own name", () => {
    const of = (chemin: string) =>
      told("dossier-plusieurs-numeros", { dossiers: [{ ...dossierSansFiche("1.1", []), chemin }] }, ref);
    expect(of("preuves/1.1 et 1.2")).toEqual([
      "avertissement Le dossier « preuves/1.1 et 1.2 » nomme aussi 1.2 : ses pièces ne comptent que pour 1.1. → Renommez-le « 1.1 », et mettez dans « preuves/1.2 » les pièces de 1.2. Une pièce qui vaut pour plusieurs va dans preuves/_commun.",
    ]);
    expect(of("preuves/1.2/1.1")).toEqual([]);
    expect(of("preuves 1.2 et 1.3/1.1")).toEqual([]);
  });
  test("stand where their file is: the fiche, else the fiche that cannot be read, else the first file, else the folder", () => {
    const where = (plus: Partial<DossierExigence>) =>
      constatsOf("exigence-inconnue", { dossiers: [{ ...dossierSansFiche("9.9", []), ...plus }] }, ref)[0]
        ?.fichier;
    const fichiers = [{ chemin: "preuves/9.9/a.pdf", nom: "a.pdf", taille: 1 }];
    expect(where({})).toBe("preuves/9.9");
    expect(where({ fichiers })).toBe("preuves/9.9/a.pdf");
    expect(where({ fichiers, ficheIllisible: true })).toBe("preuves/9.9/fiche.yaml");
  });
  test("evidence is to be put in the folder that is there, under its own name", () => {
    const range = { ...dossierSansFiche("1.1", []), chemin: "preuves/1.1 - Affiches" };
    const of = (dossiers: DossierExigence[]) => told("preuve-manquante", { dossiers }, ref)[0];
    expect(of([range])).toContain("dans preuves/1.1 - Affiches/ et");
    expect(of([])).toContain("dans preuves/1.1/ et");
  });
});

describe("facts", () => {
  const fait = (id: string, plus = {}) => ({
    id,
    question: `Y a-t-il ${id} ?`,
    type: "booleen" as const,
    mots: "…",
    ...plus,
  });
  const choix = fait("cote", { type: "choix", valeurs: ["nord", "sud"] });
  const sous = (id: string, ...conditions: Parameters<typeof condition>) =>
    sousEngagement(id, undefined, condition(...conditions));
  const avec = (
    sousEngagements: ReturnType<typeof sous>[],
    faits = [fait("svi"), fait("gfa"), choix] as never,
  ) => referentiel([module(1, [engagement(1, sousEngagements)])], { faits });
  const ids = (nombre: number) => Array.from({ length: nombre }, (_, rang) => sous(`1.${rang + 1}`, "svi"));

  test("fait-non-declare: names what depends on it, the first five of more than six", () => {
    const of = (nombre: number) => told("fait-non-declare", {}, avec(ids(nombre)))[0]?.split(" → ")[0];
    const debut = "avertissement Y a-t-il svi ? Le fait « svi » n’est pas déclaré ; en dépend :";
    expect(of(2)).toBe(`${debut} 1.1 et 1.2.`);
    expect(of(6)).toBe(`${debut} 1.1, 1.2, 1.3, 1.4, 1.5 et 1.6.`);
    expect(of(7)).toBe(`${debut} 1.1, 1.2, 1.3, 1.4, 1.5 et 2 autres.`);
  });
  test("fait-non-declare: bears the fact and all that depends on it", () => {
    const [one] = constatsOf("fait-non-declare", {}, avec(ids(7)));
    expect(one?.donnees).toEqual({
      fait: "svi",
      exigences: ids(7).map(({ id }) => ({ referentiel: "essai@1", exigence: id })),
    });
  });
  test("fait-non-declare: gives the answers that there are", () => {
    const cote = { si: { fait: "cote", vaut: "nord" }, mots: "…" } as never;
    const [dit] = told("fait-non-declare", {}, avec([sousEngagement("1.1", undefined, cote)]));
    expect(dit).toContain("→ Ajoutez « cote: … » (nord ou sud) sous « faits » dans quali.yaml.");
    expect(told("fait-non-declare", {}, avec(ids(1)))[0]).toContain("(true ou false)");
  });
  test("fait-non-declare: asks of a method's condition too, of nothing that is central or put aside, nor of words without effect", () => {
    const gfa = methode("1.1-a", { condition: condition("gfa") });
    const asked = (sousEngagements: ReturnType<typeof sous>[], faits = {}) =>
      constatsOf("fait-non-declare", { yaml: { faits } }, avec(sousEngagements)).map(
        ({ donnees }) => donnees?.fait,
      );
    expect(asked([sousEngagement("1.1", [methode("1.1-b"), gfa])])).toEqual(["gfa"]);
    expect(asked([sousEngagement("1.1", [gfa], condition("svi"))], { svi: false })).toEqual([]);
    expect(asked([sousEngagement("1.1", [{ ...gfa, controle: "central" }])])).toEqual([]);
    expect(asked([sous("1.1", "svi", { precision: true } as never), sousEngagement("1.2", [gfa])])).toEqual([
      "gfa",
    ]);
  });
  test("one that is there under another spelling is told once, with the one that is still free", () => {
    const yaml = { faits: { sv: true } };
    const judged = avec([sous("1.1", "svi")]);
    expect(told("fait-inconnu", { yaml }, judged)).toEqual([
      "avertissement Aucun référentiel suivi ne demande le fait « sv ». → Vouliez-vous dire « svi » ?",
    ]);
    expect(told("fait-non-declare", { yaml }, judged)).toEqual([]);
    const proches = avec([sous("1.1", "svi")], [fait("svi"), fait("svj")] as never);
    expect(told("fait-inconnu", { yaml: { faits: { svk: true, svi: true } } }, proches)[0]).toContain(
      "« svj »",
    );
    expect(
      told("fait-inconnu", { yaml: { faits: { svk: true, svi: true, svj: true } } }, proches)[0],
    ).toContain("« svi »");
  });
  test("fait-inconnu: nothing where no référentiel asks any, or one of them cannot be read", () => {
    const yaml = { faits: { quelconque: true } };
    expect(told("fait-inconnu", { yaml }, avec(ids(1)))).toHaveLength(1);
    expect(told("fait-inconnu", { yaml }, referentiel())).toEqual([]);
    const suivis = [{}, { referentiel: "absent@1", alias: "absent" }];
    expect(told("fait-inconnu", { yaml, suivis }, avec(ids(1)))).toEqual([]);
    expect(told("fait-inconnu", { yaml: { faits: { cert: true } } }, avec(ids(1)))[0]).toContain(
      "sous « structure »",
    );
  });
  test("fait-invalide: a value is one of those asked", () => {
    const of = (faits: object) => told("fait-invalide", { yaml: { faits } as never }, avec(ids(1)));
    expect(of({ svi: true, gfa: false, cote: "sud", autre: "oui" })).toEqual([]);
    expect(of({ svi: "oui" })[0]).toContain("→ Écrivez true (oui) ou false (non).");
    expect(of({ cote: "est" })[0]).toContain("→ Écrivez « nord » ou « sud ».");
    expect(of({ cote: true })[0]).toContain("« true » ne répond pas");
    expect(of({ svi: undefined })).toEqual([]);
  });
});

describe("exclusions and derogations", () => {
  const tenue = { motif: "Travaux", responsable: "SG", expire: "2030-01-01" };
  const exclusions = (...dites: object[]): Options => ({
    yaml: { exclusions: dites.map((dite) => ({ ...tenue, ...dite })) as never },
    modules: [1],
  });
  const deuxModules = referentiel([
    module(1, [
      engagement(1, [
        sousEngagement("1.1"),
        sousEngagement("1.2", [methode("1.2-a", { controle: "central" })]),
        sousEngagement("1.3", undefined, condition("gfa")),
      ]),
    ]),
    module(2),
  ]);
  test.each<[string, object[], string[]]>([
    ["one that puts something aside", [{ exigence: "1.1" }], []],
    ["twice the same", [{ exigence: "1.1" }, { exigence: "1.1" }], ["elle est déjà exclue plus haut"]],
    ["the same, once over", [{ exigence: "1.1", expire: "2020-01-01" }, { exigence: "1.1" }], []],
    [
      "of a module that is not chosen",
      [{ exigence: "2.1" }],
      ["elle relève du module 2, qui n’est pas choisi"],
    ],
    ["of what is central", [{ exigence: "1.2" }], ["elle n’est pas contrôlée dans la structure"]],
    ["of what does not apply", [{ exigence: "1.3" }], ["elle ne s’applique pas à la structure"]],
    ["of what does not exist: told by another rule", [{ exigence: "9.9" }], []],
    [
      "of a référentiel that is not followed: told by another rule",
      [{ exigence: "1.1", referentiel: "autre@1" }],
      [],
    ],
  ])("exclusion-inutile: %s", (_title, dites, raisons) => {
    const { yaml, ...options } = exclusions(...dites) as { yaml: object };
    const dit = told(
      "exclusion-inutile",
      { ...options, yaml: { ...yaml, faits: { gfa: false } } },
      deuxModules,
    );
    expect(dit.map((one) => /n’écarte rien : (.*)\. → Retirez l’exclusion\.$/.exec(one)?.[1])).toEqual(
      raisons,
    );
  });
  test("cible-inconnue: an exigence or a référentiel that is not there, told apart by what the line says", () => {
    const yaml = {
      exclusions: [
        { ...tenue, exigence: "9.9" },
        { ...tenue, exigence: "1.1" },
        { ...tenue, exigence: "1.1", referentiel: "autre@1" },
      ],
      derogations: [
        { ...tenue, regle: "preuve-manquante", exigence: "9.9" },
        { ...tenue, regle: "preuve-absente", exigence: "9.9" },
        { ...tenue, regle: "preuve-absente" },
      ],
    };
    const all = constatsOf("cible-inconnue", { yaml }, deuxModules);
    expect(all.map(({ message }) => message.replace(/[\u00a0\u202f]/g, " "))).toEqual([
      "L’exigence « 9.9 » n’existe pas dans essai@1 : cette ligne est sans effet.",
      "L’exigence « 9.9 » n’existe pas dans essai@1 : cette ligne est sans effet.",
      "L’exigence « 9.9 » n’existe pas dans essai@1 : cette ligne est sans effet.",
      "La structure ne suit pas le référentiel « autre@1 » : cette ligne est sans effet.",
    ]);
    expect(new Set(all.map(({ empreinte }) => empreinte)).size).toBe(4);
    const suivis = [{}, { referentiel: "absent@1", alias: "absent" }];
    expect(told("cible-inconnue", { yaml, suivis }, deuxModules)).toEqual([]);
    expect(told("cible-inconnue", {}, deuxModules)).toEqual([]);
  });
  test("they hold on their last day, and are told the day after", () => {
    const derogations = (expire: string) => ({
      yaml: { derogations: [{ ...tenue, regle: "preuve-perimee", expire }] },
    });
    for (const [regle, options] of [
      ["exclusion-expiree", (expire: string) => exclusions({ exigence: "1.1", expire })],
      ["derogation-expiree", derogations],
    ] as const) {
      expect(told(regle, options("2024-06-30"))).toEqual([]);
      expect(told(regle, options("2024-06-29"))).toHaveLength(1);
      expect(told(regle, {})).toEqual([]);
    }
    expect(told("derogation-expiree", derogations("2024-06-29"))[0]).toContain(
      "La dérogation de « preuve-perimee » a pris fin",
    );
    for (const regle of ["exclusion-incomplete", "derogation-incomplete"])
      expect(told(regle, {})).toEqual([]);
  });
  test("a rule misspelt is met with the one that is meant, by its title too", () => {
    const of = (regle: string) =>
      told("regle-inconnue", { yaml: { regles: { [regle]: "info" } } as never })[0];
    expect(of("preuve-manquantes")).toContain("→ Vouliez-vous dire « preuve-manquante » ?");
    expect(of("zzzzzzzzzz")).toContain("→ Corrigez ce nom, ou retirez la ligne.");
  });
});

test("a common piece is cited by some fiche, or told; one that cannot be read may cite any", () => {
  const commune = piece(affichage("2024-01-01"), { commune: "clu" });
  const reste = { communes: new Map([["clu", commune]]) };
  const cite = dossier("1.1", [piece(commune.yaml, { commune: "clu" })]);
  const illisible = { ...dossierSansFiche("1.2", []), ficheIllisible: true };
  const of = (dossiers: DossierExigence[]) => told("piece-commune-inutilisee", { dossiers, reste }, ref);
  expect(of([])).toHaveLength(1);
  expect(of([dossier("1.1"), dossierSansFiche("1.2", [])])).toHaveLength(1);
  expect(of([dossier("1.2"), cite])).toEqual([]);
  expect(of([dossier("1.1"), illisible])).toEqual([]);
});
