import { accorder, compter, enumerer } from "../../../domain/francais.ts";
import { oneLine } from "../../../show/text/safe.ts";
import { GESTES } from "../impact/works.ts";
import type { Geste, Impact, Travail } from "../types.ts";

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
    ...remarques.map(oneLine),
  ];
}

/** « 9 à reprendre, 36 à revoir … ». */
export function gestesInWords({ synthese }: Impact): string {
  return GESTES.filter((geste) => synthese[geste] > 0)
    .map((geste) => `${synthese[geste]}\u00a0${GESTE[geste].court}`)
    .join(", ");
}

/** « 2 fichiers » of a task; empty for none. */
export function filesInWords({ fichiers }: Travail): string {
  return fichiers === 0 ? "" : compter(fichiers, "fichier");
}
