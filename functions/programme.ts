// The programme, one event, and its calendar entry: read from the events alone, so nothing in it is about anybody.

import { calendarFile } from "../shared/events/calendar.ts";
import type { Event } from "../shared/events/event.ts";
import { upcoming } from "../shared/events/standing.ts";
import { asksForEvent } from "../shared/forms/event-field.ts";
import { paths } from "../shared/routes.ts";
import { styleSource } from "../shared/web/document.ts";
import { eventPage } from "../shared/web/events/event-page.ts";
import { programmePage } from "../shared/web/events/programme-page.ts";
import { failure } from "../shared/web/failure.ts";
import { page, type Reply, text, withHeaders } from "../shared/web/reply.ts";
import { languageOf } from "../shared/web/request.ts";
import { type Answer, endpoint } from "./kit/endpoint.ts";
import { type Hall, openHall } from "./kit/hall.ts";

/** Everybody sees the same, so it may be kept for a minute; how many seats are left is then a minute old at most. */
const kept = (reply: Reply): Reply => withHeaders(reply, { "Cache-Control": "public, max-age=60" });

/** Answers for `/events` and what lies below it. */
export const answerProgramme =
  (world: Hall): Answer =>
  async (request) => {
    const { query, headers, params, route } = request;
    const language = languageOf(world.owner.languages, [query.language], headers["accept-language"]);
    const frame = { owner: world.owner, publicUrl: world.publicUrl, language };
    const policy = { style: styleSource(world.owner) };
    const now = world.now();
    const { id } = params;
    if (id === undefined) return kept(page(200, programmePage(frame, upcoming(await world.events.all(), now)), policy));
    const event = await known(world, id);
    if (event === undefined) return failure(world, request, language, "not-found");
    if (route.endsWith("/calendar.ics")) {
      const publisher = {
        name: world.owner.organisation.name,
        address: world.owner.staffAddress,
        publicUrl: world.publicUrl,
      };
      const url = `${world.publicUrl}${paths.event(id, language)}`;
      return kept(
        text(calendarFile(event, publisher, { language, url, joining: false }), "text/calendar; charset=utf-8"),
      );
    }
    const form = Object.keys(world.forms).find((name) => world.forms[name] && asksForEvent(world.forms[name]));
    return kept(page(200, eventPage(frame, { event, form, now }), policy));
  };

const known = async ({ events, now }: Hall, id: string): Promise<Event | undefined> => {
  const event = await events.find(id);
  return event === undefined || event.expiresAt <= now() ? undefined : event;
};

export const handler = endpoint(openHall, answerProgramme);
