// What SpamAssassin says of a mail, by its rules on this machine: no network, no learning, no settings of anybody's own.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "spamassassin"));

/** The path of SpamAssassin, if this machine has it. */
export const spamassassin: string | undefined = onPath.find((path) => existsSync(path));

export interface Rule {
  readonly name: string;
  readonly points: number;
  readonly says: string;
}

export interface Judgement {
  /** Below zero speaks for the mail; five makes it spam. */
  readonly points: number;
  readonly rules: readonly Rule[];
}

const judgementIn = (report: string): Judgement => {
  const [, points] = /^Content analysis details: +\((-?[\d.]+) points, [\d.]+ required\)/m.exec(report) ?? [];
  const [, table = ""] = /^---- .*\n([\s\S]*?)\n\n/m.exec(report) ?? [];
  const rows = [...table.matchAll(/^\s*(-?\d+\.\d+)\s+(\w+)\s+(.*(?:\n {20,}.*)*)/gm)];
  return {
    points: Number(points),
    rules: rows.map(([, score, name = "", says = ""]) => ({
      ...{ name, points: Number(score) },
      says: says.replace(/\s+/g, " ").trim(),
    })),
  };
};

/** Judges messages in one run, since starting takes longer than judging. */
export const judge = (messages: readonly string[]): readonly Judgement[] => {
  const home = mkdtempSync(join(tmpdir(), "assent-spam-"));
  try {
    const settings = join(home, "settings");
    // Or the report on what is spam comes twice.
    writeFileSync(settings, "report_safe 0\n");
    // It reads a mailbox in the order of dates, so each mail carries its number.
    const input = messages.map(
      (mime, at) => `From x@x Mon Nov 23 15:04:05 2026\nX-Number: ${at}\n${mime.replace(/^From /gm, ">From ")}\n`,
    );
    const { stdout, stderr } = spawnSync(
      spamassassin ?? "spamassassin",
      ["--local", "--test-mode", "--mbox", "--prefs-file", settings],
      { input: input.join(""), encoding: "utf8", env: { PATH: process.env.PATH, HOME: home, LC_ALL: "C" } },
    );
    const reports = new Map(
      [...stdout.matchAll(/^X-Number: (\d+)$[\s\S]*?^Content analysis details:[\s\S]*?\n\n[\s\S]*?\n\n/gm)].map(
        ([report, at]) => [Number(at), judgementIn(report)],
      ),
    );
    return messages.map((_, at) => {
      const judgement = reports.get(at);
      if (judgement === undefined) throw new Error(`SpamAssassin has not judged mail ${at}: ${stderr}`);
      return judgement;
    });
  } finally {
    rmSync(home, { recursive: true });
  }
};
