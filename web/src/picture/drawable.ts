/** How an arrow stands, the worst first; each has its own line, colour and sign. */
export const tones = ['denied', 'failed', 'foreseen', 'unseen', 'allowed'] as const;
export type Tone = (typeof tones)[number];

export const signs: Readonly<Record<Tone, string>> = {
  denied: '✕',
  failed: '✕',
  foreseen: '!',
  unseen: '?',
  allowed: '✓',
};

/** A place of a picture: what kind it is, its name, and where it is when that tells it from others. */
export type Place = { readonly id: string; readonly kind: string; readonly name: string; readonly where: string };

/** An arrow of a picture; `label` is what it is about, empty where its words say enough. */
export type Drawable = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly tone: Tone;
  readonly label: string;
  readonly words: string;
};

export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };

export type Drawing = { readonly places: readonly Place[]; readonly arrows: readonly Drawable[] };

/** A place with its upper left corner, an arrow with its way (SVG path data) and the middle of its label; all in pixels. */
export type LaidOut = Size & {
  readonly places: readonly (Place & Point)[];
  readonly arrows: readonly (Drawable & { readonly way: string; readonly at: Point })[];
};

/** The room of a place: its kind, where it is, and its name in up to three lines of 15 px type. */
export const placeSize = ({ kind, where, name }: Place): Size => {
  const lines =
    Math.ceil((kind.length + pencil) / 23) + (where === '' ? 0 : 1) + Math.min(3, Math.ceil(name.length / 18));
  return { width: placeWidth, height: Math.max(58, 14 + 19 * lines) };
};

// A place that can be corrected shows it behind its kind.
const pencil = 2;

export const placeWidth = 184;

/** Whether a name is longer than three lines hold: the box shows all of it when it is pointed at or has the focus. */
export const isCut = ({ name }: Place): boolean => name.length > 3 * 18;

/** What an arrow is about, in lines: a name too long for one breaks behind its service, where what tells it from others begins. */
export const labelLines = (label: string): readonly string[] => {
  const colon = label.indexOf(':') + 1;
  if (label === '') return [];
  return label.length <= mostSigns || colon === 0 ? [label] : [label.slice(0, colon), label.slice(colon)];
};

const mostSigns = 27;

/** The room of an arrow's label: what it is about in 14 px type, and one line of its state. */
export const labelSize = ({ label, words }: Drawable): Size => {
  const lines = labelLines(label);
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  return {
    width: Math.min(252, 26 + 7.8 * Math.max(9, longest, words.length + 2)),
    height: 30 + 20 * lines.length,
  };
};
