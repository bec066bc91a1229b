/** The page's only style; its hash is in the policy. */
export const STYLE = `
:root { color-scheme: light dark; --papier: #fff; --encre: #171a1d; --gris: #545d65; --filet: #dcdfe2;
  --rouge: #a3242b; --rouge-fond: #fbebeb; --vert: #17663a; --vert-fond: #e7f2eb; --ambre: #854800; }
@media (prefers-color-scheme: dark) {
  :root { --papier: #16191c; --encre: #e9ebed; --gris: #aab3bb; --filet: #353c43;
    --rouge: #ffa3a3; --rouge-fond: #3d2023; --vert: #82d19f; --vert-fond: #1b3125; --ambre: #f0b86b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 78rem; background: var(--papier); color: var(--encre);
  font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
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
@media (max-width: 48rem) {
  table, tbody, tr, th, td { display: block; width: auto; }
  thead { display: none; }
  th:first-child, th:nth-child(n), .taches th:nth-child(n) { width: auto; }
  tr { border-bottom: 1px solid var(--filet); padding: .75rem 0; }
  th, td { border: 0; padding: .15rem 0; }
}
@media print { body { max-width: none; padding: 0; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`;
