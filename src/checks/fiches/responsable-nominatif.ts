import { citer } from "../../domain/francais.ts";
import { roleNommeUnePersonne } from "../../domain/personne.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import { piecesDeclarees } from "../parcours.ts";
import { sujetDe } from "../reglages.ts";
import type { Contexte, Regle, Trouvaille } from "../regle.ts";

export const responsableNominatif: Regle = {
  id: "responsable-nominatif",
  ecrit: true,
  titre: "Un responsable est désigné par son nom",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Une personne change de poste, et git n’oublie rien : son nom resterait dans le dossier, ses copies et ses rapports.",
  remede: "Écrivez la fonction ou le service, jamais le nom d’une personne.",
  exemple: "responsable: Bureau de la relation aux usagers",
  *check(contexte) {
    for (const { cle, texte, source, pointeur, ...reste } of places(contexte)) {
      if (!texte || !roleNommeUnePersonne(texte)) continue;
      yield {
        ...reste,
        // The name is not told again: findings are copied into logs and reports.
        message: `${citer(cle)} semble donner le nom d’une personne.`,
        aide: "Écrivez la fonction ou le service à la place du nom : « référent qualité », « Bureau de la relation aux usagers ».",
        lieu: { source, pointeur },
      };
    }
  },
};

interface Place extends Pick<Trouvaille, "referentiel" | "exigence" | "sujet"> {
  cle: string;
  texte: string | undefined;
  source: Source;
  pointeur: Pointeur;
}

/** Every place where a role is to be written. */
function* places(contexte: Contexte): Generator<Place> {
  const { structure, examens } = contexte;
  const { source, yaml } = structure;
  for (const liste of ["exclusions", "derogations"] as const) {
    for (const [rang, ecart] of (yaml[liste] ?? []).entries()) {
      const sujet = `${liste} ${sujetDe(ecart)}`;
      const pointeur = [liste, rang, "responsable"];
      yield { cle: "responsable", texte: ecart.responsable, source, pointeur, sujet };
    }
  }
  yield* inPlan(contexte);
  for (const { jugement, dossiers } of examens) {
    for (const { fiche, exigence } of dossiers) {
      if (!fiche?.yaml.responsable) continue;
      yield {
        cle: "responsable",
        texte: fiche.yaml.responsable,
        source: fiche.source,
        pointeur: ["responsable"],
        referentiel: jugement.referentiel,
        exigence,
        sujet: fiche.source.fichier,
      };
    }
  }
  for (const { piece, reference, cible } of piecesDeclarees(contexte)) {
    // What a common piece says is told once, where it stands.
    if (reference || !piece.yaml.consultePar) continue;
    const { source: fiche, pointeur, yaml: dite } = piece;
    yield {
      ...cible,
      cle: "consultePar",
      texte: dite.consultePar,
      source: fiche,
      pointeur: [...pointeur, "consultePar"],
      sujet: `${fiche.fichier} ${dite.surPlace ?? dite.lien ?? dite.fichier ?? dite.observation ?? ""}`,
    };
  }
}

function* inPlan({ structure: { plan } }: Contexte): Generator<Place> {
  if (!plan) return;
  for (const { yaml, pointeur } of plan.actions) {
    const { id, responsable, efficacite } = yaml;
    const commun = { source: plan.source, sujet: `action ${id}` };
    yield { ...commun, cle: "responsable", texte: responsable, pointeur: [...pointeur, "responsable"] };
    if (typeof efficacite !== "object") continue;
    const place = [...pointeur, "efficacite", "par"];
    yield { ...commun, cle: "par", texte: efficacite.par, pointeur: place, sujet: `action ${id} efficacite` };
  }
}
