import { applicabiliteDe, type PartieDue, partiesDues } from "./applicabilite.ts";
import type { Dossier, FicheEcrite, Suivi } from "./dossier.ts";
import type { ExigenceLue, PeriodeLue } from "./lecture.ts";
import { finDe, finEcrite, lirePiece, type Piece, repond } from "./pieces.ts";

/** What the contract says of an exigence on a day. */
export interface Attendu {
  id: string;
  etat: string;
  applicabilite: string;
  couverture: string;
  repondues: number;
  total: number;
  statuts: string[];
  parties: PartieJugee[];
  /** Last day on which all that is answered today stays so, where something writes one. */
  echeance?: string;
  /** A crosswalk covers it, whose days are those of what it is linked to. */
  couverte?: boolean;
  /** A crosswalk is to cover it whole: what is missing belongs to the other référentiel. */
  ailleurs?: boolean;
}

export interface PartieJugee {
  etat: "repondue" | "perimee" | "sans-reponse";
  /** Where it is answered and something writes until when. */
  jusque?: string;
  periode?: PeriodeLue;
  /** Pieces that answer it and are of the day or before, and the last day of each. */
  pieces: { piece: Piece; fin: string }[];
}

/** Judges what a structure holds for each exigence of the modules it chose. */
export function juger(suivi: Suivi, rang: number, dossier: Dossier): Attendu[] {
  return suivi.lu.modules
    .filter(({ numero }) => suivi.modules.includes(numero))
    .flatMap(({ exigences }) => exigences)
    .map((exigence) => {
      const fiche = dossier.fiches.find((one) => one.suivi === rang && one.exigence === exigence.id);
      return jugerUne(exigence, suivi, dossier, fiche);
    });
}

function jugerUne(exigence: ExigenceLue, suivi: Suivi, dossier: Dossier, fiche?: FicheEcrite): Attendu {
  const applicabilite = applicabiliteDe(exigence, suivi, dossier);
  const dues =
    applicabilite === "central" || applicabilite === "non-applicable"
      ? partiesOf(exigence)
      : partiesDues(exigence, dossier.faits);
  const pieces = [
    ...(fiche?.pieces ?? []).map((one) => lirePiece(one, dossier)),
    ...eparses(fiche, dossier.jour),
  ];
  const answering = exigence.methodes.length > 0 ? dues : [sansMethode(exigence)];
  for (const piece of pieces)
    if (!piece.ecarte && !answering.some((due) => counts(piece, due, exigence, dossier, suivi)))
      piece.ecarte = "a-qualifier";
  const parties = answering.map((due) => jugerPartie(due, pieces, exigence, dossier, suivi));
  const counted = pieces.map((piece) => statutDe(piece, parties, dossier.jour));
  const couverture = couvertureDe(parties, counted);
  const asked =
    exigence.methodes.length > 0 && applicabilite !== "non-applicable" && applicabilite !== "central"
      ? parties
      : [];
  return {
    id: exigence.id,
    applicabilite,
    couverture,
    etat: etatDe(applicabilite, couverture),
    repondues: asked.filter(({ etat }) => etat === "repondue").length,
    total: asked.length,
    statuts: counted,
    parties,
    ...withDay("echeance", first(parties.flatMap(({ jusque }) => jusque ?? []))),
  };
}

const first = (jours: readonly string[]) => [...jours].sort()[0];
const withDay = <K extends string>(cle: K, jour: string | undefined) =>
  (jour === undefined ? {} : { [cle]: jour }) as { [one in K]?: string };

/** Where none is due here, what the source says of each is kept. */
const partiesOf = ({ methodes }: ExigenceLue): PartieDue[] =>
  methodes.flatMap((methode) => methode.parties.map((partie) => ({ methode, partie })));

/** Files without a fiche count as « à qualifier », dated by their name. */
function eparses(fiche: FicheEcrite | undefined, jour: string): Piece[] {
  if (!fiche || fiche.yaml) return [];
  return fiche.epars.map((nom) => {
    const date = /^\d{4}-\d\d-\d\d(?= )/.exec(nom)?.[0] ?? "";
    return { methodes: [], date, enCours: false, ecarte: date > jour ? "a-venir" : "a-qualifier" };
  });
}

/** Where no control method is known, any dated piece that says its nature documents the exigence. */
function sansMethode({ id, periode }: ExigenceLue): PartieDue {
  const partie = { id, natures: [], aCiter: [], ...(periode && { periode }) };
  return { partie, methode: { id, centrale: false, parties: [partie] } };
}

