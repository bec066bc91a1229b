import type { Helper } from "./helpers.ts";
import { accepts, nounOf, resolve, type Scope, unknown } from "./scope.ts";
import { bare, booleen, nombre, objet, type Shape, texte } from "./shape.ts";

type Expression = hbs.AST.Expression;
type Call = Pick<hbs.AST.SubExpression, "path" | "params" | "hash" | "loc">;

/** What is wrong in a template, with its line. */
export interface Faute {
  modele: string;
  ligne: number;
  message: string;
}

interface Context {
  /** Parsed templates by name, without `.hbs`. */
  modeles: ReadonlyMap<string, hbs.AST.Program>;
  helpers: ReadonlyMap<string, Helper>;
}

/**
 * Every fault of a template and of the partials that it calls: each path, wherever it stands, must exist in the
 * shape of the view model; each helper must exist and get what it takes.
 */
export function checkTemplate(entree: string, racine: Shape, context: Context): Faute[] {
  const walker = new Walker(context);
  walker.template(entree, { contexte: racine, racine, parent: null, locaux: new Map(), boucle: false }, []);
  return [...walker.fautes.values()];
}

const BLOCKS = ["if", "unless", "each", "with"];

class Walker {
  readonly fautes = new Map<string, Faute>();
  readonly #seen = new Map<string, Set<Shape>>();

  constructor(readonly context: Context) {}

  template(name: string, scope: Scope, path: readonly string[]): void {
    const seen = this.#seen.get(name) ?? new Set();
    this.#seen.set(name, seen);
    const program = this.context.modeles.get(name);
    if (!program || seen.has(scope.contexte)) return;
    seen.add(scope.contexte);
    this.#program(program, scope, [...path, name]);
  }

