// How the clients of a function that answers a visitor are bounded in time.

/** Three attempts within a function's ten seconds, so that what hangs ends in our apology and not in API Gateway's. */
export const bounded = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
};
