import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const notActionPage: HandbookPage = {
  id: 'not-action',
  title: 'NotAction',
  definition:
    '`NotAction` matches every action **but** those listed. With Deny it fences: everything outside the list is denied. With Allow it grants all other actions, also those AWS adds next year, which is rarely meant.',
  wrong: [
    {
      belief: 'NotAction with Allow denies what is listed',
      truth: 'With Allow it only does not allow what is listed; another statement still may. Only a Deny denies.',
    },
    {
      belief: 'Allow with NotAction is a short way to least privilege',
      truth: 'It is the widest grant but `*`: list the actions instead.',
    },
  ],
  facts: [
    '`NotAction` says nothing about the resource: `Resource` still has to match.',
    'Typical use: an SCP denies `NotAction` of global services outside the allowed Regions.',
  ],
  why: 'A fence can be written once and keeps working when AWS adds actions.',
  check: '`aws iam simulate-custom-policy` with an action of the list and one outside it shows both sides.',

  rows: {
    where: 'in a statement, instead of Action',
    does: 'matches everything but the list',
    owner: 'whoever writes the policy',
    when: 'with Deny, to fence; hardly ever with Allow',
  },
  example: {
    says: 'Everything but Bedrock is denied to this role.',
    policies: {
      identity: [
        policy(allow('bedrock:InvokeModel', novaLite), { Effect: 'Deny', NotAction: 'bedrock:*', Resource: '*' }),
      ],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('explicitDeny', [app, 's3:GetObject', oneObject]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy elements: NotAction', 'reference_policies_elements_notaction'),
  related: ['not-resource', 'not-principal', 'action-element', 'explicit-deny'],
  names: ['notaction', 'not action'],
};
