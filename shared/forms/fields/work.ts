// How a person is addressed, and for whom they work.

import { type Field, text } from "../fields.ts";

/** What stands before the name: a courtesy or an academic title, whatever the person wants it to be. */
export const title = ({ required = false } = {}): Field =>
  text(
    { en: "Title", de: "Anrede, Titel", es: "Tratamiento" },
    { required, autocomplete: "honorific-prefix", maxLength: 50, width: "narrow" },
  );

export const company = ({ required = false } = {}): Field =>
  text(
    { en: "Company or organisation", de: "Firma oder Organisation", es: "Empresa u organización" },
    { required, autocomplete: "organization", width: "half" },
  );

/** The HTML standard's list has no name for it, and "off" keeps a browser from taking it for another. */
export const department = ({ required = false } = {}): Field =>
  text({ en: "Department", de: "Abteilung", es: "Departamento" }, { required, width: "half" });
