import { capitalise } from "../../../domain/francais.ts";
import type { DocumentPublie } from "../../../domain/gouvernance.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import { liste, objet, option, prose, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";

/** Who validated a document, when, where it is published, who signs it. */
export const PUBLICATION = objet({
  validation: option(prose),
  publication: liste(prose),
  pour: option(prose),
  signataire: option(prose),
  devise: option(prose),
});

export function documentOf(
  { ecrits }: EntreeRapport,
  type: DocumentPublie["type"],
): DocumentPublie | undefined {
  return ecrits?.gouvernance?.documents?.find((one) => one.type === type);
}

export function publicationOf(
  { ecrits }: EntreeRapport,
  document: DocumentPublie | undefined,
): Vue<typeof PUBLICATION> | null {
  if (!document) return null;
  const { valideLe, validePar, publication = [], pour, signataire, devise } = document;
  const comite = ecrits?.gouvernance?.comites?.find(({ id }) => id === validePar);
  const who = comite ? [comite.nom, ...(comite.sigle ? [`(${comite.sigle})`] : [])].join(" ") : validePar;
  const when = valideLe === undefined ? "" : ` le ${enToutesLettres(valideLe)}`;
  return {
    validation: who === undefined && when === "" ? null : `Document validé${when}${who ? ` : ${who}` : ""}.`,
    publication,
    pour: pour ?? null,
    signataire: signataire ?? null,
    devise: devise ?? null,
  };
}

const STATUTS: Record<NonNullable<DocumentPublie["statut"]>, string> = {
  envisage: "Démarche envisagée",
  "en-deploiement": "Démarche en cours de déploiement",
  "en-vigueur": "Démarche en vigueur",
};

/** « Démarche Quali-ATE en cours de déploiement. Version avril 2024 ». */
export function sousTitreOf(document: DocumentPublie | undefined): string | null {
  const { statut, version, periode } = document ?? {};
  const parts = [statut && STATUTS[statut], periode && `Période ${periode}`, version && `Version ${version}`];
  return parts.filter((one) => one).join(" – ") || null;
}

/** Rows of the cover. */
export function ficheOf(
  entree: EntreeRapport,
  document: DocumentPublie | undefined,
): { quoi: string; mots: string }[] {
  if (!document) return [];
  const { emetteur, misAJour, publication = [] } = document;
  const validation = publicationOf(entree, document)?.validation;
  return [
    ...(emetteur ? [{ quoi: "Émetteur", mots: emetteur }] : []),
    ...(misAJour ? [{ quoi: "Mis à jour le", mots: enToutesLettres(misAJour) }] : []),
    ...(validation ? [{ quoi: "Validation", mots: validation }] : []),
    ...(publication.length > 0 ? [{ quoi: "Publication", mots: capitalise(publication.join(", ")) }] : []),
  ];
}
