// Bodies: three encodings that mean the same, limits to the byte, and every malformed one a word instead of a throw.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBody } from "../../shared/web/body.ts";
import { trickyNames } from "../support/names.ts";
import { requestWith } from "../support/request.ts";

const urlencoded = "application/x-www-form-urlencoded";
const body = (type: string | undefined, content: string | Buffer) =>
  readBody(requestWith({ headers: { "content-type": type }, body: Buffer.from(content as string) }));
const outcome = async (type: string | undefined, content: string | Buffer) => (await body(type, content)).outcome;
const entries = async (type: string, content: string | Buffer) => {
  const read = await body(type, content);
  return read.outcome === "read" ? [...read.sending] : read.outcome;
};

const boundary = "----formdata";
const multipartType = `multipart/form-data; boundary=${boundary}`;
const part = (name: string, value: string, more = "") =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const multipart = (pairs: readonly (readonly [string, string])[]) =>
  `${pairs.map(([name, value]) => part(name, value)).join("")}--${boundary}--\r\n`;

describe("a body is read", () => {
  const pairs = [
    ["email", "jürgen+news@münchen.de"],
    ["firstName", 'Zoë & 🐝 = 100%; "x" 例え'],
    ["consent_newsletter", "on"],
    ["lastName", ""],
  ] as const;

  test("to the same names and values in each of the three encodings", async () => {
    const expected = pairs.map(([name, value]) => [name, [value]]);
    expect(await entries(urlencoded, new URLSearchParams(Object.fromEntries(pairs)).toString())).toEqual(expected);
    expect(await entries(multipartType, multipart(pairs))).toEqual(expected);
    expect(await entries("application/json", JSON.stringify(Object.fromEntries(pairs)))).toEqual(expected);
  });

  test("with raw UTF-8 in a urlencoded one, as some scripts send it", async () => {
    expect(await entries(urlencoded, "firstName=Zoë+X&a=b=c&d&&=e")).toEqual([
      ["firstName", ["Zoë X"]],
      ["a", ["b=c"]],
      ["d", [""]],
      ["", ["e"]],
    ]);
  });

  test.each([
    [urlencoded, "topic=x&topic=y&topic=x"],
    [
      multipartType,
      multipart([
        ["topic", "x"],
        ["topic", "y"],
        ["topic", "x"],
      ]),
    ],
    ["application/json", '{"topic":["x","y","x"]}'],
  ])("with every value of a repeated name: %s", async (type, content) => {
    expect(await entries(type, content)).toEqual([["topic", ["x", "y", "x"]]]);
  });

  test("without its byte order mark", async () => {
    expect(await entries(urlencoded, "\ufeffa=b")).toEqual([["a", ["b"]]]);
    expect(await entries("application/json", '\ufeff{"a":"b"}')).toEqual([["a", ["b"]]]);
  });

  test("whatever the case and the parameters of its type", async () => {
    for (const type of [
      "Application/JSON",
      "application/json; charset=utf-8",
      'application/json;charset="UTF-8"',
      "application/json ; x=y",
    ])
      expect(await entries(type, '{"a":"b"}'), type).toEqual([["a", ["b"]]]);
  });

  test("from JSON as text only: true, numbers and null included, and nothing else usable", async () => {
    const content = '{"t":true,"f":false,"n":null,"one":1,"o":{"a":1},"a":[],"s":["x"],"m":["x",{"y":1}],"d":[["x"]]}';
    const unusable = "\u0000";
    expect(await entries("application/json", content)).toEqual([
      ["t", ["true"]],
      ["f", ["false"]],
      ["n", [""]],
      ["one", ["1"]],
      ["o", [unusable]],
      ["a", [unusable]],
      ["s", [unusable]],
      ["m", ["x", unusable]],
      ["d", [unusable]],
    ]);
  });

  test.each(trickyNames)("with a field called %s as a field like any other", async (name) => {
    expect(await entries("application/json", `{"${name}":"x"}`)).toEqual([[name, ["x"]]]);
    expect(await entries(urlencoded, `${name}=x`)).toEqual([[name, ["x"]]]);
    expect(await entries(multipartType, multipart([[name, "x"]]))).toEqual([[name, ["x"]]]);
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
  });

  test("with a file as something that no field takes", async () => {
    const content = `${part("email", "ada@example.com", '; filename="x.txt"')}--${boundary}--\r\n`;
    expect(await entries(multipartType, content)).toEqual([["email", ["\u0000"]]]);
  });

  test("with a NUL as a NUL, which no field takes", async () => {
    expect(await entries(urlencoded, "a=%00&b=x\u0000")).toEqual([
      ["a", ["\u0000"]],
      ["b", ["x\u0000"]],
    ]);
    expect(await entries("application/json", '{"a":"\\u0000"}')).toEqual([["a", ["\u0000"]]]);
  });

  test("empty, to nothing", async () => {
    expect(await entries(urlencoded, "")).toEqual([]);
    expect(await entries("application/json", "{}")).toEqual([]);
  });
});

