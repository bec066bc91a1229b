import { REGLES } from "../../../checks/index.ts";
import type { Regle } from "../../../checks/regle.ts";
import { enPhrase } from "../../../domain/francais.ts";
import type { Diagnostic, Gravite, StructureJugee } from "../../../domain/resultat.ts";
import { VERSION } from "../../../generated/version.ts";
import { jsonItems, nestedJson, safeJson } from "../../../show/text/json.ts";
import { oneLine, wellFormed } from "../../../show/text/safe.ts";
import { annotationOf, phraseOf } from "./annotation.ts";
import type { BilanGeneral, Entete, Forme, OptionsRendu } from "./formatter.ts";
import { openOnes } from "./open-ones.ts";

const NIVEAU: Record<Gravite, string> = { erreur: "error", avertissement: "warning", info: "note" };
const RANGS = new Map([...REGLES.keys()].map((id, rang) => [id, rang]));

/**
 * SARIF 2.1.0. Silenced findings are left out: GitHub opens an alert for each result, whatever its `suppressions` say.
 */
export const sarif: Forme = {
  entre: ",",
  entreSuites: "",
  debut: (entete) => `${safeJson(head(entete)).slice(0, -"\n    }\n  ]\n}\n".length)},\n      "results": [`,
  une: ({ structure, diagnostics }, options) => ({ texte: results(diagnostics, structure, options) }),
  milieu: () => "",
  general: () => ({}),
  fin: (bilan, vide, options) => {
    const rest = results(bilan.diagnostics, null, options);
    const before = rest !== "" && !vide ? "," : "";
    const after = vide && rest === "" ? "" : "\n      ";
    return `${before}${rest}${after}],\n      "invocations": ${invocations(bilan)}\n    }\n  ]\n}\n`;
  },
};

function head({ date, strict, fragment, partiel }: Entete): object {
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "quali",
            version: VERSION,
            semanticVersion: VERSION,
            informationUri: "pkg:npm/quali",
            language: "fr",
            rules: [...REGLES.values()].map(ruleOf),
          },
        },
        language: "fr",
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "Sommet du dépôt." } } },
        properties: {
          date,
          ...(strict && { strict }),
          ...(fragment && { fragment }),
          ...(partiel && { partiel }),
        },
      },
    ],
  };
}

function ruleOf({ id, titre, pourquoi, remede, gravite }: Regle): object {
  return {
    id,
    name: id.replace(/(?:^|-)(\p{L})/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: enPhrase(titre) },
    fullDescription: { text: enPhrase(pourquoi) },
    help: { text: enPhrase(remede) },
    defaultConfiguration: { level: NIVEAU[gravite] },
  };
}

function results(
  diagnostics: readonly Diagnostic[],
  structure: StructureJugee | null,
  options: OptionsRendu,
): string {
  return jsonItems(
    openOnes(diagnostics).map((one) => resultOf(one, structure, options)),
    8,
  );
}

function resultOf(diagnostic: Diagnostic, structure: StructureJugee | null, options: OptionsRendu): object {
  const { regle, gravite, aide, empreinte, referentiel, exigence } = diagnostic;
  const { fichier, ligne, colonne } = annotationOf(options, structure, diagnostic);
  const rang = RANGS.get(regle);
  const names = [structure?.id, referentiel, exigence].filter((name) => name !== undefined);
  return {
    ruleId: regle,
    ...(rang !== undefined && { ruleIndex: rang }),
    level: NIVEAU[gravite],
    message: { text: plain([phraseOf(structure, diagnostic), ...(aide ? [aide] : [])].join(" ")) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(fichier), uriBaseId: "%SRCROOT%" },
          region: { startLine: ligne, ...(colonne !== undefined && { startColumn: colonne }) },
        },
        ...(names.length > 0 && {
          logicalLocations: [
            {
              name: names.at(-1),
              fullyQualifiedName: names.join("/"),
              kind: exigence === undefined ? "structure" : "exigence",
            },
          ],
        }),
      },
    ],
    // GitHub knows an alert again by the first, and would take the many findings of one line for a single one.
    partialFingerprints: { primaryLocationLineHash: empreinte, "quali/empreinte/v1": empreinte },
    properties: {
      ...(structure && { structure: structure.id, nom: oneLine(structure.nom) }),
      ...(structure?.fictif && { fictif: true }),
      ...(referentiel !== undefined && { referentiel }),
      ...(exigence !== undefined && { exigence }),
    },
  };
}

/** SARIF makes a link of `[text](target)`, in a plain message too. */
function plain(text: string): string {
  return oneLine(text).replaceAll("](", "] (");
}

function uriOf(fichier: string): string {
  return wellFormed(fichier).split("/").map(encodeURIComponent).join("/");
}

function invocations({ structures }: BilanGeneral): string {
  const whole = structures.every(({ jugeable }) => jugeable);
  return nestedJson([{ executionSuccessful: whole }], 6);
}
