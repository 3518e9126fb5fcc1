import { showMarks } from '../words/show-marks.ts';
import { type LaidOut, labelLines, labelSize, placeSize, signs, type Tone, tones } from './drawable.ts';

const inks: Readonly<Record<Tone, { readonly ink: string; readonly dash: string }>> = {
  denied: { ink: '#b3261e', dash: '' },
  failed: { ink: '#b3261e', dash: '' },
  foreseen: { ink: '#8a5300', dash: '14 5 3 5' },
  unseen: { ink: '#5b6472', dash: '6 6' },
  allowed: { ink: '#17693f', dash: '' },
};

/** The picture as a file of its own: no script, no style sheet, no address outside. */
export const pictureSvg = ({ width, height, places, arrows }: LaidOut): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="14">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<defs>${tones.map(drawHead).join('')}</defs>`,
    ...arrows.map(drawWay),
    ...places.map(drawPlace),
    ...arrows.map(drawLabel),
    '</svg>',
  ].join('\n');

type Drawn = LaidOut['arrows'][number];

const drawHead = (tone: Tone): string =>
  `<marker id="${tone}" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="11" markerHeight="11" markerUnits="userSpaceOnUse" orient="auto"><path d="M0,0 L10,5 L0,10 Z" fill="${inks[tone].ink}"/></marker>`;

const drawWay = ({ way, tone }: Drawn): string => {
  const { ink, dash } = inks[tone];
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="${way}" fill="none" stroke="${ink}" stroke-width="2"${dashes} marker-end="url(#${tone})"/>`;
};

const drawPlace = (place: LaidOut['places'][number]): string => {
  const { x, y, kind, name, where } = place;
  const { width, height } = placeSize(place);
  const lines = [kind, ...(where === '' ? [] : [where]), name];
  const top = y + height / 2 - (lines.length - 1) * 10 + 5;
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="#f6f7f9" stroke="#8b94a3"/>`,
    ...lines.map((line, index) =>
      text({ x: x + 12, y: top + index * 20, fill: line === name ? '#14181f' : '#4a5361' }, short(line, 21)),
    ),
  ].join('');
};

const drawLabel = (arrow: Drawn): string => {
  const { ink } = inks[arrow.tone];
  const { x, y } = arrow.at;
  const { width, height } = labelSize(arrow);
  const box = `<rect x="${x - width / 2}" y="${y - height / 2 + 3}" width="${width}" height="${height - 6}" rx="8" fill="#ffffff" stroke="${ink}"/>`;
  const words = `${signs[arrow.tone]} ${arrow.words}`;
  if (arrow.label === '') return box + text({ x, y: y + 5, fill: ink, middle: true }, short(words, 28));
  const lines = labelLines(arrow.label);
  const top = y - height / 2 + 21;
  return [
    box,
    ...lines.map((line, at) => text({ x, y: top + 19 * at, fill: '#14181f', middle: true }, short(line, 30))),
    text({ x, y: top + 19 * lines.length, fill: ink, middle: true }, words),
  ].join('');
};

type Where = { readonly x: number; readonly y: number; readonly fill: string; readonly middle?: boolean };

const text = ({ x, y, fill, middle = false }: Where, words: string): string =>
  `<text x="${x}" y="${y}" fill="${fill}"${middle ? ' text-anchor="middle"' : ''}>${escaped(showMarks(words))}</text>`;

const short = (words: string, most: number): string => (words.length <= most ? words : `${words.slice(0, most - 1)}…`);

const escaped = (words: string): string =>
  [...words].map((sign) => entities[sign] ?? (isUnwritable(sign) ? '\uFFFD' : sign)).join('');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML has no way to write these, not even as a reference.
const isUnwritable = (sign: string): boolean => sign < ' ' || sign === '\uFFFE' || sign === '\uFFFF';
