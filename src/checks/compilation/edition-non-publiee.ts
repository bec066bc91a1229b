import type { Regle } from "../regle.ts";

export const editionNonPubliee: Regle = {
  id: "edition-non-publiee",
  titre: "Rien ne fixe encore le texte de l’édition",
  gravite: "info",
  silencable: false,
  pourquoi:
    "Tant que son empreinte n’est pas inscrite, le texte peut changer sans que rien ne le dise. C’est normal pendant la saisie.",
  remede:
    "Le jour où vous publiez l’édition, inscrivez dans texte/editions.yaml l’empreinte que le constat donne.",
  exemple: `version: 1
editions:
  - edition: 1
    empreinte: "820053111afe1cee094c63d088453d4d3caddc468604cd8b4595e45fc6c63fe7"`,
};
