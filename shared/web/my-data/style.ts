// What the pages around one's own data look like, beside what every page does.

const rules = `
button.grave{color:var(--surface);background:var(--alarm);border-color:var(--alarm)}
a.grave{color:var(--alarm)}
h3{font-size:1rem;margin-top:1.5rem}
main>h2{margin-top:2rem}
main>h2+p{margin-top:.75rem}
.card{padding:1.25rem;border:1px solid var(--hairline);border-radius:1rem}
.card h2{font-size:1.375rem}
section[id]{scroll-margin-top:1rem}
.card .quiet,.closing .quiet{display:inline-flex;width:auto}
.closing{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.75rem 1.5rem}
.closing p{flex:1 1 12rem}
.closing *{margin:0}
.contents ul{list-style:none;padding:0}
.contents li{display:flex;align-items:center;justify-content:space-between;gap:1rem;margin:0;border-bottom:1px solid var(--hairline)}
.contents a{flex:1;padding:.625rem 0}
.contents ul+p{margin-top:.75rem}
.contents span{font-size:.875rem;color:var(--muted)}
.badge{display:inline-block;padding:.125rem .625rem;border-radius:1rem;font-size:.8125rem;font-weight:600;letter-spacing:0;color:var(--link);background:var(--tint);vertical-align:.125rem}
.facts div{display:grid;grid-template-columns:minmax(7.5rem,30%) minmax(0,1fr);gap:.75rem;padding:.5rem 0;border-bottom:1px solid var(--hairline)}
.facts div:last-child{border:0}
.facts+p{margin-top:.5rem}
.facts dt{margin:0;font-weight:400;color:var(--muted);hyphens:auto}
.typed{white-space:pre-wrap}
.consented{margin-top:.75rem}
.consented+.consented{margin-top:1.75rem}
.consented>*+*{margin-top:.5rem}
.consented blockquote{padding:.75rem 1rem;font-size:.9375rem}
.over blockquote{color:var(--muted);background:none;border-color:var(--line)}
details{margin-top:1rem}
section>details:only-child{margin-top:0}
summary{min-height:2.75rem;padding:.625rem 0 .625rem 1.05rem;text-indent:-1.05rem;color:var(--link);cursor:pointer}
.choices{list-style:none;padding:0}
.choices li{position:relative;margin:0;border-bottom:1px solid var(--hairline)}
.choices a{display:block;padding:.875rem 0 .375rem;font-weight:650}
.choices a:after{content:"";position:absolute;inset:0 -.5rem}
.choices a:focus-visible{outline:0}
.choices a:focus-visible:after{outline:3px solid var(--link);outline-offset:-3px;border-radius:.5rem}
.choices span{display:block;padding-bottom:.875rem;font-size:.875rem;color:var(--muted)}
@media(max-width:22rem){.facts div{display:block}}
@media print{.closing,.contents,#todo,.card .button{display:none}.facts div,.consented,.card h2,h3{break-inside:avoid}h3{break-after:avoid}details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none;padding-left:0;text-indent:0}}
`;

/** Beside the one of every page, and allowed by a hash of its own: no other page need carry it. */
export const ownStyle = rules.replaceAll("\n", "");
