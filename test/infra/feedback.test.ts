// What SES reports, through the template's own patterns and transformers: the right rule, no address, nothing lost.

import { describe, expect, test } from "vitest";
import { transformed } from "../../infra/local/events/transform.ts";
import { recordFilter } from "../../infra/local/stream/pattern.ts";
import { messageId, personal, type SesEvent, type SesEventName, sesEventOf, sesEvents } from "../support/ses-events.ts";
import { synthesized } from "./synthesized.ts";

const stack = synthesized();
const [setId] = stack.entries("AWS::SES::ConfigurationSet")[0] ?? [];
const [failedId, failed] = stack.entries("AWS::SQS::Queue").find(([id]) => id.includes("Feedback")) ?? [];
const fn = stack.fn("on-mail-event");
const rules = stack.ofType("AWS::Events::Rule").filter(({ Properties }) => Properties.EventPattern);

/** A pattern with the configuration set's name in place of the reference to it. */
const patternOf = (pattern: unknown) => JSON.stringify(pattern).replaceAll(JSON.stringify({ Ref: setId }), '"the-set"');

/** What the function is called with, once for each rule that the event matches. */
const inputs = (event: SesEvent): readonly unknown[] =>
  rules
    .filter(({ Properties }) => recordFilter([patternOf(Properties.EventPattern)])(event))
    .flatMap(({ Properties }) => Properties.Targets)
    .map(({ InputTransformer }) => transformed(InputTransformer, event));

const told = { messageId, person: "person-key_0123456789", form: "newsletter" };
const expected: Record<SesEventName, object | undefined> = {
  "bounce, permanent": { ...told, type: "Bounce", bounce: "Permanent" },
  "bounce, permanent, suppressed": { ...told, type: "Bounce", bounce: "Permanent" },
  "bounce, transient": { ...told, type: "Bounce", bounce: "Transient" },
  "bounce, undetermined": { ...told, type: "Bounce", bounce: "Undetermined" },
  complaint: { ...told, type: "Complaint" },
  "complaint without a type": { ...told, type: "Complaint" },
  "report of no spam": undefined,
  "report of a signature": undefined,
  delivery: { ...told, type: "Delivery" },
  delay: { ...told, type: "DeliveryDelay" },
  reject: { ...told, type: "Reject" },
  "rendering failure": { ...told, type: "Rendering Failure" },
};
const names = Object.keys(sesEvents) as SesEventName[];

describe("the configuration set", () => {
  test("reports to the account's default event bus what becomes of a mail, and nothing that its reader does", () => {
    const [destination, ...others] = stack.ofType("AWS::SES::ConfigurationSetEventDestination");
    expect(others).toEqual([]);
    expect(destination?.Properties).toMatchObject({
      ConfigurationSetName: { Ref: setId },
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ["bounce", "complaint", "delivery", "deliveryDelay", "reject", "renderingFailure"],
      },
    });
    const { EventBusArn } = destination?.Properties.EventDestination.EventBridgeDestination ?? {};
    expect(EventBusArn["Fn::Join"][1].at(-1)).toBe(":event-bus/default");
  });
});

describe("an event of SES", () => {
  test.each(names)("that is a %s comes once, as what is expected of it", (name) => {
    expect(inputs(sesEventOf(name, "the-set"))).toEqual(expected[name] === undefined ? [] : [expected[name]]);
  });

  test.each(names)("that is a %s brings no address and nothing else of the mail along", (name) => {
    const event = sesEventOf(name, "the-set");
    const text = JSON.stringify(inputs(event));
    expect(JSON.stringify(event)).toContain("recipient@example.com");
    for (const part of personal) expect(text).not.toContain(part);
  });

  test.each(names)("that is a %s of another stage, or without our tags, is not for us", (name) => {
    expect(inputs(sesEventOf(name, "another-set"))).toEqual([]);
    expect(inputs(sesEventOf(name, "the-set", {}))).toEqual([]);
    expect(inputs(sesEventOf(name, "the-set", { person: ["key"] }))).toEqual([]);
  });

  test.each(names)("that is a %s of a mail to staff names no person, and comes only if it failed", (name) => {
    const staff = { staff: ["inquiry"], form: ["contact"], id: ["record-key_0123456789"] };
    const came = inputs(sesEventOf(name, "the-set", staff));
    const { person: _, ...known } = { ...expected[name], person: "" };
    const failed = expected[name] !== undefined && !name.startsWith("deliver") && name !== "delay";
    expect(came).toEqual(failed ? [{ ...known, form: "contact", staff: "inquiry" }] : []);
  });

  test("whose word is a service's other than SES' is not for us", () => {
    expect(inputs({ ...sesEventOf("complaint", "the-set"), source: "custom.ses" })).toEqual([]);
  });
});

describe("a pattern", () => {
  // CloudFormation refuses a template with a null in it, however right EventBridge would find it.
  test("holds no null", () => {
    expect(JSON.stringify(rules)).not.toContain("null");
  });
});

describe("feedback that the function fails to take in", () => {
  const invocation = stack
    .ofType("AWS::Lambda::EventInvokeConfig")
    .find(({ Properties }) => Properties.FunctionName.Ref === fn.id)?.Properties;

  test("is tried twice more by Lambda, whose work that is, and then kept", () => {
    expect(invocation).toMatchObject({
      Qualifier: "$LATEST",
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: 6 * 3600,
      DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": [failedId, "Arn"] } } },
    });
  });

  test("is kept for 14 days in an encrypted queue that takes TLS only", () => {
    expect(failed?.Properties).toEqual({ MessageRetentionPeriod: 14 * 24 * 3600, SqsManagedSseEnabled: true });
    const policies = stack.ofType("AWS::SQS::QueuePolicy").map(({ Properties }) => Properties);
    expect(policies.find(({ Queues }) => Queues[0].Ref === failedId).PolicyDocument.Statement).toMatchObject([
      { Effect: "Deny", Principal: { AWS: "*" }, Condition: { Bool: { "aws:SecureTransport": "false" } } },
    ]);
    expect(stack.template.Outputs.FailedFeedbackQueueUrl.Value).toEqual({ Ref: failedId });
  });

  test("is kept as the rules made it: no rule has a queue, which would be given the whole event", () => {
    expect(rules).toHaveLength(6);
    for (const { Properties } of rules) {
      expect(Properties.Targets).toHaveLength(1);
      expect(Properties.Targets[0].Arn).toEqual({ "Fn::GetAtt": [fn.id, "Arn"] });
      expect(Properties.Targets[0].InputTransformer).toBeDefined();
      expect(Properties.Targets[0].DeadLetterConfig).toBeUndefined();
      // EventBridge's own patience, a day, is for handing over to Lambda.
      expect(Properties.Targets[0].RetryPolicy).toBeUndefined();
    }
  });
});
