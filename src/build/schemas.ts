import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const FOLDER = "src/schemas";
const ENDING = ".schema.json";

export interface SchemaFile {
  /** `fiche` for `src/schemas/fiche.schema.json`. */
  name: string;
  schema: Record<string, unknown>;
}

/** Every JSON Schema of the project, by name. */
export function readSchemas(): SchemaFile[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING))
    .sort()
    .map((file) => ({
      name: file.slice(0, -ENDING.length),
      schema: JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8")),
    }));
}

/** Copies the JSON Schemas beside the bundle: `quali schema` writes them, editors may read them there. */
export function copySchemas(): void {
  cpSync(FOLDER, "dist/schemas", { recursive: true });
  const resultat = readSchemas().find(({ name }) => name === "resultat")?.schema as unknown as AvecDefs;
  for (const [name, schema] of [
    ["resultat-ndjson", ndjsonOf(resultat)],
    ["actions", actionsOf(resultat)],
  ] as const)
    writeFileSync(`dist/schemas/${name}${ENDING}`, `${JSON.stringify(schema, null, 2)}\n`);
}

type AvecDefs = Objet & { $defs: Record<string, Objet> };

interface Objet {
  properties: Record<string, unknown>;
  required: readonly string[];
  $schema?: string;
}

/** The schema of a line of ndjson, from that of the result: the same things, each with the `type` of its line. */
function ndjsonOf({ $schema, properties, $defs }: AvecDefs): object {
  const { structureJugee, diagnostic, depuis, ...defs } = $defs;
  if (!structureJugee || !diagnostic || !depuis)
    throw new Error("the schema of the result has changed its names");
  const { schema: _, structures: __, diagnostics: ___, depuis: ____, ...entete } = properties;
  const { type: genre, ...structure } = structureJugee.properties;
  const line = (type: string, objet: object, props: object, required: readonly string[]) => ({
    ...objet,
    type: "object",
    additionalProperties: false,
    required: ["type", ...required],
    properties: { type: { const: type }, ...props },
  });
  return {
    $schema,
    $id: "quali/resultat-ndjson@1",
    title: "LigneDeResultat",
    description:
      "Une ligne de « quali check --format ndjson » : l’en-tête, puis chaque structure suivie de ses constats, puis les constats d’aucune structure.",
    oneOf: ["ligneEntete", "ligneStructure", "ligneConstat", "ligneDepuis"].map((nom) => ({
      $ref: `#/$defs/${nom}`,
    })),
    $defs: {
      ...defs,
      ligneEntete: line(
        "entete",
        { description: "Première ligne : ce qui vaut pour toutes." },
        { schema: { const: "quali/resultat-ndjson@1" }, ...entete, version: { type: "string" } },
        ["schema", "date", "version"],
      ),
      ligneStructure: line(
        "structure",
        { ...structureJugee, description: "Structure jugée ; son genre (préfecture…) est sous « genre »." },
        { ...structure, genre },
        structureJugee.required,
      ),
      ligneConstat: line("constat", diagnostic, diagnostic.properties, diagnostic.required),
      ligneDepuis: line("depuis", depuis, depuis.properties, depuis.required),
    },
  };
}

/** The schema of `quali actions --format json`: actions as the result bears them. */
function actionsOf({ $schema, $defs }: AvecDefs): object {
  const { actionJugee, exigenceDuPlan } = $defs;
  if (!actionJugee || !exigenceDuPlan) throw new Error("the schema of the result has changed its names");
  const string = { type: "string" };
  const structure = {
    id: string,
    nom: string,
    chemin: string,
    fictif: { type: "boolean" },
    plan: {
      type: "boolean",
      description: "false : il n’y a pas de plan-actions.yaml, ou il ne peut pas être lu.",
    },
    actions: { type: "array", items: { $ref: "#/$defs/actionJugee" } },
  };
  return {
    $schema,
    $id: "quali/actions@1",
    title: "ActionsListees",
    description: "Les actions de plan-actions.yaml, au jour du jugement (quali actions).",
    type: "object",
    additionalProperties: false,
    required: ["schema", "date", "structures"],
    properties: {
      schema: { const: "quali/actions@1" },
      date: string,
      structures: {
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["id", "nom", "chemin", "plan", "actions"],
          properties: structure,
        },
      },
    },
    $defs: { actionJugee, exigenceDuPlan },
  };
}
