// The command line itself: what is a call, what is not, and what the exit code says.

import { describe, expect, test } from "vitest";
import { commands } from "../../infra/cli/commands.ts";
import { openDesk } from "./desk.ts";

const { assent } = openDesk();

describe("help", () => {
  test.each([[[]], [["help"]], [["--help"]], [["-h"]]])(
    "is what %j gives, and it names every command",
    async (words) => {
      const { code, out, err } = await assent(...words);
      expect([code, err]).toEqual([0, ""]);
      for (const { name } of commands) expect(out).toContain(`\n  ${name}`);
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    },
  );

  test.each([
    [["help", "audience", "export"]],
    [["audience", "export", "--help"]],
    [["audience", "export", "newsletter", "-h"]],
  ])("about one command is what %j gives, with its options and those of all", async (words) => {
    const { code, out } = await assent(...words);
    expect(code).toBe(0);
    expect(out).toContain("assent audience export LIST [--format FORMAT] [--output FILE]");
    for (const option of ["--format FORMAT", "--output FILE", "--json", "--local", "--stage STAGE"])
      expect(out).toContain(`\n  ${option}`);
  });
});

describe("a wrong call", () => {
  test.each([
    [["prof", "ada@example.com"], "there is no command “prof ada@example.com”; “assent help” lists those there are"],
    [["person", "--local"], "there is no command “person”; there are: person show, person correct, person withdraw"],
    [["person", "shwo", "a@b.example"], "there is no command “person shwo”; there are: person show"],
    [["retention"], "there is no command “retention”; there are: retention preview, retention check, retention duty"],
    [["proof"], "proof takes ADDRESS; it is called as: assent proof ADDRESS"],
    [["proof", "a@b.example", "c@d.example"], "proof takes ADDRESS"],
    [["consents", "list", "all"], "consents list takes no argument"],
    [["proof", "a@b.example", "--loud"], "unknown option '--loud'; it is called as: assent proof ADDRESS"],
    [["proof", "a@b.example", "--html"], "'--html <value>' argument missing"],
    [["proof", "not-an-email"], "“not-an-email” is not an email address"],
    [["proof", "a@b.example", "--format", "pdf"], "--format is 27560, not “pdf”"],
    [["person", "show", "a@b.example", "--local", "--stage", "production"], "give one of them"],
    [["form", "html", "constructor"], "no form “constructor”; there are: newsletter"],
    [["form", "html", "newsletter", "--language", "fr"], "--language is en or de or es, not “fr”"],
    [["audience", "export", "everybody"], "no list “everybody”; there are: newsletter"],
    [["audience", "export", "newsletter", "--format", "xml"], "--format is csv or jsonl, not “xml”"],
  ])("%j ends with 2, one line on standard error and nothing on standard output", async (words, said) => {
    const { code, out, err } = await assent(...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^assent: [^\n]+\n$/);
    expect(err).toContain(said);
  });
});

describe("a call that fails", () => {
  const failing = (error: Error) =>
    openDesk(undefined, { secrets: { person: () => Promise.reject(error), links: () => Promise.reject(error) } });
  const named = (name: string, message: string) => Object.assign(new Error(message), { name });

  test.each([
    [
      named("ExpiredTokenException", "The security token included in the request is expired"),
      "assent: the AWS credentials have expired; sign in again\n",
    ],
    [
      named("CredentialsProviderError", "Could not load credentials from any providers"),
      /^assent: no AWS credentials were found; [^\n]+\n$/,
    ],
    [
      named("AccessDeniedException", "User: me is not authorized to perform: dynamodb:Query"),
      /^assent: AWS does not allow it: [^\n]+\n$/,
    ],
    // The place is what one needs to mend it.
    [new Error("a fault of ours"), /^assent: Error: a fault of ours\n {4}at /],
  ])("for %o ends with 1 and says on standard error what can be done", async (error, said) => {
    const { code, out, err } = await failing(error).assent("proof", "ada@example.com", "--json");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(said);
  });
});
