import { readFileSync } from "node:fs";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { beforeAll, expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";
import { makeDossier } from "./dossier.ts";
import { unzipped } from "./ouvrir.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: { "long-title": "off", "no-trailing-whitespace": "off" },
});
let pages: Map<string, { page: string; sac: string }>;

/** A whole structure; and one that is partial, with confidential pieces, odd names and words that are tags. */
beforeAll(async () => {
  const odd = makeDossier({
    "preuves/15.3/secret.txt": "secret",
    "preuves/15.3/fin. ": "x",
    "preuves/15.3/a#b?c &amp; d<e>.txt": "x",
    "preuves/15.3/grosse.txt": "g".repeat(5000),
    "preuves/15.3/fiche.yaml":
      'version: 1\npreuves:\n  - { fichier: secret.txt, nature: registre, date: 2024-03-01, confidentiel: true }\n  - { fichier: grosse.txt, nature: registre, date: 2024-03-01 }\n  - { fichier: registre.csv, titre: "<b>gras</b> & <script>", nature: registre, date: 2024-03-31 }\n',
  });
  const made = [
    ["whole", "examples/prefecture-savoie"],
    ["partial", odd],
  ].map(async ([nom = "", dossier = ""]) => {
    const sortie = path.join(makeDossier(), "p.zip");
    const options = ["--date", "2024-06-30", "--no-pdf", "--max-size", nom === "partial" ? "4k" : "1G"];
    await runCli(["pack", dossier, ...options, "--output", sortie]);
    const sac = unzipped(sortie);
    return [nom, { page: readFileSync(path.join(sac, "data/index.html"), "utf8"), sac }] as const;
  });
  pages = new Map(await Promise.all(made));
}, 300_000);

test.each(["whole", "partial"])(
  "the index of a pack that is %s is valid HTML, and asks nothing of the outside",
  async (nom) => {
    const { page = "" } = pages.get(nom) ?? {};
    const { results } = await validator.validateString(page);
    const told = results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
    );
    expect(told).toEqual([]);
    expect(page).not.toMatch(/<(script|link|iframe|object|embed)\b|\bon\w+="|url\((?!data:|#)|@import/i);
  },
);

test.each(["whole", "partial"])(
  "each link of the index of a pack that is %s opens in the unpacked folder",
  (nom) => {
    const { page = "", sac = "" } = pages.get(nom) ?? {};
    const links = [...page.matchAll(/ href="([^"#][^"]*)"/g)].map(([, href = ""]) =>
      href.replaceAll("&amp;", "&"),
    );
    expect(links.length).toBeGreaterThan(3);
    for (const href of links)
      expect(() => readFileSync(path.join(sac, "data", decodeURIComponent(href)))).not.toThrow();
  },
);
