import type { Conversation } from './conversation.ts';

/** Whether what a store gave back has the shape of a conversation: everything after it trusts the type. */
export const isConversation = (value: unknown): value is Conversation =>
  isObject(value) &&
  (value['topic'] === null || isTopic(value['topic'])) &&
  isListOf(value['settled'], isObject) &&
  isListOf(value['turns'], (turn) => isObject(turn) && typeof turn['message'] === 'string');

const isTopic = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['text'] === 'string' &&
  isEvidence(value['evidence']) &&
  isEvidence(value['afterFix']) &&
  isListOf(value['found'], isObject) &&
  (value['outcome'] === null || (isObject(value['outcome']) && isObject(value['outcome']['fix'])));

const isEvidence = (value: unknown): boolean =>
  isObject(value) &&
  isListOf(value['policies'], isObject) &&
  ['principals', 'seenLayers', 'unseenLayers', 'notes'].every((list) => Array.isArray(value[list]));

const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
