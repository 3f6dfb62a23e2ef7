import type { Random } from './random.ts'

/** Objects of a PDF shuffled, doubled or emptied, and numbers in them changed. */
export function mutatePdf(bytes: Uint8Array, random: Random): Buffer {
  const objects = Buffer.from(bytes)
    .toString('latin1')
    .split(/(?<=endobj)/)
  for (let n = 1 + random.below(3); n > 0; n--) {
    const at = random.below(objects.length)
    const object = objects[at] ?? ''
    switch (random.below(5)) {
      case 0:
        objects.splice(random.below(objects.length), 0, ...objects.splice(at, 1))
        break
      case 1:
        objects.splice(at, 0, object)
        break
      case 2:
        objects.splice(at, 1)
        break
      default:
        objects[at] = withOtherNumber(object, random)
    }
  }
  return Buffer.from(objects.join(''), 'latin1')
}

function withOtherNumber(object: string, random: Random): string {
  const head = object.slice(0, 600)
  const numbers = [...head.matchAll(/\d+/g)]
  const chosen = random.pick(numbers)
  if (!chosen) return object
  const other = random.pick(['0', '-1', '1', '5000000', '99999999999', '2147483648'])
  return object.slice(0, chosen.index) + other + object.slice(chosen.index + chosen[0].length)
}
