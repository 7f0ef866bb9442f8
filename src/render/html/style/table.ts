// Tables, and tables shown row by row where the page has no room for their columns.

import type { Block } from "../../../document/tree.js";
import { columnLimits } from "./measures.js";

/** The style of tables in blocks: wide form, then a narrow form for each number of columns in use. */
export function tableStyle(blocks: readonly Block[]): string {
  return [WIDE, ...columnLimits(blocks).map(({ className, below }) => narrow(`.${className}`, below))].join(
    "\n",
  );
}

const WIDE = `
.card+.data,.data+.data,.data+.card,.facts+.data,.data+.facts{margin-top:var(--space-xl)}
.data{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
.data caption{text-align:start;font-weight:700;padding-block-end:var(--space-s)}
.data th,.data td{padding:var(--space-s) var(--space-m) var(--space-s) 0;text-align:start;vertical-align:top;border-block-end:1px solid var(--line)}
.data th{font-weight:700}
.data .long{overflow-wrap:anywhere}
.data thead th{border-block-end:2px solid var(--colour);color:var(--colour);vertical-align:bottom}
.data td>*+*,.data th>*+*{margin-top:var(--space-xs)}
.card .data{background:none}
.data .card{padding:0;border:0;border-radius:0;background:none}
.data .card>*+*{margin-top:var(--space-xs)}
.data .card>.small{padding:0;border:0}
.data .card+.card{margin-top:var(--space-m);padding-top:var(--space-m);border-block-start:1px solid color-mix(in srgb,var(--line) 45%,transparent)}
.data tbody th p+p{font-weight:400}
`.trim();

// The generated label repeats the header for the eye only: readers already give the header of a cell, hence the empty alternative text.
function narrow(table: string, below: string): string {
  return `@container (max-width:${below}){
${table},${table} caption,${table} tbody,${table} tbody tr,${table} tbody th,${table} tbody td{display:block}
${table} thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
${table} tbody tr{padding:var(--space-s) var(--space-m);border:1px solid var(--line);border-inline-start:4px solid var(--colour);border-radius:4px;background:var(--panel)}
${table} tbody tr+tr{margin-top:var(--space-m)}
${table} tbody th,${table} tbody td{border:0;padding:var(--space-s) 0}
${table} tbody [data-label]::before{content:attr(data-label);content:attr(data-label) / "";display:block;font-weight:700;color:var(--secondary)}
}`;
}
