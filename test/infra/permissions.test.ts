// What each function may do and is told, exactly: nothing more, and no wildcard anywhere.

import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { settings } from "../../shared/settings.ts";
import { synthesized } from "./synthesized.ts";

const stack = synthesized();
const files = readdirSync("functions").filter((file) => file.endsWith(".ts"));
const names = files.map((file) => file.slice(0, -".ts".length));

const web = ["PUBLIC_URL", "ALLOWED_ORIGINS"];
const both = ["PERSON_SECRET", "LINKS_SECRET"];
const mail = ["CONFIGURATION_SET"];
const records = ["TABLE_NAME"];

const log = ["CreateLogStream on own log", "PutLogEvents on own log"];
const secret = (...which: string[]) => which.map((name) => `GetSecretValue on ${name}`);
const partition = (name: string, ...actions: string[]) => actions.map((action) => `${action} on table of ${name}`);
const people = (...actions: string[]) => partition("PERSON#*", ...actions);
const journal = ["PutItem on journal of JOURNAL#*"];
const retain = partition("DUTY#*", "PutItem");
const requests = (...actions: string[]) => partition("REQUESTS#*", ...actions);
const templates = partition("TEMPLATES", "GetItem", "PutItem");
const count = partition("TALLY and TALLY#*", "UpdateItem");
const events = partition("EVENTS", "Query");
const seats = (...actions: string[]) => [
  ...partition("EVENTS", "Query", "UpdateItem"),
  ...partition("EVENT#*", "Query", "PutItem", ...actions),
];
const pull = [...partition("TALLY", "Query"), ...partition("BRAKE", "Query", "UpdateItem")];
const send = ["SendEmail on configuration set", "SendEmail on identity"];

const expected: Record<string, { readonly env: readonly string[]; readonly may: readonly string[] }> = {
  form: {
    env: [...web, ...records, "PERSON_SECRET", "MINIMUM_SECONDS"],
    may: [
      ...secret("person"),
      ...people("PutItem", "UpdateItem"),
      ...partition("BRAKE", "Query"),
      ...partition("PUZZLE", "PutItem"),
      ...events,
    ],
  },
  confirm: {
    env: [...web, ...records, ...both],
    may: [
      ...secret("person", "links"),
      ...people("GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"),
      ...[...retain, ...seats()],
    ],
  },
  unsubscribe: {
    env: [...web, ...records, "JOURNAL_NAME", ...both],
    may: [
      ...secret("person", "links"),
      ...people("Query", "PutItem", "UpdateItem", "DeleteItem"),
      ...journal,
      ...retain,
      ...seats("DeleteItem"),
    ],
  },
  "my-data": {
    env: [...web, ...records, "JOURNAL_NAME", ...both],
    may: [
      ...secret("person", "links"),
      ...people("GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"),
      ...requests("Query", "PutItem", "UpdateItem", "DeleteItem"),
      ...journal,
      ...partition("BRAKE", "Query"),
      ...retain,
      ...seats("DeleteItem"),
    ],
  },
  notice: { env: web, may: [] },
  "notice-editions": {
    env: [...web, ...records],
    may: partition("NOTICES", "GetItem", "Query"),
  },
  programme: { env: [...web, ...records], may: events },
  "on-record-change": {
    env: [...web, ...records, ...both, ...mail, "CAP_NETWORK", "CAP_STACK"],
    may: [
      ...secret("person", "links"),
      ...people("GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"),
      ...[...requests("Query"), ...retain, ...templates, ...count, ...pull, ...seats("DeleteItem")],
      ...send,
      ...["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map((action) => `${action} on stream`),
      "SendMessage on alarm queue",
    ],
  },
  "on-schedule": {
    env: [...web, ...records, ...both, ...mail],
    may: [
      ...secret("person", "links"),
      ...people("GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"),
      ...[...requests("Query"), ...retain, ...templates, ...count, ...pull, ...seats("DeleteItem")],
      ...partition("NOTICES", "GetItem", "PutItem"),
      "Query on due index",
      ...send,
    ],
  },
  "on-night": { env: [...web, ...records], may: partition("pk and sk and state and paused and expiresAt", "Scan") },
  "on-mail-event": {
    env: [...web, ...records, "JOURNAL_NAME", "PERSON_SECRET"],
    may: [
      ...secret("person"),
      ...people("Query", "PutItem", "UpdateItem", "DeleteItem"),
      ...[...journal, ...retain, ...count],
      "SendMessage on failed feedback",
    ],
  },
};

const idOf = (type: string, part = "") => stack.entries(type).find(([id]) => id.includes(part))?.[0] ?? "";
const tableId = idOf("AWS::DynamoDB::Table", "RecordsTable");

/** The resources a policy may name, in words; one that is not listed here shows as what it is. */
const words = (own: string): Record<string, string> => ({
  [JSON.stringify({ "Fn::GetAtt": [own, "Arn"] })]: "own log",
  [JSON.stringify({ "Fn::GetAtt": [tableId, "Arn"] })]: "table",
  [JSON.stringify({ "Fn::GetAtt": [idOf("AWS::DynamoDB::Table", "RecordsJournal"), "Arn"] })]: "journal",
  [JSON.stringify({ "Fn::GetAtt": [tableId, "StreamArn"] })]: "stream",
  [JSON.stringify({ "Fn::Join": ["", [{ "Fn::GetAtt": [tableId, "Arn"] }, "/index/due"]] })]: "due index",
  [JSON.stringify({ Ref: idOf("AWS::SecretsManager::Secret", "Person") })]: "person",
  [JSON.stringify({ Ref: idOf("AWS::SecretsManager::Secret", "Links") })]: "links",
  [JSON.stringify({ "Fn::GetAtt": [idOf("AWS::SQS::Queue", "Alarm"), "Arn"] })]: "alarm queue",
  [JSON.stringify({ "Fn::GetAtt": [idOf("AWS::SQS::Queue", "Feedback"), "Arn"] })]: "failed feedback",
  [ses("identity/mail.tested.example")]: "identity",
  [ses("configuration-set/", { Ref: idOf("AWS::SES::ConfigurationSet") })]: "configuration set",
});

const ses = (end: string, ...more: object[]) => {
  const [partition, region, account] = ["Partition", "Region", "AccountId"].map((it) => ({ Ref: `AWS::${it}` }));
  return JSON.stringify({
    "Fn::Join": ["", ["arn:", partition, ":ses:", region, ":", account, `:${end}`, ...more]],
  });
};

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** A condition in words; the only kind there is names the partitions that may be touched. */
const limit = (condition: Record<string, Record<string, string[]>> | undefined): string => {
  if (condition === undefined) return "";
  const partitions = condition["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"];
  const attributes = condition.StringEquals?.["dynamodb:Select"] && condition["ForAllValues:StringEquals"];
  return ` of ${(partitions ?? attributes?.["dynamodb:Attributes"])?.join(" and ") ?? JSON.stringify(condition)}`;
};

const granted = (name: string): readonly string[] => {
  const { properties } = stack.fn(name);
  const meaning = words(properties.LoggingConfig.LogGroup.Ref);
  const role = properties.Role["Fn::GetAtt"][0];
  return stack
    .ofType("AWS::IAM::Policy")
    .filter(({ Properties }) => Properties.Roles.some((it: { Ref: string }) => it.Ref === role))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource, Effect, Condition }) =>
      list<string>(Action).flatMap((action) =>
        list<object>(Resource).map((resource) => {
          expect(Effect).toBe("Allow");
          return `${action.split(":")[1]} on ${meaning[JSON.stringify(resource)] ?? JSON.stringify(resource)}${limit(Condition)}`;
        }),
      ),
    );
};

