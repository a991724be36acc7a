// Who somebody is and where they are reached: what an account asks for, and whoever registers for an event.

import { emailAddress, name } from "../fields.ts";
import { city, postalCode, street } from "./post.ts";
import { telephone } from "./telephone.ts";
import { company, department, title } from "./work.ts";

/** `country` is the one whose numbers are typed without a country code (ISO 3166-1, two letters). */
export const personFields = ({ country }: Parameters<typeof telephone>[0]) => ({
  title: title(),
  firstName: name("given-name", { required: true }),
  lastName: name("family-name", { required: true }),
  email: emailAddress(),
  company: company(),
  department: department(),
  street: street(),
  postalCode: postalCode(),
  city: city(),
  phone: telephone({ country }),
});
