import * as z from 'zod';
import { actionInfo, operationActions } from '../../catalog/index.ts';
import type { Facts, StatedDenial } from '../../intake/index.ts';

const field = z.string().max(2_000).nullish();
const candidates = z.object({
  calls: z.array(z.object({ principal: field, action: field, resource: field, operation: field })).max(10),
});

/** The shape that the model fills. */
export const candidatesSchema = {
  name: 'denied_calls',
  description: 'The denied AWS calls that the text states, copied from it.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['calls'],
    properties: {
      calls: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['principal', 'action', 'resource', 'operation'],
          properties: Object.fromEntries(
            ['principal', 'action', 'resource', 'operation'].map((name) => [name, { type: ['string', 'null'] }]),
          ),
        },
      },
    },
  },
} as const;

/** What a model read, as far as it holds: each field stands in the text, each action in AWS's service data; the rest is dropped. */
export const readCandidates = (value: unknown, facts: Facts): readonly StatedDenial[] => {
  const parsed = candidates.safeParse(value);
  if (!parsed.success) return [];
  return parsed.data.calls.slice(0, 3).flatMap((call) => {
    const operation = inText(call.operation, facts);
    const action = actionOf(inText(call.action, facts), operation);
    if (action === null) return [];
    return [
      {
        ...nothingStated,
        principal: principalOf(inText(call.principal, facts)),
        action,
        resource: resourceOf(inText(call.resource, facts)),
        operation,
      },
    ];
  });
};

const nothingStated: StatedDenial = {
  principal: null,
  action: null,
  resource: null,
  kind: 'unknown',
  policyType: 'unknown',
  policyArn: null,
  statedBy: 'operation',
  operation: null,
  errorCode: null,
  region: null,
  account: null,
  context: {},
  sentence: '',
};

/** The field when the text holds it as a whole word, letter by letter. */
const inText = (value: string | null | undefined, { plain }: Facts): string | null => {
  const wanted = value?.trim() ?? '';
  if (wanted.length < 3) return null;
  for (let at = plain.indexOf(wanted); at !== -1; at = plain.indexOf(wanted, at + 1)) {
    if (!isWord(plain[at - 1]) && !isWord(plain[at + wanted.length])) return wanted;
  }
  return null;
};

const isWord = (char: string | undefined): boolean => char !== undefined && /[\w-]/.test(char);

const actionOf = (action: string | null, operation: string | null): string | null => {
  const known = action === null ? undefined : actionInfo(action);
  if (known !== undefined) return known.action;
  if (operation === null || !/^[A-Z][A-Za-z0-9]+$/.test(operation)) return null;
  const needed = operationActions({ service: null, operation });
  return needed === undefined || needed.assumed ? null : (needed.required[0] ?? null);
};

const principalOf = (principal: string | null): string | null =>
  principal?.startsWith('arn:') === true ? principal : null;

const resourceOf = (resource: string | null): string | null =>
  resource?.startsWith('arn:') === true ? resource : null;
