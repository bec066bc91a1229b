import { limiteDuModule } from "../../../domain/limites.ts";
import { exigencesOf } from "../../../domain/referentiel.ts";
import {
  booleen,
  liste,
  nombre,
  objet,
  option,
  prose,
  texte,
  type Vue,
} from "../../../show/templates/shape.ts";
import { BILAN, bilanOf } from "../parts/bilan.ts";
import { bySeverity, CONSTAT, constatOf } from "../parts/constat.ts";
import { ECHEANCES, echeancesOf } from "../parts/echeances.ts";
import { ETIQUETTE, ETIQUETTES_D_ETAT } from "../parts/etiquette.ts";
import { groupBy } from "../parts/group.ts";
import { IDENTITE, identiteOf, REFERENTIEL, referentielOf } from "../parts/identite.ts";
import { RESERVES, reservesOf } from "../parts/reserves.ts";
import type { EntreeRapport, Rapport } from "../report.ts";

/** The page holds so many; the rest is counted. */
const PRIORITES_MAX = 5;
const ECHEANCES_MAX = 4;

const PARTIE = objet({
  referentiel: REFERENTIEL,
  principal: booleen,
  selectionValide: booleen,
  bilan: BILAN,
  modules: liste(objet({ numero: nombre, titre: prose, limite: option(prose), bilan: BILAN })),
});

const PRIORITE = objet({
  exigence: texte,
  texte: prose,
  etat: ETIQUETTE,
  constat: CONSTAT,
  responsable: option(prose),
});

const FORME = objet({
  ...IDENTITE,
  reserves: RESERVES,
  parties: liste(PARTIE),
  priorites: liste(PRIORITE),
  autresPriorites: nombre,
  echeances: ECHEANCES,
  autresEcheances: nombre,
});

const NOM = { type: "synthese", titre: "Synthèse" };

/** One page for the person who answers for the commitments. */
export const SYNTHESE: Rapport = {
  ...NOM,
  modele: "synthese/rapport",
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const priorites = prioritesOf(entree);
    const echeances = echeancesOf(entree.structure, entree.date);
    return {
      ...identiteOf(entree, NOM),
      reserves: reservesOf(entree),
      parties: partiesOf(entree),
      priorites: priorites.slice(0, PRIORITES_MAX),
      autresPriorites: Math.max(0, priorites.length - PRIORITES_MAX),
      echeances: { ...echeances, prochaines: echeances.prochaines.slice(0, ECHEANCES_MAX) },
      autresEcheances: Math.max(0, echeances.prochaines.length - ECHEANCES_MAX),
    };
  },
};

function partiesOf({ structure, referentiels }: EntreeRapport): Vue<typeof PARTIE>[] {
  return structure.jugements.flatMap((jugement) => {
    const referentiel = referentiels.get(jugement.referentiel);
    if (!referentiel) return [];
    const byModule = groupBy(jugement.exigences, ({ module }) => module);
    // A table of one line would say the same again.
    const shown = byModule.size > 1 ? referentiel.modules : [];
    return [
      {
        referentiel: referentielOf(referentiel, jugement),
        principal: jugement.principal,
        selectionValide: jugement.selection.valide,
        bilan: bilanOf(jugement.exigences),
        modules: shown.flatMap(({ numero, titre }) => {
          const own = byModule.get(numero);
          const limite = limiteDuModule(jugement, numero) ?? null;
          return own ? [{ numero, titre, limite, bilan: bilanOf(own) }] : [];
        }),
      },
    ];
  });
}

/** « pas de preuve. » of « 1.1 : pas de preuve. »: the number stands before it on the page. */
function withoutNumber(message: string, id: string): string {
  const start = /^(\S+)\s*:\s+/.exec(message);
  return start?.[1] === id ? message.slice(start[0].length) : message;
}

/** The exigences with a finding that is more than information, the worst first, once each. */
function prioritesOf({ structure, diagnostics, referentiels }: EntreeRapport): Vue<typeof PRIORITE>[] {
  const known = new Map(
    structure.jugements.flatMap(({ referentiel: reference, exigences, principal }) => {
      const referentiel = referentiels.get(reference);
      const textes = new Map(referentiel ? exigencesOf(referentiel).map(({ id, texte }) => [id, texte]) : []);
      return exigences.flatMap((exigence) => {
        const entry = { exigence, texte: textes.get(exigence.id) ?? "" };
        const key: [string, typeof entry] = [`${reference} ${exigence.id}`, entry];
        return principal ? [key, [` ${exigence.id}`, entry] as typeof key] : [key];
      });
    }),
  );
  const found = new Map<unknown, Vue<typeof PRIORITE>>();
  const active = diagnostics.filter((one) => one.suppression === null && one.gravite !== "info");
  for (const diagnostic of active) {
    const entry = known.get(`${diagnostic.referentiel ?? ""} ${diagnostic.exigence ?? ""}`);
    if (!entry) continue;
    const constat = constatOf(diagnostic);
    const before = found.get(entry.exigence);
    if (before && bySeverity(before.constat, constat) <= 0) continue;
    found.set(entry.exigence, {
      exigence: entry.exigence.id,
      texte: entry.texte.replaceAll("\n", " "),
      etat: ETIQUETTES_D_ETAT[entry.exigence.etat],
      constat: { ...constat, message: withoutNumber(constat.message, entry.exigence.id) },
      responsable: entry.exigence.responsable ?? null,
    });
  }
  return [...found.values()].sort((a, b) => bySeverity(a.constat, b.constat));
}
