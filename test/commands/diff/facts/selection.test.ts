import { expect, test } from "vitest";
import { compareSelections, type Successeurs } from "../../../../src/commands/diff/facts/selection.ts";
import type { LigneSelection } from "../../../../src/domain/referentiel.ts";
import { referentiel } from "../../../support/referentiel.ts";

function ligne(id: string, options: Partial<LigneSelection> = {}): LigneSelection {
  return { id, quand: { type: "prefecture" }, obligatoires: [], mots: `Règle ${id}`, ...options };
}

const SAME: Successeurs = new Map([1, 2, 3].map((numero) => [numero, [numero]]));

/** « type sujet : de → vers » for each change of these rows. */
function told(de: LigneSelection[], vers: LigneSelection[], successors = SAME): string[] {
  const ruled = (lignes: LigneSelection[]) => referentiel([], { selection: { types: [], lignes } });
  return compareSelections(ruled(de), ruled(vers), successors).map(
    ({ type, sujet, de, vers }) => `${type} ${sujet} : ${de ?? ""} → ${vers ?? ""}`,
  );
}

test("rows are set beside each other by the structures that they are for", () => {
  const alone = [ligne("a")];
  expect(told(alone, [ligne("autre nom")])).toEqual([]);
  const other = [ligne("b", { quand: { type: "sous-prefecture" } })];
  expect(told(alone, other)).toEqual(["ligne-ajoutee b :  → Règle b", "ligne-retiree a : Règle a → "]);
  const island = [ligne("c", { quand: { type: "prefecture", faits: { ile: true } } })];
  expect(told(alone, island)).toEqual(["ligne-ajoutee c :  → Règle c", "ligne-retiree a : Règle a → "]);
  const facts = (faits: Record<string, boolean>) => [ligne("d", { quand: { type: "prefecture", faits } })];
  expect(told(facts({ ile: true, port: false }), facts({ port: false, ile: true }))).toEqual([]);
});

test("a row that looks at the CERT goes before one that does not, and follows it where it stands alone", () => {
  const cert = (cert: boolean, obligatoires: number[]) =>
    ligne(`cert ${cert}`, { quand: { type: "prefecture", cert }, obligatoires });
  const whole = ligne("toutes", { obligatoires: [1] });
  expect(told([whole, cert(true, [1, 2])], [cert(true, [1, 2]), whole])).toEqual([]);
  expect(told([whole], [cert(true, [1]), cert(false, [1])])).toEqual([]);
  expect(told([cert(true, [1])], [cert(false, [1])])).toHaveLength(2);
});

test("a module whose successors are several stays obligatory with one of them", () => {
  const de = [ligne("a", { obligatoires: [1, 9] })];
  const vers = [ligne("a", { obligatoires: [2] })];
  const split: Successeurs = new Map([[1, [2, 3]]]);
  expect(told(de, vers, split)).toEqual(["obligation-retiree a : module 9 → "]);
});

test.each([
  [0, 1, "minimum-releve a : aucun module au choix exigé → au moins un module au choix"],
  [1, 2, "minimum-releve a : au moins un module au choix → au moins 2 modules au choix"],
  [2, 0, "minimum-abaisse a : au moins 2 modules au choix → aucun module au choix exigé"],
])("modules to choose, from %i to %i", (before, after, line) => {
  const atLeast = (nombre: number) => ligne("a", nombre > 0 ? { auMoins: { nombre, parmi: [4, 5, 6] } } : {});
  expect(told([atLeast(before)], [atLeast(after)])).toEqual([line]);
  expect(told([atLeast(after)], [atLeast(after)])).toEqual([]);
});

test("a label becomes obligatory, or voluntary", () => {
  const label = (label: "obligatoire" | "volontaire") => [ligne("a", { label })];
  expect(told(label("volontaire"), label("obligatoire"))).toEqual(["label-devenu-obligatoire a :  → "]);
  expect(told(label("obligatoire"), label("volontaire"))).toEqual(["label-devenu-volontaire a :  → "]);
});
