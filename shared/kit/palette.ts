// From one colour, a light and a dark scheme in which everything can be read.

import { brightest, type Colour, mix, textOn, visibleOn } from "./colour.ts";

/** Colours by what they are for; text colours reach 4.5 on both `ground` and `surface`, `line` and `edge` reach 3. */
export interface Scheme {
  readonly ground: Colour;
  readonly surface: Colour;
  readonly tint: Colour;
  readonly ink: Colour;
  readonly muted: Colour;
  readonly link: Colour;
  readonly hairline: Colour;
  readonly line: Colour;
  readonly fill: Colour;
  readonly onFill: Colour;
  readonly edge: Colour;
  readonly alarm: Colour;
  readonly alarmTint: Colour;
}

const light = (colour: Colour): Scheme => {
  const surface = "#ffffff";
  const ground = mix("#f6f6f4", colour, 0.025);
  const tint = mix(surface, colour, 0.09);
  const alarmTint = "#fdf1ef";
  return {
    ground,
    surface,
    tint,
    ink: mix("#17191a", colour, 0.08),
    muted: visibleOn(mix("#60666a", colour, 0.1), [ground, surface], 5),
    link: visibleOn(colour, [ground, surface, tint], 4.6),
    hairline: mix("#e3e4e2", colour, 0.06),
    line: visibleOn(mix("#8b9094", colour, 0.12), [ground, surface], 3.1),
    // The button keeps the owner's very colour; where that is too pale to be seen, its edge is seen instead.
    fill: colour,
    onFill: textOn(colour),
    edge: visibleOn(colour, [ground, surface], 3.1),
    alarm: "#a8201a",
    alarmTint,
  };
};

const dark = (colour: Colour): Scheme => {
  const ground = mix("#101213", colour, 0.05);
  const surface = mix("#191c1d", colour, 0.06);
  const tint = mix(surface, colour, 0.2);
  const fill = visibleOn(mix(colour, brightest(colour), 0.1), [ground, surface], 3.1);
  return {
    ground,
    surface,
    tint,
    ink: "#eceeed",
    muted: visibleOn(mix("#a4abae", colour, 0.1), [ground, surface], 5),
    link: visibleOn(mix(colour, brightest(colour), 0.4), [ground, surface, tint], 6),
    hairline: mix("#2d3133", colour, 0.1),
    line: visibleOn(mix("#6d7478", colour, 0.1), [ground, surface], 3.1),
    fill,
    onFill: textOn(fill),
    edge: fill,
    alarm: "#ffb1a8",
    alarmTint: "#331d1b",
  };
};

/** Both schemes for an owner's colour, whatever it is. */
export const palette = (colour: Colour): { readonly light: Scheme; readonly dark: Scheme } => ({
  light: light(colour),
  dark: dark(colour),
});
