import { citer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { EcartDeRevue } from "../../domain/resultat.ts";
import { nommerExigence } from "../../domain/suivi.ts";
import type { Examen, ExigenceExaminee } from "../../judgement/types.ts";
import { lieuDeLExigence } from "../lieux.ts";
import type { Regle } from "../regle.ts";
import { sayEcart } from "./ecarts.ts";

const DITS = 5;

export const revueARefaire: Regle = {
  id: "revue-a-refaire",
  titre: "Quelque chose a changé depuis que l’évaluation a été signée",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Une signature vaut pour le texte et les pièces qui ont été vus. Quand l’un d’eux change, personne n’a revu ce qui est maintenant dans le dossier.",
  remede: "Relisez l’exigence et ses pièces, puis signez de nouveau.",
  exemple: 'quali review 15.3 --par "référent qualité"',
  toutes: true,
  *checkExigence({ examen, examinee, cible }, { structure }) {
    const { revue, signature, ecarts } = examinee.revue;
    if (revue !== "a-revoir") return;
    yield {
      ...cible,
      message: `${examinee.exigence.id} est à revoir : ${since(signature)}${listOf(ecarts)}.`,
      aide: `Relisez l’exigence et ses pièces, puis signez de nouveau : ${citer(commandFor(examinee, examen))}.`,
      sujet: examinee.exigence.id,
      lieu: lieuDeLExigence(examinee, "evaluation", examen, structure),
    };
  },
};

function since(signature: ExigenceExaminee["revue"]["signature"]): string {
  if (!signature) return "";
  const { par = "", le = "" } = signature;
  return `depuis la signature du ${enToutesLettres(le)} (${par}), `;
}

/** The first few: the JSON result has them all. */
function listOf(ecarts: readonly EcartDeRevue[]): string {
  const graves = ecarts.filter(({ genre }) => genre !== "piece-deplacee" && genre !== "fins-de-ligne");
  const said = graves.slice(0, DITS).map(sayEcart);
  const more = graves.length - said.length;
  return [
    ...said,
    ...(more > 0 ? [`et ${more} autre${more > 1 ? "s" : ""} changement${more > 1 ? "s" : ""}`] : []),
  ].join(" ; ");
}

/** What signs it again. */
export function commandFor({ exigence }: ExigenceExaminee, { suivi }: Pick<Examen, "suivi">): string {
  return `quali review ${nommerExigence(suivi, exigence.id)} --par "…"`;
}
