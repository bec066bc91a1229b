// One line per command, in the order of the help. A command is a module that exports a `define…` function which
// describes it (arguments, options, examples) and sets `session.code`; it is loaded only when called.
import type { Commande } from "../session/lazy.ts";

export const COMMANDES: readonly Commande[] = [
  {
    nom: "check",
    resume: "juger les preuves d’une ou plusieurs structures",
    load: async () => (await import("../commands/check/command.ts")).defineCheck,
  },
  {
    nom: "historique",
    resume: "juger le dossier à chaque étape de son histoire git",
    load: async () => (await import("../commands/historique/command.ts")).defineHistorique,
  },
  {
    nom: "merge",
    resume: "réunir des résultats jugés sur plusieurs machines",
    load: async () => (await import("../commands/merge/command.ts")).defineMerge,
  },
  {
    nom: "explain",
    resume: "expliquer un identifiant : texte, méthodes, que faire",
    load: async () => (await import("../commands/explain/command.ts")).defineExplain,
  },
  {
    nom: "modules",
    resume: "juger le choix des modules, en proposer",
    load: async () => (await import("../commands/modules/command.ts")).defineModules,
  },
  {
    nom: "referentiel",
    resume: "lister, lire, exporter, vérifier les référentiels",
    load: async () => (await import("../commands/referentiel/command.ts")).defineReferentiel,
  },
  {
    nom: "diff",
    resume: "comparer deux référentiels",
    load: async () => (await import("../commands/diff/command.ts")).defineDiff,
  },
  {
    nom: "migrate",
    resume: "porter un dossier à un autre référentiel",
    load: async () => (await import("../commands/migrate/command.ts")).defineMigrate,
  },
  {
    nom: "report",
    resume: "écrire un rapport ou un document : audit, synthèse, grille, bilan…",
    load: async () => (await import("../commands/report/command.ts")).defineReport,
  },
  {
    nom: "review",
    resume: "signer des évaluations, et savoir ce qui a changé depuis",
    load: async () => (await import("../commands/review/command.ts")).defineReview,
  },
  {
    nom: "import-constats",
    resume: "lire la grille qu’un auditeur a remplie",
    load: async () => (await import("../commands/import-constats/command.ts")).defineImportConstats,
  },
  {
    nom: "actions",
    resume: "lire le plan d’actions, en proposer la suite",
    load: async () => (await import("../commands/actions/command.ts")).defineActions,
  },
  {
    nom: "agenda",
    resume: "dire ce qui vient à échéance, aussi en calendrier",
    load: async () => (await import("../commands/agenda/command.ts")).defineAgenda,
  },
  {
    nom: "templates",
    resume: "donner les modèles des rapports",
    load: async () => (await import("../commands/templates/command.ts")).defineTemplates,
  },
  {
    nom: "pack",
    resume: "faire un paquet d’audit, que chacun peut vérifier",
    load: async () => (await import("../commands/pack/command.ts")).definePack,
  },
  {
    nom: "verify",
    resume: "vérifier un paquet BagIt, en archive ou en dossier",
    load: async () => (await import("../commands/verify/command.ts")).defineVerify,
  },
  {
    nom: "schema",
    resume: "écrire le schéma JSON d’un fichier, pour un éditeur",
    load: async () => (await import("../commands/schema/command.ts")).defineSchema,
  },
  {
    nom: "indicateurs",
    resume: "calculer les indicateurs à partir de leurs registres",
    load: async () => (await import("../commands/indicateurs/command.ts")).defineIndicateurs,
  },
];
