import { limiteDuModule } from "../../../domain/limites.ts";
import type { Referentiel } from "../../../domain/referentiel.ts";
import type { Jugement } from "../../../domain/resultat.ts";
import {
  booleen,
  liste,
  nombre,
  objet,
  option,
  prose,
  texte,
  type Vue,
} from "../../../show/templates/shape.ts";

/** The modules chosen, and the rule that they were held against. */
export const SELECTION = objet({
  valide: booleen,
  label: option(texte),
  /** Words of the source. */
  regle: option(prose),
  constats: liste(prose),
  modules: liste(
    objet({
      numero: nombre,
      titre: prose,
      limite: option(prose),
      genre: texte,
      retenu: booleen,
      impose: booleen,
    }),
  ),
});

export function selectionOf(jugement: Jugement, referentiel: Referentiel): Vue<typeof SELECTION> {
  const { selection } = jugement;
  const ligne = referentiel.selection.lignes.find((one) => one.id === selection.ligne);
  return {
    valide: selection.valide,
    label: selection.label ?? null,
    regle: ligne?.mots ?? null,
    constats: selection.constats,
    modules: referentiel.modules.map(({ numero, titre, type }) => ({
      numero,
      titre,
      limite: limiteDuModule(jugement, numero) ?? null,
      genre: type === "general" ? "général" : "métier",
      retenu: jugement.modules.includes(numero),
      impose: ligne?.obligatoires.includes(numero) ?? false,
    })),
  };
}
