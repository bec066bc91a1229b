import { GENRES_D_AUDIT } from "../../../domain/audits.ts";
import { capitalise } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import { liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";

/** Labels obtained, audits held and planned, who certifies. */
export const JALONS = objet({
  labels: liste(objet({ nom: prose, annee: option(texte), detail: option(prose) })),
  audits: liste(objet({ genre: prose, quand: option(prose), acteur: option(prose), suite: option(prose) })),
  certificateur: option(prose),
});

export function jalonsOf({ ecrits, structure }: EntreeRapport): Vue<typeof JALONS> {
  const { labels = [], audits = [], certificateur } = ecrits?.gouvernance ?? {};
  const held = (structure.audits ?? []).map(({ genre, date, organisme }) => ({
    genre: capitalise(GENRES_D_AUDIT[genre]),
    quand: enToutesLettres(date),
    acteur: organisme ?? null,
    suite: null,
  }));
  const { labellisation, prochainAudit } = structure.cycle ?? {};
  const cycle = [
    ...(labellisation ? [{ genre: "Labellisation", quand: enToutesLettres(labellisation) }] : []),
    ...(prochainAudit ? [{ genre: "Prochain audit", quand: enToutesLettres(prochainAudit) }] : []),
  ];
  return {
    labels: labels.map(({ nom, annee, detail }) => ({
      nom,
      annee: annee === undefined ? null : String(annee),
      detail: detail ?? null,
    })),
    audits: [
      ...audits.map(({ genre, periode, date, acteur, suite }) => ({
        genre,
        quand: periode ?? (date === undefined ? null : enToutesLettres(date)),
        acteur: acteur ?? null,
        suite: suite ?? null,
      })),
      ...held,
      ...cycle.map((one) => ({ ...one, acteur: null, suite: null })),
    ],
    certificateur: certificateur ?? null,
  };
}
