import { describe, expect, test } from "vitest";
import { load } from "../../support/load.ts";

const lire = (yaml: string, beside: Record<string, string> = {}) =>
  load({ "gouvernance.yaml": `version: 1\n${yaml}`, ...beside });
const regles = ({ told }: ReturnType<typeof load>) => told.map((one) => one.split(" ")[1]);
const comite = (more: string) => `comites:\n  - { id: clu, nom: Comité, genre: usagers${more} }\n`;

describe("gouvernance.yaml", () => {
  test("is not there: nothing is said", () => {
    const { structure, told } = load({});
    expect(structure).not.toHaveProperty("gouvernance");
    expect(told).toEqual([]);
  });
  test("a sitting with an impossible day is left out, and its committee stays", () => {
    const lu = lire(comite(", seances: [{ date: 2024-02-30 }, { date: 2024-03-01 }]"));
    expect(lu.structure?.gouvernance?.yaml.comites?.[0]?.seances).toEqual([{ date: "2024-03-01" }]);
    expect(regles(lu)).toEqual(["date-impossible"]);
  });
  test("an unknown key leaves the rest of its group, wherever it is", () => {
    const lu = lire(
      `titre: X\ngarant: Préfet\n${comite(", president: Préfet, composition: [{ nom: A, membres: [B], sigle: C }]")}`,
    );
    expect(lu.structure?.gouvernance?.yaml).toMatchObject({
      garant: "Préfet",
      comites: [{ id: "clu", composition: [{ nom: "A", membres: ["B"] }] }],
    });
    expect(regles(lu)).toEqual(["cle-inconnue", "cle-inconnue", "cle-inconnue"]);
  });
  test("a group without what makes it one is left out, the others are not", () => {
    const lu = lire(
      `comites:\n  - { nom: Sans identifiant, genre: usagers }\n  - { id: copil, nom: C, genre: pilotage }\n`,
    );
    expect(lu.structure?.gouvernance?.yaml.comites?.map(({ id }) => id)).toEqual(["copil"]);
    expect(regles(lu)).toEqual(["cle-manquante"]);
  });
  test("places are those of the file, whatever was left out before them", () => {
    const lu = lire(
      `comites:\n  - { nom: Sans identifiant, genre: usagers }\n  - { id: c, nom: C, genre: pilotage }\n  - { id: c, nom: D, genre: travail }\n`,
    );
    expect(lu.told).toContain(
      "gouvernance.yaml:5:11 identifiant-en-double Deux comités ont l’identifiant « c ».",
    );
  });
  test("an unknown service and an unknown action are told; a former id of a service is its id", () => {
    const quali =
      "version: 1\nstructure: { id: e, nom: E, type: prefecture }\nreferentiel: quali-ate@2024-02-01\nservices: [{ id: dcl, nom: Direction, anciensIds: [dlc] }]\n";
    const lu = lire(
      `services: [{ service: dlc, mission: M }, { service: dcl2, mission: M }]\n${comite(", seances: [{ date: 2024-03-01, decisions: [{ texte: T, action: A-9 }] }]")}`,
      { "quali.yaml": quali },
    );
    expect(lu.structure?.gouvernance?.yaml.services?.[0]?.service).toBe("dcl");
    expect(regles(lu)).toEqual(["reference-inconnue", "reference-inconnue"]);
  });
  test("a table of results out of the folder is refused", () => {
    const lu = lire("enquetes: [{ titre: E, public: usagers, resultats: ../secret.csv }]\n");
    expect(regles(lu)).toEqual(["chemin-interdit"]);
    expect(lu.structure?.gouvernance?.resultats.get("../secret.csv")?.statut).toBe("interdit");
  });
  test.each(["version: 2\n", "[]\n", "texte\n", "comites: { a: 1 }\n"])(
    "%j is told and breaks nothing",
    (yaml) => {
      const lu = load({ "gouvernance.yaml": yaml });
      expect(lu.structure).not.toBeNull();
      expect(lu.told.length).toBeGreaterThan(0);
    },
  );
  test.each(["gouvernance.yml", "Gouvernance.yaml.txt", "gouvernances.yaml"])(
    "%s is said not to be read",
    (nom) => {
      expect(load({ [nom]: "version: 1\n" }).told).toEqual([
        `${nom} fichier-mal-place « ${nom} » n’est pas lu : la gouvernance s’écrit dans « gouvernance.yaml ».`,
      ]);
    },
  );
});

describe("textes/", () => {
  test("texts are read in order, pictures and litter left", () => {
    const { structure, told } = load({
      "textes/formation.md": "# F",
      "textes/enjeux.md": "\ufeff# E",
      "textes/photo.png": new Uint8Array([1]),
      "textes/~$enjeux.md": "x",
    });
    expect(structure?.textes?.map(({ nom }) => nom)).toEqual(["enjeux", "formation"]);
    expect(structure?.textes?.[0]?.source.texte).toBe("# E");
    expect(told).toEqual([]);
  });
  test.each<[string, string | Uint8Array, string]>([
    ["enjeux.md", "x".repeat(1024 * 1024 + 1), "limite-depassee"],
    ["enjeux.md", new Uint8Array([0x23, 0x20, 0xe9]), "encodage-incorrect"],
    ["enjeux.docx", "PK", "fichier-mal-place"],
    ["enjeux.md.txt", "# E", "fichier-mal-place"],
  ])("%s that is no text: %#", (nom, contenu, regle) => {
    const lu = load({ [`textes/${nom}`]: contenu });
    expect(regles(lu)).toEqual([regle]);
    expect(lu.structure).not.toHaveProperty("textes");
  });
});
