import { expect, test } from "vitest";
import { compareDeadlines } from "../../../../src/commands/diff/facts/deadlines.ts";
import type { Delai } from "../../../../src/domain/referentiel.ts";

/** Ten days to answer a request by letter, unless told otherwise. */
function delai(id: string, options: Partial<Delai> = {}): Delai {
  return {
    id,
    exigence: "1.1",
    canal: "courrier",
    objet: "demande",
    duree: 10,
    unite: "jours",
    depart: "reception",
    mots: "…",
    ...options,
  };
}

/** « type sujet : de → vers » for each change. */
function told(de: Delai[], vers: Delai[]): string[] {
  return compareDeadlines(de, vers).map(
    ({ type, sujet, de, vers }) => `${type} ${sujet} : ${de ?? ""} → ${vers ?? ""}`,
  );
}

const courriel = (id: string, options: Partial<Delai> = {}) => delai(id, { canal: "courriel", ...options });

test.each<[string, Delai[], Delai[], string[]]>([
  ["is the same whatever its place", [delai("a"), courriel("b")], [courriel("b"), delai("a")], []],
  [
    "is set beside the one of its channel and matter",
    [delai("a")],
    [delai("x", { objet: "plainte", duree: 3 }), delai("a")],
    ["delai-ajoute x :  → courrier : 3 jours"],
  ],
  [
    "is not set beside the matter of another channel",
    [delai("a")],
    [courriel("b", { duree: 5 }), delai("a", { objet: "plainte", duree: 3 })],
    [
      "delai-raccourci a : courrier : 10 jours → courrier : 3 jours",
      "delai-ajoute b :  → courriel : 5 jours",
    ],
  ],
  [
    "of another channel is another",
    [delai("a")],
    [courriel("b")],
    ["delai-retire a : courrier : 10 jours → ", "delai-ajoute b :  → courriel : 10 jours"],
  ],
  [
    "is set beside one other only",
    [delai("a"), delai("b", { objet: "plainte" })],
    [delai("a", { duree: 5 })],
    [
      "delai-raccourci a : courrier : 10 jours → courrier : 5 jours",
      "delai-retire b : courrier : 10 jours → ",
    ],
  ],
])("a deadline %s", (_what, de, vers, lines) => {
  expect(told(de, vers)).toEqual(lines);
});

const DE = "courrier : 10 jours";
const ATTENTE = "une réponse d’attente suffit";
const REPART = "un nouveau délai court quand le dossier est complété";

test.each<[string, Partial<Delai>, Partial<Delai>, string[]]>([
  ["its note alone", {}, { note: "dit autrement" }, []],
  ["its length, down to one", {}, { duree: 1 }, [`delai-raccourci a : ${DE} → courrier : 1 jour`]],
  ["its length, up", {}, { duree: 11 }, [`delai-allonge a : ${DE} → courrier : 11 jours`]],
  [
    "its unit and its length",
    {},
    { duree: 1, unite: "jours-ouvres" },
    [`delai-change a : ${DE} → courrier : 1 jour ouvré`],
  ],
  ["its unit", {}, { duree: 1, unite: "heures" }, [`delai-change a : ${DE} → courrier : 1 heure`]],
  [
    "whether it starts again, and its length",
    {},
    { duree: 5, repart: "dossier-complet" },
    [`delai-change a : ${DE} → courrier : 5 jours (${REPART})`],
  ],
  [
    "where it runs from, and its length",
    {},
    { duree: 5, depart: "envoi" },
    ["delai-change a : courrier : 10 jours (depuis la réception) → courrier : 5 jours (depuis l’envoi)"],
  ],
  [
    "where it runs from, to a start of one’s own",
    {},
    { depart: "dépôt" },
    ["delai-change a : courrier : 10 jours (depuis la réception) → courrier : 10 jours (depuis dépôt)"],
  ],
  [
    "a holding reply that is now enough, and its length",
    {},
    { duree: 5, attenteCompte: true },
    [`delai-change a : ${DE} → courrier : 5 jours (${ATTENTE})`],
  ],
  [
    "its length, where a holding reply is enough on both sides",
    { attenteCompte: true },
    { duree: 5, attenteCompte: true },
    [`delai-raccourci a : ${DE} (${ATTENTE}) → courrier : 5 jours (${ATTENTE})`],
  ],
  [
    "a holding reply that is not enough any more, and its unit",
    { attenteCompte: true },
    { unite: "jours-ouvres" },
    ["attente-retiree a :  → ", `delai-change a : ${DE} (${ATTENTE}) → courrier : 10 jours ouvrés`],
  ],
  [
    "a holding reply that is not enough any more, and whether it starts again",
    { attenteCompte: true },
    { repart: "dossier-complet" },
    ["attente-retiree a :  → ", `delai-change a : ${DE} (${ATTENTE}) → courrier : 10 jours (${REPART})`],
  ],
  [
    "a holding reply that is not enough any more, and where it runs from",
    { attenteCompte: true },
    { depart: "envoi" },
    [
      "attente-retiree a :  → ",
      `delai-change a : courrier : 10 jours (depuis la réception ; ${ATTENTE}) → courrier : 10 jours (depuis l’envoi)`,
    ],
  ],
])("a deadline that changes %s", (_what, de, vers, lines) => {
  expect(told([delai("a", de)], [delai("a", vers)])).toEqual(lines);
});
