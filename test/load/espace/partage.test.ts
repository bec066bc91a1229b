import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { Espaces } from "../../../src/load/espace/espaces.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";

const QUALI =
  "version: 1\nstructure: { id: s, nom: S, type: prefecture }\nreferentiel: quali-ate@2024-02-01\n";

function depotWith(fiche: string) {
  return new MemoryDepot({
    "essonne/quali-espace.yaml":
      "version: 1\nespace: { id: essonne, nom: Essonne }\nstructures: [evry, etampes]\npartage: [partage]\n",
    "essonne/partage/clu/2023.pdf": "%PDF",
    "essonne/partage/porte.pdf": { lien: "../etampes/preuves/1.1/carte.pdf" },
    "essonne/partage/.git/config": "",
    "essonne/reserve/note.pdf": "%PDF",
    "essonne/evry/quali.yaml": QUALI,
    "essonne/evry/preuves/1.1/fiche.yaml": fiche,
    "essonne/etampes/quali.yaml": QUALI,
    "essonne/etampes/preuves/1.1/carte.pdf": "%PDF",
    "essonne/palaiseau/quali.yaml": QUALI,
  });
}

function load(fichier: string, partagee = true) {
  const depot = depotWith(`version: 1\npreuves:\n  - fichier: ${fichier}\n`);
  const espace = new Espaces(depot, ["essonne/evry"]).of("essonne/evry");
  const { structure, constats } = loadStructure(depot, "essonne/evry", partagee ? espace?.partage : []);
  return {
    piece: structure?.dossiers[0]?.fiche?.pieces[0]?.fichier,
    regles: constats.map(({ regle }) => regle),
  };
}

test("a fiche may name a file that its workspace shares, by the way that leads to it", () => {
  expect(load("../../../partage/clu/2023.pdf")).toMatchObject({
    piece: { chemin: "../partage/clu/2023.pdf", statut: "present", taille: 4 },
    regles: [],
  });
});

test("a shared file that is not there is absent, which is left to the rules", () => {
  expect(load("../../../partage/clu/2024.pdf")).toEqual({
    piece: { chemin: "../partage/clu/2024.pdf", statut: "absent", taille: 0 },
    regles: [],
  });
});

test.each([
  "../../../etampes/preuves/1.1/carte.pdf",
  "../../../partage/../etampes/preuves/1.1/carte.pdf",
  "../../../reserve/note.pdf",
  "../../../partage/porte.pdf",
  "../../../partage/.git/config",
  "../../../../partage/clu/2023.pdf",
  "/essonne/partage/clu/2023.pdf",
])("nothing else of the workspace can be named: %s", (chemin) => {
  const { piece, regles } = load(chemin);
  expect(piece?.statut).toBe("interdit");
  expect(regles).toEqual(["chemin-interdit"]);
});

test("outside a workspace nothing is shared", () => {
  expect(load("../../../partage/clu/2023.pdf", false).regles).toEqual(["chemin-interdit"]);
});

test("only the structures that a workspace lists are of it", () => {
  const espaces = new Espaces(depotWith("version: 1\n"), ["essonne/etampes", "essonne/palaiseau"]);
  expect(espaces.of("essonne/etampes")?.yaml.espace.id).toBe("essonne");
  expect(espaces.of("essonne/palaiseau")).toBeNull();
  expect(espaces.tous).toHaveLength(1);
  expect(espaces.constats).toEqual([]);
});
