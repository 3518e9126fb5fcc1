import type { CleanText } from '../clean/clean-text.ts';
import { endOfParagraph } from './end-of-paragraph.ts';
import { noError, type PlacedError } from './placed-error.ts';

const lead = 'operation error ';

/** The Go SDK's and Terraform's wrapper: `operation error Bedrock Agent: CreateAgent, https response error StatusCode: 403, RequestID: …, api error CODE: MESSAGE`. */
export const readOperationErrors = ({ plain, starts }: CleanText): PlacedError[] => {
  const found: PlacedError[] = [];
  for (let at = plain.indexOf(lead); at !== -1; at = plain.indexOf(lead, at + lead.length)) {
    const head = readHead(plain.slice(at + lead.length, at + 160));
    if (head === null) continue;
    const end = endOfParagraph(starts, plain.length, at);
    const rest = plain.slice(at + lead.length + head.length, end);
    found.push({ start: at, end, error: { ...noError, ...head.error, ...readRest(rest) } });
  }
  return found;
};

/** `https response error StatusCode: 403, RequestID: …, [api error ]CODE: MESSAGE`; without a code all of it is the message. */
const readRest = (rest: string): { code: string | null; httpStatus: number | null; message: string } => {
  const status = /StatusCode: (\d{3})/.exec(rest.slice(0, 400))?.[1];
  const httpStatus = status === undefined ? null : Number(status);
  const behindId = rest.indexOf(',', Math.max(0, rest.indexOf('RequestID: '))) + 1;
  const tail = rest.slice(behindId).trimStart();
  const named = tail.startsWith('api error ') ? tail.slice('api error '.length) : tail;
  const colon = named.slice(0, 90).indexOf(': ');
  const code = named.slice(0, Math.max(colon, 0));
  if (!/^[A-Za-z][A-Za-z0-9]{3,80}$/.test(code) || code === 'User')
    return { code: null, httpStatus, message: rest.trim() };
  return { code, httpStatus, message: named.slice(colon + 2).trim() };
};

type Head = { readonly error: { readonly service: string; readonly operation: string }; readonly length: number };

const readHead = (text: string): Head | null => {
  const colon = text.indexOf(': ');
  const comma = text.indexOf(',', colon);
  const service = text.slice(0, colon);
  const operation = text.slice(colon + 2, comma);
  if (colon < 1 || comma === -1 || !/^[A-Za-z0-9 ]+$/.test(service) || !/^[A-Za-z0-9]+$/.test(operation)) return null;
  return { error: { service, operation }, length: comma + 1 };
};
