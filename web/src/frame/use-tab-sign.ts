import { useEffect } from 'react';
import { diagnosisOf, type TurnMessage } from '../conversation/message.ts';

/** How the conversation stands, as its tab tells it from afar. */
export type TabSign = 'idle' | 'busy' | 'fixed' | 'open';

/** The sign of a conversation: still answering, a proven fix, or an answer without one. */
export const signOf = (messages: readonly TurnMessage[], isBusy: boolean): TabSign => {
  if (isBusy) return 'busy';
  const last = messages.map(diagnosisOf).findLast((diagnosis) => diagnosis != null);
  if (last == null) return 'idle';
  return last.fix.verification.after === 'allowed' ? 'fixed' : 'open';
};

/** Shows the sign in the title and in the icon of the tab. */
export const useTabSign = (sign: TabSign, title: string = titles[sign]): void =>
  useEffect(() => {
    document.title = title;
    // One file with the four pictures side by side: the page's own policy lets no image be made here.
    document.querySelector('link[rel=icon]')?.setAttribute('href', `icon.svg#${sign}`);
  }, [sign, title]);

const titles: Readonly<Record<TabSign, string>> = {
  idle: 'whydenied',
  busy: '… whydenied',
  fixed: '✓ fix found · whydenied',
  open: '? one step open · whydenied',
};
