/** What a condition of a shown policy comes to, by its key in small letters. */
export const conditionMeanings: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'iam:permissionsboundary':
    'who makes roles or users under it has to give them that boundary, and they can never do more than the boundary allows: nobody becomes administrator by it, as long as nobody may change the boundary or take it off',
  'iam:passedtoservice': 'the role may be handed to that service only',
  'aws:multifactorauthpresent':
    'only in sessions that were signed in with MFA: long-term access keys carry no such key, so `Bool` never holds for them',
  'aws:sourceip':
    'only from these IP addresses; whoever comes from there is let in as far as the rest of the statement goes, and what AWS services ask for you comes from other addresses',
  'aws:sourcevpce': 'only through that VPC endpoint; the console and AWS services do not come through it',
  'aws:sourcevpc': 'only through endpoints of that VPC',
  'aws:principalorgid': 'only principals of that organization',
  'aws:requestedregion':
    'it counts the Region that is asked: a cross-Region inference profile is asked for in every Region it routes to',
  'aws:securetransport': 'it is about TLS, not about who calls',
  'aws:sourceaccount': 'only for resources of that account: no other account can use the service as a confused deputy',
  'aws:sourcearn': 'only for that resource: no other one can use the service as a confused deputy',
  'sts:externalid': 'only who sends that external id, which keeps other customers of the same vendor out',
  'bedrock:guardrailidentifier': 'it is about the guardrail that the call names',
  'bedrock:inferenceprofilearn': 'the model may be called only through that inference profile',
  'kms:viaservice': 'the key works only through that service, not by a call of its own',
  's3:prefix': 'only what lies under that prefix is listed',
};
