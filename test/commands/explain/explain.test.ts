import { expect, test } from "vitest";
import { explain, suggest } from "../../../src/commands/explain/explain.ts";
import { entreesOf } from "../../../src/commands/explain/repertoire.ts";
import type { Explication } from "../../../src/commands/explain/types.ts";
import { DiskDepot } from "../../../src/depot/disk.ts";
import { exigencesOf, type Referentiel, referenceOf } from "../../../src/domain/referentiel.ts";
import { openCorrespondances } from "../../../src/load/correspondance/registry.ts";
import { installed } from "../../support/installed.ts";
import { load } from "../../support/load.ts";
import { verdictOf } from "../../support/verdict.ts";

const ATE = installed("quali-ate@2024-02-01");
const QEP = installed("qual-e-pref@2019-02-04");
const SP = installed("services-publics-plus@2021");

function ask(demande: string, referentiel: Referentiel = ATE, dossier: string | null = null) {
  return explain(entreesOf({ referentiel, dossier, propres: [], couvrantes: [] }), demande);
}

function only(found: Explication | null) {
  expect(found?.correspondances).toHaveLength(1);
  const [one] = found?.correspondances ?? [];
  if (!one) throw new Error("nothing found");
  return one;
}

test.each([ATE, QEP])(
  "every id is explained, and by the command that is shown for it: $id",
  (referentiel) => {
    const entrees = entreesOf({ referentiel, dossier: null, propres: [], couvrantes: [] });
    expect(entrees.length).toBeGreaterThan(100);
    for (const { genre, id } of entrees) {
      const found = explain(entrees, id)?.correspondances.find((one) => one.genre === genre);
      const again = only(explain(entrees, found?.commande.replace("quali explain ", "") ?? ""));
      expect([again.genre, again.id]).toEqual([genre, id]);
      expect(again.titre).not.toBe("");
    }
  },
);

test("a part is explained by its method, which says what each part needs and which has to be named", () => {
  const found = only(ask("19.5-b.2"));
  expect([found.genre, found.id]).toEqual(["methode", "19.5-b"]);
  expect(found.methodes[0]?.parties?.map(({ id }) => id)).toEqual(["19.5-b.1", "19.5-b.2"]);
  expect(found.aFaire.join("\n")).toContain("19.5-b.1 ou 19.5-b.2 ; elle peut en citer plusieurs");
  expect(only(ask("18.2")).aFaire.join("\n")).not.toContain("cite sa partie");
});

test("a number names a module and an engagement; with its kind, one of them", () => {
  const commandes = ask("3")?.correspondances.map(({ commande }) => commande);
  expect(commandes).toEqual(["quali explain engagement-3", "quali explain module-3"]);
  expect(only(ask("module 3")).genre).toBe("module");
  expect(only(ask("15")).genre).toBe("engagement");
  expect(only(ask("Rubrique 1-a")).id).toBe("1-A");
});

test("a référentiel, by its id, with its version or not: its edition, its modules, its sources", () => {
  for (const nom of ["quali-ate", "quali-ate@2024-02-01"]) {
    const found = only(ask(nom));
    expect(found).toMatchObject({ genre: "referentiel", id: "quali-ate", titre: ATE.titre });
    expect(found.version).toEqual({ date: ATE.date, lecture: ATE.lecture, edition: ATE.edition });
    expect(found.contenu.map(({ id }) => id)).toEqual(ATE.modules.map(({ numero }) => String(numero)));
    expect(found.sources.map(({ id }) => id)).toEqual(ATE.sources.map(({ id }) => id));
  }
});

test("a name in underscores that nothing bears is no word to look for", () => {
  expect(ask("__proto__")).toBeNull();
  expect(
    suggest(entreesOf({ referentiel: ATE, dossier: null, propres: [], couvrantes: [] }), "__proto__", []),
  ).toBeUndefined();
});

test("a deadline and a row of the official text lead to what they belong to", () => {
  expect(only(ask("15.3-courriel")).id).toBe("15.3");
  expect(ask("7-m3")?.correspondances.map(({ id }) => id)).toEqual(["7.3-a", "7.3-b"]);
});

test("words find texts, without accents, in singular or plural", () => {
  const found = ask("réclamation");
  expect(found?.trouve).toBe("mots");
  expect(ask("reclamations")?.correspondances.map(({ id }) => id)).toEqual(
    found?.correspondances.map(({ id }) => id),
  );
  expect(ask("de la")).toBeNull();
  expect(ask("rendez-vous")?.trouve).toBe("mots");
});

test("a sous-engagement: attribution, natures, conditions, gaps, corrections", () => {
  expect(only(ask("2.1")).methodes.map(({ attribution }) => attribution)).toEqual(["ambigue", "ambigue"]);
  expect(only(ask("7.3")).conditions).toEqual([
    {
      ou: { genre: "engagement", id: "7" },
      quand: "la réponse à «\u00a0svi\u00a0» est oui",
      faits: ["svi"],
      mots: expect.stringContaining("s'il a été mis en place"),
      precision: false,
    },
  ]);
  const { remarques, methodes, sources } = only(ask("1.1"));
  expect(remarques.map(({ genre, ou }) => [genre, ou])).toEqual([
    ["erratum", "1-m1"],
    ["lacune", "1.1"],
  ]);
  expect(methodes[0]?.natures[0]).toMatchObject({ id: expect.any(String), libelle: expect.any(String) });
  expect(sources.map(({ id }) => id)).toEqual(["tableau-2024"]);
});

