import type {
  Condition,
  Engagement,
  MethodeControle,
  Module,
  Referentiel,
} from "../../src/domain/referentiel.ts";

/** A condition on one fact, with words to quote. */
export function condition(fait: string, options: Partial<Condition> = {}): Condition {
  return { si: { fait }, mots: `s’il y a ${fait}`, ...options };
}

/** A local control method that an affichage answers. */
export function methode(id: string, options: Partial<MethodeControle> = {}): MethodeControle {
  return {
    id,
    texte: `Contrôle ${id}`,
    controle: "local",
    attribution: "certaine",
    natures: ["affichage"],
    ...options,
  };
}

export function sousEngagement(
  id: string,
  methodesControle: MethodeControle[] = [methode(`${id}-a`)],
  condition?: Condition,
): Engagement["sousEngagements"][number] {
  const texte = `Promesse ${id}`;
  return { id, texte, blocs: [texte], methodesControle, sources: [], ...(condition && { condition }) };
}

export function engagement(
  numero: number,
  sousEngagements: Engagement["sousEngagements"] = [sousEngagement(`${numero}.1`)],
  options: Partial<Engagement> = {},
): Engagement {
  return { numero, texte: `Engagement ${numero}`, sousEngagements, sources: [], ...options };
}

export function module(
  numero: number,
  engagements: Engagement[] = [engagement(numero)],
  options: Partial<Module> = {},
): Module {
  const type = numero <= 2 ? "general" : "metier";
  return { numero, titre: `Module ${numero}`, type, rubriques: [], engagements, ...options };
}

const SANS_CERT_TROIS = [{ modules: [3], motif: "La case du module 3 est vide." }];

/** The matrix of Quali-ATE, over modules 1 to 8. */
export const MATRICE: Referentiel["selection"] = {
  types: [
    { id: "prefecture", libelle: "Préfecture" },
    { id: "sous-prefecture", libelle: "Sous-préfecture" },
  ],
  lignes: [
    {
      id: "prefecture-avec-cert",
      quand: { type: "prefecture", cert: true },
      label: "obligatoire",
      obligatoires: [1, 2, 3],
      auMoins: { nombre: 1, parmi: [4, 5, 6, 7, 8] },
      mots: "Préfectures avec CERT",
    },
    {
      id: "prefecture-sans-cert",
      quand: { type: "prefecture", cert: false },
      label: "obligatoire",
      obligatoires: [1, 2],
      auMoins: { nombre: 2, parmi: [3, 4, 5, 6, 7, 8] },
      aConfirmer: SANS_CERT_TROIS,
      mots: "Préfectures sans CERT",
    },
    {
      id: "sous-prefecture-avec-cert",
      quand: { type: "sous-prefecture", cert: true },
      label: "obligatoire",
      obligatoires: [1, 2, 3],
      mots: "Sous-préfectures dotées d’un CERT",
    },
    {
      id: "sous-prefecture-sans-cert",
      quand: { type: "sous-prefecture", cert: false },
      label: "volontaire",
      obligatoires: [1, 2],
      auMoins: { nombre: 1, parmi: [3, 4, 5, 6, 7, 8] },
      aConfirmer: SANS_CERT_TROIS,
      mots: "Sous-préfectures sans CERT",
    },
  ],
};

/** A small référentiel, `essai@1`, of one module unless told otherwise; no matrix. */
export function referentiel(
  modules: Module[] = [module(1)],
  options: Partial<Referentiel> = {},
): Referentiel {
  return {
    schema: "quali/referentiel@1",
    id: "essai",
    version: "1",
    edition: 1,
    titre: "Référentiel d’essai",
    date: "2024-01-01",
    empreinte: "0".repeat(64),
    avis: "avis de quali ; la notice fait foi",
    sources: [],
    modules,
    faits: [],
    natures: [{ id: "affichage", libelle: "Affichage", description: "Ce qui est affiché." }],
    delais: [],
    selection: {
      types: [],
      lignes: [
        { id: "tous", quand: { type: "prefecture" }, label: "obligatoire", obligatoires: [], mots: "Toutes" },
      ],
    },
    cycle: [],
    errata: [],
    doutes: [],
    lacunes: [],
    ...options,
  };
}

/** Modules 1 to 8 with the matrix of Quali-ATE. */
export function referentielMatrice(): Referentiel {
  return referentiel(
    [1, 2, 3, 4, 5, 6, 7, 8].map((numero) => module(numero)),
    { selection: MATRICE },
  );
}
