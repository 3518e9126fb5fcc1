import type { Conversation } from './conversation.ts';

/** Whether what a store gave back has the shape of a conversation: everything after it trusts the type. */
export const isConversation = (value: unknown): value is Conversation =>
  isObject(value) &&
  isListOf(value['cases'], isCase) &&
  (value['open'] === null || typeof value['open'] === 'number') &&
  (value['language'] === null || typeof value['language'] === 'string') &&
  (value['made'] === undefined || isMade(value['made'])) &&
  (value['lately'] === undefined || isLately(value['lately'])) &&
  (value['scanned'] === undefined || isScanned(value['scanned'])) &&
  (value['asks'] === undefined || isListOf(value['asks'], (ask) => typeof ask === 'string')) &&
  isListOf(value['turns'], (turn) => isObject(turn) && typeof turn['message'] === 'string');

const isMade = (value: unknown): boolean =>
  isObject(value) && typeof value['text'] === 'string' && isListOf(value['all'], isObject);

const isLately = (value: unknown): boolean =>
  isObject(value) && typeof value['words'] === 'string' && (value['letter'] === null || isObject(value['letter']));

const isScanned = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['template'] === 'string' &&
  typeof value['after'] === 'number' &&
  (value['code'] === undefined || (isObject(value['code']) && typeof value['code']['text'] === 'string'));

const isCase = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['text'] === 'string' &&
  isEvidence(value['evidence']) &&
  isEvidence(value['afterFix']) &&
  isListOf(value['found'], isObject) &&
  isListOf(value['settled'], isOutcome) &&
  isListOf(value['answered'], (ask) => typeof ask === 'string') &&
  (value['ownAccount'] === undefined || typeof value['ownAccount'] === 'string') &&
  (value['wishes'] === undefined || isListOf(value['wishes'], isObject)) &&
  (value['offered'] === undefined || isListOf(value['offered'], isObject)) &&
  (value['beside'] === undefined || isListOf(value['beside'], isObject)) &&
  (value['corrections'] === undefined || isObject(value['corrections'])) &&
  (value['checked'] === undefined || isChecked(value['checked'])) &&
  (value['outcome'] === null || isOutcome(value['outcome']));

const isChecked = (value: unknown): boolean =>
  isObject(value) &&
  isListOf(value['held'], (id) => typeof id === 'string') &&
  (value['asked'] === null || typeof value['asked'] === 'string');

const isOutcome = (value: unknown): boolean =>
  isObject(value) && isObject(value['fix']) && Array.isArray(value['foreseen']);

const isEvidence = (value: unknown): boolean =>
  isObject(value) &&
  isListOf(value['policies'], isObject) &&
  ['principals', 'seenLayers', 'unseenLayers', 'notes'].every((list) => Array.isArray(value[list]));

const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
