import { endOfStretch, type Jour } from "../../domain/jour.ts";
import { exigencesOf, type Partie, partiesOf, type Referentiel } from "../../domain/referentiel.ts";
import type { ExigenceJugee, Jugement, PartieJugee } from "../../domain/resultat.ts";
import { nommerExigence } from "../../domain/suivi.ts";
import { isControlled } from "../../domain/synthese.ts";
import type { CadreDAgenda, Echeance } from "./evenement.ts";

/** Evidence that has to be renewed, by part of a control method: when the last one that counts no longer will. */
export function preuvesAVenir({ structure, referentiels, date }: CadreDAgenda): Echeance[] {
  return structure.jugements.flatMap((jugement) => {
    const referentiel = referentiels.get(jugement.referentiel);
    if (!referentiel) return [];
    const texte = new Map(exigencesOf(referentiel).map((exigence) => [exigence.id, exigence]));
    return jugement.exigences.flatMap((jugee) => {
      const exigence = texte.get(jugee.id);
      if (!exigence || !isAsked(jugee)) return [];
      const parties =
        exigence.methodes.length > 0 ? exigence.methodes.flatMap(partiesOf) : promised(exigence);
      return parties.flatMap((partie) => {
        const when = partie.periode && dueOf(partie, jugee, date);
        return when ? [eventOf(partie, jugee, jugement, referentiel, when)] : [];
      });
    });
  });
}

/** What another référentiel covers is renewed there. */
function isAsked(jugee: ExigenceJugee): boolean {
  return isControlled(jugee) && jugee.etat !== "exclu" && jugee.correspondance === undefined;
}

type EnPromesses = Pick<ReturnType<typeof exigencesOf>[number], "id" | "texte" | "periode" | "parties">;

function promised({ id, texte, periode, parties }: EnPromesses): readonly Partie[] {
  return parties ?? (periode ? [{ id, objet: texte, mots: texte, natures: [], periode }] : []);
}

/** Its last day; where nothing ever answered, the end of the civil stretch that is running. */
function dueOf({ id, periode }: Partie, jugee: ExigenceJugee, date: Jour): Jour | undefined {
  const found = partOf(id, jugee);
  if (found && (found.etat === "non-applicable" || found.etat === "centrale")) return undefined;
  return found?.echeance ?? endOfStretch(date, periode?.mois ?? 12);
}

function partOf(
  id: string,
  { detailMethodes, parties = [], echeance, couverture }: ExigenceJugee,
): Pick<PartieJugee, "etat" | "echeance"> | undefined {
  for (const methode of detailMethodes) {
    if (methode.id === id) return methode;
    const partie = methode.parties?.find((one) => one.id === id);
    if (partie) return partie;
  }
  const promesse = parties.find((one) => one.id === id);
  if (promesse || detailMethodes.length > 0) return promesse;
  return {
    etat: couverture === "manquant" ? "sans-reponse" : "repondue",
    ...(echeance !== undefined && { echeance }),
  };
}

function eventOf(
  partie: Partie,
  jugee: ExigenceJugee,
  jugement: Jugement,
  referentiel: Referentiel,
  date: Jour,
): Echeance {
  const nom = nommerExigence(jugement, jugee.id);
  const sujet = partie.id === jugee.id ? nom : nommerExigence(jugement, partie.id);
  const mois = partie.periode?.mois ?? 12;
  const missing = partOf(partie.id, jugee)?.echeance === undefined;
  const what = wordsOf(partie, jugee, referentiel);
  return {
    genre: mois === 12 ? "obligation" : "preuve",
    cle: `${jugement.nom} ${partie.id}`,
    sujet,
    titre: `${sujet} : ${missing ? "à produire" : "à renouveler"}, ${what}`,
    detail: `${FREQUENCES.get(mois) ?? `Tous les ${mois} mois`} (« ${partie.periode?.mots ?? ""} »).${missing ? " Aucune preuve ne compte encore : fin de la période civile en cours." : ""}`,
    date,
    exigences: [nom],
    ...(jugement.principal && { modules: [jugee.module] }),
    ...(jugee.responsable !== undefined && { responsable: jugee.responsable }),
  };
}

const FREQUENCES = new Map([
  [3, "Chaque trimestre"],
  [6, "Chaque semestre"],
  [12, "Chaque année"],
]);

/** What the part is about; of a whole method, the first nature that answers it: its text is too long for a title. */
function wordsOf(
  { id, objet, natures }: Partie,
  { detailMethodes }: ExigenceJugee,
  referentiel: Referentiel,
): string {
  const whole = detailMethodes.some((methode) => methode.id === id);
  const [nature] = natures;
  const label = referentiel.natures.find((one) => one.id === nature)?.libelle;
  if (!whole && natures.length > 0) return objet;
  return (label ?? "preuve").toLowerCase();
}
