// A hint below an address whose domain looks mistyped: it offers what was probably meant, and refuses nothing.

import { suggestedAddress } from "../forms/suggested-address.ts";
import { wordsOf } from "./words.ts";

let isPressed = false;
const listen = ({ type }: Event): void => {
  isPressed = type === "pointerdown";
};
for (const kind of ["pointerdown", "pointerup", "pointercancel"]) document.addEventListener(kind, listen, true);

/**
 * Does something at once or, while a mouse or finger is down, when it is up and its click was heard: a field is left by
 * pressing something else, and what moves under the pointer then would not be clicked.
 */
export const afterPress = (todo: () => void): void => {
  if (isPressed) document.addEventListener("pointerup", () => setTimeout(todo), { once: true, capture: true });
  else todo();
};

const hints = new WeakMap<HTMLInputElement, HTMLElement>();

/** Shows, changes or takes away the hint of an email field whose value was changed. */
export const hint = (field: HTMLInputElement, form: HTMLFormElement): void => {
  hints.get(field)?.remove();
  const suggested = suggestedAddress(field.value);
  if (suggested === undefined) return;
  const line = document.createElement("p");
  line.className = "assent-hint";
  // Heard when it appears, without taking the focus from whatever comes next.
  line.setAttribute("role", "status");
  const take = document.createElement("button");
  take.type = "button";
  take.textContent = suggested;
  take.addEventListener("click", () => {
    field.value = suggested;
    line.remove();
    field.focus();
  });
  line.append(wordsOf(form).meant, " ", take);
  (field.closest("label") ?? field).after(line);
  hints.set(field, line);
};
