import { matchGlob } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { type Reading, valuesTold } from '../../intake/index.ts';
import type { JsonObject } from '../document/json-object.ts';
import { valuesOf } from '../document/values-of.ts';
import type { Need } from '../judge/need.ts';
import { isPlaceKey } from './is-place-key.ts';

/**
 * The Region or account of a call for a condition on it, where somebody says that it is wanted: the person's own words, or the statement itself,
 * whose resource names it. Null: it may be called by mistake.
 */
export const wantedPlace = (key: string, need: Need, { facts, statement }: Told): string | null => {
  if (!isPlaceKey(key)) return null;
  const { region, account } = readArn(need.resource);
  if (key.toLowerCase() !== 'aws:requestedregion') {
    const owner = need.resourceAccount ?? account;
    return valuesTold(facts, 'ownAccount').includes(owner) ? owner : null;
  }
  if (region === '') return null;
  return valuesTold(facts, 'regionWanted').includes(region) || isNamed(statement, region, need) ? region : null;
};

type Told = { readonly facts: Reading; readonly statement: JsonObject };

const isNamed = ({ Resource }: JsonObject, region: string, { resource }: Need): boolean =>
  valuesOf(Resource).some((pattern) => readArn(pattern).region === region && matchGlob(pattern, resource));
