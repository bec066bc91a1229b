/** The page's only style; its hash is in the policy. */
export const STYLE = `
:root { color-scheme: light dark; --papier: #fff; --encre: #16202b; --gris: #4a5560; --filet: #c3cad1; --accent: #1f4a6b;
  --rouge: #a3242b; --rouge-fond: #fbebeb; --vert: #17663a; --vert-fond: #e7f2eb; --ambre: #854800; }
@media screen and (prefers-color-scheme: dark) {
  :root { --papier: #16191c; --encre: #e9ebed; --gris: #aab3bb; --filet: #353c43; --accent: #8cc4de;
    --rouge: #ffa3a3; --rouge-fond: #3d2023; --vert: #82d19f; --vert-fond: #1b3125; --ambre: #f0b86b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 78rem; background: var(--papier); color: var(--encre);
  font: .9375rem/1.42 Inter, Secours, sans-serif; }
a { color: var(--accent); }
nav ul { margin: .3rem 0 0; padding: 0; list-style: none; columns: 2 18rem; }
nav h2, .filtres legend { font-size: 1rem; margin: 1rem 0 .2rem; }
.filtres { border: 0; padding: 0; margin: 1rem 0 0; }
.filtres label { margin-right: 1rem; white-space: nowrap; }
body:has(#que-rupture:checked) tr[data-portee]:not([data-portee="rupture"]),
body:has(#que-a-revoir:checked) tr[data-portee]:not([data-portee="a-revoir"]),
body:has(#que-editorial:checked) tr[data-portee]:not([data-portee="editorial"]) { display: none; }
h1, h2, h3 { color: var(--accent); letter-spacing: -.01em; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
p { margin: .3rem 0; max-width: 48rem; }
td p { margin: 0 0 .4rem; }
.ref { color: var(--gris); font-weight: 400; font-size: .85em; }
.fictif { font-weight: 700; color: var(--ambre); }
table { width: 100%; border-collapse: collapse; margin-top: .75rem; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: .55rem .75rem .55rem 0; border-bottom: 1px solid var(--filet);
  overflow-wrap: break-word; }
th { font-weight: 600; }
thead th { color: var(--gris); font-size: .85rem; }
th:first-child { width: 9rem; font-variant-numeric: tabular-nums; }
th:nth-child(2) { width: 14rem; }
.taches th:nth-child(2) { width: auto; }
.taches th:nth-child(3) { width: 16rem; }
.taches th:nth-child(4) { width: 12rem; }
td ul { margin: .3rem 0 0; padding-left: 1rem; font-size: .9rem; }
del { color: var(--rouge); background: var(--rouge-fond); }
ins { color: var(--vert); background: var(--vert-fond); text-decoration: underline; text-underline-offset: .15em; }
.rupture { color: var(--rouge); font-weight: 700; }
.a-revoir { color: var(--ambre); font-weight: 600; }
.editorial { color: var(--gris); }
.lu { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media screen and (max-width: 48rem) {
  table, tbody, tr, th, td { display: block; width: auto; }
  thead { display: none; }
  th:first-child, th:nth-child(n), .taches th:nth-child(n) { width: auto; }
  tr { border-bottom: 1px solid var(--filet); padding: .75rem 0; }
  th, td { border: 0; padding: .15rem 0; }
}
@page { size: A4 landscape; margin: 11mm 10mm 12mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Inter, sans-serif; color: #4a5560; } }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.2; }
  p { max-width: none; }
  h1 { font-size: 16pt; margin-bottom: 2mm; } h2 { font-size: 12pt; margin: 4mm 0 1mm; } h3 { font-size: 10.5pt; margin: 4mm 0 1mm; }
  .filtres { display: none; }
  tr[data-portee] { display: table-row !important; }
  th, td { padding: .6mm 2mm .6mm 0; }
  th:first-child { width: 20mm; } th:nth-child(2) { width: 72mm; }
  .taches th:nth-child(2) { width: auto; } .taches th:nth-child(3) { width: 62mm; } .taches th:nth-child(4) { width: 48mm; }
  td ul { margin: .2mm 0 0; padding-left: 3mm; font-size: 8.5pt; } td p { margin: 0 0 .6mm; }
  h1, h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
