import type { Dossier, Suivi } from "./dossier.ts";
import type { ExigenceLue, MethodeLue, PartieLue, Si } from "./lecture.ts";

/** true, false, or null where a fact that decides is not declared. */
type Su = boolean | null;

function vaut(si: Si, faits: Dossier["faits"]): Su {
  if ("non" in si) {
    const value = vaut(si.non, faits);
    return value === null ? null : !value;
  }
  if ("tous" in si) return tous(si.tous.map((one) => vaut(one, faits)));
  if ("un" in si) {
    const value = tous(si.un.map((one) => non(vaut(one, faits))));
    return non(value);
  }
  const declared = faits[si.fait];
  return declared === undefined ? null : declared === (si.vaut ?? true);
}

const non = (value: Su): Su => (value === null ? null : !value);

function tous(values: Su[]): Su {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

const holds = (si: Si | undefined, faits: Dossier["faits"]): Su => (si ? vaut(si, faits) : true);

/** Parts that are asked of the structure here: not central, and not put aside by a fact. */
export function partiesDues({ methodes }: ExigenceLue, faits: Dossier["faits"]): PartieDue[] {
  return methodes
    .filter((methode) => !methode.centrale && holds(methode.condition, faits) !== false)
    .flatMap((methode) =>
      methode.parties
        .filter((partie) => holds(partie.condition, faits) !== false)
        .map((partie) => ({ methode, partie })),
    );
}

export interface PartieDue {
  methode: MethodeLue;
  partie: PartieLue;
}

export function applicabiliteDe(exigence: ExigenceLue, suivi: Suivi, dossier: Dossier): string {
  const { methodes, conditions } = exigence;
  const { faits } = dossier;
  if (methodes.length > 0 && methodes.every(({ centrale }) => centrale)) return "central";
  const own = tous(conditions.map((one) => vaut(one, faits)));
  if (own === false) return "non-applicable";
  if (methodes.length > 0 && partiesDues(exigence, faits).length === 0) return "non-applicable";
  if (isExclue(exigence, suivi, dossier)) return "exclu";
  const beneath = methodes
    .filter((methode) => !methode.centrale)
    .flatMap((methode) => [methode.condition, ...methode.parties.map(({ condition }) => condition)])
    .map((one) => holds(one, faits));
  return own === null || beneath.includes(null) ? "a-confirmer" : "applicable";
}

/** Excluded until a day, inclusive, by someone and for a reason; of the principal référentiel unless it names one. */
export function isExclue({ id }: ExigenceLue, suivi: Suivi, { suivis, exclusions, jour }: Dossier): boolean {
  return exclusions.some(
    ({ exigence, motif, responsable, expire }) =>
      exigence === id && suivi === suivis[0] && motif && responsable && expire && jour <= expire,
  );
}
