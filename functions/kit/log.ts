// The one logger: what happened, never to whom.

import { Logger } from "@aws-lambda-powertools/logger";

const logger = new Logger({ serviceName: "assent" });

/** What may be logged: names of ours, counts, times and ids. An event, a path or a body never is: they hold tokens. */
export type Facts = Readonly<Record<string, string | number | undefined>>;

export const note = (happened: string, facts: Facts): void => logger.info(happened, facts);

/** Notes confirmation mails form by form: one step of the funnel, whichever function sent them. */
export const noteMailed = (mailed: Readonly<Record<string, number>>): void => {
  for (const [form, count] of Object.entries(mailed)) note("mailed", { form, count });
};

/**
 * Notes a failure by the error's name and the place it came from. Its message is left out, since those of parsers and
 * of AWS quote what they were given.
 */
export const noteFailure = (happened: string, error: unknown, facts: Facts = {}): void => {
  const { name, stack, message } = error instanceof Error ? error : { name: typeof error, stack: "", message: "" };
  const places =
    stack
      ?.replace(message, "")
      .split("\n")
      .filter((line) => line.trimStart().startsWith("at ")) ?? [];
  logger.error(happened, {
    ...facts,
    error: name,
    at: places
      .slice(0, 5)
      .map((line) => line.trim())
      .join(" | "),
  });
};
