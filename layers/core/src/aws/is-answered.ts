import type { Answered } from '../conversation/index.ts';

/** Whether what came over the wire is an answer: all that reads it trusts the type. */
export const isAnswered = (value: unknown): value is Answered => fits(value, shape);

type Shape = 'text' | 'object' | 'list' | 'some' | { readonly [field: string]: Shape };

const evidence: Shape = {
  policies: 'list',
  principals: 'list',
  seenLayers: 'list',
  unseenLayers: 'list',
  notes: 'list',
};

const shape: Shape = {
  answer: {
    cause: { title: 'text', confidence: 'text', alternatives: 'list' },
    denial: { kind: 'text', policyType: 'text' },
    requests: 'some',
    fix: { kind: 'text', steps: 'list', actions: 'list', verification: 'object' },
    questions: 'list',
    notEvaluated: 'list',
    citations: 'list',
    explanation: 'text',
  },
  facts: { text: 'text', plain: 'text', errors: 'list', denials: 'list', mentions: 'object', secrets: 'list' },
  evidence,
  shown: evidence,
  diagnosis: { cause: { title: 'text' }, requests: 'some', questions: 'list', because: 'list' },
  repair: { fix: { kind: 'text', steps: 'list' }, details: 'object' },
};

const fits = (value: unknown, wanted: Shape): boolean => {
  if (wanted === 'text') return typeof value === 'string';
  if (wanted === 'list') return Array.isArray(value);
  if (wanted === 'some') return Array.isArray(value) && value.length > 0 && value.every(isObject);
  if (!isObject(value)) return false;
  return wanted === 'object' || Object.entries(wanted).every(([field, each]) => fits(value[field], each));
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
