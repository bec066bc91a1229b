import type { Lecture } from "../../src/depot/depot.ts";
import type { DefinitionIndicateur, IndicateurCalcule, Liaison } from "../../src/domain/indicateurs.ts";
import { createCalendrier } from "../../src/indicateurs/calendrier/jours-ouvres.ts";
import { computeIndicateur, type EcouteDeLigne } from "../../src/indicateurs/compute.ts";
import { openTableur } from "../../src/indicateurs/registre/tableur.ts";
import { RegistreError } from "../../src/indicateurs/registre/types.ts";

export function lectureOf(contenu: string | Uint8Array): Lecture {
  const bytes = Buffer.from(contenu);
  return { taille: bytes.length, read: (at, length) => bytes.subarray(at, at + length), close: () => {} };
}

export function definition(change: Partial<DefinitionIndicateur> = {}): DefinitionIndicateur {
  return {
    id: "taux",
    titre: "Taux",
    formule: "dans-delai",
    unite: "pourcent",
    periode: "trimestre",
    sens: "hausse",
    colonnes: [
      { id: "recu", role: "recu", titre: "Reçu", requise: true },
      { id: "repondu", role: "repondu", titre: "Répondu", requise: true },
      { id: "complete", role: "complete", titre: "Complété", requise: false },
      { id: "attente", role: "attente", titre: "Attente", requise: false },
      { id: "numero", role: "numero", titre: "Numéro", requise: false },
    ],
    delai: { duree: 5, unite: "jours-ouvres", repart: true, attenteCompte: false, mots: "" },
    methodes: [],
    exigences: [],
    origine: "referentiel",
    ...change,
  };
}

export function liaison(change: Partial<Liaison> = {}): Liaison {
  return {
    id: "taux",
    definition: definition(),
    sources: ["r.csv"],
    colonnes: new Map([
      ["recu", "Reçu le"],
      ["repondu", "Répondu le"],
    ]),
    filtre: new Map(),
    seuilIllisible: 5,
    ...change,
  };
}

/** Computes over registers held in memory. */
export function compute(
  fichiers: Readonly<Record<string, string | Uint8Array>>,
  lie: Liaison = liaison({ sources: Object.keys(fichiers) }),
  date = "2024-07-15",
  ecoute?: EcouteDeLigne,
): IndicateurCalcule {
  const ouvrir = (chemin: string) => {
    const contenu = fichiers[chemin];
    if (contenu === undefined) throw new RegistreError("Ce registre n’est pas là.");
    return lectureOf(contenu);
  };
  const calendrier = createCalendrier("73");
  return computeIndicateur(lie, { ouvrir, calendrier, classeur: openTableur, ecoute }, date);
}
