// What the pages around one's own data look like, beside what every page does.

const rules = `
.button.quiet,button.quiet{min-height:2.75rem;padding:.5rem 1rem;font-size:1rem;color:var(--link);background:none;border:1px solid var(--line)}
button.grave{color:var(--surface);background:var(--alarm);border-color:var(--alarm)}
a.grave{color:var(--alarm)}
h3{font-size:1rem;margin-top:1.5rem}
.card{padding:1.25rem;border:1px solid var(--hairline);border-radius:1rem}
.card h2{font-size:1.375rem}
section[id]{scroll-margin-top:1rem}
.badge{display:inline-block;padding:.125rem .625rem;border-radius:1rem;font-size:.8125rem;font-weight:600;letter-spacing:0;color:var(--link);background:var(--tint);vertical-align:.125rem}
.facts div{display:grid;grid-template-columns:minmax(6rem,30%) minmax(0,1fr);gap:1rem;padding:.5rem 0;border-bottom:1px solid var(--hairline)}
.facts+p{margin-top:1rem}
.facts dt{margin:0;font-weight:400;color:var(--muted)}
.typed{white-space:pre-wrap}
.consented{margin-top:.75rem}
.consented+.consented{margin-top:1.75rem}
.consented>*+*{margin-top:.5rem}
details{margin-top:1rem}
summary{min-height:2.75rem;padding:.625rem 0;color:var(--link);cursor:pointer}
.choices{list-style:none;padding:0}
.choices li{margin:0;border-bottom:1px solid var(--hairline)}
.choices a{display:block;padding:.875rem 0 .125rem;font-weight:650}
.choices span{display:block;padding-bottom:.875rem;font-size:.875rem;color:var(--muted)}
`;

/** Beside the one of every page, and allowed by a hash of its own: no other page need carry it. */
export const ownStyle = rules.replaceAll("\n", "");
