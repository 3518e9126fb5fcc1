import { lower } from '../capital.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { sayPoint } from '../points/say-point.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { fitParts } from '../reply/fit-parts.ts';
import { bestForm, fixBlocks } from '../reply/fix-blocks.ts';
import { limits } from '../reply/limits.ts';
import { restsOn } from '../reply/rests-on.ts';
import { sayCheckedLine } from '../reply/say-checked-line.ts';
import { sayDenied } from '../reply/say-denied.ts';
import { sayUnseenLine } from '../reply/say-unseen-line.ts';
import { shortName } from '../reply/short-name.ts';
import { actAlone, actSentence } from '../say-act.ts';
import type { ToldAsk } from './ask.ts';
import { lookCommand } from './look-command.ts';
import { sayAll } from './say-all.ts';
import { sayBypass } from './say-bypass.ts';
import { sayChange } from './say-change.ts';
import { sayForm } from './say-form.ts';
import { sayHolder } from './say-holder.ts';
import { sayLayer } from './say-layer.ts';
import { sayLook } from './say-look.ts';
import { sayMisplaced } from './say-misplaced.ts';
import { sayNext } from './say-next.ts';
import { sayOpens } from './say-opens.ts';
import { sayOverlap } from './say-overlap.ts';
import { sayOwnSide } from './say-own-side.ts';
import { sayOwnerText } from './say-owner-text.ts';
import { sayEverythingOf, sayPublic } from './say-public.ts';
import { sayReach } from './say-reach.ts';
import { sayTakeOut } from './say-take-out.ts';
import { sayUndo } from './say-undo.ts';
import { sayVerify } from './say-verify.ts';
import { sayWhom } from './say-whom.ts';
import { sayWhyMore } from './say-why-more.ts';
import { sayWhyNow } from './say-why-now.ts';
import { sayWrong } from './say-wrong.ts';

/** The answer to a question about an answer: from the same findings, only what was asked, the fix not once more. */
export const sayFollowUp = (asks: ToldAsk, explained: Explained): string => {
  if (asks.kind === 'form') return sayForm(asks.form, explained);
  if (asks.kind === 'everythingOf') return sayEverythingOf(asks.service, explained);
  if (asks.kind === 'holder') return sayHolder(asks.principal, explained);
  if (asks.kind === 'misplaced') return sayMisplaced(asks.holder, explained);
  if (asks.kind === 'point') return sayPoint(asks.point, explained);
  if (asks.kind === 'undo') return sayUndo(explained, asks.form ?? null);
  if (asks.kind === 'ownerText') return sayOwnerText(explained, asks.letter);
  if (asks.kind === 'layer' && asks.ofOthers === true) return sayReach(asks.policyType);
  return asks.kind === 'layer' ? sayLayer(asks.policyType, explained) : sayers[asks.kind](explained);
};

const sayers: Readonly<
  Record<
    Exclude<
      ToldAsk['kind'],
      'form' | 'layer' | 'everythingOf' | 'point' | 'ownerText' | 'holder' | 'misplaced' | 'undo'
    >,
    (explained: Explained) => string
  >
> = {
  opens: (explained) => sayOpens(explained),
  all: (explained) => sayAll(explained),
  mayChange: (explained) => sayChange(explained),
  wrong: (explained) => sayWrong(explained),
  next: (explained) => sayNext(explained),
  why: (explained) => sayWhyMore(explained),
  smaller: (explained) => saySmaller(explained),
  proof: (explained) => sayProven(explained),
  alternatives: (explained) => sayAlternatives(explained),
  safe: (explained) => [sayOpens(explained), ...explained.repair.details.exposure.slice(0, 2)].join('\n\n'),
  who: (explained) => sayWho(explained),
  whom: (explained) => sayWhom(explained),
  where: (explained) => sayAgain(explained),
  again: (explained) => sayAgain(explained),
  doIt: (explained) => `I change nothing in any account: I only read and decide. ${sayForm('cli', explained)}`,
  wait: () => sayWait,
  overlap: (explained) => sayOverlap(explained),
  ownSide: (explained) => sayOwnSide(explained),
  bypass: (explained) => sayBypass(explained),
  asRoot: (explained) => sayBypass(explained, true),
  public: (explained) => sayPublic(explained),
  takeOut: (explained) => sayTakeOut(explained),
  whyNow: (explained) => sayWhyNow(explained),
  look: (explained) => sayLook(explained),
  verify: (explained) => sayVerify(explained),
  about: (explained) => sayAboutCase(explained),
  brief: (explained) => `${firstSentence(sayDenied(explained))} ${sentence(actAlone(explained))}`,
};

