import { citer, enumerer } from "../../domain/francais.ts";
import type { MethodeControle, Partie } from "../../domain/referentiel.ts";
import { servicesSansPreuve } from "../../judgement/parties.ts";
import type { ExigenceExaminee, PartieExaminee } from "../../judgement/types.ts";
import { dossierAttendu, lieuDeLExigence } from "../lieux.ts";
import { naturesAttendues } from "../natures.ts";
import type { Alentour, Regle, Trouvaille, Visite } from "../regle.ts";

export const methodeSansReponse: Regle = {
  id: "methode-sans-reponse",
  titre: "Une méthode de contrôle, ou une de ses parties, n’a pas de preuve valable",
  gravite: "erreur",
  silencable: true,
  pourquoi:
    "L’auditeur applique chaque méthode de contrôle, et une méthode demande parfois plusieurs choses : ce sont ses parties. Une preuve valable suffit pour que l’exigence soit documentée ; ce qui manque encore est un avertissement si la fiche dit « conforme », et une erreur avec --strict.",
  remede:
    "Ajoutez une pièce qui réponde à ce qui manque, par sa nature ou en citant la méthode ou la partie ; `quali explain` les montre.",
  exemple:
    'preuves:\n  - fichier: extrait-csa.pdf\n    nature: compte-rendu\n    date: 2024-05-23\n    methodes: ["19.5-b.2"]',
  *checkExigence(visite, alentour) {
    const { jugee, exigence } = visite.examinee;
    if (jugee.correspondance && jugee.couverture === "documente") return;
    const entiere = exigence.methodes.length === 0 && !exigence.parties;
    if (alentour.strict && entiere && jugee.couverture !== "documente") {
      yield withoutEvidence(visite, alentour);
    }
    yield* missing(visite, alentour);
  },
};

function withoutEvidence({ examen, examinee, cible }: Visite, alentour: Alentour): Trouvaille {
  const { id } = examinee.exigence;
  return {
    ...cible,
    ...(examen.jugement.exigibleLe !== undefined && { gravite: "info" as const }),
    message: `${id} n’a pas de preuve valable.`,
    aide: `Déposez une pièce datée, avec sa nature, dans ${dossierAttendu(examinee, examen)}/.`,
    sujet: id,
    lieu: lieuDeLExigence(examinee, "preuves", examen, alentour.structure),
  };
}

function* missing({ examen, examinee, cible }: Visite, alentour: Alentour): Iterable<Trouvaille> {
  const { evaluation, couverture } = examinee.jugee;
  // What nothing documents, or what has lapsed, is told by other rules.
  if (!alentour.strict && (evaluation !== "conforme" || couverture !== "documente")) return;
  const lieu = lieuDeLExigence(examinee, "preuves", examen, alentour.structure);
  for (const [entier, parties] of demandsOf(examinee)) {
    for (const partie of parties) {
      if (partie.sort !== "locale" || partie.reponse === "repondue") continue;
      // Services without evidence have a rule of their own.
      if (!alentour.strict && servicesSansPreuve(partie).length > 0) continue;
      yield {
        ...cible,
        ...(!alentour.strict && { gravite: "avertissement" as const }),
        message: messageOf(entier, partie),
        aide: aideOf(partie, examinee, examen),
        sujet: partie.partie.id,
        donnees: {
          methodes: [partie.partie.id],
          natures: [...partie.partie.natures],
          services: servicesSansPreuve(partie),
        },
        lieu,
      };
    }
  }
}

/** What is asked, with its parts: each method, or a promise that our reading parts where no method is known. */
function demandsOf({
  exigence,
  methodes,
  promesses,
}: ExigenceExaminee): [Demande, readonly PartieExaminee[]][] {
  const siennes = methodes.map(({ methode, parties }) => [methode, parties] as [Demande, typeof parties]);
  return exigence.parties ? [...siennes, [exigence, promesses]] : siennes;
}

type Demande = Pick<MethodeControle, "id" | "texte"> & { parties?: readonly Partie[] };

function messageOf({ id, texte, parties }: Demande, partie: PartieExaminee): string {
  const { objet } = partie.partie;
  if (parties) {
    return `${id} : ${objet} ${partie.reponse === "perimee" ? "sans preuve encore valable" : "sans preuve"}.`;
  }
  return `La méthode ${id}, ${citer(texte.replace(/\.$/, ""))}, ${factOf(partie)}.`;
}

function factOf(partie: PartieExaminee): string {
  if (partie.reponse === "perimee") return "n’a plus de preuve valable";
  const services = servicesSansPreuve(partie);
  return services.length > 0 ? `n’a pas de preuve pour ${enumerer(services)}` : "n’a pas de preuve";
}

function aideOf({ partie }: PartieExaminee, examinee: ExigenceExaminee, examen: Visite["examen"]): string {
  const { id, natures, aCiter = [] } = partie;
  const ou = `Ajoutez dans ${dossierAttendu(examinee, examen)}/ une pièce récente qui y réponde`;
  if (natures.length === 0) return `${ou}, en citant la méthode.`;
  const citee = aCiter.length > 0 ? `, qui cite la partie : ${citer(`methodes: ["${id}"]`)}` : "";
  return `${ou}${citee}. ${naturesAttendues(natures, examen.referentiel)}`;
}
