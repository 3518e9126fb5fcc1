import { isByTouch, isHere, sayHowToStart } from '../frame/by-device.ts';
import type { ServerMode } from './use-server-mode.ts';

/** What leaves the machine in this mode, in one or two sentences that are true of it. */
export const sayWhatLeaves = (mode: ServerMode | 'unreachable' | null, host: string): string => {
  if (mode === null) return 'Asking the server what leaves this machine…';
  if (mode === 'unreachable')
    return `The server does not answer, so nothing can be asked. ${sayHowToStart(host, isByTouch())}`;
  const toIam =
    mode.account === 'live'
      ? 'Reads policies from your AWS account with your own credentials, and changes nothing there.'
      : null;
  const toBedrock =
    mode.wordedBy === 'template'
      ? null
      : `What you paste, with secrets masked, goes to Amazon Bedrock in your account (${mode.wordedBy}) for the wording.`;
  const leaves = [toIam, toBedrock].filter((sentence) => sentence !== null);
  return leaves.length === 0
    ? `${isHere(host) ? 'Nothing leaves this machine.' : 'What you paste goes to this server and no further.'} ${accountWords[mode.account]}`
    : leaves.join(' ');
};

const shown = 'Paste the policies too, and the fix is proven on them.';

const accountWords = {
  live: '',
  file: 'Roles are looked up in your account file.',
  demo: shown,
  none: shown,
} as const;
