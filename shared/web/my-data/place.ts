// A place at an event, on the page with one's data: whether somebody has a seat or waits for one, and since when.

import type { ActivityTold } from "../../access/activity-told.ts";
import { type Ended, ended } from "../../events/standing.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Moment } from "../../kit/moment.ts";
import type { Frame } from "../../locales/frame.ts";
import { placeWords } from "../../locales/my-data/place/index.ts";
import type { Events } from "./event-named.ts";
import { when } from "./when.ts";

type Place = Pick<ActivityTold, "place">;

/** The events as they stand, and the moment at which all this is told. */
export interface Hall {
  readonly events: Events;
  readonly now: Moment;
}

/** Why nobody has or waits for a seat there any more. An event that is not known any more is over. */
const endedAt = ({ events, now }: Hall, id: string): Ended | undefined => {
  const event = events.get(id);
  return event === undefined ? "over" : ended(event, now);
};

/** How a place stands, as long as there is one to have. */
export const placeState = ({ language }: Frame, { place }: Place, hall: Hall): string | undefined =>
  place === null || endedAt(hall, place.event) !== undefined ? undefined : placeWords(language).states[place.state];

/** In a sentence. The item itself is kept as long as its record, so it is told after the event, too. */
export const placeShown = (frame: Frame, { place }: Place, hall: Hall): Html | false => {
  if (place === null) return false;
  const text = placeWords(frame.language);
  const [why, since] = [endedAt(hall, place.event), when(frame, place.since)];
  const said = why === undefined ? text.has[place.state](since) : `${text.ended[why]} ${text.had[place.state](since)}`;
  return html`<h3>${text.title}</h3>
<p>${said}</p>
`;
};
