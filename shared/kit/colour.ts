// Colours by the contrast between them: WCAG 2.2's formula, and how to get from any colour to one that can be read.

/** An sRGB colour as `#rrggbb`. */
export type Colour = string;

const channels = (colour: Colour): readonly number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

const written = (channels: readonly number[]): Colour =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
const luminance = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio, 1 to 21 (WCAG 2.2): text needs 4.5 (1.4.3), what is no text but must be seen 3 (1.4.11). */
export const contrast = (one: Colour, other: Colour): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** So much of `other` (0 to 1) stirred into `colour`. */
export const mix = (colour: Colour, other: Colour, share: number): Colour => {
  const second = channels(other);
  return written(channels(colour).map((channel, index) => channel + ((second[index] ?? 0) - channel) * share));
};

/** The same hue with its light turned up all the way: mixed in before white, it keeps a pale tint from going grey. */
export const brightest = (colour: Colour): Colour => {
  const most = Math.max(...channels(colour));
  return most === 0 ? "#ffffff" : written(channels(colour).map((channel) => (channel * 255) / most));
};

/** White where it can be read, else black; one of the two always reaches 4.5, on whatever colour. */
export const textOn = (background: Colour): Colour => (contrast("#ffffff", background) >= 4.5 ? "#ffffff" : "#000000");

/**
 * The colour nearest to `colour`, in steps of 1/64 towards black or white, that has `ratio` on every one of `grounds`.
 * The grounds belong to one scheme: all light, or all dark.
 */
export const visibleOn = (colour: Colour, grounds: readonly Colour[], ratio: number): Colour => {
  const end = grounds.every((ground) => luminance(ground) > 0.18) ? "#000000" : "#ffffff";
  for (let step = 0; step < 64; step++) {
    const nearer = mix(colour, end, step / 64);
    if (grounds.every((ground) => contrast(nearer, ground) >= ratio)) return nearer;
  }
  return end;
};
