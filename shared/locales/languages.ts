// The languages Assent speaks; every text a visitor can see exists in each of them.

export const languages = ["en", "de", "es"] as const;
export type Language = (typeof languages)[number];

/** One text in every language. A missing language does not compile. */
export type Localized = Readonly<Record<Language, string>>;

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);
