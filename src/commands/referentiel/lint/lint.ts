import type { Depot } from "../../../depot/depot.ts";
import { EXEMPLES } from "../../../domain/chemins.ts";
import type { Constat } from "../../../domain/constat.ts";
import type { Correspondance } from "../../../domain/correspondance.ts";
import type { Jour } from "../../../domain/jour.ts";
import { type ReferenceReferentiel, type Referentiel, referenceOf } from "../../../domain/referentiel.ts";
import type { FindCorrespondance } from "../../../judgement/correspondance.ts";
import { type ReferentielsAutour, runExemples } from "../../../judgement/exemples/run.ts";
import { openCorrespondance } from "../../../load/correspondance/open.ts";
import { readExemples } from "../../../load/exemples/read.ts";
import { isFile, type Trouvailles } from "../../../load/referentiel/find.ts";
import { join } from "../../../load/structure/folders.ts";
import { type Verdict, verdictOf } from "../../../results/judge-structures.ts";
import { type Lint, lintReferentiel } from "./faults/lint.ts";
import type { TextesDonnes } from "./faults/read-sources.ts";

export interface Linteur {
  /** Day that the result bears. */
  date: Jour;
  /** Référentiels at hand beside those that are linted: crosswalks may link to them. */
  get(reference: ReferenceReferentiel): Referentiel | null;
  /** Crosswalks at hand beside those that are linted: examples may rest on them. */
  correspondance?: FindCorrespondance;
  /** Source documents given from elsewhere than beside the référentiels. */
  sources?: TextesDonnes;
}

export interface VerdictDeLint extends Verdict {
  lints: readonly Lint[];
}

/** Lints référentiels with their examples, then crosswalks. Files are named from the depot's root. */
export function lint(
  depot: Depot,
  { referentiels, correspondances }: Trouvailles,
  linteur: Linteur,
): VerdictDeLint {
  const lints = referentiels.map((dossier) => lintReferentiel(depot, dossier, linteur.sources));
  const siens = new Map(lints.flatMap(({ referentiel: r }) => (r ? [[referenceOf(r), r] as const] : [])));
  const get = (reference: ReferenceReferentiel) => siens.get(reference) ?? linteur.get(reference);
  const ouvertes = correspondances.map((fichier) => openCorrespondance(depot, fichier, get));
  const correspondance: FindCorrespondance = (de, vers) =>
    ouvertes.map(({ document }) => document?.valeur).find((one) => links(one, de, vers)) ??
    linteur.correspondance?.(de, vers) ??
    null;
  const exemples = referentiels.flatMap((dossier, rang) =>
    lintExemples(depot, dossier, lints[rang]?.referentiel ?? null, { get, correspondance }),
  );
  const generaux = [
    ...lints.flatMap(({ constats }) => constats),
    ...exemples,
    ...ouvertes.flatMap(({ constats }) => constats),
  ];
  return { ...verdictOf(generaux, linteur.date), lints };
}

function links(
  one: Correspondance | undefined,
  de: ReferenceReferentiel,
  vers: ReferenceReferentiel,
): boolean {
  return one?.correspondance.de === de && one.correspondance.vers === vers;
}

/** Without a référentiel that can be used, their shape alone. */
function lintExemples(
  depot: Depot,
  dossier: string,
  referentiel: Referentiel | null,
  autour: ReferentielsAutour,
): Constat[] {
  const fichier = join(dossier, EXEMPLES);
  if (!isFile(depot, fichier)) return [];
  const { document, constats } = readExemples(depot, fichier);
  if (!document || !referentiel) return constats;
  return [...constats, ...runExemples(document, referentiel, autour).constats];
}
