import { expect, test } from "vitest";
import { DiskDepot } from "../../src/depot/disk.ts";
import { type Condition, type Expression, partiesOf } from "../../src/domain/referentiel.ts";
import { compileReferentiel } from "../../src/load/referentiel/compile.ts";

const { referentiel } = compileReferentiel(new DiskDepot("referentiel/quali-ate/2024-02-01"), "");
if (!referentiel) throw new Error("quali-ate does not compile");
const engagements = referentiel.modules.flatMap((module) => module.engagements);
const sousEngagements = engagements.flatMap((engagement) => engagement.sousEngagements);
const methodes = sousEngagements.flatMap((sousEngagement) => sousEngagement.methodesControle);

test("periods, as written and no wider", () => {
  const lines = methodes
    .flatMap(partiesOf)
    .flatMap(({ id, periode }) => (periode ? `${id} ${periode.mois} ${periode.par ?? ""}`.trim() : []));
  expect(lines).toEqual([
    "8.1-c 3",
    "8.2-a 3",
    "9.2-a 6",
    "13.3-b.1 12",
    "13.3-b.2 12",
    "16.2-a 12 service-metier",
    "19.5-a 12",
    "19.5-b.1 12",
    "19.5-b.2 12",
    "21.4-a.1 12",
    "22.1-a 12",
    "22.2-a 12",
    "22.4-a 12",
    "22.4-b.2 3",
    "22.5-a 12",
    "35.5-a.1 12",
    "35.5-a.2 12",
    "43.1-a.1 12",
    "43.1-a.2 12",
    "43.2-a 12",
  ]);
});

test("deadlines, as written and no wider", () => {
  const lines = referentiel.delais.map((d) =>
    [d.id, d.duree, d.unite, d.depart, d.repart ?? "-", d.attenteCompte ? "attente" : "-"].join(" "),
  );
  expect(lines).toEqual([
    "15.1-renvoi 5 jours-ouvres reception - -",
    "15.2-courrier 10 jours-ouvres reception dossier-complete -",
    "15.3-courriel 5 jours-ouvres reception dossier-complete -",
    "16.1-courriel 5 jours-ouvres reception - attente",
    "16.1-jdma 5 jours-ouvres reception - attente",
    "16.1-courrier 10 jours-ouvres reception - attente",
    "16.1-urne 10 jours-ouvres reception - attente",
    "35.1-courrier 10 jours-ouvres reception - attente",
    "35.2-courriel 5 jours-ouvres reception - attente",
    "38.2-courrier 10 jours-ouvres reception - -",
    "38.2-courriel 5 jours reception - -",
    "38.3-incomplet 10 jours-ouvres reception - -",
    "39.2-cellule 1 heures evenement-majeur - -",
    "40.1-elus 1 heures activation-cod - -",
    "40.3-medias 1 heures activation-cod - -",
    "40.4-grand-public 1 heures activation-cod - -",
  ]);
});

test("conditions, each on its own fact, and none on 36 and 37", () => {
  const noted = (ou: string | number, condition: Condition | undefined) =>
    condition ? `${ou} ${nameOf(condition.si)}${condition.precision ? " (précision)" : ""}` : [];
  expect([
    ...referentiel.modules.flatMap((module) => noted(`module ${module.numero}`, module.condition)),
    ...engagements.flatMap((engagement) => noted(engagement.numero, engagement.condition)),
    ...sousEngagements.flatMap((sousEngagement) => noted(sousEngagement.id, sousEngagement.condition)),
    ...methodes.flatMap((methode) => noted(methode.id, methode.condition)),
  ]).toEqual([
    "module 3 missions-titres",
    "module 4 missions-etrangers",
    "7 svi",
    "34 remise-presentiel",
    "4.1 point-accueil-general",
    "4.2 points-accueil-annexes",
    "8.1 sart (précision)",
    "11.4 suivi-avancement-realisable",
    "21.2 formations-non-disponibles",
    "29.2 degradation-delais-titres",
    "32.2 degradation-delais-etrangers",
    "40.4 application-mobile (précision)",
    "41.1 besoin-numero-unique (précision)",
    "42.1 crise-forte-intensite (précision)",
    "42.2 crise-longue-duree (précision)",
    "6.1-b gestionnaire-file-attente",
  ]);
});

test("methods that demand several things, part by part", () => {
  const lines = methodes.flatMap(({ id, parties }) => (parties ? `${id} ${parties.length}` : []));
  expect(lines).toEqual([
    "1.1-a 3",
    "2.2-b 2",
    "6.1-b 2",
    "12.1-a 2",
    "13.2-b 2",
    "13.3-b 2",
    "14.2-b 2",
    "16.1-a 4",
    "16.1-b 2",
    "17.2-a 2",
    "18.2-a 3",
    "19.5-b 2",
    "20.1-b 2",
    "20.3-a 2",
    "21.4-a 2",
    "22.4-b 2",
    "25.1-a 2",
    "27.1-a 2",
    "34.1-a 2",
    "35.1-a 2",
    "35.2-a 2",
    "35.5-a 2",
    "38.2-a 2",
    "38.3-a 2",
    "40.4-a 2",
    "42.1-a 2",
    "42.2-a 2",
    "43.1-a 2",
  ]);
  const numbered = methodes.flatMap(({ id, parties = [] }) => parties.map((_, i) => `${id}.${i + 1}`));
  expect(methodes.flatMap(({ parties = [] }) => parties.map((partie) => partie.id))).toEqual(numbered);
});

