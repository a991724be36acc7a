// What two submissions of one person are about: the same matter, or two.

import type { Form } from "../forms/define.ts";
import type { Stored } from "./record.ts";

/** Names a record's matter among those of its form; of all that was confirmed about one, the newest stands. */
export const matterOf = ({ matter = "form" }: Form, { id, answers }: Pick<Stored, "id" | "answers">): string => {
  if (matter === "submission") return id;
  return matter === "event" ? (answers.event ?? "") : "";
};

type Placed = Pick<Stored, "form" | "id" | "answers">;

/** Whether two records of one person are about the same. */
export const isSameMatter = (form: Form, one: Placed, other: Placed): boolean =>
  one.form === other.form && matterOf(form, one) === matterOf(form, other);
