import { enToutesLettres } from "../../../domain/jour.ts";
import type { ChiffreDuPays, EvolutionDuPays } from "../../../results/evolution.ts";
import { liste, nombre, objet, option, prose, type Vue } from "../../../show/templates/shape.ts";
import { share } from "./figures.ts";

const PAS = objet({
  nom: prose,
  avant: nombre,
  surAvant: nombre,
  apres: nombre,
  surApres: nombre,
  /** « +3 », « −2 », « 0 »: exigences. */
  ecart: prose,
});

/** An earlier result against this one, over the structures that stand in both. */
export const TENDANCE = option(
  objet({
    phrase: prose,
    modules: liste(PAS),
    structures: liste(PAS),
    autresStructures: nombre,
    nouvelles: liste(prose),
    disparues: liste(prose),
  }),
);

const STRUCTURES_MAX = 20;

export function tendanceOf(
  { avant, apres, modules, changees, nouvelles, disparues }: EvolutionDuPays,
  jourAvant: string,
  nomOf: (id: string) => string,
): Vue<typeof TENDANCE> {
  const [was, is] = [told(avant), told(apres)];
  return {
    phrase: `Au ${enToutesLettres(jourAvant)} : ${was}. Aujourd’hui, pour les mêmes structures : ${is} (${gap(avant, apres)}).`,
    modules: modules.map((one) => pas(`Module ${one.numero}`, one.avant, one.apres)),
    structures: changees.slice(0, STRUCTURES_MAX).map((one) => pas(nomOf(one.id), one.avant, one.apres)),
    autresStructures: Math.max(0, changees.length - STRUCTURES_MAX),
    nouvelles: nouvelles.map(nomOf),
    disparues: disparues.map(nomOf),
  };
}

function told({ documentees, controlees }: ChiffreDuPays): string {
  const part = share(documentees, controlees);
  return `${documentees} exigences documentées sur ${controlees}${part === null ? "" : `, soit ${part} %`}`;
}

function pas(nom: string, avant: ChiffreDuPays, apres: ChiffreDuPays): Vue<typeof PAS> {
  return {
    nom,
    avant: avant.documentees,
    surAvant: avant.controlees,
    apres: apres.documentees,
    surApres: apres.controlees,
    ecart: gap(avant, apres),
  };
}

function gap(avant: ChiffreDuPays, apres: ChiffreDuPays): string {
  const change = apres.documentees - avant.documentees;
  if (change === 0) return "0";
  return change > 0 ? `+${change}` : `−${-change}`;
}
