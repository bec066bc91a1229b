import { DEPARTS } from "../../../domain/delais.ts";
import type { Delai } from "../../../domain/referentiel.ts";
import type { FaitDeChangement } from "./change.ts";

/** Deadlines written for the two sides of a linked group, told apart by channel and matter. */
export function compareDeadlines(de: readonly Delai[], vers: readonly Delai[]): FaitDeChangement[] {
  const left = [...vers];
  const pairs = de.flatMap((delai): [Delai, Delai][] => {
    const at = left.findIndex(({ canal, objet }) => canal === delai.canal && objet === delai.objet);
    const near = at >= 0 ? at : left.findIndex(({ canal }) => canal === delai.canal);
    const [other] = near >= 0 ? left.splice(near, 1) : [];
    return other ? [[delai, other]] : [];
  });
  const paired = new Set(pairs.map(([delai]) => delai));
  return [
    ...pairs.flatMap(([a, b]) => compareDeadline(a, b)),
    ...de
      .filter((delai) => !paired.has(delai))
      .map((delai): FaitDeChangement => ({ type: "delai-retire", sujet: delai.id, de: inWords(delai) })),
    ...left.map(
      (delai): FaitDeChangement => ({ type: "delai-ajoute", sujet: delai.id, vers: inWords(delai) }),
    ),
  ];
}

function compareDeadline(de: Delai, vers: Delai): FaitDeChangement[] {
  const full = de.depart !== vers.depart;
  const [before, after] = [inWords(de, full), inWords(vers, full)];
  if (before === after) return [];
  const change = { sujet: vers.id, de: before, vers: after };
  const waits: FaitDeChangement[] =
    de.attenteCompte && !vers.attenteCompte ? [{ type: "attente-retiree", sujet: vers.id }] : [];
  const gained = !de.attenteCompte && vers.attenteCompte;
  const sameClock = de.unite === vers.unite && de.repart === vers.repart && de.depart === vers.depart;
  if (sameClock && de.duree === vers.duree && waits.length > 0) return waits;
  if (!sameClock || gained || de.duree === vers.duree) return [...waits, { type: "delai-change", ...change }];
  return [...waits, { type: vers.duree < de.duree ? "delai-raccourci" : "delai-allonge", ...change }];
}

const UNITES: Record<Delai["unite"], string> = {
  "jours-ouvres": "jours ouvrés",
  jours: "jours",
  heures: "heures",
};

/** With what the clock runs from where that is what changed. */
function inWords({ canal, duree, unite, depart, repart, attenteCompte }: Delai, full = false): string {
  const length = duree === 1 ? `1 ${UNITES[unite].replace(/s( |$)/g, "$1")}` : `${duree} ${UNITES[unite]}`;
  const more = [
    full ? `depuis ${DEPARTS.get(depart) ?? depart}` : "",
    repart ? "un nouveau délai court quand le dossier est complété" : "",
    attenteCompte ? "une réponse d’attente suffit" : "",
  ].filter((text) => text !== "");
  return more.length > 0 ? `${canal} : ${length} (${more.join(" ; ")})` : `${canal} : ${length}`;
}
