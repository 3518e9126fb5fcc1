import type { Evidence } from '../../intake/index.ts';
import type { Access } from '../account/access.ts';
import { ask } from '../account/ask.ts';
import type { Asked } from '../account/asked.ts';
import { handOver, takeOver } from '../account/hand-over.ts';
import { goneBecause } from './resource-evidence.ts';

/** One resource, by its ARN as it was written; `held`: the ARN that the caller was let in for. */
export type Reading = {
  readonly access: Access;
  readonly arn: string;
  readonly signal: AbortSignal;
  readonly held?: string | undefined;
};

/** Which ARN AWS holds it by; absent and unread as every read. */
export type FoundArn = Exclude<Asked<string>, { readonly kind: 'absent' }> | { readonly kind: 'absent' };

/** Finds a resource, and reads what it says of itself. */
export type ReadResource = {
  readonly find: (reading: Reading) => Promise<FoundArn>;
  readonly read: (reading: Reading) => Promise<Evidence>;
};

type Parts<Output> = {
  /** The permission of the first read, and what its sentence names. */
  readonly needs: string;
  readonly on?: (arn: string) => string;
  /** The one read that both finds the resource and shows the most of it. */
  readonly send: (access: Access, arn: string, options: { readonly abortSignal: AbortSignal }) => Promise<Output>;
  /** The ARN in AWS's answer; undefined: it names none, since the service finds a name only as it is spelled. */
  readonly nameIn: (output: Output, arn: string) => string | undefined;
  /** What the answer and further reads tell. */
  readonly show: (reading: Reading & { readonly of: string }, asked: Asked<Output>) => Evidence | Promise<Evidence>;
  /** That nothing of it is told, and why. */
  readonly untold: (arn: string, because: string) => Evidence;
};

/** A resource under the name that AWS answers with: what is shown is what was found, or nothing is. */
export const resourceReader = <Output>(parts: Parts<Output>): ReadResource => {
  const { needs, on = (arn) => arn, send, nameIn, show, untold } = parts;
  const first = ({ access, arn, signal }: Reading): Promise<Asked<Output>> =>
    ask({ needs, on: on(arn) }, signal, () => send(access, arn, { abortSignal: signal }));
  const nameOf = (asked: Asked<Output>, arn: string): string =>
    (asked.kind === 'answered' ? nameIn(asked.output, arn) : undefined) ?? arn;
  return {
    find: async (reading) => {
      const asked = await first(reading);
      if (asked.kind === 'unread') return asked;
      if (asked.kind === 'absent' && asked.isGone) return { kind: 'absent' };
      const output = nameOf(asked, reading.arn);
      handOver(reading, `${needs} ${output}`, asked);
      return { kind: 'answered', output };
    },
    read: async (reading) => {
      const { arn, held } = reading;
      const asked = takeOver<Output>(reading, `${needs} ${held}`) ?? (await first(reading));
      const of = nameOf(asked, arn);
      if (held !== undefined && asked.kind === 'answered' && of !== held) return untold(arn, renamed(arn));
      if (asked.kind === 'absent' && asked.isGone) return untold(arn, goneBecause(arn));
      return show({ ...reading, of }, asked);
    },
  };
};

const renamed = (arn: string): string =>
  `AWS answered for something else than \`${arn}\` meant a moment ago: ask again`;
