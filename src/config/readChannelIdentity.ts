import type { ChannelIdentity } from './config.ts';
import type { SettingReader } from './settingReader.ts';

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** A client secret of Entra ID has 40 characters; anything much shorter was typed by hand. */
const passwordCharactersMin = 16;

/**
 * Who the bot is to the channels; undefined when no app id is set, and then nothing of the family may be set: a lone
 * password or tenant means that the id was forgotten, and an empty id would open the door to everybody.
 */
export function readChannelIdentity(reader: SettingReader): ChannelIdentity | undefined {
  if (!reader.has('MicrosoftAppId')) {
    for (const setting of ['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'] as const) {
      if (reader.has(setting)) reader.refuse('SETTING_ONLY_WITH_APP_ID', setting);
    }
    return undefined;
  }
  const appId = readGuid(reader, 'MicrosoftAppId');
  const tenantId = readGuid(reader, 'MicrosoftAppTenantId');
  const kind = readKind(reader);
  const password = readPassword(reader, kind);
  if (appId === undefined || tenantId === undefined) return undefined;
  return { appId, tenantId, kind, ...(password !== undefined && { password }) };
}

function readGuid(reader: SettingReader, setting: 'MicrosoftAppId' | 'MicrosoftAppTenantId'): string | undefined {
  if (!reader.has(setting)) return reader.refuse('SETTING_MISSING_WITH_CHANNELS', setting);
  const id = reader.text(setting);
  return id === undefined || guid.test(id) ? id : reader.refuse('SETTING_ID', setting);
}

function readKind(reader: SettingReader): ChannelIdentity['kind'] {
  // Microsoft has ended new multi-tenant bots, and any tenant's token would be as good as ours.
  if (reader.text('MicrosoftAppType') !== 'MultiTenant') {
    return reader.choice('MicrosoftAppType', ['SingleTenant', 'UserAssignedMsi']);
  }
  reader.refuse('SETTING_MULTI_TENANT', 'MicrosoftAppType');
  return 'SingleTenant';
}

function readPassword(reader: SettingReader, kind: ChannelIdentity['kind']): string | undefined {
  const setting = 'MicrosoftAppPassword';
  if (kind === 'UserAssignedMsi') {
    return reader.has(setting) ? reader.refuse('SETTING_NOT_WITH_MANAGED_IDENTITY', setting) : undefined;
  }
  if (!reader.has(setting)) return reader.refuse('SETTING_MISSING_WITH_CHANNELS', setting);
  const password = reader.text(setting);
  if (password !== undefined && password.length < passwordCharactersMin) {
    return reader.refuse('SETTING_SHORT', setting, { least: passwordCharactersMin });
  }
  return password;
}
