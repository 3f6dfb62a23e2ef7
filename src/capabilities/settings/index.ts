export {
  addFont,
  FONT_BYTES,
  type FontContext,
  type FontFolder,
  type FoundFont,
  findFonts,
  type KeptFont,
} from './add-font.ts'
export {
  changeSetting,
  checkSetting,
  type SettingDoing,
  type SettingRefusal,
  type WantedSetting,
} from './change-setting.ts'
export { keepTemplate, TEMPLATE_BYTES } from './letter-template.ts'
export { numberingSchemeOn } from './numbering-scheme.ts'
export type * from './ports.ts'
export { type MailSettings, mailSettingsOn } from './read-mail-settings.ts'
export {
  calendarOn,
  clockSettingsOn,
  countingSettingsOn,
  type Policy,
  policyOn,
  type SettingsContext,
  settingOn,
  settingsOn,
} from './read-settings.ts'
export { type Effective, ORIGIN_WORDS, type Origin, resolveSetting } from './resolve-setting.ts'
export type { LetterTemplate, SettingForm } from './setting-form.ts'
export { SETTING_GROUPS, type SettingGroup, type SettingRule } from './setting-rule.ts'
export { isSettingKey, SETTING_KEYS, type SettingKey, type SettingValue, settingRule } from './setting-rules.ts'
export { settingWords } from './setting-words.ts'
export { VERSION_STATES, type VersionState, versionStates } from './version-state.ts'
