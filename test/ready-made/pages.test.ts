import { existsSync, readdirSync, readFileSync } from "node:fs";
import { validateWorkflow } from "@action-validator/core";
import { expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";

const page = (nom: string) => readFileSync(`docs/ci/${nom}.md`, "utf8");
const block = (nom: string) => /```yaml\n([\s\S]*?)```/.exec(page(nom))?.[1] ?? "";

test("the workflow is what GitHub's schema says, and gives the action what it takes", () => {
  expect(validateWorkflow(block("github")).errors).toEqual([]);
  const { inputs } = parse(readFileSync("action.yml", "utf8"));
  const { steps } = parse(block("github")).jobs.check;
  const given = steps.find(({ uses }: { uses: string }) => uses.startsWith("organisation/quali@")).with;
  expect(Object.keys(given).filter((nom) => !(nom in inputs))).toEqual([]);
  for (const nom of Object.keys(inputs)) expect(page("github"), nom).toContain(`| \`${nom}\` |`);
});

test("what GitLab includes is given what it takes, and what it must have", () => {
  const [spec] = parseAllDocuments(readFileSync("templates/check.yml", "utf8")).map((one) => one.toJS());
  const { inputs } = spec.spec as { inputs: Record<string, { default?: unknown }> };
  const [{ component, inputs: given }] = parse(block("gitlab")).include;
  expect(component).toMatch(/\/check@\d/);
  expect(Object.keys(given).filter((nom) => !(nom in inputs))).toEqual([]);
  for (const [nom, { default: usual }] of Object.entries(inputs)) {
    if (usual === undefined) expect(Object.keys(given)).toContain(nom);
    expect(page("gitlab"), nom).toContain(`\`${nom}\``);
  }
});

test("the hook that the page names is there", () => {
  const [{ hooks }] = parse(block("pre-commit")).repos;
  const known = parse(readFileSync(".pre-commit-hooks.yaml", "utf8")).map(({ id }: { id: string }) => id);
  expect(known).toContain(hooks[0].id);
});

test("no page links to what is not there", () => {
  for (const nom of ["../ci", ...readdirSync("docs/ci").map((one) => one.replace(/\.md$/, ""))]) {
    for (const [, cible = ""] of page(nom).matchAll(/\]\(([^)#]+)/g))
      if (!/^https?:/.test(cible))
        expect(existsSync(`docs/ci/${nom.includes("..") ? "../" : ""}${cible}`), cible).toBe(true);
  }
});

test("the variables that the container's page names are those of its script", () => {
  const script = readFileSync("ci/check.sh", "utf8");
  for (const [nom] of page("conteneur").matchAll(/QUALI_[A-Z_]+/g)) expect(script).toContain(nom);
});
