import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DiskDepot } from "../../../src/depot/disk.ts";
import type { Constat } from "../../../src/domain/constat.ts";
import { daysBetween } from "../../../src/domain/jour.ts";
import {
  conditionsOfMethode,
  exigencesOf,
  partiesDeLExigence,
  referenceOf,
} from "../../../src/domain/referentiel.ts";
import { runExemples, type Verification } from "../../../src/judgement/exemples/run.ts";
import { openCorrespondances } from "../../../src/load/correspondance/registry.ts";
import { readExemples } from "../../../src/load/exemples/read.ts";
import { compileReferentiel } from "../../../src/load/referentiel/compile.ts";
import { openRegistry } from "../../../src/load/referentiel/registry.ts";
import { faitsNommes } from "../../../src/selection/expression.ts";
import { placeOf } from "../../support/yaml.ts";

const dossiers = readdirSync("referentiel").flatMap((id) =>
  id === "correspondances" ? [] : readdirSync(`referentiel/${id}`).map((version) => `${id}/${version}`),
);

const registry = openRegistry(new DiskDepot("dist/referentiels"));
const correspondances = openCorrespondances(new DiskDepot("dist/correspondances"));
const AUTOUR = {
  get: (reference: string) => registry.get(reference),
  correspondance: (de: string, vers: string) => correspondances.between(de, vers),
};

