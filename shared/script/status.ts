// What a form says of itself while it is sent and afterwards: one region that screen readers hear, and `aria-busy`.

const regions = new WeakMap<HTMLFormElement, HTMLElement>();

const isBusy = (form: HTMLFormElement): boolean => form.getAttribute("aria-busy") === "true";

const buttonsOf = (form: HTMLFormElement): readonly Element[] =>
  [...form.elements].filter((element) => element.matches("button:not([type=button]):not([type=reset]),[type=submit]"));

/** The region stands there, empty, before it speaks: screen readers hear what changes, not what comes with its words. */
const regionOf = (form: HTMLFormElement, submitter: HTMLElement | null): HTMLElement => {
  const known = regions.get(form);
  if (known?.isConnected) return known;
  const region = document.createElement("div");
  region.className = "assent-status";
  region.tabIndex = -1;
  region.setAttribute("role", "status");
  const place = submitter?.closest("p") ?? submitter;
  if (place && form.contains(place)) place.after(region);
  else form.append(region);
  regions.set(form, region);
  return region;
};

/** Says something; `alert` interrupts what a screen reader is saying. */
export const say = (form: HTMLFormElement, text: string, kind: "sending" | "sent" | "alert"): HTMLElement => {
  const region = regionOf(form, null);
  region.setAttribute("role", kind === "alert" ? "alert" : "status");
  region.className = `assent-status assent-${kind}`;
  region.textContent = text;
  return region;
};

/**
 * Marks a form as under way; `false` when it is already. `aria-disabled` and not `disabled`, which would take the focus away
 * from the button that was just pressed.
 */
export const begin = (form: HTMLFormElement, submitter: HTMLElement | null, text: string): boolean => {
  if (isBusy(form)) return false;
  form.setAttribute("aria-busy", "true");
  for (const button of buttonsOf(form)) button.setAttribute("aria-disabled", "true");
  regionOf(form, submitter);
  say(form, text, "sending");
  return true;
};

export const end = (form: HTMLFormElement): void => {
  form.removeAttribute("aria-busy");
  for (const button of buttonsOf(form)) button.removeAttribute("aria-disabled");
};
