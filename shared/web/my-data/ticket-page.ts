// What the links of this class open: one button, nothing personal; and what is said when a link is over.

import { type Html, html } from "../../kit/html.ts";
import type { Seconds } from "../../kit/moment.ts";
import type { Frame } from "../../locales/frame.ts";
import { myDataWords } from "../../locales/my-data/index.ts";
import { paths } from "../../routes.ts";
import { document } from "../document.ts";
import { icon } from "../icon.ts";

const button = (token: string, action: string): Html =>
  html`<form method="post" action="${paths["my-data"](token)}"><button class="huge" autofocus>${action}</button></form>`;

/** Nothing happens by itself: mail scanners open every link and even submit forms that submit themselves. */
export const openPage = (frame: Frame, token: string, lives: Seconds): Html => {
  const { open } = myDataWords(frame.language);
  return document(frame, {
    title: open.title,
    main: html`<h1>${open.title}</h1>
<p>${open.lead(lives / 60)}</p>
${button(token, open.action)}
<p class="small">${open.cookie}</p>`,
  });
};

export const confirmAddressPage = (frame: Frame, token: string): Html => {
  const { address } = myDataWords(frame.language);
  return document(frame, {
    title: address.title,
    main: html`<h1>${address.title}</h1>
<p>${address.lead}</p>
${button(token, address.action)}`,
  });
};

export const addressConfirmedPage = (frame: Frame): Html => {
  const { address, gone } = myDataWords(frame.language);
  return document(frame, {
    title: address.done,
    main: html`${icon("done")}
<h1>${address.done}</h1>
<p>${address.after}</p>
<p><a href="${paths.myData(frame.language)}">${gone.action}</a></p>`,
  });
};

/**
 * For the answer 410: used, or over; which of them the page does not tell apart. Who pressed the button twice reads this
 * after the second time, and goes on to what the first one opened.
 */
export const ticketGonePage = (frame: Frame, opens: "session" | "address"): Html => {
  const { gone, onward } = myDataWords(frame.language);
  const before =
    opens === "session"
      ? html`${onward.opened} <a href="${paths.session(frame.language)}">${onward.action}</a>`
      : onward.confirmed;
  return document(frame, {
    title: gone.title,
    main: html`${icon("over")}
<h1>${gone.title}</h1>
<p>${gone.lead}</p>
<p>${before}</p>
<p><a class="button" href="${paths.myData(frame.language)}">${gone.action}</a></p>`,
  });
};

/** For the answer 403: the press of a button that no page of ours holds. */
export const refusedPage = (frame: Frame): Html => {
  const { refused } = myDataWords(frame.language);
  return document(frame, {
    title: refused.title,
    main: html`${icon("amiss")}
<h1>${refused.title}</h1>
<p>${refused.lead}</p>
<p><a class="button" href="${paths.session(frame.language)}">${refused.back}</a></p>`,
  });
};
