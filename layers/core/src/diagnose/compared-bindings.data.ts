import type { Binding } from './binding.ts';

/** What people compare when they look for a difference: another role, another name, another way of the call, another hour. */
export const comparedBindings: readonly Binding[] = [
  {
    all: [['keyInRequest'], ['encryptionKey', 'encryptedWithKey', 'storageBucket'], ['failing', 'refused', 'forbidden']],
    isTried: true,
    id: 'S3_BUCKET_POLICY_DENY',
    because: 'the bucket takes only objects whose request names the key: without those headers its Deny meets anybody',
  },
  {
    all: [['groupOfPool'], ['guest', 'poolRoles'], ['failing', 'refused', 'forbidden']],
    isTried: true,
    id: 'POLICY_ON_WRONG_PRINCIPAL',
    because: 'members of a group act with the role of the group, not with the one of guests or of all who sign in',
  },
  {
    all: [['roleReplaced'], ['failing', 'refused', 'forbidden', 'noAccess']],
    isTried: true,
    id: 'IDENTITY_ALLOW_MISSING',
    because: 'the role was exchanged for another, which has only what somebody gave it',
  },
  {
    all: [['onlyNameDiffers'], ['failing', 'refused', 'forbidden', 'noAccess']],
    isTried: true,
    id: 'POLICY_RESOURCE_ARN_MISMATCH',
    because: 'only the name is another: the policy allows names of a pattern that this one does not have',
  },
  {
    all: [['tagsItself'], ['failing', 'refused', 'forbidden', 'noAccess']],
    isTried: true,
    id: 'TAG_ON_CREATE_ACTION',
    because: 'what creates it tags it of its own accord, and tagging is an action of its own',
  },
  {
    all: [['imageUncertain']],
    isTried: true,
    id: 'LL_REFERENCE_DOES_NOT_EXIST',
    because: 'the service says first that the image may not exist under this name',
  },
  {
    all: [['agentCore'], ['otherIdentityWorks'], ['failing', 'refused', 'forbidden']],
    id: 'AGENTCORE_EXEC_ROLE',
    because: 'on the own machine it acts as the person, in the runtime with the execution role',
  },
  {
    all: [['idInvalidTold', 'modelIdInvalid'], ['profileGeography']],
    isTried: true,
    id: 'LL_BAD_MODEL_ID',
    because: 'the id is said to be invalid, and the Region offers the model under another prefix',
  },
  {
    all: [['idInvalidTold'], ['model', 'bedrock']],
    id: 'LL_BAD_MODEL_ID',
    because: 'the id is said to be invalid: no policy makes it one',
  },
  {
    all: [['sessionEndsDaily'], ['restartMends']],
    isTried: true,
    id: 'LL_EXPIRED_TOKEN',
    because: 'it ends after some time and comes back when the program starts anew: it keeps credentials that end',
    asking: {
      ask: 'Does the program take its credentials from variables that were set at its start?',
      because:
        'no policy ends: keys of AssumeRole last an hour by default, and nothing renews exported ones; a profile with `role_arn`, `credential_process` or IAM Roles Anywhere lets the SDK renew them',
      command: 'env | cut -d= -f1 | grep ^AWS_',
    },
  },
];
