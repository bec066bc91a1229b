import { citer, enumerer } from "../../domain/francais.ts";
import { nomsCitables, type Partie, partiesDeLExigence } from "../../domain/referentiel.ts";
import { namedBy, unnamedParts } from "../../judgement/designation.ts";
import type { ExigenceExaminee, PartieExaminee, PieceExaminee } from "../../judgement/types.ts";
import { naturesAttendues } from "../natures.ts";
import { nommer, piecesAvecStatut } from "../parcours.ts";
import type { Alentour, Regle, Visite } from "../regle.ts";

export const preuveAQualifier: Regle = {
  id: "preuve-a-qualifier",
  titre: "On ne sait pas à quelle méthode de contrôle une pièce répond",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Une pièce sans nature ni méthode ne répond à aucun contrôle : elle ne compte pas.",
  remede: "Donnez la nature de la pièce, ou les méthodes de contrôle auxquelles elle répond.",
  exemple:
    'preuves:\n  - fichier: registre.pdf\n    nature: registre\n    date: 2024-03-31\n    methodes: ["15.3-a"]',
  *checkExigence(visite, alentour) {
    const { examinee, cible } = visite;
    for (const piece of piecesAvecStatut(visite, "a-qualifier")) {
      // The fiche that may declare it cannot be read, or it bears a word that does not exist: that is told.
      if (piece.origine.dossier.ficheIllisible || bearsUnknownWord(piece, visite, alentour)) continue;
      yield {
        ...cible,
        message: `La pièce ${citer(nommer(piece))} ne compte pas : ${why(piece, examinee)}.`,
        aide: aideOf(piece, visite),
        sujet: `${cible.exigence} ${piece.jugee.fichier ?? piece.jugee.designation}`,
        lieu: piece.lieu,
      };
    }
  },
};

/** True where what keeps it from counting is a nature, a service or methods that do not exist: each has its rule. */
function bearsUnknownWord(
  { origine, jugee }: PieceExaminee,
  { examen: { referentiel }, examinee: { exigence } }: Visite,
  { structure }: Alentour,
): boolean {
  if (origine.genre !== "declaree") return false;
  const { yaml, commune } = origine.piece;
  const named = namedBy(yaml);
  // The methods of a common piece are judged where it is written: here they are those of another exigence.
  if (named) {
    const siennes = nomsCitables(exigence);
    return commune === undefined && !named.some((id) => siennes.includes(id));
  }
  const { natures } = referentiel;
  if (jugee.methodes.length > 0) {
    const services = structure.yaml.services ?? [];
    return yaml.service !== undefined && !services.some(({ id }) => id === yaml.service);
  }
  return yaml.nature !== undefined && natures.length > 0 && !natures.some(({ id }) => id === yaml.nature);
}

function why(piece: PieceExaminee, examinee: ExigenceExaminee): string {
  const { jugee, origine } = piece;
  if (!jugee.declaree) return "aucune fiche ne la déclare";
  const aside = putAside(piece, examinee);
  if (aside.length > 0) return `elle ne répond qu’à ${sayAside(aside)}`;
  if (jugee.methodes.length > 0)
    return "elle n’est rattachée à aucun service métier, et chacun doit avoir la sienne";
  const nature = jugee.nature === undefined ? null : citer(jugee.nature);
  if (nature !== null && unnamed(piece, examinee).length > 0) {
    return `sa nature ${nature} convient à plusieurs parties de la méthode, et elle ne dit pas laquelle elle montre`;
  }
  if (citedParts(piece, examinee).length > 0) {
    return nature === null
      ? "la méthode qu’elle cite a plusieurs parties, et rien ne dit laquelle elle montre"
      : `sa nature ${nature} ne répond à aucune partie de la méthode qu’elle cite`;
  }
  if (origine.genre === "declaree" && namedBy(origine.piece.yaml)) {
    return "aucune des méthodes qu’elle cite n’est de cette exigence";
  }
  if (nature === null) return "ni nature ni méthode de contrôle ne disent à quoi elle répond";
  if (examinee.exigence.parties) return `sa nature ${nature} ne montre aucune des promesses de l’exigence`;
  return `sa nature ${nature} ne répond à aucune méthode de contrôle de l’exigence`;
}

/** What it answers, where all of it is controlled elsewhere or put aside by a fact. */
function putAside({ parties }: PieceExaminee, { methodes }: ExigenceExaminee): PartieExaminee[] {
  const siennes = methodes
    .flatMap((methode) => methode.parties)
    .filter(({ partie }) => parties.includes(partie.id));
  return siennes.some(({ sort }) => sort === "locale") ? [] : siennes;
}

function sayAside(parties: readonly PartieExaminee[]): string {
  const say = ({ partie, sort }: PartieExaminee) =>
    `${partie.id} (${sort === "centrale" ? "contrôlée ailleurs" : "qui ne s’applique pas ici"})`;
  return enumerer(parties.map(say), "et");
}

/** Parts that its nature suits and does not tell apart. */
function unnamed({ origine }: PieceExaminee, { exigence }: ExigenceExaminee): readonly Partie[] {
  return origine.genre === "declaree" ? unnamedParts(origine.piece.yaml, exigence) : [];
}

/** Parts of the methods that it names as a whole. */
function citedParts({ origine }: PieceExaminee, { exigence }: ExigenceExaminee): readonly Partie[] {
  const citees = (origine.genre === "declaree" && namedBy(origine.piece.yaml)) || [];
  return exigence.methodes.filter(({ id }) => citees.includes(id)).flatMap(({ parties = [] }) => parties);
}

function aideOf(piece: PieceExaminee, { examinee, examen }: Visite): string {
  const { jugee } = piece;
  const { exigence } = examinee;
  if (putAside(piece, examinee).length > 0)
    return `Retirez-la de la fiche, ou citez sous ${citer("methodes")} ce qu’elle montre d’autre ; si un fait de quali.yaml écarte à tort ce à quoi elle répond, corrigez-le.`;
  if (jugee.methodes.length > 0) return `Ajoutez à la pièce ${citer("service: …")}.`;
  const [hesite, citees] = [unnamed(piece, examinee), citedParts(piece, examinee)];
  const choix = hesite.length > 0 ? hesite : citees;
  if (choix.length > 0) {
    const parties = choix.map(({ id, objet }) => `${id} (${objet})`);
    return `Citez sous ${citer("methodes")} celle qu’elle montre : ${enumerer(parties, "ou")}.`;
  }
  if (exigence.methodes.length === 0 && !exigence.parties && jugee.nature !== undefined)
    return "Corrigez sa nature.";
  const parties = partiesDeLExigence(exigence);
  const natures = [...new Set(parties.flatMap((partie) => partie.natures))];
  const attendues = natures.length > 0 ? ` ${naturesAttendues(natures, examen.referentiel)}` : "";
  if (!jugee.declaree)
    return `Déclarez la pièce dans un fichier fiche.yaml, avec sa nature et sa date.${attendues}`;
  if (exigence.parties) {
    const promesses = exigence.parties.map(({ id, objet }) => `${id} (${objet})`);
    return `Citez sous ${citer("methodes")} la promesse qu’elle montre : ${enumerer(promesses, "ou")}.${attendues}`;
  }
  const methodes = parties.map(({ id }) => id);
  if (jugee.nature !== undefined) {
    return `Corrigez sa nature, ou citez sous ${citer("methodes")} ce qu’elle montre (${enumerer(methodes)}).${attendues}`;
  }
  const ou = methodes.length > 0 ? `, ou ses méthodes (${enumerer(methodes)})` : "";
  return `Ajoutez sa nature${ou}.${attendues}`;
}
