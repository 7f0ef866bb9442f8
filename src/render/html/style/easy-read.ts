// Easy read: picture rows, part bands, frames and scales.

export const easyReadStyle = `
.picture-row{display:grid;grid-template-columns:minmax(4.5rem,min(var(--picture-column),30%)) minmax(0,1fr);align-items:center;gap:var(--space-xl);margin-block:var(--space-l)}
.picture-row>.picture{max-width:var(--picture-size)}
.picture-row>.words{display:block;grid-column:2}
.picture-row p+p{margin-top:var(--space-s)}
.meaning{padding:var(--space-s) var(--space-m);border:0 solid var(--colour);border-inline-start-width:3px;background:var(--panel)}
@container (max-width:24em){.picture-row{gap:var(--space-l)}}
@container (max-width:18em){.picture-row{grid-template-columns:3.5rem minmax(0,1fr);gap:var(--space-m)}}
.easy-read .card{background:var(--background)}
.easy-read .part>.opening{padding:var(--space-m) var(--space-l);border:2px solid transparent;border-radius:6px;background:var(--colour)}
.easy-read .part>.opening h2{color:var(--on-fill)}
.easy-read .part>.opening .letter{background:var(--on-fill);color:var(--colour)}
.opening.pictured{display:flex;flex-wrap:wrap;align-items:center;gap:var(--space-s) var(--space-l)}
.opening.pictured>.picture{flex:none;width:clamp(3.5rem,14vw,5rem);padding:.25rem;background:var(--background);border-radius:6px}
.opening.pictured>:not(.picture){flex:1 1 min(100%,9em);min-width:0}
.frame{padding:var(--space-m) var(--space-l);border:2px solid var(--line);border-radius:6px;background:var(--background);color:var(--secondary)}
.scale{min-width:0}
.card+.scale,.picture-row+.scale{margin-top:var(--space-xl)}
.scale legend{padding:0;margin-bottom:var(--space-m)}
.options{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,6.5rem),1fr));gap:var(--space-m)}
.scale label{display:flex;flex-direction:column;align-items:center;gap:var(--space-s);padding:var(--space-m) var(--space-s);border:2px solid var(--line);border-radius:6px;text-align:center}
.scale label:has(:checked){border-color:var(--text);box-shadow:0 0 0 2px var(--text)}
.scale .picture{width:min(100%,5rem)}
.scale .option{flex:1}
.scale input{appearance:none;display:grid;place-content:center;width:2.25rem;height:2.25rem;margin:0;border:3px solid var(--text);border-radius:4px;background:var(--background)}
.scale input:checked::before{content:"";width:1.3rem;height:.7rem;margin-block-start:-.35rem;border-inline-start:5px solid var(--text);border-block-end:5px solid var(--text);transform:rotate(-45deg)}
.on-black .picture{border-radius:6px}
`;
