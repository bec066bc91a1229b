import { citer, compter, enumerer } from "../../domain/francais.ts";
import { enToutesLettres, type Jour } from "../../domain/jour.ts";
import type { Exigence } from "../../domain/referentiel.ts";
import type { PreuveJugee } from "../../domain/resultat.ts";
import { servicesSansPreuve } from "../../judgement/parties.ts";
import type { ExigenceExaminee } from "../../judgement/types.ts";
import { actionQuiTient, direActionQuiTient } from "../amelioration/parcours.ts";
import { dossierAttendu, lieuDeLExigence } from "../lieux.ts";
import { naturesAttendues } from "../natures.ts";
import type { AlentourDuJour, Regle, Visite } from "../regle.ts";

export const preuveManquante: Regle = {
  id: "preuve-manquante",
  titre: "Aucune preuve ne documente l’exigence",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "L’auditeur demandera une preuve. C’est une information tant que le référentiel n’est pas encore exigible, ou qu’une action du plan, dont l’échéance n’est pas passée, y travaille ; une erreur si la fiche dit « conforme », ou si le jour de l’audit est venu : alors des pièces qui ne comptent pas ne valent pas mieux que rien.",
  remede:
    "Déposez dans le dossier de l’exigence une pièce datée, et déclarez-la dans sa fiche avec sa nature.",
  exemple:
    "preuves:\n  - fichier: registre-2024.pdf\n    titre: Registre des courriels\n    nature: registre\n    date: 2024-03-31",
  *checkExigence(visite, alentour) {
    if (!isTold(visite, alentour)) return;
    const { examen, examinee, cible } = visite;
    const conforme = examinee.jugee.evaluation === "conforme";
    const grave = matters(visite, alentour);
    const { exigibleLe } = examen.jugement;
    const action = actionQuiTient(alentour);
    const attendue = isExpected(visite) && !action;
    yield {
      ...cible,
      ...(grave ? { gravite: "erreur" as const } : !attendue && { gravite: "info" as const }),
      message: [
        messageOf(examinee, exigibleLe, alentour),
        ...(action ? [direActionQuiTient(action)] : []),
      ].join(" "),
      aide: aideOf(examinee, examen),
      sujet: examinee.exigence.id,
      donnees: {
        services: missingServices(examinee.methodes),
        natures: naturesOf(examinee),
        ...(action && { actions: [action.ecrite.yaml.id] }),
      },
      lieu: lieuDeLExigence(examinee, conforme ? "evaluation" : "preuves", examen, alentour.structure),
    };
  },
};

type Jugee = Pick<Visite, "examen" | "examinee">;

/**
 * True where nothing documents the exigence and this rule says so. Pieces to be qualified count for nothing; each is
 * told by its own rule, which is enough until it matters.
 */
export function isTold(jugee: Jugee, alentour: AlentourDuJour): boolean {
  const { couverture } = jugee.examinee.jugee;
  return couverture === "manquant" || (couverture === "a-qualifier" && matters(jugee, alentour));
}

function matters(jugee: Jugee, alentour: AlentourDuJour): boolean {
  return jugee.examinee.jugee.evaluation === "conforme" || (auditReached(alentour) && isExpected(jugee));
}

/**
 * What a crosswalk is to cover is told where the evidence belongs, in the other référentiel, but for what no link says;
 * some are not due yet.
 */
function isExpected({ examen, examinee: { jugee } }: Jugee): boolean {
  const ailleurs = jugee.correspondance !== undefined && jugee.correspondance.reste === undefined;
  return !ailleurs && examen.jugement.exigibleLe === undefined;
}

function auditReached({ structure, jour }: AlentourDuJour): boolean {
  const audit = structure.yaml.cycle?.prochainAudit;
  return audit !== undefined && !jour.isBefore(audit);
}

function messageOf(
  { exigence: { id }, dossiers, jugee, methodes, pieces }: ExigenceExaminee,
  exigibleLe: Jour | undefined,
  alentour: AlentourDuJour,
): string {
  const services = missingServices(methodes);
  const qui =
    services.length > 0 ? ` pour ${compter(services.length, "service")} (${enumerer(services)})` : "";
  const ecartees = whyNone(pieces.map((piece) => piece.jugee));
  const parties = [`${id} : pas de preuve${ecartees ? " qui compte" : ""}${qui}.`, ...leftOut(dossiers)];
  if (ecartees) parties.push(ecartees);
  if (jugee.correspondance?.reste !== undefined) {
    parties.push(`Ce qui lui correspond n’en dit qu’une partie : reste ${jugee.correspondance.reste}.`);
  }
  if (jugee.evaluation === "conforme") parties.push(`La fiche dit pourtant ${citer("conforme")}.`);
  const audit = alentour.structure.yaml.cycle?.prochainAudit;
  if (exigibleLe !== undefined) parties.push(notYetDue(exigibleLe));
  else if (audit !== undefined && auditReached(alentour)) {
    parties.push(`L’audit était prévu le ${enToutesLettres(audit)}.`);
  }
  return parties.join(" ");
}

function notYetDue(le: Jour): string {
  return `Elle n’est exigible qu’à partir du ${enToutesLettres(le)}.`;
}

/** Services that some method to be answered asks for in vain, each once. */
function missingServices(methodes: ExigenceExaminee["methodes"]): string[] {
  const locales = methodes.flatMap(({ parties }) => parties).filter(({ sort }) => sort === "locale");
  return [...new Set(locales.flatMap(servicesSansPreuve))];
}

