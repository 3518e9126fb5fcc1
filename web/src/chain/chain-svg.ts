import { showMarks } from '../words/show-marks.ts';
import { type Arrow, type ArrowState, arrowLabel, stateWords } from './chain-of.ts';
import { type LaidOut, placeSize, wayOf } from './lay-out.ts';

const inks: Readonly<Record<ArrowState, { readonly ink: string; readonly dash: string }>> = {
  denied: { ink: '#b3261e', dash: '10 6' },
  failed: { ink: '#b3261e', dash: '10 6' },
  foreseen: { ink: '#8a5300', dash: '14 5 3 5' },
  unseen: { ink: '#5b6472', dash: '2 6' },
  allowed: { ink: '#17693f', dash: '' },
};

/** The picture as a file of its own: no script, no style sheet, no address outside. */
export const chainSvg = ({ width, height, places, arrows }: LaidOut): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="14">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...arrows.map(drawWay),
    ...places.map(drawPlace),
    ...arrows.map(drawLabel),
    '</svg>',
  ].join('\n');

type Drawn = LaidOut['arrows'][number];

const drawWay = ({ points, state }: Drawn): string => {
  const { ink, dash } = inks[state];
  const [before, tip] = points.slice(-2);
  const angle =
    before === undefined || tip === undefined ? 0 : (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
  const head = `<path d="M-10,-5 L0,0 L-10,5 Z" fill="${ink}" transform="translate(${tip?.x ?? 0} ${tip?.y ?? 0}) rotate(${angle})"/>`;
  return `<path d="${wayOf(points)}" fill="none" stroke="${ink}" stroke-width="2"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>${head}`;
};

const drawPlace = ({ x, y, kind, name, where }: LaidOut['places'][number]): string =>
  [
    `<rect x="${x}" y="${y}" width="${placeSize.width}" height="${placeSize.height}" rx="10" fill="#f6f7f9" stroke="#8b94a3"/>`,
    text({ x: x + 12, y: y + 24, fill: '#4a5361' }, short(`${kind}${where === '' ? '' : ` · ${where}`}`, 27)),
    text({ x: x + 12, y: y + 50, fill: '#14181f' }, short(name, 25)),
  ].join('');

const drawLabel = (arrow: Drawn & Arrow): string => {
  const { ink } = inks[arrow.state];
  const { sign, words } = stateWords[arrow.state];
  const { x, y } = arrow.label;
  return [
    `<rect x="${x - 100}" y="${y - 22}" width="200" height="44" rx="8" fill="#ffffff" fill-opacity="0.92"/>`,
    text({ x, y: y - 4, fill: '#14181f', middle: true }, short(arrowLabel(arrow), 30)),
    text({ x, y: y + 15, fill: ink, middle: true }, `${sign} ${words}`),
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
