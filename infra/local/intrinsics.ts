// Resolves CloudFormation's intrinsic functions, with names and ARNs as they are on this machine.

import type { Assembly, Resource } from "./assembly.ts";

export const region = "eu-central-1";
export const account = "000000000000";

/** What a Ref to the resource, and each attribute of it, gives. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const pseudo: Readonly<Record<string, unknown>> = {
  "AWS::Region": region,
  "AWS::AccountId": account,
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
  "AWS::StackId": `arn:aws:cloudformation:${region}:${account}:stack/local`,
  "AWS::NoValue": undefined,
};

const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;

// Only what functions and policies are pointed at; whatever else is referred to gets a name that can be told from others.
const identities: Readonly<Record<string, (name: string, endpoint: string) => Identity>> = {
  "AWS::DynamoDB::Table": (name) => ({
    ref: name,
    attributes: { Arn: arn("dynamodb", `table/${name}`), StreamArn: arn("dynamodb", `table/${name}/stream/local`) },
  }),
  "AWS::Lambda::Function": (name) => ({ ref: name, attributes: { Arn: arn("lambda", `function:${name}`) } }),
  "AWS::SecretsManager::Secret": (name) => ({ ref: arn("secretsmanager", `secret:${name}-local0`), attributes: {} }),
  "AWS::IAM::Role": (name) => ({ ref: name, attributes: { Arn: `arn:aws:iam::${account}:role/${name}` } }),
  "AWS::SQS::Queue": (name) => ({
    ref: `https://sqs.${region}.amazonaws.com/${account}/${name}`,
    attributes: { Arn: arn("sqs", name), QueueName: name },
  }),
  "AWS::ApiGatewayV2::Api": (_, endpoint) => ({ ref: "local", attributes: { ApiEndpoint: endpoint } }),
  "AWS::Events::Rule": (name) => ({ ref: name, attributes: { Arn: arn("events", `rule/${name}`) } }),
};

/** Where a resource's own name stands, for those that may be given one. */
const nameProperties = ["TableName", "FunctionName", "RoleName", "QueueName", "EmailIdentity", "LogGroupName", "Name"];

export type Resolve = (value: unknown) => unknown;

/** Makes the resolver for an assembly; `endpoint` is where the HTTP API is reached. */
export const resolverFor = ({ stack, template }: Assembly, endpoint: string): Resolve => {
  const identityOf = (id: string): Identity => {
    const resource = template.Resources[id];
    if (resource === undefined) throw new Error(`the template refers to ${id}, which it does not hold`);
    const name = ownName(resource) ?? `${stack}-${id}`;
    return identities[resource.Type]?.(name, endpoint) ?? { ref: name, attributes: {} };
  };
  const ownName = ({ Properties = {} }: Resource): string | undefined => {
    const given = nameProperties.map((property) => Properties[property]).find((value) => value !== undefined);
    return given === undefined ? undefined : String(resolve(given));
  };
  const ref = (id: string): unknown => {
    if (id === "AWS::StackName") return stack;
    if (id in pseudo) return pseudo[id];
    const parameter = template.Parameters?.[id];
    return parameter === undefined ? identityOf(id).ref : parameter.Default;
  };
  const attribute = (id: string, name: string): string => identityOf(id).attributes[name] ?? `${stack}-${id}.${name}`;
  const substitute = (text: string, values: Readonly<Record<string, unknown>>): string =>
    text.replaceAll(/\$\{(!?)([^}]+)\}/g, (_, escaped: string, name: string) => {
      if (escaped) return `\${${name}}`;
      if (name in values) return String(resolve(values[name]));
      const [id = "", part] = name.split(/\.(.*)/s);
      return String(part === undefined ? ref(id) : attribute(id, part));
    });
  const intrinsics: Readonly<Record<string, (argument: never) => unknown>> = {
    Ref: (id: string) => ref(id),
    "Fn::GetAtt": (path: string | [string, string]) => {
      const [id = "", name = ""] = typeof path === "string" ? path.split(/\.(.*)/s) : path;
      return attribute(id, name);
    },
    "Fn::Join": ([separator, parts]: [string, unknown]) => (resolve(parts) as unknown[]).join(separator),
    "Fn::Select": ([index, list]: [number, unknown]) => (resolve(list) as unknown[])[Number(index)],
    "Fn::Split": ([separator, text]: [string, unknown]) => String(resolve(text)).split(separator),
    "Fn::Sub": (argument: string | [string, Record<string, unknown>]) =>
      typeof argument === "string" ? substitute(argument, {}) : substitute(...argument),
    "Fn::FindInMap": (path: unknown[]) => {
      const [map = "", top = "", second = ""] = path.map((part) => String(resolve(part)));
      return template.Mappings?.[map]?.[top]?.[second];
    },
    "Fn::If": ([condition, yes, no]: [string, unknown, unknown]) => resolve(isTrue(condition) ? yes : no),
    "Fn::Equals": ([one, other]: [unknown, unknown]) => resolve(one) === resolve(other),
    "Fn::Not": ([one]: [unknown]) => resolve(one) !== true,
    "Fn::And": (all: unknown[]) => all.every((each) => resolve(each) === true),
    "Fn::Or": (all: unknown[]) => all.some((each) => resolve(each) === true),
  };
  const isTrue = (condition: string): boolean => resolve(template.Conditions?.[condition]) === true;
  const resolve: Resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve).filter((each) => each !== undefined);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (only !== undefined && entries.length === 1 && (only[0] === "Ref" || only[0].startsWith("Fn::"))) {
      const evaluate = intrinsics[only[0]];
      if (evaluate === undefined) throw new Error(`${only[0]} is not understood on this machine`);
      return evaluate(only[1] as never);
    }
    const resolved = entries.map(([key, each]) => [key, resolve(each)] as const);
    return Object.fromEntries(resolved.filter(([, each]) => each !== undefined));
  };
  return resolve;
};
