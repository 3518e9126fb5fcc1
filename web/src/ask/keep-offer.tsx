import type { ReactNode } from 'react';
import { keepAroundError } from './keep-around-error.ts';
import { bytesOf, limits } from './limits.ts';

type Props = { readonly text: string; readonly tooLarge: string | null; readonly keep: (text: string) => void };

/** Offers to cut a text that is too long to the lines around its error. */
export const KeepOffer = ({ text, tooLarge, keep }: Props): ReactNode =>
  tooLarge === null || bytesOf(text) <= limits.message ? null : (
    <button type="button" onClick={() => keep(keepAroundError(text, limits.message))}>
      Keep the lines around the error
    </button>
  );
