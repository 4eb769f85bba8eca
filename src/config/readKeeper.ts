import { isHttpsUrl } from './addressRules.ts';
import type { DeskKeeper, Mode } from './config.ts';
import type { SettingReader } from './settingReader.ts';

const longestName = 80;
const settings = ['OPERATOR_NAME', 'OPERATOR_CONTACT', 'PRIVACY_NOTICE_URL'] as const;

/**
 * Who runs the desk. Whoever can reach it from outside has a right to know: outside local mode all three must be set; in local
 * mode either all of them or none.
 */
export function readKeeper(reader: SettingReader, mode: Mode): DeskKeeper | undefined {
  const isWanted = mode !== 'local' || settings.some((setting) => reader.has(setting));
  if (!isWanted) return undefined;
  for (const setting of settings) if (!reader.has(setting)) reader.refuse('SETTING_MISSING', setting);
  const name = shortText(reader, 'OPERATOR_NAME');
  const contact = shortText(reader, 'OPERATOR_CONTACT');
  const privacyNoticeUrl = reader.text('PRIVACY_NOTICE_URL');
  if (privacyNoticeUrl !== undefined && !isHttpsUrl(privacyNoticeUrl)) {
    reader.refuse('SETTING_ADDRESS', 'PRIVACY_NOTICE_URL');
  }
  if (name === undefined || contact === undefined || privacyNoticeUrl === undefined) return undefined;
  return { name, contact, privacyNoticeUrl };
}

function shortText(reader: SettingReader, setting: 'OPERATOR_NAME' | 'OPERATOR_CONTACT'): string | undefined {
  const text = reader.text(setting);
  const isFit = text === undefined || (text.length <= longestName && !/\p{Cc}/u.test(text));
  return isFit ? text : reader.refuse('SETTING_TEXT', setting, { most: longestName });
}
