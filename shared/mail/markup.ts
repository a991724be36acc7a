// Blocks as the HTML that mail programs understand: one column, styles in place, no image, nothing from another host.

import { type Html, html, trusted } from "../kit/html.ts";
import { palette, type Scheme } from "../kit/palette.ts";
import type { Frame } from "../locales/frame.ts";
import type { Sentence } from "../locales/sentence.ts";
import { type Block, type Fact, type Shown, shown } from "./block.ts";

const inline = (scheme: Scheme, text: Sentence<Shown>): readonly (string | Html)[] =>
  text.map((part) =>
    typeof part === "string"
      ? part
      : html`<a class="link" href="${part.link}" style="color:${scheme.link};word-break:break-word">${shown(part)}</a>`,
  );

type Button = Extract<Block, { kind: "button" }>;

// Outlook on Windows pads table cells only, the others a link: `mso-padding-alt` serves the one, `padding` the rest.
const buttonHtml = (scheme: Scheme, { label, link, quiet }: Button): Html => {
  const padding = quiet ? "11px 22px" : "16px 32px";
  const look = quiet
    ? `border:1px solid ${scheme.line};color:${scheme.link};font-size:16px`
    : `border:2px solid ${scheme.edge};color:${scheme.onFill};background:${scheme.fill};font-size:18px`;
  const cell = `border-radius:10px;mso-padding-alt:${padding}`;
  const style = `display:inline-block;padding:${padding};border-radius:10px;line-height:24px;font-weight:700;text-decoration:none;${look}`;
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 12px"><tr><td${!quiet && html` bgcolor="${scheme.fill}"`} style="${cell}"><a${quiet && trusted(' class="link"')} href="${link}" style="${style}">${label}</a></td></tr></table>
<p style="margin:0 0 24px;font-size:13px;line-height:20px"><a class="link" href="${link}" style="color:${scheme.link};word-break:break-all">${link}</a></p>
`;
};

const factHtml = (scheme: Scheme, { label, text }: Fact): Html =>
  html`<p class="muted" style="margin:0;font-size:13px;line-height:20px;color:${scheme.muted}">${label}</p>
<p class="ink" dir="auto" style="margin:0 0 14px;white-space:pre-wrap;overflow-wrap:anywhere;color:${scheme.ink}">${text}</p>
`;

const blockHtml = (scheme: Scheme, block: Block): Html => {
  switch (block.kind) {
    case "heading":
      return html`<h1 class="ink" style="margin:0 0 16px;font-size:26px;line-height:32px;font-weight:700;letter-spacing:-0.01em;color:${scheme.ink}">${block.text}</h1>
`;
    case "paragraph":
      return html`<p class="ink" style="margin:0 0 16px;color:${scheme.ink}">${inline(scheme, block.text)}</p>
`;
    case "small":
      return html`<p class="muted" style="margin:0 0 6px;font-size:13px;line-height:20px;color:${scheme.muted}">${inline(scheme, block.text)}</p>
`;
    case "declaration":
      return html`<p class="tint" style="margin:0 0 16px;padding:14px 18px;border-left:4px solid ${scheme.edge};border-radius:8px;background:${scheme.tint};color:${scheme.ink}">${block.text}</p>
`;
    case "facts":
      return html`${block.facts.map((fact) => factHtml(scheme, fact))}`;
    case "command":
      return html`<p class="ink" style="margin:0 0 16px;font:13px/20px ui-monospace,Consolas,Menlo,monospace;overflow-wrap:anywhere;color:${scheme.ink}">${block.text}</p>
`;
    case "details":
      return html`<p class="ink" style="margin:0 0 16px;color:${scheme.ink}">${block.rows.map(
        ([name, text], at) => html`${at > 0 && trusted("<br>")}<strong>${name}:</strong> ${inline(scheme, text)}`,
      )}</p>
`;
    case "button":
      return buttonHtml(scheme, block);
  }
};

const darkStyle = (scheme: Scheme): Html =>
  trusted(`:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.ground{background:${scheme.ground}!important}
.surface{background:${scheme.surface}!important;border-color:${scheme.hairline}!important}
.ink{color:${scheme.ink}!important}
.muted{color:${scheme.muted}!important}
.link{color:${scheme.link}!important}
.tint{background:${scheme.tint}!important;color:${scheme.ink}!important}
}
@media (max-width:600px){.ground{padding:0!important}.surface{border:0!important;border-radius:0!important;padding:24px 20px!important}.foot{padding:20px!important}}`);

/** The HTML part. The table in conditional comments is for Outlook on Windows, which knows no `max-width`. */
export const htmlOf = (frame: Frame, title: string, blocks: readonly Block[], foot: readonly Block[]): Html => {
  const { light, dark } = palette(frame.owner.colour);
  return html`<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>${darkStyle(dark)}</style>
</head>
<body class="ground" style="margin:0;padding:24px 12px;background:${light.ground};font:16px/25px -apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;-webkit-text-size-adjust:100%">
<!--[if mso]><table role="presentation" width="560" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<div role="article" aria-label="${title}" lang="${frame.language}" style="max-width:560px;margin:0 auto">
<div class="surface" style="padding:36px;background:${light.surface};border:1px solid ${light.hairline};border-radius:16px">
<p class="link" style="margin:0 0 28px;font-weight:700;color:${light.link}">${frame.owner.organisation.name}</p>
${blocks.map((block) => blockHtml(light, block))}</div>
<div class="foot" style="padding:20px 36px">
${foot.map((block) => blockHtml(light, block))}</div>
</div>
<!--[if mso]></td></tr></table><![endif]-->
</body>
</html>
`;
};
