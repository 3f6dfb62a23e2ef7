import { initials } from './pinyin.ts'

/** For each name its initials, or with the first number from 2 that is free; what one name takes isn't free for the next. */
export async function freeCodes(
  bodies: readonly { readonly code: string }[],
  names: readonly string[],
): Promise<readonly string[]> {
  const taken = new Set(bodies.map(({ code }) => code))
  const found: string[] = []
  for (const name of names) {
    const wanted = await initials(name)
    let code = wanted
    for (let n = 2; taken.has(code); n += 1) code = `${wanted}-${n}`
    taken.add(code)
    found.push(code)
  }
  return found
}
