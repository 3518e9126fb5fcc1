import type { Change } from './change.ts';
import type { FixStep } from './fix.ts';
import { aboveExcerpt, asComment } from './forms/above-excerpt.ts';
import { cli } from './forms/cli.ts';
import { documentText } from './forms/document-text.ts';
import { holdsReference, resolvedName } from './forms/dynamic-reference.ts';
import { fillFirst } from './forms/fill-first.ts';
import { filledChange, inTerraform } from './forms/references.ts';
import { sam } from './forms/sam.ts';
import { terraform } from './forms/terraform.ts';

/** A change in the contract's words and in every form that a person pastes: a form is printed when it is first asked for, and most are not. */
export const fixStep = (given: Change): FixStep => {
  const change = filledChange(given);
  const printed: { sam?: string; terraform?: string } = {};
  return {
    target: { policyType: change.policyType, attachTo: change.attachTo, policy: change.replaces?.name ?? null },
    before: change.before === null ? null : documentText(change.before),
    statement: change.statement,
    json:
      change.policyType === 'dataAccess' ? JSON.stringify(change.after.Statement, null, 2) : documentText(change.after),
    cli: asComment(fillFirst(cli(change), change), change),
    get sam() {
      printed.sam ??= unresolved(`${aboveExcerpt(change)}${fillFirst(sam(change), change)}`);
      return printed.sam;
    },
    get terraform() {
      printed.terraform ??= `${aboveExcerpt(given)}${fillFirst(inTerraform(terraform(given)), given)}`;
      return printed.terraform;
    },
  };
};

const unresolved = (form: string): string => (holdsReference(form) ? `# ${resolvedName}` : form);
