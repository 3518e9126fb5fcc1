import type { Composition } from '../compose/composition.ts';
import { sayComposed } from '../compose/say-composed.ts';
import type { WishedDocument } from './wished-document.ts';

/** A document of a case; where it was asked whether it would do, that first. */
export const sayDocument = ({ target, isAsked }: WishedDocument, made: readonly Composition[]): string => {
  const words = sayComposed(made);
  if (!isAsked) return words;
  return `${target === 'trust' ? '**No, not in place of it:** the trust policy says who takes the role up, not what the role may do.' : '**Yes, within one account that does as well:** an Allow on either side is enough. The statement on the role is mostly simpler, for it lies beside what else the role may do.'}\n\n${words}`;
};

/** What cannot be written of a case, and why. */
export const sayNoDocument = ({ target }: WishedDocument): string =>
  target === 'trust'
    ? 'Who takes that role up, your text does not say: name the service (Bedrock agent, knowledge base, Lambda, ECS …), the account or the pipeline, and I write its trust policy.'
    : `For that document I lack the resource or the caller: ${needs[target] ?? 'give the ARN of the resource and the role'}, and I write it.`;

const needs: Readonly<Record<string, string>> = {
  __proto__: null as never,
  dataAccess: 'tell the name of the collection and the role',
  bucket: 'tell the bucket and the role',
  key: 'tell the ARN of the key and the role',
};
