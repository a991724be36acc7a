// Errors at their fields: a sentence beside each, tied to it for screen readers, and the focus on the first.

type Told = { readonly field: string; readonly message: string };

const messages = new WeakMap<HTMLFormElement, (() => void)[]>();

/** Takes away what an earlier answer put there. */
export const clearErrors = (form: HTMLFormElement): void => {
  for (const undo of messages.get(form) ?? []) undo();
  messages.set(form, []);
};

const controlOf = (form: HTMLFormElement, name: string): HTMLElement | undefined =>
  [...form.elements].find(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      element.getAttribute("name") === name &&
      element.getAttribute("type") !== "hidden",
  );

let count = 0;

const mark = (control: HTMLElement, text: string): (() => void) => {
  const message = document.createElement("p");
  message.id = `assent-error-${++count}`;
  message.className = "assent-error";
  message.textContent = text;
  // Outside of the label, whose words are the field's name and not what is wrong with it.
  (control.closest("label") ?? control).after(message);
  const before = control.getAttribute("aria-describedby");
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", before ? `${before} ${message.id}` : message.id);
  return () => {
    message.remove();
    control.removeAttribute("aria-invalid");
    if (before) control.setAttribute("aria-describedby", before);
    else control.removeAttribute("aria-describedby");
  };
};

/** Puts the errors there; gives the first wrong field in the page's order, and the sentences that have no field. */
export const showErrors = (form: HTMLFormElement, errors: readonly Told[]) => {
  clearErrors(form);
  const wrong = new Map<HTMLElement, string>();
  const rest: string[] = [];
  for (const { field, message } of errors) {
    const control = controlOf(form, field);
    if (control) wrong.set(control, message);
    else rest.push(message);
  }
  messages.set(
    form,
    [...wrong].map(([control, message]) => mark(control, message)),
  );
  const first = [...form.elements].find((element) => wrong.has(element as HTMLElement)) as HTMLElement | undefined;
  return { first, rest };
};
