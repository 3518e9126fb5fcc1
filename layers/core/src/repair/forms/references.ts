import type { Change } from '../change.ts';
import { fillInOf, holdsReference, withReferences } from '../document/holds-reference.ts';

/** The change with each reference of a pasted document as a part to fill in: no command and no document of AWS's can say one. */
export const filledChange = (change: Change): Change => {
  if (change.replaces === null || !holdsReference(change.replaces)) return change;
  const filled = <T>(value: T): T => JSON.parse(withReferences(JSON.stringify(value), fillInOf)) as T;
  return {
    ...change,
    before: filled(change.before),
    after: filled(change.after),
    statement: filled(change.statement),
  };
};

/** HCL with its references as they stood; what is no address of Terraform's is a part to fill in. */
export const inTerraform = (hcl: string): string =>
  withReferences(
    hcl.replaceAll(whole, (text, name: string) => (isAddress(name) ? name : text)),
    (name) => (isAddress(name) ? `\${${name}}` : fillInOf(name)),
  );

const isAddress = (name: string): boolean => address.test(name);

const whole = /"‹([^‹›]+)›"/g;
// https://developer.hashicorp.com/terraform/language/expressions/references
const address = /^(?:data\.)?(?:aws_[a-z0-9_]+|var|local|module|each)(?:\.[A-Za-z_][\w-]*|\[\d+\])+$/;
