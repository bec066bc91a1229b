import { describe, expect, test } from "vitest";
import type { PieceYaml } from "../../../src/domain/structure.ts";
import { affichage, avec, essai, partie, PAR_SERVICE, SERVICES, seul, une } from "../../support/essai.ts";
import { condition, methode, sousEngagement } from "../../support/referentiel.ts";
import { dossier, dossierSansFiche, piece } from "../../support/structure.ts";
import { told } from "../../support/verdict.ts";

const coupee = methode("1.1-a", {
  natures: ["affichage", "registre"],
  parties: [partie("1.1-a.1", ["affichage"]), partie("1.1-a.2", ["affichage", "registre"])],
} as never);

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
      avec(methode("1.1-a", { periode: PAR_SERVICE })),
      { services: SERVICES },
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
  test("a name that is not of here beside one that is does not hide what is wanting", () => {
    expect(of([{ ...sansNature, methodes: ["1.1-a", "1.1-z"] }], avec(coupee))).toHaveLength(1);
  });
  test("a service that is declared, and is not one of those asked, is wanting and not unknown", () => {
    const ref = avec(methode("1.1-a", { periode: PAR_SERVICE }));
    const declares = { services: [...SERVICES, { id: "sg", nom: "SG", modules: [1] }] };
    expect(of([affichage("2024-01-01", { service: "sg" })], ref, declares)).toHaveLength(1);
    expect(of([affichage("2024-01-01", { service: "sp" })], ref, declares)).toEqual([]);
    expect(of([affichage("2024-01-01", { service: "sgg" })], ref, declares)).toEqual([]);
    expect(of([affichage("2024-01-01", { service: "sg" })], ref)).toEqual([]);
  });
  test("parts are offered where their method is cited, not where another thing is wanting", () => {
    expect(of([sansNature], avec(coupee))[0]).toContain("ni nature ni méthode de contrôle ne disent");
    expect(of([affichage("2024-01-01", { nature: "planning" })], avec(coupee))[0]).toContain(
      "sa nature « planning » ne répond à aucune méthode de contrôle de l’exigence. → Corrigez sa nature,",
    );
    const observation = { observation: "Appel", date: "2024-01-01", methodes: ["1.1-a"] };
    expect(of([observation], avec(methode("1.1-z"), coupee))[0]).toContain("a plusieurs parties");
  });
  test("one that answers something here too counts", () => {
    const ref = avec(methode("1.1-a", { controle: "central" }), methode("1.1-b"));
    expect(of([affichage("2024-01-01")], ref)).toEqual([]);
  });
  test("a promise to cite, where no method is known", () => {
    const parties = [partie("7.1", ["affichage"]), partie("7.2", ["registre"])];
    const ref = seul({ parties });
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
      methode("1.1-a", { periode: PAR_SERVICE }),
    );
    expect(of([affichage("2024-01-01", { service: "dcll" })], parService, { services: SERVICES })).toEqual([]);
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
    const ref = essai([sousEngagement("1.1"), sousEngagement("1.2")]);
    const options = {
      dossiers: [dossier("1.1", [commune])],
      reste: { communes: new Map([["clu", commune]]) },
    };
    expect(told("preuve-a-qualifier", options, ref)[0]).toContain(
      "aucune des méthodes qu’elle cite n’est de cette exigence",
    );
    expect(told("methode-inconnue", options, ref)).toEqual([]);
    // where no method is known, a nature that exists is all that it takes
    const autre = piece({ ...commune.yaml, nature: "photo" }, { commune: "clu" });
    const sans = essai([sousEngagement("1.1", []), sousEngagement("1.2")]);
    expect(told("preuve-a-qualifier", { dossiers: [dossier("1.1", [autre])] }, sans)[0]).toMatch(
      /aucune des méthodes qu’elle cite n’est de cette exigence\. → Corrigez sa nature\.$/,
    );
  });
});
