import Handlebars from "handlebars";
import { checkTemplate, type Faute } from "./check-template.ts";
import { HELPERS } from "./helpers.ts";
import type { Shape } from "./shape.ts";

export type { Faute };

const ENDING = ".hbs";
const BY_NAME = new Map(HELPERS.map((helper) => [helper.nom, helper]));

/** Gives the HTML of a view model. */
export type ModeleCompile = (vue: object) => string;

/**
 * Compiles a template (its name without `.hbs`) with the partials among `fichiers`.
 * Faults instead, when one of the templates that it needs asks for what the view model's shape does not have.
 */
export function compileTemplate(
  entree: string,
  racine: Shape,
  fichiers: ReadonlyMap<string, string>,
): { rendu: ModeleCompile } | { fautes: Faute[] } {
  const { modeles, fautes } = parseAll(fichiers);
  if (fautes.length === 0) fautes.push(...checkTemplate(entree, racine, { modeles, helpers: BY_NAME }));
  const program = modeles.get(entree);
  if (fautes.length > 0 || !program) return { fautes };
  const engine = Handlebars.create();
  for (const helper of HELPERS) {
    engine.registerHelper(helper.nom, (...values: unknown[]) => {
      const result = helper.appel(...values.slice(0, -1));
      return helper.rend === "html" ? new Handlebars.SafeString(String(result)) : result;
    });
  }
  const options = { strict: true, preventIndent: true };
  for (const [name, partial] of modeles) engine.registerPartial(name, engine.compile(partial, options));
  return { rendu: engine.compile(program, options) };
}

function parseAll(fichiers: ReadonlyMap<string, string>): {
  modeles: Map<string, hbs.AST.Program>;
  fautes: Faute[];
} {
  const modeles = new Map<string, hbs.AST.Program>();
  const fautes: Faute[] = [];
  for (const [fichier, source] of fichiers) {
    if (!fichier.endsWith(ENDING)) continue;
    try {
      modeles.set(fichier.slice(0, -ENDING.length), Handlebars.parse(source));
    } catch (error) {
      fautes.push(syntaxFault(fichier, String(error)));
    }
  }
  return { modeles, fautes };
}

/** Handlebars says « Parse error on line 3: … » or « if doesn't match each - 3:2 ». */
function syntaxFault(modele: string, message: string): Faute {
  const line = /on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+/.exec(message)?.[1];
  const mismatch = /Error: (\S+) doesn't match (\S+)/.exec(message);
  const why = mismatch
    ? `{{#${mismatch[1]}}} est fermé par {{/${mismatch[2]}}}.`
    : "l’écriture entre accolades est incorrecte ou n’est pas fermée.";
  return { modele, ligne: line ? Number(line) : 1, message: why };
}
