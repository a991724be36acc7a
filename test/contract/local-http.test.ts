// The local HTTP API against what API Gateway hands over and makes of answers.

import { describe, expect, test } from "vitest";
import { httpEvent } from "../../infra/local/http/event.ts";
import { httpReply } from "../../infra/local/http/reply.ts";
import { router } from "../../infra/local/http/routes.ts";

const request = (change: object) => ({
  method: "POST",
  target: "/forms/newsletter",
  rawHeaders: ["Host", "127.0.0.1:3000"],
  sourceIp: "127.0.0.1",
  body: Buffer.alloc(0),
  ...change,
});
const eventOf = (change: object, parameters = {}) =>
  httpEvent(request(change), "POST /forms/{form}", parameters, Date.UTC(2026, 2, 12, 19, 3, 58));
const typed = (type: string, body: string) =>
  eventOf({ rawHeaders: ["Host", "h", "Content-Type", type], body: Buffer.from(body) });

describe("an event", () => {
  // The shape of the example in API Gateway's developer guide, "payload format 2.0".
  test("has the documented shape, with cookies apart and repeated names joined", () => {
    const event = eventOf(
      {
        target: "/my/path?parameter1=value1&parameter1=value2&parameter2=value",
        rawHeaders: [
          "Host",
          "id.example:3000",
          "Cookie",
          "cookie1=a; cookie2=b",
          "Header1",
          "value1",
          "HEADER1",
          "value2",
          "User-Agent",
          "agent",
        ],
      },
      { parameter1: "value1" },
    );
    expect(event).toEqual({
      version: "2.0",
      routeKey: "POST /forms/{form}",
      rawPath: "/my/path",
      rawQueryString: "parameter1=value1&parameter1=value2&parameter2=value",
      cookies: ["cookie1=a", "cookie2=b"],
      headers: {
        host: "id.example:3000",
        header1: "value1,value2",
        "user-agent": "agent",
        "x-amzn-trace-id": expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/),
        "x-forwarded-for": "127.0.0.1",
        "x-forwarded-port": "3000",
        "x-forwarded-proto": "http",
      },
      queryStringParameters: { parameter1: "value1,value2", parameter2: "value" },
      requestContext: {
        accountId: "000000000000",
        apiId: "local",
        domainName: "id.example:3000",
        domainPrefix: "id",
        http: { method: "POST", path: "/my/path", protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "agent" },
        requestId: expect.any(String),
        routeKey: "POST /forms/{form}",
        stage: "$default",
        time: "12/Mar/2026:19:03:58 +0000",
        timeEpoch: 1773342238000,
      },
      pathParameters: { parameter1: "value1" },
      isBase64Encoded: false,
    });
  });

  test("leaves out what is absent", () => {
    expect(Object.keys(eventOf({}))).not.toEqual(
      expect.arrayContaining(["cookies", "queryStringParameters", "pathParameters", "body"]),
    );
    for (const name of ["cookies", "queryStringParameters", "pathParameters", "body"]) {
      expect(eventOf({})).not.toHaveProperty(name);
    }
  });

  test.each(["application/json", "application/problem+json", "text/plain; charset=utf-8", "application/xml"])(
    "carries a body of %s as text",
    (type) => expect(typed(type, "{}")).toMatchObject({ body: "{}", isBase64Encoded: false }),
  );

  test.each(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/octet-stream", ""])(
    "carries a body of “%s” as base64",
    (type) => expect(typed(type, "a=b")).toMatchObject({ body: "YT1i", isBase64Encoded: true }),
  );
});

describe("the router", () => {
  const routes = ["$default", "GET /forms/{form}", "POST /forms/{form}", "GET /forms/new", "ANY /any/{rest+}"];
  const find = router(routes.map((key) => ({ key, function: key })));
  test.each([
    ["GET", "/forms/new", "GET /forms/new"],
    ["GET", "/forms/contact", "GET /forms/{form}"],
    ["HEAD", "/forms/contact", "$default"],
    ["GET", "/forms/", "$default"],
    ["GET", "/forms/a/b", "$default"],
    ["PUT", "/any/a/b", "ANY /any/{rest+}"],
  ])("sends %s %s to %s", (method, path, key) => expect(find(method, path)?.route.key).toBe(key));

  test("decodes path parameters, and fails on what does not decode", () => {
    expect(find("GET", "/forms/a%20b")?.parameters).toEqual({ form: "a b" });
    expect(() => find("GET", "/forms/%E0%A4%A")).toThrow(URIError);
  });

  test("finds nothing where there is no default", () => {
    expect(router([{ key: "GET /x", function: "x" }])("HEAD", "/x")).toBeUndefined();
  });
});

describe("a result", () => {
  const reply = (result: unknown) => {
    const { status, headers, body } = httpReply({ result: JSON.stringify(result) });
    return { status, headers: headers.map((pair) => pair.join(": ")), body: body.toString() };
  };
  const typed200 = (body: string) => ({ status: 200, headers: ["content-type: application/json"], body });
  test("without a status code is the body of a 200", () => {
    expect(reply("hello")).toEqual(typed200("hello"));
    expect(reply({ a: 1 })).toEqual(typed200('{"a":1}'));
  });
  test("keeps every cookie as a header of its own, and decodes base64", () => {
    const result = {
      statusCode: 200,
      headers: { "Content-Type": "text/html" },
      cookies: ["a=1", "b=2"],
      body: "aGk=",
      isBase64Encoded: true,
    };
    expect(reply(result)).toEqual({
      status: 200,
      headers: ["content-type: text/html", "set-cookie: a=1", "set-cookie: b=2"],
      body: "hi",
    });
  });
  test("that cannot be read, like one that failed, is API Gateway's 500", () => {
    const fault = { status: 500, body: '{"message":"Internal Server Error"}' };
    expect(reply({ statusCode: "soon" })).toMatchObject(fault);
    expect(reply({ statusCode: 200, body: {} })).toMatchObject(fault);
    const failed = httpReply({ error: { errorType: "Error", errorMessage: "secret" } });
    expect({ ...failed, body: failed.body.toString() }).toMatchObject(fault);
  });
});
