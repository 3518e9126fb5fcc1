import type { AskedForm } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Composition } from '../compose/composition.ts';
import { sayComposed } from '../compose/say-composed.ts';
import { standingLimits } from '../compose/standing-limits.ts';
import type { Case, Made } from '../conversation.ts';
import { sayInForm } from '../documents/say-in-form.ts';
import { notionsIn } from '../reading/notions-in.ts';
import { proseOf } from '../reading/prose-of.ts';
import type { TurnReading } from '../reading/turn-reading.ts';
import type { Step } from '../step.ts';
import { alone, type Taken } from './keep-turn.ts';
import { withWritten } from './written-beside.ts';

/** A policy that was wished for; what is asked next ("in Terraform?") is asked of the page on it. */
export const composedStep = (
  { asked, conversation }: Taken,
  { made, wish = asked.facts.text, lead }: Extract<TurnReading, { kind: 'composed' }>,
): Step => {
  const thread = { pages: [pageOfKind(made)], question: asked.facts.text.slice(0, longestQuestion), practice: null };
  const composed = sayComposed(made, standingLimits(wish).rest, formIn(asked.facts));
  const step = alone('policyCheck', lead === undefined ? composed : `${lead}\n\n${composed}`, {
    asked,
    conversation: { ...conversation, thread },
  });
  const { open, cases } = step.conversation;
  const statements = made.flatMap(({ policyType, statements: all }) => (policyType === 'identity' ? all : []));
  return {
    ...step,
    conversation: {
      ...step.conversation,
      cases: cases.map((each, at) => (at === open ? withWritten(without(each, conversation.made), statements) : each)),
      made: { text: wish.slice(0, longestQuestion), wished: null, all: made },
    },
  };
};

/** The case without what was made for a wish that was said on since. */
const without = (current: Case, before: Made | undefined): Case => {
  const old = new Set((before?.all ?? []).flatMap(({ statements }) => statements.map((each) => JSON.stringify(each))));
  return { ...current, beside: (current.beside ?? []).filter((each) => !old.has(JSON.stringify(each))) };
};

/** "As Terraform": asked for with the policy itself. */
const formIn = (facts: Facts): AskedForm => {
  const said = notionsIn(proseOf(facts));
  if (said.has('cdk', 'python')) return 'cdkPython';
  return forms.find((form) => said.has(form) && (form !== 'cli' || asCommand.test(facts.text))) ?? 'json';
};

// A queue of orders is called `commandes` too.
const asCommand =
  /\bcli\b|\b(?:as|with) (?:an? )?(?:aws )?commands?\b|command[- ]line|kommandozeile|als befehl|ligne de commande|en commande|l[ií]nea de comandos|linha de comando|riga di comando|コマンド|命令行?/i;

const forms = ['terraform', 'sam', 'cdk', 'cli'] as const satisfies readonly AskedForm[];

/** The policy that was made last, in another form. */
export const inFormStep = ({ asked, conversation }: Taken, form: AskedForm): Step => {
  const { made } = conversation;
  if (made === undefined) throw new Error('bug: nothing was made');
  const step = alone('policyCheck', sayInForm(made.all, form), { asked, conversation });
  return { ...step, conversation: { ...step.conversation, made } };
};

const pageOfKind = ([made]: readonly Composition[]): string => {
  if (made?.policyType === 'serviceControl') return 'scp';
  if (made?.policyType === 'permissionsBoundary') return 'boundaries';
  if (made?.policyType !== 'resource') return 'least-privilege';
  return made.title.includes('trust') ? 'trust' : 'resource-policies';
};

const longestQuestion = 1_500;
