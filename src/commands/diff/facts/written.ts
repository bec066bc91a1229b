import type { Correspondance as CorrespondanceYaml } from "../../../domain/correspondance.ts";
import { type Referentiel, referenceOf } from "../../../domain/referentiel.ts";
import type { FindCorrespondance } from "../../../judgement/correspondance.ts";
import type { SorteDeLien } from "../types.ts";
import type { Niveau } from "./nodes.ts";

/** A link that an editor wrote, by ids. */
export interface LienEcrit {
  niveau: Niveau;
  de: string;
  vers: string;
  lien: SorteDeLien;
  motif: string;
}

export type Side = "de" | "vers";

/** What an editor wrote about two référentiels: links, what has none, what the sources leave open. */
export interface Ecrits {
  /** Name of what it is written in; null where nothing is written. */
  nom: string | null;
  /** It speaks of everything: what it neither links nor leaves open is new, or gone. */
  entier: boolean;
  liens: readonly LienEcrit[];
  sansSuite: readonly { niveau: Niveau; cote: Side; id: string }[];
  /** Sous-engagements whose counterpart the sources of the other side do not give. */
  indetermines: Record<Side, ReadonlySet<string>>;
}

/** Nothing was written: the texts decide. */
export const RIEN_D_ECRIT: Ecrits = {
  nom: null,
  entier: false,
  liens: [],
  sansSuite: [],
  indetermines: { de: new Set(), vers: new Set() },
};

/** What the crosswalks at hand say of these two référentiels, whichever way round they are written. */
export function crosswalkBetween(find: FindCorrespondance, de: Referentiel, vers: Referentiel): Ecrits {
  const [a, b] = [referenceOf(de), referenceOf(vers)];
  const straight = find(a, b);
  if (straight) return readCrosswalk(straight);
  const turned = find(b, a);
  return turned ? readCrosswalk(turned, true) : RIEN_D_ECRIT;
}

/** A crosswalk as this comparison reads it; `turned` where it is written the other way round. */
export function readCrosswalk(crosswalk: CorrespondanceYaml, turned = false): Ecrits {
  const { de, vers } = crosswalk.correspondance;
  const levels: [Niveau, Lu[], { de: string | number }[]][] = [
    ["modules", crosswalk.modules ?? [], crosswalk.sansSuite?.modules ?? []],
    ["engagements", crosswalk.engagements ?? [], crosswalk.sansSuite?.engagements ?? []],
    ["sousEngagements", crosswalk.exigences ?? [], crosswalk.sansSuite?.exigences ?? []],
  ];
  const left: Side = turned ? "vers" : "de";
  const open = new Set((crosswalk.indetermines ?? []).flatMap((one) => one.vers));
  return {
    nom: `${de}--${vers}`,
    entier: crosswalk.sansSuite !== undefined,
    liens: levels.flatMap(([niveau, liens]) => liens.map((lien) => readLink(niveau, lien, turned))),
    sansSuite: levels.flatMap(([niveau, , ends]) =>
      ends.map((one) => ({ niveau, cote: left, id: String(one.de) })),
    ),
    indetermines: turned ? { de: open, vers: new Set() } : { de: new Set(), vers: open },
  };
}

interface Lu {
  de: string | number;
  vers: string | number;
  lien: SorteDeLien;
  motif: string;
}

function readLink(niveau: Niveau, { de, vers, lien, motif }: Lu, turned: boolean): LienEcrit {
  if (!turned) return { niveau, de: String(de), vers: String(vers), lien, motif };
  return { niveau, de: String(vers), vers: String(de), lien: TURNED[lien], motif };
}

const TURNED: Record<SorteDeLien, SorteDeLien> = {
  egal: "egal",
  inclus: "inclut",
  inclut: "inclus",
  recoupe: "recoupe",
};
