import { citer, compter, enumerer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { PreuveJugee } from "../../domain/resultat.ts";
import type { Examen, ExigenceExaminee } from "../../judgement/types.ts";
import { dossierAttendu, lieuDeLExigence } from "../lieux.ts";
import { controlees } from "../parcours.ts";
import type { Contexte, Regle } from "../regle.ts";

export const preuveManquante: Regle = {
  id: "preuve-manquante",
  titre: "Aucune preuve ne documente l’exigence",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "L’auditeur demandera une preuve. C’est une erreur si la fiche dit « conforme », ou si le jour de l’audit est venu.",
  remede:
    "Déposez dans le dossier de l’exigence une pièce datée, et déclarez-la dans sa fiche avec sa nature.",
  exemple:
    "preuves:\n  - fichier: registre-2024.pdf\n    titre: Registre des courriels\n    nature: registre\n    date: 2024-03-31",
  *check(contexte) {
    const { structure } = contexte;
    for (const { examen, examinee, cible } of controlees(contexte)) {
      if (examinee.jugee.couverture !== "manquant") continue;
      const conforme = examinee.jugee.evaluation === "conforme";
      // What is missing is told where the evidence belongs, in the other référentiel.
      const ailleurs = examinee.jugee.correspondance !== undefined;
      const grave = conforme || (auditReached(contexte) && !ailleurs);
      yield {
        ...cible,
        ...(grave ? { gravite: "erreur" as const } : ailleurs && { gravite: "info" as const }),
        message: messageOf(examinee, contexte),
        aide: aideOf(examinee, examen),
        sujet: examinee.exigence.id,
        lieu: lieuDeLExigence(examinee, conforme ? "evaluation" : "preuves", examen, structure),
      };
    }
  },
};

function auditReached({ structure, date }: Contexte): boolean {
  const audit = structure.yaml.cycle?.prochainAudit;
  return audit !== undefined && date >= audit;
}

function messageOf(
  { exigence: { id }, jugee, methodes, pieces }: ExigenceExaminee,
  contexte: Contexte,
): string {
  const services = methodes.flatMap(({ servicesSansPreuve }) => servicesSansPreuve);
  const quoi =
    services.length > 0
      ? `de preuve pour ${compter(services.length, "service")} (${enumerer(services)})`
      : "de preuve";
  const parties = [`${id} : pas ${quoi}.`];
  const ecartees = whyNone(pieces.map((piece) => piece.jugee));
  if (ecartees) parties.push(ecartees);
  if (jugee.evaluation === "conforme") parties.push(`La fiche dit pourtant ${citer("conforme")}.`);
  const audit = contexte.structure.yaml.cycle?.prochainAudit;
  if (audit !== undefined && auditReached(contexte)) {
    parties.push(`L’audit était prévu le ${enToutesLettres(audit)}.`);
  }
  return parties.join(" ");
}

const RAISONS: Partial<Record<PreuveJugee["statut"], (nombre: number) => string>> = {
  absente: (nombre) => compter(nombre, "introuvable"),
  vide: (nombre) => compter(nombre, "vide"),
  "a-venir": (nombre) => `${nombre}\u00a0à venir`,
  "non-calculee": (nombre) => compter(nombre, "non calculée"),
};

/** Why the pieces that are declared count for nothing. */
function whyNone(preuves: readonly PreuveJugee[]): string | null {
  const raisons = Object.entries(RAISONS).flatMap(([statut, mots]) => {
    const nombre = preuves.filter((preuve) => preuve.statut === statut).length;
    return nombre > 0 ? [mots(nombre)] : [];
  });
  if (raisons.length === 0) return null;
  return `Pièces déclarées qui ne comptent pas : ${enumerer(raisons)}.`;
}

function aideOf(examinee: ExigenceExaminee, examen: Examen): string {
  const libelles = new Map(examen.referentiel.natures.map(({ id, libelle }) => [id, libelle]));
  const natures = new Set(
    examinee.methodes.filter(({ sort }) => sort === "locale").flatMap(({ methode }) => methode.natures),
  );
  const attendues = [...natures].map((id) => (libelles.get(id) ?? id).toLowerCase());
  const { correspondance } = examinee.jugee;
  if (correspondance) {
    return `Documentez ${enumerer(correspondance.manquantes)} dans ${correspondance.referentiel}, qui la couvrent, ou donnez-lui une preuve à elle.`;
  }
  const ou = `Déposez une pièce datée dans ${dossierAttendu(examinee, examen)}/ et déclarez-la dans sa fiche.`;
  if (attendues.length === 0) return ou;
  return `${ou} Ce qui peut y répondre : ${enumerer(attendues, "ou")} (${examen.referentiel.avis}).`;
}
