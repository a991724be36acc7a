// A stand-in for infra/app.ts in the tests of the local stack: writes a cloud assembly with three small functions.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const outdir = process.env.CDK_OUTDIR ?? "";
const write = (name: string, value: unknown) =>
  writeFileSync(join(outdir, name), typeof value === "string" ? value : JSON.stringify(value));

// What a visitor's function may try; each answers with what it got.
const asking = `
const call = (endpoint, path, body, target) =>
  fetch(endpoint + path, {
    method: "POST",
    headers: { "content-type": target ? "application/x-amz-json-1.0" : "application/json", authorization: "AWS4-HMAC-SHA256 Credential=" + process.env.AWS_ACCESS_KEY_ID + "/x", "x-amz-target": target ?? "" },
    body: JSON.stringify(body),
  }).then(async (answer) => ({ status: answer.status, type: answer.headers.get("x-amzn-errortype"), body: await answer.json() }));
const dynamo = (operation, body) =>
  call(process.env.AWS_ENDPOINT_URL_DYNAMODB, "/", { TableName: process.env.TABLE_NAME, ...body }, "DynamoDB_20120810." + operation);
const mail = (From, to = "a@example.org", set, tag) => call(process.env.AWS_ENDPOINT_URL_SESV2, "/v2/email/outbound-emails", {
  FromEmailAddress: From, Destination: { ToAddresses: [to] },
  ConfigurationSetName: set && process.env[set], EmailTags: tag && [{ Name: "about", Value: tag }],
  Content: { Simple: { Subject: { Data: "Hello" }, Body: { Text: { Data: "Hello" } } } },
});
const asks = {
  scan: () => dynamo("Scan", {}),
  put: ({ pk, ttl }) => dynamo("PutItem", { Item: { pk: { S: pk }, ...(ttl && { ttl: { N: ttl } }), owes: { S: "yes" } } }),
  mail: ({ from, to, set, tag }) => mail(from, to, set, tag),
  secret: ({ id }) => call(process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER, "/", { SecretId: process.env[id] }, "secretsmanager.GetSecretValue"),
  now: () => ({ now: Date.now(), date: new Date().getTime(), isDate: new Date() instanceof Date, year: new Date("2020-01-01").getUTCFullYear() }),
  environment: () => process.env,
  slow: () => new Promise((done) => setTimeout(() => done({ late: true }), 300)),
  hang: () => new Promise(() => setInterval(() => {}, 1000)),
  exit: () => process.exit(3),
  throw: () => { throw new Error("no"); },
};
export const handler = async (event, context) => {
  const ask = asks[event.pathParameters?.what];
  return ask ? ask(event.queryStringParameters ?? {}, context) : event;
};
`;
const mapped = `
import { appendFileSync } from "node:fs";
export const handler = async ({ Records }) => {
  if (Records.some(({ dynamodb }) => dynamodb.Keys.pk.S === "poison")) throw new Error("poison");
  for (const record of Records) appendFileSync(process.env.SEEN, JSON.stringify(record) + "\\n");
};
`;
// What SES said of a mail; fails as the mail's tag asks it to.
const hearing = `
import { appendFileSync } from "node:fs";
let calls = 0;
export const handler = async (event) => {
  appendFileSync(process.env.HEARD, JSON.stringify(event) + "\\n");
  if (event.about === "poison" || (event.about === "flaky" && calls++ === 0)) throw new Error("no");
};
`;

const role = (Statement: readonly object[]) => ({
  Type: "AWS::IAM::Role",
  Properties: { Policies: [{ PolicyDocument: { Statement } }] },
});
const allow = (Action: unknown, Resource: unknown) => ({ Effect: "Allow", Action, Resource });
const lambda = (asset: string, Role: string, Variables: object) => ({
  Type: "AWS::Lambda::Function",
  Properties: {
    Code: { S3Bucket: "assets", S3Key: `${asset}.zip` },
    Handler: "index.handler",
    Role: { "Fn::GetAtt": [Role, "Arn"] },
    Description: `functions/${asset}.ts`,
    Timeout: 1,
    Environment: { Variables },
  },
});
const route = (RouteKey: string) => ({
  Type: "AWS::ApiGatewayV2::Route",
  Properties: { RouteKey, Target: { "Fn::Join": ["", ["integrations/", { Ref: "Integration" }]] } },
});
const arn = (id: string, name = "Arn") => ({ "Fn::GetAtt": [id, name] });
const destination = (set: string, destination: object, ...types: string[]) => ({
  Type: "AWS::SES::ConfigurationSetEventDestination",
  Properties: {
    ConfigurationSetName: { Ref: set },
    EventDestination: { Enabled: true, MatchingEventTypes: types, ...destination },
  },
});
const bus = { EventBridgeDestination: { EventBusArn: "arn:aws:events:eu-central-1:000000000000:event-bus/default" } };
const setArn = (id: string) => ({
  "Fn::Join": ["", ["arn:aws:ses:eu-central-1:000000000000:configuration-set/", { Ref: id }]],
});

