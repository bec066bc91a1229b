import { plusDays } from "./calendrier.ts";
import type { Dossier, FicheEcrite, PieceEcrite, Suivi } from "./dossier.ts";
import type { Hasard } from "./hasard.ts";
import type { ExigenceLue, Lu } from "./lecture.ts";

/** Days near which periods, quarters, years and exigibility turn. */
const JOURS = [
  "2024-02-29",
  "2024-03-31",
  "2024-06-30",
  "2024-07-01",
  "2024-09-30",
  "2024-12-31",
  "2025-01-01",
  "2025-01-31",
  "2025-02-28",
  "2025-03-01",
  "2025-12-31",
  "2026-01-01",
  "2026-05-17",
];

/** Ages, in days, near the ends of quarters, half-years, years and three years. */
const AGES = [
  0, 1, 15, 59, 91, 120, 121, 152, 180, 182, 183, 184, 250, 364, 365, 366, 400, 540, 730, 800, 1094, 1095,
  1096, 1100,
];

export interface Lus {
  ate: Lu;
  qep: Lu;
  sp: Lu;
}

export function tirer(hasard: Hasard, { ate, qep, sp }: Lus): Dossier {
  const jour = plusDays(hasard.pick(JOURS), hasard.pick([-1, 0, 0, 1]));
  const principal = hasard.chance(0.8) ? ate : qep;
  const suivis: Suivi[] = [{ lu: principal, modules: choisir(hasard, principal) }];
  if (hasard.chance(0.4)) suivis.push({ lu: sp, modules: [1], alias: "sp" });
  if (principal === ate && hasard.chance(0.1))
    suivis.push({ lu: qep, modules: choisir(hasard, qep), alias: "qp" });
  const faits = [...new Set(suivis.flatMap(({ lu }) => lu.faits))];
  const dossier: Dossier = {
    jour,
    type: hasard.pick(["prefecture", "sous-prefecture"]),
    ...(hasard.chance(0.95) && { cert: hasard.chance(0.4) }),
    suivis,
    faits: Object.fromEntries(hasard.some(faits, 0.6).map((fait) => [fait, hasard.chance(0.6)])),
    services: tirerServices(hasard),
    ...(hasard.chance(0.4) && { prochainAudit: plusDays(jour, hasard.pick([-400, -1, 0, 1, 30, 400])) }),
    parametres: {
      ...(hasard.chance(0.2) && { peremptionMois: hasard.pick([12, 24, 48]) }),
      ...(hasard.chance(0.2) && { graceTrimestreMois: hasard.pick([0, 2]) }),
    },
    exclusions: [],
    fiches: [],
    communes: [],
  };
  dossier.communes = Array.from({ length: hasard.upTo(3) }, (_, rang) => ({
    yaml: { id: `commune-${rang}`, ...tirerPiece(hasard, dossier, null, `commune-${rang}`).yaml },
  }));
  suivis.forEach((suivi, rang) => {
    dossier.fiches.push(...tirerFiches(hasard, dossier, suivi, rang));
  });
  dossier.exclusions = tirerExclusions(hasard, dossier);
  return dossier;
}

function choisir(hasard: Hasard, { modules }: Lu): number[] {
  const each = hasard.pick([0.3, 0.6, 1]);
  return modules
    .filter(({ metier, numero }) => (metier ? hasard.chance(each) : numero < 3 && hasard.chance(0.97)))
    .map(({ numero }) => numero);
}

function tirerServices(hasard: Hasard): Dossier["services"] {
  if (hasard.chance(0.3)) return [];
  return hasard.some(["dcl", "bsi", "sidpc"], 0.6).map((id) => ({
    id,
    modules: hasard.some([1, 3, 4, 5, 8], 0.4),
    anciensIds: hasard.chance(0.2) ? [`ancien-${id}`] : [],
  }));
}

function tirerExclusions(hasard: Hasard, { jour, suivis: [principal] }: Dossier): Dossier["exclusions"] {
  const ids = principal?.lu.modules.flatMap(({ exigences }) => exigences.map(({ id }) => id)) ?? [];
  const count = hasard.pick([0, 0, 1, 4, 12]);
  const exclus = new Set(
    Array.from({ length: count }, () => (hasard.chance(0.03) ? "99.9" : hasard.pick(ids))),
  );
  return [...exclus].map((exigence) => ({
    exigence,
    ...(hasard.chance(0.97) && { motif: "Travaux en cours" }),
    ...(hasard.chance(0.97) && { responsable: "secrétariat général" }),
    ...(hasard.chance(0.97) && { expire: plusDays(jour, hasard.pick([-30, -1, 0, 1, 200])) }),
  }));
}

function tirerFiches(hasard: Hasard, dossier: Dossier, { lu, modules }: Suivi, suivi: number): FicheEcrite[] {
  const each = hasard.pick([0.1, 0.4, 0.9]);
  const exigences = lu.modules
    .filter(({ numero }) => modules.includes(numero) || hasard.chance(0.05))
    .flatMap((module) => module.exigences);
  // Those whose evidence grows old on a day come more often.
  const isRenewed = (one: ExigenceLue) =>
    one.periode || one.methodes.some(({ parties }) => parties.some(({ periode }) => periode));
  return exigences
    .filter((one) => hasard.chance(isRenewed(one) ? Math.max(each, 0.7) : each))
    .map((exigence) => tirerFiche(hasard, dossier, exigence, suivi));
}

