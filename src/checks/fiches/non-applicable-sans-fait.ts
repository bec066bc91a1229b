import { citer } from "../../domain/francais.ts";
import { conditionsOfMethode } from "../../domain/referentiel.ts";
import type { ExigenceExaminee } from "../../judgement/types.ts";
import { lieuDeLExigence } from "../lieux.ts";
import type { Regle, Trouvaille } from "../regle.ts";

export const nonApplicableSansFait: Regle = {
  id: "non-applicable-sans-fait",
  titre: "Une fiche dit « non-applicable » sans que rien ne le justifie",
  gravite: "erreur",
  silencable: true,
  pourquoi:
    "Ce qui s’applique se décide par les faits de la structure et les mots du référentiel, pas par une fiche : l’exigence reste contrôlée. Ce n’est qu’un avertissement tant que le fait dont elle dépend n’est pas déclaré.",
  remede: "Déclarez le fait dans quali.yaml, ou évaluez l’exigence, ou écartez-la par une exclusion motivée.",
  exemple: "faits:\n  svi: false",
  *checkExigence({ examen, examinee, cible }, { structure }) {
    const { evaluation, applicabilite } = examinee.jugee;
    if (evaluation !== "non-applicable" || applicabilite === "exclu") return;
    const lieu = lieuDeLExigence(examinee, "evaluation", examen, structure);
    yield { ...cible, ...whyNot(examinee), sujet: examinee.exigence.id, lieu };
  },
};

function whyNot({ exigence, jugee }: ExigenceExaminee): Pick<Trouvaille, "gravite" | "message" | "aide"> {
  const dit = `La fiche de ${exigence.id} dit ${citer("non-applicable")}`;
  if (jugee.applicabilite === "a-confirmer") {
    return {
      gravite: "avertissement",
      message: `${dit}, mais c’est un fait qui en décide : ${jugee.motifApplicabilite ?? ""}.`,
      aide: `Déclarez ce fait sous ${citer("faits")} dans quali.yaml.`,
    };
  }
  const [condition] = [...exigence.conditions, ...exigence.methodes.flatMap(conditionsOfMethode)].filter(
    ({ precision }) => !precision,
  );
  if (condition) {
    return {
      message: `${dit}, mais d’après les faits déclarés elle s’applique : ${citer(condition.mots)}.`,
      aide: "Corrigez le fait dans quali.yaml, ou l’évaluation dans la fiche.",
    };
  }
  return {
    message: `${dit}, mais le référentiel ne prévoit aucun cas où elle ne s’applique pas.`,
    aide: `Évaluez l’exigence ; si elle ne peut pas être tenue ici, écartez-la par une exclusion motivée (${citer("exclusions")} dans quali.yaml).`,
  };
}
