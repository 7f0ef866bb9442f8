// Terms and values. A strip keeps its order at every width: one below the other, and three columns where there is room.

export const factsStyle = `
.facts dt{font-weight:700;color:var(--secondary)}
.facts dd>*+*{margin-top:var(--space-xs)}
.strip,.pair{background:var(--background);border-block-start:1px solid var(--line);border-inline-start:1px solid var(--line)}
.strip>.fact,.pair>.fact{padding:var(--space-s) var(--space-m);border-block-end:1px solid var(--line);border-inline-end:1px solid var(--line)}
.rows>.fact{padding-block:var(--space-s);border-block-start:1px solid var(--line)}
.rows>.fact:last-child{border-block-end:1px solid var(--line)}
.rows dt{font-size:inherit;line-height:inherit}
.missing dd{font-weight:700;color:var(--text)}
.strip>.missing,.pair>.missing{outline:2px dashed var(--text);outline-offset:-5px;background:var(--panel)}
.rows>.missing dd{border-inline-start:4px dashed var(--text);padding-inline-start:var(--space-s)}
@container (min-width:24em){.rows>.fact{display:grid;grid-template-columns:minmax(7em,32%) minmax(0,1fr);gap:0 var(--space-l)}}
@container (min-width:32em){
.strip,.pair{display:grid;grid-template-columns:minmax(0,1.4fr) minmax(0,1fr) minmax(0,1fr)}
.pair{grid-template-columns:repeat(2,minmax(0,1fr))}
.strip>.fact,.pair>.fact{padding-block-end:var(--space-m)}
}
.words{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15em),1fr));gap:var(--space-l) var(--space-xl)}
.words>.fact{position:relative}
.words dt{font-size:inherit;line-height:inherit;color:var(--text)}
.words>.pictured{padding-inline-start:5.5rem;min-height:4.5rem}
.facts .picture{display:inline-block;width:3rem;vertical-align:middle;margin-inline-end:var(--space-s)}
.words>.pictured .picture{position:absolute;inset-inline-start:0;top:0;width:4.5rem;margin:0}
`;
