import type { Named } from '../compose/named-things.ts';
import { fromCallers } from '../compose/words.ts';
import { writing } from '../compose/writing.ts';
import { limitsOnly } from './polarity.data.ts';
import { policyNames } from './policy-names.data.ts';
import { blanked } from './spell.ts';

/** A wish in plain letters without the words that ask for nothing by themselves. */
export const maskWish = (plain: string, { profiles, isOfVectors }: Named): string =>
  [
    writing,
    ...policyNames,
    limitsOnly,
    forWhom,
    fromCallers,
    forTheirs,
    beginning,
    plainRole,
    product,
    ofInvocations,
    attached,
    ...(isOfVectors ? [/\bbuckets?\b/g] : []),
    ...(profiles.length > 0 ? [pastProfile] : []),
  ].reduce(blanked, plain);

// "Role ingest may …": a name that is a verb's.
const plainRole =
  /(?<=\b(?:role|rolle|rol|ruolo|papel) )[a-z]{3,30}(?= (?:may|can|must|should|shall|needs|darf|soll|kann|muss|peut|doit|puede|debe|pode|deve|puo)\b)/g;
const product = /\bprompt management\b|\bsecrets? ?manager\b(?= (?:in|en|im)\b)/g;
// "I log di invocazione", "the guardrail is attached": nothing is called, and nothing attached.
const ofInvocations = /(?<=\blogs? )(?:di|de|d'|des|das|of) ?(?:invocaz\w+|invocac\w+|invocations?)/g;
const attached = /(?<=\bguardrail\b[^.;]{0,60})\b(?:is|are|be|being) (?:attached|applied|present)\b/g;

// "For a Step Functions role that …": whose policy it is, nothing that is done to.
const forWhom =
  /\b(?:for|fur|pour|para|per) (?:an?|our|my|the|eine|unsere|die|un|una|o|il) (?!role|rolle|rol\b)(?:[\w-]+ ){1,3}(?:role|rolle|rol|ruolo|papel)\b/g;

// "Roles for their agents": what the things are for.
const forTheirs =
  /\b(?:for|fur|pour|para|per) (?:their|our|your|its|ihre|unsere|leurs?|nos|sus?|nuestr[oa]s|(?:os |as )?(?:seus?|suas?|nossos|nossas)|(?:i |le )?(?:loro|nostri|nostre)) (?:own )?(?:bedrock )?(?:agents?|agenten|agentes|agenti|lambdas?|functions?|pods?|apps?|applications?|chatbots?|workloads?)\b/g;

// "Whose name starts with …": nothing is started.
const beginning =
  /\b(?:starts?|starting|begins?|beginning|beginn\w*|anfang\w*|commenc\w*|empi\w*|comienc\w*|comec\w*|inici\w*|inizi\w*)(?: (?:all|alle))? (?:with|mit|par|con|por|com|per)\b/g;

// "And must not call the model directly": what the condition on its profile does, and nothing that takes the call itself away.
const pastProfile =
  /\b(?:not|never|cannot|nicht|nie|niemals|ne|pas|jamais|no|nunca|nao|non|mai)\b[^.;,]{0,60}\b(?:directly|direkt|directement|directamente|diretamente|direttamente)\b[^.;,]{0,50}|直接[^。、]{0,20}(?:ない|不可|できない)|(?:不能|不得|不允许)[^。，]{0,8}直接[^。，]{0,16}/g;