test("what is not controlled locally asks for nothing", () => {
  expect(only(ask("9.6")).aFaire).toEqual([expect.stringContaining("Rien à préparer")]);
  expect(only(ask("9.6")).exemple).toBeUndefined();
});

test("an engagement whose sous-engagements are unknown is itself evidenced, where its alias says", () => {
  const { aFaire, contenu, remarques } = only(ask("24", QEP, "qep"));
  expect(contenu).toEqual([]);
  expect(aFaire).toContain(
    "Mettez les preuves dans preuves/qep/24/ et décrivez-les dans preuves/qep/24/fiche.yaml.",
  );
  expect(remarques).toContainEqual({ genre: "lacune", ou: "module-3", texte: expect.any(String) });
  expect(only(ask("15", QEP)).remarques).toContainEqual(
    expect.objectContaining({ ou: "15", genre: "lacune" }),
  );
});

test("a fact tells what depends on it", () => {
  expect(only(ask("svi")).contenu.map(({ id }) => id)).toEqual(["7.1", "7.2", "7.3", "7.4", "7.5"]);
  expect(only(ask("cert")).exemple).toBe("structure:\n  cert: true");
});

test("a rule belongs to no référentiel: its command never takes a prefix", () => {
  const entrees = entreesOf({ referentiel: QEP, dossier: null, propres: [], couvrantes: [] });
  const found = explain(entrees, "preuve-perimee", "qual-e-pref:");
  expect(only(found)).toMatchObject({ commande: "quali explain preuve-perimee", gravite: "avertissement" });
  const other = explain(entrees, "17.1", "qual-e-pref:");
  expect(only(other).commande).toBe("quali explain qual-e-pref:17.1");
});

test.each([
  ["preuve-perime", "preuve-perimee"],
  ["15.33", "15.3"],
  ["corriel", "courriel"],
  ["50", "qual-e-pref@2019-02-04:50"],
  ["zzzzzzzzzzzz", undefined],
])("did you mean: %s → %s", (demande, near) => {
  const entrees = entreesOf({ referentiel: ATE, dossier: null, propres: [], couvrantes: [] });
  const ailleurs = [
    {
      referentiel: QEP,
      entrees: entreesOf({ referentiel: QEP, dossier: null, propres: [], couvrantes: [] }),
    },
  ];
  expect(explain(entrees, demande)).toBeNull();
  expect(suggest(entrees, demande, ailleurs)).toBe(near);
});

test("every fiche proposed can be pasted: it is read without a fault", () => {
  const fiches = exigencesOf(ATE).flatMap(({ id }) => {
    const { exemple } = only(ask(id));
    return exemple === undefined
      ? []
      : [[`preuves/${id}/fiche.yaml`, exemple.replaceAll("AAAA-MM-JJ", "2024-03-01")]];
  });
  expect(fiches.length).toBeGreaterThan(130);
  const { told } = load(Object.fromEntries(fiches));
  expect(told.filter((one) => !one.includes("n’existe pas"))).toEqual([]);
});

test.each([QEP, SP])("where no method is known, the fiche proposed is enough: $id", (referentiel) => {
  const exigences = exigencesOf(referentiel).map(({ id }) => id);
  const fiches = exigences.map((id) => {
    const genre = id.includes(".") ? "" : "engagement-";
    const exemple = only(ask(`${genre}${id}`, referentiel)).exemple ?? "";
    const filled = exemple.replaceAll("AAAA-MM-JJ", "2024-03-01").replaceAll("fichier:", "surPlace:");
    return [`preuves/${id}/fiche.yaml`, filled];
  });
  const modules = referentiel.modules.map(({ numero }) => numero);
  const { structure } = load({
    "quali.yaml": `version: 1
structure: { id: essai, nom: Essai, type: prefecture, cert: true }
referentiel: ${referentiel.id}@${referentiel.version}
modules: [${modules.join(", ")}]
`,
    ...Object.fromEntries(fiches),
  });
  if (!structure) throw new Error("no structure");
  const [judged] = verdictOf(structure, [referentiel]).resultat.structures[0]?.jugements ?? [];
  expect(judged?.exigences.map(({ id, couverture }) => `${id} ${couverture}`)).toEqual(
    exigences.map((id) => `${id} documente`),
  );
});

test("what covers an exigence of a programme is told, with what sources say of it", () => {
  const written = openCorrespondances(new DiskDepot("dist/correspondances"));
  const couvrantes = [written.between(referenceOf(SP), referenceOf(ATE))].filter((one) => one !== null);
  const told = (demande: string) => {
    const found = explain(entreesOf({ referentiel: SP, dossier: null, propres: [], couvrantes }), demande);
    return only(found).aFaire.join("\n");
  };
  expect(told("engagement-2")).toContain("1.1, 4.4, 8.1, 8.7, 11.5, 15.1 et 17.1");
  expect(told("engagement-2")).toContain("s'attache également à prendre en compte");
  expect(told("engagement-1")).toContain("n’est couverte qu’en partie");
  expect(told("engagement-1")).toContain("reste à montrer : le droit à l'erreur");
  expect(told("engagement-8")).toContain("par une au moins, dans chaque engagement");
});
