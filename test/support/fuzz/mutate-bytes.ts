import type { Random } from './random.ts'

type Mutation = (bytes: Buffer, random: Random) => Buffer

const cut = (bytes: Buffer, random: Random): [Buffer, Buffer, Buffer] => {
  const start = random.below(bytes.length)
  const end = start + random.below(Math.min(bytes.length - start, random.oneIn(4) ? bytes.length : 256) + 1)
  return [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)]
}

/** What a bad disk, a broken transfer or a bored person does to a file of any format. */
export const BYTE_MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  function flipBits(bytes, random) {
    const flipped = Buffer.from(bytes)
    for (let n = 1 + random.below(8); n > 0; n--) {
      const at = random.below(flipped.length)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8))
    }
    return flipped
  },
  function overwrite(bytes, random) {
    const [before, middle, after] = cut(bytes, random)
    return Buffer.concat([before, Buffer.from(middle.map(() => random.below(256))), after])
  },
  function truncate(bytes, random) {
    return bytes.subarray(0, random.below(bytes.length))
  },
  function dropStart(bytes, random) {
    return bytes.subarray(random.below(Math.min(bytes.length, 64)))
  },
  function dropMiddle(bytes, random) {
    const [before, , after] = cut(bytes, random)
    return Buffer.concat([before, after])
  },
  function duplicate(bytes, random) {
    const [before, middle, after] = cut(bytes, random)
    const times = random.oneIn(5) ? 200 : 2
    return middle.length * times > 2_000_000
      ? bytes
      : Buffer.concat([before, ...Array.from({ length: times }, () => middle), after])
  },
  function swapChunks(bytes, random) {
    const [before, middle, after] = cut(bytes, random)
    return Buffer.concat([after, middle, before])
  },
  function blank(bytes, random) {
    const [before, middle, after] = cut(bytes, random)
    return Buffer.concat([before, Buffer.alloc(middle.length, random.pick([0, 0x20, 0x0a, 0xff])), after])
  },
]
