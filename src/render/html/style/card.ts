// Cards of needs, outcomes and provision, and paths of steps.

export const cardStyle = `
.card{padding:var(--space-l) var(--space-xl);background:var(--panel);border:1px solid var(--line);border-inline-start:6px solid var(--colour);border-radius:6px}
.card>*+*{margin-top:var(--space-m)}
.card>h3+*,.card>h4+*,.card>h5+*{margin-top:var(--space-s)}
.card>p+h4,.card>dl+h4,.card>ul+h4,.card>ol+h4,.card>p+h5,.card>dl+h5,.card>ul+h5,.card>ol+h5{margin-top:var(--space-l)}
.card .rows>.fact{padding-block:var(--space-xs)}
.card+.card,.card+section,section+.card{margin-top:var(--space-l)}
.card:target{outline:4px solid var(--colour);outline-offset:2px}
.card .small{color:var(--secondary)}
.card>.small{padding-top:var(--space-m);border-block-start:1px solid color-mix(in srgb,var(--line) 45%,transparent);max-width:none}
.card>.facts+.small{padding-top:0;border:0}
.card>.small+.small{padding-top:0;border:0;margin-top:var(--space-xs)}
@container (max-width:28em){.card{padding:var(--space-m) var(--space-l)}}
.path{padding:0;list-style:none;counter-reset:step}
.path>li{position:relative;min-height:2em;padding-block-start:.2em;padding-inline-start:3em;margin:0;counter-increment:step}
.path>li+li{margin-top:var(--space-l)}
.path>li::before{content:counter(step);position:absolute;inset-inline-start:0;top:0;width:2em;height:2em;display:flex;align-items:center;justify-content:center;border:2px solid var(--colour);border-radius:50%;background:var(--background);color:var(--colour);font-weight:700;line-height:1}
.path>li:not(:last-child)::after{content:"";position:absolute;inset-inline-start:calc(1em - 1px);top:2em;bottom:calc(-1*var(--space-l));border-inline-start:2px solid var(--colour)}
`;
