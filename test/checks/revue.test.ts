import { describe, expect, test } from "vitest";
import { sayEcart } from "../../src/checks/revue/ecarts.ts";
import { type ContenuEnMemoire, MemoryDepot } from "../../src/depot/memory.ts";
import { type Referentiel, referenceOf } from "../../src/domain/referentiel.ts";
import type { EcartDeRevue } from "../../src/domain/resultat.ts";
import { judgeFolders } from "../../src/results/judge-folders.ts";
import { mesurerDe } from "../support/mesurer.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../support/referentiel.ts";
import { signIn } from "../support/signer.ts";
import { jugeur } from "../support/verdict.ts";

type Fichiers = Record<string, ContenuEnMemoire>;

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const QUALI = (plus = "") =>
  `version: 1\nstructure: { id: e, nom: E, type: prefecture, cert: false }\nreferentiel: essai@1\nmodules: [1]\n${plus}`;
const LECTURE = { edition: 2, empreinte: "0".repeat(64) };
const promesses = (nombre: number) =>
  Array.from({ length: nombre }, (_, rang) => sousEngagement(`1.${rang + 1}`));
const essai = (sous = promesses(1), plus: Partial<Referentiel> = {}) =>
  referentiel([module(1, [engagement(1, sous)]), module(3)], { lecture: LECTURE, ...plus });
const nom = (rang: number) => `${String.fromCharCode(97 + rang)}.csv`;
const fiche = (pieces: number) => {
  const lignes = Array.from(
    { length: pieces },
    (_, rang) => `  - { fichier: ${nom(rang)}, nature: affichage, date: 2024-03-31 }\n`,
  );
  return `version: 1\nevaluation: conforme\nevalueLe: 2024-03-20\n${pieces > 0 ? `preuves:\n${lignes.join("")}` : ""}`;
};
/** A folder of this many pieces, each of these bytes. */
const folder = (pieces: number, contenu = "a;b\n"): Fichiers => ({
  "quali.yaml": QUALI(),
  "preuves/1.1/fiche.yaml": fiche(pieces),
  ...Object.fromEntries(
    Array.from({ length: pieces }, (_, rang) => [`preuves/1.1/${nom(rang)}`, `${rang}${contenu}`]),
  ),
});

function sign(fichiers: Fichiers, ref = essai(), ids = ["1.1"]): string {
  return signIn(fichiers, ids, { le: "2024-04-02", get: () => ref });
}

/** What a rule finds once the lock lies there. */
function found(regle: string, fichiers: Fichiers, verrou: string, ref = essai()) {
  const get = (reference: string) => (reference === referenceOf(ref) ? ref : null);
  const { resultat } = judgeFolders(new MemoryDepot({ ...fichiers, "quali.lock": verrou }), [""], {
    ...jugeur([ref]),
    completer: mesurerDe("2024-06-30", get),
  });
  return resultat.diagnostics.filter((one) => one.regle === regle);
}
const told = (...args: Parameters<typeof found>) =>
  found(...args).map(({ gravite, message, aide = "" }) => plain(`${gravite} ${message} → ${aide}`));

