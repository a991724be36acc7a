// Which country an AWS region lies in, and whether the GDPR holds there.

import type { Country } from "../locales/countries.ts";

/** https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const countries: Readonly<Record<string, Country>> = {
  "af-south-1": "ZA",
  "ap-northeast-1": "JP",
  "ap-northeast-2": "KR",
  "ap-northeast-3": "JP",
  "ap-south-1": "IN",
  "ap-southeast-1": "SG",
  "ap-southeast-2": "AU",
  "ca-central-1": "CA",
  "eu-central-1": "DE",
  "eu-central-2": "CH",
  "eu-north-1": "SE",
  "eu-south-1": "IT",
  "eu-south-2": "ES",
  "eu-west-1": "IE",
  "eu-west-2": "GB",
  "eu-west-3": "FR",
  "sa-east-1": "BR",
  "us-east-1": "US",
  "us-east-2": "US",
  "us-west-1": "US",
  "us-west-2": "US",
};

const eea: readonly Country[] = ["DE", "ES", "FR", "IE", "IT", "SE"];

export interface Place {
  /** ISO 3166-1, two letters. */
  readonly country: Country;
  /** Whether it belongs to the European Economic Area, so that no transfer to a third country takes place (GDPR 44). */
  readonly eea: boolean;
}

/** `undefined` for a region that is not known here: then nothing is claimed about its country. */
export const placeOf = (region: string): Place | undefined => {
  const country = countries[region];
  return country === undefined ? undefined : { country, eea: eea.includes(country) };
};
