// The two secrets: `person` makes the keys and is never rotated, `links` signs the links and is rotated by hand.

import { RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as Lambda } from "aws-cdk-lib/aws-lambda";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";

export class Secrets extends Construct {
  readonly #person: Secret;
  readonly #links: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#person = new Secret(this, "Person", {
      description:
        "Makes the keys under which people are stored. Back it up; never change it: no record is found again.",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.#links = new Secret(this, "Links", {
      description: "Signs the links in mails: the key in use, and the retired ones that older links still verify with.",
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ id: "1", retired: [] }),
        generateStringKey: "key",
        passwordLength: 64,
        excludePunctuation: true,
      },
      // Links in mails already sent have to unsubscribe for ever, also after the stack was deleted and made again.
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Lets a function tell under which key a person is stored. */
  grantPerson(fn: Lambda): void {
    grant(fn, this.#person, "PERSON_SECRET");
  }

  /** Lets a function make links and verify them. */
  grantLinks(fn: Lambda): void {
    grant(fn, this.#links, "LINKS_SECRET");
  }
}

const grant = (fn: Lambda, secret: Secret, variable: "PERSON_SECRET" | "LINKS_SECRET"): void => {
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ["secretsmanager:GetSecretValue"], resources: [secret.secretArn] }),
  );
  fn.addEnvironment(variable, secret.secretArn);
};
