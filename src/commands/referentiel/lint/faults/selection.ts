import type { Constat } from "../../../../domain/constat.ts";
import { compter } from "../../../../domain/francais.ts";
import type { Pointeur } from "../../../../domain/source.ts";
import type { FaitLu } from "../../../../generated/lecture-faits.ts";
import type { LigneSelectionLue } from "../../../../generated/lecture-selection.ts";
import { type Documents, itemsOf } from "../../../../load/referentiel/documents.ts";

interface Impossible {
  message: string;
  aide: string;
  /** From the row. */
  pointeur: Pointeur;
}

/** Says each row of the matrix that no structure can meet, or that none ever reaches. */
export function checkSelection({ lecture }: Documents): Constat[] {
  const faits = new Map(lecture.faits?.valeur.faits.map((fait) => [fait.id, fait]));
  const lignes = itemsOf(lecture.selection, "lignes");
  return lignes.flatMap(([ligne, noeud], rang) => {
    const avant = lignes.slice(0, rang).map(([autre]) => autre);
    return [...tooMany(ligne), ...neverTrue(ligne, faits), ...hidden(ligne, avant)].map(
      ({ pointeur, ...texts }): Constat => ({
        regle: "selection-impossible",
        ...texts,
        sujet: ligne.id,
        lieu: { source: noeud.source, pointeur: [...noeud.pointeur, ...pointeur] },
      }),
    );
  });
}

function* tooMany({ id, auMoins }: LigneSelectionLue): Iterable<Impossible> {
  if (!auMoins || auMoins.nombre <= auMoins.parmi.length) return;
  yield {
    message: `La ligne « ${id} » demande ${compter(auMoins.nombre, "module")} et n’en propose que ${auMoins.parmi.length}.`,
    aide: "Corrigez le nombre, ou ajoutez les modules qui comptent.",
    pointeur: ["auMoins", "nombre"],
  };
}

/** A value that the fact cannot have. A fact that does not exist is a dangling link, said elsewhere. */
function* neverTrue(
  { id, quand }: LigneSelectionLue,
  faits: ReadonlyMap<string, FaitLu>,
): Iterable<Impossible> {
  for (const [nom, valeur] of Object.entries(quand.faits ?? {})) {
    const fait = faits.get(nom);
    if (!fait || valeur === undefined) continue;
    const possible =
      fait.type === "choix" ? fait.valeurs?.some((one) => one === valeur) : typeof valeur === "boolean";
    if (possible) continue;
    yield {
      message: `La ligne « ${id} » attend « ${valeur} », que le fait « ${nom} » ne peut pas valoir.`,
      aide:
        fait.type === "choix" ? `Valeurs possibles : ${fait.valeurs?.join(", ")}.` : "Écrivez true ou false.",
      pointeur: ["quand", "faits", nom],
    };
  }
}

/** The first row that holds is taken: one that asks for more than an earlier one is never reached. */
function* hidden(ligne: LigneSelectionLue, avant: readonly LigneSelectionLue[]): Iterable<Impossible> {
  const attendus = new Map(expected(ligne));
  const devant = avant.find(
    (autre) =>
      autre.quand.type === ligne.quand.type &&
      expected(autre).every(([cle, valeur]) => attendus.get(cle) === valeur),
  );
  if (!devant) return;
  yield {
    message: `La ligne « ${ligne.id} » ne sert jamais : la ligne « ${devant.id} », avant elle, vise déjà ces structures.`,
    aide: "Placez la plus précise d’abord, ou retirez l’une des deux.",
    pointeur: ["quand"],
  };
}

function expected({ quand }: LigneSelectionLue): [string, unknown][] {
  const faits = Object.entries(quand.faits ?? {}).map(([id, valeur]): [string, unknown] => [
    `fait ${id}`,
    valeur,
  ]);
  return quand.cert === undefined ? faits : [["cert", quand.cert], ...faits];
}
