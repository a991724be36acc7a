// Finds the route for a request, with API Gateway's order: the whole path before a variable, `$default` last.

export interface Route {
  /** As `GET /confirm/{token}`, `ANY /x`, or `$default`. */
  readonly key: string;
  /** The logical id of the function behind it. */
  readonly function: string;
}

export interface Match {
  readonly route: Route;
  /** Decoded; an undecodable one makes the request a bad one. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface Parsed {
  readonly route: Route;
  readonly method: string;
  readonly segments: readonly string[];
}

const parse = (route: Route): Parsed => {
  const [method = "", path = ""] = route.key.split(" ");
  return { route, method, segments: path.split("/") };
};

const isVariable = (segment: string) => segment.startsWith("{");
const isGreedy = (segment: string) => segment.endsWith("+}");

const fits = ({ segments }: Parsed, path: readonly string[]): boolean => {
  const greedy = isGreedy(segments.at(-1) ?? "");
  if (greedy ? path.length < segments.length : path.length !== segments.length) return false;
  return segments.every((segment, at) => (isVariable(segment) ? path[at] !== "" : segment === path[at]));
};

// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
const rank = ({ segments, method }: Parsed): string =>
  segments.map((segment) => (isGreedy(segment) ? "2" : isVariable(segment) ? "1" : "0")).join("") +
  (method === "ANY" ? "1" : "0");

/** Gives the function that finds a request's route, or `undefined` where not even `$default` is declared. */
export const router = (routes: readonly Route[]): ((method: string, path: string) => Match | undefined) => {
  const parsed = routes.filter(({ key }) => key !== "$default").map(parse);
  parsed.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  const fallback = routes.find(({ key }) => key === "$default");
  return (method, path) => {
    const segments = path.split("/");
    const found = parsed.find((each) => (each.method === method || each.method === "ANY") && fits(each, segments));
    if (found === undefined) return fallback && { route: fallback, parameters: {} };
    const parameters = found.segments.flatMap((segment, at) => {
      if (!isVariable(segment)) return [];
      const raw = isGreedy(segment) ? segments.slice(at).join("/") : (segments[at] ?? "");
      return [[segment.replace(/^\{|\+?\}$/g, ""), decodeURIComponent(raw)]];
    });
    return { route: found.route, parameters: Object.fromEntries(parameters) };
  };
};
