import { type Noted, noteIf } from './noted.ts';

/** Notes calls that policies may allow and that AWS refuses all the same, or decides with more than the policies given. */
export const noteRefusedCall = (noted: Noted): void => {
  const { service, name } = noted.question.action;
  if (!NOTED_SERVICES.has(service)) return;
  const { arn } = noted.question.resource;
  const target = `${arn?.service}:${arn?.resource}`;
  const isChange = service === 'iam' && CHANGE.test(name);
  noteIf(noted, {
    when: isChange && arn?.account === 'aws' && target.startsWith('iam:policy/'),
    severity: 'warning',
    text: 'nobody but AWS can change an AWS managed policy, whatever the policies allow',
  });
  noteIf(noted, {
    when: isChange && (target.startsWith('iam:role/aws-reserved/') || target.includes('/AWSReservedSSO_')),
    severity: 'warning',
    text: 'IAM Identity Center owns this role: it is changed by its permission set, IAM refuses the call',
  });
  noteIf(noted, {
    when: isChange && name !== 'deleteservicelinkedrole' && target.startsWith('iam:role/aws-service-role/'),
    severity: 'warning',
    text: 'the linked service owns this role: IAM refuses to change its policies and its trust',
  });
  noteIf(noted, {
    when: service === 'kms' && ALIAS_CHANGES.has(name) && target.startsWith('kms:alias/aws/'),
    severity: 'warning',
    text: 'aliases that begin with `alias/aws/` are kept for AWS, nobody else can make, move or delete one',
  });
  noteMoreLayers(noted);
};

const NOTED_SERVICES: ReadonlySet<string> = new Set(['iam', 'kms', 's3', 'ec2']);

const CHANGE = /^(?:create|delete|update|put|attach|detach|set|tag|untag|add|remove)/;
const ALIAS_CHANGES: ReadonlySet<string> = new Set(['createalias', 'updatealias', 'deletealias']);

const noteMoreLayers = (noted: Noted): void => {
  const { action, resource, requestAlias } = noted.question;
  const { service, name } = action;
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html
  noteIf(noted, {
    when: service === 's3' && resource.arn?.resource.startsWith('accesspoint/') === true,
    severity: 'warning',
    text: 'through an access point both its policy and the policy of the bucket must permit it, one of them is decided here',
  });
  noteIf(noted, {
    when: requestAlias !== undefined,
    severity: 'warning',
    text: 'an alias stands for its key: the key is authorised, not the alias, so a statement on the ARN of the alias does not cover it',
  });
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-grants.html
  noteIf(noted, {
    when: service === 's3' && name === 'getdataaccess',
    severity: 'info',
    text: 'the grants of S3 Access Grants decide too what this call hands out, they were not seen',
  });
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_declarative.html
  noteIf(noted, {
    when: service === 'ec2' && DECLARED.has(name),
    severity: 'info',
    text: 'a declarative policy of the organization can hold this setting, the call is then refused whatever IAM allows',
  });
};

const DECLARED: ReadonlySet<string> = new Set([
  'modifyvpcblockpublicaccessoptions',
  'enableserialconsoleaccess',
  'disableserialconsoleaccess',
  'enableimageblockpublicaccess',
  'disableimageblockpublicaccess',
  'enablesnapshotblockpublicaccess',
  'disablesnapshotblockpublicaccess',
  'enableallowedimagessettings',
  'disableallowedimagessettings',
  'replaceimagecriteriainallowedimagessettings',
  'modifyinstancemetadatadefaults',
]);
