import { expect, test } from "vitest";
import { meant, type Nomme, namedAs, nearest } from "../../src/domain/proche.ts";

test.each([
  ["evalution", "evaluation"],
  ["Evaluation", "evaluation"],
  ["evaluatoin", "evaluation"],
  ["methode", "methodes"],
  ["15.33", "15.3"],
])("%s is nearest to %s", (mot, attendu) => {
  expect(nearest(mot, ["preuves", "methodes", "evaluation", "15.3"])).toBe(attendu);
});

test("says nothing rather than something far away", () => {
  expect(nearest("couleur", ["preuves", "methodes"])).toBeUndefined();
  expect(nearest("x", [])).toBeUndefined();
});

const NATURES: Nomme[] = [
  ["registre", "Registre ou tableau de suivi"],
  ["site-internet", "Page d’un site internet"],
  ["compte-rendu", "Compte rendu"],
  ["prefecture", "Préfecture"],
  ["sous-prefecture", "Sous-préfecture"],
  ["dcl", "Direction de la citoyenneté et de la légalité"],
];

test.each([
  ["Registre ou tableau de suivi", "registre"],
  ["registre ou tableau de suivi", "registre"],
  ["“registre”", "registre"],
  ["Site Internet", "site-internet"],
  ["Préfecture", "prefecture"],
  ["préfecture de région", "prefecture"],
  ["Sous préfecture", "sous-prefecture"],
  ["sous‑préfecture", "sous-prefecture"],
  ["Direction de la citoyenneté et de la légalité", "dcl"],
  ["direction de la citoyennete", "dcl"],
  ["DCL", "dcl"],
  ["registe", "registre"],
])("« %s », as quali itself prints it, means %s", (mot, id) => {
  expect(meant(mot, NATURES)).toBe(id);
});

test.each([
  ["perimee", "preuve-perimee"],
  ["périmée", "preuve-perimee"],
  ["bientôt périmée", "preuve-bientot-perimee"],
  ["preuve", undefined],
])("of the names that hold « %s », the one that says least beside is %s", (mot, attendu) => {
  const regles: Nomme[] = [
    ["preuve-bientot-perimee", "Une preuve sera bientôt périmée"],
    ["preuve-perimee", "Une preuve est périmée"],
    ["preuve-vide", "Un fichier est vide"],
  ];
  expect(meant(mot, regles)).toBe(attendu);
});

test("nothing is meant by words that are nobody's", () => {
  expect(meant("facture", NATURES)).toBeUndefined();
  expect(meant("", NATURES)).toBeUndefined();
});

test.each([
  ["registre ou tableau de suivi", "registre"],
  ["Registre", "registre"],
  ["registre (registre ou tableau de suivi)", "registre"],
  ["Page d'un site internet", "site-internet"],
  ["Sous-préfecture", "sous-prefecture"],
  ["régistre", undefined],
  ["registre des courriels", undefined],
  ["Direction de la citoyenneté", undefined],
])("« %s » is what quali shows for %s", (mot, attendu) => {
  expect(namedAs(mot, NATURES)).toBe(attendu);
});

test("looks for none among more names than a person could mean", () => {
  const many = Array.from({ length: 301 }, (_, n): Nomme => [`s${n}`, `Service ${n}`]);
  expect(meant("Service 7", many.slice(1))).toBe("s7");
  expect([meant("Service 7", many), namedAs("Service 7", many)]).toEqual([undefined, undefined]);
});
