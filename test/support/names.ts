// Names that mean something to JavaScript and must mean nothing to a form.

export const trickyNames = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "__defineGetter__",
  "then",
  "length",
] as const;
