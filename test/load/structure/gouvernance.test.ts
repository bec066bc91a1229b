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
  test("what a decision and a group name is told where it is written, with the nearest", () => {
    const decisions = "decisions: [{ texte: T, action: A-1 }, { texte: T, action: A-9 }, { texte: T }]";
    const { constats, told } = lire(
      `services: [{ service: dcl, mission: M }]\n${comite(`, seances: [{ date: 2024-03-01, ${decisions} }]`)}`,
      {
        "plan-actions.yaml":
          'version: 1\nactions: [{ id: A-1, exigences: ["15.3"], action: Refaire, ouverteLe: 2024-05-02, etat: en-cours }]\n',
      },
    );
    expect(told).toEqual([
      "gouvernance.yaml:2:23 reference-inconnue Aucun service n’a l’identifiant « dcl ».",
      "gouvernance.yaml:4:134 reference-inconnue Aucune action n’a l’identifiant « A-9 ».",
    ]);
    expect(constats[0]?.aide).toContain("quali.yaml");
    expect(constats[1]?.aide).toContain("A-1");
  });
  test("of several that are faulty each is left out, and no other", () => {
    const seances = (...jours: string[]) =>
      `, seances: [${jours.map((jour) => `{ date: ${jour} }`).join(", ")}]`;
    const lu = lire(
      comite(seances("2024-02-30", "2024-03-01", "2024-02-31", "2024-04-01", "2024-04-31", "2024-05-02")),
    );
    expect(lu.structure?.gouvernance?.yaml.comites?.[0]?.seances?.map(({ date }) => date)).toEqual([
      "2024-03-01",
      "2024-04-01",
      "2024-05-02",
    ]);
    const deux = lire(
      `comites:\n  - { nom: A, genre: usagers${seances("2024-02-30")} }\n  - { id: b, nom: B, genre: travail${seances("2024-03-01")} }\n`,
    );
    expect(deux.structure?.gouvernance?.yaml.comites).toEqual([
      { id: "b", nom: "B", genre: "travail", seances: [{ date: "2024-03-01" }] },
    ]);
  });
  test("a key of the file that is faulty is left out", () => {
    const lu = lire("garant:\ncomites: texte\nreferents: [{ fonction: F, service: s }]\n");
    expect(lu.structure?.gouvernance?.yaml).not.toHaveProperty("garant");
    expect(lu.structure?.gouvernance?.yaml).not.toHaveProperty("comites");
  });
  test("a table of results that is there is found, and an inquiry may have none", () => {
    const lu = lire(
      "enquetes: [{ titre: E, public: usagers, resultats: donnees/a.csv }, { titre: F, public: agents }]\n",
      {
        "donnees/a.csv": "1",
      },
    );
    expect(lu.structure?.gouvernance?.resultats.get("donnees/a.csv")?.statut).toBe("present");
    expect(lu.structure?.gouvernance?.resultats.size).toBe(1);
    expect(regles(lu)).toEqual([]);
  });
  test("a folder of nearly its name is a folder", () => {
    expect(load({ "gouvernance.yml/a.txt": "" }).told).toEqual([]);
  });
  test("a table of results out of the folder is refused", () => {
    const lu = lire("enquetes: [{ titre: E, public: usagers, resultats: ../secret.csv }]\n");
    expect(regles(lu)).toEqual(["chemin-interdit"]);
    expect(lu.told[0]).toMatch(/^gouvernance.yaml:2:52 /);
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
  test("are in the order of their numbers; folders and links are none", () => {
    const { structure, told } = load({
      "textes/annexe-10.md": "x",
      "textes/annexe-2.md": "x",
      "textes/dossier.md/a.txt": "x",
      "textes/dossier.docx/a.txt": "x",
      "textes/dehors.md": { lien: "/etc/passwd" },
    });
    expect(structure?.textes?.map(({ nom }) => nom)).toEqual(["annexe-2", "annexe-10"]);
    expect(told.map((one) => one.split(" ", 2).join(" "))).toEqual(["textes/dehors.md chemin-interdit"]);
  });
  test("a link to what lies beside the structure is told, and not read", () => {
    const { structure, told } = load(
      { "s/textes/enjeux.md": { lien: "../../dehors/secret.md" }, "dehors/secret.md": "s3cret" },
      "s",
    );
    expect(structure).not.toHaveProperty("textes");
    expect(told.map((one) => one.split(" ", 2).join(" "))).toEqual(["textes/enjeux.md chemin-interdit"]);
  });
  test("one that may not be read is told; a fault of the program is not hidden", () => {
    const lu = load({ "textes/enjeux.md": { obstacle: "illisible" } });
    expect(regles(lu)).toEqual(["fichier-illisible"]);
    expect(() => load({ "textes/enjeux.md": { obstacle: "panne" } })).toThrow(RangeError);
  });
  test.each([
    ["enjeux.md.txt", "Renommez-le « enjeux.md »."],
    ["enjeux.markdown", "Renommez-le « enjeux.md »."],
    ["enjeux.MD", "Renommez-le « enjeux.md »."],
    ["v1.a.txt", "Renommez-le « v1.a.md »."],
    ["enjeux.docx.txt", "Renommez-le « enjeux.docx.md »."],
    ["enjeux.docx", "Copiez ses mots dans « enjeux.md », avec le Bloc-notes."],
    ["enjeux.doc", "Copiez ses mots dans « enjeux.md », avec le Bloc-notes."],
    ["enjeux.odt", "Copiez ses mots dans « enjeux.md », avec le Bloc-notes."],
  ])("%s is told with the name that would be read", (nom, aide) => {
    const [constat] = load({ [`textes/${nom}`]: "x" }).constats;
    expect(constat?.aide?.replaceAll("\u00a0", " ")).toBe(aide);
  });
  test.each<[string, string | Uint8Array, RegExp]>([
    ["too long", "x".repeat(1024 * 1024 + 1), /Mio/],
    ["in Latin-1", new Uint8Array([0x23, 0x20, 0xe9]), /UTF-8/],
  ])("what is wrong with one %s is said in its words", (_title, contenu, mots) => {
    const [constat] = load({ "textes/enjeux.md": contenu }).constats;
    expect(constat?.message).toMatch(mots);
    expect(constat?.aide).not.toBe("");
  });
});
