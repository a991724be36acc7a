// Every URL of Assent on one screen, with the function that answers it. The stack and the links are made from this.

export type Method = "GET" | "HEAD" | "POST" | "OPTIONS";

export interface Route {
  /** An API Gateway path; `{name}` is one segment. */
  readonly path: string;
  readonly methods: readonly Method[];
  /** The file in `functions/` that answers, without its ending. */
  readonly function: string;
}

// HEAD stands beside every GET because an HTTP API answers it only where it is declared.
export const routes = [
  { path: "/forms/{form}", methods: ["GET", "HEAD", "POST", "OPTIONS"], function: "form" },
  { path: "/forms/{form}/check-inbox", methods: ["GET", "HEAD"], function: "form" },
  { path: "/forms/{form}/received", methods: ["GET", "HEAD"], function: "form" },
  { path: "/confirm/{token}", methods: ["GET", "HEAD", "POST"], function: "confirm" },
  { path: "/unsubscribe/{token}", methods: ["GET", "HEAD", "POST"], function: "unsubscribe" },
  { path: "/unsubscribe/{token}/undo", methods: ["GET", "HEAD", "POST"], function: "unsubscribe" },
  { path: "/my-data", methods: ["GET", "HEAD", "POST"], function: "my-data" },
  { path: "/my-data/check-inbox", methods: ["GET", "HEAD"], function: "my-data" },
  { path: "/my-data/session", methods: ["GET", "HEAD"], function: "my-data" },
  { path: "/my-data/{token}", methods: ["GET", "HEAD", "POST"], function: "my-data" },
  { path: "/my-data/session/{action}", methods: ["GET", "HEAD", "POST"], function: "my-data" },
  { path: "/assent.js", methods: ["GET", "HEAD"], function: "notice" },
  { path: "/events", methods: ["GET", "HEAD"], function: "programme" },
  { path: "/events/{id}", methods: ["GET", "HEAD"], function: "programme" },
  { path: "/events/{id}/calendar.ics", methods: ["GET", "HEAD"], function: "programme" },
  { path: "/privacy", methods: ["GET", "HEAD"], function: "notice" },
  { path: "/privacy/versions", methods: ["GET", "HEAD"], function: "notice-editions" },
] as const satisfies readonly Route[];

/** The function behind API Gateway's `$default`: whatever no route names is answered as a page, with 404. */
export const fallback = "notice";

export const paths = {
  /** With an event, it is chosen already. */
  form: (form: string, language: string, event?: string) =>
    `/forms/${form}?language=${language}${event ? `&event=${encodeURIComponent(event)}` : ""}`,
  post: (form: string) => `/forms/${form}`,
  checkInbox: (form: string, language: string) => `/forms/${form}/check-inbox?language=${language}`,
  received: (form: string, language: string) => `/forms/${form}/received?language=${language}`,
  confirm: (token: string) => `/confirm/${token}`,
  unsubscribe: (token: string) => `/unsubscribe/${token}`,
  undo: (token: string) => `/unsubscribe/${token}/undo`,
  myData: (language: string) => `/my-data?language=${language}`,
  askForMyData: "/my-data",
  myDataAsked: (language: string) => `/my-data/check-inbox?language=${language}`,
  "my-data": (token: string) => `/my-data/${token}`,
  mySession: "/my-data/session",
  session: (language: string) => `/my-data/session?language=${language}`,
  download: (language: string) => `/my-data/session?download&language=${language}`,
  action: (action: string, language: string) => `/my-data/session/${action}?language=${language}`,
  script: "/assent.js",
  events: (language: string) => `/events?language=${language}`,
  event: (id: string, language: string) => `/events/${id}?language=${language}`,
  calendar: (id: string, language: string) => `/events/${id}/calendar.ics?language=${language}`,
  notice: (language: string) => `/privacy?language=${language}`,
  noticeEditions: (language: string) => `/privacy/versions?language=${language}`,
  noticeEdition: (version: string) => `/privacy/versions?version=${version}`,
} as const;
