// A target's input transformer: parts of an event, put into the template that the target is called with.

export interface InputTransformer {
  readonly InputPathsMap?: Readonly<Record<string, string>>;
  readonly InputTemplate: string;
}

const step = /\.([\w-]+)|\[(\d+)\]/g;

/** Follows `$.detail.mail.tags.person[0]`; what the event lacks is `undefined`. */
const follow = (path: string, event: unknown): unknown => {
  if (!new RegExp(`^\\$(?:${step.source})*$`).test(path))
    throw new Error(`the path ${path} of an input transformer is not known on this machine`);
  let found: unknown = event;
  for (const [, name, index] of path.matchAll(step))
    found = (found as Record<string, unknown> | null | undefined)?.[name ?? index ?? ""];
  return found;
};

/**
 * The input for an event, or `undefined` where the event lacks a part and leaves no JSON behind, which EventBridge cannot
 * deliver. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
export const transformed = ({ InputPathsMap = {}, InputTemplate }: InputTransformer, event: unknown): unknown => {
  const text = InputTemplate.replaceAll(/("?)<([\w.-]+)>/g, (_, quote: string, name: string) => {
    const path = InputPathsMap[name];
    if (quote !== "" || path === undefined)
      throw new Error(`the placeholder <${name}> of an input transformer is not known on this machine`);
    return JSON.stringify(follow(path, event)) ?? "";
  });
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
