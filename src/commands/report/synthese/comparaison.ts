import { enToutesLettres } from "../../../domain/jour.ts";
import type { Etat, Jugement } from "../../../domain/resultat.ts";
import { liste, objet, option, prose, type Vue } from "../../../show/templates/shape.ts";
import { ETIQUETTES_D_ETAT } from "../parts/etiquette.ts";
import type { EntreeRapport } from "../report.ts";

/** Better or worse than an earlier judgement of the same structure. */
export const COMPARAISON = option(objet({ bilan: prose, lignes: liste(prose) }));

const SHOWN = 18;

export function comparaisonOf({ structure, avant, date }: EntreeRapport): Vue<typeof COMPARAISON> {
  const before = avant?.structures.find(({ id }) => id === structure.id);
  const now = structure.jugements.find(({ principal }) => principal);
  const then = before?.jugements.find(({ referentiel }) => referentiel === now?.referentiel);
  if (!avant || !now || !then) return null;
  const [a, b] = [then.synthese.documentees, now.synthese.documentees];
  const verdict = b > a ? "Mieux" : b < a ? "Moins bien" : "Autant";
  const by = b > a ? ` (+${b - a})` : b < a ? ` (−${a - b})` : "";
  const states = statesOf(then);
  const changed = now.exigences.flatMap(({ id, etat }) => {
    const was = states.get(id);
    return was === undefined || was === etat ? [] : [{ id, etat, was }];
  });
  const gained = changed.filter(({ etat }) => etat === "documente");
  const lost = changed.filter(({ was }) => was === "documente");
  return {
    bilan: `${verdict} : ${a} documentées au ${enToutesLettres(avant.date)}, ${b} au ${enToutesLettres(date)}${by}.`,
    lignes: [
      ...told(
        "Gagnées",
        gained.map(({ id }) => id),
      ),
      ...told(
        "Perdues",
        lost.map(({ id, etat }) => `${id} (${ETIQUETTES_D_ETAT[etat].libelle.toLowerCase()})`),
      ),
    ],
  };
}

function statesOf({ exigences }: Jugement): ReadonlyMap<string, Etat> {
  return new Map(exigences.map(({ id, etat }) => [id, etat]));
}

function told(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const rest = names.length - SHOWN;
  return [
    `${what} (${names.length}) : ${names.slice(0, SHOWN).join(", ")}${rest > 0 ? ` et ${rest} autres` : ""}.`,
  ];
}
