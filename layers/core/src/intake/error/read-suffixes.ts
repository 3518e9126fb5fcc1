import type { CleanText } from '../clean/clean-text.ts';
import { startOfParagraph } from './end-of-paragraph.ts';
import { noError, type PlacedError } from './placed-error.ts';

const leads = ['(Service: ', '(RequestToken: '];
const longest = 700;

/** What Java's SDKs and CloudFormation put behind a message: `(Service: X; Status Code: 400; Error Code: C; …)`, `(RequestToken: …, HandlerErrorCode: C)`. */
export const readSuffixes = (text: CleanText): PlacedError[] =>
  leads.flatMap((lead) => readSuffix(text, lead)).sort((a, b) => a.start - b.start);

const readSuffix = ({ plain, starts }: CleanText, lead: string): PlacedError[] => {
  const found: PlacedError[] = [];
  for (let at = plain.indexOf(lead); at !== -1; at = plain.indexOf(lead, at + lead.length)) {
    const body = plain.slice(at + 1, at + longest).split(')', 1)[0] ?? '';
    const status = Number(fieldOf(body, 'Status Code'));
    const from = startOfParagraph(starts, at);
    found.push({
      start: at,
      end: at + 1 + body.length,
      error: {
        ...noError,
        message: plain.slice(from, at).trim(),
        service: fieldOf(body, 'Service'),
        code: fieldOf(body, 'Error Code') ?? fieldOf(body, 'HandlerErrorCode'),
        httpStatus: status >= 100 && status < 600 ? status : null,
      },
    });
  }
  return found;
};

const fieldOf = (body: string, name: string): string | null => {
  const at = body.indexOf(`${name}: `);
  if (at === -1) return null;
  const value = body
    .slice(at + name.length + 2)
    .split(/[;,]/, 1)[0]
    ?.trim();
  return value === undefined || value === '' || value === 'null' ? null : value;
};
