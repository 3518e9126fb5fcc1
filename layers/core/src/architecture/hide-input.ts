import { hidingInPlace, maskOutgoing } from '../secrets/index.ts';
import { hideTemplate } from './hide-template.ts';
import type { ScanFile, ScanInput } from './scan-input.ts';

/**
 * What is scanned without the credentials in it, before anything of it is read, joined or cut: texts keep their places, so that edits of
 * them are edits of the person's own files. The code that nobody reads is not looked through.
 */
export const hideInput = ({ template, parameters, files, evidence, accountDetails, deployer, ...rest }: ScanInput) => {
  const hide = hidingInPlace();
  return {
    ...rest,
    template: hideTemplate(template, hide),
    ...(parameters === undefined ? {} : { parameters: maskOutgoing(parameters) }),
    ...(files === undefined ? {} : { files: files.map((file) => hiddenFile(file, hide)) }),
    ...(evidence === undefined ? {} : { evidence: maskOutgoing(evidence) }),
    ...(accountDetails === undefined ? {} : { accountDetails: maskOutgoing(accountDetails) }),
    ...(deployer === undefined ? {} : { deployer: maskOutgoing(deployer) }),
  } satisfies ScanInput;
};

const hiddenFile = ({ path, text }: ScanFile, hide: ReturnType<typeof hidingInPlace>): ScanFile => {
  let hidden: string | null = null;
  const file = {
    path,
    get text() {
      hidden ??= hide(text, { code: isCode.test(path) });
      return hidden;
    },
  };
  written.set(file, text);
  return file;
};

const written = new WeakMap<ScanFile, string>();

/** Whether a file holds all of these, told without looking for the credentials in it, and without reading it for anything else. */
export const holdsAll = (file: ScanFile, ...sought: readonly (string | RegExp)[]): boolean => {
  const text = written.get(file) ?? file.text;
  return sought.every((each) => (typeof each === 'string' ? text.includes(each) : each.test(text)));
};

const isCode = /\.(?:py|[mc]?[jt]sx?|tf|hcl)$/;
