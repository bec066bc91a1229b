import type { Depot } from "../../../depot/depot.ts";
import { EXEMPLES } from "../../../domain/chemins.ts";
import type { Constat } from "../../../domain/constat.ts";
import type { Jour } from "../../../domain/jour.ts";
import { type ReferenceReferentiel, type Referentiel, referenceOf } from "../../../domain/referentiel.ts";
import { runExemples } from "../../../judgement/exemples/run.ts";
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
  const exemples = referentiels.flatMap((dossier, rang) =>
    lintExemples(depot, dossier, lints[rang]?.referentiel ?? null),
  );
  const siens = new Map(lints.flatMap(({ referentiel: r }) => (r ? [[referenceOf(r), r] as const] : [])));
  const get = (reference: ReferenceReferentiel) => siens.get(reference) ?? linteur.get(reference);
  const generaux = [
    ...lints.flatMap(({ constats }) => constats),
    ...exemples,
    ...correspondances.flatMap((fichier) => openCorrespondance(depot, fichier, get).constats),
  ];
  return { ...verdictOf(generaux, linteur.date), lints };
}

/** Without a référentiel that can be used, their shape alone. */
function lintExemples(depot: Depot, dossier: string, referentiel: Referentiel | null): Constat[] {
  const fichier = join(dossier, EXEMPLES);
  if (!isFile(depot, fichier)) return [];
  const { document, constats } = readExemples(depot, fichier);
  return document && referentiel ? [...constats, ...runExemples(document, referentiel).constats] : constats;
}