/** What the fiches lost for faults that are told where they are. */
function leftOut(dossiers: ExigenceExaminee["dossiers"]): string[] {
  return dossiers.flatMap(({ fiche, ficheIllisible, fichierFiche }) => {
    if (ficheIllisible) return [`La fiche ${citer(fichierFiche)} n’a pas pu être lue.`];
    if (!fiche || fiche.ecartees.length === 0) return [];
    const { ecartees, source } = fiche;
    const lignes = [...new Set(ecartees.map((pointeur) => source.locate(pointeur).ligne))];
    const lots = lignes.slice(0, MAX_LINES);
    const suite = lots.length < lignes.length ? "…" : "";
    return [
      `${compter(ecartees.length, "pièce")} ${ecartees.length > 1 ? "écartées" : "écartée"} pour une faute, ligne${lots.length > 1 ? "s" : ""} ${enumerer(lots)}${suite}.`,
    ];
  });
}

const MAX_LINES = 5;

const RAISONS: Partial<Record<PreuveJugee["statut"], (nombre: number) => string>> = {
  absente: (nombre) => compter(nombre, "introuvable"),
  vide: (nombre) => compter(nombre, "vide"),
  inutilisable: (nombre) => compter(nombre, "inutilisable"),
  "a-venir": (nombre) => `${nombre}\u00a0à venir`,
  "non-calculee": (nombre) => compter(nombre, "non calculée"),
  "sans-date": (nombre) => `${nombre}\u00a0sans date`,
  "a-qualifier": (nombre) => `${nombre}\u00a0à qualifier`,
};

/** Why the pieces that are there count for nothing. */
function whyNone(preuves: readonly PreuveJugee[]): string | null {
  const raisons = Object.entries(RAISONS).flatMap(([statut, mots]) => {
    const nombre = preuves.filter((preuve) => preuve.statut === statut).length;
    return nombre > 0 ? [mots(nombre)] : [];
  });
  if (raisons.length === 0) return null;
  return `Pièces écartées : ${enumerer(raisons)}.`;
}

/** What answers a promise of which no method is known. */
function sansMethode({ parties }: Exigence): string {
  if (!parties)
    return "Aucune méthode de contrôle n’est connue : une pièce datée, qui dit sa nature, suffit.";
  const objets = parties.map(({ objet }) => objet);
  return `Aucune méthode de contrôle n’est connue : une pièce datée, qui dit sa nature, suffit à chaque promesse (${enumerer(objets)}).`;
}

function aideOf(examinee: ExigenceExaminee, examen: Visite["examen"]): string {
  const natures = naturesOf(examinee);
  const { correspondance } = examinee.jugee;
  if (correspondance?.reste !== undefined) {
    return `${whatToAdd(examinee, dossierAttendu(examinee, examen))} Elle doit montrer ce que ${correspondance.referentiel} ne dit pas : ${correspondance.reste}.`;
  }
  if (correspondance) {
    return `Documentez ${enumerer(correspondance.manquantes)} dans ${correspondance.referentiel}, qui la couvrent, ou donnez-lui une preuve à elle.`;
  }
  const lost = leftOut(examinee.dossiers).length > 0;
  if (lost && examinee.pieces.length === 0) return "Corrigez d’abord ce qui n’a pas pu être lu.";
  const ou = whatToAdd(examinee, dossierAttendu(examinee, examen));
  if (examinee.exigence.methodes.length === 0) return `${ou} ${sansMethode(examinee.exigence)}`;
  return natures.length === 0 ? ou : `${ou} ${naturesAttendues(natures, examen.referentiel)}`;
}

/** Natures that answer some method to be answered. */
function naturesOf({ methodes }: ExigenceExaminee): string[] {
  const locales = methodes.filter(({ sort }) => sort === "locale");
  return [...new Set(locales.flatMap(({ methode }) => methode.natures))];
}

function whatToAdd({ methodes, jugee }: ExigenceExaminee, dossier: string): string {
  const services = missingServices(methodes);
  if (services.length > 0) {
    const cles = services.map((id) => citer(`service: ${id}`));
    return `Déposez pour chacun une pièce datée dans ${dossier}/ et déclarez-la dans sa fiche, avec ${enumerer(cles, "ou")}.`;
  }
  if (jugee.couverture === "a-qualifier") {
    const whatFirst = saysWhat(jugee.preuves)
      ? "Corrigez d’abord ce que les autres constats disent de ses pièces."
      : "Donnez à chaque pièce sa date et sa nature.";
    return [whatFirst, ...partsToShow(methodes)].join(" ");
  }
  return `Déposez une pièce datée dans ${dossier}/ et déclarez-la dans sa fiche.`;
}

/** True where each piece has its day and its nature, or says what it answers: something else is wrong with them. */
function saysWhat(preuves: readonly PreuveJugee[]): boolean {
  const aside = preuves.filter(({ statut }) => statut === "a-qualifier" || statut === "sans-date");
  return aside.every(({ date, nature, declaree }) => declaree && date !== undefined && nature !== undefined);
}

/** What the pieces have to show, where a method demands several things. */
function partsToShow(methodes: ExigenceExaminee["methodes"]): string[] {
  const parties = methodes.filter(({ methode }) => methode.parties).flatMap((methode) => methode.parties);
  const objets = parties.filter(({ sort }) => sort === "locale").map(({ partie }) => partie.objet);
  return objets.length > 0 ? [`À montrer : ${enumerer(objets)}.`] : [];
}
