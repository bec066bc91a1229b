import type { ColonneAttendue, DefinitionIndicateur } from "../domain/indicateurs.ts";

const required = (role: ColonneAttendue["role"], titre: string) => ({ role, titre, requise: true });
const optional = (role: ColonneAttendue["role"], titre: string) => ({ role, titre, requise: false });

const DEMANDES = [
  required("recu", "Date de réception"),
  required("repondu", "Date de réponse"),
  optional("complete", "Date de complétude"),
  optional("attente", "Date de la réponse d’attente"),
  optional("numero", "Numéro"),
];

/** The columns that each formula reads. */
export const COLONNES_DE_FORMULE: Readonly<
  Record<DefinitionIndicateur["formule"], readonly Omit<ColonneAttendue, "id">[]>
> = {
  "dans-delai": DEMANDES,
  "delai-moyen": DEMANDES,
  rapport: [
    required("periode", "Mois ou jour"),
    required("numerateur", "Part"),
    required("denominateur", "Tout"),
    optional("numero", "Numéro"),
  ],
  somme: [required("periode", "Mois ou jour"), required("nombre", "Nombre"), optional("numero", "Numéro")],
  compte: [required("date", "Date"), optional("numero", "Numéro")],
  satisfaction: [
    required("date", "Date de la réponse"),
    required("reponse", "Réponse donnée"),
    optional("numero", "Numéro"),
  ],
};
