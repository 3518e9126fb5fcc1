import { type Evidence, noEvidence, type SeenSetting } from '../../intake/index.ts';
import type { Asked } from '../account/asked.ts';

type Told = Partial<SeenSetting> & Pick<SeenSetting, 'kind' | 'arn' | 'name'>;

/** What the account says of how a resource is set up. */
export const settingEvidence = (told: Told, failed: readonly Asked<unknown>[] = []): Evidence => ({
  ...noEvidence,
  settings: [{ roleArn: null, uses: [], dataAccess: [], ...told }],
  notes: failed.flatMap(unreadNote),
});

/** That a setting could not be read, as a note: it is no policy, so that no layer misses it. */
export const unreadSetting = (arn: string, asked: Asked<unknown>): Evidence => ({
  ...noEvidence,
  notes: asked.kind === 'absent' ? [`there is no \`${arn}\` in this account and Region`] : unreadNote(asked),
});

/** That nothing of a setting is told, and why. */
export const untoldSetting = (_: string, because: string): Evidence => ({ ...noEvidence, notes: [because] });

const unreadNote = (asked: Asked<unknown>): string[] => (asked.kind === 'unread' ? [asked.because] : []);
