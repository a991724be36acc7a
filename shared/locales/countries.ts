// The names of the countries in which AWS has regions: the platform's own list costs a cold start 15 ms.

import type { Language } from "./languages.ts";

const en = {
  ...{ AU: "Australia", BR: "Brazil", CA: "Canada", CH: "Switzerland", DE: "Germany", ES: "Spain", FR: "France" },
  ...{ GB: "United Kingdom", IE: "Ireland", IN: "India", IT: "Italy", JP: "Japan", KR: "South Korea", SE: "Sweden" },
  ...{ SG: "Singapore", US: "United States", ZA: "South Africa" },
};

export type Country = keyof typeof en;

const names: Readonly<Record<Language, Readonly<Record<Country, string>>>> = {
  en,
  de: {
    ...{ AU: "Australien", BR: "Brasilien", CA: "Kanada", CH: "Schweiz", DE: "Deutschland", ES: "Spanien" },
    ...{ FR: "Frankreich", GB: "Vereinigtes Königreich", IE: "Irland", IN: "Indien", IT: "Italien", JP: "Japan" },
    ...{ KR: "Südkorea", SE: "Schweden", SG: "Singapur", US: "Vereinigte Staaten", ZA: "Südafrika" },
  },
  es: {
    ...{ AU: "Australia", BR: "Brasil", CA: "Canadá", CH: "Suiza", DE: "Alemania", ES: "España", FR: "Francia" },
    ...{ GB: "Reino Unido", IE: "Irlanda", IN: "India", IT: "Italia", JP: "Japón", KR: "Corea del Sur" },
    ...{ SE: "Suecia", SG: "Singapur", US: "Estados Unidos", ZA: "Sudáfrica" },
  },
};

export const countryName = (language: Language, country: Country): string => names[language][country];
