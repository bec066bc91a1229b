import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PREMIER_QUALI_YAML } from "../../src/open/nothing-here.ts";
import { runCli } from "../cli/fake-io.ts";

let cwd = "";
beforeEach(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), "quali-open-"));
});
afterEach(() => fs.rmSync(cwd, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
    fs.writeFileSync(path.join(cwd, file), text);
  }
}

const quali = (...argv: string[]) => runCli(argv, { cwd });

const structure = (id: string, suite: string) =>
  `version: 1\nstructure: { id: ${id}, nom: ${id}, type: prefecture, cert: false }\n${suite}`;
const ESPACE = "version: 1\nespace: { id: pays, nom: Pays }\nstructures: [a, b]\n";
const ATE = "referentiel: quali-ate@2024-02-01\nmodules: [1, 2, 4, 8]\n";

describe("without a path", () => {
  test("the root of a workspace stands for its structures", async () => {
    write({
      "quali-espace.yaml": ESPACE,
      "a/quali.yaml": structure("a", ATE),
      "b/quali.yaml": structure("b", ATE),
      "commun/lisez-moi.txt": "",
    });
    const ici = await quali("check", "--format", "json");
    expect(JSON.parse(ici.stdout).structures.map(({ id }: { id: string }) => id)).toEqual(["a", "b"]);
    const commun = await quali("-C", "commun", "check", "--format", "json");
    expect(JSON.parse(commun.stdout).structures).toHaveLength(2);
    const dedans = await quali("-C", "a", "check", "--format", "json");
    expect(JSON.parse(dedans.stdout).structures.map(({ id }: { id: string }) => id)).toEqual(["a"]);
  });

  test.each([
    ["migrate", "--to", "quali-ate"],
    ["migrate", ".", "--to", "quali-ate"],
    ["diff", "qual-e-pref", "quali-ate", "--impact", "."],
  ])("what bears on one structure names those of the workspace: %s %s %s", async (...argv) => {
    write({
      "quali-espace.yaml": ESPACE,
      "a/quali.yaml": structure("a", ATE),
      "b/quali.yaml": structure("b", ATE),
    });
    const { code, stderr } = await quali(...argv);
    expect(code).toBe(2);
    expect(stderr).toContain("il y en a 2 ici : « a », « b »");
  });

  test.each(["quali.yml", "Quali.yaml", "quali.yaml.txt", "QUALI.YML.txt", "quali.yaml.yaml"])(
    "%s is told by its name, with a path or without",
    async (nom) => {
      write({ [nom]: structure("a", ATE) });
      for (const argv of [["check"], ["check", "."]]) {
        const { code, stdout, stderr } = await quali(...argv);
        expect(code).toBe(2);
        const told = (stdout + stderr).replaceAll("\u00a0", " ");
        expect(told).toContain(`s’appelle « ${nom} »`);
        expect(told).toContain("Renommez-le en quali.yaml");
      }
    },
  );

  test("an empty folder gets a quali.yaml to copy, which can be judged at once", async () => {
    const vide = await quali("check");
    expect(vide.code).toBe(2);
    expect(vide.stderr).toContain(PREMIER_QUALI_YAML);
    write({ "quali.yaml": PREMIER_QUALI_YAML });
    const premier = await quali("check", "--format", "json");
    expect(premier.code).toBe(0);
    const { diagnostics } = JSON.parse(premier.stdout);
    expect(diagnostics.filter(({ gravite }: { gravite: string }) => gravite === "erreur")).toEqual([]);
  });
});

describe("a workspace's own référentiel", () => {
  const tilleuls = path.resolve("examples/mediatheque/tilleuls");

  test("is at hand wherever one works, when a structure that follows it is named", async () => {
    for (const argv of [
      ["diff", "mediatheque-accueillante", "services-publics-plus", "--impact", tilleuls],
      ["migrate", tilleuls, "--to", "services-publics-plus", "--dry-run"],
    ]) {
      const { code, stdout, stderr } = await quali(...argv);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain("mediatheque-accueillante@2023");
    }
  });

  test("is listed at the root of the workspace and in its structures", async () => {
    for (const dossier of [
      tilleuls,
      path.dirname(tilleuls),
      path.join(path.dirname(tilleuls), "referentiels"),
    ]) {
      const { stdout } = await quali("-C", dossier, "referentiel", "list");
      expect(stdout).toContain("mediatheque-accueillante@2023");
    }
  });
});

test("referentiel lint takes a référentiel by its id, as list, show and export do", async () => {
  for (const nom of ["quali-ate", "quali-ate@2024-02-01"]) {
    const { code, stderr } = await quali("referentiel", "lint", nom, "--fail-on", "jamais");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  }
});

