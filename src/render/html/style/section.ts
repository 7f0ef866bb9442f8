// Cover, sections, contents, notices, quotations.

export const sectionStyle = `
section>*+*{margin-top:var(--space-m)}
section>section{margin-top:var(--space-xl)}
section>*+h2,section>*+h3{margin-top:var(--space-xl)}
.purpose+section,.purpose+h3,.opening+h3{margin-top:var(--space-l)}
.cover>.contents{margin-top:var(--space-xl)}
.cover>*+*{margin-top:var(--space-l)}
.cover h1{color:var(--colour)}
.cover .name{margin-top:var(--space-s)}
main>*+.plan-section,main>*+.part{margin-top:var(--space-xxl)}
.plan-section>.opening,main>.part>.opening{padding-top:var(--space-l);border-block-start:4px solid var(--colour)}
h2,h3{color:var(--colour)}
.card h3,.card h4{color:var(--text)}
.lettered{display:flex;align-items:center;gap:var(--space-m)}
.lettered>:last-child{flex:1;min-width:0}
.letter{flex:none;display:inline-flex;align-items:center;justify-content:center;min-width:1.5em;height:1.5em;padding-inline:.3em;border:2px solid transparent;border-radius:.18em;background:var(--colour);color:var(--on-fill);font-weight:700;line-height:1}
h2>.letter{font-size:1.15em}
.purpose{color:var(--secondary)}
.contents{padding:var(--space-l) clamp(1rem,4cqi,2rem);background:var(--panel);border:1px solid var(--line);border-radius:6px}
.contents-title{margin-bottom:var(--space-s)}
.contents ul{padding:0;list-style:none}
.contents li{margin:0;max-width:none}
.contents li+li{border-block-start:1px solid color-mix(in srgb,var(--line) 35%,transparent)}
.contents a{display:flex;align-items:center;gap:var(--space-m);padding-block:var(--space-s);text-decoration-color:color-mix(in srgb,var(--link) 60%,transparent)}
.contents .letter{width:2em}
.contents ul:has(.letter) li:not(:has(.letter)) a{padding-inline-start:calc(2em + var(--space-m))}
.notice{padding:var(--space-m) var(--space-l);background:var(--panel);border:1px solid var(--line);border-inline-start:6px solid var(--colour);border-radius:6px}
.notice>*+*{margin-top:var(--space-s)}
.notice-draft{background:var(--colour);color:var(--on-fill);border-color:var(--colour)}
.notice-draft a{color:inherit}
.notice-none{border-style:dashed;border-inline-start-style:solid}
.notice-fictional{border-width:1px;background:none;color:var(--secondary)}
blockquote{padding-inline-start:var(--space-l);border-inline-start:4px solid var(--colour)}
blockquote>*+*{margin-top:var(--space-m)}
.back{margin-top:var(--space-l)}
.figure{width:100%}
`;
