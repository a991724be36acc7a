// Public prices of AWS in eu-central-1, in US dollars without tax, and what of the stack costs while nobody comes.

/**
 * The first paid tier; free tiers are left out. Read from AWS' public price lists for eu-central-1 as they stood on
 * 2026-09-11, but for those that say otherwise. Held on 2026-11-23 against what others publish: Lambda's two prices are the
 * same everywhere, Secrets Manager's as others name them; DynamoDB's are those of us-east-1 (0.625 and 0.125 a million since
 * November 2024) times 1.22, as its storage is.
 */
export const prices = {
  asOf: "2026-09-11",
  dynamodb: {
    writeUnit: 0.7625e-6,
    readUnit: 0.1525e-6,
    /** A month, in the table and in its indexes. */
    storedGB: 0.306,
    /** A month, of the table without its indexes. */
    recoverableGB: 0.2448,
  },
  lambda: { request: 0.2e-6, armGBSecond: 0.0000133334 },
  /** Not in the lists that were read. us-east-1 is at 1.00 a million by AWS' own documentation, which names no other region. */
  httpApi: { request: 1.2e-6 },
  ses: { mail: 0.1e-3 },
  secrets: { monthly: 0.4, call: 0.05e-4 },
  /** A month, by the hour in which it has values; a metric filter's count as well. */
  metric: 0.3,
  logs: { ingestedGB: 0.63, storedGB: 0.0324 },
  /** The first 100 GB a month are free for every account, for ever; counted all the same. */
  transfer: { sentGB: 0.09 },
} as const;

/** What one resource of a type costs a month for being there; `0` is free until it is used. */
export const standing: Readonly<Record<string, number>> = {
  "AWS::SecretsManager::Secret": prices.secrets.monthly,
  // One metric each; an alarm over an expression costs as much for every metric in it.
  "AWS::CloudWatch::Alarm": 0.1,
  "AWS::CloudWatch::CompositeAlarm": 0.5,
  // Only where alarms have recipients: CloudWatch cannot publish to a topic under the service's own key.
  "AWS::KMS::Key": 1,
  // The first three of an account are free.
  "AWS::CloudWatch::Dashboard": 3,
  ...Object.fromEntries(
    [
      ...["AWS::ApiGatewayV2::Api", "AWS::ApiGatewayV2::Integration", "AWS::ApiGatewayV2::Route"],
      ...["AWS::ApiGatewayV2::Stage", "AWS::ApiGatewayV2::DomainName", "AWS::ApiGatewayV2::ApiMapping"],
      ...["AWS::CertificateManager::Certificate", "AWS::DynamoDB::Table", "AWS::Events::Rule", "AWS::IAM::Policy"],
      ...["AWS::IAM::Role", "AWS::Lambda::EventInvokeConfig", "AWS::Lambda::EventSourceMapping"],
      ...["AWS::Lambda::Function", "AWS::Lambda::Permission", "AWS::Logs::LogGroup", "AWS::Logs::MetricFilter"],
      ...["AWS::Route53::RecordSet", "AWS::SES::ConfigurationSet", "AWS::SES::EmailIdentity"],
      ...["AWS::SES::ConfigurationSetEventDestination", "AWS::SNS::Subscription", "AWS::SNS::Topic"],
      ...["AWS::SNS::TopicPolicy", "AWS::SQS::Queue", "AWS::SQS::QueuePolicy"],
    ].map((type) => [type, 0]),
  ),
};
