import type { ChatActivity } from '../domain/activity.ts';
import { channelAudience, EmbeddedAwareAuthentication, type OutboundOptions } from './embeddedAwareAuthentication.ts';
import { fitCard } from './fitCard.ts';
import type { ServiceUrlRule } from './ports.ts';
import {
  type Activity,
  CloudAdapter,
  type ConversationReference,
  type ResourceResponse,
  type TurnContext,
} from './sdk.ts';

/** The SDK's adapter for both doors: our own web chat and the channels. Whoever calls `runTurn` has checked the caller. */
export class BotAdapter extends CloudAdapter {
  readonly serviceUrls: ServiceUrlRule;
  readonly #authentication: EmbeddedAwareAuthentication;
  readonly #appId: string;

  constructor(options: OutboundOptions) {
    const authentication = new EmbeddedAwareAuthentication(options);
    super(authentication);
    this.#authentication = authentication;
    this.#appId = options.credentials?.appId ?? '';
    this.serviceUrls = options.serviceUrls;
  }

  /** Runs one turn for an incoming activity that has passed the guard and, from a channel, the check of its caller. */
  async runTurn(activity: ChatActivity, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    const claimsIdentity = this.createClaimsIdentity(this.#appId);
    const connectorFactory = this.#authentication.createConnectorFactory(claimsIdentity);
    const copy = structuredClone(activity) as unknown as Activity;
    if (activity.timestamp !== undefined) copy.timestamp = new Date(activity.timestamp);
    await this.processActivity({ audience: channelAudience, claimsIdentity, connectorFactory }, copy, logic);
  }

  /** Sends without being spoken to. The address in the reference is checked like any other. */
  async sendTo(reference: Partial<ConversationReference>, activities: readonly Partial<Activity>[]): Promise<void> {
    await this.continueConversationAsync(this.#appId, reference, async (context) => {
      await context.sendActivities([...activities]);
    });
  }

  override sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return super.sendActivities(context, activities.map(fitActivity));
  }

  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    return (await super.updateActivity(context, fitActivity(activity))) ?? undefined;
  }
}

/** Text is text: nothing in it is read as Markdown or HTML unless it says so. */
function fitActivity(activity: Partial<Activity>): Partial<Activity> {
  const isText = activity.type === 'message' && activity.textFormat === undefined;
  return fitCard(isText ? { ...activity, textFormat: 'plain' } : activity);
}
