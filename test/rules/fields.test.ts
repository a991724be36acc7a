// The fields in the real world: every script is welcome, nothing that is no text gets in, and what is stored reads back as itself.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { message } from "../../shared/forms/fields/message.ts";
import { readPhoneNumber } from "../../shared/forms/fields/phone-number.ts";
import { city, postalCode, street } from "../../shared/forms/fields/post.ts";
import { telephone } from "../../shared/forms/fields/telephone.ts";
import { company, department, title } from "../../shared/forms/fields/work.ts";
import { emailAddress, type Field, name, text } from "../../shared/forms/fields.ts";
import { languages } from "../../shared/locales/languages.ts";

const all: Readonly<Record<string, Field>> = {
  title: title(),
  name: name("family-name"),
  email: emailAddress(),
  company: company(),
  department: department(),
  street: street(),
  postalCode: postalCode(),
  city: city(),
  phone: telephone({ country: "DE" }),
  message: message(),
};

const read = (field: Field, typed: string): string | { readonly code?: string; readonly excess?: number } => {
  const parsed = field.schema.safeParse(typed.trim());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return { ...(issue?.code === "custom" && issue.params), ...(issue && { code: issue.message }) };
};

describe("a name", () => {
  test.each([
    "Zoë",
    "O’Connor",
    "D'Arcy-Smith",
    "Nguyễn Thị Ánh",
    "Þórsdóttir",
    "Владимир",
    "Αλέξανδρος",
    "محمد بن سلمان",
    "שרה",
    "王小明",
    "ひらがな",
    "ศรีสุข",
    "ক্ষ",
    "न\u094d\u200dष",
    "می\u200cخواهم",
    "X Æ A-12",
    "李",
    "𠮷野",
  ])("written %s is taken as it is", (typed) => {
    expect(read(name("given-name"), typed)).toBe(typed.normalize("NFC"));
  });

  test("typed in pieces is the same as typed in one", () => {
    expect(read(name("given-name"), "Zoe\u0308")).toBe("Zoë");
  });

  test("in any script round-trips", () => {
    const letters = fc.stringMatching(/^([\p{L}\p{M}'’-]|\u200c|\u200d){1,40}$/u);
    fc.assert(
      fc.property(letters, (typed) => {
        const stored = read(name("family-name"), typed);
        if (typeof stored === "string") expect(stored.normalize("NFD")).toBe(typed.normalize("NFD"));
        else expect([...typed.normalize("NFC")].length).toBeGreaterThan(100);
      }),
    );
  });
});

describe.each(Object.entries(all))("the field %s", (kind, field) => {
  test("never takes a control character or half of one, wherever it stands", () => {
    const controls = fc.integer({ min: 0, max: 0x9f }).filter((code) => code < 0x20 || code >= 0x7f);
    const half = fc.integer({ min: 0xd800, max: 0xdfff });
    fc.assert(
      fc.property(fc.oneof(controls, half), (code) => {
        fc.pre(kind !== "message" || ![0x09, 0x0a, 0x0d].includes(code));
        expect(read(field, `a${String.fromCharCode(code)}b`)).toMatchObject({ code: "invalid" });
      }),
    );
  });

  test("reads what it stored as what it stored, and never stores more than its length", () => {
    const typed = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom("ada@example.com", "10115", "SW1A 1AA", "+4930901820"),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const stored = read(field, text);
        if (typeof stored !== "string") return;
        expect(read(field, stored)).toBe(stored);
        expect([...stored].length).toBeLessThanOrEqual(field.maxLength);
      }),
    );
  });

  test("has a label in every language and says what it is for", () => {
    for (const language of languages) expect(field.label[language].length).toBeGreaterThan(1);
    const standard =
      /^(honorific-prefix|given-name|family-name|email|organization|address-line1|postal-code|address-level2|tel|off)$/;
    expect(field.autocomplete).toMatch(standard);
  });
});

test("a text that is too long is told by how many characters, as people count them", () => {
  expect(read(text(title().label, { maxLength: 3 }), "𠮷野家x")).toEqual({ code: "too-long", excess: 1 });
  expect(read(text(title().label, { maxLength: 3 }), "𠮷野家")).toBe("𠮷野家");
  expect(read(message({ maxLength: 10 }), "x".repeat(22))).toEqual({ code: "too-long", excess: 12 });
});

describe("a postal code", () => {
  test.each(["10115", "SW1A 1AA", "1234-567", "K1A 0B1", "AD500", "１００-０００１", "01-234", "D-10115"])(
    "%s is taken",
    (typed) => {
      expect(read(postalCode(), typed)).toBe(typed);
    },
  );

  test.each(["10115!", "10,115", "10115\n", "<b>", "10115/2"].map((typed) => [`x${typed}x`]))(
    "%j is refused for its characters",
    (typed) => {
      expect(read(postalCode(), typed)).toEqual({ code: "invalid" });
    },
  );
});

describe("a message", () => {
  test("keeps its lines, whoever's line breaks they are, and takes a tab for a space", () => {
    expect(read(message(), "a\r\nb\rc\nd\u2028e\n\nf\tg")).toBe("a\nb\nc\nd\ne\n\nf g");
  });
});

describe("a telephone number", () => {
  test.each([
    ["030 901820", "+4930901820"],
    ["(030) 9018-20", "+4930901820"],
    ["030/901820", "+4930901820"],
    ["+49 (0)30 901820", "+4930901820"],
    ["0049 30 901820", "+4930901820"],
    ["＋４９３０９０１８２０", "+4930901820"],
    ["+34 912 345 678", "+34912345678"],
    ["+1 (213) 373-4253", "+12133734253"],
    ["+44 20 7946 0958", "+442079460958"],
  ])("typed %s in a German form is %s", (typed, stored) => {
    expect(readPhoneNumber(typed, "DE")).toBe(stored);
  });

  test("without its country code is read by the form's country", () => {
    expect(readPhoneNumber("912 345 678", "ES")).toBe("+34912345678");
    expect(readPhoneNumber("020 7946 0958", "GB")).toBe("+442079460958");
  });

  test.each(["030 901820 ext 5", "030 901820x5", "030 901820;ext=5", "0800 FLOWERS", "110", "+", "+999 1234567", "-"])(
    "%s is refused",
    (typed) => {
      expect(readPhoneNumber(typed, "DE")).toBeUndefined();
    },
  );

  test("is E.164 whenever it is one, and reads as itself in every country's form", () => {
    const digits = fc.stringMatching(/^(\+(49|34|44|1|39|7|54|65|43)|0|00(49|34)|)[ /-]?[0-9]{2,4}[ /-]?[0-9]{4,8}$/);
    const country = fc.constantFrom("DE", "ES", "GB", "US", "AT", "IT", "RU", "AR", "SG");
    fc.assert(
      fc.property(digits, country, country, (typed, here, there) => {
        const stored = readPhoneNumber(typed, here);
        fc.pre(stored !== undefined);
        expect(stored).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(readPhoneNumber(String(stored), there)).toBe(stored);
        expect(read(all.phone ?? expect.fail(), String(stored))).toBe(stored);
      }),
    );
  });
});
