/** A template of one function of SAM, with these statements in a policy of its own, and more behind them: of the function, or beside it. */
export const samFunction = (statements: string, more = ''): string => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      CodeUri: src/
      Handler: app.handler
      Policies:
        - Version: '2012-10-17'
          Statement:
${statements}
${more}`;