describe("least privilege", () => {
  test("every file in functions/ is a function of the stack, and no other is", () => {
    expect(stack.ofType("AWS::Lambda::Function").map(({ Properties }) => Properties.Description)).toHaveLength(
      names.length,
    );
    expect(Object.keys(expected).sort()).toEqual([...names].sort());
  });

  test.each(names)("%s may do exactly what its work needs", (name) => {
    expect([...granted(name)].sort()).toEqual([...(expected[name]?.may ?? []), ...log].sort());
  });

  test.each(names)("%s is told exactly what its capabilities bring", (name) => {
    expect(Object.keys(stack.fn(name).properties.Environment.Variables).sort()).toEqual(
      [...(expected[name]?.env ?? [])].sort(),
    );
  });

  test("no function is told what the environment contract does not name", () => {
    const known = Object.values(settings).flatMap((group) => Object.keys(group.shape));
    for (const name of names) {
      for (const variable of Object.keys(stack.fn(name).properties.Environment.Variables)) {
        expect(known).toContain(variable);
      }
    }
  });

  test("no role carries a managed or inline policy beside the one of its function, and only Lambda may take it on", () => {
    for (const { Properties } of stack.ofType("AWS::IAM::Role")) {
      expect(Object.keys(Properties)).toEqual(["AssumeRolePolicyDocument"]);
      expect(Properties.AssumeRolePolicyDocument.Statement).toEqual([
        { Action: "sts:AssumeRole", Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" } },
      ]);
    }
    expect(stack.ofType("AWS::IAM::Role")).toHaveLength(names.length);
  });

  test("no policy of a role names an action or a resource by a star", () => {
    for (const policy of stack.ofType("AWS::IAM::Policy")) {
      for (const { Action, Resource } of policy.Properties.PolicyDocument.Statement)
        expect(JSON.stringify([Action, Resource])).not.toContain("*");
    }
  });
});
