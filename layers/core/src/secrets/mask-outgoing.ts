import { maskSecrets } from './mask-secrets.ts';
import { maskValue } from './mask-value.ts';

/** What is sent back of what somebody sent: an answer that only repeats names holds no credential either. */
export const maskOutgoing = <Value>(value: Value): Value => {
  // Read as one text first: nearly every answer holds none, and each text of its own costs more.
  const text = JSON.stringify(value) ?? '';
  return maskSecrets(text).text === text ? value : maskValue(value).value;
};
