import type { Etape, Historique } from "../../src/generated/historique.ts";

const MODULES = [
  [1, 56],
  [2, 35],
  [4, 7],
  [8, 14],
] as const;

/** A history of eighteen months, as `quali historique` tells one: a step without judgement, one where it was elsewhere. */
export function historiqueFictif(): Historique {
  const etapes = Array.from({ length: 18 }, (_, rang): Etape => {
    const [year, month] = [2023 + Math.floor(rang / 12), (rang % 12) + 1];
    const date = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    const reperes = { date, commit: String(rang).padStart(40, "a"), dateCommit: date };
    if (rang === 0)
      return { ...reperes, etat: "absente", motif: "La structure n’y était pas.", jugements: [] };
    const cover = (controlees: number) => {
      const documentees = Math.round((controlees * rang) / 18);
      const perimees = Math.min(1, controlees - documentees);
      return {
        controlees,
        documentees,
        perimees,
        manquantes: controlees - documentees - perimees,
        aRevoir: 0,
        exclues: 0,
      };
    };
    const modules = MODULES.map(([numero, controlees]) => ({ numero, couverture: cover(controlees) }));
    return {
      ...reperes,
      ...(rang === 2 && { chemin: "ancien/dossier" }),
      etat: rang === 5 ? "illisible" : "jugee",
      ...(rang === 5 && { motif: "quali.yaml ne peut pas être lu." }),
      constats: { erreurs: 20 - rang, avertissements: 60 - rang, informations: 4, enSommeil: 1 },
      jugements: [
        {
          referentiel: "quali-ate@2024-02-01",
          nom: "quali-ate",
          principal: true,
          ensemble: cover(112),
          modules,
          perimees: ["9.2"],
        },
      ],
    };
  });
  return {
    schema: "quali/historique@1",
    structure: { id: "prefecture-savoie", nom: "Préfecture de la Savoie", chemin: ".", fictif: true },
    pas: "mois",
    depuis: "2023-01-01",
    date: "2024-06-30",
    remarques: ["ce clone est superficiel : l’histoire n’y remonte qu’au 31 janvier 2023."],
    etapes,
  };
}
