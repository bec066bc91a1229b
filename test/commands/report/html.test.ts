import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { RAPPORTS } from "../../../src/commands/report/index.ts";
import { html, savoie } from "../../support/rapport.ts";

const TYPES = RAPPORTS.map(({ type }) => type);
const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: { "long-title": "off", "no-trailing-whitespace": "off" },
});

describe.each(TYPES)("report %s of the example", (type) => {
  const entree = savoie();
  const text = html(type, entree);

  test("is valid HTML", async () => {
    const { results } = await validator.validateString(text);
    const told = results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
    );
    expect(told).toEqual([]);
  });

  test("asks nothing of the outside and allows only what it holds", () => {
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text) ?? [];
    for (const [, kind, code = ""] of text.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/g)) {
      const hash = createHash("sha256").update(code).digest("base64");
      expect(policy).toContain(`${kind}-src 'sha256-${hash}'`);
    }
    expect(policy.startsWith("default-src 'none'; ")).toBe(true);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(text).not.toMatch(/<(link|iframe|object|embed)\b|\bstyle="|\bon\w+="|\burl\((?!data:|#)|@import/i);
    expect(text.match(/ (src|srcset|action|href)="(?!#|data:image|https?:\/\/)[^"]*"/g)).toBeNull();
  });

  test("is the same, byte for byte, when made again", () => {
    expect(html(type, savoie())).toBe(text);
  });

  test("says that the structure is fictitious, and what was set aside", () => {
    const cover = text.slice(text.indexOf("<body"));
    expect(cover).toContain("Structure fictive.");
    expect(cover).toContain("Exclusion – 23.3");
    expect(cover).toContain("Dérogation – ");
  });

  test("avoids on paper what a tagged PDF cannot say", () => {
    const style = text.slice(0, text.indexOf("</style>"));
    expect(style).not.toMatch(/\b(?:opacity\s*:(?!\s*1;)|filter\s*:)/);
    expect(text).not.toMatch(/<figure|<svg(?:(?!<\/svg>)[\s\S])*<a\b/);
    const levels = [...text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThan(2);
  });
});

test("an exigence with a gap in its source says so, and shows no share of methods", () => {
  const text = html("audit", savoie());
  const row = /<tbody class="exigence" id="e-1-1"[\s\S]*?<\/tbody>/.exec(text)?.[0] ?? "";
  expect(row).toContain("Documentée");
  expect(row).toContain("renvoie à un document absent des sources");
  expect(row).not.toMatch(/méthodes? sur/);
});

test("a part of a method has its letter, and the piece that answers it the same", () => {
  const row = /<tbody class="exigence" id="e-1-1"[\s\S]*?<\/tbody>/.exec(html("audit", savoie()))?.[0] ?? "";
  const [methods = "", pieces = ""] = row.split('class="pieces"');
  for (const letter of ["a1", "a2", "a3", "b"]) {
    expect(methods).toContain(`<i class="lettre">${letter}</i>`);
    expect(pieces).toContain(`<i class="lettre">${letter}</i>`);
  }
});

test.each(["audit", "grille-audit"])(
  "the letter of a part stands before the bracket that it opens: %s",
  (type) => {
    const plain = html(type, savoie())
      .replace(/[\s\S]*<main/, "<main")
      .replace(/<[^>]*>/g, "");
    expect(plain.match(/\( [^ ]*/g)).toBeNull();
  },
);

test("every error and warning stands once in the list, ranked; the synthèse asks in the same order", () => {
  const entree = savoie();
  const list = /<table class="liste a-traiter">[\s\S]*?<\/table>/.exec(html("audit", entree))?.[0] ?? "";
  const ranked = [...list.matchAll(/<th scope="row" class="num"><a href="#[^"]*">([^<]*)/g)].map(
    ([, id]) => id,
  );
  expect(ranked).toEqual(["24.4", "22.2", "26.1", "9.2", "12.2", "15.1", "24.3", "20.3", "11.4"]);
  const page = html("synthese", entree);
  const asked = [...page.matchAll(/<th scope="row" class="num">([^<]*)/g)].map(([, id]) => id);
  expect(asked).toEqual(ranked.slice(0, asked.length));
});

test("an auditor reads no YAML, no rule, no line number", () => {
  const text = html("audit", savoie()).replace(/<(style|script)>[\s\S]*?<\/\1>/g, "");
  expect(text).not.toMatch(/quali\.yaml|fiche\.yaml|preuve-perimee|evalueLe|, ligne \d/);
});

test("with its annexes the dossier gives each file its fingerprint", () => {
  const entree = { ...savoie(), annexes: true };
  const text = html("audit", entree);
  expect(entree.empreintes.size).toBeGreaterThan(80);
  for (const { sha256 } of entree.empreintes.values()) expect(text).toContain(sha256);
});

test("a second référentiel without alias has ids and exigences of its own, by its name", () => {
  const entree = savoie();
  const [principal, second] = entree.structure.jugements;
  if (!principal || !second) throw new Error("the example follows two référentiels");
  const [piece] = principal.exigences.flatMap(({ preuves }) => preuves);
  const { alias: _alias, ...sans } = second;
  const exigences = second.exigences.map((one, rang) =>
    rang === 0 && piece ? { ...one, preuves: [piece] } : one,
  );
  const jugements = [principal, { ...sans, nom: "services-publics-plus", exigences }];
  const text = html("audit", { ...entree, structure: { ...entree.structure, jugements } });
  const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, rang) => ids.indexOf(id) !== rang)).toEqual([]);
  expect(ids).toContain(`services-publics-plus-${exigences[0]?.id}`);
  expect(text).toContain(`services-publics-plus:${exigences[0]?.id}`);
});
