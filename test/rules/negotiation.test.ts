// What an answer is written in: page or JSON by the contract's table, and the language by what was stated and preferred.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language } from "../../shared/locales/languages.ts";
import { languageOf, mediaType, wantsJson } from "../../shared/web/request.ts";
import { requestWith } from "../support/request.ts";

describe("an answer is", () => {
  const form = "application/x-www-form-urlencoded";
  test.each<[string, string | undefined, string, boolean]>([
    ["a page", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", form, false],
    ["a page", "text/html,*/*", "application/json", false],
    ["a page", "application/json, text/html", "application/json", false],
    ["a page", "*/*", form, false],
    ["a page", undefined, form, false],
    ["a page", "*/*", "multipart/form-data; boundary=x", false],
    ["a page", undefined, "", false],
    ["a page", "image/png", form, false],
    ["JSON", "application/json", form, true],
    ["JSON", "application/json", "application/json", true],
    ["JSON", "application/json, text/plain, */*", form, true],
    ["JSON", "application/problem+json", form, true],
    ["JSON", "*/*", "application/json", true],
    ["JSON", "*/*", "application/json; charset=utf-8", true],
    ["JSON", undefined, "application/json", true],
    ["JSON", "Application/JSON", form, true],
  ])("%s for Accept %j and a body of %s", (_, accept, type, json) => {
    const headers = { ...(accept !== undefined && { accept }), "content-type": type };
    expect(wantsJson(requestWith({ headers }))).toBe(json);
  });
});

describe("a media type", () => {
  test.each([
    [undefined, "", undefined],
    ["application/json", "application/json", undefined],
    ["Application/JSON ; Charset=UTF-8", "application/json", "utf-8"],
    ['text/plain;charset="iso-8859-1"', "text/plain", "iso-8859-1"],
    ["multipart/form-data; boundary=charset", "multipart/form-data", undefined],
    [";charset=x", "", "x"],
  ])("of %j is %j in %s", (header, type, charset) => {
    expect(mediaType(requestWith({ headers: { "content-type": header } }))).toEqual({ type, charset });
  });
});

describe("the language", () => {
  const all = ["en", "de", "es"] as const;
  test.each<[readonly (string | undefined)[], string | undefined, Language]>([
    [["de"], "es", "de"],
    [[undefined, "es"], "de", "es"],
    [["fr"], "es", "es"],
    [["DE"], undefined, "en"],
    [["__proto__"], undefined, "en"],
    [[], undefined, "en"],
    [[], "", "en"],
    [[], "de", "de"],
    [[], "de-AT,de;q=0.9,en;q=0.8", "de"],
    [[], "fr-FR,fr;q=0.9,es;q=0.7,de;q=0.8", "de"],
    [[], "DE-at", "de"],
    [[], "de;q=0,es;q=0.1", "es"],
    [[], "de;q=0.1, en;q=0.2 , es;q=0.3", "es"],
    [[], "de;q=0.5,es;q=0.5", "de"],
    [[], "*", "en"],
    [[], "*;q=0.5,es;q=0.1", "es"],
    [[], "de;q=x", "de"],
    [[], "de;q=1.2.3,es", "es"],
    [[], "deutsch", "en"],
    [[], ",,;;q=,-", "en"],
  ])("stated as %j and preferred as %j is %s", (stated, header, language) => {
    expect(languageOf(all, stated, header)).toBe(language);
  });

  test("is one that the owner offers, whatever is stated", () => {
    expect(languageOf(["es", "en"], ["de"], "de")).toBe("es");
    const part = fc.oneof(
      fc.constantFrom("de", "en", "es", "-", ";q=", "0.5", ",", "*"),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    const header = fc.array(part).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...all), { minLength: 1 }),
        header,
        header,
        (offered, stated, accepted) => {
          expect(offered).toContain(languageOf(offered as [Language, ...Language[]], [stated], accepted));
        },
      ),
    );
  });
});
