import { citer, compter } from "../domain/francais.ts";
import { type Referentiel, referenceOf } from "../domain/referentiel.ts";
import type { Pointeur } from "../domain/source.ts";
import type { Structure, Suivi } from "../domain/structure.ts";
import type { Rupture } from "./rupture.ts";

/** Where no module was chosen all are judged, which is to be told unless there was nothing to choose. */
export function withoutChoice(
  referentiel: Referentiel,
  structure: Pick<Structure, "source" | "yaml">,
  suivi: Suivi,
  imposes: readonly number[],
): Rupture[] {
  const { modules } = referentiel;
  const choix = modules.length > 1 && modules.some(({ numero }) => !imposes.includes(numero));
  if (suivi.modules !== null || !choix) return [];
  const vide = emptyKey(structure, suivi);
  const reference = referenceOf(referentiel);
  const liste = citer(`modules: [${[...imposes, "…"].join(", ")}]`);
  return [
    {
      genre: "sans-choix",
      message: `${citer("modules")} ${vide ? "est vide" : "n’est pas écrit"} : les ${compter(modules.length, "module")} de ${reference} sont jugés.`,
      aide: `${vide ? "Écrivez les modules choisis" : `Ajoutez les modules choisis, à côté de ${citer(reference)}`} : ${liste}. ${citer("quali modules --suggest")} propose des choix.`,
      sujet: "modules",
      pointeur: vide ?? suivi.pointeur,
    },
  ];
}

/** The key, where it is written and left empty: its place is then not that of what holds it. */
function emptyKey(
  { source, yaml }: Pick<Structure, "source" | "yaml">,
  { pointeur }: Suivi,
): Pointeur | null {
  const parent = yaml.referentiels ? pointeur : [];
  const cle = [...parent, "modules"];
  const [ici, dessus] = [source.locate(cle), source.locate(parent)];
  return ici.ligne === dessus.ligne && ici.colonne === dessus.colonne ? null : cle;
}
