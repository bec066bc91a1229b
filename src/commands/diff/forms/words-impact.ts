import { accorder, compter, enumerer } from "../../../domain/francais.ts";
import { readable } from "../../../show/text/safe.ts";
import { GESTES, RIEN_A_FOURNIR } from "../impact/works.ts";
import type { Diff, Geste, Impact, Travail } from "../types.ts";

export const GESTE: Record<Geste, { icone: string; titre: string; court: string }> = {
  reprendre: { icone: "✓", titre: "À reprendre tel quel", court: "à reprendre" },
  revoir: { icone: "?", titre: "À revoir", court: "à revoir" },
  fusionner: { icone: "?", titre: "À fusionner", court: "à fusionner" },
  scinder: { icone: "?", titre: "À répartir entre plusieurs exigences", court: "à répartir" },
  recomposer: { icone: "?", titre: "À recomposer", court: "à recomposer" },
  creer: { icone: "✗", titre: "À créer", court: "à créer" },
  abandonner: { icone: "–", titre: "Sans suite : à archiver", court: "sans suite" },
};

/** Tasks by gesture, in order of effort; gestures without a task left out. */
export function byGeste({ travaux }: Impact): { geste: Geste; travaux: Travail[] }[] {
  return GESTES.map((geste) => ({ geste, travaux: travaux.filter((one) => one.geste === geste) })).filter(
    ({ travaux }) => travaux.length > 0,
  );
}

/** What becomes of the modules, in sentences. */
export function modulesInWords({ modules }: Impact): string[] {
  const { de, vers, aAjouter, selection, remarques } = modules;
  const led = vers.filter((numero) => !aAjouter.includes(numero));
  return [
    `${accorder(de.length, "Le module", "Les modules")} ${enumerer(de)} ${accorder(de.length, "mène", "mènent")} ${accorder(led.length, "au module", "aux modules")} ${enumerer(led)}.`,
    ...(aAjouter.length > 0
      ? [
          `À ajouter, parce que la règle le demande : ${accorder(aAjouter.length, "module", "modules")} ${enumerer(aAjouter)}.`,
        ]
      : []),
    selection ? "Le choix obtenu respecte la règle." : "Le choix obtenu ne respecte pas encore la règle :",
    ...remarques.map(readable),
  ];
}

/** « 9 à reprendre, 36 à revoir, 35 à créer, 8 à vérifier … »: what asks nothing is not counted. */
export function gestesInWords({ synthese, travaux }: Pick<Impact, "synthese" | "travaux">): string {
  const { neufs, ouverts } = newOnes(travaux);
  const told = GESTES.flatMap((geste): [number, string][] =>
    geste === "creer"
      ? [
          [neufs.length, GESTE.creer.court],
          [ouverts.length, "à vérifier"],
        ]
      : [[synthese[geste], GESTE[geste].court]],
  );
  return told
    .filter(([n]) => n > 0)
    .map(([n, mots]) => `${n}\u00a0${mots}`)
    .join(", ");
}

/** « 2 fichiers » of a task; empty for none. */
export function filesInWords({ fichiers }: Travail): string {
  return fichiers === 0 ? "" : compter(fichiers, "fichier");
}

/** What is new for a structure: to be made, not controlled here, or perhaps promised already. */
export function newOnes(travaux: readonly Travail[]): Record<"neufs" | "centrales" | "ouverts", Travail[]> {
  const created = travaux.filter(({ geste }) => geste === "creer");
  const centrales = created.filter(({ raisons }) => raisons.includes(RIEN_A_FOURNIR));
  const others = created.filter((one) => !centrales.includes(one));
  return {
    centrales,
    ouverts: others.filter(({ ouvert }) => ouvert),
    neufs: others.filter(({ ouvert }) => !ouvert),
  };
}

/** Text of each promise of the new side, on one line. */
export function promisesOf({ engagements, sousEngagements }: Diff): ReadonlyMap<string, string> {
  const texts = [...engagements, ...sousEngagements].flatMap(({ textes }) => textes.vers);
  return new Map(texts.map(({ id, texte }) => [id, readable(texte)]));
}
