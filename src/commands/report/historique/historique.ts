import { capitalise, pourcent } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import type { CouvertureDEtape, Etape, Historique } from "../../../generated/historique.ts";
import { findingsOf, type SerieDHistorique, sayEtapes, seriesOf } from "../../../results/series.ts";
import { liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { BARRES, barresOf } from "../parts/barres.ts";
import { IDENTITE, identiteOf } from "../parts/identite.ts";
import { RESERVES, reservesOf } from "../parts/reserves.ts";
import type { EntreeRapport, Rapport } from "../report.ts";

const TRACE = objet({ titre: prose, mots: prose, graphe: BARRES });

const FORME = objet({
  ...IDENTITE,
  reserves: RESERVES,
  /** « 14 étapes, du 31 janvier 2023 au 30 juin 2024 », or that none was given. */
  resume: prose,
  remarques: liste(prose),
  referentiels: liste(
    objet({
      titre: prose,
      traces: liste(TRACE),
      colonnes: liste(prose),
      lignes: liste(objet({ jour: prose, commit: texte, motif: option(prose), cellules: liste(prose) })),
    }),
  ),
  constats: liste(TRACE),
  etapes: liste(objet({ jour: prose, commit: texte, motif: option(prose), cellules: liste(prose) })),
});

const NOM = { type: "historique", titre: "Historique" };

/** A structure at each step of its history: a drawing of each series, and beside it the table that says the same. */
export const RAPPORT_HISTORIQUE: Rapport = {
  ...NOM,
  modele: "historique/rapport",
  options: ["historique"],
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const { historique } = entree;
    return {
      ...identiteOf(entree, NOM),
      reserves: reservesOf(entree),
      resume: historique ? resumeOf(historique) : "Aucun historique n’est donné (--historique).",
      remarques: historique?.remarques.map(capitalise) ?? [],
      referentiels: historique ? referentielsOf(historique, entree) : [],
      constats: historique
        ? findingsOf(historique).flatMap((serie) => traceOf(serie, highest(serie.valeurs)))
        : [],
      etapes: historique ? historique.etapes.map(findingsAt) : [],
    };
  },
};

function resumeOf(historique: Historique): string {
  const said = sayEtapes(historique);
  if (historique.etapes.length === 0) return `${capitalise(said)}.`;
  const each = historique.etapes.length === 1 ? "" : " ; à chacune";
  return `${said}${each}, le dossier d’alors jugé au jour de l’étape.`;
}

function referentielsOf(historique: Historique, { referentiels }: EntreeRapport) {
  return seriesOf(historique).map(({ referentiel, documentees, perimees }) => ({
    titre: referentiels.get(referentiel)?.titre ?? referentiel,
    traces: [
      ...documentees.flatMap((serie) => traceOf(serie, highest(serie.totaux ?? []))),
      ...traceOf(perimees, highest(perimees.valeurs)),
    ],
    colonnes: [...documentees.map(({ titre }) => titre), "Périmées", "Manquantes"],
    lignes: historique.etapes.map((etape) => coverageAt(etape, referentiel, documentees)),
  }));
}

/** A series where some step has a value of it. */
function traceOf(serie: SerieDHistorique, sommet: number): Vue<typeof TRACE>[] {
  const known = serie.valeurs.filter((one) => one !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const total = serie.totaux?.findLast((one) => one !== null);
  const out = total === undefined || total === null ? "" : ` sur ${total}`;
  const mots = first === last ? `${last}${out}` : `de ${first} à ${last}${out}`;
  return [{ titre: serie.titre, mots, graphe: barresOf(serie.valeurs, sommet) }];
}

function highest(valeurs: readonly (number | null)[]): number {
  return valeurs.reduce<number>((most, one) => Math.max(most, one ?? 0), 0);
}

function coverageAt(etape: Etape, referentiel: string, series: readonly SerieDHistorique[]) {
  const jugement = etape.jugements.find((one) => one.referentiel === referentiel);
  if (etape.etat !== "jugee" || !jugement)
    return { ...stepOf(etape), cellules: series.map(() => "–").concat("–", "–") };
  const modules = new Map(jugement.modules.map(({ numero, couverture }) => [`Module ${numero}`, couverture]));
  const of = (couverture: CouvertureDEtape | undefined) =>
    couverture ? `${couverture.documentees} sur ${couverture.controlees}` : "–";
  const { ensemble } = jugement;
  return {
    ...stepOf(etape),
    cellules: [
      ...series.map(({ titre }, rang) =>
        rang === 0
          ? `${of(ensemble)} (${pourcent(ensemble.documentees, ensemble.controlees) ?? "–"})`
          : of(modules.get(titre)),
      ),
      String(ensemble.perimees),
      String(ensemble.manquantes),
    ],
  };
}

function findingsAt(etape: Etape) {
  const { etat, constats } = etape;
  const judged = etat === "jugee" ? constats : undefined;
  const cells = [judged?.erreurs, judged?.avertissements, judged?.informations, judged?.enSommeil];
  return { ...stepOf(etape), cellules: cells.map((count) => (count === undefined ? "–" : String(count))) };
}

function stepOf({ date, commit, etat, motif, chemin }: Etape) {
  const moved = chemin === undefined ? [] : [`dossier d’alors : ${chemin}`];
  const words = etat === "absente" ? ["absente"] : motif === undefined ? [] : [motif];
  const said = [...words, ...moved];
  return {
    jour: enToutesLettres(date),
    commit: commit.slice(0, 10),
    motif: said.length > 0 ? said.join(" ; ") : null,
  };
}
