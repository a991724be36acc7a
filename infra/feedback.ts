// What SES reports of each mail, on its way to the function that takes it in, without an address in it.

import { Duration } from "aws-cdk-lib";
import { EventBus, EventField, Rule, RuleTargetInput } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { Function as Lambda } from "aws-cdk-lib/aws-lambda";
import { type ConfigurationSet, EmailSendingEvent, EventDestination } from "aws-cdk-lib/aws-ses";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

interface FeedbackProps {
  readonly configurationSet: ConfigurationSet;
  readonly onMailEvent: Lambda;
}

const field = (path: string): string => EventField.fromPath(`$.detail.${path}`);

/** What goes on: the kind, SES' own id of the mail, and the tags that name person and record by their keys. */
const told = {
  type: field("eventType"),
  messageId: field("mail.messageId"),
  person: field("mail.tags.person[0]"),
  form: field("mail.tags.form[0]"),
};

// A path that an event lacks would leave a hole in the input, so what only bounces have stands in a rule of its own.
const rules = {
  Bounced: { types: ["Bounce"], told: { ...told, bounce: field("bounce.bounceType") } },
  Reported: { types: ["Complaint", "Delivery", "DeliveryDelay", "Reject", "Rendering Failure"], told },
} as const;

export class Feedback extends Construct {
  /** Events that the function failed to take in, for a look and another try; keys and ids, no address. */
  readonly failed: Queue;

  constructor(scope: Construct, id: string, { configurationSet, onMailEvent }: FeedbackProps) {
    super(scope, id);
    this.failed = new Queue(this, "Failed", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
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
    for (const [name, { types, told: input }] of Object.entries(rules)) {
      new Rule(this, name, {
        eventPattern: {
          source: ["aws.ses"],
          detail: {
            eventType: [...types],
            mail: { tags: { "ses:configuration-set": [configurationSet.configurationSetName] } },
          },
        },
        targets: [
          new LambdaFunction(onMailEvent, {
            event: RuleTargetInput.fromObject(input),
            deadLetterQueue: this.failed,
            retryAttempts: 20,
            maxEventAge: Duration.hours(24),
          }),
        ],
      });
    }
  }
}
