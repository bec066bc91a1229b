import { POLICES } from "../../../src/generated/polices.ts";

const DOT =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const faces = POLICES.filter(({ famille }) => famille === "Inter").flatMap(({ famille, graisses }) =>
  graisses.map(
    ({ graisse, base64 }) =>
      `@font-face{font-family:"${famille}";font-weight:${graisse};src:url(data:font/woff2;base64,${base64})}`,
  ),
);

const STYLE = `${faces.join("\n")}
@page { size: A4; margin: 22mm 18mm; @top-left { content: "Épreuve"; font: 8pt Inter }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Inter } }
@page large { size: A4 landscape }
.large { page: large; break-before: page }
body { font: 10pt/1.4 Inter }
pre { font: 9pt Inter }
table { border-collapse: collapse; width: 100% }
td, th { border: .5pt solid #888; padding: 3pt; background: #f6f6f6 }
h1 { border-bottom: 2pt solid #369 }
.encart { background: #eef; border-left: 3pt solid #36c; border-radius: 4px }
thead { display: table-header-group }`;

const row = (rank: number) =>
  `<tr><th scope="row" id="l${rank}">Ligne ${rank}</th><td><ul><li>Une <a href="#l${(rank * 7) % 300}">voisine</a></li>` +
  `<li>Deux<ol><li>Profond</li></ol></li></ul></td><td>${"mot ".repeat(rank % 40)}</td></tr>`;

const wide = Array.from({ length: 14 }, (_, column) => `<th scope="col">Colonne ${column}</th>`).join("");
const cells = Array.from({ length: 14 }, (_, column) => `<td>${column}</td>`).join("");

/** All that is hard to tag: long tables, lists in cells, images, links, nested lists, wide annexes. */
export const TORTURE = `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Épreuve</title><style>${STYLE}</style></head><body>
<header><p>En-tête du document</p></header>
<nav aria-label="Sommaire"><ol>
<li><a href="#a">Premier</a> <span data-page-de="a"></span><ol><li><a href="#l299">Dernière ligne</a> <span data-page-de="l299"></span></li></ol></li>
<li><a href="#b">Second</a> <span data-page-de="b"></span></li></ol></nav>
<main><h1 id="a">Premier chapitre</h1>
<p>Du <strong>gras</strong>, de l’<em>italique</em>, un <a href="https://exemple.fr/">lien <strong>fort</strong></a>,
<abbr title="abrégé">abr</abbr>, <code>code</code>, x<sup>2</sup>, <mark>marqué</mark>, <del>ôté</del>, <time>2024</time>.</p>
<aside class="encart"><h2>Encart</h2><p>Texte</p></aside>
<blockquote><p>Citation</p></blockquote><dl><dt>Terme</dt><dd>Définition</dd><dt>Autre</dt><dd><ul><li>Liste</li></ul></dd></dl>
<figure><svg role="img" aria-label="Graphique" width="200" height="60"><rect width="80" height="20" fill="#369"/><text x="5" y="50">Texte</text></svg><figcaption>Légende</figcaption></figure>
<svg aria-hidden="true" width="16" height="16"><circle cx="8" cy="8" r="6" fill="#a00"/></svg>
<p><img alt="Un point" width="40" height="40" src="${DOT}"> <img alt="" width="40" height="40" src="${DOT}"></p>
<ul><li>Un<ul><li>Un un<ol><li>Profond <a href="#b">interne</a></li></ol></li></ul></li><li><p>Paragraphe</p><p>Second</p></li><li></li></ul>
<table><caption>Long tableau</caption><thead><tr><th scope="col">A</th><th scope="col">B</th><th scope="col">C</th></tr></thead>
<tbody>${Array.from({ length: 300 }, (_, rank) => row(rank)).join("\n")}</tbody></table>
<h2 id="b">Second chapitre</h2><details open><summary>Détails</summary><p>Contenu</p></details><hr>
<section class="large"><h2>Annexe large</h2><table><thead><tr>${wide}</tr></thead><tbody>${`<tr>${cells}</tr>`.repeat(60)}
<tr><td colspan="7" rowspan="2">Large</td><td colspan="7">Haut</td></tr><tr><td colspan="7">Bas</td></tr></tbody></table>
<pre>du code
  en bloc</pre></section></main><footer><p>Pied</p></footer></body></html>`;
