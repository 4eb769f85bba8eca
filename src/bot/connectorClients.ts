import type { ChatActivity } from '../domain/activity.ts';
import { embeddedServiceUrl } from '../domain/embeddedServiceUrl.ts';
import { Fault } from '../domain/fault.ts';
import type { EmbeddedChannel, ServiceUrlRule } from './ports.ts';
import { ConnectorClient, MicrosoftAppCredentials } from './sdk.ts';

/** The SDK's own words for what carries its calls. */
type HttpClient = NonNullable<NonNullable<ConstructorParameters<typeof ConnectorClient>[1]>['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];

const callTimeoutMs = 5_000;
const replyBytesMax = 64 * 1_024;
/** A channel that wants to be asked again later than this is not waited for. */
const retryAfterMaxSeconds = 5;

/**
 * The one way out to the channels. The address is checked once more right before the call, and a redirect is a refusal:
 * the call carries the bot's token, and only the channel may see that.
 */
export function outboundHttpClient(rule: ServiceUrlRule): HttpClient {
  return {
    sendRequest: async (request) => {
      const { origin, protocol } = new URL(request.url);
      if (!rule.allows(`${origin}/`)) throw new Fault('CHANNEL_REFUSED', { cause: new Error(`HOST ${protocol}`) });
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers.rawHeaders(),
        body: typeof request.body === 'string' ? request.body : null,
        redirect: 'manual',
        signal: AbortSignal.timeout(callTimeoutMs),
      });
      if (response.status >= 300 && response.status < 400) {
        await response.body?.cancel();
        throw new Fault('CHANNEL_REFUSED', { cause: new Error('REDIRECT') });
      }
      const headers = Object.fromEntries(response.headers);
      if (!(Number(headers['retry-after']) <= retryAfterMaxSeconds)) delete headers['retry-after'];
      return {
        request,
        status: response.status,
        headers: headersOf(request, headers),
        bodyAsText: await readText(response),
      };
    },
  };
}

/** The SDK does not hand out its headers' class; that of the request is the same. */
function headersOf(request: HttpRequest, entries: Readonly<Record<string, string>>): HttpRequest['headers'] {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  for (const [name, value] of Object.entries(entries)) headers.set(name, value);
  return headers;
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > replyBytesMax) throw new Fault('CHANNEL_REFUSED', { cause: new Error('REPLY_TOO_LARGE') });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A real client of the SDK whose calls end in our own web chat instead of the network. */
export function embeddedConnectorClient(channel: EmbeddedChannel): ConnectorClient {
  const httpClient: HttpClient = {
    sendRequest: async (request) => {
      const body = await answerEmbedded(channel, request);
      const headers = headersOf(request, { 'content-type': 'application/json' });
      return { request, status: 200, headers, bodyAsText: JSON.stringify(body) };
    },
  };
  return new ConnectorClient(MicrosoftAppCredentials.Empty, { baseUri: embeddedServiceUrl, httpClient });
}

async function answerEmbedded(channel: EmbeddedChannel, request: HttpRequest): Promise<{ id?: string }> {
  const [, conversation = '', , activity = ''] =
    /^\/v3\/conversations\/([^/]+)\/activities(\/([^/]+))?$/.exec(new URL(request.url).pathname) ?? [];
  const conversationId = decodeURIComponent(conversation);
  const activityId = decodeURIComponent(activity);
  const body = () => JSON.parse(String(request.body)) as ChatActivity;
  if (conversationId !== '' && request.method === 'POST') return { id: await channel.deliver(conversationId, body()) };
  if (activityId !== '' && request.method === 'PUT') {
    await channel.update(conversationId, activityId, body());
    return { id: activityId };
  }
  if (activityId !== '' && request.method === 'DELETE') {
    await channel.remove(conversationId, activityId);
    return {};
  }
  throw new Fault('CHANNEL_REFUSED', { cause: new Error('EMBEDDED_CALL_UNKNOWN') });
}
