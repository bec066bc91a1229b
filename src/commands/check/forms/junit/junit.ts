import type { StructureJugee } from "../../../../domain/resultat.ts";
import { withoutCiCommands } from "../../../../show/text/safe.ts";
import { xmlText, xmlToken } from "../../../../show/text/xml.ts";
import type { Forme, OptionsRendu, RenduDeStructure } from "../formatter.ts";
import { openOnes } from "../open-ones.ts";
import { type Cas, caseOfFinding, casesOf, failsRun, linesOf } from "./cases.ts";

/** What the schemas ask of a report, and a judgement on a day does not have. */
const SANS_MACHINE = 'hostname="localhost" time="0"';

/**
 * JUnit's report, as Ant and Jenkins read it: a suite a structure, a case an exigence that is checked and one for each
 * finding about anything else. A case fails where the command does, at `--fail-on`; milder findings are its output.
 */
export const junit: Forme = {
  entre: "",
  entreSuites: "",
  debut: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
  une: (rendu, options) => ({ texte: suiteOf(rendu, casesOf(rendu, options), options) }),
  milieu: () => "",
  general: () => ({}),
  fin: (bilan, _vide, options) => {
    const { diagnostics, structures } = bilan;
    const cases = diagnostics.map((one) => caseOfFinding(one, null, options));
    const rendu = { ...bilan, rang: structures.length, structure: null };
    return `${cases.length > 0 ? suiteOf(rendu, cases, options) : ""}</testsuites>\n`;
  },
};

type RenduDeSuite = Pick<RenduDeStructure, "entete" | "rang" | "diagnostics"> & {
  structure: StructureJugee | null;
};

function suiteOf(rendu: RenduDeSuite, cases: readonly Cas[], options: OptionsRendu): string {
  const { entete, rang, structure, diagnostics } = rendu;
  const number = (balise: string) => cases.filter(({ issue }) => issue?.balise === balise).length;
  const milder = openOnes(diagnostics).filter((one) => !failsRun(one, options));
  const properties = [
    ["date", entete.date],
    ...(structure?.fictif ? [["fictif", "oui"]] : []),
    ...(entete.fragment ? [["part", `${entete.fragment.rang}/${entete.fragment.total}`]] : []),
  ];
  const attributes = [
    `id="${rang}"`,
    `name="${xmlToken(structure?.nom ?? "Ensemble")}"`,
    `package="${xmlToken(structure?.id ?? "ensemble")}"`,
    `timestamp="${entete.date}T00:00:00"`,
    SANS_MACHINE,
    `tests="${cases.length}"`,
    `failures="${number("failure")}"`,
    `errors="${number("error")}"`,
    // The schema of Ant knew of no skipped case for long.
    ...(number("skipped") > 0 ? [`skipped="${number("skipped")}"`] : []),
  ];
  const lines = [
    `  <testsuite ${attributes.join(" ")}>`,
    "    <properties>",
    ...properties.map(
      ([name = "", value = ""]) => `      <property name="${name}" value="${xmlText(value)}"/>`,
    ),
    "    </properties>",
    ...cases.map(textOfCase),
    `    <system-out>${milder
      .flatMap((one) => linesOf(one, structure, options))
      .map(xmlText)
      .join("\n")}</system-out>`,
    "    <system-err/>",
    "  </testsuite>",
  ];
  return withoutCiCommands(`${lines.join("\n")}\n`);
}

function textOfCase({ nom, classe, issue }: Cas): string {
  const start = `    <testcase name="${xmlToken(nom)}" classname="${xmlToken(classe)}" time="0"`;
  if (!issue) return `${start}/>`;
  const inside =
    issue.balise === "skipped"
      ? `<skipped>${xmlText(issue.motif)}</skipped>`
      : `<${issue.balise} type="${xmlText(issue.type)}" message="${xmlText(issue.message)}">` +
        `${issue.lignes.map(xmlText).join("\n")}</${issue.balise}>`;
  return `${start}>${inside}</testcase>`;
}
