import type { Regle } from "../regle.ts";

export const migrationInterrompue: Regle = {
  id: "migration-interrompue",
  titre: "Une migration a été interrompue",
  gravite: "erreur",
  silencable: false,
  pourquoi:
    "Arrêtée pendant l’échange des dossiers, une migration laisse une partie de l’ancien et une partie du nouveau : un tel mélange ne se juge pas.",
  remede: "Relancez quali migrate sur ce dossier : il achève la migration, sans rien perdre.",
};
