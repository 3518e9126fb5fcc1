import { expect, it } from 'vitest';
import { readText, valuesTold } from '../../../layers/core/src/intake/index.ts';

const told = (sign: Parameters<typeof valuesTold>[1], text: string) => valuesTold(readText(text), sign);

it.each([
  ['agentId is ABCDEFGHIJ', ['ABCDEFGHIJ']],
  ['agentId 是 ABCDEFGHIJ', ['ABCDEFGHIJ']],
  ['agent-id=AGENT12345', ['AGENT12345']],
  ['die Agent ID ist "QX7PL2M9AB"', ['QX7PL2M9AB']],
  ['the agent is UNLICENSED', []],
])('an agent is told by its id: %s', (text, ids) => {
  expect(told('agentId', text)).toEqual(ids);
});

it.each([
  ['the alias is PRODALIAS1', ['PRODALIAS1']],
  ['aliasId: LIVE12ALIA', ['LIVE12ALIA']],
  ['alias TSTALIASID in the console', []],
  ['an alias is PUBLISHING itself', []],
])('an alias of an agent is told by its id: %s', (text, ids) => {
  expect(told('agentAliasId', text)).toEqual(ids);
});

it.each([
  ['Wir deployen von main.', ['main']],
  ['we deploy from main', ['main']],
  ['On déploie depuis main, rien d’autre', ['main']],
  ['the job runs on develop and fails', ['develop']],
  ['Why is it refused when we deploy from main and push the image?', ['main']],
  ['we deploy to the main account', []],
  ['we never deploy from main', []],
  ['Wir deployen nicht von main.', []],
  ['we don’t run on develop, we run on trunk', ['trunk']],
  ['it works when we push to main, from a tag it is refused', []],
  ['should we deploy from main?', []],
  ['the job runs on main and develop', []],
  ['it runs in main.py', []],
  ['the main reason is the role', []],
])('the branch of a pipeline is told by its name: %s', (text, branches) => {
  expect(told('jobBranch', text)).toEqual(branches);
});
