import { citer, enumerer } from "../../domain/francais.ts";
import type { Fait } from "../../domain/referentiel.ts";
import type { Regle } from "../regle.ts";

export const faitInvalide: Regle = {
  id: "fait-invalide",
  ecrit: true,
  titre: "La valeur d’un fait ne répond pas à sa question",
  gravite: "erreur",
  silencable: true,
  pourquoi: "Une valeur que la question n’attend pas ne décide de rien.",
  remede: "Écrivez true ou false, ou une des valeurs que le référentiel donne.",
  exemple: "faits:\n  svi: false   # et non « non »",
  *check({ examens, structure }) {
    const faits = examens.flatMap(({ referentiel }) => referentiel.faits);
    for (const [id, valeur] of Object.entries(structure.yaml.faits ?? {})) {
      // One value answers the question of each référentiel.
      const fait = faits.find((one) => one.id === id && valeur !== undefined && !answers(one, valeur));
      if (!fait) continue;
      const attendu =
        fait.type === "booleen"
          ? "true (oui) ou false (non)"
          : enumerer((fait.valeurs ?? []).map(citer), "ou");
      yield {
        message: `${citer(String(valeur))} ne répond pas à la question : ${fait.question}`,
        aide: `Écrivez ${attendu}.`,
        sujet: id,
        lieu: { source: structure.source, pointeur: ["faits", id] },
      };
    }
  },
};

function answers({ type, valeurs }: Fait, valeur: boolean | string): boolean {
  return type === "booleen" ? typeof valeur === "boolean" : (valeurs ?? []).includes(String(valeur));
}
