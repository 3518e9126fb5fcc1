import { bucketNamed, lastPart, readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import { nounOfResource } from '../change/noun-of-resource.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { otherNames } from './other-names.ts';

/** The resource of a case with the one other name in it that a message gives to a thing of its kind: "with guardrail abcd1234?"; null: it names none. */
export const namedTarget = (resource: string | null, facts: Facts): string | null => {
  const noun = nounOfResource(resource);
  if (resource === null || noun === null || facts.mentions.arns.length > 0) return null;
  const { type, id } = readArn(resource);
  // A role or an object has more than one name.
  if (type === 'role' || resource.includes(':s3:::')) return null;
  if (!new RegExp(`(?<![\\p{Script=Latin}_-])(?:${noun})(?![\\p{Script=Latin}])`, 'iu').test(plainLetters(facts.text)))
    return null;
  const own = bucketNamed(resource) ?? (id.split('/')[0] === '' ? lastPart(resource) : lastPart(id));
  const [name, ...more] = otherNames(facts, noun).filter((each) => !resource.includes(each));
  return name === undefined || more.length > 0 || own === '' || own === '*'
    ? null
    : `${resource.slice(0, resource.lastIndexOf(own))}${name}${resource.slice(resource.lastIndexOf(own) + own.length)}`;
};
