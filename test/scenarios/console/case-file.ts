import type { Page } from 'playwright-core'

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
