import { entryOf, type LooseNode } from '../loose/node.ts';
import { readLoose } from '../loose/read-loose.ts';

/** Who called: an object in an event; in a row of Athena's, the text of a struct, `{type=AssumedRole, arn=…}`. */
export const identityOf = (event: LooseNode): LooseNode | undefined => {
  const identity = entryOf(event, 'userIdentity');
  return identity?.kind === 'string' && identity.value.startsWith('{') ? readLoose(identity.value, 0).node : identity;
};
