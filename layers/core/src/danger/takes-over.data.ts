/**
 * Permissions of AWS's level Write or Read by which somebody gets what another has: found in the inputs and outputs of the API models
 * (botocore 1.43.11: passwords, keys, tokens, addresses that sign in; code, images, scripts of what runs under a role), not by a name.
 * `test/core/danger/kinds.test.ts` asks of each action that sounds like these.
 */
type ByService = Readonly<Record<string, string>>;

const actionsOf = (table: ByService): readonly string[] =>
  Object.entries(table).flatMap(([service, names]) => names.split(' ').map((name) => `${service}:${name}`));

/** Sets, renews or hands out what another signs in with. */
export const credentialsOfOthers = actionsOf({
  aidevops: 'getaccesstoken rotateaccesstoken',
  appstream: 'updatedirectoryconfig',
  chime: 'createapikey putvoiceconnectorterminationcredentials',
  cloud9: 'modifytemporarycredentialsonenvironmentec2',
  cloudshell: 'putcredentials approvecommand',
  cloudwatch: 'getspacecredentials getspacecredentialsfororganization',
  connect: 'admingetemergencyaccesstoken getfederationtoken',
  datazone: 'getdomainexecutionrolecredentials getenvironmentcredentials',
  deadline: 'assumefleetroleforread assumefleetroleforworker assumequeueroleforread assumequeueroleforuser assumequeueroleforworker',
  ds: 'resetuserpassword enabledirectorydataaccess',
  dsql: 'dbconnectadmin',
  'ec2-instance-connect': 'sendserialconsolesshpublickey',
  'emr-containers': 'getmanagedendpointsessioncredentials',
  events: 'retrieveconnectioncredentials',
  finspace: 'resetuserpassword',
  'finspace-api': 'getprogrammaticaccesscredentials',
  gamelift: 'getcomputeaccess getinstanceaccess',
  glue: 'gluenotebookrefreshcredentials',
  grafana: 'createworkspaceapikey createworkspaceserviceaccounttoken',
  'health-agent': 'resetpassword',
  iam: 'updatesshpublickey updateservicespecificcredential updatesigningcertificate',
  iot: 'rotatetunnelaccesstoken',
  'iq-permission': 'assumepermissionrole',
  lambda: 'createmicrovmshellauthtoken',
  lightsail: 'downloaddefaultkeypair getbucketaccesskeys getrelationaldatabasemasteruserpassword',
  memorydb: 'updateuser',
  mq: 'createuser',
  'pca-connector-scep': 'getchallengepassword',
  q: 'createscimaccesstoken',
  'sso-directory':
    'createbearertoken createuser updateuser updateusername verifyemail completevirtualmfadeviceregistration startvirtualmfadeviceregistration completewebauthndeviceregistration startwebauthndeviceregistration updatemfadeviceforuser createprovisioningtenant',
  storagegateway: 'setlocalconsolepassword setsmbguestpassword updatechapcredentials',
  transfer: 'updateuser',
  workmail: 'resetpassword assumeimpersonationrole createimpersonationrole updateimpersonationrole',
});

/** The password of an administrator is one of many attributes of the call, and no condition key tells which one it sets. */
export const passwordsBesides = actionsOf({
  'docdb-elastic': 'updatecluster',
  elasticache: 'modifycachecluster modifyreplicationgroup',
  es: 'updateelasticsearchdomainconfig',
  fsx: 'updatefilesystem updatestoragevirtualmachine',
  lightsail: 'updaterelationaldatabase',
  rds: 'modifydbcluster modifydbinstance modifytenantdatabase',
  redshift: 'modifycluster',
  'redshift-serverless': 'updatenamespace',
});

/** Replaces the code of what is there and runs under a role, without handing a role over. */
export const codeOfOthers = actionsOf({
  airflow: 'createclitoken updateenvironment',
  'airflow-serverless': 'updateworkflow',
  amplify: 'createdeployment startdeployment updateapp updatebranch',
  apprunner: 'updateservice',
  'bedrock-agentcore': 'updateharness',
  codedeploy: 'createdeployment updatedeploymentgroup',
  datapipeline: 'putpipelinedefinition',
  deadline: 'updatefleet updatequeueenvironment',
  ecr: 'putimage',
  'ecr-public': 'putimage',
  ecs: 'updateexpressgatewayservice',
  elasticbeanstalk: 'updateenvironment',
  finspace: 'updatekxclustercodeconfiguration',
  gamelift: 'updatescript',
  glue: 'updatejobfromsourcecontrol',
  greengrass: 'createdeployment',
  kinesisanalytics: 'updateapplication',
  lambda: 'updatemicrovmimage updatemicrovmimageversion',
  m2: 'createdeployment updateapplication',
  opsworks: 'createdeployment updatestack',
  sagemaker: 'updatepipeline',
  ssm: 'registertaskwithmaintenancewindow startchangerequestexecution updatemaintenancewindowtask',
  synthetics: 'updatecanary',
});
