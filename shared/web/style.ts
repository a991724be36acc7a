// The one style sheet of every page, small enough to stand in each of them, allowed by its hash.

import { palette, type Scheme } from "../kit/palette.ts";
import type { Owner } from "../owner.ts";

const variables = (scheme: Scheme): string =>
  Object.entries(scheme)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");

// No relative length below 1rem on a control: Safari on a phone zooms into smaller ones.
const rules = `
*{box-sizing:border-box;margin:0}
html{font:100%/1.55 -apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%;scroll-padding-top:6rem}
body{background:var(--surface);color:var(--ink);min-height:100vh;display:flex;flex-direction:column;padding:0 1.25rem;overflow-wrap:break-word}
header,main,footer{width:100%;max-width:34rem;margin:0 auto}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;column-gap:1rem;padding:.75rem 0;min-height:4.25rem}
header svg{height:2.5rem;width:auto;max-width:60%}
.brand{flex:1 1 8rem;font-weight:650;line-height:1.25;color:var(--link)}
nav{display:flex;margin-right:-.625rem}
nav a{min-width:2.75rem;min-height:2.75rem;display:grid;place-items:center;color:var(--muted);font-size:.875rem;text-decoration:none;border-radius:.5rem}
nav a[aria-current]{color:var(--ink);font-weight:650}
nav a:hover{text-decoration:underline}
main{padding:1.5rem 0 2.5rem}
main>*+*,form>*+*{margin-top:1.25rem}
h1{font-size:clamp(1.75rem,1.4rem + 1.6vw,2.25rem);line-height:1.15;letter-spacing:-.02em;font-weight:700;text-wrap:balance}
h1+p{font-size:1.125rem;color:var(--muted);margin-top:.75rem;text-wrap:pretty}
h2{font-size:1.25rem;line-height:1.3;letter-spacing:-.01em}
a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
ul{padding-left:1.25rem}
li+li{margin-top:.5rem}
li::marker{color:var(--muted)}
section{padding-top:1rem}
section p+p,section p+ul,section p+table,section ul+p,section h2+*,dl{margin-top:.75rem}
dt{font-weight:600;margin-top:1rem}
dd{margin:0;text-wrap:pretty}
dd *+*{margin-top:.5rem}
table{width:100%;border-collapse:collapse}
th,td{padding:.625rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--hairline)}
th:last-child,td:last-child{padding-left:1rem;width:35%}
.small,footer{font-size:.875rem;color:var(--muted)}
.icon{display:block;width:3.5rem;height:3.5rem;padding:.9rem;border-radius:50%;background:var(--tint);fill:none;stroke:var(--link);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
label,.label{display:block;font-weight:600;margin-bottom:.375rem}
.fields{display:flex;flex-wrap:wrap;gap:1.25rem 1rem;align-items:flex-end}
.field,.field:has(.wrong){flex:1 1 100%;min-width:0}
.narrow{flex:0 0 8rem}
.narrow input{max-width:8rem}
.field :is(input,textarea,select){display:block;width:100%;min-height:3.25rem;padding:.5rem .875rem;font:inherit;color:inherit;background:var(--surface);border:1px solid var(--line);border-radius:.625rem}
textarea{resize:vertical;min-height:9rem}
.field :is(input,textarea,select):hover{border-color:var(--ink)}
.consent label{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.875rem;font-weight:400;margin:0;padding:1rem;border:1px solid var(--line);border-radius:.625rem;cursor:pointer}
.consent input{appearance:none;display:grid;place-content:center;width:1.5rem;height:1.5rem;border:2px solid var(--line);border-radius:.375rem;background:var(--surface);font:inherit}
.consent :checked{border-color:var(--edge);background:var(--fill)}
.consent :checked:before{content:"";width:1rem;height:1rem;background:var(--onFill);clip-path:polygon(10% 48%,24% 35%,41% 53%,77% 14%,91% 28%,42% 81%)}
.consent label:hover,.consent label:has(:checked){border-color:var(--link)}
.consent label:has(:checked){background:var(--tint)}
.wrong{color:var(--alarm);font-weight:600;margin-bottom:.375rem}
[aria-invalid]{border:2px solid var(--alarm)!important}
.consent:has([aria-invalid]) label{border:2px solid var(--alarm)}
.hint{font-weight:600;margin-bottom:.375rem}
.problems{padding:1rem 1.25rem;border-radius:.625rem;border-left:.375rem solid var(--alarm);background:var(--alarmTint)}
.problems:focus{outline-color:var(--alarm)}
.problems a{color:var(--alarm)}
.problems ul,.hold p{margin-top:.5rem}
.hold,blockquote{padding:1rem 1.25rem;border-radius:.625rem;background:var(--tint);border-left:.25rem solid var(--edge)}
button,.button{display:flex;width:100%;min-height:3.5rem;align-items:center;justify-content:center;padding:.75rem 1.5rem;font:inherit;font-size:1.125rem;font-weight:650;text-align:center;text-decoration:none;color:var(--onFill);background:var(--fill);border:2px solid var(--edge);border-radius:.75rem;cursor:pointer}
.quiet{min-height:2.75rem;padding:.5rem 1rem;font-size:1rem;color:var(--link);background:none;border:1px solid var(--line)}
.huge{min-height:5rem;font-size:1.375rem}
button:hover,.button:hover{text-decoration:underline;box-shadow:0 .25rem 1rem color-mix(in srgb,var(--edge) 35%,transparent)}
:focus-visible{outline:3px solid var(--link);outline-offset:3px}
.gotcha{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
footer{padding:1.25rem 0 2rem;margin-top:auto;border-top:1px solid var(--hairline)}
footer a,.ways a{display:inline-block;padding:.75rem 1rem .75rem 0}
footer a{color:inherit}
.ways{list-style:none;padding:0}
.ways li{margin:0}
@media(min-width:40rem){
body{background:var(--ground)}
header{margin-top:4vh}
main{background:var(--surface);border:1px solid var(--hairline);border-radius:1.25rem;padding:3rem;box-shadow:0 1px 2px #0000000a,0 1rem 3rem #0000000d}
header,main,footer{max-width:38rem}
footer{border:0;margin-top:0;padding-top:1.5rem}
.half{flex:1 1 10rem}
}
@media(prefers-reduced-motion:no-preference){
.drawn path{stroke-dasharray:24;animation:draw .5s .15s ease-out backwards}
@keyframes draw{from{stroke-dashoffset:24}}
}
@media(forced-colors:active){.consent input{appearance:auto}.consent :before{display:none}}
@media print{nav{display:none}main{border:0;box-shadow:none;padding:0}body,main{background:none;color:#000}dt,h2,tr{break-inside:avoid;break-after:avoid}tr{break-after:auto}}
`;

/** The style sheet in an owner's colour: exactly the text between the tags, which the policy's hash is made of. */
export const style = ({ colour }: Owner): string => {
  const { light, dark } = palette(colour);
  return `:root{color-scheme:light dark;${variables(light)}}@media(prefers-color-scheme:dark){:root{${variables(dark)}}}${rules.replaceAll("\n", "")}`;
};
