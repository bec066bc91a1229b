// One line per command, in the order of the help. A command is a module that exports a `define…` function which
// describes it (arguments, options, examples) and sets `session.code`; it is loaded only when called.
import type { Commande } from "./lazy.ts";

export const COMMANDES: readonly Commande[] = [
  {
    nom: "check",
    resume: "juger les preuves d’une ou plusieurs structures",
    load: async () => (await import("./check.ts")).defineCheck,
  },
  {
    nom: "explain",
    resume: "expliquer un identifiant : texte, méthodes, que faire",
    load: async () => (await import("./explain.ts")).defineExplain,
  },
  {
    nom: "modules",
    resume: "juger le choix des modules, en proposer",
    load: async () => (await import("./modules.ts")).defineModules,
  },
  {
    nom: "referentiel",
    resume: "lister, lire, exporter, vérifier les référentiels",
    load: async () => (await import("./referentiel/index.ts")).defineReferentiel,
  },
  {
    nom: "diff",
    resume: "comparer deux référentiels",
    load: async () => (await import("./diff.ts")).defineDiff,
  },
  {
    nom: "migrate",
    resume: "porter un dossier à un autre référentiel",
    load: async () => (await import("./migrate.ts")).defineMigrate,
  },
  {
    nom: "report",
    resume: "écrire un rapport : audit, synthèse",
    load: async () => (await import("./report.ts")).defineReport,
  },
  {
    nom: "templates",
    resume: "donner les modèles des rapports",
    load: async () => (await import("./templates/index.ts")).defineTemplates,
  },
  {
    nom: "schema",
    resume: "écrire le schéma JSON d’un fichier, pour un éditeur",
    load: async () => (await import("./schema.ts")).defineSchema,
  },
];
