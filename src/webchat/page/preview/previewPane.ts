/** One frame of the preview: Web Chat as on the page of the desk, or dressed like Teams, showing what it is told to. */
import { hostConfig, styleOptions } from '../chatStyle.ts';
import { watchTranscript } from '../transcript.ts';
import { whenWebChatIsThere } from '../webChat.ts';
import { PlayedConnection } from './playedConnection.ts';
import type { FrameMessage, FrameSign, PreviewLook } from './previewState.ts';
import { teamsHostConfig, teamsStyleOptions } from './teamsStyle.ts';

const looks = {
  web: { styleOptions, adaptiveCardsHostConfig: hostConfig },
  teams: { styleOptions: teamsStyleOptions, adaptiveCardsHostConfig: teamsHostConfig },
} as const;

const { look, nonce } = JSON.parse(document.body.dataset.settings ?? '{}') as { look: PreviewLook; nonce: string };
const chat = document.querySelector<HTMLElement>('#chat');
const connection = new PlayedConnection();

function tell(sign: FrameSign): void {
  parent.postMessage(sign, location.origin);
}

/** Links lead where they lead; every other button would need the conversation. */
const stopButtons =
  () =>
  (next: (press: unknown) => unknown) =>
  (press: { readonly cardAction: { readonly type: string } }): unknown =>
    press.cardAction.type === 'openUrl' ? next(press) : tell('pressed');

async function begin(place: HTMLElement): Promise<void> {
  const webChat = await whenWebChatIsThere();
  const store = webChat.createStore();
  const { styleOptions: own, adaptiveCardsHostConfig } = looks[look];
  const parts = {
    directLine: connection,
    store,
    nonce,
    adaptiveCardsHostConfig,
    styleOptions: { ...own, hideSendBox: true, groupTimestamp: false },
    cardActionMiddleware: stopButtons,
  };
  addEventListener('message', (event: MessageEvent<FrameMessage>) => {
    if (event.origin !== location.origin || event.source !== parent) return;
    const { activities, locale } = event.data;
    webChat.renderWebChat({ ...parts, locale }, place);
    document.documentElement.lang = locale.slice(0, 2);
    connection.play(activities);
  });
  // As on the page of the desk: readings above their words. Teams leaves them in brackets.
  if (look === 'web') watchTranscript(place, () => false);
  tellHeight(place);
  tell('ready');
}

/** Tells the height of everything that is shown, whenever it changes: the page around the frame is what scrolls. */
function tellHeight(place: HTMLElement): void {
  let told = 0;
  const measure = () => {
    const transcript = place.querySelector('.webchat__basic-transcript__transcript');
    const height = Math.ceil(transcript?.getBoundingClientRect().height ?? 0);
    if (height === told) return;
    told = height;
    tell({ height });
  };
  const sizes = new ResizeObserver(measure);
  new MutationObserver(() => {
    for (const part of place.querySelectorAll('.webchat__basic-transcript__transcript')) sizes.observe(part);
    measure();
  }).observe(place, { childList: true, subtree: true, attributes: true });
}

if (chat !== null) void begin(chat);
