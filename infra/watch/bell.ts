// Whom an alarm mails: one topic that only CloudWatch of this account may publish to, encrypted, over TLS.

import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";

export class Bell extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, recipients: readonly string[]) {
    super(scope, id);
    const cloudWatch = new ServicePrincipal("cloudwatch.amazonaws.com");
    // A key of our own, because CloudWatch may not use the one that AWS keeps for SNS: its alarms would ring unheard.
    // https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
    const key = new Key(this, "Key", {
      description: `Encrypts what the alarms of ${Stack.of(this).stackName} say`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(7),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
        principals: [cloudWatch],
        resources: ["*"],
      }),
    );
    this.topic = new Topic(this, "Topic", { masterKey: key, enforceSSL: true });
    // A policy of our own takes the place of the one that lets everything in the account publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ["sns:Publish"],
        principals: [cloudWatch],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
    for (const recipient of recipients) this.topic.addSubscription(new EmailSubscription(recipient));
  }
}