const resources = {
  Table: {
    Type: "AWS::DynamoDB::Table",
    Properties: {
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
    },
  },
  Secret: { Type: "AWS::SecretsManager::Secret", Properties: { GenerateSecretString: {} } },
  Other: { Type: "AWS::SecretsManager::Secret", Properties: { GenerateSecretString: {} } },
  Identity: { Type: "AWS::SES::EmailIdentity", Properties: { EmailIdentity: "example.com" } },
  AskingRole: role([
    allow(["dynamodb:PutItem", "dynamodb:GetItem"], arn("Table")),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
    allow("ses:SendEmail", { "Fn::Sub": "arn:aws:ses:${AWS::Region}:${AWS::AccountId}:identity/${Identity}" }),
    allow("secretsmanager:GetSecretValue", { Ref: "Secret" }),
    allow("ses:SendEmail", ["Reporting", "Quiet"].map(setArn)),
  ]),
  Asking: lambda("asking", "AskingRole", {
    TABLE_NAME: { Ref: "Table" },
    SECRET: { Ref: "Secret" },
    OTHER: { Ref: "Other" },
    REPORTING: { Ref: "Reporting" },
    QUIET: { Ref: "Quiet" },
  }),
  MappedRole: role([
    allow("dynamodb:*Stream*", arn("Table", "StreamArn")),
    allow(["dynamodb:GetRecords", "dynamodb:GetShardIterator"], arn("Table", "StreamArn")),
  ]),
  Mapped: lambda("mapped", "MappedRole", { SEEN: process.env.SEEN }),
  Queue: { Type: "AWS::SQS::Queue", Properties: { QueueName: "alarm" } },
  Mapping: {
    Type: "AWS::Lambda::EventSourceMapping",
    Properties: {
      FunctionName: { Ref: "Mapped" },
      EventSourceArn: arn("Table", "StreamArn"),
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: { Destination: arn("Queue") } },
    },
  },
  Reporting: { Type: "AWS::SES::ConfigurationSet", Properties: {} },
  Quiet: { Type: "AWS::SES::ConfigurationSet", Properties: {} },
  ReportingToBus: destination("Reporting", bus, "bounce", "complaint", "delivery"),
  QuietToBus: destination("Quiet", bus, "complaint"),
  QuietToTopic: destination("Quiet", { SnsDestination: { TopicARN: "arn:aws:sns:::topic" } }, "bounce", "delivery"),
  HearingRole: role([allow("sqs:SendMessage", arn("Unheard"))]),
  Hearing: lambda("hearing", "HearingRole", { HEARD: `${process.env.SEEN}.heard` }),
  Unheard: { Type: "AWS::SQS::Queue", Properties: { QueueName: "unheard" } },
  HearingAsync: {
    Type: "AWS::Lambda::EventInvokeConfig",
    Properties: {
      FunctionName: { Ref: "Hearing" },
      Qualifier: "$LATEST",
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: arn("Unheard") } },
    },
  },
  Hear: {
    Type: "AWS::Events::Rule",
    Properties: {
      EventPattern: {
        source: ["aws.ses"],
        detail: { mail: { tags: { "ses:configuration-set": [{ Ref: "Reporting" }, { Ref: "Quiet" }] } } },
      },
      Targets: [
        {
          Arn: arn("Hearing"),
          Id: "Target0",
          InputTransformer: {
            InputPathsMap: {
              type: "$.detail.eventType",
              id: "$.detail.mail.messageId",
              tag: "$.detail.mail.tags.about[0]",
            },
            InputTemplate: '{"type":<type>,"messageId":<id>,"about":<tag>}',
          },
        },
      ],
    },
  },
  Integration: { Type: "AWS::ApiGatewayV2::Integration", Properties: { IntegrationUri: arn("Asking") } },
  Ask: route("GET /ask/{what}"),
  Echo: route("POST /echo"),
};

for (const [name, code] of Object.entries({ asking, mapped, hearing })) {
  mkdirSync(join(outdir, `asset.${name}`), { recursive: true });
  write(`asset.${name}/index.mjs`, code);
}
const file = (name: string) => ({
  source: { path: `asset.${name}` },
  destinations: { here: { objectKey: `${name}.zip` } },
});
write("tiny.template.json", { Resources: resources });
write("tiny.assets.json", { files: { asking: file("asking"), mapped: file("mapped"), hearing: file("hearing") } });
write("manifest.json", {
  artifacts: {
    tiny: { type: "aws:cloudformation:stack", properties: { templateFile: "tiny.template.json", stackName: "tiny" } },
  },
});
