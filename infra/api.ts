// The HTTP API, made from shared/routes.ts, and the address under which the world reaches it.

import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { CfnIntegration, CfnRoute, HttpApi, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import type { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Function as Lambda } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { lives } from "../shared/lives.ts";
import type { Stage } from "../shared/owner.ts";
import { fallback, routes } from "../shared/routes.ts";
import { ownDomain } from "./domain.ts";

interface ApiProps {
  readonly stage: Stage;
  /** Where the forms are reached, when it is neither the stage's domain nor API Gateway's own address. */
  readonly publicUrl: string | undefined;
}

/** Neither path nor client: a path can hold a token, and API Gateway cannot truncate an address. */
const accessLog = {
  requestId: "$context.requestId",
  routeKey: "$context.routeKey",
  status: "$context.status",
  responseLatency: "$context.responseLatency",
} as const;

export class Api extends Construct {
  readonly publicUrl: string;
  readonly #api: HttpApi;
  readonly #allowedOrigins: string;

  constructor(scope: Construct, id: string, { stage, publicUrl }: ApiProps) {
    super(scope, id);
    this.#allowedOrigins = stage.allowedOrigins.join(" ");
    // No CORS here: what an API is told overrides the function's own answer, and origins are allowed per form.
    this.#api = new HttpApi(this, "Api", {
      apiName: Stack.of(this).stackName,
      createDefaultStage: false,
      disableExecuteApiEndpoint: stage.domain !== undefined,
    });
    const log = new LogGroup(this, "AccessLog", {
      retention: lives.logs,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, "Stage", {
      httpApi: this.#api,
      stageName: "$default",
      autoDeploy: true,
      // Far above any campaign's rush, and a ceiling on what a flood can cost: the caps per person and per client are
      // the functions' own, because API Gateway's 429 is neither a page nor says when to come back.
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
      ...ownDomain(this, stage),
    });
    this.publicUrl = publicUrl ?? (stage.domain ? `https://${stage.domain.name}` : this.#api.apiEndpoint);
  }

  /** API Gateway's own count of answers or of the time they took: `4xx`, `5xx`, `Latency`. */
  metric(name: string, statistic: string): Metric {
    return this.#api.metric(name, { statistic });
  }

  /** Lets a function write absolute links and say which pages may embed the forms. */
  grantWeb(fn: Lambda): void {
    fn.addEnvironment("PUBLIC_URL", this.publicUrl);
    fn.addEnvironment("ALLOWED_ORIGINS", this.#allowedOrigins);
  }

  /** Sends every route to its function, given by name, and whatever no route names to the fallback. */
  answer(functions: Readonly<Record<string, Lambda>>): void {
    const targets = new Map(Object.entries(functions).map(([name, fn]) => [name, this.#integrate(name, fn)]));
    const route = (routeKey: string, name: string): void => {
      const target = targets.get(name);
      if (target === undefined) throw new Error(`shared/routes.ts names a function that the stack lacks: ${name}`);
      new CfnRoute(this, routeKey, { apiId: this.#api.apiId, routeKey, target });
    };
    for (const { path, methods, function: name } of routes) {
      for (const method of methods) route(`${method} ${path}`, name);
    }
    route("$default", fallback);
  }

  #integrate(name: string, fn: Lambda): string {
    const api = this.#api.apiId;
    fn.addPermission("Api", {
      principal: new ServicePrincipal("apigateway.amazonaws.com"),
      // Any stage, then anything: `$default` comes as one segment after the stage, a route as its method and path.
      sourceArn: Stack.of(this).formatArn({ service: "execute-api", resource: api, resourceName: "*/*" }),
    });
    const integration = new CfnIntegration(this, `To ${name}`, {
      apiId: api,
      integrationType: "AWS_PROXY",
      integrationUri: fn.functionArn,
      payloadFormatVersion: "2.0",
    });
    return `integrations/${integration.ref}`;
  }
}
