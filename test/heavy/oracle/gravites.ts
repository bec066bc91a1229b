import { isExclue } from "./applicabilite.ts";
import { halfOf, yearOf } from "./calendrier.ts";
import type { Dossier, FicheEcrite, PieceEcrite, Suivi } from "./dossier.ts";
import { type Attendu, type PartieJugee, servicesMetier } from "./jugement.ts";

/** Errors that the contract makes of a folder: « règle exigence », sorted, once each. */
export function erreurs(dossier: Dossier, jugees: Attendu[][]): string[] {
  const told = [
    ...dossier.suivis.flatMap((suivi) => choix(suivi, dossier)),
    ...dossier.exclusions
      .filter(({ motif, responsable, expire }) => !motif || !responsable || !expire)
      .map(() => "exclusion-incomplete "),
    ...dossier.fiches.flatMap((fiche) => pieces(fiche, dossier)),
    ...dossier.communes.flatMap((piece) => seule(piece, "")),
    ...dossier.suivis.flatMap((suivi, rang) =>
      (jugees[rang] ?? []).flatMap((one) => exigence(one, suivi, rang, dossier)),
    ),
  ];
  return [...new Set(told)].sort();
}

function choix({ lu, modules }: Suivi, { type, cert }: Dossier): string[] {
  const lignes = lu.lignes.filter(({ quand }) => quand.type === type);
  if (lignes.length === 0) return ["selection-type-inconnu "];
  if (cert === undefined && lignes.some(({ quand }) => quand.cert !== undefined))
    return ["selection-fait-manquant "];
  const ligne = lignes.find(({ quand }) => quand.cert === undefined || quand.cert === cert);
  if (!ligne) return [];
  const { obligatoires, auMoins } = ligne;
  const missing = obligatoires.some((numero) => !modules.includes(numero));
  const tooFew =
    auMoins && auMoins.parmi.filter((numero) => modules.includes(numero)).length < auMoins.nombre;
  return [...(missing ? ["selection-module-obligatoire "] : []), ...(tooFew ? ["selection-minimum "] : [])];
}

const DES_OCTETS = {
  vide: "preuve-vide",
  blancs: "preuve-vide",
  raccourci: "fichier-raccourci",
  absent: "preuve-absente",
};

function octets({ octets = "document" }: PieceEcrite, exigence: string): string[] {
  return octets === "document" ? [] : [`${DES_OCTETS[octets]} ${exigence}`];
}

/** What is wrong with a piece by itself, wherever it is cited. */
function seule(piece: PieceEcrite, exigence: string): string[] {
  return [...octets(piece, exigence), ...(piece.yaml.indicateur ? [`indicateur-inconnu ${exigence}`] : [])];
}

/** What is wrong with the pieces of a fiche. */
function pieces({ exigence, pieces, suivi }: FicheEcrite, dossier: Dossier): string[] {
  const { lu } = dossier.suivis[suivi] as Suivi;
  const lue = lu.modules.flatMap(({ exigences }) => exigences).find(({ id }) => id === exigence);
  if (lue && isExclue(lue, dossier.suivis[suivi] as Suivi, dossier)) return [];
  const known = lue?.methodes.flatMap(({ id, parties }) => [id, ...parties.map((partie) => partie.id)]);
  return pieces.flatMap((piece) => {
    const { methodes = [] } = piece.yaml as { methodes?: string[] };
    return [
      ...seule(piece, exigence),
      ...(methodes.some((id) => !known?.includes(id)) ? [`methode-inconnue ${exigence}`] : []),
    ];
  });
}

function exigence(attendu: Attendu, suivi: Suivi, rang: number, dossier: Dossier): string[] {
  const { id, etat, couverture, applicabilite } = attendu;
  const { jour, prochainAudit } = dossier;
  const fiche = dossier.fiches.find((one) => one.suivi === rang && one.exigence === id)?.yaml;
  const enVigueur = fiche?.evalueLe === undefined || fiche.evalueLe <= jour;
  const evaluation = enVigueur ? fiche?.evaluation : undefined;
  const told: string[] = [];
  if (evaluation === "non-applicable" && applicabilite === "applicable")
    told.push(`non-applicable-sans-fait ${id}`);
  if (etat === "central" || etat === "non-applicable" || etat === "exclu") return told;
  const conforme = evaluation === "conforme";
  const exigible = suivi.lu.exigible === undefined || jour >= suivi.lu.exigible;
  // What a crosswalk is to cover is missing in the other référentiel, and told there.
  const auditVenu = prochainAudit !== undefined && prochainAudit <= jour && exigible && !attendu.ailleurs;
  const nothing = couverture === "manquant" || couverture === "a-qualifier";
  if (nothing && (conforme || auditVenu)) told.push(`preuve-manquante ${id}`);
  const lapsed = attendu.parties.filter((partie) => partie.etat === "perimee");
  const services = (partie: PartieJugee) =>
    partie.periode?.par === "service-metier" ? servicesMetier(dossier, suivi) : [];
  if (
    lapsed.some((partie) => isGrave(partie, services(partie), conforme ? fiche?.evalueLe : undefined, jour))
  )
    told.push(`preuve-perimee ${id}`);
  return told;
}

/** Judged « conforme » after the lapse, or a whole civil year or half-year gone without evidence. */
function isGrave(
  partie: PartieJugee,
  services: string[],
  evalueLe: string | undefined,
  jour: string,
): boolean {
  const groups = services.length > 0 ? services : [undefined];
  return groups.some((service) => {
    const own = partie.pieces.filter(({ piece }) => service === undefined || piece.service === service);
    const fins = own.map(({ fin }) => fin).sort();
    const fin = fins[fins.length - 1];
    if (fin === undefined || jour <= fin) return false;
    if (evalueLe !== undefined && evalueLe > fin) return true;
    const dates = own.map(({ piece }) => piece.date).sort();
    const last = dates[dates.length - 1] ?? jour;
    const mois = partie.periode?.mois;
    if (mois === 12) return yearOf(jour) - yearOf(last) > 1;
    return mois === 6 && halfOf(jour) - halfOf(last) > 1;
  });
}
