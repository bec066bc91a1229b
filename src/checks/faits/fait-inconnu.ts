import { citer } from "../../domain/francais.ts";
import { nearest } from "../../domain/proche.ts";
import type { Regle } from "../regle.ts";

export const faitInconnu: Regle = {
  id: "fait-inconnu",
  ecrit: true,
  titre: "Un fait déclaré n’existe dans aucun référentiel suivi",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Un nom mal écrit ne répond à aucune question : tout reste comme s’il n’était pas là.",
  remede: "Corrigez le nom du fait, ou retirez-le.",
  exemple: "faits:\n  svi: false",
  *check({ examens, structure, suivisInconnus }) {
    const connus = new Set(examens.flatMap(({ referentiel }) => referentiel.faits.map(({ id }) => id)));
    if (connus.size === 0 || suivisInconnus.length > 0) return;
    for (const id of Object.keys(structure.yaml.faits ?? {})) {
      if (connus.has(id)) continue;
      const proche = nearest(id, connus);
      yield {
        message: `Aucun référentiel suivi ne demande le fait ${citer(id)}.`,
        aide:
          id === "cert"
            ? `Écrivez-le sous ${citer("structure")}, à côté du nom.`
            : proche
              ? `Vouliez-vous dire ${citer(proche)} ?`
              : "Corrigez ce nom, ou retirez la ligne.",
        sujet: id,
        lieu: { source: structure.source, pointeur: ["faits", id], sur: "cle" },
      };
    }
  },
};
