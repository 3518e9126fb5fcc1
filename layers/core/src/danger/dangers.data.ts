import type { Danger } from './danger.ts';
import { setsAccess } from './sets-access.data.ts';
import { codeOfOthers, credentialsOfOthers, passwordsBesides } from './takes-over.data.ts';

const iam = (...names: readonly string[]): readonly string[] => names.map((name) => `iam:${name}`);

/** Permissions by which somebody gets more than was given, switches a control off, or hands data to others. */
export const dangers: readonly Danger[] = [
  {
    id: 'grantsItself',
    actions: [
      ...iam('attachuserpolicy', 'attachrolepolicy', 'attachgrouppolicy', 'putuserpolicy', 'putrolepolicy'),
      ...iam('putgrouppolicy', 'createpolicyversion', 'setdefaultpolicyversion', 'addusertogroup'),
      ...iam('deleterolepermissionsboundary', 'deleteuserpermissionsboundary', 'putrolepermissionsboundary'),
      ...iam('putuserpermissionsboundary', 'detachrolepolicy', 'deleterolepolicy', 'createpolicy'),
      ...['sso:attachmanagedpolicytopermissionset', 'sso:putinlinepolicytopermissionset', 'sso:createpermissionset'],
      ...['sso:createaccountassignment', 'sso:attachcustomermanagedpolicyreferencetopermissionset'],
      ...['sso:putpermissionspolicy', 'sso:updatepermissionset', 'sso:deletepermissionsboundaryfrompermissionset'],
      ...['sso:putpermissionsboundarytopermissionset', 'sso:detachmanagedpolicyfrompermissionset'],
      ...['sso:detachcustomermanagedpolicyreferencefrompermissionset', 'identitystore:creategroupmembership'],
      ...['cognito-idp:adminaddusertogroup', 'eks:associateaccesspolicy', 'eks:createaccessentry'],
      ...['eks:updateaccessentry', 'bedrock-agentcore:manageadminpolicy', 'bedrock-agentcore:manageresourcescopedpolicy', 'sts:assumeroot'],
      ...iam('deleteuserpolicy', 'deletegrouppolicy', 'detachuserpolicy', 'detachgrouppolicy', 'deletepolicyversion'),
      ...iam('removeuserfromgroup', 'taguser', 'untaguser', 'untagrole', 'deletepolicy'),
      ...['iot:attachpolicy', 'iot:attachprincipalpolicy', 'iot:createpolicy', 'iot:createpolicyversion'],
      ...['iot:setdefaultpolicyversion', 'iot:setdefaultauthorizer', 'verifiedpermissions:createpolicy*'],
      ...iam('tagrole', 'tagpolicy', 'untagpolicy', 'createuser', 'acceptdelegationrequest'),
      ...['organizations:registerdelegatedadministrator', 'cognito-idp:updategroup', 'quicksight:updateuser'],
      ...['quicksight:registeruser', 'verifiedpermissions:deletepolicy*', 'budgets:updatebudgetaction'],
      ...['quicksight:createadmin', 'quicksight:setgroupmapping', 'budgets:executebudgetaction'],
      ...['bedrock-agentcore:deletepolicy*', 'verifiedpermissions:putschema'],
      ...['verifiedpermissions:updatepolicy*', 'bedrock-agentcore:createpolicy*', 'bedrock-agentcore:updatepolicy*'],
    ],
    means:
      'it is a privilege escalation: whoever may do this can give any permission to himself or herself, up to administrator rights',
    instead:
      'usually the one permission that the work needs is missing, and an administrator adds that one; a deployer that must write policies does so under a permissions boundary',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  },
  {
    id: 'opensRoles',
    actions: [
      ...iam('updateassumerolepolicy', 'createsamlprovider', 'updatesamlprovider', 'createopenidconnectprovider'),
      ...iam('addclientidtoopenidconnectprovider', 'updateopenidconnectproviderthumbprint', 'createrole'),
      ...['cognito-identity:setidentitypoolroles', 'cognito-identity:setprincipaltagattributemap'],
      ...['rolesanywhere:createtrustanchor', 'rolesanywhere:updatetrustanchor', 'rolesanywhere:enabletrustanchor'],
      ...['rolesanywhere:createprofile', 'rolesanywhere:updateprofile', 'rolesanywhere:putattributemapping'],
      ...['cognito-idp:createidentityprovider', 'cognito-idp:updateidentityprovider', 'cognito-idp:updateuserpool*'],
      ...['cognito-identity:updateidentitypool', 'eks:associateidentityproviderconfig'],
      ...['bedrock-agentcore:updateoauth2credentialprovider', 'bedrock-agentcore:updateapikeycredentialprovider'],
      ...['eks:createpodidentityassociation', 'eks:updatepodidentityassociation', 'grafana:updateworkspaceauthentication'],
      ...['workmail:putidentityproviderconfiguration', 'sso-directory:importexternalidpcertificate'],
      ...['sso-directory:createexternalidpconfigurationfordirectory', 'sso-directory:updateexternalidpconfigurationfordirectory'],
      ...['sso-directory:enableexternalidpconfigurationfordirectory'],
    ],
    means:
      'it is a privilege escalation: whoever may rewrite who is trusted can let themselves into any role, and has every permission of it',
    instead: 'usually one principal is missing in one trust policy, and whoever answers for that role adds it there',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html',
  },
  {
    id: 'becomesOthers',
    actions: [
      ...iam('createaccesskey', 'createloginprofile', 'updateloginprofile', 'updateaccesskey', 'deactivatemfadevice'),
      ...iam('deletevirtualmfadevice', 'resyncmfadevice', 'createservicespecificcredential', 'uploadsshpublickey'),
      ...iam('resetservicespecificcredential', 'changepassword*'),
      ...iam('uploadsigningcertificate'),
      ...['ec2:getpassworddata', 'lightsail:getinstanceaccessdetails', 'elasticmapreduce:getclustersessioncredentials'],
      ...['transfer:createuser', 'transfer:importsshpublickey', 'identitystore:createuser', 'identitystore:updateuser'],
      ...['cognito-idp:adminupdateuserattributes', 'cognito-idp:adminlinkproviderforuser', 'mq:updateuser'],
      ...['cognito-idp:adminsetusermfapreference', 'cognito-idp:adminconfirmsignup', 'elasticache:modifyuser'],
      ...['cognito-identity:getopenidtokenfordeveloperidentity', 'kafka:batchassociatescramsecret'],
      ...['sso-directory:updatepassword', 'cognito-idp:adminsetuserpassword'],
      ...iam('enableorganizationsroot*'),
      ...credentialsOfOthers,
    ],
    means:
      'it is a privilege escalation: whoever makes keys or passwords for another user acts as that user, with all of its rights, and takes it over',
    instead: 'usually a role to assume is what is needed: temporary credentials, of which none is stored',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  },
  {
    id: 'runsAsOthers',
    actions: [
      ...['lambda:updatefunctioncode', 'lambda:updatefunctionconfiguration', 'lambda:addlayerversionpermission'],
      ...['glue:updatedevendpoint', 'glue:createdevendpoint', 'ssm:sendcommand', 'ssm:startsession'],
      ...['sagemaker:createpresignednotebookinstanceurl', 'sagemaker:createpresigneddomainurl', 'codebuild:startbuild'],
      ...['ec2-instance-connect:sendsshpublickey', 'cloudformation:setstackpolicy', 'states:updatestatemachine'],
      ...['codebuild:updateproject', 'codepipeline:updatepipeline', 'cloudformation:updatestack', 'glue:updatejob'],
      ...['ec2:associateiaminstanceprofile', 'ec2:replaceiaminstanceprofileassociation', 'ec2:modifyinstanceattribute'],
      ...['ecs:executecommand', 'ssm:resumesession', 'bedrock-agentcore:updateagentruntime'],
      ...['ssm:startautomationexecution', 'ssm:createassociation', 'ssm:updateassociation', 'ssm:updatedocument'],
      ...['cloudformation:executechangeset', 'cloudformation:updatestackset', 'elasticmapreduce:addjobflowsteps'],
      ...['sagemaker:createnotebookinstancelifecycleconfig', 'sagemaker:updatenotebookinstance*'],
      ...['rds:addroletodb*'],
      ...['ec2-instance-connect:opentunnel', 'ec2:enableserialconsoleaccess', 'sagemaker:startsession'],
      ...codeOfOthers,
    ],
    means:
      'it can be a privilege escalation: whoever replaces the code that runs under a role has every permission of that role',
    instead:
      'usually a deployment pipeline holds this right for the functions that it deploys, by name, and people use the pipeline',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/access-control-identity-based.html',
  },
  {
    id: 'switchesOff',
    actions: [
      ...['cloudtrail:stoplogging', 'cloudtrail:deletetrail', 'cloudtrail:updatetrail', 'cloudtrail:puteventselectors'],
      ...['cloudtrail:putinsightselectors', 'cloudtrail:deleteeventdatastore', 'cloudtrail:deregisterorganizationdelegatedadmin'],
      ...['guardduty:delete*', 'guardduty:update*', 'guardduty:disassociate*', 'guardduty:stopmonitoringmembers'],
      ...['guardduty:archivefindings', 'guardduty:createfilter', 'config:stopconfigurationrecorder'],
      ...['config:deleteconfigurationrecorder', 'config:deletedeliverychannel', 'config:deleteconfigrule'],
      ...['securityhub:disable*', 'securityhub:deleteinsight', 'securityhub:disassociate*', 'access-analyzer:delete*'],
      ...['macie2:disable*', 'inspector2:disable', 'detective:delete*', 'auditmanager:deregister*', 'wafv2:delete*'],
      ...['wafv2:disassociatewebacl', 'ec2:deleteflowlogs', 'cloudwatch:deletealarms', 'cloudwatch:disablealarmactions'],
      ...['bedrock:deleteguardrail', 'bedrock:deletemodelinvocationloggingconfiguration', 'logs:deleteloggroup'],
      ...['logs:deletelogstream', 'logs:deletesubscriptionfilter', 's3:deletebucketpolicy'],
      ...['logs:deletedataprotectionpolicy', 'logs:unmask', 'iam:deleteaccountpasswordpolicy'],
      ...['bedrock:updateguardrail', 'bedrock:putenforcedguardrailconfiguration'],
      ...['bedrock:deleteenforcedguardrailconfiguration', 'ec2:disableimageblockpublicaccess'],
      ...['ec2:disablesnapshotblockpublicaccess', 'controltower:disable*', 'controltower:delete*'],
      ...['controltower:reset*', 'controltower:update*', 'config:delete*', 'fms:delete*', 'fms:disassociate*'],
      ...['shield:delete*', 'shield:disassociate*', 'network-firewall:delete*', 'network-firewall:disassociate*'],
      ...['inspector2:disable*', 'cloudtrail:delete*', 'cloudtrail:stop*', 'securityhub:delete*'],
      ...['securityhub:batchdisablestandards', 'securityhub:batchupdatefindings', 'guardduty:createipset'],
      ...['access-analyzer:createarchiverule', 'inspector2:createfilter', 'macie2:updatemaciesession', 'wafv2:update*'],
      ...['network-firewall:update*', 'route53resolver:delete*', 'codestar-notifications:deletenotificationrule'],
      ...['cognito-idp:setuserpoolmfaconfig', 'codepipeline:putapprovalresult', 'lambda:deletefunctioncodesigningconfig'],
      ...['ec2:modifyinstancemetadataoptions', 'cloudformation:updateterminationprotection', 's3:putbucketlogging'],
      ...['bedrock:updateautomatedreasoningpolicy', 'sns:putdataprotectionpolicy', 'ecr:putimagetagmutability'],
      ...['qbusiness:updatechatcontrolsconfiguration', 'glacier:abortvaultlock', 'redshift:disablelogging'],
      ...['access-analyzer:updatefindings', 'securityhub:updatefindings', 'config:putconfigurationrecorder'],
      ...['config:putretentionconfiguration', 'route53resolver:disassociateresolverquerylogconfig'],
      ...['workspaces-web:disassociateuseraccessloggingsettings', 'mediastore:stopaccesslogging'],
      ...['waf:putloggingconfiguration', 'waf-regional:putloggingconfiguration', 'wafv2:putloggingconfiguration'],
      ...['iot:updateaccountauditconfiguration', 'iot:updateauditsuppression', 'cloudwatch:putalarmmuterule'],
      ...['cloudwatch:setalarmstate', 'ec2:disableebsencryptionbydefault', 'firehose:stopdeliverystreamencryption'],
      ...['lambda:putfunctioncodesigningconfig', 'lambda:updatecodesigningconfig', 'lambda:updatefunctioncodesigningconfig'],
      ...['iam:updateaccountpasswordpolicy', 'sso:putmfadevicemanagementfordirectory'],
      ...['wisdom:updateaiguardrail', 'macie2:updatefindingsfilter', 'macie2:putfindingspublicationconfiguration'],
    ],
    means:
      'it switches a security control off or deletes its records: what happens afterwards leaves no audit trail, and detection and forensics lose it',
    instead:
      'usually the wish is lower cost or less noise: a retention period, an event selector or a suppression rule, set by the security team',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html',
  },
  {
    id: 'leavesOrganization',
    actions: [
      ...['organizations:leaveorganization', 'organizations:detachpolicy', 'organizations:deletepolicy'],
      ...['organizations:updatepolicy', 'organizations:disablepolicytype', 'organizations:moveaccount'],
      ...['organizations:removeaccountfromorganization', 'organizations:deregisterdelegatedadministrator'],
      ...['organizations:attachpolicy', 'account:closeaccount', 'organizations:closeaccount', 'organizations:deleteorganization'],
    ],
    means:
      'it takes accounts out of the organization or changes its guardrails: every security control that the organization sets is lost there',
    instead: "usually one statement of a service control policy is in the way, and the organization's administrator decides about it",
    url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
  },
  {
    id: 'losesKeys',
    actions: [
      ...['kms:schedulekeydeletion', 'kms:disablekey', 'kms:deleteimportedkeymaterial', 'kms:disablekeyrotation'],
      ...['kms:putkeypolicy', 'kms:deletealias', 'kms:updateprimaryregion', 'backup:deletebackupvault'],
      ...['backup:deleterecoverypoint', 'backup:deletebackupvaultlockconfiguration', 's3:putbucketversioning'],
      ...['s3:bypassgovernanceretention', 's3:putobjectlegalhold', 's3:deletebucket'],
      ...['s3:putobjectretention', 's3:putbucketobjectlockconfiguration', 's3:putlifecycleconfiguration'],
      ...['s3:putencryptionconfiguration', 'kms:updatealias', 'kms:importkeymaterial', 'kms:revokegrant'],
      ...['kms:updatecustomkeystore', 'kms:deletecustomkeystore', 'kinesis:stopstreamencryption'],
      ...['acm:exportcertificate', 'acm-pca:issuecertificate', 'payment-cryptography:exportkey'],
      ...['logs:disassociatekmskey', 'secretsmanager:deletesecret', 'dynamodb:updatecontinuousbackups'],
    ],
    means:
      'it can make data unreadable or unrecoverable for everybody, or hand the key to others: a deleted key takes all that it encrypted with it, and the security control is gone',
    instead: 'usually a key is rotated or an alias moved to a new one, by whoever answers for the key',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
  },
  {
    id: 'grantsKeys',
    actions: ['kms:creategrant'],
    means:
      'a grant lets whoever it names use the key, in any account and past the key policy: who may create grants can hand the key, and with it the data, to others',
    instead:
      'usually an AWS service wants the grant in the caller’s name (EBS, RDS, a custom model of Bedrock): then the owner of the key allows it for this one key under the condition `"Bool": {"kms:GrantIsForAWSResource": "true"}`, with `kms:ViaService` for that service',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/grant-authorization.html',
  },
  {
    id: 'setsPolicyToo',
    actions: ['sns:settopicattributes', 'sqs:setqueueattributes'],
    means:
      'the resource policy is one of the attributes that it sets, and no condition key tells which: whoever may do this can open the topic or the queue to another account or to the public',
    instead:
      'usually the deployment that owns the topic or the queue sets the one attribute that is wanted (a redrive policy, a timeout, an encryption key)',
    url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html',
  },
  {
    id: 'setsEndpointPolicyToo',
    actions: ['ec2:modifyvpcendpoint'],
    means:
      'the policy of the endpoint is one of the attributes that it sets, and no condition key tells which: whoever may do this can let through it what it holds back',
    instead:
      'usually the deployment that owns the endpoint sets the one attribute that is wanted (a subnet, a security group, a route table)',
    url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  },
  {
    id: 'setsPasswordToo',
    actions: passwordsBesides,
    means:
      'the password of the administrator is one of the attributes that it sets, and no condition key tells which: whoever may do this can sign in as the administrator and read all the data',
    instead:
      'usually the deployment that owns the database sets the one attribute that is wanted (a size, a backup window, a parameter group)',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
  },
  {
    id: 'redirectsPrompts',
    actions: ['bedrock:putmodelinvocationloggingconfiguration', 'bedrock:putaccountdataretention', 'bedrock-mantle:putaccountdataretention'],
    means:
      'one setting of the Region decides where every prompt and every answer of the account are kept: whoever may set it can send them to a place of their own, or see to it that nothing is recorded',
    instead:
      'usually whoever answers for the account sets it once in a Region; to look at it `bedrock:GetModelInvocationLoggingConfiguration` is enough',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html',
  },
  {
    id: 'opensResources',
    actions: [
      ...['s3:putbucketpolicy', 's3:putbucketacl', 's3:putobjectacl', 's3:putbucketpublicaccessblock'],
      ...['s3:putaccountpublicaccessblock', 's3:putaccesspointpolicy', 's3:putreplicationconfiguration'],
      ...['secretsmanager:putresourcepolicy', 'sns:addpermission', 'sqs:addpermission', 'ecr:setrepositorypolicy'],
      ...['ecr-public:setrepositorypolicy', 'lambda:addpermission', 'ram:createresourceshare', 'ram:associateresourceshare'],
      ...['ec2:modifysnapshotattribute', 'ec2:modifyimageattribute', 'rds:modifydbsnapshotattribute'],
      ...['rds:modifydbclustersnapshotattribute', 'dynamodb:putresourcepolicy', 'bedrock:putresourcepolicy'],
      ...['lambda:createfunctionurlconfig', 'lambda:updatefunctionurlconfig', 'glue:putresourcepolicy'],
      ...['bedrock-agentcore:putresourcepolicy', 'es:updatedomainconfig', 'glacier:setvaultaccesspolicy'],
      ...['ec2:authorizesecuritygroup*', 'ec2:modifysecuritygrouprules', 'ec2:createnetworkaclentry'],
      ...['ec2:replacenetworkaclentry', 'ec2:modifyvpcblockpublicaccess*', 'ec2:createvpcblockpublicaccessexclusion'],
      ...['ec2:attachinternetgateway', 'rds:authorizedbsecuritygroupingress', 'redshift:authorize*'],
      ...['s3:putbucketownershipcontrols', 's3:putbucketwebsite', 's3:putbucketabac', 'codebuild:updateprojectvisibility'],
      ...['cloudfront:deleteoriginaccesscontrol', 'eks:updateclusterconfig', 'appsync:createapikey'],
      ...['logs:putsubscriptionfilter', 'logs:putaccountpolicy', 'route53domains:transferdomaintoanotherawsaccount'],
      ...['route53domains:retrievedomainauthcode', 'route53domains:disabledomaintransferlock'],
      ...setsAccess,
    ],
    means:
      'whoever may write the policy of a resource can hand its data to another account, or open it to the public, to anyone on the internet',
    instead:
      "usually one reader is missing in the resource's policy, and whoever answers for the resource adds that one, with its conditions",
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  },
];
