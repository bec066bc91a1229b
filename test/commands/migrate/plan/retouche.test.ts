import { expect, test } from "vitest";
import { Retouche } from "../../../../src/commands/migrate/plan/retouche.ts";

const FICHE = `version: 1
evaluation:   conforme   # le 20 mars
evalueLe: 2024-03-20
responsable: Bureau
commentaire: >-
  Une ligne
  et la suite.
preuves:
  - fichier:   "plan.pdf"     # aligné
    nature:    photo
    methodes: [ "1.1-a" ]
  - { methodes: ['1.1-b'], fichier: 'a b.pdf' }
  -   fichier: c.pdf
      methodes:
        - 1.1-a
        - 1.1-b
`;

function edited(texte: string, work: (retouche: Retouche) => void): string {
  const retouche = new Retouche(texte);
  work(retouche);
  return retouche.toString();
}

const ENDS = { lf: "\n", crlf: "\r\n", cr: "\r" };

test.each(Object.entries(ENDS))("only what must change does, whatever ends the lines: %s", (_, eol) => {
  const texte = FICHE.replaceAll("\n", eol);
  const after = edited(texte, (one) => {
    one.note(" À revoir.");
    one.delete(["evaluation"]);
    one.delete(["evalueLe"]);
    one.set(["preuves", 0, "fichier"], "../2.1/plan.pdf");
    one.set(["preuves", 0, "methodes"], ["2.1-a", "2.1-b"]);
    one.delete(["preuves", 1, "methodes"]);
    one.set(["preuves", 1, "fichier"], "l'été.pdf");
    one.noteAbove(["preuves", 1], " Répondait à 1.1-b.");
    one.set(["preuves", 2, "methodes"], ["2.1-a"]);
  });
  const expected = `# À revoir.
version: 1
# le 20 mars
responsable: Bureau
commentaire: >-
  Une ligne
  et la suite.
preuves:
  - fichier:   "../2.1/plan.pdf"     # aligné
    nature:    photo
    methodes: [ "2.1-a", "2.1-b" ]
  # Répondait à 1.1-b.
  - { fichier: 'l''été.pdf' }
  -   fichier: c.pdf
      methodes:
        - "2.1-a"
`;
  expect(after).toBe(expected.replaceAll("\n", eol));
});

test("a text that cannot be edited in place is written anew, and says the same", () => {
  const flow = "{ version: 1, evaluation: conforme, # vue\n  responsable: Bureau }\n";
  const after = edited(flow, (one) => one.delete(["evaluation"]));
  expect(after).toContain("# vue");
  expect(after).not.toContain("evaluation");
  const block = "version: 1\npreuves:\n  - fichier: >-\n      a\n      b.pdf\n    date: 2024-01  # mois\n";
  expect(edited(block, (one) => one.set(["preuves", 0, "fichier"], "c.pdf"))).toMatch(/fichier: .*c\.pdf/s);
});

test("what is not there is added in the way of its map, with or without an end of line", () => {
  expect(edited("a: 1", (one) => one.set(["modules"], [1, 2]))).toMatch(/^a: 1\n?modules: \[1, 2\]/m);
  expect(
    edited("l:\n  - { id: x }\n  - id: y\n", (one) => {
      one.set(["l", 0, "modules"], [1]);
      one.set(["l", 1, "modules"], [2]);
    }),
  ).toBe("l:\n  - { id: x, modules: [1] }\n  - id: y\n    modules: [2]\n");
});

test("items that are taken out stay as comments where they were; all of them, with their key", () => {
  const texte = 'a: 1\nexclusions:\n  - exigence: "1"   # un\n    motif: x\n  - { exigence: "2" }\nb: 2\n';
  expect(edited(texte, (one) => one.commentOut("exclusions", [0], " Retirée :"))).toBe(
    'a: 1\nexclusions:\n  # Retirée :\n  # - exigence: "1"   # un\n  #   motif: x\n  - { exigence: "2" }\nb: 2\n',
  );
  expect(edited(texte, (one) => one.commentOut("exclusions", [0, 1], " Retirées :"))).toBe(
    'a: 1\n# Retirées :\n# exclusions:\n#   - exigence: "1"   # un\n#     motif: x\n#   - { exigence: "2" }\nb: 2\n',
  );
  const flow = 'exclusions: [{ exigence: "1" }, { exigence: "2" }]\n';
  const after = edited(flow, (one) => one.commentOut("exclusions", [0], " Retirée :"));
  expect(after).toMatch(/# Retirée : \{ exigence: "1" \}/);
  expect(after).toMatch(/^exclusions:[^#]*"2"/m);
});
