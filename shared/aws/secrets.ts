// The two secrets, fetched from Secrets Manager at first use and kept for the life of the function.

import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod/mini";
import type { LinkKeys } from "../optin/link.ts";
import type { Secrets } from "../optin/ports.ts";

/** A key too short to be one of ours must never make keys: everything stored under it would be guessable, and lost. */
const key = z.string().check(z.minLength(32));
const linkKey = { id: z.string(), key };
const linkKeys = z.object({ ...linkKey, retired: z.array(z.object(linkKey)) });

/** How long a rotated links secret may go unnoticed, in milliseconds. */
const fresh = 5 * 60_000;

export const openSecrets = (
  client: SecretsManagerClient,
  arns: { readonly person: string; readonly links: string | undefined },
): Secrets => {
  const fetched = async (SecretId: string): Promise<string> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
    if (SecretString === undefined) throw new Error("a secret holds no text");
    return SecretString;
  };
  let person: Promise<string> | undefined;
  let links: { readonly keys: Promise<LinkKeys>; readonly at: number } | undefined;

  return {
    person() {
      person ??= fetched(arns.person)
        .then((text) => key.parse(text))
        .catch((error) => {
          person = undefined;
          throw error;
        });
      return person;
    },
    links() {
      if (arns.links === undefined) throw new Error("this function was not granted the links secret");
      if (links === undefined || links.at + fresh < performance.now()) {
        const keys = fetched(arns.links).then((text) => linkKeys.parse(JSON.parse(text)));
        links = { keys, at: performance.now() };
        keys.catch(() => {
          links = undefined;
        });
      }
      return links.keys;
    },
  };
};
