/** The words of AWS's own refusals, in lower case: enough to know that `configuratio` and `n` are one of them. */
export const sentenceWords: ReadonlySet<string> = new Set(
  `
    able access accessdenied accessdeniedexception account acls action agent allowed allows amazon an and
    anonymous application are assume assumed assumerole assumerolewithsaml assumerolewithwebidentity audience
    authentication authorization authorized bad base based be because bedrock block blocked boundary bucket by
    calculated call calling cannot check ciphertext code completed configuration control converse conversestream
    could create createagent createknowledgebase custom customer decrypt denied deny did due ecr embedding
    encoded encountered encryption endpoint engine error exception execution exist expired explicit failed
    failure fixed for forbidden formation found foundation function generalserviceexception generatedatakey
    getobject group groups handler handlererrorcode has have iam id identity in included incorrect inference
    inferenceprofile insufficient invalid invalidrequest invokeagent invokefunction invokemodel
    invokemodelwithresponsestream invoking is issue key keys knowledge lake lambda listbucket log managed
    marketplace master match message minutes missing model no not occurred on openidconnect operation passrole
    perform permission permissions policies policy prevented profile provided provider public putobject received
    recently refers region request requests requesttoken required resource resourcenotfoundexception response
    retrieve retrieveandgenerate retry returned role rule security server service session setting side signature
    source specified specify startingestionjob status storage subscription succeed that the this
    throttlingexception through time to token transitively troubleshooting trust trying type
    unauthorizedoperation update upload user using validate validating validationexception vectors vpc when with
    you your
  `
    .trim()
    .split(/\s+/),
);