  #program(program: hbs.AST.Program | undefined, scope: Scope, path: readonly string[]): void {
    for (const statement of program?.body ?? []) this.#statement(statement, scope, path);
  }

  #statement(statement: hbs.AST.Statement, scope: Scope, path: readonly string[]): void {
    switch (statement.type) {
      case "ContentStatement":
      case "CommentStatement":
        return;
      case "MustacheStatement":
        this.#mustache(statement as hbs.AST.MustacheStatement, scope, path);
        return;
      case "BlockStatement":
        this.#block(statement as hbs.AST.BlockStatement, scope, path);
        return;
      case "PartialStatement":
        this.#partial(statement as hbs.AST.PartialStatement, scope, path);
        return;
      default:
        this.#fault(statement, path, "cette écriture n’est pas permise (ni décorateur, ni bloc partiel).");
    }
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope, path: readonly string[]): void {
    const call = { ...node, path: node.path as hbs.AST.PathExpression };
    const helper = this.#helperOf(call);
    if (helper || node.params.length > 0) {
      const kind = this.#call(call, scope, path);
      if (!node.escaped && kind !== null) this.#raw(node, path);
      return;
    }
    if (!node.escaped) {
      this.#raw(node, path);
      return;
    }
    const shape = this.#expression(node.path, scope, path);
    if (shape && (bare(shape).kind === "objet" || bare(shape).kind === "liste")) {
      this.#fault(
        node,
        path,
        `«\u00a0${call.path.original}\u00a0» est ${nounOf(shape)} et ne s’écrit pas tel quel.`,
      );
    }
  }

  #raw(node: hbs.AST.Node, path: readonly string[]): void {
    this.#fault(node, path, "{{{…}}} est refusé\u00a0: tout texte est échappé ; écrivez {{…}}.");
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope, path: readonly string[]): void {
    const name = node.path.original;
    if (!BLOCKS.includes(name)) {
      this.#fault(node, path, unknown("bloc inconnu", name, BLOCKS));
      return;
    }
    const [first] = node.params;
    if (!first || node.params.length > 1) {
      this.#fault(node, path, `{{#${name}}} prend une valeur, et une seule.`);
      return;
    }
    const shape = this.#expression(first, scope, path);
    this.#program(node.inverse, scope, path);
    if (!shape) return;
    if (name === "if" || name === "unless") {
      this.#program(node.program, scope, path);
      return;
    }
    const inside = name === "each" ? this.#item(node, shape, path) : bare(shape);
    if (inside) this.#program(node.program, inner(scope, inside, node), path);
  }

  #item(node: hbs.AST.BlockStatement, shape: Shape, path: readonly string[]): Shape | null {
    const list = bare(shape);
    if (list.kind === "liste") return list.of;
    this.#fault(node, path, `{{#each}} parcourt une liste ; ceci est ${nounOf(shape)}.`);
    return null;
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope, path: readonly string[]): void {
    if (node.name.type !== "PathExpression") {
      this.#fault(node, path, "le nom d’un modèle partiel s’écrit en toutes lettres.");
      return;
    }
    const name = (node.name as hbs.AST.PathExpression).original;
    if (!this.context.modeles.has(name)) {
      this.#fault(node, path, unknown("modèle partiel inconnu", name, [...this.context.modeles.keys()]));
      return;
    }
    if (path.includes(name)) {
      this.#fault(node, path, `le modèle «\u00a0${name}\u00a0» se contient lui-même.`);
      return;
    }
    const [given] = node.params;
    const shape = given ? this.#expression(given, scope, path) : scope.contexte;
    if (!shape) return;
    if (shape.kind === "option") {
      this.#fault(node, path, "cette valeur peut être absente ; entourez-la de {{#with …}}.");
      return;
    }
    const contexte = this.#extended(node.hash, shape, scope, path);
    this.template(
      name,
      { contexte, racine: scope.racine, parent: null, locaux: new Map(), boucle: false },
      path,
    );
  }

  #extended(hash: hbs.AST.Hash | undefined, shape: Shape, scope: Scope, path: readonly string[]): Shape {
    if (!hash || hash.pairs.length === 0) return shape;
    const added = hash.pairs.map((pair) => [pair.key, this.#expression(pair.value, scope, path) ?? texte]);
    return objet({ ...(shape.kind === "objet" ? shape.champs : {}), ...Object.fromEntries(added) });
  }

  #expression(node: Expression, scope: Scope, path: readonly string[]): Shape | null {
    if (node.type === "StringLiteral") return texte;
    if (node.type === "NumberLiteral") return nombre;
    if (node.type === "BooleanLiteral") return booleen;
    if (node.type === "SubExpression") return this.#call(node as hbs.AST.SubExpression, scope, path);
    if (node.type !== "PathExpression") {
      this.#fault(node, path, "cette valeur n’est pas permise.");
      return null;
    }
    const shape = resolve(node as hbs.AST.PathExpression, scope);
    if (typeof shape !== "string") return shape;
    this.#fault(node, path, shape);
    return null;
  }

  #helperOf(call: Call): Helper | undefined {
    return this.context.helpers.get(call.path.original);
  }

  #call(call: Call, scope: Scope, path: readonly string[]): Shape | null {
    const helper = this.#helperOf(call);
    if (!helper) {
      this.#fault(call, path, unknown("aide inconnue", call.path.original, [...this.context.helpers.keys()]));
      return null;
    }
    if (call.params.length !== helper.parametres.length || (call.hash?.pairs.length ?? 0) > 0) {
      const wanted = helper.parametres.length;
      this.#fault(
        call,
        path,
        `«\u00a0${helper.nom}\u00a0» prend ${wanted} valeur${wanted > 1 ? "s" : ""}\u00a0: ${helper.aide}.${call.params.length ? "" : ` Pour le champ de ce nom, écrivez {{this.${helper.nom}}}.`}`,
      );
    }
    for (const [i, param] of call.params.entries()) {
      const given = this.#expression(param, scope, path);
      const wanted = helper.parametres[i];
      if (param.type === "StringLiteral") this.#word(param as hbs.AST.StringLiteral, helper, path);
      if (!given || !wanted || wanted === "tout" || accepts(wanted, given)) continue;
      this.#fault(
        param,
        path,
        `«\u00a0${helper.nom}\u00a0» attend ${nounOf(wanted)} ; ceci est ${nounOf(given)}.`,
      );
    }
    return helper.rend === "booleen" ? booleen : texte;
  }

  #word(node: hbs.AST.StringLiteral, helper: Helper, path: readonly string[]): void {
    if (!helper.valeurs || helper.valeurs.includes(node.value)) return;
    this.#fault(node, path, unknown(`${helper.nom} inconnue`, node.value, helper.valeurs));
  }

  #fault(node: Pick<hbs.AST.Node, "loc">, path: readonly string[], message: string): void {
    const faute = { modele: `${path.at(-1)}.hbs`, ligne: node.loc.start.line, message };
    this.fautes.set(`${faute.modele}\0${faute.ligne}\0${message}`, faute);
  }
}

/** Inside a block: Handlebars goes one level down, except where the context stays the same. */
function inner(scope: Scope, contexte: Shape, node: hbs.AST.BlockStatement): Scope {
  const [item, index] = node.program.blockParams ?? [];
  const locaux = new Map(scope.locaux);
  if (item) locaux.set(item, contexte);
  if (index) locaux.set(index, nombre);
  const boucle = node.path.original === "each" || scope.boucle;
  return { contexte, racine: scope.racine, parent: scope, locaux, boucle };
}
