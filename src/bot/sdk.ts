/**
 * The only door to the Bot Framework in this room: exactly the names that are used.
 *
 * Values are imported file by file: the package's front door also loads streaming, Teams' tables and an inspector, a fifth
 * of a second at each start for nothing that is used here.
 */
export type { Activity, ConversationReference, ResourceResponse, TurnContext } from 'botbuilder';
export { CloudAdapter } from 'botbuilder/lib/cloudAdapter.js';
export { ConfigurationBotFrameworkAuthentication } from 'botbuilder-core/lib/configurationBotFrameworkAuthentication.js';
export { ConfigurationServiceClientCredentialFactory } from 'botbuilder-core/lib/configurationServiceClientCredentialFactory.js';
export {
  type AuthenticateRequestResult,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  MicrosoftAppCredentials,
  type UserTokenClient,
} from 'botframework-connector';
