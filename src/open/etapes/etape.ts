import type { Diagnostic, ExigenceJugee, Jugement } from "../../domain/resultat.ts";
import { summarise } from "../../domain/synthese.ts";
import type { CouvertureDEtape, Etape, JugementDEtape } from "../../generated/historique.ts";
import { sayAbsent } from "../git-words.ts";
import type { VerdictPasse } from "../histoire.ts";

type Reperes = Pick<Etape, "date" | "commit" | "dateCommit"> & { chemin?: string };

/** A step at which the structure was nowhere; `manquants`: contents that it would have taken to know. */
export function absentStep(reperes: Reperes, manquants: number): Etape {
  if (manquants > 0) return { ...reperes, etat: "illisible", motif: sayAbsent(manquants), jugements: [] };
  return { ...reperes, etat: "absente", motif: "La structure n’y était pas.", jugements: [] };
}

/** What is kept of a judgement; `manques`: what is not known of the folder, in a sentence. */
export function judgedStep(reperes: Reperes, { pesee }: VerdictPasse, manques: string | undefined): Etape {
  const { ouverts, enSommeil } = pesee.count();
  const motif = manques ?? (pesee.jugeable ? undefined : gravest(pesee.tell().diagnostics)?.message);
  return {
    ...reperes,
    etat: pesee.jugeable ? "jugee" : "illisible",
    ...(motif !== undefined && { motif }),
    constats: {
      erreurs: ouverts.erreur,
      avertissements: ouverts.avertissement,
      informations: ouverts.info,
      enSommeil,
    },
    jugements: pesee.jugements.map(shortened),
  };
}

/** The finding for which a structure cannot be judged. */
function gravest(diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  const unknown = diagnostics.find(({ regle }) => regle === "referentiel-inconnu");
  return unknown ?? diagnostics.find(({ gravite }) => gravite === "erreur") ?? diagnostics[0];
}

function shortened({ referentiel, nom, principal, modules, exigences }: Jugement): JugementDEtape {
  return {
    referentiel,
    nom,
    principal,
    ensemble: coverageOf(exigences),
    modules: modules.map((numero) => ({
      numero,
      couverture: coverageOf(exigences.filter(({ module }) => module === numero)),
    })),
    perimees: exigences.filter(({ etat }) => etat === "perime").map(({ id }) => id),
  };
}

function coverageOf(exigences: readonly ExigenceJugee[]): CouvertureDEtape {
  const { controlees, documentees, perimees, manquantes, aRevoir, exclues } = summarise(exigences);
  return { controlees, documentees, perimees, manquantes, aRevoir, exclues };
}