describe("a workspace that does not serve", () => {
  const cite = {
    "partage/clu.pdf": "%PDF-1.4",
    "b/quali.yaml": structure("b", ATE),
    "b/preuves/22.5/fiche.yaml":
      "version: 1\npreuves:\n  - { fichier: ../../../partage/clu.pdf, titre: C, nature: compte-rendu, date: 2024-03-01 }\n",
  };
  const aides = async () => {
    const { stdout } = await quali("check", "b", "--format", "json");
    return JSON.parse(stdout).diagnostics.map(({ message, aide }: { message: string; aide: string }) =>
      `${message} ${aide}`.replaceAll("\u00a0", " "),
    );
  };

  test("because it does not list the structure says so where a shared file is refused", async () => {
    write({
      ...cite,
      "a/quali.yaml": "",
      "quali-espace.yaml": `${ESPACE.replace(", b", "")}partage: [partage]\n`,
    });
    expect((await aides()).join("\n")).toContain("Ajoutez le dossier de la structure à « structures »");
  });

  test.each(["quali-espace.yml", "quali-espace.yaml.txt"])("because it is named %s says so", async (nom) => {
    write({ ...cite, [nom]: `${ESPACE}partage: [partage]\n` });
    expect((await aides()).join("\n")).toContain(`s’appelle « ${nom} ». Renommez-le en quali-espace.yaml.`);
  });
});

test("an export for a French spreadsheet has semicolons and says that it is UTF-8", async () => {
  const { stdout } = await quali("referentiel", "export", "quali-ate", "--format", "tableur");
  const bytes = Buffer.from(stdout, "utf8").toString("utf8");
  expect(bytes.startsWith("\ufeffmodule;module_titre;")).toBe(true);
  const { stdout: plain } = await quali("referentiel", "export", "quali-ate", "--format", "csv");
  expect(plain.startsWith("module,module_titre,")).toBe(true);
  expect(stdout.split("\r\n")).toHaveLength(plain.split("\r\n").length);
});

describe("a workspace's own crosswalk", () => {
  const LIENS = `version: 1
correspondance: { de: services-publics-plus@2021, vers: quali-ate@2024-02-01, avis: celle de l’essai, couverture: conjointe }
engagements:
  - { de: "8", vers: "22", lien: recoupe, motif: essai }
exigences:
  - { de: "8", vers: "22.5", lien: recoupe, motif: essai }
`;
  const NOM = "services-publics-plus@2021--quali-ate@2024-02-01.yaml";
  const deux = (nom = NOM, liens = LIENS) => ({
    "quali-espace.yaml": `version: 1\nespace: { id: pays, nom: Pays }\nstructures: [a]\ncorrespondances: [liens/${nom}]\n`,
    [`liens/${nom}`]: liens,
    "a/quali.yaml": structure(
      "a",
      "referentiels:\n  - { id: quali-ate@2024-02-01, modules: [1, 2, 4, 8] }\n  - { id: services-publics-plus@2021, alias: sp }\n",
    ),
    "a/preuves/22.5/clu.pdf": "%PDF-1.4\n%%EOF\n",
    "a/preuves/22.5/fiche.yaml":
      "version: 1\npreuves:\n  - { fichier: clu.pdf, titre: Comité, nature: compte-rendu, date: 2024-03-01 }\n",
  });
  const covered = async () => {
    const { stdout, code } = await quali("check", "a", "--format", "json");
    const { structures, diagnostics } = JSON.parse(stdout);
    const { exigences } = structures[0].jugements[1];
    const eight = exigences.find(({ id }: { id: string }) => id === "8");
    const faults = diagnostics.filter((one: { structure?: string }) => one.structure === undefined);
    return { code, correspondance: eight.correspondance, faults };
  };

  test("covers in the place of quali's, and is said to be the workspace's", async () => {
    write(deux());
    const { correspondance } = await covered();
    expect(correspondance).toEqual({
      referentiel: "quali-ate@2024-02-01",
      exigences: ["22.5"],
      manquantes: expect.anything(),
      propre: true,
    });
    const { stdout } = await quali("check", "a", "--verbose");
    expect(stdout).toMatch(/par\s+correspondance\s+\(celle\s+de\s+l’espace\s+de\s+travail\)/);
  });

  test("is what diff and migrate follow too", async () => {
    write(deux());
    const diff = await quali("-C", "a", "diff", "services-publics-plus", "quali-ate", "--format", "json");
    const { sousEngagements, engagements } = JSON.parse(diff.stdout);
    const written = [...engagements, ...sousEngagements].filter(
      ({ origine }: { origine: string }) => origine === "correspondance",
    );
    expect(written.map(({ vers }: { vers: string[] }) => vers)).toContainEqual(["22"]);
    const { stdout } = await quali(
      ...["migrate", "a", "--from", "services-publics-plus", "--to", "quali-ate", "--dry-run"],
    );
    expect(stdout).toMatch(/7\ssans\ssuite/);
  });

  test("with a link into the void is told, and covers nothing: quali's stands", async () => {
    write(deux(NOM, LIENS.replace("22.5", "99.9")));
    const { code, correspondance, faults } = await covered();
    expect(code).toBe(1);
    expect(faults[0]).toMatchObject({ regle: "reference-inconnue", fichier: `liens/${NOM}` });
    expect(correspondance?.propre).toBeUndefined();
  });

  test("that is not there is told where it is named", async () => {
    write({ ...deux(), "quali-espace.yaml": `${ESPACE.replace(", b", "")}correspondances: [rien.yaml]\n` });
    const { faults } = await covered();
    expect(faults[0]).toMatchObject({ regle: "reference-inconnue", fichier: "quali-espace.yaml", ligne: 4 });
  });
});
