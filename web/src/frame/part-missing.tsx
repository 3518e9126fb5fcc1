import { type ReactNode, useEffect } from 'react';
import { keepDraft } from '../ask/use-draft.ts';
import { isByTouch, sayHowToStart } from './by-device.ts';

/**
 * Stands where a part of the page could not be fetched: the server is gone, or was renewed since the page was opened.
 * What was asked and not answered is kept for the page that is loaded next.
 */
export const PartMissing = ({ asked = '' }: { readonly asked?: string }): ReactNode => {
  useEffect(() => keepDraft(asked), [asked]);
  return (
    <div className="failure" role="alert">
      <p>The server does not answer. Is it still running? {sayHowToStart(location.hostname, isByTouch())}</p>
      <button type="button" onClick={() => location.reload()}>
        Load the page again
      </button>
    </div>
  );
};
