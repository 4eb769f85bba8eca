/** The only door to the Bot Framework in this room: exactly the names that are used. */
export type { ConversationReference, ResourceResponse, TurnContext } from 'botbuilder';
export {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
export {
  type AuthenticateRequestResult,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  MicrosoftAppCredentials,
  type UserTokenClient,
} from 'botframework-connector';
