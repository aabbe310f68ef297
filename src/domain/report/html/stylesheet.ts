/** `report.css`: readable type, light and dark, phone to print. Tones meet WCAG AA on their grounds. */
export const STYLESHEET = `:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0;
  --good: #1a7f37; --bad: #cf222e; --open: #8a5a00; --broken: #7a3fd1; --quiet: #59636e; --accent: #0969da;
  --good-wash: #dafbe1; --bad-wash: #ffebe9; --open-wash: #fff8c5; --broken-wash: #f3ebff; --quiet-wash: #eff2f5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --raised: #151b23; --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d;
    --good: #3fb950; --bad: #ff7b72; --open: #e3b341; --broken: #bc8cff; --quiet: #9198a1; --accent: #58a6ff;
    --good-wash: #12261e; --bad-wash: #2d1619; --open-wash: #272115; --broken-wash: #211a35; --quiet-wash: #212830;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
.banner, main, footer { padding-inline: max(1.25rem, calc((100vw - 68rem) / 2)); }
.good { --tone: var(--good); --wash: var(--good-wash); }
.bad { --tone: var(--bad); --wash: var(--bad-wash); }
.open { --tone: var(--open); --wash: var(--open-wash); }
.broken { --tone: var(--broken); --wash: var(--broken-wash); }
.quiet { --tone: var(--quiet); --wash: var(--quiet-wash); }

.banner {
  display: flex; gap: 1.5rem; align-items: center; padding-block: 2.25rem;
  background: var(--wash); border-top: 6px solid var(--tone); border-bottom: 1px solid var(--line);
}
.banner .sign { color: var(--tone); flex: none; }
.banner .sign .icon { display: block; width: 4.5rem; height: 4.5rem; }
.banner h1 { margin: 0; color: var(--tone); font-size: 2.5rem; line-height: 1.1; letter-spacing: .01em; }
.banner p { margin: .35rem 0 0; max-width: 62ch; overflow-wrap: anywhere; }
.banner .model { margin: 0 0 .15rem; color: var(--soft); font-weight: 600; }

.steps { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0 0; padding: 0; list-style: none; }
.steps li { flex: 1 1 11rem; min-width: 0; }
.steps a {
  display: flex; flex-direction: column; gap: .4rem; align-items: flex-start; height: 100%; padding: .8rem 1rem;
  border: 1px solid var(--line); border-top: 3px solid var(--tone); border-radius: 6px;
  background: var(--raised); color: inherit; text-decoration: none;
}
.steps a:hover, .steps a:focus-visible { border-color: var(--tone); }
.step-name { font-weight: 600; overflow-wrap: anywhere; }

.step { margin-block: 2rem 0; padding-top: 1.75rem; border-top: 1px solid var(--line); }
h2 { display: flex; flex-wrap: wrap; gap: .4rem .75rem; align-items: center; margin: 0; font-size: 1.4rem; overflow-wrap: anywhere; }
h3 { margin: 1.25rem 0 .5rem; font-size: 1rem; }
.reason { margin: .5rem 0 0; max-width: 75ch; overflow-wrap: anywhere; }
.note { margin: 1rem 0 0; padding: .6rem .9rem; border-left: 4px solid var(--tone); background: var(--wash); }
.how, .provenance { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
.provenance { margin: 1rem 0 0; }
.tally { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .6rem 0 0; padding: 0; list-style: none; color: var(--soft); }
.tally strong { color: var(--ink); font-variant-numeric: tabular-nums; }

.chip {
  display: inline-flex; gap: .35rem; align-items: center; padding: .1rem .6rem .1rem .4rem; border-radius: 1rem;
  background: var(--wash); color: var(--tone); font-size: .82rem; font-weight: 600; white-space: nowrap;
}
.icon { flex: none; }

figure { margin: 1.5rem 0 0; }
figcaption { margin-bottom: .5rem; color: var(--soft); font-size: .9rem; }
.chart { display: block; width: 100%; min-width: 40rem; height: auto; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 0 2.5rem; align-items: start; }
.pair .chart { min-width: 0; max-width: 30rem; }
.fill-good { fill: var(--good); } .fill-bad { fill: var(--bad); } .fill-open { fill: var(--open); }
.fill-broken { fill: var(--broken); } .fill-quiet { fill: var(--quiet); } .fill-line { fill: var(--line); }
.fill-ink { fill: var(--ink); } .fill-accent { fill: var(--accent); }
.stroke-good { stroke: var(--good); } .stroke-bad { stroke: var(--bad); } .stroke-open { stroke: var(--open); }
.stroke-broken { stroke: var(--broken); } .stroke-quiet { stroke: var(--quiet); } .stroke-line { stroke: var(--line); }
.stroke-ink { stroke: var(--ink); } .stroke-accent { stroke: var(--accent); }

.scroll { overflow-x: auto; margin-top: 1rem; }
figure .scroll { margin-top: 0; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
thead th { border-bottom: 2px solid var(--line); color: var(--soft); font-size: .8rem; white-space: nowrap; }
th, td { padding: .45rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-left: 0; }
tbody th { font-weight: 400; }
td { overflow-wrap: anywhere; min-width: 7.5rem; }
td.wide { min-width: 15rem; }
td.number { min-width: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
code { font: .86em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
tbody th.name { min-width: min(17rem, 45vw); max-width: 22rem; }
th.name code { overflow-wrap: anywhere; }
.digest { font-size: .75rem; }
.place { color: var(--soft); }

details { margin-top: 1rem; border: 1px solid var(--line); border-radius: 6px; }
summary { padding: .55rem .9rem; cursor: pointer; font-weight: 600; font-size: .9rem; overflow-wrap: anywhere; }
details[open] > summary { border-bottom: 1px solid var(--line); }
details figure { margin: 0; padding: .75rem .9rem; }
details .scroll { margin: 0; padding: 0 .9rem; }
details tbody tr:last-child > * { border-bottom: 0; }
footer { margin-top: 3rem; padding-block: 1.5rem 3rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (max-width: 40rem) {
  .banner { gap: 1rem; padding-block: 1.5rem; }
  .banner .sign .icon { width: 3rem; height: 3rem; }
  .banner h1 { font-size: 1.9rem; }
}
@media print {
  .steps, footer { break-inside: avoid; }
  .step { break-inside: auto; }
  figure, tr { break-inside: avoid; }
  .chart { min-width: 0; }
  .scroll { overflow: visible; }
  .banner, .chip { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
