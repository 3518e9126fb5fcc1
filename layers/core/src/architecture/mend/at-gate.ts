import type { JudgedNeed } from '../judge/judged-arrow.ts';

/** The endpoint whose policy does not let a request through. */
export const gateOf = ({ need, outcome }: JudgedNeed): string | null =>
  denialsOf(outcome).some(isGate) ? (need.ways?.find(({ endpoint }) => endpoint !== null)?.endpoint ?? null) : null;

/** All else lets it through. */
export const isLeftToGate = ({ outcome }: JudgedNeed): boolean =>
  denialsOf(outcome).length > 0 && denialsOf(outcome).every(isGate);

type Denial = { readonly policyType: string };

const denialsOf = ({ decision }: JudgedNeed['outcome']): readonly Denial[] => decision?.deniedBy ?? [];

const isGate = ({ policyType }: Denial): boolean => policyType === 'vpcEndpoint';
