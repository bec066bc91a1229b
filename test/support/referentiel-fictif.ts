import type { Referentiel } from "../../src/domain/referentiel.ts";

const TEXTES = new Map([
  ["1.1", "Nous mettons à votre disposition les informations liées au fonctionnement de nos services."],
  ["3.1", "Nous facilitons l’accès à nos locaux."],
  ["9.2", "Nous vérifions deux fois par an les informations mises en ligne."],
  ["15.3", "Nous répondons à vos courriels dans un délai de cinq jours ouvrés."],
  ["16.3", "Nous traitons vos signalements."],
  ["41.1", "Nous informons le public en cas d’évènement majeur."],
]);

/** A référentiel of two modules with the texts above. */
export function referentielFictif(): Referentiel {
  const engagement = (numero: number, ids: string[]) => ({
    numero,
    texte: `Engagement ${numero}`,
    sources: [],
    sousEngagements: ids.map((id) => ({
      id,
      texte: TEXTES.get(id) ?? "",
      blocs: [TEXTES.get(id) ?? ""],
      methodesControle: [],
      sources: [],
    })),
  });
  return {
    schema: "quali/referentiel@1",
    id: "quali-ate",
    version: "2024-02-01",
    edition: 1,
    titre: "Quali-ATE",
    date: "2024-02-01",
    empreinte: "",
    avis: "avis de quali ; la notice fait foi",
    sources: [],
    modules: [
      {
        numero: 1,
        titre: "Qualité de service et relation aux usagers",
        type: "general",
        rubriques: [],
        engagements: [
          engagement(1, ["1.1"]),
          engagement(3, ["3.1"]),
          engagement(9, ["9.2"]),
          engagement(15, ["15.3"]),
          engagement(16, ["16.3"]),
        ],
      },
      {
        numero: 8,
        titre: "Communication d’urgence",
        type: "metier",
        rubriques: [],
        engagements: [engagement(41, ["41.1"])],
      },
    ],
    faits: [],
    natures: [],
    delais: [],
    selection: { types: [], lignes: [] },
    cycle: [],
    errata: [],
    doutes: [],
    lacunes: [],
  };
}
