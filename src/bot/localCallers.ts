import type { CallerCheck } from './ports.ts';

/** Also how an address of IPv6 loopback reads when only its /64 is kept. */
const loopback = /^(127\.\d+\.\d+\.\d+|::1|0:0:0:0::\/64)$/;

const channels: readonly string[] = ['msteams', 'directline', 'webchat', 'emulator'];

/**
 * On one's own machine there are no tokens: whoever calls from this machine may speak. A call that is passed on comes from
 * somewhere else, whatever its address says.
 */
export const localCallers: CallerCheck = {
  isGenuine: async ({ address, isForwarded, activity }) =>
    loopback.test(address) && isForwarded !== true && channels.includes(activity.channelId ?? ''),
};
