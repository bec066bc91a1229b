import { citer } from "../../domain/francais.ts";
import { roleNommeUnePersonne } from "../../domain/personne.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import type { Structure } from "../../domain/structure.ts";
import { sujetDe } from "../reglages.ts";
import type { Regle, Trouvaille, VisiteDeDossier } from "../regle.ts";

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
  *check({ structure }) {
    yield* naming(inSettings(structure));
    yield* naming(inPlan(structure));
  },
  *checkDossier(visite) {
    yield* naming(inDossier(visite));
  },
};

interface Place extends Pick<Trouvaille, "referentiel" | "exigence" | "sujet"> {
  cle: string;
  texte: string | undefined;
  source: Source;
  pointeur: Pointeur;
}

function* naming(places: Iterable<Place>): Generator<Trouvaille> {
  for (const { cle, texte, source, pointeur, ...reste } of places) {
    if (!texte || !roleNommeUnePersonne(texte)) continue;
    yield {
      ...reste,
      // The name is not told again: findings are copied into logs and reports.
      message: `${citer(cle)} semble donner le nom d’une personne.`,
      aide: "Écrivez la fonction ou le service à la place du nom : « référent qualité », « Bureau de la relation aux usagers ».",
      lieu: { source, pointeur },
    };
  }
}

function* inSettings({ source, yaml }: Structure): Generator<Place> {
  for (const liste of ["exclusions", "derogations"] as const) {
    for (const [rang, ecart] of (yaml[liste] ?? []).entries()) {
      const sujet = `${liste} ${sujetDe(ecart)}`;
      const pointeur = [liste, rang, "responsable"];
      yield { cle: "responsable", texte: ecart.responsable, source, pointeur, sujet };
    }
  }
}

function* inDossier({ chez, pieces, cible }: VisiteDeDossier): Generator<Place> {
  const fiche = chez?.dossier.fiche;
  if (fiche) {
    const { source } = fiche;
    const { responsable } = fiche.yaml;
    yield {
      ...cible,
      cle: "responsable",
      texte: responsable,
      source,
      pointeur: ["responsable"],
      sujet: source.fichier,
    };
  }
  for (const { piece, reference } of pieces) {
    // What a common piece says is told once, where it stands.
    if (reference || !piece.yaml.consultePar) continue;
    const { source, pointeur, yaml: dite } = piece;
    yield {
      ...cible,
      cle: "consultePar",
      texte: dite.consultePar,
      source,
      pointeur: [...pointeur, "consultePar"],
      sujet: `${source.fichier} ${dite.surPlace ?? dite.lien ?? dite.fichier ?? dite.observation ?? ""}`,
    };
  }
}

function* inPlan({ plan }: Structure): Generator<Place> {
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
