import { addMonths, enToutesLettres, type Jour } from "../../domain/jour.ts";
import type { AuditJuge, ConstatDAuditJuge, StructureJugee } from "../../domain/resultat.ts";
import type { CadreDAgenda, Echeance } from "./evenement.ts";

const GENRES: Record<AuditJuge["genre"], string> = {
  interne: "Audit interne",
  externe: "Audit externe",
  suivi: "Audit de suivi",
  blanc: "Audit blanc",
};

/** The audit that quali.yaml announces, those of `audits/` that are still to be held, and the steps of the label. */
export function auditsAVenir({ structure, referentiels, date }: CadreDAgenda): Echeance[] {
  const { cycle, audits = [] } = structure;
  const annonce = cycle?.prochainAudit;
  const planned = audits.filter(({ aVenir }) => aVenir);
  return [
    ...(annonce === undefined || planned.some((audit) => audit.date === annonce)
      ? []
      : [auditOf("prochainAudit", "Audit", annonce)]),
    ...planned.map(({ fichier, genre, organisme, date: jour }) =>
      auditOf(fichier, organisme ? `${GENRES[genre]}, ${organisme}` : GENRES[genre], jour),
    ),
    ...stepsOf(structure, referentiels, date),
  ];
}

function auditOf(cle: string, titre: string, date: Jour, detail?: string): Echeance {
  return {
    genre: "audit",
    cle,
    sujet: titre,
    titre,
    date,
    exigences: [],
    ...(detail !== undefined && { detail }),
  };
}

/** Steps of the label's cycle that are still to come, counted from the labelling. */
function stepsOf(
  { cycle, jugements }: StructureJugee,
  referentiels: CadreDAgenda["referentiels"],
  date: Jour,
): Echeance[] {
  const depart = cycle?.labellisation;
  const principal = jugements.find((jugement) => jugement.principal);
  if (depart === undefined || !principal) return [];
  return (referentiels.get(principal.referentiel)?.cycle ?? []).flatMap(({ id, libelle, mois, mots }) => {
    const jour = addMonths(depart, mois);
    if (jour < date) return [];
    const detail = `${mois} mois après la labellisation du ${enToutesLettres(depart)} (« ${mots} »).`;
    return [auditOf(`cycle ${id}`, `${libelle}, au plus tard`, jour, detail)];
  });
}

const GRAVITES = new Map<ConstatDAuditJuge["gravite"], string>([
  ["nc-majeure", "non-conformité majeure"],
  ["nc-mineure", "non-conformité mineure"],
  ["point-sensible", "point sensible"],
]);

/** What auditors found and is still open: due by its action's day, or before the next audit. */
export function constatsALever({ structure, date }: CadreDAgenda): Echeance[] {
  const { audits = [], actions = [] } = structure;
  const parId = new Map(actions.map((action) => [action.id, action]));
  return audits.flatMap((audit) =>
    audit.constats.flatMap((constat) => {
      const gravite = GRAVITES.get(constat.gravite);
      if (gravite === undefined || constat.leve || audit.aVenir) return [];
      const action = parId.get(constat.action ?? "");
      const limite = action?.echeance ?? nextAudit(structure, date);
      const { exigence } = constat;
      return [
        {
          genre: "constat",
          cle: `${audit.fichier} ${constat.id}`,
          sujet: constat.id,
          titre: `${constat.id}, ${gravite} à lever${exigence ? ` (${exigence.nom})` : ""}`,
          detail: `${GENRES[audit.genre]} du ${enToutesLettres(audit.date)} : ${constat.constat}`,
          ...(limite !== undefined && { date: limite }),
          exigences: exigence ? [exigence.nom] : [],
          ...(action && { services: action.services }),
          ...(exigence?.module !== undefined && !action && isPrincipal(exigence.referentiel, structure)
            ? { modules: [exigence.module] }
            : {}),
          ...(action?.responsable !== undefined && { responsable: action.responsable }),
        },
      ];
    }),
  );
}

function isPrincipal(referentiel: string | undefined, { jugements }: StructureJugee): boolean {
  return jugements.some((jugement) => jugement.principal && jugement.referentiel === referentiel);
}

function nextAudit({ cycle, audits = [] }: StructureJugee, date: Jour): Jour | undefined {
  const days = [
    ...audits.filter(({ aVenir }) => aVenir).map((audit) => audit.date),
    cycle?.prochainAudit ?? "",
  ];
  return days.filter((day) => day >= date).sort()[0];
}
