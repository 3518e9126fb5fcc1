import { readArn } from '../../arn/index.ts';
import { readText } from '../../intake/index.ts';
import type { LiveAsking } from './live-asking.ts';

type Decoded = { readonly kind: 'decoded' | 'untouched'; readonly input: string; readonly notes: readonly string[] };

const marker = 'Encoded authorization failure message:';

/**
 * The text with its encoded message in clear, for those who may ask about the principal it is about: it discloses policies.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html
 */
export const decodeInText = async (asking: LiveAsking, input: string): Promise<Decoded> => {
  const encoded = encodedIn(input);
  if (encoded === null) return untouched(input);
  const named =
    readText(input).denials.find(({ principal }) => principal?.startsWith('arn:') === true)?.principal ?? null;
  if (named !== null) {
    const { permission } = await asking.permit({ kind: 'principal', arn: named });
    if (!permission.may) return untouched(input, permission.because);
  }
  const account = named === null ? null : readArn(named).account;
  const decoded = await asking.account.decode({ encoded, account }, asking.call);
  if (decoded.kind === 'undecoded') return untouched(input, decoded.because);
  return disclose(asking, input, readDecoded(decoded.text));
};

/** What was decoded is about somebody, and that somebody must be one the caller may see. */
const disclose = async (asking: LiveAsking, input: string, message: Message | null): Promise<Decoded> => {
  if (message === null) return untouched(input, 'the decoded message has no principal, action and resource');
  const { permission } = await asking.permit({ kind: 'principal', arn: message.principal });
  if (!permission.may) return untouched(input, permission.because);
  const note = 'the encoded message was decoded with `sts:DecodeAuthorizationMessage`';
  return {
    kind: 'decoded',
    input: `${sentenceOf(message)}\n\n${input.replace(marker, '').replace(encodedIn(input) ?? '', '')}`,
    notes: [note],
  };
};

const untouched = (input: string, ...notes: readonly string[]): Decoded => ({ kind: 'untouched', input, notes });

type Message = {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly isExplicit: boolean;
};

/** The same in IAM's own sentence, which everything after this reads. */
const sentenceOf = ({ principal, action, resource, isExplicit }: Message): string =>
  `User: ${principal} is not authorized to perform: ${action} on resource: ${resource}${isExplicit ? ' with an explicit deny' : ''}`;

const encodedIn = (input: string): string | null => {
  const at = input.indexOf(marker);
  if (at < 0) return null;
  const blob = /^[\w+/=-]+/.exec(input.slice(at + marker.length).trimStart())?.[0] ?? '';
  return blob.length >= 16 ? blob : null;
};

/** Booleans may come as text, and lists in an `items` field: read what is there. */
const readDecoded = (text: string): Message | null => {
  const message = fieldsOf(parse(text));
  const context = fieldsOf(message['context']);
  const principal = fieldsOf(context['principal'])['arn'];
  const { action, resource } = context;
  if (typeof principal !== 'string' || typeof action !== 'string' || typeof resource !== 'string') return null;
  return { principal, action, resource, isExplicit: String(message['explicitDeny']) === 'true' };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
