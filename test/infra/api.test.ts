// The HTTP API: its routes are those of shared/routes.ts, its log names nobody, its address is what the functions are told.

import { describe, expect, test } from "vitest";
import { fallback, routes } from "../../shared/routes.ts";
import { synthesized } from "./synthesized.ts";

const stack = synthesized();
const domain = { name: "forms.tested.example", certificateArn: "arn:aws:acm:eu-central-1:111122223333:certificate/1" };
const withDomain = synthesized({ domain });
const withZone = synthesized({ domain, hostedZone: { id: "Z1", name: "tested.example" } });

const publicUrls = (of: typeof stack) =>
  of.ofType("AWS::Lambda::Function").map(({ Properties }) => Properties.Environment.Variables.PUBLIC_URL);

describe("the routes", () => {
  const answeredBy = Object.fromEntries(
    stack.ofType("AWS::ApiGatewayV2::Route").map(({ Properties }) => {
      const integration = stack.template.Resources[Properties.Target["Fn::Join"][1][1].Ref].Properties;
      const fn = stack.template.Resources[integration.IntegrationUri["Fn::GetAtt"][0]].Properties;
      expect(integration).toMatchObject({ IntegrationType: "AWS_PROXY", PayloadFormatVersion: "2.0" });
      return [Properties.RouteKey, fn.Description];
    }),
  );

  test("are those of shared/routes.ts, and what none of them names goes to the fallback", () => {
    const declared = routes.flatMap(({ path, methods, function: fn }) =>
      methods.map((method) => [`${method} ${path}`, `functions/${fn}.ts`]),
    );
    expect(answeredBy).toEqual({ ...Object.fromEntries(declared), $default: `functions/${fallback}.ts` });
  });

  test("may be called by this API alone, $default included, whose source has one segment after the stage", () => {
    const api = stack.entries("AWS::ApiGatewayV2::Api")[0]?.[0];
    const sources = stack
      .ofType("AWS::Lambda::Permission")
      .filter(({ Properties }) => Properties.Principal === "apigateway.amazonaws.com")
      .map(({ Properties }) => Properties.SourceArn["Fn::Join"][1].slice(-2));
    expect(sources).toHaveLength(new Set([...routes.map((route) => route.function), fallback]).size);
    for (const source of sources) expect(source).toEqual([{ Ref: api }, "/*/*"]);
  });

  test("answer CORS in the functions: the API itself says nothing, because it would override them", () => {
    expect(stack.ofType("AWS::ApiGatewayV2::Api")[0]?.Properties).toEqual({
      Name: "assent-tested",
      ProtocolType: "HTTP",
      DisableExecuteApiEndpoint: false,
    });
  });
});

describe("the stage", () => {
  const stage = stack.ofType("AWS::ApiGatewayV2::Stage")[0]?.Properties;

  test("logs request id, route key, status and latency, and nothing else", () => {
    expect(JSON.parse(stage.AccessLogSettings.Format)).toEqual({
      requestId: "$context.requestId",
      routeKey: "$context.routeKey",
      status: "$context.status",
      responseLatency: "$context.responseLatency",
    });
  });

  test("deploys by itself and has a ceiling", () => {
    expect(stage).toMatchObject({
      StageName: "$default",
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    });
  });
});

describe("the address", () => {
  test("is API Gateway's own when the stage has no domain", () => {
    const api = stack.entries("AWS::ApiGatewayV2::Api")[0]?.[0];
    for (const url of publicUrls(stack)) expect(url).toEqual({ "Fn::GetAtt": [api, "ApiEndpoint"] });
    expect(stack.template.Outputs.FormsUrl.Value).toEqual({ "Fn::GetAtt": [api, "ApiEndpoint"] });
  });

  test("is the stage's domain when it has one, and then the only one", () => {
    for (const url of publicUrls(withDomain)) expect(url).toBe("https://forms.tested.example");
    expect(withDomain.ofType("AWS::ApiGatewayV2::Api")[0]?.Properties.DisableExecuteApiEndpoint).toBe(true);
    expect(withDomain.ofType("AWS::ApiGatewayV2::DomainName")[0]?.Properties).toMatchObject({
      DomainName: domain.name,
      DomainNameConfigurations: [
        { CertificateArn: domain.certificateArn, EndpointType: "REGIONAL", SecurityPolicy: "TLS_1_2" },
      ],
    });
    expect(withDomain.ofType("AWS::ApiGatewayV2::ApiMapping")[0]?.Properties.Stage).toBe("$default");
  });

  test("is written to the hosted zone when there is one, and else printed for pasting", () => {
    const aliases = withZone.ofType("AWS::Route53::RecordSet").filter(({ Properties }) => Properties.AliasTarget);
    expect(aliases.map(({ Properties }) => [Properties.HostedZoneId, Properties.Name, Properties.Type])).toEqual([
      ["Z1", domain.name, "A"],
      ["Z1", domain.name, "AAAA"],
    ]);
    expect(withZone.template.Outputs.DomainRecord).toBeUndefined();
    expect(withDomain.ofType("AWS::Route53::RecordSet")).toEqual([]);
    expect(JSON.stringify(withDomain.template.Outputs.DomainRecord)).toContain("forms.tested.example CNAME ");
  });

  test("can be given from outside, as this machine's stack does", () => {
    const local = synthesized({}, { publicUrl: "http://127.0.0.1:3000" });
    for (const url of publicUrls(local)) expect(url).toBe("http://127.0.0.1:3000");
  });

  test("comes with the allowed origins, parted by spaces", () => {
    for (const { Properties } of stack.ofType("AWS::Lambda::Function")) {
      expect(Properties.Environment.Variables.ALLOWED_ORIGINS).toBe(
        "https://www.tested.example https://*.tested.example",
      );
    }
  });
});
