const LONGEST_CODE = 40

/**
 * The letters that a name becomes in addresses: first letters of the pinyin, Latin letters and digits as they are; `body`
 * where nothing is left. 清源县水利局 → qyxslj
 */
export async function initials(name: string): Promise<string> {
  const letters = (await syllables(name, 'first')).join('')
  return letters.slice(0, LONGEST_CODE) || 'body'
}

/** What Chinese names are sorted by, since the database sorts by code point: the pinyin without tones, a space between. */
export const sortKey = async (name: string): Promise<string> => (await syllables(name, 'pinyin')).join(' ') || name

/** The dictionary is loaded only when a body is added. */
async function syllables(name: string, pattern: 'first' | 'pinyin'): Promise<readonly string[]> {
  const { pinyin } = await import('pinyin-pro')
  const parts = pinyin(name.normalize('NFKC'), {
    pattern,
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
  return parts.map((part) => part.toLowerCase().replaceAll(/[^a-z0-9]/g, '')).filter((part) => part !== '')
}