function tirerFiche(hasard: Hasard, dossier: Dossier, exigence: ExigenceLue, suivi: number): FicheEcrite {
  const { jour } = dossier;
  const { id } = exigence;
  const epars = hasard.chance(0.1)
    ? [hasard.chance(0.6) ? `${plusDays(jour, hasard.pick([-400, -3, 0, 5]))} relevé.txt` : "relevé.txt"]
    : [];
  if (hasard.chance(0.08)) return { exigence: id, suivi, pieces: [], epars };
  const evaluation =
    hasard.chance(0.7) && hasard.pick(["conforme", "conforme", "partiel", "non-conforme", "non-applicable"]);
  const evalueLe = hasard.chance(0.85) && plusDays(jour, -hasard.pick([...AGES, -1, -10]));
  return {
    exigence: id,
    suivi,
    yaml: { ...(evaluation && { evaluation }), ...(evaluation && evalueLe && { evalueLe }) },
    pieces: Array.from({ length: hasard.pick([0, 1, 1, 2, 3, 5]) }, (_, rang) => {
      const commune = dossier.communes[hasard.upTo(8)];
      if (commune) return { yaml: { preuve: commune.yaml.id }, commune };
      return tirerPiece(hasard, dossier, exigence, `piece-${rang}`);
    }),
    epars,
  };
}

/** A piece of any kind, near what the exigence asks for where one is given. */
function tirerPiece(
  hasard: Hasard,
  dossier: Dossier,
  exigence: ExigenceLue | null,
  nom: string,
): PieceEcrite {
  const genre = hasard.pick([
    "fichier",
    "fichier",
    "fichier",
    "lien",
    "observation",
    "surPlace",
    "indicateur",
  ]);
  if (genre === "indicateur" && hasard.chance(0.7)) return tirerPiece(hasard, dossier, exigence, nom);
  const prefixe = genre === "fichier" && hasard.chance(0.1) ? `${jourDe(hasard, dossier.jour)} ` : "";
  const designations: Record<string, Record<string, string>> = {
    fichier: { fichier: `${prefixe}${nom}.txt` },
    lien: { lien: `https://exemple.fr/${nom}` },
    observation: { observation: `Relevé ${nom}`, resultat: "Vu" },
    surPlace: { surPlace: `Armoire, ${nom}`, reference: "C4" },
    indicateur: { indicateur: "non-declare" },
  };
  const parties = exigence?.methodes.flatMap((methode) => methode.parties) ?? [];
  const partie = parties.length > 0 ? hasard.pick(parties) : null;
  const nature = hasard.chance(0.07)
    ? undefined
    : partie && partie.natures.length > 0 && hasard.chance(0.85)
      ? hasard.pick(partie.natures)
      : hasard.pick(dossier.suivis[0]?.lu.natures ?? []);
  const service = hasard.chance(0.4) && hasard.pick(["dcl", "bsi", "sidpc", "ancien-dcl", "ancien-bsi"]);
  return {
    yaml: {
      ...designations[genre],
      ...(genre !== "indicateur" && {
        ...(nature && { nature }),
        ...(genre === "fichier" && prefixe !== "" ? {} : dates(hasard, dossier.jour, genre)),
        ...(hasard.chance(0.12) && {
          expire: plusDays(dossier.jour, hasard.pick([-100, -1, 0, 1, 45, 500])),
        }),
      }),
      ...(service && { service }),
      ...(hasard.chance(0.15) && { site: hasard.pick(["Siège", "Annexe"]) }),
      ...(exigence && hasard.chance(0.3) && { methodes: citer(hasard, exigence) }),
    },
    ...(genre === "fichier" && {
      octets: hasard.chance(0.92)
        ? "document"
        : hasard.pick(["vide", "blancs", "raccourci", "absent"] as const),
    }),
  };
}

function citer(hasard: Hasard, { id, methodes }: ExigenceLue): string[] {
  if (methodes.length === 0) return [];
  const ids = methodes.flatMap((methode) => [
    ...(methode.promesse ? [] : [methode.id]),
    ...methode.parties.map((partie) => partie.id),
  ]);
  const cited = new Set(hasard.some(ids, 0.4));
  if (hasard.chance(0.02)) cited.add(`${id}-z`);
  return [...cited];
}

const jourDe = (hasard: Hasard, jour: string) => plusDays(jour, -hasard.pick([...AGES, ...AGES, -1, -20]));

function dates(hasard: Hasard, jour: string, genre: string): Record<string, string> {
  const le = jourDe(hasard, jour);
  const sort = hasard.next();
  if (sort < 0.08) return {};
  if (sort < 0.18) return { date: le.slice(0, 7) };
  if (sort < 0.4) {
    const du = plusDays(le, -hasard.pick([30, 90, 180]));
    const au = hasard.chance(0.15) ? plusDays(jour, hasard.pick([1, 60, 2000])) : le;
    return hasard.chance(0.2) ? { du: du.slice(0, 7), au: au.slice(0, 7) } : { du, au };
  }
  if ((genre === "lien" || genre === "surPlace") && sort < 0.75)
    return { consulteLe: le, ...(genre === "surPlace" && { consultePar: "référent qualité" }) };
  return { date: le };
}
