import type { Random } from './random.ts'

const ODD: readonly [unknown, ...unknown[]] = [
  null,
  0,
  -1,
  1.5,
  1e308,
  '',
  '12',
  true,
  [],
  {},
  [1, 2, 3, 4, 5, 6, 7],
  'pre2019',
  '2019',
  { constructor: 1 },
  '\ud800',
]

/** Report JSON with members replaced, dropped, renamed or moved, still JSON. */
export function mutateJson(text: string, random: Random): string {
  const json: unknown = JSON.parse(text)
  for (let n = 1 + random.below(4); n > 0; n--) {
    const holder = randomHolder(json, random)
    const key = random.pick(Object.keys(holder)) ?? 'x'
    const change = random.below(4)
    if (change === 0) delete holder[key]
    else if (change === 1) holder[`${key}x`] = holder[key]
    else holder[key] = structuredClone(random.pick(ODD))
  }
  return random.oneIn(8) ? JSON.stringify(json).replace(/\d+/, '1e999') : JSON.stringify(json)
}

function randomHolder(json: unknown, random: Random): Record<string, unknown> {
  let holder = json as Record<string, unknown>
  for (;;) {
    const inner = Object.values(holder).filter((value) => typeof value === 'object' && value !== null)
    const next = random.pick(inner)
    if (next === undefined || random.oneIn(5)) return holder
    holder = next as Record<string, unknown>
  }
}
