import { readArn } from '../../arn/index.ts';
import { isAction } from '../../catalog/index.ts';
import { hasShape } from './has-shape.ts';
import { knownKeys, tagKeys } from './known-keys.ts';
import type { Probe } from './probe.ts';

/** Whether such a request can reach AWS at all: what no caller can ask is not lost when a policy stops allowing it. */
export const canHappen = ({ principal, action, resource, context }: Probe): boolean =>
  isAction(action) &&
  isOfOnePartition(principal, resource) &&
  Object.entries(context).every(([key, value]) => isBrought(key, value, action));

const isOfOnePartition = (principal: string, resource: string): boolean => {
  const [own, its] = [readArn(principal).partition, readArn(resource).partition];
  return own === '' || its === '' || own === its;
};

const isBrought = (key: string, value: unknown, action: string): boolean => {
  const isKnown =
    !/^aws:/i.test(key) || isOneOf(key.includes('/') ? tagKeys : knownKeys(action), key.replace(/\/.*$/s, ''));
  return isKnown && [value].flat().every((one) => hasShape(key, String(one)));
};

const isOneOf = (keys: readonly string[], name: string): boolean =>
  keys.some((known) => known.toLowerCase() === name.toLowerCase());
