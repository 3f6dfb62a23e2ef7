import type { FilesPage, RequestStore } from './ports.ts'
import type { CaseFile } from './request.ts'

const PAGE = 500

/** Every file that a page of them would be taken from, one page in memory at a time. */
export async function* allFiles(
  store: Pick<RequestStore, 'files'>,
  bodyIds: readonly string[],
  which: FilesPage['which'],
): AsyncGenerator<CaseFile> {
  let after: FilesPage['after']
  for (;;) {
    const page = await store.files(bodyIds, { which, limit: PAGE, ...(after ? { after } : {}) })
    yield* page
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = { bodyId: last.request.bodyId, id: last.request.id }
  }
}
