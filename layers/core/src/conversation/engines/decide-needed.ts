import { readArn } from '../../arn/index.ts';
import { codeBlock, codeSpan, principalWords } from '../../explain/index.ts';
import { theSame } from '../reading/asks-needed.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { askedActions } from '../told/asked-actions.ts';
import { readModels } from '../told/read-models.ts';
import { companions } from './companions.data.ts';
import type { EngineQuestion } from './engine-question.ts';
import { resourceFor, statementFor } from './statement-for.ts';

/** Whether the call of a case needs another action as well: by the fix, by the chain of the call, by what AWS asks beside it; what none of them knows it does not ask. */
export const decideNeeded = ({ answered, facts }: EngineQuestion): string => {
  const { requests } = answered.diagnosis;
  const [stated] = requests;
  const own = stated?.action ?? null;
  const asked = askedActions(facts, own)
    .filter((action) => !isSame(action, own))
    .slice(0, most);
  if (own === null || asked.length === 0)
    return 'Name the action as IAM does, such as `s3:PutObject`: then I can say whether this call asks for it.';
  const answers = asked.map((action) =>
    verdictOf(action, { own, answered, isOfItself: theSame.test(plainLetters(facts.text)) }),
  );
  const writer = writerOf(asked, facts, { action: own, resource: stated?.resource ?? null });
  const added = [...answers.flatMap(({ add }) => (add === null ? [] : [add])), ...(writer === null ? [] : [writer])];
  const shown =
    added.length === 0
      ? []
      : [
          added.length === 1 ? 'The statement for it:' : 'The statements for them:',
          codeBlock('json', JSON.stringify(added.length === 1 ? added[0] : added, null, 2)),
        ];
  const writes =
    writer === null ? [] : ['The model that writes the answer is asked for besides: `bedrock:InvokeModel` on its ARN.'];
  return [...answers.map(({ says }) => says), ...writes, ...shown].join('\n\n');
};

/** What writes the answer of RetrieveAndGenerate: the model that is named, else one to fill in. */
const writerOf = (
  asked: readonly string[],
  { text, mentions }: EngineQuestion['facts'],
  { action, resource }: { readonly action: string; readonly resource: string | null },
): Statement | null => {
  if (!asked.some((each) => /^bedrock:RetrieveAndGenerate/i.test(each)) || /InvokeModel/i.test(action)) return null;
  if (asked.includes('bedrock:InvokeModel')) return null;
  const region = readArn(resource).region;
  const id = mentions.modelIds[0] ?? readModels(text)[0] ?? '{ModelId}';
  return statementFor(
    'bedrock:InvokeModel',
    `arn:aws:bedrock:${region === '' ? '{Region}' : region}::foundation-model/${id}`,
  );
};

const most = 3;

type Statement = Readonly<Record<string, unknown>>;
type Verdict = { readonly says: string; readonly add: Statement | null };

type Asked = {
  readonly own: string;
  readonly answered: EngineQuestion['answered'];
  /** Whether it is in what is there already is asked, not whether this call wants it. */
  readonly isOfItself: boolean;
};

const verdictOf = (action: string, { own, answered, isOfItself }: Asked): Verdict => {
  const { requests } = answered.diagnosis;
  const [stated] = requests;
  const inFix = answered.repair.fix.steps.find(({ statement }) =>
    [statement?.['Action'] ?? []].flat().some((each) => isSame(String(each), action)),
  );
  if (inFix !== undefined)
    return { says: `**Yes:** the call asks for ${codeSpan(action)} too, and the fix has it already.`, add: null };
  const foreseen = requests.find((each) => isSame(each.action, action));
  const isOthers =
    foreseen?.by === 'other' || (foreseen?.principal ?? stated?.principal) !== (stated?.principal ?? null);
  if (foreseen !== undefined && isOthers)
    return {
      says: `**Yes, but not from this caller:** ${foreseen.principal === null ? 'the service behind it' : principalWords(foreseen.principal)} makes that call, and needs ${codeSpan(action)}${onWords(foreseen.resource)}.`,
      add: null,
    };
  const add = statementFor(action, foreseen?.resource ?? resourceFor(action, stated?.resource ?? null));
  const row = companions.find(({ of, also }) => of.test(own.toLowerCase()) && also.test(action.toLowerCase()));
  if (row?.verdict === 'yes') return { says: `**Yes:** ${row.because}.`, add };
  if (row !== undefined)
    return { says: `**Only if** ${row.because}. ${codeSpan(own)} itself does not ask for ${codeSpan(action)}.`, add };
  if (foreseen !== undefined)
    return foreseen.required
      ? { says: `**Yes:** the same call asks for ${codeSpan(action)}${onWords(foreseen.resource)}.`, add }
      : { says: `**Only in some calls:** ${codeSpan(action)} is asked when the call carries what it is for.`, add };
  const isSibling = serviceOf(action) === serviceOf(own);
  return {
    says: isOfItself
      ? `**It is a permission of its own:** ${codeSpan(action)} is not in ${codeSpan(own)}, which is what this call asks for. It is needed if your code makes that call too.`
      : `**No:** this call asks for ${knownWords(own, answered)}, not for ${codeSpan(action)}, which is a permission of its own. It is needed only if your code makes that call itself; without it, leave it out.`,
    add: isSibling ? add : null,
  };
};

const knownWords = (own: string, { repair }: EngineQuestion['answered']): string =>
  [...new Set([own, ...repair.fix.actions])].map(codeSpan).join(', ');

const serviceOf = (action: string): string => action.split(':')[0]?.toLowerCase() ?? '';

const onWords = (resource: string | null): string =>
  resource === null || resource === '*' ? '' : ` on ${codeSpan(resource)}`;

const isSame = (one: string | null, other: string | null): boolean => one?.toLowerCase() === other?.toLowerCase();