describe.each(dossiers)("%s", (dossier) => {
  const depot = new DiskDepot(`referentiel/${dossier}`);
  const { referentiel } = compileReferentiel(depot, "");
  const { document, constats } = readExemples(depot, "exemples.yaml");
  if (!referentiel || !document) throw new Error(constats.map(tell).join("\n"));
  const { verifications, constats: ecarts } = runExemples(document, referentiel, AUTOUR);

  /** `exemples.yaml:12:5`, for whoever wrote the example. */
  function tell(constat: Constat): string {
    const place = placeOf(constat);
    return `referentiel/${dossier}/exemples.yaml:${place?.ligne}:${place?.colonne} ${constat.message}`;
  }

  test("every example holds", () => {
    expect([...constats, ...ecarts].map(tell)).toEqual([]);
  });

  test("every row of the matrix is shown respected and broken", () => {
    const shown = (id: string, valide: boolean) =>
      verifications.some(({ attendu, examen: { jugement } }) => {
        const { ligne, valide: juge } = jugement.selection;
        return attendu.choix !== undefined && ligne === id && juge === valide;
      });
    const lignes = referentiel.selection.lignes.map(({ id }) => id);
    expect(lignes.filter((id) => !shown(id, true) || !shown(id, false))).toEqual([]);
  });

  test("every condition is shown holding and not holding", () => {
    const pairs = exigencesOf(referentiel).flatMap(({ id, conditions, methodes }) => [
      ...conditions.flatMap(({ si, precision }) =>
        faitsNommes(si).map(
          (fait) => ({ id, fait, sinon: precision ? "applicables" : "nonApplicables" }) as const,
        ),
      ),
      ...methodes
        .flatMap(conditionsOfMethode)
        .flatMap(({ si }) => faitsNommes(si).map((fait) => ({ id, fait, sinon: "applicables" }) as const)),
    ]);
    const shown = (fait: string, valeur: boolean, id: string, cle: "applicables" | "nonApplicables") =>
      verifications.some(
        ({ exemple, attendu }) =>
          exemple.situation?.faits?.[fait] === valeur && attendu[cle]?.some((connu) => connu === id),
      );
    const unseen = pairs.filter(
      ({ id, fait, sinon }) => !shown(fait, true, id, "applicables") || !shown(fait, false, id, sinon),
    );
    expect(unseen).toEqual([]);
  });

  test("every period is shown on its last day and on the day after", () => {
    const periods = exigencesOf(referentiel).flatMap((exigence) => [
      ...(exigence.periode
        ? [{ id: exigence.id, cle: "etats", valide: "documente", perime: "perime" } as const]
        : []),
      ...partiesDeLExigence(exigence).flatMap((partie) =>
        partie.periode
          ? [{ id: partie.id, cle: "methodes", valide: "repondue", perime: "perimee" } as const]
          : [],
      ),
    ]);
    const days = (id: string, cle: "etats" | "methodes", etat: string) =>
      verifications.filter((v) => v.attendu[cle]?.[id] === etat);
    const follow = (a: Verification, b: Verification) =>
      a.exemple === b.exemple && daysBetween(a.le, b.le) === 1;
    const unseen = periods.filter(
      ({ id, cle, valide, perime }) =>
        !days(id, cle, valide).some((a) => days(id, cle, perime).some((b) => follow(a, b))),
    );
    expect(unseen).toEqual([]);
  });

  test("every part is shown answered, and without answer beside one that is", () => {
    const parties = exigencesOf(referentiel).flatMap((exigence) =>
      [exigence, ...exigence.methodes].flatMap(({ parties: siennes = [] }) =>
        siennes.map((partie) => ({ partie, siennes })),
      ),
    );
    const states = verifications.map(({ attendu }) => attendu.methodes ?? {});
    const unseen = parties.filter(({ partie, siennes }) => {
      const beside = siennes.filter((autre) => autre !== partie);
      const alone = (etats: (typeof states)[number]) =>
        etats[partie.id] === "sans-reponse" && beside.some(({ id }) => etats[id] === "repondue");
      return !states.some((etats) => etats[partie.id] === "repondue") || !states.some(alone);
    });
    expect(unseen.map(({ partie }) => partie.id)).toEqual([]);
  });

  test("every way in which a crosswalk covers is shown covering, and not covering", () => {
    const reference = referenceOf(referentiel);
    const ways = registry
      .references()
      .flatMap((vers) => correspondances.between(reference, vers) ?? [])
      .filter(({ correspondance }) => correspondance.couverture === "conjointe")
      .flatMap(({ correspondance: { vers }, couvertures = [], exigences = [] }) => {
        const propres = new Set(couvertures.map(({ de }) => de));
        // Those without a rule of their own are covered in one way: one of them shows it.
        const autres = exigences.map(({ de }) => de).filter((de) => !propres.has(de));
        const rules = couvertures.map(({ de, reste }) => ({ vers, des: [de], jamais: reste !== undefined }));
        return [...rules, { vers, des: autres, jamais: false }];
      });
    const shown = ({ vers, des }: (typeof ways)[number], etat: string) =>
      verifications.some(
        ({ exemple, attendu }) =>
          exemple.situation?.avec?.referentiel === vers && des.some((de) => attendu.etats?.[de] === etat),
      );
    expect(
      ways.filter((way) => !shown(way, "manquant") || (!way.jamais && !shown(way, "documente"))),
    ).toEqual([]);
  });

  test("every indicator is computed both ways, and shown answering, then no longer", () => {
    const shown = (id: string, holds: (said: string) => boolean) =>
      verifications.some(({ attendu: { indicateurs = {} } }) => holds(indicateurs[id] ?? ""));
    const answers = (id: string, methode: string, etats: readonly string[]) =>
      verifications.some(
        ({ exemple, attendu: { methodes = {} } }) =>
          exemple.situation?.preuves?.some(({ indicateur }) => indicateur === id) &&
          etats.includes(methodes[methode] ?? ""),
      );
    // « 1 sur 2 »: what counts beside what does not; « rien »: a period without any.
    const part = (said: string) => {
      const [, n, d] = /^(\d+) sur (\d+)$/.exec(said) ?? [];
      return n !== undefined && Number(n) > 0 && Number(n) < Number(d);
    };
    const unseen = (referentiel.indicateurs ?? []).flatMap(({ id, unite, methodes = [] }) => [
      ...(shown(id, unite === "pourcent" ? part : (said) => /^\d/.test(said)) ? [] : [`${id}: a figure`]),
      ...(shown(id, (said) => said === "rien") ? [] : [`${id}: rien`]),
      ...methodes.flatMap((methode) => [
        ...(answers(id, methode, ["repondue"]) ? [] : [`${id}: ${methode} answered`]),
        ...(answers(id, methode, ["perimee"]) ? [] : [`${id}: ${methode} no longer`]),
      ]),
    ]);
    expect(unseen).toEqual([]);
  });

  test("every written deadline is shown", () => {
    const shown = verifications.flatMap(({ attendu }) => Object.keys(attendu.delais ?? {}));
    expect(shown.sort()).toEqual(referentiel.delais.map(({ id }) => id).sort());
  });
});