describe("a body is unreadable", () => {
  test.each<[string, string, string | Buffer]>([
    ["half an escape", urlencoded, "a=%"],
    ["an escape of no digits", urlencoded, "a=%zz"],
    ["an escape of half a character", urlencoded, "a=%c3"],
    ["an escape of a surrogate", urlencoded, "a=%ed%a0%80"],
    ["a Latin-1 escape", urlencoded, "a=%e4"],
    ["a Latin-1 byte", urlencoded, Buffer.from("a=\xe4", "latin1")],
    ["UTF-16", "application/json", Buffer.from('{"a":"b"}', "utf16le")],
    ["nothing", "application/json", ""],
    ["half of it", "application/json", '{"a":'],
    ["an array", "application/json", '[{"a":"b"}]'],
    ["text", "application/json", '"a"'],
    ["a number", "application/json", "1"],
    ["null", "application/json", "null"],
    ["a trailing comma", "application/json", '{"a":"b",}'],
    ["a comment", "application/json", '{"a":"b"}//'],
    ["two objects", "application/json", "{}{}"],
    ["a Latin-1 byte in JSON", "application/json", Buffer.from('{"a":"\xe4"}', "latin1")],
    ["a form in JSON's name", "application/json", "a=b"],
    ["30,000 brackets", "application/json", "[".repeat(30_000)],
    ["no boundary", "multipart/form-data", multipart([["a", "b"]])],
    ["another boundary", "multipart/form-data; boundary=other", multipart([["a", "b"]])],
    ["no end", multipartType, part("a", "b")],
    [
      "a part without a name",
      multipartType,
      `--${boundary}\r\nContent-Disposition: form-data\r\n\r\nx\r\n--${boundary}--\r\n`,
    ],
    ["a part without a head", multipartType, `--${boundary}\r\n\r\nx\r\n--${boundary}--\r\n`],
    ["a form in multipart's name", multipartType, "a=b"],
    ["nothing in multipart's name", multipartType, ""],
    ["a Latin-1 byte in multipart", multipartType, Buffer.from(multipart([["a", "\xe4"]]), "latin1")],
  ])("with %s", async (_, type, content) => {
    expect(await outcome(type, content)).toBe("unreadable");
  });

  test("never read for 32,000 brackets inside an object either", async () => {
    const deep = `{"a":${"[".repeat(32_000)}${"]".repeat(32_000)}}`;
    expect(["read", "unreadable"]).toContain(await outcome("application/json", deep));
  });
});

