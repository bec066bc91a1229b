import { compter } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";

export const revueAutreLecture: Regle = {
  id: "revue-autre-lecture",
  titre: "Des signatures ont été données sous une autre édition de la lecture du référentiel",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Le texte officiel n’a pas changé, mais quali le lit autrement : natures attendues, périodes ou parties. Les signatures tiennent ; une relecture dit si l’évaluation tient aussi.",
  remede: "Relisez ces exigences, puis signez-les de nouveau.",
  exemple: 'quali review --all --par "référent qualité"',
  *check({ examens, structure: { verrou } }) {
    for (const { referentiel, jugement, exigences } of examens) {
      const edition = referentiel.lecture?.edition;
      if (edition === undefined || !verrou) continue;
      const other = exigences.filter(({ revue: { revue, signature } }) => {
        return revue === "a-jour" && signature?.lecture !== undefined && signature.lecture !== edition;
      });
      const [first] = other;
      if (!first) continue;
      const n = other.length;
      yield {
        referentiel: jugement.referentiel,
        message: `${compter(n, "exigence")} ${n > 1 ? "ont été signées" : "a été signée"} sous une autre édition de la lecture de ${jugement.referentiel}, dont c’est l’édition ${edition} : ${listOf(other.map(({ exigence }) => exigence.id))}.`,
        aide: "Relisez-les, puis signez-les de nouveau par « quali review ».",
        sujet: "lecture",
        lieu: { source: verrou.source, pointeur: [] },
      };
    }
  },
};

const DITES = 10;

function listOf(ids: readonly string[]): string {
  const more = ids.length - DITES;
  return ids.slice(0, DITES).join(", ") + (more > 0 ? `, et ${more} de plus` : "");
}
