import type { Page } from 'playwright-core'
import { secretPdf } from '../../support/redaction/case-documents.ts'

/** Adds a file to a request in the name of whoever is signed in. @returns its id */
export function addCaseFile(page: Page, href: string, name: string, bytes: Uint8Array): Promise<string> {
  return page.evaluate(
    async ([to, filename, content]) => {
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string }
      const form = new FormData()
      form.append('purpose', 'information')
      form.append('key', `test-${filename}-${to}`.slice(-100))
      form.append('file', new Blob([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))]), filename)
      const answer = await fetch(`/api/v1${to}/files`, {
        method: 'POST',
        headers: { 'x-csrf-token': csrf },
        body: form,
      })
      if (!answer.ok) throw new Error(await answer.text())
      return ((await answer.json()) as { added: string }).added
    },
    [href, name, Buffer.from(bytes).toString('base64')] as const,
  )
}

interface Redactions {
  readonly items: readonly { readonly id: string }[]
}

/** A redaction of a file of a request, begun where there is none yet. */
export async function redactionOf(page: Page, href: string): Promise<string> {
  const read = (): Promise<Redactions> =>
    page.evaluate(async (to) => (await (await fetch(`/api/v1${to}/redactions`)).json()) as Redactions, href)
  const [known] = (await read()).items
  if (known) return known.id
  const file = await addCaseFile(page, href, '某某文件.pdf', secretPdf())
  return page.evaluate(
    async ([to, wanted]) => {
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string }
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
      const body = JSON.stringify({ file: wanted, key: `test-${wanted}` })
      const answer = await fetch(`/api/v1${to}/redactions`, { method: 'POST', headers, body })
      if (!answer.ok) throw new Error(await answer.text())
      return ((await answer.json()) as { id: string }).id
    },
    [href, file] as const,
  )
}