describe("what changed since a signature, in words", () => {
  const ecart = (genre: EcartDeRevue["genre"], plus: Partial<EcartDeRevue> = {}): EcartDeRevue => ({
    genre,
    quoi: "a.csv",
    ...plus,
  });
  const segment = (op: "egal" | "retire" | "ajoute", texte: string) => ({ op, texte });
  const mots = (...segments: ReturnType<typeof segment>[]) =>
    plain(sayEcart(ecart("texte", { mots: segments }))).replace(/^son texte a changé : « (.*) »$/, "$1");
  test.each<[EcartDeRevue, string]>([
    [ecart("verrou", { quoi: "le sceau ne convient pas" }), "le sceau ne convient pas"],
    [
      ecart("migration", { de: "x@1", vers: "x@2" }),
      "elle a été portée de x@1 à x@2, sans que son texte soit resté le même",
    ],
    [ecart("version", { de: "x@1", vers: "x@2" }), "le référentiel était x@1, il est x@2"],
    [
      ecart("edition", { de: "1", vers: "2" }),
      "le texte du référentiel est passé de l’édition 1 à l’édition 2",
    ],
    [ecart("methode-ajoutee", { quoi: "1.1-b" }), "une méthode de contrôle s’ajoute, « 1.1-b »"],
    [ecart("methode-retiree", { quoi: "1.1-b" }), "une méthode de contrôle n’y est plus, « 1.1-b »"],
    [
      ecart("evaluation", { de: "partiel", vers: "conforme" }),
      "l’évaluation était « partiel », elle est « conforme »",
    ],
    [ecart("evaluation", { vers: "conforme" }), "l’évaluation était à faire, elle est « conforme »"],
    [ecart("piece-modifiee"), "« a.csv » a changé"],
    [ecart("piece-modifiee", { detail: "sa date" }), "« a.csv » a changé (sa date)"],
    [ecart("piece-ajoutee"), "« a.csv » s’ajoute"],
    [ecart("piece-retiree"), "« a.csv » n’y est plus"],
    [ecart("piece-deplacee"), "« a.csv » est déplacé, et rien d’autre n’a changé"],
    [
      ecart("piece-deplacee", { de: "b.csv" }),
      "« a.csv » est déplacé, de « b.csv », et rien d’autre n’a changé",
    ],
    [ecart("fins-de-ligne"), "seules les fins de ligne de « a.csv » ont changé"],
    [
      ecart("methode-modifiee", {
        quoi: "1.1-a",
        mots: [segment("retire", "voir"), segment("ajoute", "lire")],
      }),
      "la méthode 1.1-a a changé : « [-voir-] {+lire+} »",
    ],
    // nothing to compare with
    [ecart("texte"), "son texte a changé : «  »"],
  ])("%j", (one, attendu) => {
    expect(plain(sayEcart(one))).toBe(attendu);
  });
  test("words taken out and put in are marked, between the five next to them on each side", () => {
    const [six, onze] = ["1 2 3 4 5 6", "1 2 3 4 5 6 7 8 9 10 11"];
    expect(mots(segment("egal", six), segment("retire", " a\nb "), segment("ajoute", " c "))).toBe(
      "… 2 3 4 5 6 [-a b-] {+c+}",
    );
    expect(mots(segment("retire", "a"), segment("egal", ` ${six}`))).toBe("[-a-] 1 2 3 4 5 …");
    expect(mots(segment("egal", "1 2 3 4 5 "), segment("ajoute", "a"))).toBe("1 2 3 4 5 {+a+}");
    expect(mots(segment("retire", "a"), segment("egal", onze), segment("ajoute", "b"))).toBe(
      "[-a-] 1 2 3 4 5 … 7 8 9 10 11 {+b+}",
    );
    expect(
      mots(segment("retire", "a"), segment("egal", "1 2 3\n 4 5 6 7 8 9 10"), segment("ajoute", "b")),
    ).toBe("[-a-] 1 2 3 4 5 6 7 8 9 10 {+b+}");
    expect(mots(segment("egal", six))).toBe("…");
  });
});

