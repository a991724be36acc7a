// What an action came to, and the answer where it did nothing: no receipt may say otherwise.

import type { Mistake } from "../../shared/forms/submission.ts";
import { words } from "../../shared/locales/index.ts";
import type { Language } from "../../shared/locales/languages.ts";
import { myDataWords } from "../../shared/locales/my-data/index.ts";
import { paths } from "../../shared/routes.ts";
import { fieldErrorText } from "../../shared/web/field-error.ts";
import { asking } from "../../shared/web/my-data/ask-page.ts";
import { json, problem, type Reply, seeOther } from "../../shared/web/reply.ts";
import { wantsJson } from "../../shared/web/request.ts";
import type { OwnCall } from "./call.ts";

/** `unchanged`: it was so already. A mistake: what is wanted cannot be told from what was sent, and nothing was done. */
export type Made = "done" | "unchanged" | Mistake;

const saidOf = (language: Language, mistake: Mistake): string => {
  const { field, code } = mistake;
  if (field === "consent" && code !== "repeated") return myDataWords(language).which;
  if (field === "never" && code === "invalid") return words(language).fieldError.of.consent.invalid;
  return fieldErrorText(language, asking, mistake);
};

/** A script is told; a browser goes on to the page with everything, which shows what is. */
export const notDone = ({ world, request, language }: OwnCall, made: Exclude<Made, "done">): Reply => {
  const secret = { secret: true };
  if (!wantsJson(request)) return seeOther(`${world.publicUrl}${paths.session(language)}`, secret);
  if (made === "unchanged") return json(200, { status: "unchanged" }, secret);
  const errors = [{ field: made.field, code: made.code, message: saidOf(language, made) }];
  return problem(422, words(language).form.problems(errors.length), { errors }, secret);
};
