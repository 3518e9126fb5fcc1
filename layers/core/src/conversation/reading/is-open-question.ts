import type { Facts } from '../../intake/index.ts';
import { asksSomething } from './asks-something.ts';

/** A question that quotes nothing of AWS: an operation that it names is what it asks about. */
export const isOpenQuestion = ({ text, denials, errors }: Facts): boolean =>
  (asksSomething(text) || /[.。]\s*$/.test(text)) &&
  !/[\n]\s*\S*(?:Exception|Error)/.test(text) &&
  denials.every(({ statedBy, principal }) => (statedBy === 'operation' || statedBy === 'code') && principal === null) &&
  errors.every(({ message }) => message.length <= 20);
