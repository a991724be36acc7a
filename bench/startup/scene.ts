// What every function is asked at its first start: a state in the table and an event for each, the same however often.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readStream } from "../../infra/local/stream/reader.ts";
import type { StreamRecord } from "../../infra/local/stream/record.ts";
import { keyOf } from "../../shared/aws/items.ts";
import { httpEvent } from "../../test/support/events.ts";
import { atOnce } from "../aws/open.ts";
import { type House, tokenIn } from "../house.ts";
import { askForData, form, oneClick, press, signUp } from "../sign-up.ts";
import { readTemplate } from "../template.ts";

/** What SES' tags say of a mail about a record. */
const aboutOf = (record: StreamRecord) => {
  const { pk = { S: "" }, sk = { S: "" } } = record.dynamodb.Keys as Record<"pk" | "sk", { S: string }>;
  const { person, form } = keyOf({ pk: pk.S, sk: sk.S });
  return { person, form };
};

/** A debt is the schedule's a minute later: put off for a day, it is the stream's however long the starts take. */
const keptOwing = async ({ aws }: House, record: StreamRecord | undefined): Promise<StreamRecord> => {
  if (record?.dynamodb.NewImage === undefined) throw new Error("the stream brought no sign-up");
  const { Keys: Key, NewImage } = record.dynamodb;
  const dueAt = { N: String(Math.floor(Date.now() / 1000) + 86_400) };
  const put = { UpdateExpression: "SET dueAt = :at", ExpressionAttributeValues: { ":at": dueAt } };
  await aws.engine.call("UpdateItem", { TableName: readTemplate().table.name, Key, ...put });
  return { ...record, dynamodb: { ...record.dynamodb, NewImage: { ...NewImage, dueAt } } };
};

/** Signs three people up, who get as far as the events need it, and writes the events; from then on nothing changes. */
export const setScene = async (house: House, folder: string): Promise<Readonly<Record<string, string>>> => {
  const { aws } = house;
  const mailed = async (purpose: "confirm" | "unsubscribe") => {
    await house.deliver();
    return tokenIn(await aws.calls(), purpose);
  };
  await house.visit("POST", form, signUp(1));
  await house.visit("POST", `/confirm/${await mailed("confirm")}`, press);
  const leaving = await mailed("unsubscribe");
  await house.visit("POST", form, signUp(2));
  const confirming = await mailed("confirm");
  const read = await readStream(aws.engine, readTemplate().table.name, undefined, 1000);
  await house.visit("POST", form, signUp(3));
  const owing = await keptOwing(house, (await read()).records.at(-1));
  await aws.set({ ...atOnce, pretend: true });
  const events = {
    form: httpEvent("POST", form, signUp(4)),
    confirm: httpEvent("POST", `/confirm/${confirming}`, press),
    unsubscribe: httpEvent("POST", `/unsubscribe/${leaving}`, oneClick),
    "my-data": httpEvent("POST", "/my-data", askForData(1)),
    notice: httpEvent("GET", "/privacy?language=de"),
    "notice-editions": httpEvent("GET", "/privacy/versions?language=de"),
    programme: httpEvent("GET", "/events?language=de"),
    "on-record-change": { Records: [owing] },
    "on-mail-event": { type: "Bounce", bounce: "Permanent", messageId: "message-1", ...aboutOf(owing) },
    "on-schedule": {},
    "on-night": {},
  };
  const write = ([name, event]: [string, unknown]) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(event));
    return [name, file] as const;
  };
  return Object.fromEntries(Object.entries(events).map(write));
};
