// The template's secrets: made once as it describes them, kept readable for the owner only, answered as the service does.

import { randomInt } from "node:crypto";
import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Stack } from "../stack.ts";

export interface Secrets {
  /** A secret's ARN and value, by its ARN or name. */
  readonly find: (id: string) => { readonly arn: string; readonly name: string; readonly value: string } | undefined;
  /** Fills in references that CloudFormation resolves at deployment, `{{resolve:secretsmanager:…}}`. */
  readonly complete: (text: string) => string;
}

interface Generate {
  readonly PasswordLength?: number;
  readonly ExcludeCharacters?: string;
  readonly ExcludeLowercase?: boolean;
  readonly ExcludeUppercase?: boolean;
  readonly ExcludeNumbers?: boolean;
  readonly ExcludePunctuation?: boolean;
  readonly SecretStringTemplate?: string;
  readonly GenerateStringKey?: string;
}

// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html
const password = (rules: Generate): string => {
  const characters = [
    rules.ExcludeLowercase ? "" : "abcdefghijklmnopqrstuvwxyz",
    rules.ExcludeUppercase ? "" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    rules.ExcludeNumbers ? "" : "0123456789",
    rules.ExcludePunctuation ? "" : "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
  ].join("");
  const allowed = [...characters].filter((each) => !rules.ExcludeCharacters?.includes(each));
  return Array.from({ length: rules.PasswordLength ?? 32 }, () => allowed[randomInt(allowed.length)]).join("");
};

const generate = (rules: Generate): string => {
  if (rules.GenerateStringKey === undefined) return password(rules);
  return JSON.stringify({
    ...JSON.parse(rules.SecretStringTemplate ?? "{}"),
    [rules.GenerateStringKey]: password(rules),
  });
};

const kept = (file: string): Record<string, string> => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    // Made anew, no record would ever be found again.
    throw new Error(`${file} cannot be read; mend it, or start once with --fresh`);
  }
};

const keep = (file: string, values: Record<string, string>): void => {
  writeFileSync(`${file}.new`, JSON.stringify(values), { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
};

export const openSecrets = (stack: Stack, file: string): Secrets => {
  const values = kept(file);
  const known = [...stack.ofType("AWS::SecretsManager::Secret")].map(([id, { SecretString, GenerateSecretString }]) => {
    const arn = String(stack.resolve({ Ref: id }));
    values[id] ??=
      SecretString === undefined ? generate((GenerateSecretString ?? {}) as Generate) : String(SecretString);
    return { arn, name: arn.replace(/^.*:secret:/, "").replace(/-\w{6}$/, ""), value: values[id] };
  });
  keep(file, values);
  const find = (id: string) => known.find(({ arn, name }) => id === arn || id === name || arn === `${id}-local0`);
  const complete = (text: string) =>
    text.replaceAll(
      /\{\{resolve:secretsmanager:((?:arn:(?:[^:}]*:){5})?[^:}]+)(?::SecretString)?(?::([^:}]*))?[^}]*\}\}/g,
      (_, id, key) => {
        const secret = find(id);
        if (secret === undefined) throw new Error(`the template refers to a secret that it does not hold: ${id}`);
        return key ? String(JSON.parse(secret.value)[key]) : secret.value;
      },
    );
  return { find, complete };
};
