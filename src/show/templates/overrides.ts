import { nearest } from "../../domain/proche.ts";
import type { Faute } from "./check-template.ts";

/**
 * Our templates with the user's in their place. A file that stands for none of ours must be a partial that one of
 * the user's templates calls: otherwise its name is a slip, and the user would look in vain for its effect.
 */
export function override(
  notres: ReadonlyMap<string, string>,
  siens: ReadonlyMap<string, string>,
): { modeles: ReadonlyMap<string, string>; fautes: Faute[] } {
  const fautes: Faute[] = [];
  for (const fichier of siens.keys()) {
    fautes.push(...closings(fichier, siens.get(fichier) ?? ""));
    if (notres.has(fichier) || isCalled(fichier, siens)) continue;
    const near = nearest(fichier, notres.keys());
    const hint = near
      ? `vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`
      : "quali templates export donne leurs noms.";
    fautes.push({ modele: fichier, ligne: 1, message: `ce fichier ne remplace aucun modèle ; ${hint}` });
  }
  return { modeles: new Map([...notres, ...siens]), fautes };
}

/** A style or a script that would end the element that holds it. */
function closings(modele: string, source: string): Faute[] {
  const at = modele.endsWith(".hbs") ? -1 : source.search(/<\/(?:style|script)|<!--/i);
  if (at < 0) return [];
  const ligne = source.slice(0, at).split("\n").length;
  return [{ modele, ligne, message: "ni balise ni commentaire HTML dans un style ou un script." }];
}

function isCalled(fichier: string, siens: ReadonlyMap<string, string>): boolean {
  if (!fichier.endsWith(".hbs")) return false;
  const name = fichier.slice(0, -".hbs".length);
  const call = new RegExp(`\\{\\{~?>\\s*${name.replace(/[^\w/-]/g, "\\$&")}[\\s~}]`);
  return [...siens.values()].some((source) => call.test(source));
}
