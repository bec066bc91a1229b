import { citer, enumerer } from "../../domain/francais.ts";
import type { Examen, ExigenceExaminee, MethodeExaminee } from "../../judgement/types.ts";
import { dossierAttendu, lieuDeLExigence } from "../lieux.ts";
import { controlees } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const methodeSansReponse: Regle = {
  id: "methode-sans-reponse",
  titre: "Une méthode de contrôle n’a pas de réponse valable",
  gravite: "erreur",
  silencable: true,
  pourquoi:
    "L’auditeur applique chaque méthode de contrôle. Avec --strict, chacune doit avoir une preuve valable ; sans cette option, une seule suffit pour que l’exigence soit documentée.",
  remede:
    "Ajoutez une pièce qui réponde à la méthode, par sa nature ou en la citant ; ou jugez sans --strict.",
  exemple:
    'preuves:\n  - fichier: registre-2024.pdf\n    nature: registre\n    date: 2024-03-31\n    methodes: ["15.3-a"]',
  *check(contexte) {
    if (!contexte.strict) return;
    for (const { examen, examinee, cible } of controlees(contexte)) {
      if (examinee.jugee.correspondance && examinee.jugee.couverture === "documente") continue;
      const commun = { ...cible, lieu: lieuDeLExigence(examinee, "preuves", examen, contexte.structure) };
      if (examinee.sansMethode && examinee.jugee.couverture !== "documente") {
        const { id } = examinee.exigence;
        yield {
          ...commun,
          message: `${id} n’a pas de preuve valable.`,
          aide: `Déposez une pièce datée, avec sa nature, dans ${dossierAttendu(examinee, examen)}/.`,
          sujet: id,
        };
      }
      for (const methode of examinee.methodes) {
        if (methode.sort !== "locale" || methode.reponse === "repondue") continue;
        yield {
          ...commun,
          message: messageOf(methode),
          aide: aideOf(methode, examinee, examen),
          sujet: methode.methode.id,
        };
      }
    }
  },
};

function messageOf({ methode, reponse, servicesSansPreuve }: MethodeExaminee): string {
  const fait =
    reponse === "perimee"
      ? "n’a plus de preuve valable"
      : servicesSansPreuve.length > 0
        ? `n’a pas de preuve pour ${enumerer(servicesSansPreuve)}`
        : "n’a pas de preuve";
  return `La méthode ${methode.id}, ${citer(methode.texte.replace(/\.$/, ""))}, ${fait}.`;
}

function aideOf({ methode }: MethodeExaminee, examinee: ExigenceExaminee, examen: Examen): string {
  const libelles = new Map(examen.referentiel.natures.map(({ id, libelle }) => [id, libelle]));
  const natures = methode.natures.map((id) => (libelles.get(id) ?? id).toLowerCase());
  const ou = `Ajoutez dans ${dossierAttendu(examinee, examen)}/ une pièce récente qui y réponde`;
  if (natures.length === 0) return `${ou}, en citant la méthode.`;
  return `${ou} : ${enumerer(natures, "ou")} (${examen.referentiel.avis}).`;
}
