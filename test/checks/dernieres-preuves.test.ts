import { expect, test } from "vitest";
import { dernieresPreuves, donneesOf, nommerPartie } from "../../src/checks/dernieres-preuves.ts";
import { JourObserve } from "../../src/domain/jour-observe.ts";
import type { PieceYaml } from "../../src/domain/structure.ts";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { affichage, avec, PAR_SERVICE, partie, SERVICES, une } from "../support/essai.ts";
import { methode } from "../support/referentiel.ts";
import { structure } from "../support/structure.ts";

const annuelle = { mois: 12, mots: "par an" };

/** What 1.1 rests on, and the days on which the answer is the same. */
function resting(pieces: PieceYaml[], ref: ReturnType<typeof avec>, date = "2024-06-30") {
  const s = structure(une(pieces, {}, { services: SERVICES }));
  const [examinee] = examineReferentiel(s, s.suivis[0] as never, ref, date).exigences;
  if (!examinee) throw new Error("1.1 is not there");
  const jour = new JourObserve(date);
  const preuves = dernieresPreuves(examinee, jour);
  const dites = preuves.map(({ partie: { id }, piece, ...reste }) => [id, piece.jugee.designation, reste]);
  return { dites, preuves, examinee, tenu: jour.tenu };
}

test("a part rests on what stands last, with its last day, and the term where one is written", () => {
  const pieces = [affichage("2024-03-31"), affichage("2023-03-31", { fichier: "b.pdf" })];
  const derniereDate = "2024-03-31";
  expect(resting(pieces, avec(methode("1.1-a", { periode: annuelle }))).dites).toStrictEqual([
    ["1.1-a", "a.pdf", { limite: "2025-03-31", echeance: "2025-03-31", derniereDate }],
  ]);
  expect(resting(pieces, avec(methode("1.1-a"))).dites).toStrictEqual([
    ["1.1-a", "a.pdf", { limite: "2027-03-31", derniereDate }],
  ]);
});

test("the answer holds until one of the pieces has lapsed", () => {
  const pieces = [
    affichage("2024-03-31"),
    affichage("2024-01-31", { fichier: "b.pdf", expire: "2024-08-15" }),
  ];
  expect(resting(pieces, avec(methode("1.1-a"))).tenu).toEqual({ du: "", avant: "2024-08-15~" });
  expect(resting(pieces, avec(methode("1.1-a")), "2024-09-01").tenu).toEqual({
    du: "2024-08-15~",
    avant: "2027-03-31~",
  });
});

test("nothing is told of parts that are central, put aside or without evidence", () => {
  const ref = avec(
    methode("1.1-a"),
    methode("1.1-b", { controle: "central" }),
    methode("1.1-c", { natures: ["registre"] }),
  );
  expect(resting([affichage("2024-03-31")], ref).dites.map(([id]) => id)).toEqual(["1.1-a"]);
});

test("each service on its own, and what a finding bears of it", () => {
  const pieces = [affichage("2024-03-31", { service: "dcl" }), affichage("2024-01-31", { service: "sp" })];
  const { dites, preuves } = resting(pieces, avec(methode("1.1-a", { periode: PAR_SERVICE })));
  const told = (service: string, derniereDate: string, limite: string) => [
    "1.1-a",
    "a.pdf",
    { service, limite, echeance: limite, derniereDate },
  ];
  expect(dites).toStrictEqual([
    told("dcl", "2024-03-31", "2025-03-31"),
    told("sp", "2024-01-31", "2025-01-31"),
  ]);
  expect(preuves.map(donneesOf)).toStrictEqual([
    { methodes: ["1.1-a"], services: ["dcl"], echeance: "2025-03-31" },
    { methodes: ["1.1-a"], services: ["sp"], echeance: "2025-01-31" },
  ]);
  const [seule] = resting([affichage("2024-03-31")], avec(methode("1.1-a"))).preuves;
  expect(seule && donneesOf(seule)).toStrictEqual({ methodes: ["1.1-a"] });
});

test("a part is named by its method, by what it shows, or is the exigence itself", () => {
  const parties = [partie("1.1-b.1", ["affichage"]), partie("1.1-b.2", ["registre"])];
  const of = (...methodes: ReturnType<typeof methode>[]) => {
    const { preuves, examinee } = resting([affichage("2024-03-31")], avec(...methodes));
    return preuves.map((preuve) => nommerPartie(preuve.partie, examinee));
  };
  expect(of(methode("1.1-a"), methode("1.1-b", { natures: ["affichage"], parties }))).toEqual([
    "méthode 1.1-a",
    "1.1-b.1, objet de 1.1-b.1",
  ]);
  expect(of()).toEqual(["1.1"]);
});
