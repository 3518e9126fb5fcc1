import {
  type Answered,
  briefly,
  brieflyWhy,
  type Diagnosed,
  escapeMarks,
  type LivePorts,
  placesOf,
} from '@whydenied/core';
import { answering } from '../functions/composition/answering.ts';
import { type Configuration, readConfiguration } from '../functions/composition/configuration.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { printRest, printWhy } from './print-brief.ts';
import type { Arguments, FixFormat } from './read-arguments.ts';
import { readEvidence } from './read-evidence.ts';
import { readInput } from './read-input.ts';
import type { Terminal } from './terminal.ts';

type Asked = Extract<Arguments, { kind: 'diagnose' }>;

/** The pipeline in process: text in, cause and proven fix out. */
export const diagnose = async (asked: Asked, terminal: Terminal): Promise<ExitCode> => {
  const input = await readInput(asked.inputs, { isTerminal: terminal.inputIsTerminal });
  if (input.cutFrom !== null)
    terminal.tell(`the input has ${input.cutFrom} bytes: only the part around the denial was read`);
  const shown = readEvidence(asked.evidence);
  for (const file of shown.withoutPolicy)
    terminal.tell(`\`${file}\` holds no policy, template or account details: read as text`);
  const text = [input.text, shown.text].filter((part) => part.trim() !== '').join('\n\n');
  if (text.trim() === '' && asked.evidence.length === 0) return nothing(terminal);
  const configuration = configurationOf(asked, terminal);
  const live = await liveOf(configuration);
  if (live !== undefined) terminal.tell(await tellsAccount(live));
  const answer = answering(configuration, live);
  const answered = await answer({ input: text, evidence: shown.evidence, ...firstLine(asked, terminal) }, 'local');
  if (holdsNothing(answered)) return nothing(terminal);
  terminal.print(printed(answered, asked, terminal));
  return exitCode.answered;
};

/** Says why as soon as it is known: what to do about it is searched for while the person reads. */
const firstLine = (asked: Asked, terminal: Terminal): { readonly onDiagnosed?: (found: Diagnosed) => void } =>
  asked.json || asked.format !== null
    ? {}
    : {
        onDiagnosed: (found) => {
          if (!holdsNothing(found)) terminal.print(printWhy(brieflyWhy(found.diagnosis), terminal));
        },
      };

const configurationOf = (asked: Asked, terminal: Terminal): Configuration =>
  readConfiguration({
    ...terminal.environment,
    ...(asked.account === null ? {} : { ACCOUNT_FILE: asked.account }),
    ...(asked.live ? { LIVE_ACCOUNT: 'on' } : {}),
  });

/** Said before anything else: whether there is an account to read. */
const tellsAccount = async ({ account, deadlineMilliseconds }: LivePorts): Promise<string> => {
  const identity = await account.identity({
    signal: AbortSignal.timeout(deadlineMilliseconds),
    mayCache: true,
    caller: null,
  });
  return identity.kind === 'known'
    ? `reading the account ${identity.account}…`
    : `nothing was read from the account: ${identity.because}`;
};

/** The SDK is loaded only when the account is read. */
const liveOf = async (configuration: Configuration): Promise<LivePorts | undefined> => {
  if (!configuration.isLive) return undefined;
  const { livePorts } = await import('../functions/composition/live-ports.ts');
  return livePorts(configuration, { count: () => undefined, audit: () => undefined });
};

const nothing = (terminal: Terminal): ExitCode => {
  terminal.tell(
    'there is nothing to diagnose in the input: paste the whole error, from its code to the end of the sentence',
  );
  return exitCode.nothingToDiagnose;
};

const holdsNothing = ({ diagnosis, facts, evidence }: Diagnosed): boolean => {
  const [stated] = diagnosis.requests;
  const isSilent =
    stated === undefined || (stated.action === null && stated.principal === null && stated.resource === null);
  return diagnosis.cause.id === null && isSilent && facts.errors.length === 0 && evidence.policies.length === 0;
};

const printed = (answered: Answered, asked: Asked, terminal: Terminal): string => {
  if (asked.json) return `${escapeMarks(JSON.stringify(answered.answer, null, 2))}\n`;
  if (asked.format === null) return printRest(briefly(answered), terminal);
  const forms = placesOf(answered.answer.fix.steps).map(({ last }) => formOf(last, asked.format ?? 'json'));
  if (forms.length === 0) terminal.tell(briefly(answered).act);
  return forms.map((form) => `${form.trimEnd()}\n`).join(asked.format === 'sam' ? '---\n' : '\n');
};

const formOf = (step: Answered['answer']['fix']['steps'][number], format: FixFormat): string => step[format];
