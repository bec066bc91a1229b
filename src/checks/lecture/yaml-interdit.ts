import type { Regle } from "../regle.ts";

export const yamlInterdit: Regle = {
  id: "yaml-interdit",
  titre: "Le fichier emploie une écriture YAML qui n’est pas admise",
  gravite: "erreur",
  silencable: false,
  pourquoi:
    "Ancres, alias, étiquettes et documents multiples peuvent faire dire à un fichier autre chose que ce qu’on lit.",
  remede: "Écrivez les valeurs en toutes lettres, dans un seul document.",
  exemple: "responsable: Bureau de l’accueil   # et non *responsable",
};
