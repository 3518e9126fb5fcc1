import type { Step } from '../step.ts';
import type { StepPorts } from '../turn-ports.ts';
import type { Taken } from './keep-turn.ts';

/** A template without a denial asks whether it will work: its arrows are decided where somebody scans, else its policies are checked. */
export const scanStep = async (
  { scanning }: Pick<StepPorts, 'scanning'>,
  { asked }: Taken,
  checked: Step,
): Promise<Step> => {
  const template = asked.turn.evidence?.template ?? asked.facts.evidence.template?.text ?? templateIn(asked.facts.text);
  const words = template === null || scanning === undefined ? null : await scanning(template);
  return words === null ? checked : { ...checked, words };
};

/** A template as JSON amid what is written around it. */
const templateIn = (text: string): string | null => {
  const [start, end] = [text.indexOf('{'), text.lastIndexOf('}')];
  const own = start === -1 || end < start ? '' : text.slice(start, end + 1);
  return /"Resources"\s*:\s*\{/.test(own) ? own : null;
};
