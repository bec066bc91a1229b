import { describe, expect, test } from "vitest";
import type { Referentiel } from "../../../src/domain/referentiel.ts";
import { affichage, avec, partie, PAR_SERVICE, SERVICES, seul } from "../../support/essai.ts";
import { condition, methode } from "../../support/referentiel.ts";
import { dossier, structure } from "../../support/structure.ts";
import { constatsOf as found, told, verdictOf } from "../../support/verdict.ts";

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
    const ref = avec(methode("1.1-a"), methode("1.1-b", { natures: ["registre"], periode: PAR_SERVICE }));
    expect(of(one, conforme, ref, {}, { services: SERVICES })).toEqual([]);
    expect(of(one, conforme, ref, { strict: true }, { services: SERVICES })[0]).toContain(
      "n’a pas de preuve pour dcl et sp.",
    );
  });
  test("says what to add: its natures, how to cite it, the part to cite", () => {
    expect(of(one, conforme)[0]).toContain(
      "→ Ajoutez dans preuves/1.1/ une pièce récente qui y réponde. Ce qui peut y répondre, à écrire sous « nature » : registre (libellé registre).",
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
  test("a part whose evidence has lapsed is told as such, one that never had any as such", () => {
    const parties = [partie("1.1-b.1", ["registre"]), partie("1.1-b.2", ["registre"])];
    const coupee = avec(methode("1.1-a"), methode("1.1-b", { natures: ["registre"], parties }));
    const plus = { nature: "registre", expire: "2020-01-01", methodes: ["1.1-b.1"] };
    const vieille = [...one, affichage("2019-01-01", plus)];
    expect(of(vieille, conforme, coupee, { strict: true }).map((une) => une.split(". → ")[0])).toEqual([
      "erreur 1.1-b : objet de 1.1-b.1 sans preuve encore valable",
      "erreur 1.1-b : objet de 1.1-b.2 sans preuve",
    ]);
  });
  test("bears the method, its natures, and the services in want", () => {
    const bears = (ref: Referentiel, cas = {}) =>
      found(
        "methode-sans-reponse",
        { yaml: { services: SERVICES }, dossiers: [dossier("1.1", one, conforme)] },
        ref,
        cas,
      ).map(({ donnees }) => donnees);
    expect(bears(deux)).toEqual([{ methodes: ["1.1-b"], natures: ["registre"], services: [] }]);
    const ref = avec(methode("1.1-a"), methode("1.1-b", { natures: ["registre"], periode: PAR_SERVICE }));
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
    const promesses = seul({ parties });
    expect(told("methode-sans-reponse", {}, promesses, { strict: true })[0]).toMatch(
      /^erreur 7 : objet de 7\.1 sans preuve\./,
    );
  });
});

describe("a service without evidence is told once", () => {
  const tellers = (pieces: object[], fiche: object) => {
    const methodes = [
      methode("1.1-a", { periode: PAR_SERVICE, natures: ["compte-rendu"] }),
      methode("1.1-b", { periode: PAR_SERVICE, natures: ["compte-rendu"] }),
      methode("1.1-c"),
    ];
    const ref = avec(...methodes);
    const { resultat } = verdictOf(
      structure({ yaml: { services: SERVICES }, dossiers: [dossier("1.1", pieces, fiche)] }),
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
