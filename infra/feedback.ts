// What SES reports of each mail, on its way to the function that takes it in, without an address in it.

import { Duration } from "aws-cdk-lib";
import { EventBus, EventField, Rule, RuleTargetInput } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as Lambda } from "aws-cdk-lib/aws-lambda";
import { type ConfigurationSet, EmailSendingEvent, EventDestination } from "aws-cdk-lib/aws-ses";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { lives } from "../shared/lives.ts";

interface FeedbackProps {
  readonly configurationSet: ConfigurationSet;
  readonly onMailEvent: Lambda;
}

const field = (path: string): string => EventField.fromPath(`$.detail.${path}`);

/** What goes on: the kind, SES' own id of the mail, and the tags that name person and form by our keys. */
const told = {
  type: field("eventType"),
  messageId: field("mail.messageId"),
  form: field("mail.tags.form[0]"),
};
const toPerson = { ...told, person: field("mail.tags.person[0]") };
/** A mail to the owner's staff has this tag and none that names a person: it says nothing about anybody's mailbox. */
const toStaff = { ...told, staff: field("mail.tags.staff[0]") };
const bounce = field("bounce.bounceType");

/**
 * By RFC 5965, 7.3 the receiver's provider reports these too; the one says that a mail was no spam after all, the other
 * (RFC 6591) that its signature did not hold. Nobody complained. A report without a type is a complaint.
 */
const noComplaint = ["not-spam", "auth-failure"];
const complained = { complaint: { complaintFeedbackType: [{ exists: false }, { "anything-but": noComplaint }] } };

// A path that an event lacks would leave a hole in the input, so what only bounces have stands in a rule of its own.
const rules = {
  Bounced: { types: ["Bounce"], whose: "person", told: { ...toPerson, bounce } },
  Complained: {
    types: ["Complaint"],
    only: complained,
    whose: "person",
    told: toPerson,
  },
  Reported: { types: ["Delivery", "DeliveryDelay", "Reject", "Rendering Failure"], whose: "person", told: toPerson },
  StaffBounced: { types: ["Bounce"], whose: "staff", told: { ...toStaff, bounce } },
  StaffComplained: { types: ["Complaint"], only: complained, whose: "staff", told: toStaff },
  StaffReported: { types: ["Reject", "Rendering Failure"], whose: "staff", told: toStaff },
};

export class Feedback extends Construct {
  /** Events that the function failed to take in, for a look and another try; keys and ids, no address. */
  readonly failed: Queue;

  constructor(scope: Construct, id: string, { configurationSet, onMailEvent }: FeedbackProps) {
    super(scope, id);
    this.failed = new Queue(this, "Failed", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(lives.queues),
    });
    configurationSet.addEventDestination("ToEventBridge", {
      // SES can reach an account's default bus only.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, "Bus", "default")),
      events: [
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
    for (const [name, { types, whose, told: input, ...more }] of Object.entries(rules)) {
      new Rule(this, name, {
        eventPattern: {
          source: ["aws.ses"],
          detail: {
            eventType: types,
            mail: {
              tags: {
                "ses:configuration-set": [configurationSet.configurationSetName],
                // Somebody else's mail through this configuration set says nothing about a person of ours.
                [whose]: [{ exists: true }],
                form: [{ exists: true }],
              },
            },
            ...("only" in more && more.only),
          },
        },
        // No dead-letter queue here: EventBridge would put the whole event into it, address and all. It hands over
        // to Lambda's own queue and tries that for a day.
        targets: [new LambdaFunction(onMailEvent, { event: RuleTargetInput.fromObject(input) })],
      });
    }
    this.#keepFailed(onMailEvent);
  }

  /**
   * EventBridge calls asynchronously, so a function that fails is Lambda's to try again: twice, after one and two more
   * minutes. What then still fails is kept as the input that the rules made.
   * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
   */
  #keepFailed(onMailEvent: Lambda): void {
    onMailEvent.addToRolePolicy(
      new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.failed.queueArn] }),
    );
    onMailEvent.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: { bind: () => ({ destination: this.failed.queueArn }) },
    });
  }
}
