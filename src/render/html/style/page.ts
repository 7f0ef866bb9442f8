// Skip link, bands, running header, main column and footer.

export const pageStyle = `
.skip{position:absolute;inset-inline-start:var(--space-s);top:var(--space-s);z-index:1;padding:var(--space-s) var(--space-l);background:var(--background);border:2px solid var(--text)}
.skip:not(:focus){clip-path:inset(50%);width:1px;height:1px;padding:0;border:0;overflow:hidden;white-space:nowrap}
header,main,footer{max-width:calc(42em + 2 * var(--gutter));margin-inline:auto;padding-inline:var(--gutter)}
:root{--gutter:clamp(1rem,4vw,2.5rem)}
header{max-width:none;padding:0}
.band,.running{max-width:none;padding:var(--space-s) max(var(--gutter),calc((100% - 42 * var(--body)) / 2))}
.draft-band{background:var(--colour);color:var(--on-fill);border-block-end:2px solid transparent}
.not-the-plan-band{background:var(--panel);border-block-end:1px solid var(--line)}
.running{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 var(--space-l);color:var(--secondary);border-block-end:1px solid var(--line)}
main{container-type:inline-size;padding-block:var(--space-xl) var(--space-xxl)}
main>*+*{margin-top:var(--space-xl)}
footer{padding-block:var(--space-l) var(--space-xxl);color:var(--secondary)}
footer::before{content:"";display:block;border-block-start:1px solid var(--line);margin-block-end:var(--space-l)}
footer p+p{margin-top:var(--space-xs)}
.not-the-plan{color:var(--text);font-weight:700}
`;