describe("revue-a-refaire", () => {
  test("names the first five changes, and counts the others", () => {
    const of = (nombre: number) =>
      told("revue-a-refaire", folder(nombre, "c;d\n"), sign(folder(nombre)))[0]?.split(" → ")[0] ?? "";
    const listed = (nombre: number) => (of(nombre).match(/ a changé/g) ?? []).length;
    const debut = "avertissement 1.1 est à revoir : depuis la signature du 2 avril 2024 (référent qualité), ";
    expect(of(1)).toBe(`${debut}« preuves/1.1/a.csv » a changé.`);
    expect([listed(5), of(5).includes("changement")]).toEqual([5, false]);
    expect([listed(6), of(6)]).toEqual([5, expect.stringMatching(/ ; et 1 autre changement\.$/)]);
    expect([listed(7), of(7)]).toEqual([5, expect.stringMatching(/ ; et 2 autres changements\.$/)]);
  });
  test("what takes nothing from a signature is told by itself, not here", () => {
    const avant = folder(3);
    const { "preuves/1.1/a.csv": a, "preuves/1.1/b.csv": b, ...reste } = avant;
    const deplacee: Fichiers = {
      ...reste,
      "preuves/1.1/b.csv": String(b).replace("\n", "\r\n"),
      "preuves/1.1/z.csv": a ?? "",
      "preuves/1.1/fiche.yaml": fiche(3).replace("a.csv", "z.csv"),
    };
    const changee = { ...deplacee, "preuves/1.1/c.csv": "autre;x\n" };
    const verrou = sign(avant);
    const tellers = (fichiers: Fichiers) =>
      ["revue-a-refaire", "preuve-deplacee", "fins-de-ligne-changees"].map(
        (regle) => told(regle, fichiers, verrou).length,
      );
    expect(tellers(avant)).toEqual([0, 0, 0]);
    expect(tellers(deplacee)).toEqual([0, 1, 1]);
    expect(tellers(changee)).toEqual([1, 1, 1]);
    expect(told("revue-a-refaire", changee, verrou)[0]).toContain(
      "(référent qualité), « preuves/1.1/c.csv » a changé.",
    );
  });
  test("shows what changed of the text", () => {
    const dite = (texte: string) => essai([{ ...sousEngagement("1.1"), texte, blocs: [texte] }]);
    const verrou = sign(folder(1), dite("Nous accueillons tous les usagers avec courtoisie"));
    const [one] = told(
      "revue-a-refaire",
      folder(1),
      verrou,
      dite("Nous accueillons tous les usagers avec attention"),
    );
    expect(one).toContain("[-courtoisie-] {+attention+}");
  });
});

describe("revue-autre-lecture", () => {
  const douze = (edition: number, nombre = 12) =>
    essai(promesses(nombre), { lecture: { ...LECTURE, edition } });
  const dossiers = (nombre: number): Fichiers => ({
    "quali.yaml": QUALI(),
    ...Object.fromEntries(
      Array.from({ length: nombre }, (_, rang) => [
        [`preuves/1.${rang + 1}/fiche.yaml`, fiche(1)],
        [`preuves/1.${rang + 1}/a.csv`, "a;b\n"],
      ]).flat() as [string, string][],
    ),
  });
  const of = (nombre: number, ref = douze(3)) => {
    const ids = Array.from({ length: nombre }, (_, rang) => `1.${rang + 1}`);
    return told(
      "revue-autre-lecture",
      dossiers(nombre),
      sign(dossiers(nombre), douze(2), ids),
      ref,
    )[0]?.split(" → ")[0];
  };
  const fin = "sous une autre édition de la lecture de essai@1, dont c’est l’édition 3 :";
  test("names the first ten, and counts the others", () => {
    expect(of(1)).toBe(`info 1 exigence a été signée ${fin} 1.1.`);
    expect(of(2)).toBe(`info 2 exigences ont été signées ${fin} 1.1, 1.2.`);
    expect(of(10)).toMatch(/ 1\.9, 1\.10\.$/);
    expect(of(11)).toMatch(/ 1\.9, 1\.10, et 1 de plus\.$/);
  });
  test("nothing where the edition is the same, none is known, or what was signed changed anyway", () => {
    expect(of(1, douze(2))).toBeUndefined();
    const { lecture: _, ...sans } = douze(3);
    expect(of(1, sans as Referentiel)).toBeUndefined();
    const changee = { ...dossiers(1), "preuves/1.1/a.csv": "autre;x\n" };
    expect(told("revue-autre-lecture", changee, sign(dossiers(1), douze(2)), douze(3))).toEqual([]);
    const { "quali.lock": _lock, ...jamais } = { ...dossiers(1), "quali.lock": "" };
    expect(told("revue-autre-lecture", jamais, sign(dossiers(2), douze(2), ["1.2"]), douze(3, 1))).toEqual(
      [],
    );
  });
});

