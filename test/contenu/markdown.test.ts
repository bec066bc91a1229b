import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../src/contenu/markdown/read.ts";
import type { BlocDeTexte } from "../../src/domain/textes.ts";

const lire = (texte: string) => readMarkdown(texte, "textes/enjeux.md");
/** A block in few signs: `*` strong, `_` emphasis, `[…](where)`. */
const dit = (morceaux: readonly { texte: string; fort: boolean; emphase: boolean; lien: string | null }[]) =>
  morceaux
    .map(({ texte, fort, emphase, lien }) => {
      const marked = `${fort ? "*" : ""}${emphase ? "_" : ""}${texte}${emphase ? "_" : ""}${fort ? "*" : ""}`;
      return lien === null ? marked : `[${marked}](${lien})`;
    })
    .join("");
function vu(bloc: BlocDeTexte): string {
  if (bloc.genre === "image") return `image ${bloc.image.chemin} « ${bloc.image.alternative} »`;
  if (bloc.genre !== "liste") return `${bloc.genre} ${dit(bloc.morceaux)}`;
  return `liste ${bloc.elements.map(({ morceaux, sous }) => [dit(morceaux), ...sous.map(dit)].join(" > ")).join(" | ")}`;
}
const blocs = (texte: string) => lire(texte).blocs.map(vu);
const ecarts = (texte: string) =>
  lire(texte).ecarts.map(({ genre, objet, ligne }) => `${ligne} ${genre} ${objet}`);

describe("the subset of Markdown", () => {
  test("title, headings, paragraphs, lists of two levels, quotes, strong, emphasis, links", () => {
    const lu = lire(
      "# Les enjeux\n\nUn **mot** et _deux_,\nsuite.\n\n## Plus\n\n- a\n  - b\n- c\n\n1. d\n\n> dit [ici](https://a.example/b)\n",
    );
    expect(lu.titre).toBe("Les enjeux");
    expect(lu.blocs.map(vu)).toEqual([
      "paragraphe Un *mot* et _deux_, suite.",
      "titre Plus",
      "liste a > b | c",
      "liste d",
      "citation dit [ici](https://a.example/b)",
    ]);
    expect(lu.ecarts).toEqual([]);
  });
  test("a list of three levels is told, and says all", () => {
    expect(blocs("- a\n  - b\n    - c\n- d")).toEqual(["liste a > b > c | d"]);
    expect(ecarts("- a\n  - b\n    - c")).toEqual(["3 trop-profond liste"]);
  });
  test("HTML is text", () => {
    expect(blocs("Un <b>mot</b>.\n\n<script>x</script>")).toEqual([
      "paragraphe Un <b>mot</b>.",
      "paragraphe <script>x</script>",
    ]);
    expect(ecarts("a\n\nUn <b>mot</b>.\n\n<script>x</script>")).toEqual(["3 html <b>", "5 html <script>"]);
  });
  test("a picture of the folder, by its path from the structure", () => {
    expect(blocs("Vu :\n\n![Le hall](photos/hall%20a.png)")).toEqual([
      "paragraphe Vu :",
      "image textes/photos/hall a.png « Le hall »",
    ]);
    expect(ecarts("![](hall.png)")).toEqual(["1 image-sans-mots hall.png"]);
    expect(
      ecarts("![x](https://a.example/b.png)\n![x](../../b.png)\n![x](data:image/png;base64,AA)"),
    ).toEqual([
      "1 image-distante https://a.example/b.png",
      "2 image-hors-dossier ../../b.png",
      "3 image-hors-dossier data:image/png;base64,AA",
    ]);
  });
  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "//autre.example/",
    "/etc/passwd",
    "../../ailleurs.pdf",
    "..%2f..%2failleurs.pdf",
    "../.git/config",
    "vbscript:x",
    "https://",
    "..\\..\\x",
  ])("a link to %s leads nowhere and is told", (cible) => {
    const lu = lire(`[mots](<${cible}>)`);
    expect(lu.blocs.map(vu)).toEqual(["paragraphe mots"]);
    expect(lu.ecarts).toHaveLength(1);
  });
  test.each(["../preuves/1.1/a.pdf", "autre.md"])(
    "a link to %s, of the folder, is words alone in a report",
    (cible) => {
      expect(blocs(`[mots](${cible})`)).toEqual(["paragraphe mots"]);
      expect(ecarts(`[mots](${cible})`)).toEqual([]);
    },
  );
  test("anything that is long is read in a time in keeping", () => {
    for (const motif of ["[", "![", "*a ", "> ", "- a\n", "<a ", "`a``", "a_b*"]) {
      const start = performance.now();
      lire(motif.repeat(100_000 / motif.length));
      expect([motif, performance.now() - start < 3_000]).toEqual([motif, true]);
    }
  }, 120_000);
});
