import type { SettingItem } from './settings-api.ts'

/** How far the fallback of a setting is backed, in words; nothing for what no rule is concerned with. */
export function Evidence({ evidence }: { readonly evidence: SettingItem['evidence'] }) {
  if (!evidence) return null
  return (
    <div className="quiet">
      默认值的依据：{evidence.words} [{evidence.mark}]
    </div>
  )
}
