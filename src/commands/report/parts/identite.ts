import { daysBetween } from "../../../domain/jour.ts";
import { exigencesOf, type Referentiel } from "../../../domain/referentiel.ts";
import type { Jugement } from "../../../domain/resultat.ts";
import { kindOf } from "../../../selection/matrice.ts";
import { booleen, nombre, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";
import { empreinteDuDossier, enGroupes } from "./empreinte.ts";

/** What stands at the head of every report. */
export const IDENTITE = {
  rapport: objet({ type: texte, titre: texte, date: texte, strict: booleen, version: texte }),
  apparence: objet({ nom: option(prose), logo: option(texte) }),
  structure: objet({
    id: texte,
    nom: prose,
    genre: option(texte),
    /** « dotée d’un CERT », « sans CERT ». */
    cert: option(texte),
    departement: option(texte),
    fictif: booleen,
    labellisation: option(texte),
    prochainAudit: option(texte),
    /** Days from the judgement to the audit; absent without a date, or when it is past. */
    jours: option(nombre),
  }),
  /** Of the whole folder, in groups of eight. */
  empreinte: texte,
};
export type IdentiteDePage = Vue<{ kind: "objet"; champs: typeof IDENTITE }>;

export const REFERENTIEL = objet({
  reference: texte,
  titre: prose,
  version: texte,
  date: texte,
  edition: nombre,
  empreinte: texte,
  /** How quali reads that text: it has editions of its own, unless it says none. */
  lecture: option(objet({ edition: option(nombre), empreinte: texte })),
  avis: prose,
  /** No source gives a control method of it. */
  sansMethode: booleen,
  /** Not yet due in whole: the day from which it is. */
  exigibleLe: option(texte),
});

export function identiteOf(entree: EntreeRapport, rapport: { type: string; titre: string }): IdentiteDePage {
  const { structure, declaree } = entree;
  const principal = structure.jugements.find((jugement) => jugement.principal) ?? structure.jugements[0];
  const referentiel = entree.referentiels.get(principal?.referentiel ?? "");
  return {
    rapport: { ...rapport, date: entree.date, strict: entree.strict, version: entree.version },
    apparence: { nom: declaree.apparence?.nom ?? null, logo: entree.logo },
    structure: {
      id: structure.id,
      nom: structure.nom,
      genre: libelleOf(referentiel, structure.type),
      cert: certOf(structure.cert),
      departement: declaree.structure.departement ?? null,
      fictif: structure.fictif === true,
      labellisation: declaree.cycle?.labellisation ?? null,
      prochainAudit: declaree.cycle?.prochainAudit ?? null,
      jours: daysTo(entree.date, declaree.cycle?.prochainAudit),
    },
    empreinte: enGroupes(empreinteDuDossier(entree)),
  };
}

/** How the référentiel names a kind of structure. */
function libelleOf(referentiel: Referentiel | undefined, type: string | undefined): string | null {
  if (!referentiel || type === undefined) return null;
  const genre = kindOf(referentiel, type);
  return referentiel.selection.types.find(({ id }) => id === genre)?.libelle ?? null;
}

function daysTo(date: string, audit: string | undefined): number | null {
  return audit === undefined || audit < date ? null : daysBetween(date, audit);
}

function certOf(cert: boolean | undefined): string | null {
  if (cert === undefined) return null;
  return cert ? "avec CERT" : "sans CERT";
}

export function referentielOf(
  referentiel: Referentiel,
  { exigibleLe }: Pick<Jugement, "exigibleLe">,
): Vue<typeof REFERENTIEL> {
  const { id, version, titre, date, edition, empreinte, lecture: lue, avis } = referentiel;
  const reference = `${id}@${version}`;
  const lecture = lue ? { edition: lue.edition ?? null, empreinte: lue.empreinte } : null;
  return {
    reference,
    titre,
    version,
    date,
    edition,
    empreinte,
    lecture,
    avis,
    sansMethode: exigencesOf(referentiel).every(({ methodes }) => methodes.length === 0),
    exigibleLe: exigibleLe ?? null,
  };
}
