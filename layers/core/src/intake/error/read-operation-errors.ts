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
    const from = at + lead.length + head.length;
    const end = endOfParagraph(starts, plain.length, at);
    found.push({ start: at, end, error: { ...noError, ...head.error, message: plain.slice(from, end).trim() } });
  }
  return found;
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
