import type { Pointeur, Source } from "../../domain/source.ts";
import type { GouvernanceLue } from "../../domain/structure.ts";

/** A text of gouvernance.yaml that should give a role, a body or a service. */
interface RoleEcrit {
  cle: string;
  texte: string;
  sujet: string;
  source: Source;
  pointeur: Pointeur;
}

const ROLES = new Set(
  "fonction presidence responsable acteur organisateur signataire validePar emetteur garant rattachement adresse membres pilotage certificateur service nom".split(
    " ",
  ),
);

/** Every place of gouvernance.yaml where a role is to be written. */
export function* rolesDe(gouvernance: GouvernanceLue | undefined): Generator<RoleEcrit> {
  if (!gouvernance) return;
  const { source, yaml, pointeurs } = gouvernance;
  const groupes: object[] = [yaml];
  for (const groupe of groupes) {
    const place = pointeurs.get(groupe) ?? [];
    for (const [cle, valeur] of Object.entries(groupe)) {
      const items: unknown[] = Array.isArray(valeur) ? valeur : [valeur];
      for (const [rang, item] of items.entries()) {
        if (typeof item === "object" && item !== null) groupes.push(item);
        else if (typeof item === "string" && ROLES.has(cle)) {
          const pointeur = [...place, cle, ...(Array.isArray(valeur) ? [rang] : [])];
          yield { cle, texte: item, sujet: `gouvernance ${pointeur.join("/")}`, source, pointeur };
        }
      }
    }
  }
}
