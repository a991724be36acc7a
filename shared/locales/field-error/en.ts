// What is wrong with a field and what to do about it, in English; this file defines what the other languages must match.

import type { Subject } from "../sentence.ts";

export const fieldError = {
  required: ({ label }: Subject) => `Fill in “${label}”.`,
  invalid: ({ label }: Subject) => `Type “${label}” again, please. It held characters we cannot read.`,
  "too-long": ({ label, maxLength, excess }: Subject) =>
    `Shorten “${label}” by ${excess === 1 ? "1 character" : `${excess} characters`}. There is room for ${maxLength}.`,
  repeated: ({ label }: Subject) => `Enter “${label}” only once. It reached us several times.`,
  unknown: ({ label }: Subject) => `Leave out “${label}”. This form has no such field.`,
  "not-allowed": ({ label }: Subject) => `Leave out “${label}”. It is not allowed in a form.`,

  /** What is said of one kind of field in place of the above. */
  of: {
    email: {
      required: "Enter your email address, for example name@example.com.",
      invalid: "Check your email address. It should look like name@example.com.",
    },
    tel: {
      required: "Enter your telephone number with its country code, for example +49 30 901820.",
      invalid:
        "Type your telephone number with its country code, for example +49 30 901820. Leave out letters and extensions.",
    },
    "postal-code": { invalid: "Check your postal code. It may hold letters, digits, spaces and hyphens." },
    textarea: { required: "Write your message, please." },
    consent: {
      required: "Tick this box if you agree. Without your consent we may not go on.",
      invalid: "Tick this box again, please. We could not read your choice.",
    },
    event: { required: "Choose an event from the list." },
    text: {},
    unknown: {},
  },
  consent: "Consent",
};

export type FieldErrors = typeof fieldError;
