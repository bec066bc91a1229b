import { citer, enumerer } from "../../domain/francais.ts";
import { nearest, proposer } from "../../domain/proche.ts";
import { type Exigence, exigencesOf, nomsCitables, type Referentiel } from "../../domain/referentiel.ts";
import { remembered } from "../../domain/souvenir.ts";
import type { Regle } from "../regle.ts";

export const methodeInconnue: Regle = {
  id: "methode-inconnue",
  ecrit: true,
  titre: "Une pièce cite une méthode de contrôle, ou une partie, qui n’est pas de l’exigence",
  gravite: "erreur",
  silencable: true,
  pourquoi: "La pièce ne répond à rien : elle ne compte pas pour cette méthode.",
  remede: "Citez une méthode de l’exigence ; `quali explain` les donne.",
  exemple: 'methodes: ["15.3-a"]',
  *checkDossier({ chez, pieces, cible }, { referentiels }) {
    // Null for a common piece, which may answer any exigence; undefined where its own is not known.
    const exigence = chez ? chez.examen.parId.get(chez.dossier.exigence) : null;
    const citing = pieces.filter(({ piece }) => piece.yaml.methodes !== undefined);
    if (exigence === undefined || citing.length === 0) return;
    const siennes = exigence
      ? nomsCitables(exigence)
      : [...new Set(referentiels.flatMap((one) => [...methodsOf(one).keys()]))];
    for (const { piece, reference } of citing) {
      for (const [rang, id] of (piece.yaml.methodes ?? []).entries()) {
        if (siennes.includes(id) || reference?.yaml.methodes?.includes(id)) continue;
        yield {
          ...cible,
          message: messageOf(id, exigence, holderOf(id, referentiels)),
          aide: aideOf(id, siennes, exigence),
          sujet: `${cible.exigence ?? piece.commune ?? ""} ${id}`,
          lieu: { source: piece.source, pointeur: [...piece.pointeur, "methodes", rang] },
        };
      }
    }
  },
};

/** Every method of a référentiel, and every part, with its exigence. */
const methodsOf = remembered(
  (referentiel: Referentiel): ReadonlyMap<string, string> =>
    new Map(
      exigencesOf(referentiel).flatMap((exigence) =>
        nomsCitables(exigence).map((nom) => [nom, exigence.id] as const),
      ),
    ),
);

function holderOf(id: string, referentiels: readonly Referentiel[]): string | undefined {
  const holder = referentiels.findLast((one) => methodsOf(one).has(id));
  return holder && methodsOf(holder).get(id);
}

function messageOf(id: string, exigence: Exigence | null, autre: string | undefined): string {
  if (exigence && autre !== undefined) {
    return `La méthode ${citer(id)} est celle de ${autre}, pas de ${exigence.id} : la pièce n’y répond pas ici.`;
  }
  return `La méthode de contrôle ${citer(id)} n’existe pas.`;
}

function aideOf(id: string, siennes: readonly string[], exigence: Exigence | null): string {
  if (exigence && siennes.length === 0) {
    return `Retirez ${citer("methodes")} : aucune méthode de contrôle n’est connue pour ${exigence.id}.`;
  }
  const vise = written(id, siennes, exigence);
  if (vise !== undefined) return proposer(id, vise);
  if (exigence?.parties) return `Promesses de ${exigence.id} : ${enumerer(siennes)}.`;
  if (exigence) return `Méthodes de ${exigence.id} : ${enumerer(siennes)}.`;
  const proche = nearest(id, siennes);
  return proche ? proposer(id, proche) : "Corrigez l’identifiant, ou retirez-le.";
}

/** « 15.3 a », « 15,3-A », « a »: a name that is there, written otherwise. */
function written(id: string, siennes: readonly string[], exigence: Exigence | null): string | undefined {
  const plain = (nom: string) => nom.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  const short = exigence === null ? "" : plain(exigence.id);
  const found = siennes.filter((nom) => [plain(nom), plain(nom).slice(short.length)].includes(plain(id)));
  return plain(id) !== "" && found.length === 1 ? found[0] : undefined;
}