/** Where it is not plain what is asked: that this cannot be told, what is known, what it hangs on, and the command that prints that. */
const sayAboutCase = (explained: Explained): string => {
  const { diagnosis, repair } = explained;
  const [question] = diagnosis.questions;
  const { denial } = diagnosis;
  const { resource = null, principal = null } = diagnosis.requests[0] ?? {};
  const type = denial.policyType === 'unknown' ? 'identity' : denial.policyType;
  const command = question?.command ?? lookCommand(type, { policyArn: denial.policyArn, resource, principal });
  const hangs = question === undefined ? `what ${policyKindWords(type)} says` : lower(question.ask);
  return fitParts(
    [
      { text: `**That I cannot tell from what is here.** Known is: ${firstSentence(sayDenied(explained))}` },
      { text: sayWhyMore(explained), rank: 1 },
      { text: `It hangs on ${hangs.replace(/[.?]$/, '')}; this prints it:` },
      { text: codeBlock('sh', command), isBlock: true },
      ...(repair.fix.steps.length === 0
        ? []
        : [
            {
              text: 'Paste what it prints, or ask for the fix in another form, how to undo it, what it opens, whom to ask.',
              rank: 2,
            },
          ]),
    ],
    limits.answer,
  );
};

const sayWait =
  'IAM’s changes count within seconds, seldom after more than a minute or two; nothing has to be deployed or restarted for them. Temporary credentials see a changed policy at once; only a changed *session* policy, tag or role needs new credentials.';

const sayAgain = (explained: Explained): string => {
  const { fix, details } = explained.repair;
  const owner = details.ownerText === null ? [] : [codeBlock('text', details.ownerText)];
  const [first] = fix.steps;
  // Who asks for the block wants it as it will stand, not what changes in it.
  const form = first?.edits !== undefined && first.sam !== '' ? 'sam' : bestForm(explained);
  const blocks = [...fixBlocks(explained, form), ...owner];
  return fitParts(
    [
      { text: sentence(actSentence(explained)) },
      ...blocks.map((text) => ({ text, isBlock: true })),
      { text: fix.steps.length === 0 ? sayDenied(explained) : (sayCheckedLine(explained) ?? ''), rank: 1 },
    ],
    limits.answer,
  );
};

const sayWho = ({ diagnosis }: Explained): string => {
  const [stated] = diagnosis.requests;
  const known = diagnosis.requests.find(({ principal }) => principal !== null);
  if (known?.principal == null)
    return 'The text names nobody. `aws sts get-caller-identity`, run where the call is made, shows who it is.';
  const what = stated?.action == null ? '' : `, which called ${shortName(stated.action)}`;
  return `It is ${principalWords(known.principal)}${what}: ${shortName(known.principal)}.`;
};

const saySmaller = ({ repair }: Explained): string => {
  const shown = repair.fix.steps.flatMap(({ statement }) => (statement === null ? [] : [statement]));
  if (shown.length === 0) return 'There is no statement to make smaller: the answer adds none.';
  const statements = shown.filter(({ Effect }) => Effect !== 'Deny');
  if (statements.length === 0)
    return 'There is no Allow to make smaller: the statement is a Deny, which grants nothing; it spares what was refused, and ask what it opens for the breadth of that.';
  const actions = statements.flatMap(({ Action }) => [Action].flat()).map(String);
  const resources = statements.flatMap(({ Resource }) => (Resource === undefined ? [] : [Resource].flat())).map(String);
  const size = `${actions.map(codeSpan).join(', ')} on ${resources.length === 0 ? 'the resource that carries the policy' : resources.map(shortName).join(', ')}`;
  const narrow = repair.fix.verification.narrowest
    ? 'Each part of it was left out in turn, and each time the call was denied again: it is as small as it gets.'
    : 'It names exactly what the denied call asks for. Smaller only by a condition that your calls meet, such as `aws:SourceVpce` or a tag.';
  return `It allows ${size}, nothing else. ${narrow}`;
};

const sayProven = (explained: Explained): string => {
  const checked = sayCheckedLine(explained);
  const unseen = sayUnseenLine(explained);
  return [
    `What it rests on: ${restsOn(explained)}.`,
    ...(checked === null ? [] : [checked]),
    ...(unseen === null ? [] : [unseen]),
  ].join(' ');
};

const sayAlternatives = ({ diagnosis }: Explained): string => {
  const { confidence, alternatives } = diagnosis.cause;
  if (alternatives.length === 0)
    return confidence === 'certain'
      ? 'No: an engine or AWS’s own sentence decided it, and nothing shown speaks for another cause.'
      : 'Nothing else fits what you showed so far.';
  return `It could also be:\n\n${alternatives
    .slice(0, 3)
    .map(({ because }) => `- ${because}`)
    .join('\n')}`;
};

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
