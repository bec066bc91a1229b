import { describe, expect, test } from "vitest";
import { essai } from "../../support/essai.ts";
import { condition, methode, referentiel, sousEngagement } from "../../support/referentiel.ts";
import { constatsOf, placed as found, told } from "../../support/verdict.ts";

describe("facts", () => {
  const faits = [
    { id: "svi", question: "Y a-t-il un SVI ?", type: "booleen" as const, mots: "…" },
    { id: "sart", question: "Y a-t-il un SART ?", type: "booleen" as const, mots: "…" },
    { id: "cote", question: "Quel côté ?", type: "choix" as const, valeurs: ["nord", "sud"], mots: "…" },
  ];
  const ref = essai(
    [
      sousEngagement("1.1", undefined, condition("svi")),
      sousEngagement("1.2", undefined, condition("sart", { precision: true })),
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
  ) => essai(sousEngagements, { faits });
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
  test("fait-invalide: it answers the question of each référentiel, whichever comes first", () => {
    const asking = (id: string, valeurs: string[]) => ({
      ...essai([], { faits: [fait("cote", { type: "choix", valeurs })] as never }),
      id,
    });
    const refs = [asking("un", ["nord", "sud"]), asking("deux", ["nord", "est"])];
    const of = (cote: string, ordre = refs) => {
      const suivis = ordre.map(({ id }) => ({ referentiel: `${id}@1` }));
      const found = told("fait-invalide", { yaml: { faits: { cote } } as never, suivis }, ordre);
      return found.map((one) => one.split("→ ")[1]);
    };
    expect(of("nord")).toEqual([]);
    for (const ordre of [refs, refs.toReversed()]) {
      expect(of("sud", ordre)).toEqual(["Écrivez « nord » ou « est »."]);
      expect(of("est", ordre)).toEqual(["Écrivez « nord » ou « sud »."]);
      expect(of("ouest", ordre)).toHaveLength(1);
    }
  });
});