describe("revue-sans-objet", () => {
  const verrou = sign(folder(1));
  const of = (remplace: (texte: string) => string, ref = essai()) =>
    told("revue-sans-objet", folder(1), remplace(verrou), ref);
  const lignes = (texte: string) => texte.split("\n").filter((ligne) => ligne.startsWith("  - "));
  const encore = (texte: string, remplace: (texte: string) => string) =>
    `${texte}${lignes(texte).map(remplace).join("\n")}\n`;
  test.each<[string, (texte: string) => string, string | undefined]>([
    ["what is followed", (texte) => texte, undefined],
    [
      "another référentiel",
      (texte) => texte.replaceAll("essai@1", "autre@1"),
      "1.1 est signée, et la structure ne suit pas autre@1.",
    ],
    ["an earlier version of the one followed", (texte) => texte.replaceAll("essai@1", "essai@0"), undefined],
    [
      "an earlier version, signed since",
      (texte) => encore(texte, (ligne) => ligne.replace("essai@1", "essai@0")),
      "1.1 est signée, et elle l’est aussi pour essai@1, qui seule compte.",
    ],
    [
      "an exigence that is not there",
      (texte) => texte.replaceAll('"1.1"', '"9.9"'),
      "9.9 est signée, et elle n’existe pas dans essai@1.",
    ],
    [
      "one of a module not chosen",
      (texte) => texte.replaceAll('"1.1"', '"3.1"'),
      "3.1 est signée, et son module n’est pas choisi par la structure.",
    ],
  ])("%s", (_title, remplace, attendu) => {
    expect(of(remplace).map((one) => one.replace(/^info (.*) → .*$/, "$1"))).toEqual(
      attendu === undefined ? [] : [attendu],
    );
  });
  test("says how many lines are to go, and stands at the first", () => {
    const parti = (texte: string) => texte.replaceAll('"1.1"', '"9.9"');
    expect(of(parti)[0]).toContain(
      `→ Supprimez de quali.lock ses ${lignes(verrou).length} lignes (exigence: « 9.9 », referentiel: « essai@1 »).`,
    );
    const seule = (texte: string) => `${texte}${lignes(texte)[1]?.replace('"1.1"', '"9.9"')}\n`;
    expect(of(seule)[0]).toContain("→ Supprimez de quali.lock sa ligne (");
    const texte = encore(verrou, (ligne) => ligne.replace('"1.1"', '"9.9"'));
    const [one] = found("revue-sans-objet", folder(1), texte);
    expect(one?.ligne).toBe(texte.split("\n").findIndex((ligne) => ligne.includes('"9.9"')) + 1);
  });
  test("where the référentiel itself is not there, that is told", () => {
    const autre = referentiel([module(1)], { id: "autre" });
    expect(of((texte) => texte, autre)).toEqual([]);
  });
});

describe("verrou-a-ranger", () => {
  const verrou = sign(folder(2));
  const lignes = verrou.split("\n");
  const debut = lignes.findIndex((ligne) => ligne.startsWith("  - "));
  const of = (texte: string) =>
    found("verrou-a-ranger", folder(2), texte).map(({ message, ligne }) => [plain(message), ligne]);
  test("silent where its lines are in order, or there are none", () => {
    expect(of(verrou)).toEqual([]);
    expect(of("version: 1\nlignes: []\n")).toEqual([]);
  });
  test("a line twice, or out of order, is told where it stands", () => {
    const deux = lignes.toSpliced(debut + 1, 0, lignes[debut] ?? "").join("\n");
    expect(of(deux)).toEqual([
      ["Une ligne de quali.lock y est deux fois : elle compte une fois.", debut + 2],
    ]);
    const inverse = lignes.toSpliced(debut, 2, lignes[debut + 1] ?? "", lignes[debut] ?? "").join("\n");
    expect(of(inverse)).toEqual([
      ["Les lignes de quali.lock ne sont pas dans leur ordre : elles sont lues quand même.", debut + 2],
    ]);
  });
});

test("a method that is no more, or is new, is a change too", () => {
  const avec = (...ids: string[]) =>
    essai([
      sousEngagement(
        "1.1",
        ids.map((id) => methode(id)),
      ),
    ]);
  const verrou = sign(folder(1), avec("1.1-a", "1.1-b"));
  const [one] = told("revue-a-refaire", folder(1), verrou, avec("1.1-a", "1.1-c"));
  expect(one).toContain("une méthode de contrôle s’ajoute, « Contrôle 1.1-c »");
  expect(one).toContain("une méthode de contrôle n’y est plus, « Contrôle 1.1-b »");
});
