import type { Regle } from "../regle.ts";

export const texteInfidele: Regle = {
  id: "texte-infidele",
  titre: "Un texte n’est pas celui de son document source",
  gravite: "erreur",
  silencable: false,
  pourquoi:
    "La couche texte est la source telle que lue, fautes comprises : un écart qui n’est pas un erratum change le référentiel sans le dire. La comparaison demande le document, en texte simple : dans sources/, à côté de texte, ou par --source. Elle ne voit pas ce que la source contient et que le référentiel aurait laissé.",
  remede: "Recopiez la source. Si elle a une faute, corrigez-la dans texte/errata.yaml, avec un motif.",
};