test("a method that joins two things and is not divided says why", () => {
  const joins = /\bet (?:de |du |des |d'|la |le |les |leur |listes |au)|ainsi que| et (?:du|de la) /;
  const silent = methodes.filter(
    ({ controle, texte, parties, note, methodeEntiere }) =>
      controle === "local" && !parties && !note && !methodeEntiere && joins.test(texte),
  );
  expect(silent.map(({ id, texte }) => `${id} ${texte}`)).toEqual([]);
});

test("every fact that is asked for is of use", () => {
  const conditions = [referentiel.modules, engagements, sousEngagements, methodes].flat();
  const used = conditions.flatMap(({ condition }) => (condition ? [nameOf(condition.si)] : []));
  expect([...used].sort()).toEqual(referentiel.faits.map((fait) => fait.id).sort());
});

test("what is central, and what is so by deduction", () => {
  const central = methodes.filter((methode) => methode.controle === "central");
  expect(central.map(({ id, aConfirmer }) => (aConfirmer ? `${id} à confirmer` : id))).toEqual([
    "2.5-a à confirmer",
    "9.6-a",
    "16.3-a",
    "17.3-b",
  ]);
});

test("ambiguous attributions are said, with the other reading", () => {
  const ambigues = methodes.filter((methode) => methode.attribution === "ambigue");
  expect(ambigues.map(({ id, texte }) => `${id} ${texte.slice(0, 28)}`)).toEqual([
    "2.1-a Appels mystères.",
    "2.1-b Vérification de la connaissa",
    "2.4-b Le standard est en mesure d'",
    "4.1-b Présence d'une signalétique ",
    "4.2-a et les éventuels points d'ac",
    "14.2-a Mails mystères",
    "24.1-a Vérification des actions men",
  ]);
  expect(ambigues.every(({ note }) => note)).toBe(true);
});

test("every sous-engagement has methods, named in order; every local one has natures of evidence", () => {
  for (const { id, methodesControle } of sousEngagements) {
    const letters = methodesControle.map((_, i) => `${id}-${String.fromCharCode(97 + i)}`);
    expect(methodesControle.map((methode) => methode.id)).toEqual(letters);
    expect(letters).not.toEqual([]);
  }
  const bare = methodes.filter(({ controle, natures }) => controle === "local" && natures.length === 0);
  expect(bare).toEqual([]);
  const used = new Set(methodes.flatMap((methode) => methode.natures));
  expect(referentiel.natures.filter(({ id }) => !used.has(id))).toEqual([]);
});

test("the extracts of a divided method give it back whole", () => {
  const divided = methodes.filter((methode) => methode.methodeEntiere !== undefined);
  const cles = new Set(divided.map((methode) => methode.cle));
  expect(cles.size).toBe(25);
  for (const cle of cles) {
    const parts = divided.filter((methode) => methode.cle === cle);
    expect(parts.map(({ texte }) => texte).join(" ")).toBe(parts[0]?.methodeEntiere);
  }
});

test("gaps and doubts", () => {
  expect(referentiel.lacunes.map((lacune) => lacune.ou)).toEqual([
    "referentiel",
    "matrice",
    "1.1",
    "2.2",
    "14.2",
    "43",
  ]);
  expect(referentiel.doutes.map((doute) => `${doute.ou} ${doute.exigence ?? "-"}`)).toEqual([
    "matrice -",
    "2.1 2.1",
    "13.2 13.2",
    "16-m3 16.1",
    "19-m3 19.3",
    "35-m2 35.2",
    "38.2 38.2",
  ]);
});

test("the matrix", () => {
  const lines = referentiel.selection.lignes.map(({ id, label, obligatoires, auMoins, aConfirmer }) => {
    const minimum = auMoins ? `+ ${auMoins.nombre} parmi ${auMoins.parmi}` : "";
    const doubt = aConfirmer ? `(${aConfirmer.flatMap((m) => m.modules)} à confirmer)` : "";
    return `${id} ${label} ${obligatoires} ${minimum} ${doubt}`.replace(/\s+/g, " ").trim();
  });
  expect(lines).toEqual([
    "prefecture-avec-cert obligatoire 1,2,3 + 1 parmi 4,5,6,7,8",
    "prefecture-sans-cert obligatoire 1,2 + 2 parmi 3,4,5,6,7,8 (3 à confirmer)",
    "sous-prefecture-avec-cert obligatoire 1,2,3",
    "sous-prefecture-sans-cert volontaire 1,2 + 1 parmi 3,4,5,6,7,8 (3 à confirmer)",
  ]);
});

function nameOf(si: Expression): string {
  return "fait" in si ? si.fait : JSON.stringify(si);
}
