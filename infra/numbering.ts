// Leaves out of the telephone numbering plans what only writing a number in a country's own fashion needs.

import type { Plugin } from "esbuild";

/** A country's plan: the fifth of its entries, two thirds of the whole, are the formats. */
interface Plans {
  readonly countries: Readonly<Record<string, readonly unknown[]>>;
}

const formats = 4;

/**
 * Reading a number to E.164 asks a plan for its prefixes and lengths alone. Without the formats the function of the
 * form is 50 kB lighter, and a number is read as before, which test/infra/numbering.test.ts compares.
 */
export const numbering: Plugin = {
  name: "numbering",
  setup: ({ onLoad }) => {
    onLoad({ filter: /libphonenumber-js[\\/]metadata\.min\.json\.js$/ }, async ({ path }) => {
      const { default: plans } = (await import(path)) as { default: Plans };
      const without = (plan: readonly unknown[]) => plan.map((entry, index) => (index === formats ? 0 : entry));
      const plain = Object.entries(plans.countries).map(([country, plan]) => [country, without(plan)]);
      return { contents: `export default ${JSON.stringify({ ...plans, countries: Object.fromEntries(plain) })}` };
    });
  },
};
