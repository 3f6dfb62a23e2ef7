import { SNIFFED_BYTES } from './file-types.ts'

/** The beginning, and everything from the beginning: a stream is read once. */
export async function withHead(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncIterable<Uint8Array> }> {
  const source = stream[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  while (length < SNIFFED_BYTES) {
    const { value, done } = await source.next()
    if (done) break
    first.push(value)
    length += value.length
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* first
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  }
  return { head: Buffer.concat(first), whole: whole() }
}