/** Where each métier service owes its own piece, one that is of none of them counts for nothing. */
function counts(
  piece: Piece,
  due: PartieDue,
  exigence: ExigenceLue,
  dossier: Dossier,
  suivi: Suivi,
): boolean {
  const services = due.partie.periode?.par === "service-metier" ? servicesMetier(dossier, suivi) : [];
  const isOurs = services.length === 0 || (piece.service !== undefined && services.includes(piece.service));
  return isOurs && answers(piece, due, exigence);
}

const answers = (piece: Piece, due: PartieDue, { methodes }: ExigenceLue) =>
  methodes.length > 0 ? repond(piece, due) : piece.nature !== undefined;

function jugerPartie(
  due: PartieDue,
  pieces: Piece[],
  exigence: ExigenceLue,
  dossier: Dossier,
  suivi: Suivi,
): PartieJugee {
  const { periode } = due.partie;
  const answering = pieces
    .filter((piece) => !piece.ecarte && answers(piece, due, exigence))
    .map((piece) => ({ piece, fin: finDe(piece, periode, dossier.parametres) }));
  const standing = periode
    ? answering.filter((one) => !answering.some((other) => replaces(other.piece, one.piece)))
    : answering;
  /** Until the last of the valid pieces lapses: never, where one of them has no day written. */
  const untilOf = (of: typeof standing) => {
    const valid = of.filter(({ fin }) => dossier.jour <= fin);
    const ends = valid.map(({ piece }) => finEcrite(piece, periode, dossier.parametres, dossier.jour));
    return ends.includes(null) ? [] : ends.sort().slice(-1).map(String);
  };
  const etatOf = (of: typeof standing) => {
    if (of.length === 0) return "sans-reponse" as const;
    return of.some(({ fin }) => dossier.jour <= fin) ? ("repondue" as const) : ("perimee" as const);
  };
  const services = periode?.par === "service-metier" ? servicesMetier(dossier, suivi) : [];
  const groupes =
    services.length > 0
      ? services.map((id) => standing.filter(({ piece }) => piece.service === id))
      : [standing];
  const etats = groupes.map(etatOf);
  const etat = etats.includes("sans-reponse")
    ? "sans-reponse"
    : etats.includes("perimee")
      ? "perimee"
      : "repondue";
  const jusque = etat === "repondue" ? first(groupes.flatMap(untilOf)) : undefined;
  return { etat, ...withDay("jusque", jusque), ...(periode && { periode }), pieces: answering };
}

/** Services that carry a métier module that the structure chose. */
export function servicesMetier({ services }: Dossier, { lu, modules }: Suivi): string[] {
  const metier = new Set(
    lu.modules.filter((one) => one.metier && modules.includes(one.numero)).map((one) => one.numero),
  );
  return services.filter((one) => one.modules.some((numero) => metier.has(numero))).map(({ id }) => id);
}

/** Same nature, same service, same site, and newer. */
const replaces = (a: Piece, b: Piece) =>
  a.nature === b.nature && a.service === b.service && a.site === b.site && a.date > b.date;

function statutDe(piece: Piece, parties: PartieJugee[], jour: string): string {
  if (piece.ecarte) return piece.ecarte;
  const own = parties.flatMap(({ pieces, periode }) =>
    pieces
      .filter((one) => one.piece === piece)
      .map(({ fin }) => ({
        fin,
        replaced: periode !== undefined && pieces.some((other) => replaces(other.piece, piece)),
      })),
  );
  const standing = own.filter(({ replaced }) => !replaced);
  if (standing.some(({ fin }) => jour <= fin)) return "retenue";
  return standing.length > 0 ? "perimee" : "ancienne";
}

function couvertureDe(parties: PartieJugee[], statuts: string[]): string {
  if (parties.some(({ etat }) => etat === "perimee")) return "perime";
  if (parties.some(({ etat }) => etat === "repondue")) return "documente";
  return statuts.some((statut) => statut === "a-qualifier" || statut === "sans-date")
    ? "a-qualifier"
    : "manquant";
}

function etatDe(applicabilite: string, couverture: string): string {
  if (applicabilite !== "applicable" && applicabilite !== "a-confirmer") return applicabilite;
  return couverture === "a-qualifier" ? "a-revoir" : couverture;
}