describe("a body is too large", () => {
  test.each([urlencoded, "application/json", multipartType])(
    "with 65,537 bytes and not with 65,536: %s",
    async (type) => {
      const wrapped = new Map([
        [urlencoded, "a=|"],
        ["application/json", '{"a":"|"}'],
        [multipartType, multipart([["a", "|"]])],
      ]);
      const [before = "", after = ""] = wrapped.get(type)?.split("|") ?? [];
      const sized = (bytes: number) => `${before}${"x".repeat(bytes - before.length - after.length)}${after}`;
      expect(await outcome(type, sized(65_536))).toBe("read");
      expect(await outcome(type, sized(65_537))).toBe("too-large");
    },
  );

  test("counted in bytes, not in characters", async () => {
    expect(await outcome(urlencoded, `a=${"ü".repeat(32_767)}`)).toBe("read");
    expect(await outcome(urlencoded, `a=${"ü".repeat(32_768)}`)).toBe("too-large");
  });

  test("with 10,000 fields, and with 201, and not with 200", async () => {
    const fields = (count: number) => Array.from({ length: count }, (_, at) => `f${at}`);
    const encodings: readonly [string, (names: readonly string[]) => string][] = [
      [urlencoded, (names) => names.join("&")],
      ["application/json", (names) => JSON.stringify(Object.fromEntries(names.map((name) => [name, ""])))],
      [multipartType, (names) => multipart(names.map((name) => [name, ""]))],
    ];
    for (const [type, encoded] of encodings) {
      expect(await outcome(type, encoded(fields(200)))).toBe("read");
      expect(await outcome(type, encoded(fields(201)))).toBe("too-large");
      expect(await outcome(type, encoded(fields(10_000)))).toBe("too-large");
    }
    expect(await outcome(urlencoded, "a&".repeat(10_000))).toBe("too-large");
    expect(await outcome("application/json", `{"a":[${"1,".repeat(10_000)}1]}`)).toBe("too-large");
  });

  test("with a megabyte, whatever it says it is", async () => {
    expect(await outcome("text/plain", "x".repeat(1_000_000))).toBe("too-large");
  });
});

describe("a body's type is unknown", () => {
  test.each([
    undefined,
    "",
    "text/plain",
    "text/html",
    "application/xml",
    "application/octet-stream",
    "application/json5",
    "application/jsonp",
    "multipart/mixed; boundary=x",
    "urlencoded",
    "constructor",
    "__proto__",
    "application/json; charset=iso-8859-1",
    `${urlencoded}; charset=utf-16`,
    `${urlencoded}; charset=windows-1252`,
  ])("when it is %j", async (type) => {
    expect(await outcome(type, "a=b")).toBe("unknown-type");
  });
});

describe("whatever arrives", () => {
  test("is read or named, and never throws", async () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
    const shuffled = fc
      .array(
        fc.constantFrom(
          part("a", "b"),
          `--${boundary}`,
          "--",
          "\r\n",
          "\r\n\r\n",
          'Content-Disposition: form-data; name="',
          '"',
          "; filename*=UTF-8''%",
          "Content-Type: text/plain; charset=x",
          "\u0000",
          "ü",
          "%",
          "&",
          "=",
          '{"a":',
          "[",
          "]",
          "}",
          "\\ud800",
          '"',
        ),
        { maxLength: 12 },
      )
      .map((parts) => Buffer.from(parts.join("")));
    const type = fc.oneof(
      fc.constantFrom(
        urlencoded,
        "application/json",
        multipartType,
        "multipart/form-data",
        "multipart/form-data; boundary=",
        'multipart/form-data; boundary="',
        "multipart/form-data; boundary=\u0000",
      ),
      fc.string({ unit: "binary" }),
    );
    await fc.assert(
      fc.asyncProperty(
        type,
        fc.oneof(
          bytes,
          shuffled,
          fc.json().map((text) => Buffer.from(text)),
        ),
        async (is, content) => {
          expect(["read", "unreadable", "too-large", "unknown-type"]).toContain(await outcome(is, content));
        },
      ),
      { numRuns: 500 },
    );
  });

  test("as text in a field comes out of each encoding as it went in", async () => {
    // Multipart turns the name of a field by rules of its own, and every line break of a value into one of two characters.
    const value = fc
      .string({ unit: "grapheme", maxLength: 30 })
      .filter((text) => text.isWellFormed() && !/[\r\n]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 2, maxLength: 4 }), async (values) => {
        const pairs = values.map((text): [string, string] => ["topic", text]);
        const expected = [["topic", values]];
        expect(await entries(urlencoded, new URLSearchParams(pairs).toString())).toEqual(expected);
        expect(await entries(multipartType, multipart(pairs))).toEqual(expected);
        expect(await entries("application/json", JSON.stringify({ topic: values }))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
