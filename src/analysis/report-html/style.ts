// How the report looks: calm, wide margins, colours of the sections, the same in the dark and on paper.

import { SECTION_CODES } from "../../plan/sections.js";
import { themeFor } from "../../theme/theme.js";

const { colours } = themeFor("standard");

const SECTION_COLOURS = SECTION_CODES.map(
  (code) =>
    `.s${code}{--c:${colours.section[code]};--d:color-mix(in srgb,${colours.section[code]} 45%,#fff)}`,
).join("");

export const STYLE = `
:root{color-scheme:light dark;--text:#1a1a1a;--soft:#404040;--page:#fff;--panel:#f5f6f8;--line:#767676;--hair:#c9ccd1;--accent:#0b3c7a;--error:#8c1d18;--warning:#6b4a00;--info:#0b3c7a;--mark:#ffe08a;--plain:#2f3e4e}
*{box-sizing:border-box}
body{margin:0 auto;padding:0 24px 64px;max-width:1120px;background:var(--page);color:var(--text);font:400 18px/1.5 "Atkinson Hyperlegible",system-ui,-apple-system,"Segoe UI",Arial,sans-serif}
header{border-top:10px solid var(--accent);padding:32px 0 8px}
header>*{max-width:52rem}
.plan{margin:0 0 12px;color:var(--soft)}
h1{font-size:2.1rem;line-height:1.2;margin:0 0 16px;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.25;margin:56px 0 8px}
h3{font-size:1.15rem;line-height:1.3;margin:32px 0 12px}
p{margin:0 0 12px}
.lead{font-size:1.2rem}
.verdict{border-left:6px solid;padding:10px 16px;background:var(--panel);font-weight:700}
.verdict.fails{border-color:var(--error)}.verdict.passes{border-color:#0f4d2a}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(190px,1fr));gap:0 32px;margin:32px 0 0;padding:0}
.figures div{border-top:2px solid var(--text);padding:10px 0}
dt{font-weight:700}dd{margin:0}
.value{display:block;font-size:2.6rem;line-height:1.15;font-weight:700;font-variant-numeric:tabular-nums}
.note,.range,.means,.source,.unit,figcaption,caption{color:var(--soft)}
.note,figcaption,caption,.means{font-size:1rem;font-weight:400}
figure{margin:0}figcaption{margin-bottom:16px}
.chart{position:relative;padding-top:28px;--name:17rem;--amount:5.2rem}
.chart ul{list-style:none;margin:0;padding:0}
.chart li{display:grid;grid-template-columns:var(--name) 1fr var(--amount);align-items:center;gap:0 12px;min-height:34px;border-top:1px solid var(--hair)}
.chart .whole{border-top:2px solid var(--text);font-weight:700}
.chart svg{display:block;overflow:visible}
.amount{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.unit{font-size:.9rem;font-weight:400}
.name{line-height:1.2;padding:6px 0}
rect{fill:var(--c)}rect.plain{fill:var(--plain)}
.halo line{stroke:var(--page);stroke-width:6}.whisker line{stroke:var(--text);stroke-width:2}
.lines{position:absolute;inset:0 calc(var(--amount) + 12px) 0 calc(var(--name) + 12px)}
.line{position:absolute;top:0;bottom:0;border-left:2px dashed var(--error)}
.line>span{position:absolute;top:0;left:6px;font-size:.95rem;line-height:1.3;white-space:nowrap;color:var(--error);font-weight:700}
.letter{display:inline-grid;place-items:center;width:30px;height:26px;border-radius:3px;font-size:.95rem;font-weight:700;color:#fff;background:var(--c,transparent);flex:none}
.label{display:flex;gap:10px;align-items:baseline}
${SECTION_COLOURS}
.scroll{overflow-x:auto;margin:16px 0}
.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:4px}
.line.budget>span{right:4px;left:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.35;font-variant-numeric:tabular-nums}
caption{text-align:left;padding-bottom:12px}
th,td{text-align:right;vertical-align:top;padding:8px 5px;border-bottom:1px solid var(--hair)}
th:first-child{text-align:left;padding-left:0;min-width:10rem;font-weight:400}
thead th{vertical-align:bottom;font-weight:700;border-bottom:2px solid var(--text)}
thead th:first-child,tfoot th:first-child,tfoot td{font-weight:700}
td{white-space:nowrap}
tfoot th,tfoot td{border-bottom:0;border-top:2px solid var(--text)}
.range{display:block;font-size:.88rem;font-weight:400;white-space:nowrap}
.editions th:first-child{min-width:9rem}
.voices{padding-left:1.2em}
.findings{list-style:none;margin:0;padding:0}
.findings li{border-left:6px solid var(--c);background:var(--panel);padding:14px 18px 10px;margin:0 0 12px;max-width:52rem;break-inside:avoid}
.error{--c:var(--error)}.warning{--c:var(--warning)}.info{--c:var(--info)}
h3.error,h3.warning,h3.info{color:var(--c)}
h3 .means{margin-left:6px}
.what{display:flex;flex-wrap:wrap;gap:4px 12px;margin:0 0 4px;align-items:baseline}
.check{font-weight:700;color:var(--c)}.where{color:var(--soft)}
.saves{font-weight:700;margin-left:auto}
.message{font-weight:700;margin-bottom:6px}
blockquote{margin:0 0 8px;padding:8px 12px;background:var(--page);white-space:pre-line}
mark{background:var(--mark);color:#1a1a1a;padding:1px 2px;text-decoration:underline 2px;text-underline-offset:3px}
.hint{margin-bottom:6px}.source{font-size:1rem;margin:0}
.changes th:first-child{min-width:16rem;max-width:36rem}.changes td{padding-left:16px}
.own .text{max-width:52rem;break-inside:avoid-page}
.own .words{white-space:pre-line;margin:0;line-height:1.7}
.own h3{margin-top:36px}.own .what{margin:14px 0 2px}.own .text{margin-bottom:6px}
.legend{display:flex;flex-wrap:wrap;gap:6px 28px;line-height:1.7}
.long{box-shadow:inset 0 -.14em var(--warning)}
.passive{text-decoration:underline dotted 2px;text-underline-offset:4px}
.wordy{text-decoration:underline wavy 1px var(--info);text-underline-offset:4px}
.tag{display:inline-block;border:1px solid var(--line);border-radius:3px;padding:0 5px;font-size:.8rem;line-height:1.35;font-weight:700;color:var(--soft);background:var(--panel);text-decoration:none;white-space:nowrap}
a.tag{color:var(--c,var(--info));border-color:currentColor}
a.tag:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
li:target{outline:3px solid var(--accent);outline-offset:3px}
code{font:1em/1.4 ui-monospace,"DejaVu Sans Mono",Consolas,monospace;font-size:.9em;overflow-wrap:anywhere;margin-left:8px}
footer code{margin-left:0}
.method p,footer p{max-width:44rem}
footer{margin-top:48px;border-top:1px solid var(--line);padding-top:16px;color:var(--soft);font-size:1rem}
@media screen and (max-width:700px){body{padding:0 16px 48px;font-size:17px}h1{font-size:1.7rem}.chart{--name:0px;--amount:4.6rem}.chart li{grid-template-columns:1fr var(--amount)}.chart .name{grid-column:1/-1;padding-bottom:0}.lines{left:0}.wide{display:none}.chart .name{position:relative;background:var(--page)}.value{font-size:2.1rem}}
@media screen and (prefers-color-scheme:dark){:root{--text:#f2f2f2;--soft:#c8ccd2;--page:#14171b;--panel:#1e2329;--line:#9aa1aa;--hair:#3a4149;--accent:#8ab8f5;--error:#ff9a90;--warning:#ffd27a;--info:#8ab8f5;--mark:#ffe08a;--plain:#9fb0c2}rect{fill:var(--d)}rect.plain{fill:var(--plain)}.verdict.passes{border-color:#7fd19b}}
@media print{body{max-width:none;padding:0;font-size:11pt}header{border-top-width:6px;padding-top:12px}h2{margin-top:28px;break-after:avoid}h3{break-after:avoid}.scroll{overflow:visible;break-inside:avoid}h1{font-size:19pt;margin-bottom:8px}.lead{font-size:12pt}.figures{margin-top:12px}.chart{--name:17rem;font-size:10pt}.chart .name{padding:2px 0}table{font-size:8.5pt}th,td{padding:4px 5px}th:first-child{min-width:0}.range{font-size:7.5pt}.value{font-size:20pt}rect,.letter,mark,.verdict,.long,.tag,.findings li{print-color-adjust:exact;-webkit-print-color-adjust:exact}.chart li{min-height:22px}tr,figure{break-inside:avoid}}
@media (forced-colors:active){rect{fill:CanvasText}.letter{border:1px solid}}
`;
