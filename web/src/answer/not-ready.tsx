import type { ReactNode } from 'react';
import { Ticked } from '../words/ticked.tsx';
import { blanksIn, sayFillIn } from './fill-ins.ts';

/** Names that the policy itself waits for: they are told, for another policy is another fix, with a proof of its own. */
export const NotReady = ({ document }: { readonly document: string }): ReactNode => {
  const blanks = blanksIn(document);
  if (blanks.length === 0) return null;
  const names = blanks.map((name) => `the ${sayFillIn(name)} (\`{${name}}\`)`).join(', ');
  const [are, them] = blanks.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return (
    <p className="not-ready">
      <strong>Not ready:</strong>{' '}
      <Ticked text={`${names} ${are} not told yet. Say ${them} below, and the fix is made anew with ${them}.`} />
    </p>
  );
};
