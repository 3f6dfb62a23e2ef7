/**
 * Works on several items at once and hands the results over in the order of the items.
 * @param ahead how many are worked on at once; results wait for their turn, at most this many
 */
export async function inOrder<T, R>(
  items: readonly T[],
  ahead: number,
  work: (item: T) => Promise<R>,
  take: (result: R, item: T, index: number) => Promise<void> | void,
): Promise<void> {
  const running: Promise<R>[] = []
  for (let next = 0, taken = 0; taken < items.length; taken++) {
    while (next < items.length && running.length < ahead) {
      const item = items[next++]
      if (item !== undefined) running.push(work(item))
    }
    const result = await running.shift()
    const item = items[taken]
    if (result !== undefined && item !== undefined) await take(result, item, taken)
  }
}
