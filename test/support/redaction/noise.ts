import type { Random } from '../fuzz/random.ts'

/** A grey picture with a block of noise in it: the secret. */
export interface NoisyPicture {
  readonly width: number
  readonly height: number
  readonly grey: Buffer
  readonly block: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** Rows of the block, each long enough to be found again. */
  readonly rows: readonly Buffer[]
}

export function noisyPicture(random: Random, width = 120, height = 80): NoisyPicture {
  const block = { x: 30 + random.below(20), y: 20 + random.below(20), width: 40, height: 16 }
  const grey = Buffer.alloc(width * height, 200)
  const rows: Buffer[] = []
  for (let y = block.y; y < block.y + block.height; y++) {
    for (let x = block.x; x < block.x + block.width; x++) grey[y * width + x] = random.below(256)
    rows.push(grey.subarray(y * width + block.x + 4, y * width + block.x + block.width - 4))
  }
  return { width, height, grey, block, rows }
}

export const rgbaOf = ({ grey }: NoisyPicture): Uint8Array =>
  Uint8Array.from([...grey].flatMap((value) => [value, value, value, 255]))
