// The two ways in which a command ends without its answer: called wrongly, or failed.

export interface Failure extends Error {
  /** The exit code: 2 for a wrong call, 1 for everything else. */
  readonly exit: 1 | 2;
}

const failure = (exit: 1 | 2, line: string): Failure => Object.assign(new Error(line), { exit });

/** The call cannot be understood: one line that says what is wrong and what to do. */
export const wrongCall = (line: string): Failure => failure(2, line);

/** The call was understood and cannot be answered: one line that says why and what to do. */
export const cannot = (line: string): Failure => failure(1, line);

export const isFailure = (error: unknown): error is Failure => error instanceof Error && "exit" in error;

// What AWS says, by the error's name, and what an operator does about it.
const advice: Readonly<Record<string, string>> = {
  CredentialsProviderError: "no AWS credentials were found; sign in (aws sso login, AWS_PROFILE), or use --local",
  ExpiredToken: "the AWS credentials have expired; sign in again",
  ExpiredTokenException: "the AWS credentials have expired; sign in again",
  UnrecognizedClientException: "AWS does not accept these credentials; sign in again",
  InvalidClientTokenId: "AWS does not accept these credentials; sign in again",
};

/** One line for a fault that an operator can mend, `undefined` for one of ours. */
export const explained = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if (isFailure(error)) return error.message;
  if (advice[error.name] !== undefined) return advice[error.name];
  if (error.message === "Region is missing") return "no AWS region is set; set AWS_REGION, or use --local";
  if (/^AccessDenied/.test(error.name)) return `AWS does not allow it: ${error.message}`;
  const { code, path } = error as NodeJS.ErrnoException;
  return code === undefined || path === undefined ? undefined : `${path}: ${code}`;
};
