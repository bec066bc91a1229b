import { naturally } from "../domain/ordre.ts";
import type { ApportAuPays, BilanDuPays, GroupeDuPays } from "./pays.ts";

/** Figures of a référentiel, an earlier day and now, over the structures that stand in both. */
export interface EvolutionDuPays {
  avant: ChiffreDuPays;
  apres: ChiffreDuPays;
  modules: { numero: number; avant: ChiffreDuPays; apres: ChiffreDuPays }[];
  /** Structures whose count of documented exigences changed, those that lost most first. */
  changees: { id: string; avant: ChiffreDuPays; apres: ChiffreDuPays }[];
  /** Ids of those that stand in one only. */
  nouvelles: string[];
  disparues: string[];
}

export interface ChiffreDuPays {
  documentees: number;
  controlees: number;
}

interface JourDuPays {
  apports: readonly ApportAuPays[];
  bilan: BilanDuPays;
}

/** What changed from an earlier day; a structure that came or went moves no figure. */
export function evolutionOf(avant: JourDuPays, apres: JourDuPays): EvolutionDuPays {
  const before = byId(avant, avant.bilan.total);
  const after = byId(apres, apres.bilan.total);
  const common = [...after.keys()].filter((id) => before.has(id)).sort(naturally);
  const kept = new Set(common);
  const both = (one: GroupeDuPays | undefined, jour: JourDuPays) =>
    one ? sumOf([...byId(jour, one)].filter(([id]) => kept.has(id)).map(([, part]) => part)) : NOTHING;
  const numeros = new Set([...avant.bilan.modules, ...apres.bilan.modules].map(({ cle }) => cle));
  const moduleOf = ({ bilan }: JourDuPays, numero: string) => bilan.modules.find(({ cle }) => cle === numero);
  return {
    avant: both(avant.bilan.total, avant),
    apres: both(apres.bilan.total, apres),
    modules: [...numeros].sort(naturally).map((numero) => ({
      numero: Number(numero),
      avant: both(moduleOf(avant, numero), avant),
      apres: both(moduleOf(apres, numero), apres),
    })),
    changees: common
      .map((id) => ({ id, avant: before.get(id) ?? NOTHING, apres: after.get(id) ?? NOTHING }))
      .filter((one) => gainOf(one) !== 0)
      .sort((a, b) => gainOf(a) - gainOf(b) || naturally(a.id, b.id)),
    nouvelles: [...after.keys()].filter((id) => !before.has(id)).sort(naturally),
    disparues: [...before.keys()].filter((id) => !after.has(id)).sort(naturally),
  };
}

const NOTHING: ChiffreDuPays = { documentees: 0, controlees: 0 };

function gainOf({ avant, apres }: { avant: ChiffreDuPays; apres: ChiffreDuPays }): number {
  return apres.documentees - avant.documentees;
}

function byId({ apports }: JourDuPays, { parts }: GroupeDuPays): Map<string, ChiffreDuPays> {
  return new Map(
    parts.map(({ rang, documentees, controlees }) => [apports[rang]?.id ?? "", { documentees, controlees }]),
  );
}

function sumOf(parts: readonly ChiffreDuPays[]): ChiffreDuPays {
  return {
    documentees: parts.reduce((sum, one) => sum + one.documentees, 0),
    controlees: parts.reduce((sum, one) => sum + one.controlees, 0),
  };
}
