// Ground rules: one column, left aligned, lines of at most about 70 characters, nothing in italics, links underlined.

export const baseStyle = `
*,::before,::after{box-sizing:border-box}
html{background:var(--background);color:var(--text);font-family:var(--font);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;text-align:start;hyphens:manual;overflow-wrap:break-word;tab-size:4}
h1,h2,h3,h4,h5,h6,p,ul,ol,dl,dd,figure,blockquote,fieldset{margin:0;padding:0;border:0}
h1,h2,h3,h4,h5,h6{text-wrap:balance}
p,li,dd,h1,h2,h3,h4,h5,h6,legend{max-width:30em}
ul,ol{padding-inline-start:1.4em}
li+li{margin-top:var(--space-xs)}
li::marker{color:var(--colour);font-weight:700}
strong{font-weight:700}
em{font-style:normal;padding-inline:.12em;border-radius:.15em;background:color-mix(in srgb,var(--colour) 14%,transparent);box-decoration-break:clone;-webkit-box-decoration-break:clone}
.spaces{white-space:pre-wrap}
a{color:var(--link);text-decoration:underline;text-decoration-thickness:max(.06em,1px);text-underline-offset:.18em}
a:hover{text-decoration-thickness:.16em}
:focus-visible{outline:3px solid var(--text);outline-offset:3px;border-radius:2px}
main:focus{outline:none}
.picture{display:block;width:100%;height:auto}
.no-picture{display:flex;align-items:center;justify-content:center;min-height:4rem;padding:var(--space-s);border:1px dashed var(--line);text-align:center}
.no-picture:empty{border:0}
.store{position:absolute;width:0;height:0;overflow:hidden}
@media (prefers-contrast:more){:root{--line:var(--text);--secondary:var(--text)}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
