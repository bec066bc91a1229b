import type { CorrespondanceConnue } from "../../domain/correspondance.ts";
import { citer, enumerer } from "../../domain/francais.ts";
import type { CadreDExplication } from "./types.ts";

/** By what an exigence is covered without a piece of its own, whose opinion that is, and what sources say of it. */
export function coverSteps({ couvrantes }: Pick<CadreDExplication, "couvrantes">, id: string): string[] {
  return couvrantes.flatMap((one) => {
    const liees = (one.exigences ?? []).flatMap(({ de, vers }) => (de === id ? [vers] : []));
    return liees.length === 0 ? [] : [sentence(one, id, liees)];
  });
}

function sentence({ correspondance, couvertures }: CorrespondanceConnue, id: string, liees: string[]) {
  const { vers, avis, mots, nuance } = correspondance;
  const { regle, reste } = couvertures?.find(({ de }) => de === id) ?? {};
  const verb = reste === undefined ? "est couverte" : "n’est couverte qu’en partie";
  const how =
    regle === "par-engagement"
      ? "par une au moins, dans chaque engagement, de celles-ci"
      : "par l’ensemble de celles-ci qui s’y appliquent";
  const rest = reste === undefined ? "" : ` ; reste à montrer : ${reste}`;
  const said = mots === undefined ? "" : ` ; une source dit ${citer(mots)}`;
  const less = nuance === undefined ? "" : `, une autre moins : ${citer(nuance)}`;
  return `Sans pièce à elle, là où la structure suit aussi ${vers}, elle ${verb} ${how} : ${enumerer(liees)}${rest} (${avis}${said}${less}).`;
}
