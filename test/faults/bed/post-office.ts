// SES as the world sees it: takes mails over the wire, and keeps each with whether the sender learnt that it was taken.

import type { Moment } from "../../../shared/kit/moment.ts";
import { personKey } from "../../../shared/optin/link.ts";
import { keys } from "../../../shared/table.ts";
import { personSecret } from "../../support/world.ts";
import type { Runs } from "./runs.ts";
import { answered, type Faults, textOf, through, type WireAnswer, type WireRequest } from "./wire.ts";

export interface TakenMail {
  readonly to: string;
  readonly kind: "confirmation" | "welcome" | "already";
  readonly text: string;
  readonly at: Moment;
  /** False while nobody was told, and for ever when the answer was lost. */
  isTold: boolean;
  /** False as long as the table did not take a note of it: whoever sent it died, or the table was away. */
  isNoted: boolean;
}

/** Nobody can know of such a mail that it went out, so it may go out again. */
export const isAmbiguous = ({ isTold, isNoted }: TakenMail): boolean => !isTold || !isNoted;

export interface PostOffice {
  readonly mails: readonly TakenMail[];
  /** Hears of the table's calls: the first one about a person after a mail is its note, or there was none. */
  readonly onTableCall: (operation: string, subject: string) => void;
  readonly handle: (request: WireRequest) => Promise<WireAnswer>;
}

const kindOf = (text: string, headers: readonly { Name: string }[]): TakenMail["kind"] => {
  if (/\/confirm\/[\w.-]+/.test(text)) return "confirmation";
  return headers.some(({ Name }) => Name === "List-Unsubscribe") ? "welcome" : "already";
};

/** Opens the post office, which is the request handler of an SES client. */
export const openPostOffice = (runs: Runs, faults: Faults, now: () => Moment): PostOffice => {
  const mails: TakenMail[] = [];
  const open = new Map<string, TakenMail>();
  return {
    mails,
    onTableCall(operation, subject) {
      const partition = subject.split(" ")[0] ?? "";
      const mail = open.get(partition);
      if (mail !== undefined && operation === "UpdateItem") mail.isNoted = true;
      open.delete(partition);
    },
    async handle(request) {
      const { Destination, Content } = JSON.parse(textOf(request));
      const [to = ""]: string[] = Destination.ToAddresses;
      const { Body, Headers } = Content.Simple;
      const text: string = Body.Text.Data;
      const mail = { to, kind: kindOf(text, Headers), text, at: now(), isTold: false, isNoted: false };
      const take = async () => {
        mails.push(mail);
        open.set(keys.person(personKey(personSecret, to)), mail);
        return answered(200, { MessageId: `message-${mails.length}` });
      };
      const answer = await through(runs, faults, { service: "post", operation: "SendEmail", subject: to }, take);
      mail.isTold = true;
      return answer;
    },
  };
};
